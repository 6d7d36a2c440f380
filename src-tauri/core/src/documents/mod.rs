//! Every PDF: fonts, layout pieces, templates.
//!
//! Data in, bytes out: no database, no clock, no system font. The same input makes the same bytes, today and on
//! another machine, so that an issued document can be stored, hashed and compared.
//!
//! The way of a document: a template ([`invoice`], [`summary`], [`journey`], …) sets text with
//! [`text::Typesetter`], places it with [`flow::Flow`], and leaves a [`display::Display`]; [`back_end`] draws
//! that with printpdf and is the only file that knows it.
//!
//! Start at [`invoice::render`]. Amounts come in as data: nothing here computes money.

pub mod attendance;
pub mod back_end;
pub mod display;
mod file;
pub mod flow;
pub mod fonts;
pub mod invoice;
pub mod journey;
pub mod law;
mod letter;
pub mod letterhead;
pub mod locale;
pub mod look;
pub mod paying;
pub mod payment_qr;
pub mod pictures;
pub mod plots;
pub mod prep;
pub mod qr;
pub mod receipt;
pub mod recovery_kit;
pub mod refund;
pub mod reminder;
pub mod rendered;
pub mod statement;
pub mod summary;
pub mod sums;
pub mod supervision;
pub mod swiss_bill;
pub mod table;
pub mod text;
pub mod theme;
pub mod upi;
pub mod words;

pub use file::PdfFile;
pub use locale::Locale;
pub use look::Template;
pub use rendered::{MissingGlyphs, Rendered};
pub use theme::{Colour, Paper};

#[cfg(test)]
pub(crate) mod inspect;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
