//! Reading deposits.

use rusqlite::named_params;

use super::model::DeductedDeposit;
use super::rules::part_of;
use crate::basics::ids::{InvoiceId, OrganisationId, PersonId};
use crate::basics::money::{Currency, Money};
use crate::error::Result;
use crate::invoices::model::Invoice;
use crate::invoices::queries::json;
use crate::invoices::totals::Totals;
use crate::vault::reader::Reader;

/// An issued deposit invoice, and what became of its money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deposit {
    /// All of it, with its tax.
    pub whole: DeductedDeposit,
    /// What was paid of it.
    pub paid: i64,
    /// What was credited of it.
    pub credited: i64,
    /// What final invoices have deducted, less what credit notes gave back.
    pub deducted: i64,
}

impl Deposit {
    /// What can still be deducted.
    #[must_use]
    pub fn available(&self) -> i64 {
        (self.paid.min(self.whole.amount.minor - self.credited) - self.deducted).max(0)
    }

    /// `amount` of it, with its share of the tax.
    #[must_use]
    pub fn deducted(&self, amount: i64) -> DeductedDeposit {
        part_of(&self.whole, amount)
    }
}

/// Whose deposits: a final invoice deducts those of the same client, payer and currency.
#[derive(Debug, Clone, Copy)]
pub struct DepositsOf<'d> {
    /// The client.
    pub person: &'d PersonId,
    /// The organisation that pays.
    pub payer: Option<&'d OrganisationId>,
    /// In which currency.
    pub currency: Currency,
}

impl<'d> DepositsOf<'d> {
    /// Those that `invoice` could deduct.
    #[must_use]
    pub fn beside(invoice: &'d Invoice) -> Self {
        Self { person: &invoice.person_id, payer: invoice.payer_id.as_ref(), currency: invoice.currency }
    }
}

impl Reader<'_> {
    /// Issued deposit invoices, oldest first.
    pub fn deposits(&self, of: DepositsOf<'_>) -> Result<Vec<Deposit>> {
        self.all(
            "reading deposits",
            include_str!("../sql/deposits.sql"),
            named_params! { ":person": of.person, ":payer": of.payer, ":currency": of.currency },
            |row| {
                let totals: Totals = json(row, "totals")?;
                let total: i64 = row.get("total_minor")?;
                Ok(Deposit {
                    whole: DeductedDeposit {
                        invoice_id: row.get("id")?,
                        number: row.get("number")?,
                        issued_on: row.get("issued_on")?,
                        amount: Money::new(total, totals.total.currency),
                        tax: totals.tax,
                    },
                    paid: row.get("paid_minor")?,
                    credited: row.get("credited_minor")?,
                    deducted: row.get("deducted_minor")?,
                })
            },
        )
    }

    /// The deposits that a draft is to deduct.
    pub fn chosen_deposits(&self, invoice: &InvoiceId) -> Result<Vec<InvoiceId>> {
        self.all(
            "reading the deposits of a draft",
            "SELECT deposit_id FROM invoice_deposits WHERE invoice_id = ?1",
            [invoice],
            |row| row.get("deposit_id"),
        )
    }
}
