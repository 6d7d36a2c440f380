//! Writing messages. What may be written is decided in `rules` and `commands`.

use rusqlite::named_params;

use super::model::{MessageText, NewMessage, SentBy};
use crate::basics::ids::{GroupId, MessageId, PersonId};
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Puts a draft in, as part of whatever operation this is.
    pub fn insert_message(&self, new: &NewMessage) -> Result<MessageId> {
        let id = MessageId(self.new_id());
        self.change(
            "drafting a message",
            include_str!("sql/insert_message.sql"),
            named_params! {
                ":id": id, ":person": new.person_id, ":session": new.session_id, ":group": new.group_id,
                ":group_session": new.group_session_id, ":kind": new.kind,
                ":subject": new.text.subject, ":body": new.text.body, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Gives a draft other words.
    pub fn set_message_text(&self, id: &MessageId, text: &MessageText) -> Result<()> {
        self.change(
            "changing a message",
            "UPDATE messages SET subject = :subject, body = :body, updated_at = :at
             WHERE id = :id AND state = 'draft' AND (subject <> :subject OR body <> :body)",
            named_params! {
                ":id": id, ":subject": text.subject, ":body": text.body, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Notes that the coach has sent a message.
    pub fn set_message_sent(&self, id: &MessageId, by: SentBy) -> Result<()> {
        self.change(
            "noting that a message was sent",
            "UPDATE messages SET state = 'sent', sent_by = :by, sent_at = :at WHERE id = :id AND state = 'draft'",
            named_params! { ":id": id, ":by": by, ":at": self.now().timestamp_millis() },
        )?;
        Ok(())
    }

    /// Throws away what was drafted for a person about a group; answers how many drafts.
    pub fn delete_drafts_about_group(&self, person: &PersonId, group: &GroupId) -> Result<usize> {
        self.change(
            "discarding drafts about a group",
            "DELETE FROM messages WHERE person_id = ?1 AND group_id = ?2 AND state = 'draft'",
            (person, group),
        )
    }

    /// Throws a draft away.
    pub fn delete_message(&self, id: &MessageId) -> Result<()> {
        self.change("discarding a draft", "DELETE FROM messages WHERE id = ?1 AND state = 'draft'", [id])?;
        Ok(())
    }
}
