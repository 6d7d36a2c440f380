//! Reminders of open invoices, as the coach reads of them. The letters are in [`super::MessageWords`].

use crate::reminders::model::ReminderStep;

/// Sentences about the ladder.
pub trait ReminderWords {
    /// A step is due for an invoice; negative days are days to come.
    fn reminder_due(&self, step: ReminderStep, number: &str, days_late: i64) -> String;
    /// What the next invoice says of a late fee.
    fn late_fee_charge(&self, number: &str) -> String;
}
