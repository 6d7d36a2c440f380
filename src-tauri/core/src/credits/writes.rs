//! Adding rows to the ledger. There is no other way to change it.

use rusqlite::named_params;

use super::ledger::{CreditKind, CreditUnit};
use crate::basics::ids::{CreditEntryId, EngagementId, Meeting};
use crate::basics::moments::Day;
use crate::error::Result;
use crate::vault::writer::Writer;

/// A row to be written.
#[derive(Debug, Clone)]
pub struct NewCredit {
    /// The engagement.
    pub engagement_id: EngagementId,
    /// The batch that it draws on or belongs to; nothing begins a new one.
    pub batch_id: Option<String>,
    /// What it is.
    pub kind: CreditKind,
    /// Credits, positive for those that come.
    pub amount: i64,
    /// Sessions or minutes.
    pub unit: CreditUnit,
    /// Why, in words.
    pub reason: String,
    /// Until when the batch is good.
    pub expires_on: Option<Day>,
    /// The session or the date of a group that it is about.
    pub meeting: Option<Meeting>,
}

impl Writer<'_> {
    /// Adds a row.
    pub fn add_credit(&self, new: &NewCredit) -> Result<CreditEntryId> {
        let id = CreditEntryId(self.new_id());
        let batch = new.batch_id.as_deref().unwrap_or(id.as_str());
        self.change(
            "writing the credit ledger",
            include_str!("sql/add_credit.sql"),
            named_params! {
                ":id": id, ":engagement": new.engagement_id, ":batch": batch, ":kind": new.kind,
                ":amount": new.amount, ":unit": new.unit, ":at": self.now().timestamp_millis(),
                ":reason": new.reason, ":expires_on": new.expires_on, ":session": new.meeting.as_ref().and_then(Meeting::session),
                ":group_session": new.meeting.as_ref().and_then(Meeting::group_session),
                ":operation": self.operation(),
            },
        )?;
        Ok(id)
    }
}
