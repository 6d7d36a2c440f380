//! What matching needs of the practice, and past imports.

use super::matching::books::Books;
use super::matching::names::{Called, Payer};
use super::statement::StatementFormat;
use crate::basics::ids::StatementImportId;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;

/// An import as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0024_banking.sql")]
pub struct StoredStatement {
    pub id: StatementImportId,
    pub file_name: String,
    pub format: StatementFormat,
    pub at: Instant,
    pub payments: u32,
    pub refunds: u32,
    pub left_out: u32,
}

impl Reader<'_> {
    /// What a file of a bank is compared with.
    pub fn books(&self) -> Result<Books> {
        let recorded = self.recorded_payments()?;
        let people = self.people_listed()?.into_iter();
        let mut names: Vec<Called> =
            people.map(|person| Called { payer: Payer::Person(person.id), name: person.name }).collect();
        names.extend(self.organisations()?.into_iter().map(|organisation| Called {
            payer: Payer::Organisation(organisation.id),
            name: organisation.details.name,
        }));
        let holders = recorded
            .iter()
            .filter_map(|payment| Some((payment.account_holder.clone()?, payment.person_id.clone())));
        let credits = self.client_credit(None)?.into_iter();
        Ok(Books {
            bills: self.bills()?,
            holders: holders.collect(),
            recorded,
            credits: credits.map(|credit| (credit.person_id, credit.amount)).collect(),
            names,
        })
    }

    /// Files that were imported, latest first.
    pub fn statement_imports(&self) -> Result<Vec<StoredStatement>> {
        self.all(
            "reading the imports of statements",
            "SELECT id, file_name, format, at, payments, refunds, left_out
             FROM statement_imports ORDER BY at DESC, rowid DESC",
            [],
            |row| {
                Ok(StoredStatement {
                    id: row.get("id")?,
                    file_name: row.get("file_name")?,
                    format: row.get("format")?,
                    at: row.get("at")?,
                    payments: row.get("payments")?,
                    refunds: row.get("refunds")?,
                    left_out: row.get("left_out")?,
                })
            },
        )
    }
}
