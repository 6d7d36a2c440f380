//! Invoices and summaries.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use stillpoint_core::error::{Error, What};

use super::practice::save_bytes;
use super::text;
use crate::arguments::{Invoice, Summary};
use crate::desk::Desk;
use crate::exit::Failure;

/// Lists, issues, saves, renders.
pub fn invoice(desk: &mut Desk<'_, '_>, invoice: Invoice) -> Result<(), Failure> {
    match invoice {
        Invoice::Render(render) => super::rendering::render(desk, &render),
        Invoice::Export(outgoing) => super::outgoing::write(desk, "documents", &outgoing),
        Invoice::List => {
            desk.unlock()?;
            let all = list(desk)?;
            desk.answer(&all, || lines(&all))
        }
        Invoice::Issue { id, on } => {
            desk.unlock()?;
            let issued_on = on.map(|day| day.to_string());
            let issued = desk.call("invoices.issue", json!({ "invoiceId": id, "issuedOn": issued_on }))?;
            desk.answer(&issued, || format!("Issued: {}", text(&issued, "number")))
        }
        Invoice::Pdf { id, to } => {
            desk.unlock()?;
            let found = id_of(desk, &id)?;
            let pdf = desk.call("invoices.pdf", json!({ "invoiceId": found }))?;
            saved(desk, &pdf, &to)
        }
    }
}

/// Saves the summary of a session.
pub fn summary(desk: &mut Desk<'_, '_>, summary: Summary) -> Result<(), Failure> {
    desk.unlock()?;
    let Summary::Pdf { session, to } = summary;
    let pdf = desk.call("summaries.pdf", json!({ "sessionId": session }))?;
    saved(desk, &pdf, &to)
}

/// Writes the document in an answer of the core to a new file.
pub fn save(desk: &Desk<'_, '_>, pdf: &Value, to: &Path) -> Result<(), Failure> {
    let bytes = STANDARD
        .decode(text(pdf, "base64"))
        .map_err(|cause| desk.failure(&Error::internal("reading a document", cause)))?;
    save_bytes(desk, to, &bytes)
}

fn saved(desk: &mut Desk<'_, '_>, pdf: &Value, to: &Path) -> Result<(), Failure> {
    save(desk, pdf, to)?;
    desk.answer(&json!({ "file": to }), || format!("Saved: {}", to.display()))
}

fn list(desk: &Desk<'_, '_>) -> Result<Value, Failure> {
    desk.call("invoices.list", json!({ "filter": "all" }))
}

/// People know invoices by number, drafts by id only.
fn id_of(desk: &Desk<'_, '_>, asked: &str) -> Result<String, Failure> {
    let all = list(desk)?;
    let known = |item: &&Value| text(item, "number") == asked || text(item, "id") == asked;
    let found = all.as_array().into_iter().flatten().find(known).map(|item| text(item, "id").to_owned());
    found.ok_or_else(|| desk.failure(&Error::not_found(What::Invoice, asked)))
}

fn lines(all: &Value) -> String {
    let line = |item: &Value| {
        let number = Some(text(item, "number")).filter(|number| !number.is_empty());
        format!(
            "{}\t{}\t{}",
            number.unwrap_or_else(|| text(item, "id")),
            text(item, "personName"),
            text(item, "sentence")
        )
    };
    all.as_array().into_iter().flatten().map(line).collect::<Vec<_>>().join("\n")
}
