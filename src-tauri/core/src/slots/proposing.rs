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
use crate::sessions::fitting::{Habits, misfits};
use crate::sessions::rules::length_issue;
use crate::sessions::surroundings;
use crate::vault::reader::Reader;
use crate::words;

/// The least notice (`domain-rules.md`, section 13).
const NOTICE_MINUTES: i64 = 24 * 60;
/// How far ahead is looked (the same place).
const DAYS_AHEAD: i64 = 8 * 7;
/// Where nothing is known of a client, mid-morning suits most.
const USUAL_HOUR: u32 = 10;

/// Free times that suit. Writes nothing.
pub fn propose(app: &App, request: ProposeSlots) -> Result<SlotProposal> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let practice = r.practice()?;
        let minutes = minutes(r, &request.person_id, request.engagement_id.as_ref(), request.minutes)?;
        let zone = practice.zone;
        let theirs = r.person(&request.person_id)?.details.zone.unwrap_or(zone);
        let soonest = now.plus_minutes(NOTICE_MINUTES);
        let asked = request.from.map_or(soonest, |day| start_of(day, zone));
        let looking = Looking {
            zone,
            theirs,
            minutes,
            earliest: asked.max(soonest),
            until: now.day(zone).plus(DAYS_AHEAD),
            usual: usual(r, &request.person_id, zone, now)?,
        };
        let found = free(r, &practice, &looking, now)?;
        let clocks = Clocks { zone, theirs, now };
        let last = found.last().map_or(now, |free| free.start.instant(zone));
        Ok(SlotProposal {
            minutes,
            most: MOST,
            sentence: words.slots_found(found.len()),
            ends: ends_at(None, last.max(now.plus_minutes(NOTICE_MINUTES)), now).local(zone),
            slots: found
                .into_iter()
                .map(|free| ProposedSlot {
                    start: free.start,
                    sentence: clocks.said(free.start.instant(zone), words),
                    picked: free.picked,
                })
                .collect(),
        })
    })
}

/// What nothing stands in the way of: working hours, pauses, the daily maximum, whatever else the calendar holds.
fn free(
    r: &Reader<'_>,
    practice: &Practice,
    looking: &Looking,
    now: Instant,
) -> Result<Vec<super::finding::Free>> {
    let days = (looking.earliest.day(looking.zone), looking.until.plus(1));
    let taken = surroundings::taken(r, days, looking.zone, None, now)?;
    let habits = Habits {
        zone: looking.zone,
        week: &practice.working_week,
        buffer_minutes: practice.buffer_minutes,
        sessions_per_day: practice.sessions_per_day,
    };
    Ok(find(looking, |begins, ends| misfits(begins, ends, &taken, &habits).is_empty()))
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
