//! Which step of the ladder is due. Pure. The days are those of `domain-rules.md`, section 7.

use super::model::{LateFee, ReminderStep, StepTaken};
use crate::basics::moments::Day;
use crate::basics::money::Money;

/// Between two letters there are at least as many days.
const APART: i64 = 3;

impl ReminderStep {
    /// Days after the invoice is due; negative are days before.
    #[must_use]
    pub fn days_after(self) -> i64 {
        match self {
            Self::Friendly => -3,
            Self::DayAfter => 1,
            Self::WeekAfter => 7,
            Self::Firm => 14,
            Self::Call => 30,
        }
    }
}

/// The step that is due on a day: the latest whose day has come, if neither it nor a later one was taken, and not right
/// after another.
#[must_use]
pub fn due(issued_on: Day, due_on: Day, today: Day, taken: &[StepTaken]) -> Option<ReminderStep> {
    let late = today.since(due_on);
    let step = ReminderStep::ALL.iter().rev().copied().find(|step| step.days_after() <= late)?;
    // Who pays on sight gets no reminder with the invoice.
    let at_once =
        step == ReminderStep::Friendly && due_on.since(issued_on) <= -ReminderStep::Friendly.days_after();
    let done = taken.iter().any(|taken| taken.step >= step);
    let just_now = taken.iter().any(|taken| today.since(taken.on) < APART);
    (!at_once && !done && !just_now).then_some(step)
}

/// The late fee that could be charged: where there is one, in the currency of the invoice, late enough, not yet taken.
#[must_use]
pub fn late_fee(fee: Option<LateFee>, open: Money, days_late: i64, charged: bool) -> Option<Money> {
    let fee =
        fee.filter(|fee| i64::from(fee.after_days) <= days_late && fee.amount.currency == open.currency)?;
    (!charged).then_some(fee.amount)
}

#[cfg(test)]
mod tests {
    use super::ReminderStep::{Call, DayAfter, Firm, Friendly, WeekAfter};
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn each_step_comes_on_its_day_and_once() {
        let (issued, due_on) = (day("2026-03-01"), day("2026-03-15"));
        let step = |today: &str, taken: &[(ReminderStep, &str)]| {
            let taken: Vec<StepTaken> =
                taken.iter().map(|(step, on)| StepTaken { step: *step, on: day(on) }).collect();
            due(issued, due_on, day(today), &taken)
        };
        for (today, wanted) in [
            ("2026-03-11", None),
            ("2026-03-12", Some(Friendly)),
            ("2026-03-15", Some(Friendly)),
            ("2026-03-16", Some(DayAfter)),
            ("2026-03-21", Some(DayAfter)),
            ("2026-03-22", Some(WeekAfter)),
            ("2026-03-29", Some(Firm)),
            ("2026-04-13", Some(Firm)),
            ("2026-04-14", Some(Call)),
            ("2027-04-14", Some(Call)),
        ] {
            assert_eq!(step(today, &[]), wanted, "{today}");
        }
        assert_eq!(step("2026-03-13", &[(Friendly, "2026-03-12")]), None, "once");
        assert_eq!(step("2026-03-16", &[(Friendly, "2026-03-12")]), Some(DayAfter));
        assert_eq!(step("2026-03-22", &[(DayAfter, "2026-03-21")]), None, "not a day after another letter");
        assert_eq!(step("2026-03-24", &[(DayAfter, "2026-03-21")]), Some(WeekAfter));
        assert_eq!(step("2026-03-22", &[(Firm, "2026-03-18")]), None, "no step back");
        assert_eq!(step("2026-05-14", &[(Call, "2026-04-14")]), None, "the ladder ends");
    }

    #[test]
    fn what_is_due_on_sight_is_not_reminded_of_with_the_invoice() {
        let on = day("2026-03-01");
        assert_eq!(due(on, on, on, &[]), None);
        assert_eq!(due(on, on, day("2026-03-02"), &[]), Some(DayAfter));
    }

    #[test]
    fn a_late_fee_is_there_only_where_the_coach_set_one() {
        let euro = |minor| Money::new(minor, "EUR".parse().unwrap());
        let fee = Some(LateFee { amount: euro(1500), after_days: 14 });
        assert_eq!(late_fee(None, euro(10_000), 40, false), None);
        assert_eq!(late_fee(fee, euro(10_000), 13, false), None);
        assert_eq!(late_fee(fee, euro(10_000), 14, false), Some(euro(1500)));
        assert_eq!(late_fee(fee, euro(10_000), 14, true), None);
        assert_eq!(late_fee(fee, Money::new(1, "CHF".parse().unwrap()), 14, false), None);
    }
}
