//! Writing the sheet: each part by its own domain, all of it in one operation.

use super::model::{ActionWord, InstrumentAnswers, MessageWords, NewCommitment, WrapUp};
use crate::actions::commands as actions;
use crate::actions::model::{ActionDetails, ActionSize, CarryAction, SaveAction, SayAction};
use crate::basics::ids::{MessageId, SessionId};
use crate::basics::moments::{Instant, LocalTime};
use crate::error::{Error, Issue, Result};
use crate::measurements::commands as measurements;
use crate::measurements::model::{MeasuringMoment, TakeMeasurement};
use crate::messages::commands as messages;
use crate::messages::model::{MessageKind, MessageText, NewDraft};
use crate::sessions::model::{BookSession, Session};
use crate::sessions::{booking, saying};
use crate::vault::writer::Writer;
use crate::words::Words;

/// Does everything the sheet says; answers the next session and the draft, where there is one.
pub fn finish_in(
    w: &mut Writer<'_>,
    request: WrapUp,
    words: &dyn Words,
) -> Result<(Option<SessionId>, Option<MessageId>)> {
    let session = w.reader().session(&request.outcome.session_id)?;
    check(w, &session, &request)?;
    saying::say_in(w, request.outcome, words)?;
    for commitment in request.commitments {
        actions::save_in(w, &agreed(&session, commitment))?;
    }
    for word in request.actions {
        match word {
            ActionWord::Said { action_id, status } => {
                actions::say_in(w, &SayAction { action_id, status, remark: None })?;
            }
            ActionWord::Carried { action_id, due } => {
                actions::carry_in(w, &CarryAction { action_id, due })?;
            }
        }
    }
    for answers in request.answers {
        measurements::take_in(w, &taken(&session, answers))?;
    }
    let next = request.next.map(|start| booking::book_in(w, &booking(&session, start))).transpose()?;
    let message = request.message.map(|message| w.insert_draft(&draft(&session, message))).transpose()?;
    w.concerns(w.reader().person(&session.person_id)?.name());
    Ok((next, message))
}

/// The next session as it is booked: on the same engagement, in the same place, on the coach's clock.
pub(super) fn booking(session: &Session, start: LocalTime) -> BookSession {
    BookSession {
        person_id: session.person_id.clone(),
        engagement_id: session.engagement_id.clone(),
        local_start: start,
        zone: None,
        minutes: None,
        medium: Some(session.medium),
        link: session.link.clone(),
        place: session.place.clone(),
        series: None,
    }
}

fn agreed(session: &Session, commitment: NewCommitment) -> SaveAction {
    SaveAction {
        action_id: None,
        person_id: session.person_id.clone(),
        engagement_id: session.engagement_id.clone(),
        session_id: Some(session.id.clone()),
        details: ActionDetails {
            title: commitment.title,
            why: None,
            due: commitment.due,
            size: ActionSize::Small,
        },
    }
}

fn taken(session: &Session, answers: InstrumentAnswers) -> TakeMeasurement {
    TakeMeasurement {
        instrument_id: answers.instrument_id,
        person_id: session.person_id.clone(),
        session_id: Some(session.id.clone()),
        taken_on: session.local_start.day(),
        moment: MeasuringMoment::AlongTheWay,
        respondent: None,
        answers: answers.answers,
        words: std::collections::BTreeMap::new(),
    }
}

fn draft(session: &Session, message: MessageWords) -> NewDraft {
    NewDraft {
        person_id: session.person_id.clone(),
        session_id: Some(session.id.clone()),
        kind: MessageKind::Summary,
        text: MessageText { subject: message.subject, body: message.body },
    }
}

/// Every field of the sheet that needs another value, each under its place on the sheet.
fn check(w: &Writer<'_>, session: &Session, request: &WrapUp) -> Result<()> {
    let mut issues: Vec<Issue> = Vec::new();
    let mut gather = |place: String, answer: Result<()>| match answer {
        Err(Error::Invalid(found)) => {
            issues.extend(found.into_iter().map(|issue| issue.below(&place)));
            Ok(())
        }
        other => other,
    };
    for (place, commitment) in request.commitments.iter().enumerate() {
        gather(format!("commitments[{place}]"), actions::check(&agreed(session, commitment.clone())))?;
    }
    for (place, answers) in request.answers.iter().enumerate() {
        let checked = measurements::check(&w.reader(), &taken(session, answers.clone()));
        gather(format!("answers[{place}]"), checked)?;
    }
    if let Some(message) = &request.message {
        let text = MessageText { subject: message.subject.clone(), body: message.body.clone() };
        gather("message".to_owned(), messages::check(&text))?;
    }
    if let Some(start) = request.next {
        let checked = booking::check(&w.reader(), &booking(session, start)).map(|_| ());
        gather("next".to_owned(), checked)?;
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}
