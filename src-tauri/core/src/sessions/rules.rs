//! Pure rules of time: notice, overlap, series, numbering.

use chrono::Duration;

use super::model::{Repeat, Session, SessionStatus};
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::basics::text::tidy_option;
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

/// Where the new time of a session stands: in the zone that is asked for, or else in its own, wherever the coach is when
/// moving it. `start` is read on the coach's clock unless a zone is asked for.
#[must_use]
pub fn anchored(start: LocalTime, asked: Option<Zone>, coach: Zone, own: Zone) -> (LocalTime, Zone) {
    if let Some(zone) = asked {
        return (start, zone);
    }
    let begins = start.instant(coach);
    let there = begins.local(own);
    // The second of two equal hours has no name on the session's own clocks; the coach's can name it.
    if there.instant(own) == begins { (there, own) } else { (begins.local(coach), coach) }
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

/// The problem with a video link, if any: it must open in a browser.
#[must_use]
pub fn link_issue(link: Option<&str>) -> Option<Issue> {
    let link = tidy_option(link)?;
    let opens =
        url::Url::parse(&link).is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host());
    (!opens).then(|| Issue::new("link", Problem::NotALink))
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

    #[test]
    fn a_series_keeps_its_wall_clock_time_across_a_clock_change() {
        let first: LocalTime = "2026-03-24T10:00".parse().unwrap();
        let berlin: Zone = "Europe/Berlin".parse().unwrap();
        let starts = starts(first, Repeat { every_weeks: 1, count: 2 });
        let instants: Vec<_> = starts.iter().map(|start| start.instant(berlin).0.to_rfc3339()).collect();
        assert_eq!(instants, ["2026-03-24T09:00:00+00:00", "2026-03-31T08:00:00+00:00"]);
    }

    #[test]
    fn a_moved_session_keeps_its_zone_unless_another_is_asked_for() {
        let zone = |name: &str| name.parse::<Zone>().unwrap();
        let (berlin, york, tokyo) = (zone("Europe/Berlin"), zone("America/New_York"), zone("Asia/Tokyo"));
        let at = |text: &str| text.parse::<LocalTime>().unwrap();
        for (start, asked, own, expected) in [
            ("2026-03-10T15:00", None, york, ("2026-03-10T10:00", york)),
            ("2026-04-10T15:00", None, york, ("2026-04-10T09:00", york)),
            ("2026-03-10T15:00", None, berlin, ("2026-03-10T15:00", berlin)),
            ("2026-03-10T15:00", Some(tokyo), york, ("2026-03-10T15:00", tokyo)),
            // 01:30 comes twice that night in New York; this is the second.
            ("2026-11-01T07:30", None, york, ("2026-11-01T07:30", berlin)),
            ("2026-11-01T06:30", None, york, ("2026-11-01T01:30", york)),
        ] {
            let (local, stands) = anchored(at(start), asked, berlin, own);
            assert_eq!((local, stands), (at(expected.0), expected.1), "{start}");
            assert_eq!(local.instant(stands), at(start).instant(asked.unwrap_or(berlin)), "{start}");
        }
    }

    #[test]
    fn back_to_back_sessions_do_not_overlap() {
        let at = |text: &str| text.parse::<LocalTime>().unwrap().instant(Zone::UTC);
        let first = (at("2026-03-02T10:00"), at("2026-03-02T11:00"));
        assert!(!overlap(first, (at("2026-03-02T11:00"), at("2026-03-02T12:00"))));
        assert!(overlap(first, (at("2026-03-02T10:59"), at("2026-03-02T12:00"))));
    }
}
