//! Reading what books need.

use rusqlite::types::Type;
use rusqlite::{Row, named_params};
use serde::de::DeserializeOwned;

use super::reading::{Booked, PaymentRow, parts};
use crate::basics::money::Money;
use crate::error::{Doing, Result};
use crate::export::model::{Issued, Period};
use crate::invoices::electronic::composing::treatment_as;
use crate::invoices::standing::Facts;
use crate::invoices::totals::Totals;
use crate::invoices::views::Frozen;
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// These documents as books want them, in their order.
    pub(super) fn booked_documents(&self, documents: &[Issued]) -> Result<Vec<Booked>> {
        let what = "reading what books need of documents";
        let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
        let ids = serde_json::to_string(&ids).doing(what)?;
        self.all(what, include_str!("sql/booked_documents.sql"), named_params! { ":ids": ids }, booked)
    }

    /// Payments of a period with what they pay, oldest first.
    pub(super) fn booked_payments(&self, period: Period) -> Result<Vec<PaymentRow>> {
        self.all(
            "reading what books need of payments",
            include_str!("sql/booked_payments.sql"),
            named_params! { ":first": period.first, ":last": period.last },
            |row| {
                let number: Option<String> = row.get("number")?;
                let part: Option<i64> = row.get("part_minor")?;
                Ok(PaymentRow {
                    id: row.get("id")?,
                    received_on: row.get("received_on")?,
                    method: row.get("method")?,
                    reference: row.get("reference")?,
                    reason: row.get("reason")?,
                    client: row.get("person_name")?,
                    payer: row.get("payer_name")?,
                    whole: Money::new(row.get("amount_minor")?, row.get("currency")?),
                    part: number.zip(part),
                })
            },
        )
    }
}

fn booked(row: &Row<'_>) -> rusqlite::Result<Booked> {
    let totals: Totals = json(row, "totals")?;
    let total = row.get("total_minor")?;
    let facts = Facts {
        kind: row.get("kind")?,
        stored: row.get("standing")?,
        total,
        paid: row.get("paid_minor")?,
        credited: row.get("credited_minor")?,
        due_on: row.get("due_on")?,
    };
    let booked = totals.booked();
    let says = Frozen { seller: json(row, "seller")?, buyer: json(row, "buyer")?, totals };
    Ok(Booked {
        number: row.get("number")?,
        kind: facts.kind,
        issued_on: row.get("issued_on")?,
        due_on: facts.due_on,
        client: row.get("person_name")?,
        payer: row.get("payer_name")?,
        currency: row.get("currency")?,
        treatment: treatment_as(row.get("tax_treatment")?, &says),
        parts: parts(booked.iter().map(|part| (part.rate_milli, part.net, part.tax)), total),
        paid: facts.paid,
        open: facts.open(),
    })
}

fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text)
        .map_err(|cause| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(cause)))
}
