use super::{English, count};
use crate::reminders::model::ReminderStep;
use crate::words::ReminderWords;

impl ReminderWords for English {
    fn reminder_due(&self, step: ReminderStep, number: &str, days_late: i64) -> String {
        let late = match days_late {
            ..0 => format!("Invoice {number} is due in {}", count(-days_late, "day", "days")),
            0 => format!("Invoice {number} is due today"),
            _ => format!("Invoice {number} is {} overdue", count(days_late, "day", "days")),
        };
        match step {
            ReminderStep::Friendly => format!("{late}: a friendly word can be drafted."),
            ReminderStep::DayAfter => format!("{late}: a first reminder can be drafted."),
            ReminderStep::WeekAfter => format!("{late}: a second reminder can be drafted."),
            ReminderStep::Firm => format!("{late}: a firm reminder can be drafted."),
            ReminderStep::Call => {
                format!("{late}: time for a call. Then agree on a plan, pause, or write it off.")
            }
        }
    }

    fn late_fee_charge(&self, number: &str) -> String {
        format!("Late fee for invoice {number}")
    }
}
