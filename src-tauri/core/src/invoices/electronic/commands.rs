//! An issued document as data.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::composing::snapshot;
use super::keeping::known;
use super::model::{EInvoiceFile, OneEInvoice};
use super::queries::Kept;
use crate::app::App;
use crate::documents::{PdfFile, back_end};
use crate::einvoice::{Form, rendering};
use crate::error::{Error, Problem, Refusal, Result};
use crate::invoices::composing::Composed;
use crate::invoices::document::Out;
use crate::vault::reader::Reader;
use crate::words;

/// The electronic invoice: in the form in which it went out the very bytes that did, in another form made from what
/// was kept of it.
pub fn einvoice(app: &App, request: OneEInvoice) -> Result<EInvoiceFile> {
    app.read(|r| {
        let composed = Composed::read(r, &request.invoice_id)?;
        let kept = kept(r, &composed)?;
        let form = request.form.unwrap_or(if kept.form == Form::None { Form::Facturx } else { kept.form });
        if form == Form::None {
            return Err(Error::invalid("form", Problem::NotPossible));
        }
        let as_issued = form == kept.form;
        let page = || r.invoice_file(&composed.invoice.id);
        let bytes = match (form, kept.xml) {
            (Form::Facturx, Some(_)) if as_issued => page()?,
            (_, Some(xml)) if as_issued => xml,
            (Form::Facturx, _) => back_end::archived(&page()?, &rendering::xml(&kept.snapshot, form)?)?,
            _ => rendering::xml(&kept.snapshot, form)?,
        };
        let person = r.person(&composed.invoice.person_id)?.name();
        let invoice = &composed.invoice;
        let name = words::of(app).invoice_file(invoice.kind, invoice.number.as_deref(), &person);
        let name = PdfFile::new(&name, &[]).name;
        let (name, media_type) = match form {
            Form::Facturx => (name, "application/pdf"),
            _ => (name.replace(".pdf", ".xml"), "application/xml"),
        };
        Ok(EInvoiceFile {
            form,
            name,
            media_type: media_type.to_owned(),
            base64: STANDARD.encode(&bytes),
            as_issued,
            sha256: HEXLOWER.encode(&Sha256::digest(&bytes)),
        })
    })
}

/// What was kept; of a document from before there were snapshots, what its frozen words still say.
fn kept(r: &Reader<'_>, composed: &Composed) -> Result<Kept> {
    let invoice = &composed.invoice;
    let (Some(number), Some(issued_on)) = (&invoice.number, invoice.issued_on) else {
        return Err(Refusal::InvoiceIsDraft.into());
    };
    if let Some(kept) = r.invoice_snapshot(&invoice.id)? {
        return Ok(kept);
    }
    let snapshot = snapshot(composed, &known(r, composed)?, Out { number, issued_on });
    Ok(Kept { snapshot, form: Form::None, xml: None })
}
