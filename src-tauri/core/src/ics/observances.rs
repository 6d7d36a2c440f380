//! A VTIMEZONE evaluated: its STANDARD and DAYLIGHT observances as a list of changes (RFC 5545, section 3.6.5).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::budget::Budget;
use super::clock::{Change, CustomZone};
use super::component::Component;
use super::rule::{Frequency, Rule, Until};
use super::times::{self, Written, read_offset};

/// Observances that one zone may list; Outlook writes two, libical's full histories some hundred.
const MAX_OBSERVANCES: usize = 1_000;

/// The zone that a VTIMEZONE describes; `None` when no observance of it can be read.
pub(crate) fn evaluate(zone: &Component, budget: &mut Budget) -> Option<CustomZone> {
    budget.next_zone();
    let observances = zone.children.iter().take(MAX_OBSERVANCES);
    let mut changes: Vec<Change> =
        observances.filter_map(|observance| changes_of(observance, budget)).flatten().collect();
    changes.sort_by_key(|change| change.at);
    changes.dedup_by_key(|change| change.at);
    let first = changes.first()?;
    // Before its first change a zone is what that change says it was.
    Some(CustomZone { before: first.from, changes, twin: None })
}

fn changes_of(observance: &Component, budget: &mut Budget) -> Option<Vec<Change>> {
    let offset = |name| {
        let value = &observance.property(name)?.value;
        read_offset(value).and_then(|seconds| i32::try_from(seconds).ok())
    };
    let to = offset("TZOFFSETTO")?;
    let from = offset("TZOFFSETFROM").unwrap_or(to);
    let start = civil(&observance.property("DTSTART")?.value)?;
    let mut local = vec![start];
    for rule in observance.all("RRULE") {
        local.extend(rule_changes(&rule.value, start, from, budget));
    }
    for date in observance.all("RDATE").flat_map(|dates| dates.value.split(',')) {
        local.extend(civil(date.split('/').next().unwrap_or_default()));
    }
    let at = |civil: NaiveDateTime| civil.and_utc().timestamp() - i64::from(from);
    Some(local.into_iter().map(|civil| Change { at: at(civil), from, to }).collect())
}

fn civil(value: &str) -> Option<NaiveDateTime> {
    match times::read(value)? {
        Written::Day(day) => Some(day.and_time(NaiveTime::MIN)),
        Written::Utc(civil) | Written::Local(civil) => Some(civil),
    }
}

/// When the rule changes the clocks, from 1950 to 2100: no appointment of a coach lies outside.
fn rule_changes(text: &str, start: NaiveDateTime, from: i32, budget: &mut Budget) -> Vec<NaiveDateTime> {
    let Ok(rule) = Rule::parse(text) else { return Vec::new() };
    if rule.frequency != Frequency::Yearly {
        return Vec::new();
    }
    let until = match rule.until {
        None => None,
        // UNTIL of an observance is in UTC and its DTSTART is not.
        Some(Until::Utc(civil)) => civil.checked_add_signed(chrono::Duration::seconds(i64::from(from))),
        Some(Until::Local(civil)) => Some(civil),
        Some(Until::Day(day)) => day.and_hms_opt(23, 59, 59),
    };
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(|day| day.and_time(NaiveTime::MIN));
    let (Some(first), Some(last)) = (day(1950), day(2100)) else { return Vec::new() };
    let last = until.map_or(last, |until| until.min(last));
    rule.starts(start, first, last, budget).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ics::clock::Clock;
    use crate::ics::component::{Part, Parts};
    use crate::ics::issue::Issues;
    use chrono_tz::Tz;

    fn zone(text: &str) -> Option<CustomZone> {
        let text = format!("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\n{text}\nEND:VTIMEZONE\nEND:VCALENDAR\n");
        let mut parts = Parts::new(text.as_bytes()).unwrap();
        while let Some(part) = parts.next_part(&mut Issues::default()).unwrap() {
            if let Part::Zone(zone) = part {
                return evaluate(&zone, &mut Budget::for_zones());
            }
        }
        None
    }

    const BERLIN: &str = "TZID:office\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\n\
        TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n\
        DTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT";

    #[test]
    fn a_zone_in_outlooks_shape_agrees_with_the_list_for_every_hour_of_three_years() {
        let custom = Clock::Custom(zone(BERLIN).unwrap());
        let listed = Clock::Iana(Tz::Europe__Berlin);
        let mut local = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap().and_time(NaiveTime::MIN);
        for _ in 0..3 * 366 * 24 * 2 {
            let instant = listed.instant(local, Tz::UTC);
            assert_eq!(custom.instant(local, Tz::UTC), instant, "{local}");
            assert_eq!(custom.wall(instant, Tz::UTC), listed.wall(instant, Tz::UTC), "{instant}");
            local += chrono::Duration::minutes(30);
        }
    }

    #[test]
    fn a_bomb_in_a_zone_is_not_evaluated() {
        let bomb = "TZID:x\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n\
            RRULE:FREQ=SECONDLY\nEND:STANDARD";
        assert_eq!(zone(bomb).unwrap().changes.len(), 1);
        let dense = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n\
            RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=1,2,3,4,5,6,7,8\nEND:STANDARD\n";
        let many = zone(&format!("TZID:x\n{}", dense.repeat(500))).unwrap();
        assert_eq!(many.changes.len(), 1, "the rules of a zone share what it may cost");
        assert_eq!(zone("TZID:x"), None);
    }
}
