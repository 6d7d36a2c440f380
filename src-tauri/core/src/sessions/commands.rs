//! Looking at sessions: one, and the facts its outcome depends on.

use super::effecting;
use super::model::{OneSession, Session, SessionDetail, SessionStatus};
use super::outcomes::Facts;
use crate::app::App;
use crate::basics::ids::{Meeting, SessionId};
use crate::basics::moments::Instant;
use crate::engagements::model::Engagement;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words;

/// One session, opened.
pub fn open(app: &App, request: OneSession) -> Result<SessionDetail> {
    app.read(|r| detail(r, &request.session_id, app.now()))
}

/// A session with its deadline, its moves and its outcome in words.
pub(crate) fn detail(r: &Reader<'_>, id: &SessionId, now: Instant) -> Result<SessionDetail> {
    let practice = r.practice()?;
    let words = words::in_language(&practice.language);
    let session = r.session(id)?;
    let item = r.session_item(id, practice.zone, now)?;
    let engagement = session.engagement_id.as_ref().map(|id| r.engagement(id)).transpose()?;
    let deadline_sentence = engagement
        .as_ref()
        .filter(|_| session.status == SessionStatus::Scheduled)
        .map(|engagement| session.starts_at.plus_minutes(-engagement.terms.policy.window_minutes()))
        .map(|deadline| {
            words.deadline(deadline.local(practice.zone), deadline.local(item.client_zone), deadline <= now)
        });
    let moves = r
        .moves_of(id)?
        .into_iter()
        .map(|(from, to, late)| words.moved(from.local(practice.zone), to.local(practice.zone), late))
        .collect();
    let outcome_sentence = (session.status != SessionStatus::Scheduled).then(|| {
        let notice = session.told_at.map(|told| session.starts_at.minutes_since(told));
        words.outcome(session.status, session.actual_minutes, notice, session.waived)
    });
    Ok(SessionDetail {
        item,
        deadline_sentence,
        outcome_sentence,
        moves,
        reason: session.outcome_reason,
        waived: session.waived,
    })
}

/// What the effects of an outcome depend on.
pub(super) fn facts(r: &Reader<'_>, session: &Session, engagement: Option<&Engagement>) -> Result<Facts> {
    let (mut credits_left, mut waivers_so_far) = (0, 0);
    if let Some(engagement) = engagement {
        let meeting = Meeting::Session(session.id.clone());
        credits_left = effecting::credits_left(r, &engagement.id, &meeting)?;
        waivers_so_far = r.waivers(&engagement.id)?.saturating_sub(u32::from(session.waived));
    }
    Ok(Facts {
        kind: session.kind,
        starts_at: session.starts_at,
        booked_minutes: session.booked_minutes,
        credits_left,
        waivers_so_far,
    })
}
