//! From a snapshot to what goes out.

use super::form::{Form, Syntax};
use super::snapshot::InvoiceSnapshot;
use super::{checking, cii, drawing, ubl};
use crate::documents::{self, Rendered};
use crate::error::{Error, Result};

/// The XML of `form`; an error that names all that is missing where the snapshot cannot fulfil it.
pub fn xml(snapshot: &InvoiceSnapshot, form: Form) -> Result<Vec<u8>> {
    let issues = checking::missing(snapshot, form);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    written(snapshot, form)
}

/// The XML without a look at what is missing; for the tests of the tests.
pub(super) fn written(snapshot: &InvoiceSnapshot, form: Form) -> Result<Vec<u8>> {
    match form.syntax() {
        None | Some(Syntax::Cii) => cii::write(snapshot, form),
        Some(Syntax::Ubl) => ubl::write(snapshot, form),
    }
}

/// The page for people, as PDF/A-3 with `attached` inside where it is given.
pub fn pdf(snapshot: &InvoiceSnapshot, attached: Option<&[u8]>) -> Result<Rendered> {
    let page = drawing::page(snapshot)?;
    match attached {
        Some(xml) => documents::invoice::render_with(&page, xml),
        None => documents::invoice::render(&page),
    }
}
