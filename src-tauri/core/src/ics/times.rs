//! Dates, times, offsets and lengths as calendar files write them (RFC 5545, sections 3.3.4 to 3.3.6 and 3.3.14).

use chrono::{Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};

use super::property::Property;
use super::zones::ClockId;

/// A date or time of an event, before its clock is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventTime {
    /// A whole day, the same day everywhere.
    Day(NaiveDate),
    /// An instant.
    Utc(NaiveDateTime),
    /// What a clock shows.
    Local(NaiveDateTime, ClockId),
}

impl EventTime {
    /// The wall-clock reading; midnight for a day.
    #[must_use]
    pub fn civil(self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::Utc(civil) | Self::Local(civil, _) => civil,
        }
    }

    /// Whether it is a whole day.
    #[must_use]
    pub fn is_day(self) -> bool {
        matches!(self, Self::Day(_))
    }
}

/// How long an event lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Not said: one day for a day, no length for a time.
    Unsaid,
    /// Until this time of the first instance; each instance has the same exact length (RFC 5545, 3.8.5.3).
    Until(EventTime),
    /// Days of the calendar, whatever their hours, and then seconds.
    Nominal {
        /// Whole days (weeks are seven).
        days: i64,
        /// Exact seconds.
        seconds: i64,
    },
}

/// A value that is in the shape of a date or time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    Day(NaiveDate),
    Utc(NaiveDateTime),
    Local(NaiveDateTime),
}

/// Reads `20260302`, `20260302T100000`, `20260302T100000Z`; also without seconds, with separators
/// (`2026-03-02T10:00`) and with an offset, which several exporters write.
pub(crate) fn read(value: &str) -> Option<Written> {
    let value = value.trim();
    if !value.is_ascii() || value.len() > 40 {
        return None;
    }
    let (date, time) = match value.split_once(['T', 't', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (value, None),
    };
    let day = read_day(date)?;
    let Some(time) = time else { return Some(Written::Day(day)) };
    let (time, offset) = split_offset(time)?;
    let civil = read_clock(day, time)?;
    Some(match offset {
        None => Written::Local(civil),
        Some(seconds) => Written::Utc(civil.checked_sub_signed(Duration::seconds(seconds))?),
    })
}

fn digits(text: &str, unwanted: char) -> Option<String> {
    let digits: String = text.chars().filter(|char| *char != unwanted).collect();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits)
}

fn read_day(text: &str) -> Option<NaiveDate> {
    let digits = digits(text, '-')?;
    if digits.len() != 8 {
        return None;
    }
    let year = digits[..4].parse().ok().filter(|year| *year >= 1)?;
    NaiveDate::from_ymd_opt(year, digits[4..6].parse().ok()?, digits[6..].parse().ok()?)
}

fn read_clock(day: NaiveDate, text: &str) -> Option<NaiveDateTime> {
    let whole = text.split(['.', ',']).next()?;
    let digits = digits(whole, ':')?;
    let number = |from: usize| digits.get(from..from + 2).and_then(|two| two.parse::<u32>().ok());
    let (hour, minute) = (number(0)?, number(2)?);
    let second = match digits.len() {
        4 => 0,
        6 => number(4)?,
        _ => return None,
    };
    // ISO 8601's end of the day; and a leap second is shown as the second before it.
    if (hour, minute, second) == (24, 0, 0) {
        return day.checked_add_days(Days::new(1)).map(|next| next.and_time(NaiveTime::MIN));
    }
    day.and_hms_opt(hour, minute, if second == 60 { 59 } else { second })
}

/// The clock part and, when said, the offset in seconds.
fn split_offset(text: &str) -> Option<(&str, Option<i64>)> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock, Some(0)));
    }
    match text.rfind(['+', '-']) {
        None => Some((text, None)),
        Some(at) => Some((&text[..at], Some(read_offset(&text[at..])?))),
    }
}

/// Reads `+0100`, `-0330`, `+01:00`, `+013045`, `+01` as seconds east.
pub(crate) fn read_offset(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = digits(rest, ':')?;
    let number = |from: usize| digits.get(from..from + 2).map_or(Some(0), |two| two.parse::<i64>().ok());
    if !matches!(digits.len(), 2 | 4 | 6) {
        return None;
    }
    let seconds = number(0)? * 3600 + number(2)? * 60 + number(4)?;
    (seconds < 24 * 3600).then_some(sign * seconds)
}

