//! Writing instalments and the periods of retainers.

use rusqlite::named_params;

use super::instalments::Instalment;
use super::periods::Period;
use crate::basics::ids::EngagementId;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes a part of a price.
    pub fn insert_instalment(
        &self,
        engagement: &EngagementId,
        new: &Instalment,
        charged: bool,
    ) -> Result<()> {
        self.change(
            "noting an instalment",
            "INSERT INTO instalments (id, engagement_id, part, parts, due_on, amount_minor, charged)
             VALUES (:id, :engagement, :part, :parts, :due_on, :amount, :charged)",
            named_params! {
                ":id": self.new_id(), ":engagement": engagement, ":part": new.part, ":parts": new.parts,
                ":due_on": new.due_on, ":amount": new.amount, ":charged": charged,
            },
        )?;
        Ok(())
    }

    /// Notes that a part of a price has been charged.
    pub fn charge_instalment(&self, engagement: &EngagementId, part: u32) -> Result<()> {
        self.change(
            "charging an instalment",
            "UPDATE instalments SET charged = 1 WHERE engagement_id = :engagement AND part = :part",
            named_params! { ":engagement": engagement, ":part": part },
        )?;
        Ok(())
    }

    /// Notes that a period of a retainer has begun.
    pub fn open_period(&self, engagement: &EngagementId, number: u32, period: Period) -> Result<()> {
        self.change(
            "beginning a period",
            "INSERT INTO retainer_periods (id, engagement_id, number, first_day, last_day)
             VALUES (:id, :engagement, :number, :first, :last)",
            named_params! {
                ":id": self.new_id(), ":engagement": engagement, ":number": number,
                ":first": period.first_day, ":last": period.last_day,
            },
        )?;
        Ok(())
    }
}
