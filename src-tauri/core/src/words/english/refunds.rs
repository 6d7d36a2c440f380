use super::{English, count, length};
use crate::basics::money::{Currency, Money};
use crate::credits::ledger::CreditUnit;
use crate::refunds::rules::{Facts, Row};
use crate::words::{MoneyWords, RefundWords};

impl RefundWords for English {
    fn refund_row(&self, row: Row, facts: &Facts, unit: CreditUnit, currency: Currency) -> String {
        let money = |minor| self.money(Money::new(minor, currency));
        let used = match unit {
            CreditUnit::Session => count(facts.used, "session", "sessions"),
            CreditUnit::Minute => length(facts.used),
        };
        match row {
            Row::Paid(_) => "Paid".to_owned(),
            Row::UsedAtShare(_) => {
                let bought = match unit {
                    CreditUnit::Session => facts.bought.to_string(),
                    CreditUnit::Minute => length(facts.bought),
                };
                format!("{used} used of {bought}, at {} for all", money(facts.price))
            }
            Row::UsedAtSingle(_) => format!("{used} used, at {} for one session", money(facts.single_rate)),
            Row::Fee(_) => "Kept for the trouble".to_owned(),
            Row::Floor(_) => "More was used than paid: it stays at nothing".to_owned(),
            Row::Own(_) => "Your own figure".to_owned(),
        }
    }

    fn refund_sentence(
        &self,
        refund: Money,
        notes: usize,
        unit: CreditUnit,
        left: i64,
        none: bool,
    ) -> String {
        let what = match unit {
            CreditUnit::Session => count(left, "session", "sessions"),
            CreditUnit::Minute => length(left),
        };
        if none || refund.minor == 0 {
            return format!("Nothing is paid back; what is left ({what}) ends.");
        }
        let notes = match notes {
            0 => "No credit note is needed".to_owned(),
            1 => "A credit note is drafted".to_owned(),
            _ => format!("{notes} credit notes are drafted"),
        };
        format!("{} goes back, and what is left ({what}) with it. {notes}.", self.money(refund))
    }

    fn refund_uncovered(&self, amount: Money) -> String {
        format!("{} was paid before Stillpoint and stands on no invoice here.", self.money(amount))
    }

    fn refund_released(&self, amount: Money) -> String {
        format!(
            "{} was invoiced and is not paid yet. It is credited, too, and no longer owed.",
            self.money(amount)
        )
    }

    fn refund_still_owed(&self, amount: Money) -> String {
        format!("{} was invoiced and is not paid yet. It stays owed.", self.money(amount))
    }

    fn refund_file(&self, credit_note: &str) -> String {
        format!("Refund, credit note {credit_note}")
    }

    fn refund_booked(&self, unit: CreditUnit, reserved: i64) -> String {
        let what = match unit {
            CreditUnit::Session => count(reserved, "session is", "sessions are"),
            CreditUnit::Minute => format!("{} are", length(reserved)),
        };
        format!("{what} still booked; cancel them, or they have no credit.")
    }

    fn refund_reason(&self) -> String {
        "Refund".to_owned()
    }

    fn refund_line(&self, title: &str) -> String {
        format!("{title}: part that was not given")
    }
}
