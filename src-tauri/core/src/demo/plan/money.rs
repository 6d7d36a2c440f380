//! When invoices are written and when they are paid.

use super::{Act, Day, Instant, Inventing, Step, at};
use crate::demo::plan::calendar::workday;

/// Months over which sessions that are paid one by one are billed after an engagement began.
const MONTHS: i64 = 9;

impl Inventing {
    /// A package is billed the day after it was agreed; single sessions each month.
    pub fn money_of(&mut self, person: usize, start: Day, monthly: bool, sponsored: bool) {
        if !monthly {
            self.bill(person, workday(start.plus(1)), sponsored);
            return;
        }
        for month in 1..=MONTHS {
            self.bill(person, workday(start.plus(month * 30)), sponsored);
        }
    }

    fn bill(&mut self, person: usize, day: Day, sponsored: bool) {
        self.step(at(day, 18, 0), Act::Bill { person });
        // Most pay in time; organisations take their thirty days, and a few need a reminder.
        let takes = if sponsored { 21 } else { 2 } + i64::try_from(self.dice.below(10)).unwrap_or(0);
        let late = if self.dice.percent(10) { 25 } else { 0 };
        self.step(at(workday(day.plus(takes + late)), 19, 0), Act::Pay { person });
    }
}

/// A few that are long due have not been paid.
pub fn leave_some_open(steps: &mut Vec<Step>, now: Instant) {
    let days_ago = |step: &Step| now.minutes_since(step.at) / (24 * 60);
    let mut unpaid: Vec<usize> = Vec::new();
    for step in steps.iter() {
        if let Act::Bill { person } = step.act
            && (24..70).contains(&days_ago(step))
            && unpaid.len() < 3
            && !unpaid.contains(&person)
        {
            unpaid.push(person);
        }
    }
    steps.retain(|step| match step.act {
        Act::Pay { person } => !(unpaid.contains(&person) && days_ago(step) < 70),
        _ => true,
    });
}
