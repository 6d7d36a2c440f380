//! Pure rules of messages: what can be written, and what fits a session.

use super::model::{MessageKind, MessageText};
use crate::basics::text::tidy;
use crate::error::{Error, Issue, Problem, Result};
use crate::sessions::model::SessionStatus;

const LONGEST_SUBJECT: usize = 200;
const LONGEST_BODY: usize = 20_000;

/// The text as it is kept (the subject on one line, breaks as line feeds), or every field that needs another value.
pub fn check(subject: &str, body: &str) -> Result<MessageText> {
    let subject = tidy(subject).split_whitespace().collect::<Vec<_>>().join(" ");
    let body = tidy(&body.replace("\r\n", "\n").replace('\r', "\n"));
    let mut issues = Vec::new();
    for (field, text, most) in [("subject", &subject, LONGEST_SUBJECT), ("body", &body, LONGEST_BODY)] {
        match text.chars().count() {
            0 => issues.push(Issue::new(field, Problem::Missing)),
            length if length > most => issues.push(Issue::new(field, Problem::TooLong)),
            _ => {}
        }
    }
    if issues.is_empty() { Ok(MessageText { subject, body }) } else { Err(Error::Invalid(issues)) }
}

/// What is usually written once a session has become this.
#[must_use]
pub fn fitting(status: SessionStatus, waived: bool) -> MessageKind {
    match status {
        SessionStatus::Scheduled => MessageKind::Confirmation,
        SessionStatus::Held => MessageKind::Summary,
        SessionStatus::CancelledInTime => MessageKind::Rebook,
        SessionStatus::LateCancelled | SessionStatus::NoShow if waived => MessageKind::Waiver,
        SessionStatus::LateCancelled => MessageKind::LateCancel,
        SessionStatus::NoShow => MessageKind::NoShow,
        SessionStatus::CoachCancelled => MessageKind::CoachCancelled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_one_line_and_a_body_keeps_its_lines() {
        let text = check(" Tuesday\r\nBcc: all ", "One\r\n\r\nTwo\r").unwrap();
        assert_eq!((text.subject.as_str(), text.body.as_str()), ("Tuesday Bcc: all", "One\n\nTwo"));
    }

    #[test]
    fn both_fields_are_named_at_once() {
        let Err(Error::Invalid(issues)) = check(" ", &"a".repeat(LONGEST_BODY + 1)) else { panic!() };
        let named: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.problem)).collect();
        assert_eq!(named, [("subject", Problem::Missing), ("body", Problem::TooLong)]);
    }

    #[test]
    fn what_is_forgiven_is_written_of_as_forgiven() {
        use SessionStatus::{CancelledInTime, LateCancelled, NoShow};
        for (status, waived, kind) in [
            (LateCancelled, false, MessageKind::LateCancel),
            (LateCancelled, true, MessageKind::Waiver),
            (NoShow, true, MessageKind::Waiver),
            (CancelledInTime, false, MessageKind::Rebook),
        ] {
            assert_eq!(fitting(status, waived), kind, "{status:?}");
        }
    }
}
