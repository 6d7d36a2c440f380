//! Times for the next session, near where it would usually be. Pure; only times that fit are proposed.

use chrono::Duration;

use super::fitting::{Habits, Taken, Wanted, Where, misfits};
use crate::basics::moments::{Day, Instant, LocalTime};

/// How many times are proposed at most.
pub const MOST: usize = 3;

/// How far from the usual day is looked, before and after it.
pub const DAYS_BEFORE: i64 = 3;
/// See [`DAYS_BEFORE`].
pub const DAYS_AFTER: i64 = 10;

/// Times begin so many minutes apart, counted from the usual time of day.
const STEP_MINUTES: i64 = 30;
/// Another day is as far away as so many minutes of the same day: four hours.
const DAY_COSTS: i64 = 240;

/// What is to be fitted in.
#[derive(Debug, Clone, Copy)]
pub struct Wished<'w> {
    /// How long.
    pub minutes: u32,
    /// Where.
    pub place: &'w Where,
}

/// Up to [`MOST`] starts on the coach's clock, nearest to `usual` first, each on another day as long as there are
/// such days; nothing before `earliest`.
#[must_use]
pub fn propose(
    usual: LocalTime,
    wished: Wished<'_>,
    earliest: Instant,
    taken: &[Taken],
    habits: &Habits<'_>,
) -> Vec<LocalTime> {
    let mut fitting: Vec<(i64, LocalTime)> = (-DAYS_BEFORE..=DAYS_AFTER)
        .flat_map(|days| starts(usual, days))
        .filter(|(_, start)| {
            let begins = start.instant(habits.zone);
            let end = begins.plus_minutes(i64::from(wished.minutes));
            let wanted = Wanted { start: begins, end, place: wished.place };
            begins >= earliest && misfits(&wanted, taken, habits).is_empty()
        })
        .collect();
    fitting.sort_unstable();
    let mut chosen: Vec<LocalTime> = Vec::new();
    for another_day in [true, false] {
        for (_, start) in &fitting {
            let new_day = chosen.iter().all(|known| known.day() != start.day());
            if chosen.len() < MOST && !chosen.contains(start) && (new_day || !another_day) {
                chosen.push(*start);
            }
        }
    }
    chosen
}

