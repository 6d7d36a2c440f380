//! Charges as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{
    ChargeId, EngagementId, GroupSessionId, InvoiceId, OrganisationId, PersonId, SessionId,
};
use crate::basics::moments::Day;
use crate::basics::money::Money;

/// A charge as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChargeItem {
    /// Its id.
    pub id: ChargeId,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// The organisation that pays.
    pub payer_id: Option<OrganisationId>,
    /// Its name.
    pub payer_name: Option<String>,
    /// The engagement it comes from.
    pub engagement_id: Option<EngagementId>,
    /// The session it comes from.
    pub session_id: Option<SessionId>,
    /// The date of a group it comes from.
    pub group_session_id: Option<GroupSessionId>,
    /// Its day.
    pub charged_on: Day,
    /// What the invoice will say.
    pub description: String,
    /// Thousandths: 1000 is one.
    #[ts(type = "number")]
    pub quantity_milli: i64,
    /// The price of one.
    pub unit_price: Money,
    /// Quantity times price.
    pub amount: Money,
    /// Tax, in hundredths of a percent.
    pub tax_rate_bp: u32,
    /// The invoice or draft that it stands on; nothing while it waits.
    pub invoice_id: Option<InvoiceId>,
    /// The invoice's number.
    pub invoice_number: Option<String>,
}

/// Which charges, oldest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCharges {
    /// Only those of one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_id: Option<PersonId>,
    /// Also those that stand on an invoice already.
    #[serde(default)]
    pub all: bool,
}

/// A charge that the coach adds by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddCharge {
    /// The client.
    pub person_id: PersonId,
    /// The organisation that pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub payer_id: Option<OrganisationId>,
    /// The engagement it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// Its day; today if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub charged_on: Option<Day>,
    /// What the invoice will say.
    pub description: String,
    /// Thousandths; one if not given. Negative takes something off.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub quantity_milli: Option<i64>,
    /// The price of one.
    pub unit_price: Money,
    /// Tax, in hundredths of a percent; the practice's usual rate if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_rate_bp: Option<u32>,
}

/// One charge to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneCharge {
    /// Which.
    pub charge_id: ChargeId,
}
