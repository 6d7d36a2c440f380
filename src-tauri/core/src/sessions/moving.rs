//! Moving a session: how much notice that is, what the policy says, what the new time meets.

use super::commands::detail;
use super::fitting::{Habits, Misfit, Wanted, Where, misfits};
use super::foreseeing::{self, Remark};
use super::model::{
    AskedBy, MovePreview, MoveSession, OutcomePreview, Session, SessionDetail, SessionStatus,
};
use super::outcomes::{Outcome, Saying};
use super::writes::NewSession;
use super::{rules, saying, surroundings};
use crate::app::App;
use crate::basics::ids::SessionId;
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::error::{Error, Refusal, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// What moving the session would mean. Changes nothing.
pub fn preview(app: &App, request: MoveSession) -> Result<MovePreview> {
    let now = app.now();
    app.read(|r| Ok(plan(r, &request, now, words::of(app))?.preview))
}

/// Moves the session. With too little notice and `treat_as_late`, the old time becomes a late cancellation with
/// its effects and the new time another session.
pub fn apply(app: &App, request: MoveSession) -> Result<Changed<SessionDetail>> {
    let now = app.now();
    app.write(Change::named("sessions.move"), |w| {
        let moved = move_in(w, &request, words::of(app))?;
        detail(&w.reader(), &moved, now)
    })
}

/// Moves it within a transaction; answers the session that is now booked.
pub(crate) fn move_in(w: &mut Writer<'_>, request: &MoveSession, words: &dyn Words) -> Result<SessionId> {
    let now = Instant(w.now());
    let Plan { session, start, zone, minutes, preview } = plan(&w.reader(), request, now, words)?;
    w.concerns(w.reader().person(&session.person_id)?.name());
    if !(request.treat_as_late && preview.within_window) {
        w.insert_move(&session, (start, zone), request.asked_by, preview.within_window)?;
        w.set_session_time(&session.id, start, zone, minutes)?;
        return Ok(session.id);
    }
    saying::write(w, &session, &late(), now, words)?;
    w.insert_session(&NewSession {
        person_id: session.person_id.clone(),
        engagement_id: session.engagement_id.clone(),
        kind: session.kind,
        local_start: start,
        zone,
        minutes,
        medium: session.medium,
        link: session.link.clone(),
        place: session.place.clone(),
        series_id: session.series_id.clone(),
        moved_from_id: Some(session.id.clone()),
        from_calendar: None,
    })
}

struct Plan {
    session: Session,
    start: LocalTime,
    zone: Zone,
    minutes: u32,
    preview: MovePreview,
}

fn plan(r: &Reader<'_>, request: &MoveSession, now: Instant, words: &dyn Words) -> Result<Plan> {
    let session = r.session(&request.session_id)?;
    if session.status != SessionStatus::Scheduled {
        return Err(Refusal::SessionHasOutcome.into());
    }
    let practice = r.practice()?;
    let (start, zone) = rules::anchored(request.local_start, request.zone, practice.zone, session.zone);
    let minutes = request.minutes.unwrap_or(session.booked_minutes);
    if let Some(issue) = rules::length_issue(minutes) {
        return Err(Error::Invalid(vec![issue]));
    }
    let engagement = session.engagement_id.as_ref().map(|id| r.engagement(id)).transpose()?;
    let window = engagement.as_ref().map_or(0, |engagement| engagement.terms.policy.window_minutes());
    let begins = start.instant(zone);
    let same_time = begins == session.starts_at;
    let within_window =
        request.asked_by == AskedBy::Client && !same_time && session.starts_at < now.plus_minutes(window);
    let ends = begins.plus_minutes(i64::from(minutes));
    let days = (begins.day(practice.zone), ends.day(practice.zone));
    let taken = surroundings::taken(r, days, practice.zone, Some(&session.id), now)?;
    let days_off = r.days_off_between(days.0, days.1)?;
    let wanted =
        Wanted { start: begins, end: ends, place: &Where::of(session.medium, session.place.as_deref()) };
    let mut met = Vec::new();
    let mut remarks = Vec::new();
    for misfit in misfits(&wanted, &taken, &Habits::of(&practice, &days_off, now)) {
        match misfit {
            Misfit::Overlaps(others) => met = others,
            other => remarks.push(Remark::Misfit(other, None)),
        }
    }
    let client = r.person(&session.person_id)?;
    let theirs = client.details.zone.unwrap_or(practice.zone);
    remarks.extend(foreseeing::client_time(client.name(), theirs, &[begins], practice.zone));
    let if_late = match (&engagement, within_window) {
        (Some(_), true) => Some(saying::preview_of(r, &session, &late(), now, words)?),
        _ => None,
    };
    let mut preview = MovePreview {
        notice_minutes: session.starts_at.minutes_since(now),
        within_window,
        moves_so_far: engagement.as_ref().map_or(Ok(0), |engagement| r.moves_in_time(&engagement.id))?,
        moves_allowed: engagement.as_ref().and_then(|engagement| engagement.terms.policy.moves_allowed),
        remarks: remarks.iter().map(|remark| foreseeing::said(remark, practice.zone, words)).collect(),
        conflicts: met.iter().map(|met| words.conflict(met, practice.zone)).collect(),
        sentence: String::new(),
        if_late: if_late.map(|(effects, sentences)| OutcomePreview { effects, sentences }),
    };
    preview.sentence = words.move_preview(
        &client.name(),
        begins.local(practice.zone),
        &preview,
        window / 60,
        request.asked_by,
    );
    Ok(Plan { session, start, zone, minutes, preview })
}

fn late() -> Saying {
    Saying {
        outcome: Outcome::Cancelled,
        actual_minutes: None,
        told_at: None,
        waive: false,
        courtesy: false,
        without_credit: None,
        reason: None,
    }
}
