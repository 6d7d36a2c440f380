//! Free times for a client: from the practice, the calendar and what is known of the client to [`finding`](super::finding).

use super::finding::{Looking, find};
use super::model::{ProposeSlots, ProposedSlot, SlotProposal};
use super::rules::{MOST, ends_at};
use super::views::Clocks;
use crate::app::App;
use crate::basics::ids::{EngagementId, PersonId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::engagements::states;
use crate::error::{Error, Problem, Refusal, Result};
use crate::practice::model::Practice;
use crate::sessions::fitting::{Habits, Wanted, Where, misfits};
use crate::sessions::model::Medium;
use crate::sessions::rules::length_issue;
use crate::sessions::surroundings;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// How far ahead is looked where the coach books as far ahead as there are days.
const WEEKS_AHEAD: u32 = 8;
/// Where nothing is known of a client, mid-morning suits most.
const USUAL_HOUR: u32 = 10;

/// Free times that suit. Writes nothing.
pub fn propose(app: &App, request: ProposeSlots) -> Result<SlotProposal> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| proposal(r, &request, now, words))
}

/// The same for whoever reads already.
pub(crate) fn proposal(
    r: &Reader<'_>,
    request: &ProposeSlots,
    now: Instant,
    words: &dyn Words,
) -> Result<SlotProposal> {
    let practice = r.practice()?;
    let minutes = minutes(r, &request.person_id, request.engagement_id.as_ref(), request.minutes)?;
    let zone = practice.zone;
    let theirs = r.person(&request.person_id)?.details.zone.unwrap_or(zone);
    let weeks = practice.limits.horizon_weeks.unwrap_or(WEEKS_AHEAD);
    let looking = Looking {
        zone,
        theirs,
        minutes,
        earliest: request.from.map_or(now, |day| start_of(day, zone).max(now)),
        until: now.day(zone).plus(i64::from(weeks) * 7),
        usual: usual(r, &request.person_id, zone, now)?,
    };
    let place = Where::of(request.medium.unwrap_or(Medium::Video), request.place.as_deref());
    let found = free(r, &practice, &looking, &place, now)?;
    let clocks = Clocks { zone, theirs, now };
    let last = found.last().map_or_else(|| start_of(looking.until, zone), |free| free.start.instant(zone));
    let slots = found.iter().map(|free| ProposedSlot {
        start: free.start,
        sentence: clocks.said(free.start.instant(zone), words),
        picked: free.picked,
    });
    Ok(SlotProposal {
        minutes,
        most: MOST,
        sentence: words.slots_found(found.len()),
        ends: ends_at(None, last, now).local(zone),
        slots: slots.collect(),
    })
}

/// What nothing stands in the way of: working hours and days off, notice and horizon, pauses and ways, the daily maximum,
/// whatever else the calendar holds.
fn free(
    r: &Reader<'_>,
    practice: &Practice,
    looking: &Looking,
    place: &Where,
    now: Instant,
) -> Result<Vec<super::finding::Free>> {
    let days = (looking.earliest.day(looking.zone), looking.until.plus(1));
    let taken = surroundings::taken(r, days, looking.zone, None, now)?;
    let days_off = r.days_off_between(days.0, days.1)?;
    let habits = Habits::of(practice, &days_off, now);
    Ok(find(looking, |start, end| misfits(&Wanted { start, end, place }, &taken, &habits).is_empty()))
}

/// The length that is asked for, or agreed; or why there can be no such session.
pub(super) fn minutes(
    r: &Reader<'_>,
    person: &PersonId,
    engagement: Option<&EngagementId>,
    asked: Option<u32>,
) -> Result<u32> {
    let agreed = match engagement {
        None => r.practice()?.session_minutes,
        Some(id) => {
            let engagement = r.engagement(id)?;
            if &engagement.person_id != person {
                return Err(Error::invalid("engagementId", Problem::NotPossible));
            }
            if !states::can_book(engagement.state) {
                return Err(Refusal::EngagementClosed.into());
            }
            engagement.session_minutes
        }
    };
    let minutes = asked.unwrap_or(agreed);
    length_issue(minutes).map_or(Ok(minutes), |issue| Err(Error::Invalid(vec![issue])))
}

/// The time of day at which the client came last, or comes next.
fn usual(r: &Reader<'_>, person: &PersonId, zone: Zone, now: Instant) -> Result<LocalTime> {
    let last = r.session_starts(person)?.pop();
    let morning = now.day(zone).0.and_hms_opt(USUAL_HOUR, 0, 0).map(LocalTime);
    Ok(last.map(|at| at.local(zone)).or(morning).unwrap_or_else(|| now.local(zone)))
}

fn start_of(day: Day, zone: Zone) -> Instant {
    Instant(crate::basics::dates::start_of_day(day.0, zone.0))
}
