//! Every issued document with what is open on it, as files of banks are matched to it.

use crate::basics::ids::{InvoiceId, OrganisationId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::error::Result;
use crate::invoices::model::{InvoiceKind, Stored};
use crate::vault::reader::Reader;

/// An issued invoice or credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// Which.
    pub id: InvoiceId,
    /// Its number.
    pub number: String,
    /// The client.
    pub person_id: PersonId,
    /// The organisation that pays.
    pub payer_id: Option<OrganisationId>,
    /// What is left to pay; nothing for a credit note.
    pub open: Option<Money>,
    /// Whether it was written off.
    pub written_off: bool,
    /// When it is due.
    pub due_on: Option<Day>,
}

impl Reader<'_> {
    /// Every issued document, first due first.
    pub fn bills(&self) -> Result<Vec<Bill>> {
        self.all("reading what was issued", include_str!("../sql/bills.sql"), [], |row| {
            let (kind, stored): (InvoiceKind, Stored) = (row.get("kind")?, row.get("standing")?);
            let open = Money::new(row.get("open_minor")?, row.get("currency")?);
            Ok(Bill {
                id: row.get("id")?,
                number: row.get("number")?,
                person_id: row.get("person_id")?,
                payer_id: row.get("payer_id")?,
                open: (kind == InvoiceKind::Invoice).then_some(open),
                written_off: stored == Stored::WrittenOff,
                due_on: row.get("due_on")?,
            })
        })
    }
}
