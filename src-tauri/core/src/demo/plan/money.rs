//! When invoices are written and when they are paid.

use super::{Act, Day, Inventing, at};
use crate::demo::plan::calendar::{workday, workday_before};
use crate::demo::practice::{PRO_BONO, SINGLE, SINGLE_IN_FRANCS};

/// Months over which sessions that are paid one by one are billed after an engagement began.
const MONTHS: i64 = 9;
/// Whoever is asked again pays within so many days.
const SETTLED_AFTER: i64 = 60;
/// An invoice this old is long due, whoever pays.
const LONG_DUE: i64 = 45;
/// Invoices that are long due now.
const LEFT_OPEN: usize = 2;

/// An invoice of the plan.
pub struct Bill {
    person: usize,
    on: Day,
    package: bool,
}

impl Inventing {
    /// A package is billed the day after it was agreed; single sessions each month.
    pub fn money_of(&mut self, person: usize, start: Day, offer: usize, sponsored: bool) {
        match offer {
            PRO_BONO => {}
            SINGLE | SINGLE_IN_FRANCS => {
                for month in 1..=MONTHS {
                    self.bill(person, workday(start.plus(month * 30)), sponsored, false);
                }
            }
            _ => self.bill(person, workday(start.plus(1)), sponsored, true),
        }
    }

    fn bill(&mut self, person: usize, on: Day, sponsored: bool, package: bool) {
        self.step(at(on, 18, 0), Act::Bill { person });
        // Most pay in time; organisations take their thirty days, and a few needed a reminder.
        let takes = if sponsored { 18 } else { 2 } + i64::try_from(self.dice.below(10)).unwrap_or(0);
        let is_old = on.plus(SETTLED_AFTER) < self.now.day();
        let late = if self.dice.percent(10) && is_old { 25 } else { 0 };
        self.step(at(workday(on.plus(takes + late)), 19, 0), Act::Pay { person });
        self.bills.push(Bill { person, on, package });
    }

    /// The money as it stands now: two packages are long due, and what was held one by one until yesterday has been
    /// billed, so that little waits.
    pub fn settle(&mut self) {
        let today = self.now.day();
        let mut due: Vec<&Bill> =
            self.bills.iter().filter(|bill| bill.package && today.since(bill.on) > LONG_DUE).collect();
        due.sort_by_key(|bill| bill.on);
        let open: Vec<(usize, Day)> =
            due.iter().rev().take(LEFT_OPEN).map(|bill| (bill.person, bill.on)).collect();
        let zone = self.zone;
        self.plan.steps.retain(|step| match step.act {
            Act::Pay { person } => {
                !open.iter().any(|(debtor, since)| *debtor == person && step.at.day(zone) >= *since)
            }
            _ => true,
        });
        let monthly = |bill: &&Bill| !bill.package && (0..45).contains(&today.since(bill.on));
        let mut people: Vec<usize> = self.bills.iter().filter(monthly).map(|bill| bill.person).collect();
        people.extend(
            self.bills.iter().filter(|bill| !bill.package && bill.on > today).map(|bill| bill.person),
        );
        people.sort_unstable();
        people.dedup();
        for person in people {
            self.step(at(workday_before(today), 18, 30), Act::Bill { person });
        }
    }
}
