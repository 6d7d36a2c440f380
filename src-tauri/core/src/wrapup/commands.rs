//! The sheet after a session: what it begins with, what it would do, doing it.

use super::gathering::{self, booked_next};
use super::model::{MessageWords, NewCommitment, WrapUp, WrapUpPreview, WrapUpSheet, WrappedUp};
use super::summary::{Commitment, NextMeeting, SummaryMessage};
use super::{finishing, model};
use crate::actions::model::Due;
use crate::app::App;
use crate::basics::moments::{Instant, Zone};
use crate::error::Result;
use crate::sessions::model::{OneSession, Session};
use crate::sessions::{commands as sessions, foreseeing, saying};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// The sheet, with what is known already filled in.
pub fn open(app: &App, request: OneSession) -> Result<WrapUpSheet> {
    app.read(|r| gathering::sheet(r, &request.session_id, app.now(), words::of(app)))
}

/// What the sheet would do as it is filled in. Changes nothing.
pub fn preview(app: &App, request: WrapUp) -> Result<WrapUpPreview> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let session = r.session(&request.outcome.session_id)?;
        let remarks = match request.next {
            Some(start) => foreseeing::of(r, &finishing::booking(&session, start), words)?.remarks,
            None => Vec::new(),
        };
        Ok(WrapUpPreview {
            sentences: words.wrap_up_rest(request.commitments.len(), request.next, request.message.is_some()),
            message: message(r, &session, &request, now, words)?,
            outcome: saying::foresee(r, request.outcome, now, words)?,
            remarks,
        })
    })
}

/// Does all of it in one operation: one undo takes all of it back.
pub fn finish(app: &App, request: WrapUp) -> Result<Changed<WrappedUp>> {
    let (now, words) = (app.now(), words::of(app));
    let session_id = request.outcome.session_id.clone();
    app.write(Change::named("wrapup.finish"), |w| {
        let (next_session_id, message_id) = finishing::finish_in(w, request, words)?;
        let session = sessions::detail(&w.reader(), &session_id, now)?;
        Ok(model::WrappedUp { session, next_session_id, message_id })
    })
}

/// The summary from what may be shared, with the commitments and the next session of the sheet.
fn message(
    r: &Reader<'_>,
    session: &Session,
    request: &WrapUp,
    now: Instant,
    words: &dyn Words,
) -> Result<MessageWords> {
    let practice = r.practice()?;
    let person = r.person(&session.person_id)?;
    let theirs = person.details.zone.unwrap_or(practice.zone);
    let parts = r.shareable_note(&session.id)?.map(|note| note.parts()).unwrap_or_default();
    let message = SummaryMessage {
        given_name: person.details.given_name,
        coach: practice.coach_name.clone(),
        focus: parts.focus,
        insights: parts.insights,
        commitments: request.commitments.iter().map(commitment).collect(),
        next: match request.next {
            Some(start) => {
                Some(meeting(start.instant(practice.zone), theirs, practice.zone, session.link.clone()))
            }
            None => booked_next(r, session, &practice, now)?
                .map(|next| meeting(next.start.instant(practice.zone), theirs, practice.zone, next.link)),
        },
        next_step: parts.next_step,
    };
    Ok(MessageWords {
        subject: words.summary_subject(session.starts_at.day(theirs)),
        body: words.summary_message(&message),
    })
}

fn commitment(new: &NewCommitment) -> Commitment {
    let due = match new.due {
        Due::Day { on } => Some(on),
        Due::NextSession => None,
    };
    Commitment { title: new.title.trim().to_owned(), due }
}

fn meeting(at: Instant, theirs: Zone, ours: Zone, link: Option<String>) -> NextMeeting {
    NextMeeting {
        start: at.local(theirs),
        zone: theirs,
        zone_differs: at.local(theirs) != at.local(ours),
        link,
    }
}
