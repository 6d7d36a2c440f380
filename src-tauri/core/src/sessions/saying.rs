//! Saying what became of a session: one outcome, three effects, one transaction; and taking it back or changing
//! it, which writes compensating rows and never edits the ledger.

use super::commands::{detail, facts};
use super::effecting::{self, Texts};
use super::model::{OneSession, OutcomePreview, SayOutcome, Session, SessionDetail, SessionStatus};
use super::outcomes::{Effects, Saying, effects};
use crate::app::App;
use crate::basics::ids::Meeting;
use crate::basics::moments::Instant;
use crate::basics::text::tidy_option;
use crate::error::{Refusal, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// What an outcome would bring about. Changes nothing.
pub fn preview(app: &App, request: SayOutcome) -> Result<OutcomePreview> {
    let now = app.now();
    app.read(|r| foresee(r, request, now, words::of(app)))
}

/// What an outcome would bring about, within a larger look.
pub(crate) fn foresee(
    r: &Reader<'_>,
    request: SayOutcome,
    now: Instant,
    words: &dyn Words,
) -> Result<OutcomePreview> {
    let session = r.session(&request.session_id)?;
    let saying = in_instants(r, request)?;
    let (effects, sentences) = preview_of(r, &session, &saying, now, words)?;
    Ok(OutcomePreview { effects, sentences })
}

/// Says what became of a session. An outcome said before is taken back first, in the same transaction.
pub fn say(app: &App, request: SayOutcome) -> Result<Changed<SessionDetail>> {
    let now = app.now();
    app.write(Change::named("sessions.say_outcome"), |w| {
        let session_id = request.session_id.clone();
        say_in(w, request, words::of(app))?;
        detail(&w.reader(), &session_id, now)
    })
}

/// Says it within a transaction.
pub(crate) fn say_in(w: &mut Writer<'_>, request: SayOutcome, words: &dyn Words) -> Result<()> {
    let session = w.reader().session(&request.session_id)?;
    w.concerns(w.reader().person(&session.person_id)?.name());
    take_back(w, &session)?;
    let saying = in_instants(&w.reader(), request)?;
    write(w, &session, &saying, Instant(w.now()), words)
}

/// Opens the outcome again: the session is as if nothing had been said.
pub fn reopen(app: &App, request: OneSession) -> Result<Changed<SessionDetail>> {
    let now = app.now();
    app.write(Change::named("sessions.reopen"), |w| {
        let session = w.reader().session(&request.session_id)?;
        w.concerns(w.reader().person(&session.person_id)?.name());
        take_back(w, &session)?;
        w.set_session_outcome(&session.id, SessionStatus::Scheduled, None, None, false, None)?;
        detail(&w.reader(), &session.id, now)
    })
}

/// What was said, with the clock on the coach's wall read in the coach's zone.
fn in_instants(r: &Reader<'_>, request: SayOutcome) -> Result<Saying> {
    let Some(told) = request.told else { return Ok(request.saying) };
    Ok(Saying { told_at: Some(told.instant(r.practice()?.zone)), ..request.saying })
}

/// The effects of `saying`, and the same in words.
pub(super) fn preview_of(
    r: &Reader<'_>,
    session: &Session,
    saying: &Saying,
    now: Instant,
    words: &dyn Words,
) -> Result<(Effects, Vec<String>)> {
    let engagement = session.engagement_id.as_ref().map(|id| r.engagement(id)).transpose()?;
    let facts = facts(r, session, engagement.as_ref())?;
    let terms = engagement.as_ref().map(|engagement| &engagement.terms);
    let effects = effects(saying, &facts, terms, now)?;
    let sentences = words.effects(&effects, facts.credits_left, terms);
    Ok((effects, sentences))
}

/// Writes an outcome with its three effects.
pub(super) fn write(
    w: &Writer<'_>,
    session: &Session,
    saying: &Saying,
    now: Instant,
    words: &dyn Words,
) -> Result<()> {
    let (effects, _) = preview_of(&w.reader(), session, saying, now, words)?;
    if effects.needs_choice {
        return Err(Refusal::NoCreditLeft.into());
    }
    let told_at = effects.notice_minutes.map(|_| saying.told_at.unwrap_or(now));
    let held = effects.status == SessionStatus::Held;
    let actual = held.then(|| saying.actual_minutes.unwrap_or(session.booked_minutes));
    let reason = tidy_option(saying.reason.as_deref());
    w.set_session_outcome(&session.id, effects.status, actual, told_at, effects.waived, reason.as_deref())?;
    let Some(engagement_id) = &session.engagement_id else { return Ok(()) };
    let engagement = w.reader().engagement(engagement_id)?;
    let texts = Texts {
        credit: effects.credit.map_or_else(String::new, |credit| {
            words.credit_reason(credit.kind, effects.status, session.local_start, reason.as_deref())
        }),
        charge: effects.charge.map_or_else(String::new, |charge| {
            words.session_line(effects.status, session.local_start, session.booked_minutes, charge.percent)
        }),
    };
    let meeting = Meeting::Session(session.id.clone());
    effecting::write(w, &meeting, &engagement, &effects, session.local_start.day(), texts)?;
    if let Some(minutes) = effects.hours_minutes {
        w.insert_hours(session, session.local_start.day(), minutes, engagement.terms.hour_kind)?;
    }
    Ok(())
}

/// Takes back all effects of the outcome that was said before; nothing if none was.
fn take_back(w: &Writer<'_>, session: &Session) -> Result<()> {
    if session.status == SessionStatus::Scheduled {
        return Ok(());
    }
    w.delete_hours(&session.id)?;
    effecting::take_back(w, &Meeting::Session(session.id.clone()), session.engagement_id.as_slice())
}
