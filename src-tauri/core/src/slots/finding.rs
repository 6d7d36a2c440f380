//! Free times that suit both: near the usual time of day, on different days, awake hours for either. Pure.

use chrono::Duration;

use super::rules::MOST;
use crate::basics::dates::Shown;
use crate::basics::moments::{Day, Instant, LocalTime, Zone};

/// Times begin so many minutes apart.
const STEP_MINUTES: i64 = 30;
/// Another time of the same day is at least so far from the first.
const APART_MINUTES: i64 = 180;
/// Enough days to choose from.
const DAYS_OFFERED: usize = 6;
/// How many are picked to begin with.
const PICKED: usize = 4;
/// Nobody is offered a session before or after these minutes of the day, unless nothing else is free.
const AWAKE: (i64, i64) = (7 * 60, 21 * 60 + 30);

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Looking {
    /// The coach's clock.
    pub zone: Zone,
    /// The client's clock.
    pub theirs: Zone,
    /// How long.
    pub minutes: u32,
    /// Nothing before.
    pub earliest: Instant,
    /// Nothing after the end of this day.
    pub until: Day,
    /// The time of day that suits best; its day does not matter.
    pub usual: LocalTime,
}

/// A time that is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Free {
    /// On the coach's clock.
    pub start: LocalTime,
    /// Among the ones that suit best.
    pub picked: bool,
}

/// Free times, by start; `fits` says of a stretch whether it is free.
#[must_use]
pub fn find(looking: &Looking, fits: impl Fn(Instant, Instant) -> bool) -> Vec<Free> {
    let awake = search(looking, &fits, true);
    if awake.is_empty() { search(looking, &fits, false) } else { awake }
}

fn search(looking: &Looking, fits: &impl Fn(Instant, Instant) -> bool, only_awake: bool) -> Vec<Free> {
    let mut days: Vec<(LocalTime, Option<LocalTime>)> = Vec::new();
    let mut day = looking.earliest.day(looking.zone);
    while day <= looking.until && days.len() < DAYS_OFFERED {
        let mut starts: Vec<LocalTime> = looking.starts_on(day, only_awake, fits).collect();
        starts.sort_by_key(|start| looking.distance(*start));
        if let Some(best) = starts.first().copied() {
            let apart = APART_MINUTES.max(i64::from(looking.minutes));
            let other = starts.into_iter().find(|start| (start.0 - best.0).num_minutes().abs() >= apart);
            days.push((best, other));
        }
        day = day.plus(1);
    }
    picked(&days)
}

/// The best time of the first days; where there are too few days, other times of theirs.
fn picked(days: &[(LocalTime, Option<LocalTime>)]) -> Vec<Free> {
    let best: Vec<LocalTime> = days.iter().map(|(best, _)| *best).collect();
    let others: Vec<LocalTime> = days.iter().filter_map(|(_, other)| *other).collect();
    let first = best.iter().take(PICKED).chain(others.iter()).take(PICKED.min(MOST));
    let chosen: Vec<LocalTime> = first.copied().collect();
    let all = best.into_iter().chain(others);
    let mut found: Vec<Free> = all.map(|start| Free { start, picked: chosen.contains(&start) }).collect();
    found.sort_unstable();
    found
}

impl Looking {
    fn starts_on<'l>(
        &'l self,
        day: Day,
        only_awake: bool,
        fits: &'l impl Fn(Instant, Instant) -> bool,
    ) -> impl Iterator<Item = LocalTime> + 'l {
        let midnight = day.0.and_time(chrono::NaiveTime::MIN);
        let steps = 24 * 60 / STEP_MINUTES;
        let starts = (0..steps).map(move |step| LocalTime(midnight + Duration::minutes(step * STEP_MINUTES)));
        starts.filter(move |start| {
            let begins = start.instant(self.zone);
            let ends = begins.plus_minutes(i64::from(self.minutes));
            let awake = || [self.zone, self.theirs].iter().all(|zone| is_awake(begins, ends, *zone));
            start.shown(self.zone) == Shown::Once
                && begins >= self.earliest
                && (!only_awake || awake())
                && fits(begins, ends)
        })
    }

    /// How far from the usual time of day.
    fn distance(&self, start: LocalTime) -> i64 {
        (start.0.time() - self.usual.0.time()).num_minutes().abs()
    }
}

fn is_awake(begins: Instant, ends: Instant, zone: Zone) -> bool {
    let (start, end) = (begins.local(zone), ends.local(zone));
    let midnight = start.day().0.and_time(chrono::NaiveTime::MIN);
    (start.0 - midnight).num_minutes() >= AWAKE.0 && (end.0 - midnight).num_minutes() <= AWAKE.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> LocalTime {
        text.parse().unwrap()
    }

    fn zone(name: &str) -> Zone {
        name.parse().unwrap()
    }

    fn looking(theirs: &str) -> Looking {
        let berlin = zone("Europe/Berlin");
        Looking {
            zone: berlin,
            theirs: zone(theirs),
            minutes: 60,
            earliest: at("2026-03-03T12:00").instant(berlin),
            until: at("2026-03-20T00:00").day(),
            usual: at("2026-01-01T10:00"),
        }
    }

    /// Free from 9 to 17 on every day of the week but its end.
    fn working(begins: Instant, ends: Instant) -> bool {
        use chrono::{Datelike, Timelike};
        let (start, end) = (begins.local(zone("Europe/Berlin")).0, ends.local(zone("Europe/Berlin")).0);
        start.weekday().number_from_monday() <= 5
            && start.hour() >= 9
            && (end.hour() < 17 || (end.hour(), end.minute()) == (17, 0))
    }

    fn shown(found: &[Free]) -> Vec<String> {
        let star = |free: &Free| if free.picked { "*" } else { "" };
        found.iter().map(|free| format!("{}{}", free.start, star(free))).collect()
    }

    #[test]
    fn the_usual_time_of_each_of_the_next_days_and_another_of_the_same() {
        let found = shown(&find(&looking("Europe/Berlin"), working));
        assert_eq!(
            found[..5],
            [
                "2026-03-03T12:00*",
                "2026-03-03T15:00",
                "2026-03-04T10:00*",
                "2026-03-04T13:00",
                "2026-03-05T10:00*"
            ]
        );
        assert_eq!(found.iter().filter(|free| free.ends_with('*')).count(), 4);
        assert!(!found.iter().any(|free| free.contains("03-07")), "nobody works on Saturday: {found:?}");
    }

    #[test]
    fn nobody_is_woken_unless_nothing_else_is_free() {
        let found = find(&looking("America/New_York"), working);
        let (here, there) = (zone("Europe/Berlin"), zone("America/New_York"));
        let clock = |free: &Free| free.start.instant(here).local(there).0.format("%H:%M").to_string();
        assert!(found.iter().all(|free| clock(free).as_str() >= "07:00"), "{found:?}");
        assert_eq!(shown(&found)[0], "2026-03-03T13:00*", "seven in New York is one in Berlin");
        let tokyo = find(&looking("Pacific/Auckland"), working);
        assert!(!tokyo.is_empty(), "better a hard time than none");
    }

    #[test]
    fn few_days_give_several_times_each_and_full_ones_nothing() {
        let one_day = Looking { until: at("2026-03-03T00:00").day(), ..looking("Europe/Berlin") };
        assert_eq!(shown(&find(&one_day, working)), ["2026-03-03T12:00*", "2026-03-03T15:00*"]);
        assert_eq!(find(&one_day, |_, _| false), []);
    }
}