/// Every start of one day, with how far it is from the usual one.
fn starts(usual: LocalTime, days: i64) -> impl Iterator<Item = (i64, LocalTime)> {
    let day: Day = usual.day().plus(days);
    let same_time = LocalTime(day.0.and_time(usual.0.time()));
    let steps = 24 * 60 / STEP_MINUTES;
    (-steps..=steps).filter_map(move |step| {
        let start = LocalTime(same_time.0 + Duration::minutes(step * STEP_MINUTES));
        (start.day() == day).then_some((days.abs() * DAY_COSTS + (step * STEP_MINUTES).abs(), start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::availability::model::DaysOff;
    use crate::basics::moments::Zone;
    use crate::practice::model::{BookingLimits, WorkingDay};
    use crate::sessions::fitting::By;

    fn zone() -> Zone {
        "Europe/Berlin".parse().unwrap()
    }

    fn at(text: &str) -> LocalTime {
        text.parse().unwrap()
    }

    fn taken(from: &str, to: &str) -> Taken {
        Taken {
            what: "Ben".into(),
            by: By::Session,
            place: Where::Anywhere,
            start: at(from).instant(zone()),
            end: at(to).instant(zone()),
        }
    }

    const HOUR: Wished<'static> = Wished { minutes: 60, place: &Where::Anywhere };

    fn habits(week: &[WorkingDay], buffer_minutes: u32, sessions_per_day: u32) -> Habits<'_> {
        let limits =
            BookingLimits { notice_hours: 0, horizon_weeks: None, travel_minutes: 0, before_minutes: 0 };
        let now = at("2026-03-01T12:00").instant(zone());
        Habits { zone: zone(), week, buffer_minutes, sessions_per_day, limits, days_off: &[], now }
    }

    // Thursday 12 March 2026 at 10:00 is the usual time.
    fn proposed(earliest: &str, taken: &[Taken]) -> Vec<String> {
        let week: Vec<WorkingDay> =
            [1, 2, 4].map(|weekday| WorkingDay { weekday, from_minute: 9 * 60, to_minute: 17 * 60 }).to_vec();
        propose(at("2026-03-12T10:00"), HOUR, at(earliest).instant(zone()), taken, &habits(&week, 15, 2))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn the_usual_time_comes_first_and_the_others_are_on_the_nearest_working_days() {
        assert_eq!(
            proposed("2026-03-01T12:00", &[]),
            ["2026-03-12T10:00", "2026-03-10T10:00", "2026-03-09T10:00"]
        );
    }

    #[test]
    fn what_is_taken_moves_the_time_and_keeps_the_pause() {
        let mine = [taken("2026-03-12T10:00", "2026-03-12T11:00")];
        assert_eq!(proposed("2026-03-01T12:00", &mine)[0], "2026-03-12T11:30", "after the pause");
        let full =
            [taken("2026-03-12T09:00", "2026-03-12T10:00"), taken("2026-03-12T15:00", "2026-03-12T16:00")];
        assert!(proposed("2026-03-01T12:00", &full).iter().all(|start| !start.starts_with("2026-03-12")));
    }

    #[test]
    fn nothing_is_proposed_for_a_time_that_has_passed() {
        assert_eq!(
            proposed("2026-03-12T12:00", &[]),
            ["2026-03-12T12:00", "2026-03-16T10:00", "2026-03-17T10:00"]
        );
    }

    #[test]
    fn days_off_notice_horizon_and_the_way_are_kept_to() {
        let week: Vec<WorkingDay> =
            (1..=5).map(|weekday| WorkingDay { weekday, from_minute: 9 * 60, to_minute: 17 * 60 }).collect();
        let days_off = [DaysOff {
            id: crate::basics::ids::DaysOffId("easter".into()),
            first_day: "2026-03-11".parse().unwrap(),
            last_day: "2026-03-13".parse().unwrap(),
            reason: None,
        }];
        let limits =
            BookingLimits { notice_hours: 24, horizon_weeks: Some(1), travel_minutes: 60, before_minutes: 0 };
        let now = at("2026-03-09T10:15").instant(zone());
        let habits = Habits { limits, days_off: &days_off, now, ..habits(&week, 15, 4) };
        let found = |place: &Where, taken: &[Taken]| -> Vec<String> {
            let wished = Wished { minutes: 60, place };
            let starts = propose(at("2026-03-12T10:00"), wished, now, taken, &habits);
            starts.iter().map(ToString::to_string).collect()
        };
        assert_eq!(
            found(&Where::Anywhere, &[]),
            ["2026-03-10T10:30", "2026-03-16T10:00", "2026-03-10T11:00"],
            "a day after now at the soonest, none on the days off, none after a week"
        );
        let office = Where::At(Some("Office".into()));
        let call = [taken("2026-03-16T11:15", "2026-03-16T12:00")];
        assert!(found(&Where::Anywhere, &call).contains(&"2026-03-16T10:00".to_owned()));
        assert!(!found(&office, &call).contains(&"2026-03-16T10:00".to_owned()));
    }

    #[test]
    fn where_only_one_day_is_free_its_times_are_proposed() {
        let week = [WorkingDay { weekday: 4, from_minute: 9 * 60, to_minute: 17 * 60 }];
        let late = at("2026-03-19T09:00").instant(zone());
        let found = propose(at("2026-03-12T10:00"), HOUR, late, &[], &habits(&week, 0, 9));
        let days: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-03-19T10:00", "2026-03-19T09:30", "2026-03-19T10:30"]);
    }
}
