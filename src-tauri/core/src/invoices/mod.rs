//! Money: charges that wait, draft and issued invoices, credit notes, payments by hand.
//!
//! Words: a *charge* is owed and waits; a *draft* can be changed and has no number; to *issue* gives the number,
//! freezes what the document says and keeps its file, in one transaction and for good; a *credit note* corrects;
//! *open* is what is left to pay; *client credit* is money that belongs to no invoice yet.
//!
//! Invariants: numbers have no gap and follow the calendar ([`numbering`]); an issued document never changes
//! (the file's own triggers refuse it); every sum is worked out in [`summing`] and [`totals`], for the screen, the
//! document and the frozen copy alike; credits of a rate never exceed the invoice ([`crediting`]); a deposit is
//! deducted once and never beyond what was paid ([`deposits`]).
//!
//! Start at [`issuing::issue`].

pub mod charges;
pub mod commands;
pub mod composing;
pub mod credit_notes;
pub mod crediting;
pub mod deposits;
pub mod discounts;
pub mod document;
pub mod drafting;
pub mod electronic;
pub mod home_tax;
pub mod issuing;
pub mod letters;
pub mod listing;
pub mod model;
pub mod numbering;
pub mod overview;
pub mod parties;
pub mod payments;
pub mod queries;
pub mod rounding;
pub mod rules;
mod sayings;
pub mod series;
pub mod standing;
pub mod summing;
pub mod totals;
pub mod views;
pub mod writes;

#[cfg(test)]
mod tests;
