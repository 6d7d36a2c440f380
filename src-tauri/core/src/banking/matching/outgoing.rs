//! Money that went out: a refund where a client had it coming, else none of our business.

use super::books::Books;
use super::names::{Names, Payer};
use super::numbers::Numbers;
use super::{Confidence, Proposal, Why};
use crate::banking::statement::BankLine;
use crate::basics::ids::PersonId;
use crate::basics::money::Money;

pub(super) struct Outgoing<'b> {
    books: &'b Books,
    numbers: Numbers,
    names: Names,
    /// What each client has coming, after the lines before.
    credits: Vec<(PersonId, Money)>,
}

impl<'b> Outgoing<'b> {
    pub(super) fn new(books: &'b Books) -> Self {
        Self {
            books,
            numbers: Numbers::new(books.bills.iter().map(|bill| bill.number.as_str())),
            names: Names::new(&books.names, &books.holders),
            credits: books.credits.clone(),
        }
    }

    pub(super) fn proposal(&mut self, line: &BankLine) -> Proposal {
        let back = Money::new(line.amount.minor.saturating_neg(), line.amount.currency);
        let Some((person_id, confidence, why)) = self.found(line, back) else {
            return Proposal::Nothing(Why::WentOut);
        };
        if let Some((_, credit)) = self.credits.iter_mut().find(|(person, _)| *person == person_id) {
            credit.minor -= back.minor;
        }
        Proposal::Refund { person_id, confidence, why }
    }

    fn found(&self, line: &BankLine, back: Money) -> Option<(PersonId, Confidence, Why)> {
        let named = self.numbers.named_in(&line.text);
        let bill = named
            .iter()
            .map(|place| &self.books.bills[*place])
            .find(|bill| self.coming(&bill.person_id, back) >= back.minor);
        if let Some(bill) = bill {
            let exact = self.coming(&bill.person_id, back) == back.minor;
            let confidence = if exact { Confidence::Sure } else { Confidence::Possible };
            return Some((bill.person_id.clone(), confidence, Why::PaidBack(bill.number.clone())));
        }
        match self.names.named_in(&line.name, &line.text).as_slice() {
            [Payer::Person(person)] if self.coming(person, back) == back.minor => {
                Some((person.clone(), Confidence::Likely, Why::PaidBackByName(self.books.name_of(person))))
            }
            _ => None,
        }
    }

    fn coming(&self, person: &PersonId, back: Money) -> i64 {
        let credit =
            self.credits.iter().find(|(other, credit)| other == person && credit.currency == back.currency);
        credit.map_or(0, |(_, credit)| credit.minor)
    }
}
