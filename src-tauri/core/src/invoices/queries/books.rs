//! Issued documents with what was paid, freed and given up of them, as reports add them up.

use std::collections::HashMap;

use rusqlite::{Row, named_params};

use super::json;
use crate::basics::ids::{InvoiceId, OfferId, OrganisationId, PaymentId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::einvoice::{TaxTreatment, treatment};
use crate::error::{Doing, Result};
use crate::invoices::model::InvoiceKind;
use crate::invoices::totals::{TaxedPart, Totals, line_amount};
use crate::vault::reader::Reader;

/// An issued document.
#[derive(Debug, Clone)]
pub struct Document {
    /// Which.
    pub id: InvoiceId,
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// Its number.
    pub number: String,
    /// The client.
    pub person_id: PersonId,
    /// The organisation that pays.
    pub payer_id: Option<OrganisationId>,
    /// The invoice that this credit note corrects.
    pub credits: Option<InvoiceId>,
    /// The currency of every amount.
    pub currency: Currency,
    /// Its day.
    pub issued_on: Day,
    /// The last day to pay.
    pub due_on: Option<Day>,
    /// Its total.
    pub total: i64,
    /// What it brings at each rate, without the deposits that it deducts.
    pub rates: Vec<TaxedPart>,
    /// Whether it asks for a deposit, or corrects one that does.
    pub deposit: bool,
    /// Without tax: the deposits that it deducts or gives back.
    pub deposits_net: i64,
    /// How it is taxed.
    pub treatment: TaxTreatment,
    /// What is left to pay and still expected; nothing for a credit note.
    pub open: i64,
    /// How much of it each offer weighs; nothing stands for lines of no offer. Empty where it comes to nothing.
    pub offers: Vec<(Option<OfferId>, i64)>,
}

/// What a payment gave to an invoice; below zero what a credit note freed of it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidPart {
    /// Which payment.
    pub payment_id: PaymentId,
    /// Which invoice.
    pub invoice_id: InvoiceId,
    /// The credit note that freed it.
    pub credit_note_id: Option<InvoiceId>,
    /// When it came, or was freed.
    pub on: Day,
    /// How much.
    pub amount: i64,
}

/// Money that came, or went back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Which payment.
    pub id: PaymentId,
    /// The client.
    pub person_id: PersonId,
    /// The organisation that paid.
    pub payer_id: Option<OrganisationId>,
    /// When.
    pub on: Day,
    /// How much.
    pub amount: Money,
}

/// What was given up of an invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenUp {
    /// Which.
    pub invoice_id: InvoiceId,
    /// When.
    pub on: Day,
    /// When a payment took it up again.
    pub taken_up_on: Option<Day>,
    /// How much.
    pub amount: i64,
}

