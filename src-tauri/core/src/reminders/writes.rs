//! Writing which steps were taken, and the late fee.

use rusqlite::named_params;

use super::model::{LateFee, ReminderStep};
use crate::basics::ids::{ChargeId, InvoiceId, MessageId};
use crate::basics::moments::Day;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes that a step was drafted.
    pub fn note_reminder(
        &self,
        invoice: &InvoiceId,
        step: ReminderStep,
        on: Day,
        message: &MessageId,
    ) -> Result<()> {
        self.note_step(invoice, step.word(), on, Some(message), None)
    }

    /// Notes that the late fee was charged.
    pub fn note_late_fee(&self, invoice: &InvoiceId, on: Day, charge: &ChargeId) -> Result<()> {
        self.note_step(invoice, "late_fee", on, None, Some(charge))
    }

    fn note_step(
        &self,
        invoice: &InvoiceId,
        step: &str,
        on: Day,
        message: Option<&MessageId>,
        charge: Option<&ChargeId>,
    ) -> Result<()> {
        self.change(
            "noting a reminder",
            "INSERT INTO payment_reminders (id, invoice_id, step, taken_on, message_id, charge_id)
             VALUES (:id, :invoice, :step, :on, :message, :charge)",
            named_params! {
                ":id": self.new_id(), ":invoice": invoice, ":step": step, ":on": on, ":message": message,
                ":charge": charge,
            },
        )?;
        Ok(())
    }

    /// Sets the late fee, or takes it away.
    pub fn save_late_fee(&self, fee: Option<&LateFee>) -> Result<()> {
        let Some(fee) = fee else {
            self.change("taking the late fee away", "DELETE FROM late_fees WHERE id = 'late_fee'", [])?;
            return Ok(());
        };
        self.change(
            "setting the late fee",
            "INSERT INTO late_fees (id, amount_minor, currency, after_days) VALUES ('late_fee', :amount, :currency, :days)
             ON CONFLICT (id) DO UPDATE SET amount_minor = excluded.amount_minor, currency = excluded.currency,
                                            after_days = excluded.after_days",
            named_params! { ":amount": fee.amount.minor, ":currency": fee.amount.currency, ":days": fee.after_days },
        )?;
        Ok(())
    }
}
