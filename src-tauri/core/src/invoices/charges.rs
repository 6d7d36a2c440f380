//! Charges: what is owed and waits for an invoice.

use serde::Serialize;
use ts_rs::TS;

use crate::basics::ids::{ChargeId, EngagementId, InvoiceId, OrganisationId, PersonId, SessionId};
use crate::basics::moments::Day;
use crate::basics::money::Money;

/// A charge as stored and shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Charge {
    /// Its id.
    pub id: ChargeId,
    /// The client.
    pub person_id: PersonId,
    /// The organisation that pays.
    pub payer_id: Option<OrganisationId>,
    /// The engagement it comes from.
    pub engagement_id: Option<EngagementId>,
    /// The session it comes from.
    pub session_id: Option<SessionId>,
    /// Its day.
    pub charged_on: Day,
    /// What the invoice will say.
    pub description: String,
    /// Thousandths: 1000 is one.
    pub quantity_milli: i64,
    /// The price of one.
    pub unit_price: Money,
    /// Tax, in hundredths of a percent.
    pub tax_rate_bp: u32,
    /// The invoice that it stands on.
    pub invoice_id: Option<InvoiceId>,
}