impl Reader<'_> {
    /// The documents that have to do with the days from `first` to `last`.
    pub fn documents_of_days(&self, first: Day, last: Day) -> Result<Vec<Document>> {
        let mut documents = self.all(
            "reading the documents of some days",
            include_str!("../sql/documents_of_days.sql"),
            named_params! { ":first": first, ":last": last },
            document,
        )?;
        self.weigh_offers(&mut documents)?;
        Ok(documents)
    }

    /// The invoices with something left to pay, first due first.
    pub fn open_documents(&self) -> Result<Vec<Document>> {
        self.all("reading what is open", include_str!("../sql/open_documents.sql"), [], document)
    }

    /// What payments gave to these documents, by the day it came.
    pub fn paid_parts(&self, documents: &[Document]) -> Result<Vec<PaidPart>> {
        self.all(
            "reading what was paid",
            include_str!("../sql/paid_parts.sql"),
            named_params! { ":ids": ids(documents)? },
            |row| {
                Ok(PaidPart {
                    payment_id: row.get("payment_id")?,
                    invoice_id: row.get("invoice_id")?,
                    credit_note_id: row.get("credit_note_id")?,
                    on: row.get("received_on")?,
                    amount: row.get("amount_minor")?,
                })
            },
        )
    }

    /// What was given up of these documents.
    pub fn given_up(&self, documents: &[Document]) -> Result<Vec<GivenUp>> {
        self.all(
            "reading what was written off",
            include_str!("../sql/write_offs.sql"),
            named_params! { ":ids": ids(documents)? },
            |row| {
                Ok(GivenUp {
                    invoice_id: row.get("invoice_id")?,
                    on: row.get("written_off_on")?,
                    taken_up_on: row.get("taken_up_on")?,
                    amount: row.get("amount_minor")?,
                })
            },
        )
    }

    /// On which day invoices of a person were written off that still are.
    pub fn days_given_up(&self, person: &PersonId) -> Result<HashMap<InvoiceId, Day>> {
        let days = self.all(
            "reading when invoices were written off",
            "SELECT w.invoice_id, w.written_off_on FROM invoices i JOIN write_offs w ON w.invoice_id = i.id
             WHERE i.person_id = ?1 AND w.taken_up_on IS NULL",
            [person],
            |row| Ok((row.get("invoice_id")?, row.get("written_off_on")?)),
        )?;
        Ok(days.into_iter().collect())
    }

    /// The payments that came from `first` to `last`.
    pub fn received(&self, first: Day, last: Day) -> Result<Vec<Received>> {
        self.all(
            "reading the payments of some days",
            "SELECT id, person_id, payer_id, received_on, amount_minor, currency FROM payments
             WHERE received_on BETWEEN :first AND :last ORDER BY received_on, created_at, id",
            named_params! { ":first": first, ":last": last },
            |row| {
                Ok(Received {
                    id: row.get("id")?,
                    person_id: row.get("person_id")?,
                    payer_id: row.get("payer_id")?,
                    on: row.get("received_on")?,
                    amount: Money::new(row.get("amount_minor")?, row.get("currency")?),
                })
            },
        )
    }

    /// The day of the first document or payment there is.
    pub fn first_day_of_money(&self) -> Result<Option<Day>> {
        self.one(
            "looking for the first money",
            "SELECT min(first) AS first FROM (SELECT min(issued_on) AS first FROM invoices
             UNION ALL SELECT min(received_on) FROM payments)",
            [],
            |row| row.get("first"),
        )
    }

    fn weigh_offers(&self, documents: &mut [Document]) -> Result<()> {
        let lines = self.all(
            "reading what came from which offer",
            include_str!("../sql/offer_lines.sql"),
            named_params! { ":ids": ids(documents)? },
            offer_line,
        )?;
        let mut weights: HashMap<InvoiceId, Vec<(Option<OfferId>, i64)>> = HashMap::new();
        for (invoice, offer, weight) in lines {
            let known = weights.entry(invoice).or_default();
            match known.iter_mut().find(|(other, _)| *other == offer) {
                Some((_, sum)) => *sum = sum.saturating_add(weight),
                None => known.push((offer, weight)),
            }
        }
        for document in documents {
            document.offers = weights.remove(&document.id).unwrap_or_default();
        }
        Ok(())
    }
}

fn ids(documents: &[Document]) -> Result<String> {
    let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
    serde_json::to_string(&ids).doing("naming documents")
}

/// What a line weighs among the lines of its document: what it adds, with tax. What is taken off lowers all alike.
fn offer_line(row: &Row<'_>) -> rusqlite::Result<(InvoiceId, Option<OfferId>, i64)> {
    let amount =
        line_amount(row.get("quantity_milli")?, row.get("unit_price_minor")?, row.get("discount_minor")?);
    let (rate, included): (i64, bool) = (row.get("tax_rate_bp")?, row.get("prices_include_tax")?);
    let with_tax = if included { 10_000 } else { 10_000 + rate };
    let weight = amount.unwrap_or(0).max(0).saturating_mul(with_tax) / 10_000;
    Ok((row.get("invoice_id")?, row.get("offer_id")?, weight))
}

fn document(row: &Row<'_>) -> rusqlite::Result<Document> {
    let kind: InvoiceKind = row.get("kind")?;
    let totals: Totals = json(row, "totals")?;
    let (said, given_up): (Option<TaxTreatment>, bool) = (row.get("tax_treatment")?, row.get("given_up")?);
    let (country, registered): (String, bool) = (row.get("seller_country")?, row.get("seller_registered")?);
    let usual = || treatment::usual(&country, registered || totals.tax.minor != 0);
    let open: i64 = row.get("open_minor")?;
    Ok(Document {
        id: row.get("id")?,
        number: row.get("number")?,
        person_id: row.get("person_id")?,
        payer_id: row.get("payer_id")?,
        credits: row.get("credits_invoice_id")?,
        currency: row.get("currency")?,
        issued_on: row.get("issued_on")?,
        due_on: row.get("due_on")?,
        total: row.get("total_minor")?,
        rates: totals.booked(),
        deposit: row.get("deposit")?,
        deposits_net: totals.deposits.iter().map(|deposit| deposit.amount.minor - deposit.tax.minor).sum(),
        treatment: said.unwrap_or_else(usual),
        open: if kind != InvoiceKind::CreditNote && !given_up { open.max(0) } else { 0 },
        kind,
        offers: Vec::new(),
    })
}
