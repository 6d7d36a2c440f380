//! Lines that are recorded already: from an earlier file, an overlapping one, or by hand. Pure.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::books::{Books, Recorded};
use super::{Confidence, Proposal, Why};
use crate::banking::statement::{BankLine, one_line};
use crate::basics::folding::fold;
use crate::basics::ids::PersonId;

/// Letters of a text that a payment keeps.
const KEPT: usize = 140;
/// Days between what the coach wrote down and what the bank booked.
const NEAR: i64 = 5;

/// The text of a line as a payment keeps it.
#[must_use]
pub fn reference(line: &BankLine) -> Option<String> {
    let kept: String = line.text.chars().take(KEPT).collect();
    Some(one_line(&kept)).filter(|text| !text.is_empty())
}

pub(super) struct Known<'b> {
    /// Payments that no line has been recognised as.
    left: Vec<Option<&'b Recorded>>,
    by_bank_line: HashMap<&'b str, usize>,
    bank_lines: Vec<Option<String>>,
}

impl<'b> Known<'b> {
    pub(super) fn new(lines: &[BankLine], recorded: &'b [Recorded]) -> Self {
        let by_bank_line = recorded
            .iter()
            .enumerate()
            .filter_map(|(place, payment)| Some((payment.bank_line.as_deref()?, place)));
        Self {
            left: recorded.iter().map(Some).collect(),
            by_bank_line: by_bank_line.collect(),
            bank_lines: bank_lines(lines),
        }
    }

    pub(super) fn into_bank_lines(self) -> Vec<Option<String>> {
        self.bank_lines
    }

    /// The payment that the line at `place` is, for certain.
    pub(super) fn certain(&mut self, place: usize, line: &BankLine) -> Option<Proposal> {
        let own = self.bank_lines.get(place).cloned().flatten();
        let at = own.as_deref().and_then(|id| self.by_bank_line.get(id)).copied();
        if let Some(payment) = at.and_then(|at| self.left.get_mut(at)?.take()) {
            return Some(Proposal::Known { payment_id: payment.id.clone(), why: Why::SameBankLine });
        }
        let text = reference(line).map(|text| fold(&text));
        let found = self.take(|payment| {
            // Two lines to which the bank gives two numbers are two payments. Where one of them has none, the text tells;
            // without a text it takes a bank that never gives any.
            let comparable = match &text {
                Some(_) => payment.bank_line.is_none() || own.is_none(),
                None => payment.bank_line.is_none() && own.is_none(),
            };
            payment.amount == line.amount
                && payment.received_on == line.booked_on
                && payment.reference.as_ref().map(|text| fold(text)) == text
                && comparable
        })?;
        Some(Proposal::Known { payment_id: found.id.clone(), why: Why::SameDayAmountText })
    }

    /// `proposal`, unless a payment of the same client and amount makes it doubtful.
    pub(super) fn doubted(&mut self, line: &BankLine, proposal: Proposal, books: &Books) -> Proposal {
        let person = match &proposal {
            Proposal::Payment(payment) => payment.person_id.clone(),
            Proposal::Refund { person_id, .. } => person_id.clone(),
            Proposal::Known { .. } | Proposal::Nothing(_) => return proposal,
        };
        let same = |payment: &Recorded| {
            payment.amount == line.amount && payment.person_id == person && payment.bank_line.is_none()
        };
        let name = || books.name_of(&person);
        // Written down by hand, without what the statement says.
        if let Some(found) = self.take(|payment| {
            same(payment) && payment.received_on == line.booked_on && payment.reference.is_none()
        }) {
            return Proposal::Known { payment_id: found.id.clone(), why: Why::SameDayAmount(name()) };
        }
        let near = self
            .left
            .iter()
            .flatten()
            .find(|payment| same(payment) && payment.received_on.since(line.booked_on).abs() <= NEAR);
        match near {
            Some(payment) => doubtful(proposal, Why::NearDay(name(), payment.received_on)),
            None => proposal,
        }
    }

    fn take(&mut self, fits: impl Fn(&Recorded) -> bool) -> Option<&'b Recorded> {
        self.left.iter_mut().find(|payment| payment.is_some_and(&fits))?.take()
    }
}

fn doubtful(proposal: Proposal, why: Why) -> Proposal {
    match proposal {
        Proposal::Payment(payment) => {
            Proposal::Payment(super::PaymentProposal { confidence: Confidence::Possible, why, ..payment })
        }
        Proposal::Refund { person_id, .. } => {
            Proposal::Refund { person_id, confidence: Confidence::Possible, why }
        }
        other => other,
    }
}

impl Books {
    pub(in crate::banking) fn name_of(&self, person: &PersonId) -> String {
        let payer = super::names::Payer::Person(person.clone());
        self.names
            .iter()
            .find(|called| called.payer == payer)
            .map(|called| called.name.clone())
            .unwrap_or_default()
    }
}

/// What identifies each line that the bank numbers: account, number, day and amount, and which of several alike it is.
fn bank_lines(lines: &[BankLine]) -> Vec<Option<String>> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let ids = lines.iter().map(|line| {
        let id = line.bank_id.as_ref()?;
        let account: String = line.account.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let key = format!(
            "{account}\n{id}\n{}\n{}\n{}",
            line.booked_on.0,
            line.amount.minor,
            line.amount.currency.code()
        );
        let nth = seen.entry(key.clone()).and_modify(|nth| *nth += 1).or_insert(0);
        let digest = Sha256::digest(format!("{key}\n{nth}"));
        Some(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    });
    ids.collect()
}
