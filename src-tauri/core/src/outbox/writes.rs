//! Writing the outbox.

use rusqlite::named_params;
use rusqlite::types::ToSql;

use super::model::NewOperation;
use super::tries::{REST_MINUTES, is_enough};
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Writes down what is to be done.
    pub fn queue<K: ToSql>(&self, new: &NewOperation<'_, K>) -> Result<()> {
        self.change(
            "clearing what was not taken",
            "DELETE FROM outbox WHERE subject = ?1 AND holder = ?2 AND state = 'failed'",
            [new.subject, new.holder],
        )?;
        self.change(
            "queueing an operation",
            include_str!("sql/queue.sql"),
            named_params! {
                ":id": self.new_id(), ":kind": new.kind, ":subject": new.subject, ":holder": new.holder,
                ":place": new.place, ":payload": new.payload, ":condition": new.condition,
                ":now": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// It is about to be sent.
    pub fn operation_begins(&self, id: &str) -> Result<()> {
        self.change(
            "sending an operation",
            "UPDATE outbox SET state = 'inflight', attempts = attempts + 1,
                               first_sent_at = coalesce(first_sent_at, ?2) WHERE id = ?1",
            rusqlite::params![id, self.now().timestamp_millis()],
        )?;
        Ok(())
    }

    /// Its end is known, or it is no longer wanted.
    pub fn operation_ends(&self, id: &str) -> Result<()> {
        self.change("ending an operation", "DELETE FROM outbox WHERE id = ?1", [id])?;
        Ok(())
    }

    /// Nobody knows what became of it.
    pub fn operation_needs_look(&self, id: &str) -> Result<()> {
        self.change("noting a broken line", "UPDATE outbox SET state = 'needs_look' WHERE id = ?1", [id])?;
        Ok(())
    }

    /// It was certainly not sent.
    pub fn operation_waits(&self, id: &str) -> Result<()> {
        self.change(
            "noting that nothing was sent",
            "UPDATE outbox SET state = 'queued' WHERE id = ?1",
            [id],
        )?;
        Ok(())
    }

    /// It has not arrived, and the other side no longer knows under which id it was asked: it is asked under a new one,
    /// which is answered.
    pub fn operation_anew(&self, id: &str) -> Result<String> {
        let new_id = self.new_id();
        self.change(
            "asking under a new id",
            "UPDATE outbox SET id = ?2, first_sent_at = NULL, state = 'queued' WHERE id = ?1",
            [id, &new_id],
        )?;
        Ok(new_id)
    }

    /// The other side does not take it; `trouble` is a code, never a content.
    pub fn operation_fails(&self, id: &str, trouble: &str) -> Result<()> {
        self.change(
            "noting what was not taken",
            "UPDATE outbox SET state = 'failed', trouble = ?2 WHERE id = ?1",
            [id, trouble],
        )?;
        Ok(())
    }

    /// What was under way when the program ended may have arrived or not.
    pub fn look_again(&self, holder: &str) -> Result<()> {
        self.change(
            "looking at what was under way",
            "UPDATE outbox SET state = 'needs_look' WHERE holder = ?1 AND state = 'inflight'",
            [holder],
        )?;
        Ok(())
    }

    /// Nothing of `subject` waits any more, unless it is under way.
    pub fn unqueue(&self, subject: &str) -> Result<()> {
        self.change(
            "taking back an operation",
            "DELETE FROM outbox WHERE subject = ?1 AND state IN ('queued', 'failed')",
            [subject],
        )?;
        Ok(())
    }

    /// As [`Writer::unqueue`], of what waits for `holder`.
    pub fn unqueue_at(&self, holder: &str, subject: &str) -> Result<()> {
        self.change(
            "taking back an operation",
            "DELETE FROM outbox WHERE holder = ?1 AND subject = ?2 AND state IN ('queued', 'failed')",
            [holder, subject],
        )?;
        Ok(())
    }

    /// Nothing is to be done with `holder` any more.
    pub fn empty_outbox_of(&self, holder: &str) -> Result<()> {
        self.change("emptying the outbox", "DELETE FROM outbox WHERE holder = ?1", [holder])?;
        Ok(())
    }

    /// The other side has failed at it once more, and nobody knows whether it was done; answers whether it is set aside
    /// now.
    pub fn operation_failed_again(&self, id: &str) -> Result<bool> {
        let now = Instant(self.now());
        self.change(
            "counting a failure",
            "UPDATE outbox SET state = 'needs_look', failures = failures + 1,
                               failing_since = coalesce(failing_since, ?2) WHERE id = ?1",
            rusqlite::params![id, now],
        )?;
        let known: Option<(u32, Instant)> = self.reader().first(
            "reading what failed",
            "SELECT failures, failing_since FROM outbox WHERE id = ?1",
            [id],
            |row| Ok((row.get("failures")?, row.get("failing_since")?)),
        )?;
        let enough = known.is_some_and(|(failures, since)| is_enough(failures, since, now));
        if enough {
            self.change(
                "setting an operation aside",
                "UPDATE outbox SET state = 'failed', trouble = 'set_aside', retry_at = ?2 WHERE id = ?1",
                rusqlite::params![id, now.plus_minutes(REST_MINUTES)],
            )?;
        }
        Ok(enough)
    }

    /// It was set aside and is tried once more: whether it was done before is looked at first.
    pub fn operation_tried_again(&self, id: &str) -> Result<()> {
        self.change(
            "trying an operation again",
            "UPDATE outbox SET state = 'needs_look', trouble = NULL, retry_at = NULL WHERE id = ?1",
            [id],
        )?;
        Ok(())
    }

    /// What was set aside of `holder` need not rest any longer.
    pub fn operations_rest_no_more(&self, holder: &str) -> Result<()> {
        self.change(
            "trying again what was set aside",
            "UPDATE outbox SET retry_at = 0 WHERE holder = ?1 AND state = 'failed' AND trouble = 'set_aside'
               AND retry_at > 0",
            [holder],
        )?;
        Ok(())
    }
}
