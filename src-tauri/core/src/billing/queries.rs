//! Reading instalments and the periods of retainers.

use super::instalments::Instalment;
use super::periods::Period;
use crate::basics::ids::EngagementId;
use crate::basics::moments::Day;
use crate::error::Result;
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// Engagements with a part of the price that was due by `today` and has not been charged.
    pub fn engagements_with_instalments_due(&self, today: Day) -> Result<Vec<EngagementId>> {
        self.all(
            "looking for instalments that are due",
            "SELECT DISTINCT engagement_id FROM instalments WHERE charged = 0 AND due_on <= ?1",
            [today],
            |row| row.get("engagement_id"),
        )
    }

    /// The parts of a price with whether each has been charged, in their order.
    pub fn instalments_of(&self, engagement: &EngagementId) -> Result<Vec<(Instalment, bool)>> {
        self.all(
            "reading instalments",
            "SELECT part, parts, due_on, amount_minor, charged FROM instalments WHERE engagement_id = ?1 ORDER BY part",
            [engagement],
            |row| {
                let instalment = Instalment {
                    part: row.get("part")?,
                    parts: row.get("parts")?,
                    due_on: row.get("due_on")?,
                    amount: row.get("amount_minor")?,
                };
                Ok((instalment, row.get("charged")?))
            },
        )
    }

    /// The periods of a retainer that have begun, with their numbers, in order.
    pub fn retainer_periods(&self, engagement: &EngagementId) -> Result<Vec<(u32, Period)>> {
        self.all(
            "reading the periods of a retainer",
            "SELECT number, first_day, last_day FROM retainer_periods WHERE engagement_id = ?1 ORDER BY number",
            [engagement],
            |row| {
                let period = Period { first_day: row.get("first_day")?, last_day: row.get("last_day")? };
                Ok((row.get("number")?, period))
            },
        )
    }
}
