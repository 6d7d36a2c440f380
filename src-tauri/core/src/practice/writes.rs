//! Writing the practice.

use rusqlite::named_params;

use super::model::Practice;
use super::second_tax::SecondTax;
use crate::engagements::queries::policy_text;
use crate::error::{Doing, Result};
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes that the recovery kit has been typed back.
    pub fn confirm_recovery_kit(&self) -> Result<()> {
        self.change(
            "confirming the recovery kit",
            "INSERT INTO setup (id, recovery_kit_confirmed_at) VALUES ('setup', ?1) ON CONFLICT (id) DO NOTHING",
            [self.now().timestamp_millis()],
        )?;
        Ok(())
    }

    /// Keeps the logo in place of any before.
    pub fn save_logo(&self, media_type: &str, bytes: &[u8]) -> Result<()> {
        self.change(
            "saving the logo",
            include_str!("sql/save_logo.sql"),
            named_params! { ":media_type": media_type, ":bytes": bytes },
        )?;
        Ok(())
    }

    /// Takes the logo away.
    pub fn delete_logo(&self) -> Result<()> {
        self.change("removing the logo", "DELETE FROM practice_logos", [])?;
        Ok(())
    }

    /// Writes the practice, for the first time or anew. Everything has been checked.
    pub fn save_practice(&self, practice: &Practice) -> Result<()> {
        let week = serde_json::to_string(&practice.working_week).doing("writing the working week")?;
        self.change(
            "saving the practice",
            include_str!("sql/save_practice.sql"),
            named_params! {
                ":practice_name": practice.practice_name, ":coach_name": practice.coach_name,
                ":email": practice.email, ":phone": practice.phone, ":website": practice.website,
                ":address": practice.address, ":country": practice.country, ":zone": practice.zone,
                ":currency": practice.currency, ":language": practice.language,
                ":credential": practice.credential, ":training_started_on": practice.training_started_on,
                ":tax_registered": practice.tax_registered, ":tax_id": practice.tax_id,
                ":tax_rate_bp": practice.tax_rate_bp, ":tax_note": practice.tax_note,
                ":account_holder": practice.account_holder, ":iban": practice.iban, ":bic": practice.bic,
                ":upi_address": practice.upi_address, ":accent": practice.accent, ":template": practice.template,
                ":policy": policy_text(&practice.policy)?, ":working_week": week,
                ":session_minutes": practice.session_minutes, ":buffer_minutes": practice.buffer_minutes,
                ":sessions_per_day": practice.sessions_per_day, ":notice_hours": practice.limits.notice_hours,
                ":horizon_weeks": practice.limits.horizon_weeks,
                ":travel_minutes": practice.limits.travel_minutes,
                ":before_minutes": practice.limits.before_minutes,
                ":response_promise": practice.response_promise,
                ":auto_lock_minutes": practice.auto_lock_minutes, ":backup_folder": practice.backup_folder,
                ":updated_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Sets the second tax, or takes it away.
    pub fn save_second_tax(&self, tax: Option<&SecondTax>) -> Result<()> {
        let Some(tax) = tax else {
            self.change(
                "taking the second tax away",
                "DELETE FROM second_taxes WHERE id = 'second_tax'",
                [],
            )?;
            return Ok(());
        };
        self.change(
            "setting the second tax",
            include_str!("sql/save_second_tax.sql"),
            named_params! {
                ":first_name": tax.first_name, ":name": tax.name, ":number": tax.number, ":rate": tax.rate_milli,
            },
        )?;
        Ok(())
    }
}
