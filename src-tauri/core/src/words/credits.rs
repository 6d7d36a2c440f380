//! Credits at their end, periods, instalments.

use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::billing::periods::Period;
use crate::billing::turning::Turn;
use crate::credits::expiring::Pace;
use crate::credits::ledger::{CreditKind, CreditUnit};
use crate::engagements::arrangement::Arrangement;
use crate::engagements::model::{Engagement, EngagementKind};

/// Sentences about what becomes of credits, and what is due by itself.
pub trait CreditWords {
    /// How an engagement is paid, renewed and ends; nothing where there is nothing to say.
    fn arrangement(&self, kind: EngagementKind, arrangement: &Arrangement) -> Option<String>;
    /// What had happened before the client came to Stillpoint.
    fn opening(&self, engagement: &Engagement) -> String;
    /// "Will not fit: 4 left, 3 fit until 30 September."
    fn pace(&self, pace: Pace, last_day: Day) -> String;
    /// Why credits were extended where nobody said why.
    fn extend_reason(&self, days: u32) -> String;
    /// Why credits ended.
    fn expire_reason(&self, on: Day) -> String;
    /// Why the end of credits moved; a negative number of days brings it forward again.
    fn pause_reason(&self, days: i64) -> String;
    /// Why credits have an end now: the first session was held.
    fn clock_reason(&self, first: Day) -> String;
    /// Why credits were moved, on either side. Names nobody: a client may read it.
    fn transfer_reason(&self, away: bool, reason: &str) -> String;
    /// Why a period's turn wrote a row.
    fn period_reason(&self, kind: CreditKind, period: Period) -> String;
    /// The name of the file with a statement of credits.
    fn credit_statement_file(&self, person: &str) -> String;
    /// The name of the file with an account statement.
    fn account_statement_file(&self, whom: &str, until: Day) -> String;
    /// From one person to another.
    fn given_to(&self, giver: &str, taker: &str) -> String;
    /// A few names in one line: the first ones, and how many more.
    fn some_names(&self, names: &[&str]) -> String;
    /// The line of an invoice for a part of a price.
    fn instalment_line(&self, title: &str, part: u32, parts: u32) -> String;
    /// The line of an invoice for a period of a retainer.
    fn retainer_line(&self, title: &str, period: Period) -> String;
    /// What confirming an instalment does.
    fn instalment_due(&self, part: u32, parts: u32) -> String;
    /// What confirming a new period does. `charges` wait from the last one.
    fn retainer_due(&self, unit: CreditUnit, granted: i64, turn: &Turn, charges: usize) -> String;
    /// What confirming the usage of a period does.
    fn usage_due(&self, lines: usize, until: Day) -> String;
    /// Outcomes have to be said before a period can turn.
    fn outcomes_first(&self, open: usize) -> String;
    /// Sessions that will only be on the next draft.
    fn outcomes_missing(&self, open: usize) -> String;
    /// What is due, in one sentence.
    fn billing_sentence(&self, ready: usize, waiting: usize, sums: &[Money]) -> String;
}
