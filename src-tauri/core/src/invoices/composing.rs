//! What a document says at this moment: an issued one from its frozen copy, a draft from the practice, the
//! people and the rules. Everything that shows or draws a document starts from a [`Composed`].

use super::electronic::keeping::parties_of;
use super::model::{Invoice, InvoiceKind, Line};
use super::summing::draft_totals;
use super::views::{Buyer, Frozen, InvoiceRef, Seller, TaxNames};
use crate::basics::ids::InvoiceId;
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::error::{Error, Problem, Refusal, Result};
use crate::practice::model::Practice;
use crate::vault::reader::Reader;

/// A document with everything it says.
#[derive(Debug, Clone)]
pub struct Composed {
    /// As stored.
    pub invoice: Invoice,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Who writes, to whom, how much.
    pub says: Frozen,
    /// For a credit note: the invoice that it corrects.
    pub corrects: Option<InvoiceRef>,
    /// Why a draft cannot be issued as it adds up now.
    pub obstacle: Option<Obstacle>,
    /// The practice as it is now.
    pub practice: Practice,
}

/// Why a draft does not add up to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The sums leave the range of amounts.
    TooLarge,
    /// The document would ask for less than nothing.
    BelowZero,
    /// A credit note credits more of a rate than the invoice has left.
    MoreThanInvoiced,
    /// The invoice has been credited in full.
    NothingLeft,
    /// More is taken off the whole than there is.
    DiscountTooLarge,
    /// A deposit that it deducts was never paid, or is deducted elsewhere.
    DepositGone,
    /// The deposit that it credits is deducted by a final invoice.
    DepositDeducted,
    /// Its tax is in another currency, and nobody has said at which rate it is told at home.
    NoHomeRate,
}

impl From<Obstacle> for Error {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::TooLarge | Obstacle::MoreThanInvoiced => Self::invalid("lines", Problem::TooLarge),
            Obstacle::BelowZero => Self::invalid("lines", Problem::TooSmall),
            Obstacle::NothingLeft => Refusal::NothingLeftToCredit.into(),
            Obstacle::DiscountTooLarge => Self::invalid("discount", Problem::TooLarge),
            Obstacle::DepositGone => Self::invalid("deposits", Problem::NotPossible),
            Obstacle::DepositDeducted => Refusal::DepositDeducted.into(),
            Obstacle::NoHomeRate => Self::invalid("homeRate", Problem::Missing),
        }
    }
}

impl Composed {
    /// Where rupees are paid by UPI; no other currency is.
    pub(super) fn upi_address(&self) -> Option<String> {
        self.practice.upi_address.clone().filter(|_| self.invoice.currency.code() == "INR")
    }

    /// The document `id` as it is now.
    pub fn read(r: &Reader<'_>, id: &InvoiceId) -> Result<Self> {
        let invoice = r.invoice(id)?;
        let lines = r.invoice_lines(id)?;
        let practice = r.practice()?;
        let corrects = invoice.credits.as_ref().map(|credited| reference(r, credited)).transpose()?;
        let (says, obstacle) = match &invoice.frozen {
            Some(frozen) => (frozen.clone(), None),
            None => {
                let person = r.person(&invoice.person_id)?;
                let payer = invoice.payer_id.as_ref().map(|payer| r.organisation(payer)).transpose()?;
                let (totals, obstacle) = draft_totals(r, &invoice, &lines)?;
                let mut seller = Seller::of(&practice);
                let mut buyer = Buyer::of(&person, payer.as_ref().map(|payer| &payer.details));
                numbered(r, &invoice, &mut seller, &mut buyer)?;
                seller.second_tax = named_taxes(r, &invoice, &practice)?;
                (Frozen { seller, buyer, totals }, obstacle)
            }
        };
        Ok(Self { invoice, lines, says, corrects, obstacle, practice })
    }

    /// When the service was given: as typed, else from the first to the last day of the lines.
    #[must_use]
    pub fn service(&self) -> Option<(Day, Day)> {
        let days = || self.lines.iter().filter_map(|line| line.service_on);
        let from = self.invoice.service_from.or_else(|| days().min())?;
        let typed_only = self.invoice.service_from.is_some();
        let to = self.invoice.service_to.or_else(|| if typed_only { None } else { days().max() });
        Some((from, to.unwrap_or(from)))
    }

    /// The last day to pay of a document issued on `day`; a credit note has none.
    #[must_use]
    pub fn due_on(&self, day: Day) -> Option<Day> {
        let owed = self.invoice.kind == InvoiceKind::Invoice;
        owed.then(|| day.plus(i64::from(self.invoice.terms_days)))
    }
}

/// What the two taxes of the practice are called, where it charges two; a credit note calls them as its invoice does.
fn named_taxes(r: &Reader<'_>, invoice: &Invoice, practice: &Practice) -> Result<Option<TaxNames>> {
    if let Some(credited) = &invoice.credits {
        return Ok(r.invoice(credited)?.frozen.and_then(|frozen| frozen.seller.second_tax));
    }
    let second = r.second_tax()?.filter(|_| practice.tax_registered);
    Ok(second.map(|tax| TaxNames { first_name: tax.first_name, name: tax.name, number: tax.number }))
}

/// Where the practice or the payer has no number on the page, the one of electronic invoices stands there: what the
/// law wants named is on the page, too (Directive 2006/112, article 226).
fn numbered(r: &Reader<'_>, invoice: &Invoice, seller: &mut Seller, buyer: &mut Buyer) -> Result<()> {
    let (own, payer) = parties_of(r, invoice)?;
    seller.tax_id = seller.tax_id.take().or(own.vat_id).or(own.tax_number);
    buyer.tax_id = buyer.tax_id.take().or(payer.details.vat_id);
    Ok(())
}

fn reference(r: &Reader<'_>, id: &InvoiceId) -> Result<InvoiceRef> {
    let row = r.invoice_row(id)?;
    Ok(InvoiceRef {
        total: Money::new(row.facts.total, row.currency),
        invoice_id: row.id,
        number: row.number,
        issued_on: row.issued_on,
    })
}
