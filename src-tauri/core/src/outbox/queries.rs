//! Reading the outbox.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Row;
use rusqlite::types::FromSql;

use super::model::{Operation, OperationState, PaymentOperation};
use super::tries::REST_MINUTES;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("sql/operations.sql");

impl Reader<'_> {
    /// What waits for `holder` and can still be done, first one first.
    pub fn operations_waiting(&self, holder: &str) -> Result<Vec<Operation>> {
        let mut all = self.all("reading the outbox", ROWS, [holder], operation)?;
        all.retain(|found| found.state != OperationState::Failed);
        Ok(all)
    }

    /// What `holder` did not take, first one first.
    pub fn operations_failed(&self, holder: &str) -> Result<Vec<Operation>> {
        let mut all = self.all("reading what was not taken", ROWS, [holder], operation)?;
        all.retain(|found| found.state == OperationState::Failed);
        Ok(all)
    }

    /// As [`Reader::operations_waiting`], of a payment provider.
    pub fn payment_operations_waiting(&self, holder: &str) -> Result<Vec<Operation<PaymentOperation>>> {
        let mut all = self.all("reading the outbox", ROWS, [holder], operation)?;
        all.retain(|found| found.state != OperationState::Failed);
        Ok(all)
    }

    /// As [`Reader::operations_failed`], of a payment provider.
    pub fn payment_operations_failed(&self, holder: &str) -> Result<Vec<Operation<PaymentOperation>>> {
        let mut all = self.all("reading what was not taken", ROWS, [holder], operation)?;
        all.retain(|found| found.state == OperationState::Failed);
        Ok(all)
    }

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

fn operation<K: FromSql>(row: &Row<'_>) -> rusqlite::Result<Operation<K>> {
    Ok(Operation {
        id: row.get("id")?,
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        holder: row.get("holder")?,
        place: row.get("place")?,
        payload: row.get("payload")?,
        condition: row.get("condition")?,
        created_at: row.get("created_at")?,
        first_sent_at: row.get("first_sent_at")?,
        attempts: row.get("attempts")?,
        state: row.get("state")?,
    })
}
