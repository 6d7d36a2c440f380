//! Reading the outbox.

use rusqlite::Row;
use rusqlite::types::FromSql;

use super::model::{Operation, OperationState, PaymentOperation};
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
