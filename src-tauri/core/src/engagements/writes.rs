//! Writing offers and engagements.

use rusqlite::named_params;

use super::model::{Engagement, EngagementState, OfferTerms};
use super::queries::{arrangement_text, policy_text};
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
                ":arrangement": arrangement_text(&terms.arrangement.clone().unwrap_or_default())?,
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
                ":arrangement": arrangement_text(&new.terms.arrangement)?,
                ":started_on": new.started_on, ":ends_on": new.ends_on, ":validity_days": new.validity_days,
                ":used_before": new.used_before, ":paid_before": new.paid_before.minor,
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

    /// Notes that an engagement rests, until when if that is known, and by how much its end was moved for it.
    pub fn begin_pause(&self, id: &EngagementId, from: Day, until: Option<Day>, moved: i64) -> Result<()> {
        self.change(
            "noting a pause",
            "INSERT INTO engagement_pauses (id, engagement_id, from_day, until_day, moved_days)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            (self.new_id(), id, from, until, moved),
        )?;
        Ok(())
    }

    /// Notes when a pause really ended, and by how much the end was moved for it in all.
    pub fn end_pause(&self, pause: &str, on: Day, moved: i64) -> Result<()> {
        self.change(
            "noting the end of a pause",
            "UPDATE engagement_pauses SET until_day = max(from_day, ?2), moved_days = ?3 WHERE id = ?1",
            (pause, on, moved),
        )?;
        Ok(())
    }

    /// Gives an engagement another last day.
    pub fn set_engagement_end(&self, id: &EngagementId, ends_on: Day) -> Result<()> {
        self.change(
            "moving the end of an engagement",
            "UPDATE engagements SET ends_on = ?2 WHERE id = ?1",
            (id, ends_on),
        )?;
        Ok(())
    }
}
