//! An account statement as asked for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{OrganisationId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Currency;

/// Which account, over which days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AccountStatement {
    /// The client.
    pub person_id: PersonId,
    /// The organisation that pays, for what goes to it; the client's own part if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub payer_id: Option<OrganisationId>,
    /// The first day; that of the year of the last if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
    /// The last day; today if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<Day>,
    /// The currency; that of the latest document if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub currency: Option<Currency>,
}
