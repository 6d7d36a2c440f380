//! What a file of a bank says, whatever its form.

use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::choices;

choices! {
    /// The form of a file.
    StatementFormat {
        /// A table.
        Csv = "csv",
        /// CAMT (ISO 20022): statement, report or notification.
        Camt = "camt",
        /// MT940 (SWIFT).
        Mt940 = "mt940",
        /// OFX and its kin (QFX, QBO).
        Ofx = "ofx",
    }
}

/// A file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its form.
    pub format: StatementFormat,
    /// What moved, in the order of the file.
    pub lines: Vec<BankLine>,
    /// What could not be taken.
    pub problems: Vec<LineProblem>,
    /// How many more there were.
    pub more_problems: u32,
}

/// Money that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankLine {
    /// Where in the file it begins, from 1.
    pub line: u32,
    /// The account, as far as the file names it.
    pub account: String,
    /// When it was booked.
    pub booked_on: Day,
    /// How much; negative went out.
    pub amount: Money,
    /// Whose account the money came from or went to.
    pub name: String,
    /// What the sender wrote.
    pub text: String,
    /// What the bank calls it, where it does.
    pub bank_id: Option<String>,
}

/// A line that cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineProblem {
    /// Where in the file, from 1.
    pub line: u32,
    /// Why.
    pub reason: Reason,
}

/// Why a line cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Its day cannot be read.
    NoDay,
    /// Its amount cannot be read.
    NoAmount,
    /// It does not say whether the money came or went.
    NoDirection,
    /// Its currency is none that we know.
    NoCurrency,
    /// Announced and not booked yet, or taken back before it was.
    NotBooked,
    /// The file breaks off or is damaged here; what follows is not read.
    Damaged,
}

/// What a reader needs to know besides the file.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// The currency of an account that names none.
    pub currency: Currency,
    /// Whether 3/4 is the fourth of March where the coach lives.
    pub month_first: bool,
}

/// Lines and problems while a file is being read.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) lines: Vec<BankLine>,
    problems: Vec<LineProblem>,
    more_problems: u32,
}

/// Problems listed; a file with more of them is the wrong one.
const MOST_PROBLEMS: usize = 200;
/// Of what senders write; no form allows more than four lines of 35, some banks add their own.
const MOST_LETTERS: usize = 500;

impl Found {
    pub(super) fn problem(&mut self, line: u32, reason: Reason) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(LineProblem { line, reason });
        } else {
            self.more_problems = self.more_problems.saturating_add(1);
        }
    }

    /// Takes a line; one without money says nothing.
    pub(super) fn line(&mut self, line: BankLine) {
        if line.amount.minor != 0 {
            self.lines.push(BankLine {
                name: one_line(&line.name),
                text: one_line(&line.text),
                account: one_line(&line.account),
                bank_id: line.bank_id.map(|id| one_line(&id)).filter(|id| !id.is_empty()),
                ..line
            });
        }
    }

    pub(super) fn statement(self, format: StatementFormat) -> Statement {
        let Self { lines, problems, more_problems } = self;
        Statement { format, lines, problems, more_problems }
    }
}

/// `text` on one line, cut where nobody would read on.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let joined = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    joined.chars().take(MOST_LETTERS).collect()
}
