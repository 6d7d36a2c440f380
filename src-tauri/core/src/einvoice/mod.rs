//! The electronic form of an invoice: what an issued document says, as data that any program can read.
//!
//! Words: a [`snapshot`] is all that an issued document says, in whole minor units (the terms "BT-…" and "BG-…" in
//! its comments are those of EN 16931-1); a *form* is how a client wants it ([`Form`]); *CII* and *UBL* are the two
//! XML syntaxes of the standard; a *hybrid* is the PDF for people with the CII file inside (Factur-X, ZUGFeRD).
//!
//! Pure: a snapshot in, bytes out, the same bytes each time. Nothing is reckoned here that a document shows; the
//! sums come with the snapshot and [`checking`] only sees that they agree. Amounts are integers up to the very
//! text that stands in the file ([`figures`]).
//!
//! Start at [`rendering`]. The snapshots themselves are made and kept by `invoices::electronic`.

pub mod checking;
mod cii;
mod drawing;
mod figures;
pub mod form;
pub mod place;
pub mod postal;
pub mod rendering;
pub mod schema;
pub mod snapshot;
pub mod treatment;
mod ubl;
mod xml;

pub use form::Form;
pub use place::FieldPlace;
pub use snapshot::InvoiceSnapshot;
pub use treatment::TaxTreatment;

#[cfg(test)]
mod tests;
