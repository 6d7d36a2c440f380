//! Writing what is kept about electronic invoices.

use rusqlite::named_params;

use super::model::SaveParty;
use crate::basics::ids::InvoiceId;
use crate::einvoice::{Form, InvoiceSnapshot, TaxTreatment};
use crate::error::{Doing, Result};
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Writes somebody's details.
    pub fn save_invoice_party(&self, party: &SaveParty) -> Result<()> {
        let (whose, details) = (&party.whose, &party.details);
        let of_practice = whose.person_id.is_none() && whose.organisation_id.is_none();
        let id = if of_practice { "practice".to_owned() } else { self.new_id() };
        self.change(
            "saving what electronic invoices need",
            include_str!("sql/save_party.sql"),
            named_params! {
                ":id": id, ":person": whose.person_id, ":organisation": whose.organisation_id, ":form": party.form,
                ":buyer_reference": details.buyer_reference, ":vat_id": details.vat_id,
                ":tax_number": details.tax_number, ":registration": details.registration,
                ":registration_scheme": details.registration_scheme, ":endpoint": details.endpoint,
                ":endpoint_scheme": details.endpoint_scheme, ":street": details.street,
                ":postcode": details.postcode, ":city": details.city,
            },
        )?;
        Ok(())
    }

    /// Says how a draft is taxed.
    pub fn set_tax_treatment(&self, invoice: &InvoiceId, treatment: Option<TaxTreatment>) -> Result<()> {
        self.change(
            "saying how a draft is taxed",
            "UPDATE invoices SET tax_treatment = ?2 WHERE id = ?1",
            (invoice, treatment),
        )?;
        Ok(())
    }

    /// Gives the lines of a draft one rate, and one of the second tax.
    pub fn set_line_rates(&self, invoice: &InvoiceId, rate_bp: u32, second_milli: u32) -> Result<()> {
        self.change(
            "changing the tax of a draft",
            "UPDATE invoice_lines SET tax_rate_bp = ?2, second_rate_milli = ?3 WHERE invoice_id = ?1",
            (invoice, rate_bp, second_milli),
        )?;
        Ok(())
    }

    /// Keeps what an issued document says, and the XML that goes out with it.
    pub fn keep_snapshot(
        &self,
        invoice: &InvoiceId,
        snapshot: &InvoiceSnapshot,
        form: Form,
        xml: Option<(&[u8], &str)>,
    ) -> Result<()> {
        let what = "keeping what a document says";
        self.change(
            what,
            "INSERT INTO invoice_snapshots (invoice_id, snapshot, form, xml, sha256)
             VALUES (:invoice, :snapshot, :form, :xml, :sha256)",
            named_params! {
                ":invoice": invoice, ":snapshot": serde_json::to_string(snapshot).doing(what)?, ":form": form,
                ":xml": xml.map(|(bytes, _)| bytes), ":sha256": xml.map(|(_, sha256)| sha256),
            },
        )?;
        Ok(())
    }
}
