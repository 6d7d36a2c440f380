//! What the sheet begins with.

use super::model::{NewCommitment, ProposedTime, WrapUpSheet};
use crate::actions::model::DueBy;
use crate::basics::ids::SessionId;
use crate::basics::moments::{Instant, LocalTime};
use crate::basics::text::folded;
use crate::engagements::states;
use crate::error::Result;
use crate::measurements::instruments;
use crate::practice::model::Practice;
use crate::progress::outline;
use crate::sessions::fitting::{Habits, Where};
use crate::sessions::model::Session;
use crate::sessions::proposing::{DAYS_AFTER, DAYS_BEFORE, Wished, propose};
use crate::sessions::{foreseeing, surroundings};
use crate::vault::reader::Reader;
use crate::words::Words;

/// The sheet for `session`.
pub fn sheet(r: &Reader<'_>, session: &SessionId, now: Instant, words: &dyn Words) -> Result<WrapUpSheet> {
    let practice = r.practice()?;
    let stored = r.session(session)?;
    let next = r.booked_after(&stored, now)?;
    let today = now.day(practice.zone);
    let open_actions = outline::open_actions(r, &stored.person_id, now, words)?;
    Ok(WrapUpSheet {
        session: r.session_item(session, practice.zone, now)?,
        commitments: commitments(r, &stored)?,
        open_actions: open_actions
            .into_iter()
            .filter(|action| action.session_id.as_ref() != Some(session))
            .collect(),
        booked_next: next.as_ref().map(|next| words.booked_next(next.starts_at.local(practice.zone), today)),
        proposed: proposed(r, &stored, &practice, now, words)?,
        instruments: instruments::asked_every_session(r, &stored.person_id, now)?,
        mail: r.person(&stored.person_id)?.details.email,
    })
}

/// What the note says the client will do, without what has become an action of this session already.
fn commitments(r: &Reader<'_>, session: &Session) -> Result<Vec<NewCommitment>> {
    let Some((note, _)) = r.shareable_note(&session.id)? else { return Ok(Vec::new()) };
    let actions = r.actions_of(&session.person_id)?.into_iter();
    let mut known: Vec<String> = actions
        .filter(|action| action.session_id.as_ref() == Some(&session.id))
        .map(|action| folded(&action.details.title))
        .collect();
    let mut found = Vec::new();
    for commitment in note.parts().commitments {
        let title = folded(&commitment.text);
        if !title.is_empty() && !known.contains(&title) {
            known.push(title);
            found.push(NewCommitment { title: commitment.text, due: DueBy::NextSession });
        }
    }
    Ok(found)
}

/// Times near the usual day and time, the engagement's rhythm later; each with what there is to know of it.
fn proposed(
    r: &Reader<'_>,
    session: &Session,
    practice: &Practice,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<ProposedTime>> {
    let Some(id) = &session.engagement_id else { return Ok(Vec::new()) };
    let engagement = r.engagement(id)?;
    if !states::can_book(engagement.state) {
        return Ok(Vec::new());
    }
    let zone = practice.zone;
    let usual = usual_after(session.starts_at.local(zone), engagement.cadence_days, now.local(zone));
    let days = (usual.day().plus(-DAYS_BEFORE), usual.day().plus(DAYS_AFTER));
    let taken = surroundings::taken(r, days, zone, None, now)?;
    let days_off = r.days_off_between(days.0, days.1)?;
    let habits = Habits::of(practice, &days_off, now).reaching(usual.day());
    let place = Where::of(session.medium, session.place.as_deref());
    let wished = Wished { minutes: engagement.session_minutes, place: &place };
    let theirs = r.person(&session.person_id)?.details.zone.unwrap_or(zone);
    let starts = propose(usual, wished, now, &taken, &habits);
    let times = starts.into_iter().map(|start| {
        let client = start.instant(zone).local(theirs);
        let request = super::finishing::booking(session, start);
        Ok(ProposedTime {
            start,
            sentence: words.proposed_time(start, (client != start).then_some((client, theirs))),
            remarks: foreseeing::of(r, &request, now, words)?.remarks,
        })
    });
    times.collect()
}

/// The same time of day, one rhythm after the session; as many more as it takes not to be in the past.
fn usual_after(start: LocalTime, cadence_days: u32, now: LocalTime) -> LocalTime {
    let cadence = i64::from(cadence_days.max(1));
    let late = now.day().since(start.day()).max(0);
    let rhythms = late / cadence + 1;
    LocalTime(start.day().plus(rhythms * cadence).0.and_time(start.0.time()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_time_is_a_rhythm_later_and_never_past() {
        let after = |days, now: &str| {
            usual_after("2026-03-02T10:00".parse().unwrap(), days, now.parse().unwrap()).to_string()
        };
        assert_eq!(after(14, "2026-03-02T11:00"), "2026-03-16T10:00");
        assert_eq!(after(14, "2026-03-15T11:00"), "2026-03-16T10:00");
        assert_eq!(after(14, "2026-03-16T11:00"), "2026-03-30T10:00");
        assert_eq!(after(7, "2026-03-01T09:00"), "2026-03-09T10:00", "wrapped up before it began");
    }
}
