//! Pure rules of offers: what can be offered, until when, and where an offer stands.

use super::model::{OfferStanding, OfferState, Slot, SlotOffer};
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::error::{Issue, Problem};
use crate::sessions::rules::overlap;

/// As many as a message can hold without becoming a riddle.
pub const MOST: usize = 5;
/// How long times are held unless the coach says otherwise.
const DAYS_HELD: i64 = 3;
const MINUTES_PER_DAY: i64 = 24 * 60;
/// How long an offer that ended without an answer is still spoken of.
const DAYS_SAID: i64 = 14;

/// When an offer ends: when the coach says, else after three days; never later than its last time begins.
#[must_use]
pub fn ends_at(asked: Option<Instant>, last_start: Instant, now: Instant) -> Instant {
    asked.unwrap_or_else(|| now.plus_minutes(DAYS_HELD * MINUTES_PER_DAY)).min(last_start)
}

/// Every problem of the times that are to be offered.
#[must_use]
pub fn issues(
    starts: &[LocalTime],
    minutes: u32,
    zone: Zone,
    ends: Option<LocalTime>,
    now: Instant,
) -> Vec<Issue> {
    let mut issues = Vec::new();
    match starts.len() {
        0 => issues.push(Issue::new("starts", Problem::Missing)),
        1..=MOST => {}
        _ => issues.push(Issue::new("starts", Problem::TooLarge)),
    }
    let spans: Vec<(Instant, Instant)> = starts
        .iter()
        .map(|start| start.instant(zone))
        .map(|begins| (begins, begins.plus_minutes(i64::from(minutes))))
        .collect();
    for (place, span) in spans.iter().enumerate() {
        let meets = spans.iter().take(place).any(|other| overlap(*span, *other));
        if meets || span.0 <= now {
            issues.push(Issue::new(format!("starts[{place}]"), Problem::NotPossible));
        }
    }
    if ends.is_some_and(|ends| ends.instant(zone) <= now) {
        issues.push(Issue::new("ends", Problem::NotPossible));
    }
    issues
}

/// Where an offer stands at `now`.
#[must_use]
pub fn standing(offer: &SlotOffer, now: Instant) -> OfferStanding {
    match offer.state {
        OfferState::Open if offer.ends_at <= now => OfferStanding::Ended,
        OfferState::Open => OfferStanding::Open,
        OfferState::Taken => OfferStanding::Taken,
        OfferState::Declined => OfferStanding::Declined,
        OfferState::Withdrawn => OfferStanding::Withdrawn,
    }
}

/// The offers of which the coach may want to hear: those that wait for an answer, and of each person the latest if it
/// ended without one not long ago. `offers` are latest first.
pub fn unanswered(offers: &[SlotOffer], now: Instant) -> impl Iterator<Item = (&SlotOffer, OfferStanding)> {
    let since = now.plus_minutes(-DAYS_SAID * MINUTES_PER_DAY);
    offers.iter().enumerate().filter_map(move |(place, offer)| {
        let stands = standing(offer, now);
        let is_latest = || offers.iter().take(place).all(|later| later.person_id != offer.person_id);
        let said = match stands {
            OfferStanding::Open => true,
            OfferStanding::Ended => offer.ends_at > since && is_latest(),
            _ => false,
        };
        said.then_some((offer, stands))
    })
}

/// Whether one of its times is kept for the client at `now`.
#[must_use]
pub fn holds(offer: &SlotOffer, slot: &Slot, now: Instant) -> bool {
    standing(offer, now) == OfferStanding::Open && slot.starts_at > now
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> LocalTime {
        text.parse().unwrap()
    }

    fn berlin() -> Zone {
        "Europe/Berlin".parse().unwrap()
    }

    #[test]
    fn an_offer_ends_after_three_days_or_when_its_last_time_begins() {
        let on = |text: &str| at(text).instant(berlin());
        let now = on("2026-03-02T12:00");
        assert_eq!(ends_at(None, on("2026-03-20T10:00"), now), on("2026-03-05T12:00"));
        assert_eq!(ends_at(None, on("2026-03-04T10:00"), now), on("2026-03-04T10:00"));
        let asked = Some(on("2026-03-10T18:00"));
        assert_eq!(ends_at(asked, on("2026-03-20T10:00"), now), on("2026-03-10T18:00"));
        assert_eq!(ends_at(asked, on("2026-03-09T10:00"), now), on("2026-03-09T10:00"));
    }

    #[test]
    fn times_are_ahead_and_do_not_meet_each_other() {
        let now = at("2026-03-02T12:00").instant(berlin());
        let named = |starts: &[&str], ends: Option<&str>| -> Vec<String> {
            let starts: Vec<LocalTime> = starts.iter().map(|start| at(start)).collect();
            issues(&starts, 60, berlin(), ends.map(at), now).into_iter().map(|issue| issue.field).collect()
        };
        assert_eq!(named(&["2026-03-03T10:00", "2026-03-03T11:00"], None), [""; 0]);
        assert_eq!(
            named(&["2026-03-02T11:00", "2026-03-03T10:00", "2026-03-03T10:30"], Some("2026-03-02T12:00")),
            ["starts[0]", "starts[2]", "ends"]
        );
        assert_eq!(named(&[], None), ["starts"]);
        let six: Vec<String> = (3..9).map(|day| format!("2026-03-0{day}T10:00")).collect();
        assert_eq!(named(&six.iter().map(String::as_str).collect::<Vec<_>>(), None), ["starts"]);
    }
}
