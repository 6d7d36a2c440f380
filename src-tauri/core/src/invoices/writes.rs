//! Writing charges.

use rusqlite::named_params;

use crate::basics::ids::{ChargeId, EngagementId, OrganisationId, PersonId, SessionId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::error::{Refusal, Result};
use crate::vault::writer::Writer;

/// A charge to be written.
#[derive(Debug, Clone)]
pub struct NewCharge {
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
}

impl Writer<'_> {
    /// Notes a charge.
    pub fn insert_charge(&self, new: &NewCharge) -> Result<ChargeId> {
        let id = ChargeId(self.new_id());
        self.change(
            "noting a charge",
            include_str!("sql/insert_charge.sql"),
            named_params! {
                ":id": id, ":person": new.person_id, ":payer": new.payer_id, ":engagement": new.engagement_id,
                ":session": new.session_id, ":charged_on": new.charged_on, ":description": new.description,
                ":quantity": new.quantity_milli, ":unit_price": new.unit_price.minor,
                ":currency": new.unit_price.currency, ":tax_rate_bp": new.tax_rate_bp,
                ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Takes back the charges of a session, unless one stands on an invoice.
    pub fn delete_waiting_charges(&self, session: &SessionId) -> Result<()> {
        let invoiced: bool = self.reader().one(
            "looking for an invoiced charge",
            "SELECT EXISTS (SELECT 1 FROM charges WHERE session_id = ?1 AND invoice_id IS NOT NULL) AS invoiced",
            [session],
            |row| row.get("invoiced"),
        )?;
        if invoiced {
            return Err(Refusal::ChargeAlreadyInvoiced.into());
        }
        self.change("taking a charge back", "DELETE FROM charges WHERE session_id = ?1", [session])?;
        Ok(())
    }
}
