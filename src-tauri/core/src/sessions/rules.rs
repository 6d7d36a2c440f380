//! Pure rules of time: notice, overlap, series, numbering.

use chrono::Duration;

use super::model::{Repeat, Session, SessionStatus};
use crate::basics::moments::{Instant, LocalTime};
use crate::error::{Issue, Problem};

/// The wall-clock starts of a series: the same time of day every so many weeks, across clock changes.
#[must_use]
pub fn starts(first: LocalTime, repeat: Repeat) -> Vec<LocalTime> {
    (0..repeat.count)
        .map(|index| LocalTime(first.0 + Duration::weeks(i64::from(index * repeat.every_weeks))))
        .collect()
}

/// Every field of a repetition that cannot be as it is.
#[must_use]
pub fn repeat_issues(repeat: Option<Repeat>) -> Vec<Issue> {
    let Some(repeat) = repeat else { return Vec::new() };
    let mut issues = Vec::new();
    if !(1..=12).contains(&repeat.every_weeks) {
        issues.push(Issue::new("series.everyWeeks", Problem::NotPossible));
    }
    if !(2..=60).contains(&repeat.count) {
        issues.push(Issue::new("series.count", Problem::NotPossible));
    }
    issues
}

/// The problem with a length in minutes, if any.
#[must_use]
pub fn length_issue(minutes: u32) -> Option<Issue> {
    match minutes {
        0..5 => Some(Issue::new("minutes", Problem::TooSmall)),
        5..=600 => None,
        _ => Some(Issue::new("minutes", Problem::TooLarge)),
    }
}

/// Whether two stretches of time share a moment. Back to back is no overlap.
#[must_use]
pub fn overlap(a: (Instant, Instant), b: (Instant, Instant)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// Whether nothing was said yet of a session that is over.
#[must_use]
pub fn needs_outcome(session: &Session, now: Instant) -> bool {
    session.status == SessionStatus::Scheduled && session.ends_at <= now
}

/// Whether a session counts as one of the engagement's number: booked, held, or used up by the policy.
#[must_use]
pub fn counts(status: SessionStatus, waived: bool) -> bool {
    match status {
        SessionStatus::Scheduled | SessionStatus::Held => true,
        SessionStatus::LateCancelled | SessionStatus::NoShow => !waived,
        SessionStatus::CancelledInTime | SessionStatus::CoachCancelled => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::moments::Zone;

    #[test]
    fn a_series_keeps_its_wall_clock_time_across_a_clock_change() {
        let first: LocalTime = "2026-03-24T10:00".parse().unwrap();
        let berlin: Zone = "Europe/Berlin".parse().unwrap();
        let starts = starts(first, Repeat { every_weeks: 1, count: 2 });
        let instants: Vec<_> = starts.iter().map(|start| start.instant(berlin).0.to_rfc3339()).collect();
        assert_eq!(instants, ["2026-03-24T09:00:00+00:00", "2026-03-31T08:00:00+00:00"]);
    }

    #[test]
    fn back_to_back_sessions_do_not_overlap() {
        let at = |text: &str| text.parse::<LocalTime>().unwrap().instant(Zone::UTC);
        let first = (at("2026-03-02T10:00"), at("2026-03-02T11:00"));
        assert!(!overlap(first, (at("2026-03-02T11:00"), at("2026-03-02T12:00"))));
        assert!(overlap(first, (at("2026-03-02T10:59"), at("2026-03-02T12:00"))));
    }
}