/// Reads `PT45M`, `P1DT2H`, `P2W`, `-PT15M`.
pub(crate) fn read_length(text: &str) -> Option<Length> {
    let text = text.trim().to_ascii_uppercase();
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (mut days, mut seconds, mut number) = (0_i64, 0_i64, String::new());
    let mut seen = false;
    for char in rest.strip_prefix('P')?.chars() {
        let amount = |number: &str| number.parse::<i64>().ok().filter(|amount| *amount <= 1_000_000_000);
        match char {
            '0'..='9' => {
                number.push(char);
                continue;
            }
            'T' if number.is_empty() => continue,
            'W' => days += 7 * amount(&number)?,
            'D' => days += amount(&number)?,
            'H' => seconds += 3600 * amount(&number)?,
            'M' => seconds += 60 * amount(&number)?,
            'S' => seconds += amount(&number)?,
            _ => return None,
        }
        seen = true;
        number.clear();
    }
    // A hundred years: longer ones are typing errors and would overflow dates.
    let sane = days <= 36_600 && seconds <= 36_600 * 86_400;
    (seen && number.is_empty() && sane)
        .then_some(Length::Nominal { days: sign * days, seconds: sign * seconds })
}

/// A property's time; `clock` gives the clock of a TZID (or of none).
pub(crate) fn event_time(
    property: &Property,
    value: &str,
    clock: &mut dyn FnMut(Option<&str>) -> ClockId,
) -> Option<EventTime> {
    let only_date = property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"));
    Some(match read(value)? {
        Written::Day(day) => EventTime::Day(day),
        // A time that calls itself a date keeps its hour: only midnight was meant as the day.
        Written::Utc(civil) | Written::Local(civil) if only_date && civil.time() == NaiveTime::MIN => {
            EventTime::Day(civil.date())
        }
        Written::Utc(civil) => EventTime::Utc(civil),
        Written::Local(civil) => EventTime::Local(civil, clock(property.parameter("TZID"))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
    }

    #[test]
    fn times_are_read_in_every_shape_that_exporters_write() {
        assert_eq!(read("20240229"), Some(Written::Day(NaiveDate::from_ymd_opt(2024, 2, 29).unwrap())));
        for (text, wanted) in [
            ("20240105T100000", Written::Local(at("2024-01-05 10:00:00"))),
            ("20240105T1000", Written::Local(at("2024-01-05 10:00:00"))),
            ("2024-01-05T10:00:00", Written::Local(at("2024-01-05 10:00:00"))),
            ("20240105T100000Z", Written::Utc(at("2024-01-05 10:00:00"))),
            ("20240105T100000+0130", Written::Utc(at("2024-01-05 08:30:00"))),
            ("20240105T100000.000Z", Written::Utc(at("2024-01-05 10:00:00"))),
            ("20240105T235960Z", Written::Utc(at("2024-01-05 23:59:59"))),
            ("20240105T240000", Written::Local(at("2024-01-06 00:00:00"))),
        ] {
            assert_eq!(read(text), Some(wanted), "{text}");
        }
        for text in
            ["", "2024", "20240230", "20240105T25", "20240105T100061", "00000101", "soon", "2024\u{e9}105"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn lengths_and_offsets_are_read() {
        let nominal = |days, seconds| Some(Length::Nominal { days, seconds });
        assert_eq!(read_length("PT1H30M"), nominal(0, 5400));
        assert_eq!(read_length("P1DT2H"), nominal(1, 7200));
        assert_eq!(read_length("P2W"), nominal(14, 0));
        assert_eq!(read_length("-PT15M"), nominal(0, -900));
        for text in ["", "P", "PT", "1H", "P1", "PXD", "P99999999W"] {
            assert_eq!(read_length(text), None, "{text}");
        }
        assert_eq!(read_offset("-0330"), Some(-12_600));
        assert_eq!(read_offset("+01:00"), Some(3600));
        assert_eq!(read_offset("+9900"), None);
    }

    proptest! {
        #[test]
        fn any_text_can_be_tried(text in any::<String>(), near in "[-+0-9TZPWDHMS:.]{0,24}") {
            for text in [&text, &near] {
                let _ = (read(text), read_length(text), read_offset(text));
            }
        }
    }
}
