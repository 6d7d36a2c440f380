//! The sheet after a session: what it begins with, what it would do, doing it.

use super::model::{MessageWords, NewCommitment, WrapUp, WrapUpPreview, WrapUpSheet, WrappedUp};
use super::{finishing, gathering};
use crate::actions::model::DueBy;
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::messages::composing::{self, Plan};
use crate::messages::letters::Promise;
use crate::messages::model::MessageText;
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
            Some(start) => foreseeing::of(r, &finishing::booking(&session, start), now, words)?.remarks,
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
        Ok(WrappedUp { session, next_session_id, message_id })
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
    let plan = Plan {
        commitments: request.commitments.iter().map(promise).collect(),
        next: request
            .next
            .map(|start| r.practice().map(|practice| start.instant(practice.zone)))
            .transpose()?,
    };
    let MessageText { subject, body } = composing::summary_with(r, session, plan, now, words)?;
    Ok(MessageWords { subject, body })
}

fn promise(commitment: &NewCommitment) -> Promise {
    let due = match commitment.due {
        DueBy::Day { on } => Some(on),
        DueBy::NextSession => None,
    };
    Promise { text: commitment.title.trim().to_owned(), due }
}
