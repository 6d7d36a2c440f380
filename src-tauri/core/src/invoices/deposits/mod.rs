//! Deposits: invoices that ask for money before the service, and the final invoices that deduct what was paid.
//!
//! A deposit invoice is an invoice in all that is owed and paid. Its money is no income of its day: it waits for the
//! final invoice of the same client, payer and currency, which states the whole service with its whole tax and asks
//! for the rest. What an invoice asks for (`total_minor`) is therefore its total less the deposits; everything that
//! adds up what is owed needs to know no more. A credit note that takes back more than was asked for gives deposits
//! back, to be deducted once more.

pub mod model;
pub mod queries;
pub mod rules;
pub mod writes;
