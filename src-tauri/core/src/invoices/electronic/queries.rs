//! Reading what is kept about electronic invoices.

use rusqlite::{Row, named_params};

use super::model::{Party, PartyDetails, WhichParty};
use crate::basics::ids::InvoiceId;
use crate::einvoice::{Form, InvoiceSnapshot};
use crate::error::{Doing, Result};
use crate::vault::reader::Reader;

/// What was kept of an issued document.
#[derive(Debug, Clone)]
pub struct Kept {
    /// What it says.
    pub snapshot: InvoiceSnapshot,
    /// The form in which it went out.
    pub form: Form,
    /// The XML that went out.
    pub xml: Option<Vec<u8>>,
}

impl Reader<'_> {
    /// What is known of somebody for electronic invoices.
    pub fn invoice_party(&self, whose: &WhichParty) -> Result<Option<Party>> {
        self.first(
            "reading what electronic invoices need",
            include_str!("sql/party.sql"),
            named_params! { ":person": whose.person_id, ":organisation": whose.organisation_id },
            party,
        )
    }

    /// By which numbers and addresses clients and organisations are known to electronic invoices.
    pub fn invoice_party_numbers(&self) -> Result<Vec<(WhichParty, Vec<String>)>> {
        self.all(
            "reading what electronic invoices know people by",
            "SELECT person_id, organisation_id, buyer_reference, vat_id, tax_number, registration, endpoint, street
             FROM invoice_parties WHERE id <> 'practice'",
            [],
            |row| {
                let whose =
                    WhichParty { person_id: row.get("person_id")?, organisation_id: row.get("organisation_id")? };
                let known = ["buyer_reference", "vat_id", "tax_number", "registration", "endpoint", "street"];
                let numbers: rusqlite::Result<Vec<Option<String>>> =
                    known.into_iter().map(|column| row.get(column)).collect();
                Ok((whose, numbers?.into_iter().flatten().collect()))
            },
        )
    }

    /// What was kept of an issued document; nothing for one from before there were snapshots.
    pub fn invoice_snapshot(&self, id: &InvoiceId) -> Result<Option<Kept>> {
        let found = self.first(
            "reading what was kept of a document",
            "SELECT snapshot, form, xml FROM invoice_snapshots WHERE invoice_id = ?1",
            [id],
            |row| Ok((row.get::<_, String>("snapshot")?, row.get("form")?, row.get("xml")?)),
        )?;
        let Some((text, form, xml)) = found else { return Ok(None) };
        let snapshot = serde_json::from_str(&text).doing("reading what was kept of a document")?;
        Ok(Some(Kept { snapshot, form, xml }))
    }
}

fn party(row: &Row<'_>) -> rusqlite::Result<Party> {
    Ok(Party {
        form: row.get("form")?,
        details: PartyDetails {
            buyer_reference: row.get("buyer_reference")?,
            vat_id: row.get("vat_id")?,
            tax_number: row.get("tax_number")?,
            registration: row.get("registration")?,
            registration_scheme: row.get("registration_scheme")?,
            endpoint: row.get("endpoint")?,
            endpoint_scheme: row.get("endpoint_scheme")?,
            street: row.get("street")?,
            postcode: row.get("postcode")?,
            city: row.get("city")?,
        },
    })
}
