//! Times for the next session, near where it would usually be. Pure; only times that fit are proposed.

use chrono::Duration;

use super::fitting::{Habits, Taken, misfits};
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

/// Up to [`MOST`] starts on the coach's clock, nearest to `usual` first, each on another day as long as there are
/// such days; nothing before `earliest`.
#[must_use]
pub fn propose(
    usual: LocalTime,
    minutes: u32,
    earliest: Instant,
    taken: &[Taken],
    habits: &Habits<'_>,
) -> Vec<LocalTime> {
    let mut fitting: Vec<(i64, LocalTime)> = (-DAYS_BEFORE..=DAYS_AFTER)
        .flat_map(|days| starts(usual, days))
        .filter(|(_, start)| {
            let begins = start.instant(habits.zone);
            let ends = begins.plus_minutes(i64::from(minutes));
            begins >= earliest && misfits(begins, ends, taken, habits).is_empty()
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
    use crate::basics::moments::Zone;
    use crate::practice::model::WorkingDay;
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
            start: at(from).instant(zone()),
            end: at(to).instant(zone()),
        }
    }

    // Thursday 12 March 2026 at 10:00 is the usual time.
    fn proposed(earliest: &str, taken: &[Taken]) -> Vec<String> {
        let week: Vec<WorkingDay> =
            [1, 2, 4].map(|weekday| WorkingDay { weekday, from_minute: 9 * 60, to_minute: 17 * 60 }).to_vec();
        let habits = Habits { zone: zone(), week: &week, buffer_minutes: 15, sessions_per_day: 2 };
        propose(at("2026-03-12T10:00"), 60, at(earliest).instant(zone()), taken, &habits)
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
    fn where_only_one_day_is_free_its_times_are_proposed() {
        let week = [WorkingDay { weekday: 4, from_minute: 9 * 60, to_minute: 17 * 60 }];
        let habits = Habits { zone: zone(), week: &week, buffer_minutes: 0, sessions_per_day: 9 };
        let late = at("2026-03-19T09:00").instant(zone());
        let found = propose(at("2026-03-12T10:00"), 60, late, &[], &habits);
        let days: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-03-19T10:00", "2026-03-19T09:30", "2026-03-19T10:30"]);
    }
}
