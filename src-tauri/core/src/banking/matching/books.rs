//! What the practice knows when a file is looked at.

use super::names::{Called, Payer};
use crate::basics::ids::PersonId;
use crate::basics::money::Money;
pub use crate::invoices::payments::queries::Recorded;
pub use crate::invoices::queries::bills::Bill;

/// Everything that matching looks at.
#[derive(Debug, Clone, Default)]
pub struct Books {
    /// Issued documents, first due first.
    pub bills: Vec<Bill>,
    /// Payments.
    pub recorded: Vec<Recorded>,
    /// What each client has paid too much.
    pub credits: Vec<(PersonId, Money)>,
    /// Clients and organisations by their names.
    pub names: Vec<Called>,
    /// Account holders of earlier payments and for whom they paid.
    pub holders: Vec<(String, PersonId)>,
}

/// Who is expected to pay a bill.
#[must_use]
pub fn expected_of(bill: &Bill) -> Payer {
    match &bill.payer_id {
        Some(payer) => Payer::Organisation(payer.clone()),
        None => Payer::Person(bill.person_id.clone()),
    }
}
