//! Reading the ledger.

use rusqlite::Row;

use super::ledger::{Balance, CreditEntry, CreditUnit, balance};
use crate::basics::ids::{EngagementId, Meeting, PersonId};
use crate::basics::money::Money;
use crate::engagements::model::Engagement;
use crate::error::Result;
use crate::sessions::model::SessionStatus;
use crate::vault::reader::Reader;

/// Credits that are left of an engagement, and what all of them cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditsLeft {
    /// Which engagement.
    pub engagement_id: EngagementId,
    /// The client.
    pub person_id: PersonId,
    /// What the engagement is called.
    pub title: String,
    /// What is counted.
    pub unit: CreditUnit,
    /// The sum of the ledger.
    pub left: i64,
    /// How many were agreed.
    pub quantity: i64,
    /// What all of them cost.
    pub price: Money,
}

impl Reader<'_> {
    /// The engagements with credits left, whatever became of them: what nobody resolved is owed still.
    pub fn engagements_with_credits(&self) -> Result<Vec<CreditsLeft>> {
        self.all("adding up what is owed", include_str!("sql/credits_left.sql"), [], |row| {
            Ok(CreditsLeft {
                engagement_id: row.get("id")?,
                person_id: row.get("person_id")?,
                title: row.get("title")?,
                unit: row.get("unit")?,
                left: row.get("left_over")?,
                quantity: row.get("quantity")?,
                price: Money::new(row.get("price_minor")?, row.get("currency")?),
            })
        })
    }

    /// The rows of one engagement, in ledger order.
    pub fn credit_entries(&self, engagement: &EngagementId) -> Result<Vec<CreditEntry>> {
        self.all(
            "reading the credit ledger",
            "SELECT id, batch_id, kind, amount, at, reason, expires_on, session_id, group_session_id,
                    reverses_id
             FROM credit_entries WHERE engagement_id = ?1 ORDER BY position",
            [engagement],
            entry,
        )
    }

    /// The sums of one engagement. Sessions that are booked and not over hold a credit each, or their minutes;
    /// so do those that are over and wait for an outcome, and the planned dates of groups.
    pub fn credit_balance(&self, engagement: &Engagement) -> Result<Balance> {
        let booked = self.sessions_of(&engagement.id)?;
        let arrangement = &engagement.terms.arrangement;
        let (dates, minutes) = self.group_dates_planned(&engagement.id, arrangement.minute_step)?;
        let with_groups = match engagement.terms.unit {
            CreditUnit::Session => dates,
            CreditUnit::Minute => minutes,
        };
        let reserved: i64 = booked
            .iter()
            .filter(|session| session.status == SessionStatus::Scheduled)
            .map(|session| arrangement.credits_for(engagement.terms.unit, session.booked_minutes))
            .sum();
        Ok(balance(&self.credit_entries(&engagement.id)?, reserved + with_groups))
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<CreditEntry> {
    Ok(CreditEntry {
        id: row.get("id")?,
        batch_id: row.get("batch_id")?,
        kind: row.get("kind")?,
        amount: row.get("amount")?,
        at: row.get("at")?,
        reason: row.get("reason")?,
        expires_on: row.get("expires_on")?,
        meeting: Meeting::of(row.get("session_id")?, row.get("group_session_id")?),
        reverses_id: row.get("reverses_id")?,
    })
}
