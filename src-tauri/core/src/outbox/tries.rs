//! What the other side fails at again and again: counted, and set aside after a while, so that nothing waits for it.

use std::collections::{BTreeMap, BTreeSet};

use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;

/// Fewer failures say nothing of what was asked.
const FEW: u32 = 3;
/// In a shorter time the other side may only be busy.
const SHORT_MINUTES: i64 = 60;
/// So long it rests.
const REST_MINUTES: i64 = 24 * 60;

/// Whether an operation is set aside that failed so often since then.
fn is_enough(failures: u32, since: Instant, now: Instant) -> bool {
    // A clock that was set back must not keep it before the others for ever.
    failures >= FEW && (now < since || now.minutes_since(since) >= SHORT_MINUTES)
}

impl Reader<'_> {
    /// How often what waits for `holder` has failed so far, by its id.
    pub fn operations_failing(&self, holder: &str) -> Result<BTreeMap<String, u32>> {
        let rows = self.all(
            "reading what failed",
            "SELECT id, failures FROM outbox WHERE holder = ?1 AND failures > 0",
            [holder],
            |row| Ok((row.get("id")?, row.get("failures")?)),
        )?;
        Ok(rows.into_iter().collect())
    }

    /// To what of ours `holder` failed again and again, in the order in which it was asked.
    pub fn operations_set_aside(&self, holder: &str) -> Result<Vec<String>> {
        self.all(
            "reading what was set aside",
            "SELECT subject FROM outbox WHERE holder = ?1 AND state = 'failed' AND trouble = 'set_aside'
             ORDER BY created_at, rowid",
            [holder],
            |row| row.get("subject"),
        )
    }

    /// What has rested long enough, by its id.
    pub fn operations_rested(&self, holder: &str, now: Instant) -> Result<BTreeSet<String>> {
        let latest = now.plus_minutes(REST_MINUTES + 1);
        let rows: Vec<String> = self.all(
            "reading what is tried again",
            "SELECT id FROM outbox WHERE holder = ?1 AND state = 'failed' AND trouble = 'set_aside'
               AND (retry_at <= ?2 OR retry_at > ?3)",
            rusqlite::params![holder, now, latest],
            |row| row.get("id"),
        )?;
        Ok(rows.into_iter().collect())
    }
}

impl Writer<'_> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_failures_over_some_time_are_enough() {
        let now = Instant("2026-03-02T12:00:00Z".parse().unwrap());
        for (failures, minutes_ago, enough) in
            [(3, 60, true), (9, 59, false), (2, 9_000, false), (3, -600, true), (2, -600, false)]
        {
            let since = now.plus_minutes(-minutes_ago);
            assert_eq!(is_enough(failures, since, now), enough, "{failures} since {minutes_ago} minutes");
        }
    }
}
