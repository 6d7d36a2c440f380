//! Writing the sheet: each part by its own domain, all of it in one operation.

use std::collections::BTreeMap;

use super::model::{ActionWord, InstrumentAnswers, NewCommitment, WrapUp};
use crate::actions::commands as actions;
use crate::actions::model::{ActionDetails, ActionSize, CarryAction, SaveAction, SayAction};
use crate::basics::ids::{MessageId, SessionId};
use crate::basics::moments::LocalTime;
use crate::error::{Error, Issue, Result};
use crate::measurements::commands as measurements;
use crate::measurements::model::{MeasuringMoment, TakeMeasurement};
use crate::messages::model::{MessageKind, NewMessage};
use crate::messages::rules::check as check_message;
use crate::sessions::model::{BookSession, Session};
use crate::sessions::{booking, saying};
use crate::vault::writer::Writer;
use crate::words::Words;

/// Does everything the sheet says; answers the next session and the draft, where there is one.
///
/// # Errors
/// `Invalid` with every field of the whole sheet that needs another value; the caller's transaction then leaves
/// nothing of it behind.
pub fn finish_in(
    w: &mut Writer<'_>,
    request: WrapUp,
    words: &dyn Words,
) -> Result<(Option<SessionId>, Option<MessageId>)> {
    let session = w.reader().session(&request.outcome.session_id)?;
    let mut issues = Issues::default();
    issues.of(None, saying::say_in(w, request.outcome, words))?;
    for (place, commitment) in request.commitments.into_iter().enumerate() {
        issues
            .of(Some(format!("commitments[{place}]")), actions::save_in(w, agreed(&session, commitment)))?;
    }
    for (place, word) in request.actions.into_iter().enumerate() {
        let said = match word {
            ActionWord::Said { action_id, status } => {
                actions::say_in(w, SayAction { action_id, status, remark: None })
            }
            ActionWord::Carried { action_id, due } => actions::carry_in(w, &CarryAction { action_id, due }),
        };
        issues.of(Some(format!("actions[{place}]")), said)?;
    }
    for (place, answers) in request.answers.into_iter().enumerate() {
        issues.of(Some(format!("answers[{place}]")), measurements::take_in(w, taken(&session, answers)))?;
    }
    let booked = request.next.map(|start| booking::book_in(w, &booking(&session, start))).transpose();
    let next = issues.of(Some("next".to_owned()), booked)?.flatten();
    let kept = request.message.map(|message| {
        let text = check_message(&message.subject, &message.body)?;
        w.insert_message(&NewMessage {
            person_id: session.person_id.clone(),
            session_id: Some(session.id.clone()),
            group_id: None,
            group_session_id: None,
            kind: MessageKind::Summary,
            text,
        })
    });
    let message = issues.of(Some("message".to_owned()), kept.transpose())?.flatten();
    w.concerns(w.reader().person(&session.person_id)?.name());
    issues.none()?;
    Ok((next, message))
}

/// What is wrong with fields all over the sheet, each under its place.
#[derive(Default)]
struct Issues(Vec<Issue>);

impl Issues {
    /// The answer; nothing where fields need another value. Any other failure goes on at once.
    fn of<T>(&mut self, place: Option<String>, answer: Result<T>) -> Result<Option<T>> {
        match answer {
            Ok(answer) => Ok(Some(answer)),
            Err(Error::Invalid(issues)) => {
                self.0.extend(issues.into_iter().map(|issue| match &place {
                    // A line of the sheet holds what an action calls its details.
                    Some(place) => {
                        let field = issue.field.strip_prefix("details.").unwrap_or(&issue.field);
                        Issue::new(field, issue.problem).below(place)
                    }
                    None => issue,
                }));
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    fn none(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self.0)) }
    }
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
        words: BTreeMap::new(),
    }
}
