//! Reading documents, their lines, files and series.

pub mod bills;
pub mod due;
mod sums;

use rusqlite::types::Type;
use rusqlite::{Row, named_params};
use serde::de::DeserializeOwned;

use super::discounts::DocumentDiscount;
use super::home_tax::HomeRate;
use super::model::{Invoice, InvoiceKind, Line};
use super::numbering::Series;
use super::standing::Facts;
use super::totals::Totals;
use super::views::Frozen;
use crate::basics::ids::{InvoiceId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

/// What lists and balances need of a document.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in sql/invoice_items.sql")]
pub struct InvoiceRow {
    pub id: InvoiceId,
    pub number: Option<String>,
    pub person_id: PersonId,
    pub person_name: String,
    pub payer_name: Option<String>,
    pub issued_on: Option<Day>,
    pub currency: Currency,
    pub deposit: bool,
    pub facts: Facts,
}

/// Which documents; what is nothing does not limit.
#[derive(Debug, Default, Clone, Copy)]
pub struct Which<'w> {
    /// One.
    pub id: Option<&'w InvoiceId>,
    /// Of one person.
    pub person: Option<&'w PersonId>,
    /// Credit notes for one invoice.
    pub credits: Option<&'w InvoiceId>,
    /// Drafts, and invoices with something left to pay.
    pub unsettled: bool,
}

impl Reader<'_> {
    /// One document as stored.
    pub fn invoice(&self, id: &InvoiceId) -> Result<Invoice> {
        self.first("reading a document", include_str!("sql/invoice.sql"), [id], invoice)?
            .or_not_found(What::Invoice, id.as_str())
    }

    /// The lines of a document, in their order.
    pub fn invoice_lines(&self, id: &InvoiceId) -> Result<Vec<Line>> {
        self.all("reading the lines of a document", include_str!("sql/invoice_lines.sql"), [id], line)
    }

    /// Documents with what was paid and credited, drafts first, then latest first.
    pub fn invoice_rows(&self, which: Which<'_>) -> Result<Vec<InvoiceRow>> {
        self.all(
            "reading documents",
            include_str!("sql/invoice_items.sql"),
            named_params! {
                ":id": which.id, ":person": which.person, ":credits": which.credits, ":unsettled": which.unsettled,
            },
            row,
        )
    }

    /// One document with what was paid and credited.
    pub fn invoice_row(&self, id: &InvoiceId) -> Result<InvoiceRow> {
        let which = Which { id: Some(id), ..Which::default() };
        self.invoice_rows(which)?.pop().or_not_found(What::Invoice, id.as_str())
    }

    /// What each issued credit note for an invoice adds up to.
    pub fn credited_totals(&self, invoice: &InvoiceId) -> Result<Vec<Totals>> {
        self.all(
            "reading the credits of an invoice",
            "SELECT totals FROM invoices WHERE credits_invoice_id = ?1 AND standing = 'issued'",
            [invoice],
            |row| json(row, "totals"),
        )
    }

    /// The file of an issued document.
    pub fn invoice_file(&self, id: &InvoiceId) -> Result<Vec<u8>> {
        self.first(
            "reading the file of a document",
            "SELECT pdf FROM invoice_files WHERE invoice_id = ?1",
            [id],
            |row| row.get("pdf"),
        )?
        .or_not_found(What::File, id.as_str())
    }

    /// The SHA-256 of the file of an issued document.
    pub fn invoice_file_hash(&self, id: &InvoiceId) -> Result<Option<String>> {
        self.first(
            "reading the hash of a document",
            "SELECT sha256 FROM invoice_files WHERE invoice_id = ?1",
            [id],
            |row| row.get("sha256"),
        )
    }

    /// Where a series of numbers stands.
    pub fn series(&self, kind: InvoiceKind) -> Result<Series> {
        self.one(
            "reading a series of numbers",
            "SELECT id, pattern, restart_yearly, year, next, last_issued_on FROM invoice_series WHERE id = ?1",
            [kind],
            |row| {
                Ok(Series {
                    kind: row.get("id")?,
                    pattern: row.get("pattern")?,
                    restart_yearly: row.get("restart_yearly")?,
                    year: row.get("year")?,
                    next: row.get("next")?,
                    last_issued_on: row.get("last_issued_on")?,
                })
            },
        )
    }
}

