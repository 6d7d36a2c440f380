//! Writing offers and engagements.

use rusqlite::named_params;

use super::model::{Engagement, EngagementState, OfferTerms};
use super::queries::policy_text;
use crate::basics::ids::{EngagementId, OfferId};
use crate::basics::moments::Day;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Puts an offer on the list, or gives one that is there new words.
    pub fn save_offer(&self, id: Option<OfferId>, terms: &OfferTerms) -> Result<OfferId> {
        let id = id.unwrap_or_else(|| OfferId(self.new_id()));
        self.change(
            "saving an offer",
            include_str!("sql/insert_offer.sql"),
            named_params! {
                ":id": id, ":name": terms.name, ":kind": terms.kind, ":unit": terms.unit,
                ":quantity": terms.quantity, ":session_minutes": terms.session_minutes,
                ":price": terms.price.minor, ":currency": terms.price.currency,
                ":validity_days": terms.validity_days, ":cadence_days": terms.cadence_days,
                ":hour_kind": terms.hour_kind, ":description": terms.description,
            },
        )?;
        Ok(id)
    }

    /// Takes an offer off the list; engagements that came from it stay as they are.
    pub fn archive_offer(&self, id: &OfferId) -> Result<()> {
        self.change(
            "taking an offer off the list",
            "UPDATE offers SET archived_at = ?2 WHERE id = ?1",
            (id, self.now().timestamp_millis()),
        )?;
        Ok(())
    }

    /// Notes an engagement. Its id has been made by the caller, who needs it for the credits too.
    pub fn insert_engagement(&self, new: &Engagement) -> Result<()> {
        self.change(
            "beginning an engagement",
            include_str!("sql/insert_engagement.sql"),
            named_params! {
                ":id": new.id, ":person": new.person_id, ":payer": new.payer_id, ":offer": new.offer_id,
                ":title": new.title, ":state": new.state, ":kind": new.terms.kind, ":unit": new.terms.unit,
                ":quantity": new.quantity, ":session_minutes": new.session_minutes, ":price": new.price.minor,
                ":fee": new.terms.fee.minor, ":currency": new.price.currency,
                ":tax_rate_bp": new.terms.tax_rate_bp, ":cadence_days": new.cadence_days,
                ":hour_kind": new.terms.hour_kind, ":policy": policy_text(&new.terms.policy)?,
                ":started_on": new.started_on, ":ends_on": new.ends_on,
                ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Moves an engagement along its road.
    pub fn set_engagement_state(
        &self,
        id: &EngagementId,
        state: EngagementState,
        reason: Option<&str>,
    ) -> Result<()> {
        self.change(
            "changing where an engagement stands",
            "UPDATE engagements SET state = :state, state_reason = :reason WHERE id = :id",
            named_params! { ":id": id, ":state": state, ":reason": reason },
        )?;
        Ok(())
    }

    /// Notes that an engagement rests from `on`.
    pub fn begin_pause(&self, id: &EngagementId, on: Day) -> Result<()> {
        self.change(
            "noting a pause",
            "INSERT INTO engagement_pauses (id, engagement_id, from_day) VALUES (?1, ?2, ?3)",
            (self.new_id(), id, on),
        )?;
        Ok(())
    }

    /// Notes that an engagement rests no longer. One that began before pauses were noted has nothing to end.
    pub fn end_pause(&self, id: &EngagementId, on: Day) -> Result<()> {
        self.change(
            "noting the end of a pause",
            "UPDATE engagement_pauses SET until_day = max(from_day, ?2)
             WHERE engagement_id = ?1 AND until_day IS NULL",
            (id, on),
        )?;
        Ok(())
    }
}
