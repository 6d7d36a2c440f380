//! What is made and kept of a document as it goes out, beside its page.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::composing::{Known, snapshot, treatment_of};
use super::model::{Party, PartyDetails, WhichParty};
use crate::basics::ids::InvoiceId;
use crate::einvoice::treatment::{Between, needs};
use crate::einvoice::{Form, InvoiceSnapshot, checking, rendering};
use crate::error::{Error, Issue, Result};
use crate::invoices::composing::Composed;
use crate::invoices::document::Out;
use crate::invoices::model::Invoice;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;

/// A document as data, ready to go out.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// All that it says.
    pub snapshot: InvoiceSnapshot,
    /// How the client wants it.
    pub form: Form,
    /// The XML of that form.
    pub xml: Option<Vec<u8>>,
}

impl Prepared {
    /// What belongs inside the page.
    #[must_use]
    pub fn inside_the_page(&self) -> Option<&[u8]> {
        self.xml.as_deref().filter(|_| self.form == Form::Facturx)
    }

    /// Keeps it, in the transaction of the issue.
    pub(crate) fn keep(&self, w: &Writer<'_>, id: &InvoiceId) -> Result<()> {
        let sha256 = self.xml.as_ref().map(|xml| HEXLOWER.encode(&Sha256::digest(xml)));
        w.keep_snapshot(id, &self.snapshot, self.form, self.xml.as_deref().zip(sha256.as_deref()))
    }
}

/// What is known of the practice, and of who pays.
pub fn parties_of(r: &Reader<'_>, invoice: &Invoice) -> Result<(PartyDetails, Party)> {
    let practice = WhichParty { person_id: None, organisation_id: None };
    let payer = match &invoice.payer_id {
        Some(payer) => WhichParty { person_id: None, organisation_id: Some(payer.clone()) },
        None => WhichParty { person_id: Some(invoice.person_id.clone()), organisation_id: None },
    };
    let seller = r.invoice_party(&practice)?.unwrap_or_default().details;
    Ok((seller, r.invoice_party(&payer)?.unwrap_or_default()))
}

/// What is known of the two beside the document.
pub fn known(r: &Reader<'_>, composed: &Composed) -> Result<Known> {
    let (seller, buyer) = parties_of(r, &composed.invoice)?;
    let (buyer_email, buyer_phone) = match &composed.invoice.payer_id {
        Some(payer) => (r.organisation(payer)?.details.email, None),
        None => {
            let details = r.person(&composed.invoice.person_id)?.details;
            (details.email, details.phone)
        }
    };
    Ok(Known { seller, buyer, buyer_email, buyer_phone })
}

/// The document as data; an error that names everything at once that it still lacks.
pub fn prepare(r: &Reader<'_>, composed: &Composed, out: Out<'_>) -> Result<Prepared> {
    let known = known(r, composed)?;
    let snapshot = snapshot(composed, &known, out);
    let issues = lacking(composed, &snapshot, known.buyer.form);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let form = known.buyer.form;
    let xml = form.syntax().map(|_| rendering::xml(&snapshot, form)).transpose()?;
    Ok(Prepared { snapshot, form, xml })
}

/// Everything that keeps a document from going out as it is taxed and in the form that the client wants.
#[must_use]
pub fn lacking(composed: &Composed, snapshot: &InvoiceSnapshot, form: Form) -> Vec<Issue> {
    let mut issues = match composed.invoice.treatment {
        Some(_) => needs(treatment_of(composed), between(composed, snapshot)),
        None => Vec::new(),
    };
    if form != Form::None {
        for issue in checking::missing(snapshot, form) {
            if !issues.iter().any(|known| known.field == issue.field) {
                issues.push(issue);
            }
        }
    }
    issues
}

/// What of the two matters for how a document is taxed.
#[must_use]
pub fn between<'b>(composed: &'b Composed, snapshot: &'b InvoiceSnapshot) -> Between<'b> {
    Between {
        seller_country: &composed.says.seller.country,
        seller_registered: composed.says.seller.tax_registered,
        seller_vat_id: snapshot.seller.vat_id.is_some(),
        buyer_country: snapshot.buyer.address.country.as_deref(),
        buyer_vat_id: snapshot.buyer.vat_id.is_some(),
        note: composed.says.seller.tax_note.is_some(),
    }
}