fn invoice(row: &Row<'_>) -> rusqlite::Result<Invoice> {
    let seller: Option<String> = row.get("seller")?;
    let frozen = match seller {
        Some(_) => Some(Frozen {
            seller: json(row, "seller")?,
            buyer: json(row, "buyer")?,
            totals: json(row, "totals")?,
        }),
        None => None,
    };
    Ok(Invoice {
        id: row.get("id")?,
        kind: row.get("kind")?,
        stored: row.get("standing")?,
        number: row.get("number")?,
        person_id: row.get("person_id")?,
        payer_id: row.get("payer_id")?,
        credits: row.get("credits_invoice_id")?,
        currency: row.get("currency")?,
        prices_include_tax: row.get("prices_include_tax")?,
        language: row.get("language")?,
        issued_on: row.get("issued_on")?,
        due_on: row.get("due_on")?,
        terms_days: row.get("terms_days")?,
        service_from: row.get("service_from")?,
        service_to: row.get("service_to")?,
        po_number: row.get("po_number")?,
        note: row.get("note")?,
        reason: row.get("reason")?,
        treatment: row.get("tax_treatment")?,
        deposit: row.get("deposit")?,
        discount: discount(row)?,
        cash_rounding: row.get("cash_rounding")?,
        home_rate: home_rate(row)?,
        frozen,
    })
}

fn discount(row: &Row<'_>) -> rusqlite::Result<Option<DocumentDiscount>> {
    let (minor, percent_bp): (Option<i64>, Option<u32>) =
        (row.get("discount_minor")?, row.get("discount_bp")?);
    if minor.is_none() && percent_bp.is_none() {
        return Ok(None);
    }
    let currency = row.get("currency")?;
    Ok(Some(DocumentDiscount {
        amount: minor.map(|minor| Money::new(minor, currency)),
        percent_bp,
        reason: row.get("discount_reason")?,
    }))
}

fn home_rate(row: &Row<'_>) -> rusqlite::Result<Option<HomeRate>> {
    let micro: Option<i64> = row.get("home_rate_micro")?;
    let Some(micro) = micro else { return Ok(None) };
    Ok(Some(HomeRate {
        micro,
        of: row.get("home_rate_of")?,
        source: row.get("home_rate_source")?,
        on: row.get("home_rate_on")?,
    }))
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: row.get("id")?,
        description: row.get("description")?,
        service_on: row.get("service_on")?,
        quantity_milli: row.get("quantity_milli")?,
        unit_price: row.get("unit_price_minor")?,
        discount: row.get("discount_minor")?,
        discount_bp: row.get("discount_bp")?,
        tax_rate_bp: row.get("tax_rate_bp")?,
        second_rate_milli: row.get("second_rate_milli")?,
        charge_id: row.get("charge_id")?,
    })
}

fn row(row: &Row<'_>) -> rusqlite::Result<InvoiceRow> {
    let total: Option<i64> = row.get("total_minor")?;
    Ok(InvoiceRow {
        id: row.get("id")?,
        number: row.get("number")?,
        person_id: row.get("person_id")?,
        person_name: row.get("person_name")?,
        payer_name: row.get("payer_name")?,
        issued_on: row.get("issued_on")?,
        currency: row.get("currency")?,
        deposit: row.get("deposit")?,
        facts: Facts {
            kind: row.get("kind")?,
            stored: row.get("standing")?,
            total: total.unwrap_or(0),
            paid: row.get("paid_minor")?,
            credited: row.get("credited_minor")?,
            due_on: row.get("due_on")?,
        },
    })
}

/// A column of JSON.
pub(super) fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text)
        .map_err(|cause| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(cause)))
}
