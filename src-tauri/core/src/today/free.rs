//! Which stretches of a working day nothing takes. Pure; on the coach's clock throughout.

use chrono::{Datelike, Duration, NaiveTime};

use super::model::Stretch;
use crate::basics::moments::{Day, LocalTime};
use crate::groups::views::GroupSessionItem;
use crate::practice::model::WorkingDay;
use crate::sessions::model::{BusyItem, SessionItem, SessionStatus};

/// Shorter than this is a pause, not a time that could be offered.
const LEAST_MINUTES: i64 = 30;

/// The free stretches of `day` within its working hours, by start; none on a day off.
#[must_use]
pub fn stretches(
    day: Day,
    week: &[WorkingDay],
    sessions: &[SessionItem],
    groups: &[GroupSessionItem],
    busy: &[BusyItem],
) -> Vec<Stretch> {
    let weekday = day.0.weekday().number_from_monday();
    let Some(hours) = week.iter().find(|hours| u32::from(hours.weekday) == weekday) else {
        return Vec::new();
    };
    let (opens, closes) = (minute(day, hours.from_minute), minute(day, hours.to_minute));
    let mut taken: Vec<(LocalTime, LocalTime)> = sessions
        .iter()
        .filter(|session| matches!(session.status, SessionStatus::Scheduled | SessionStatus::Held))
        .map(|session| (session.start, session.end))
        .chain(groups.iter().filter(|date| date.takes_time()).map(|date| (date.start, date.end)))
        .chain(busy.iter().map(|busy| (busy.start, busy.end)))
        .collect();
    taken.sort_unstable();
    let mut free = Vec::new();
    let mut since = opens;
    for (start, end) in taken.into_iter().chain([(closes, closes)]) {
        let until = start.min(closes);
        if (until.0 - since.0).num_minutes() >= LEAST_MINUTES {
            free.push(Stretch { start: since, end: until });
        }
        since = since.max(end);
    }
    free
}

fn minute(day: Day, minute: u16) -> LocalTime {
    LocalTime(day.0.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(minute)))
}

#[cfg(test)]
mod tests {
    use super::*;

    // A Monday.
    const DAY: &str = "2026-03-02";

    fn week() -> Vec<WorkingDay> {
        vec![WorkingDay { weekday: 1, from_minute: 9 * 60, to_minute: 17 * 60 }]
    }

    fn busy(from: &str, to: &str) -> BusyItem {
        let at = |time: &str| format!("{DAY}T{time}").parse().unwrap();
        let (start, end) = (at(from), at(to));
        BusyItem {
            id: from.into(),
            title: "Taken".into(),
            start,
            end,
            all_day: false,
            calendar: None,
            colour: None,
        }
    }

    fn free(taken: &[(&str, &str)]) -> Vec<String> {
        let busy: Vec<_> = taken.iter().map(|(from, to)| busy(from, to)).collect();
        stretches(DAY.parse().unwrap(), &week(), &[], &[], &busy)
            .iter()
            .map(|free| format!("{} {}", &free.start.to_string()[11..], &free.end.to_string()[11..]))
            .collect()
    }

    #[test]
    fn an_empty_working_day_is_free_from_its_first_to_its_last_minute() {
        assert_eq!(free(&[]), ["09:00 17:00"]);
    }

    #[test]
    fn what_lies_outside_or_overlaps_takes_its_time_once() {
        assert_eq!(
            free(&[("08:00", "09:30"), ("11:00", "12:00"), ("11:30", "13:00"), ("16:00", "19:00")]),
            ["09:30 11:00", "13:00 16:00"]
        );
    }

    #[test]
    fn a_short_pause_is_not_offered() {
        assert_eq!(free(&[("09:15", "12:00"), ("12:29", "17:00")]), Vec::<String>::new());
        assert_eq!(free(&[("09:00", "12:00"), ("12:30", "17:00")]), ["12:00 12:30"]);
    }

    #[test]
    fn an_evening_session_does_not_make_the_evening_working_time() {
        assert_eq!(free(&[("18:00", "19:00")]), ["09:00 17:00"]);
    }

    #[test]
    fn a_day_off_has_no_free_stretches() {
        assert!(stretches("2026-03-03".parse().unwrap(), &week(), &[], &[], &[]).is_empty());
    }
}
