//! Reading messages.

use std::collections::HashSet;

use rusqlite::{Row, named_params};

use super::model::{Message, MessageState, MessageText};
use crate::basics::ids::{GroupSessionId, MessageId, PersonId};
use crate::basics::moments::Instant;
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("sql/message_rows.sql");

/// Drafts that wait, for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftsWaiting {
    /// To whom.
    pub person_id: PersonId,
    /// The one that has waited longest.
    pub first: MessageId,
    /// How many.
    pub count: u32,
}

impl Reader<'_> {
    /// One message.
    pub fn message(&self, id: &MessageId) -> Result<Message> {
        self.first(
            "reading a message",
            ROWS,
            named_params! { ":id": id, ":person": None::<String>, ":state": None::<String> },
            message,
        )?
        .or_not_found(What::Message, id.as_str())
    }

    /// Messages, latest first: those to one person, those in one state, or all.
    pub fn messages(&self, person: Option<&PersonId>, state: Option<MessageState>) -> Result<Vec<Message>> {
        let by_state = state.filter(|_| person.is_none());
        let mut found = self.all(
            "reading messages",
            ROWS,
            named_params! { ":id": None::<String>, ":person": person, ":state": by_state },
            message,
        )?;
        found.retain(|message| state.is_none_or(|state| message.state == state));
        Ok(found)
    }

    /// Drafts that wait to be sent: for each person the oldest and how many, oldest first.
    pub fn drafts_waiting(&self) -> Result<Vec<DraftsWaiting>> {
        self.all("reading the drafts that wait", include_str!("sql/drafts_waiting.sql"), [], |row| {
            Ok(DraftsWaiting {
                person_id: row.get("person_id")?,
                first: row.get("id")?,
                count: row.get("drafts")?,
            })
        })
    }

    /// Who has a reminder of a date of a group already, drafted or sent.
    pub fn reminded_of(&self, session: &GroupSessionId) -> Result<HashSet<PersonId>> {
        let found = self.all(
            "reading who was reminded",
            "SELECT person_id FROM messages WHERE group_session_id = ?1 AND kind = 'reminder'",
            [session],
            |row| row.get("person_id"),
        )?;
        Ok(found.into_iter().collect())
    }

    /// Subjects of the messages that a person was sent, with when.
    pub fn sent_to(&self, person: &PersonId) -> Result<Vec<(MessageId, Instant, String)>> {
        self.all(
            "reading what was sent",
            "SELECT id, sent_at, subject FROM messages WHERE person_id = ?1 AND state = 'sent' ORDER BY sent_at DESC, id",
            [person],
            |row| Ok((row.get("id")?, row.get("sent_at")?, row.get("subject")?)),
        )
    }
}

fn message(row: &Row<'_>) -> rusqlite::Result<Message> {
    Ok(Message {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        person_name: row.get("person_name")?,
        session_id: row.get("session_id")?,
        group_id: row.get("group_id")?,
        kind: row.get("kind")?,
        text: MessageText { subject: row.get("subject")?, body: row.get("body")? },
        state: row.get("state")?,
        sent_by: row.get("sent_by")?,
        sent_at: row.get("sent_at")?,
        updated_at: row.get("updated_at")?,
    })
}
