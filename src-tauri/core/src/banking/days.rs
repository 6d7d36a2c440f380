//! Days as banks write them. Pure.

use chrono::NaiveDate;

use crate::basics::moments::Day;

/// In which order a file writes the parts of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

impl Order {
    /// The order that all of `days` allow: a part above 12 is no month. Where none tells, what is usual here; a point
    /// between the parts is written day first everywhere.
    pub(super) fn of<'a>(days: impl Iterator<Item = &'a str>, month_first: bool) -> Self {
        let mut usual = if month_first { Self::MonthFirst } else { Self::DayFirst };
        for day in days {
            let Some([Part::Number(first, _), Part::Number(second, _), _]) = parts(day) else { continue };
            match (first, second) {
                (13..=31, _) => return Self::DayFirst,
                (_, 13..=31) => return Self::MonthFirst,
                _ if day.contains('.') => usual = Self::DayFirst,
                _ => {}
            }
        }
        usual
    }
}

/// The day that `text` begins with; a time after it is not looked at.
pub(super) fn day(text: &str, order: Order) -> Option<Day> {
    let (year, month, day) = match parts(text)? {
        [Part::Number(year, 4), Part::Number(month, _), Part::Number(day, _)] => (year, month, day),
        [Part::Number(day, _), Part::Month(month), Part::Number(year, length)]
        | [Part::Month(month), Part::Number(day, _), Part::Number(year, length)] => {
            (whole(year, length)?, month, day)
        }
        [Part::Number(first, _), Part::Number(second, _), Part::Number(year, length)] => match order {
            Order::DayFirst => (whole(year, length)?, second, first),
            Order::MonthFirst => (whole(year, length)?, first, second),
        },
        _ => return None,
    };
    valid(year, month, day)
}

/// `20260302`, as CAMT's time stamps, OFX and some tables write it.
pub(super) fn compact(text: &str) -> Option<Day> {
    let digits = text.get(..8).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))?;
    valid(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?)
}

/// `260302`, as MT940 writes it.
pub(super) fn short(text: &str) -> Option<Day> {
    compact(&format!("20{}", text.get(..6)?))
}

fn valid(year: u32, month: u32, day: u32) -> Option<Day> {
    let year = i32::try_from(year).ok().filter(|year| (1990..=2199).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day).map(Day)
}

fn whole(year: u32, length: usize) -> Option<u32> {
    match length {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy)]
enum Part {
    /// A number and how many digits it was written with.
    Number(u32, usize),
    Month(u32),
}

fn parts(text: &str) -> Option<[Part; 3]> {
    let trimmed = text.trim();
    let compact = trimmed.len() == 8 && trimmed.bytes().all(|digit| digit.is_ascii_digit());
    let spread = if compact {
        format!("{}-{}-{}", &trimmed[..4], &trimmed[4..6], &trimmed[6..])
    } else {
        trimmed.to_owned()
    };
    let pieces: Vec<&str> = spread
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|piece| !piece.is_empty())
        .take(3)
        .collect();
    let [first, second, third] = pieces.as_slice() else { return None };
    // "2026-03-02T10:15:00" has its time after the day.
    let third = third.split(['T', 't']).next().unwrap_or(third);
    Some([part(first)?, part(second)?, part(third)?])
}

fn part(piece: &str) -> Option<Part> {
    if piece.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some(Part::Number(piece.parse().ok()?, piece.len()));
    }
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = piece.get(..3)?.to_lowercase();
    let place = MONTHS.iter().position(|month| *month == start)?;
    Some(Part::Month(u32::try_from(place).ok()? + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_banks_write_them() {
        for (text, month_first, wanted) in [
            ("02.03.2026", true, "2026-03-02"),
            ("02.03.26", false, "2026-03-02"),
            ("2026-03-02", true, "2026-03-02"),
            ("2026-03-02 10:15:00", false, "2026-03-02"),
            ("2026-03-02T10:15:00Z", false, "2026-03-02"),
            ("20260302", false, "2026-03-02"),
            ("03/02/2026", true, "2026-03-02"),
            ("02/03/2026", false, "2026-03-02"),
            ("02-03-2026", false, "2026-03-02"),
            ("2 Mar 2026", true, "2026-03-02"),
            ("Mar 2, 2026", false, "2026-03-02"),
            ("31/02/2026", false, ""),
            ("02/03/1026", false, ""),
            ("today", false, ""),
        ] {
            let order = Order::of([text].into_iter(), month_first);
            let read = day(text, order).map(|day| day.0.to_string()).unwrap_or_default();
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn one_day_beyond_the_twelfth_tells_the_order_of_all() {
        assert_eq!(Order::of(["03/02/2026", "03/20/2026"].into_iter(), false), Order::MonthFirst);
        assert_eq!(Order::of(["03/02/2026", "20/03/2026"].into_iter(), true), Order::DayFirst);
    }
}
