//! Money that came: which invoices it pays.

use super::books::{Bill, Books, expected_of};
use super::names::{Names, Payer};
use super::numbers::Numbers;
use super::{Confidence, PaymentProposal, Proposal, Why};
use crate::banking::statement::BankLine;
use crate::basics::ids::{OrganisationId, PersonId};
use crate::basics::money::Money;
use crate::invoices::payments::allocation::{OpenSum, in_order};

pub(super) struct Incoming<'b> {
    books: &'b Books,
    numbers: Numbers,
    names: Names,
    /// What is left to pay of each bill, after the lines before.
    open: Vec<i64>,
}

impl<'b> Incoming<'b> {
    pub(super) fn new(books: &'b Books) -> Self {
        Self {
            books,
            numbers: Numbers::new(books.bills.iter().map(|bill| bill.number.as_str())),
            names: Names::new(&books.names, &books.holders),
            open: books.bills.iter().map(|bill| bill.open.map_or(0, |open| open.minor)).collect(),
        }
    }

    /// What a line pays; what it would pay for certain is open no longer.
    pub(super) fn proposal(&mut self, line: &BankLine) -> Proposal {
        let proposal = self.found(line);
        if let Proposal::Payment(payment) = &proposal
            && proposal.is_ticked()
        {
            for part in &payment.parts {
                if let Some(place) = self.books.bills.iter().position(|bill| bill.id == part.invoice_id) {
                    self.open[place] -= part.open;
                }
            }
        }
        proposal
    }

    fn found(&self, line: &BankLine) -> Proposal {
        let text = format!("{} \n {}", line.text, line.name);
        let named: Vec<usize> = self
            .numbers
            .named_in(&text)
            .into_iter()
            .filter(|place| self.books.bills[*place].open.is_some())
            .collect();
        let open: Vec<usize> =
            named.iter().copied().filter(|place| self.is_open(*place, line.amount)).collect();
        if !open.is_empty() {
            return self.by_numbers(&open, line.amount);
        }
        let payers = self.names.named_in(&line.name, &line.text);
        if let Some(paid) = named.first().map(|place| &self.books.bills[*place]) {
            let why = Why::NumberPaid(paid.number.clone());
            return payment(
                paid.person_id.clone(),
                paid.payer_id.clone(),
                Vec::new(),
                Confidence::Possible,
                why,
            );
        }
        match payers.as_slice() {
            [] => self.by_amount(line.amount),
            [payer] => self.by_name(payer, line.amount),
            several => self.by_names(several, line.amount),
        }
    }

    fn is_open(&self, place: usize, amount: Money) -> bool {
        let same = self.books.bills[place].open.is_some_and(|open| open.currency == amount.currency);
        same && self.open[place] > 0
    }

    fn by_numbers(&self, places: &[usize], amount: Money) -> Proposal {
        let bills: Vec<&Bill> = places.iter().map(|place| &self.books.bills[*place]).collect();
        let numbers: Vec<String> = bills.iter().map(|bill| bill.number.clone()).collect();
        let Some(first) = bills.first() else { return Proposal::Nothing(Why::NothingFits) };
        let one_client = bills.iter().all(|bill| bill.person_id == first.person_id);
        let one_payer = first.payer_id.is_some() && bills.iter().all(|bill| bill.payer_id == first.payer_id);
        if !one_client && !one_payer {
            return Proposal::Nothing(Why::SeveralClients(numbers));
        }
        let sum = places.iter().fold(0_i64, |sum, place| sum.saturating_add(self.open[*place]));
        let (confidence, why) = match amount.minor - sum {
            0 => (Confidence::Sure, Why::NumbersAndAmount(numbers)),
            ..0 => (Confidence::Possible, Why::NumbersAndPart(numbers)),
            more => (Confidence::Possible, Why::NumbersAndMore(numbers, Money::new(more, amount.currency))),
        };
        self.pays(places, amount, confidence, why)
    }

    fn by_name(&self, payer: &Payer, amount: Money) -> Proposal {
        let theirs = self.open_of(payer, amount);
        let name = self.name(payer);
        if let Some(exact) = self.exactly(&theirs, amount) {
            let numbers = self.numbers_of(&exact);
            return self.pays(&exact, amount, Confidence::Likely, Why::NameAndAmount(name, numbers));
        }
        if theirs.is_empty() {
            return match payer {
                Payer::Person(person) => payment(
                    person.clone(),
                    None,
                    Vec::new(),
                    Confidence::Possible,
                    Why::NameNothingOpen(name),
                ),
                // Credit belongs to a client, and which one is not known.
                Payer::Organisation(_) => Proposal::Nothing(Why::NameNothingOpen(name)),
            };
        }
        let numbers = self.numbers_of(&theirs);
        self.pays(&theirs, amount, Confidence::Possible, Why::NameOnly(name, numbers))
    }

    /// Several people are called so, or a client and an employer are named: the amount may tell them apart.
    fn by_names(&self, payers: &[Payer], amount: Money) -> Proposal {
        let exact: Vec<(&Payer, Vec<usize>)> = payers
            .iter()
            .filter_map(|payer| Some((payer, self.exactly(&self.open_of(payer, amount), amount)?)))
            .collect();
        match exact.as_slice() {
            [(payer, places)] => {
                let why = Why::NameAndAmount(self.name(payer), self.numbers_of(places));
                self.pays(places, amount, Confidence::Likely, why)
            }
            _ => Proposal::Nothing(Why::SeveralNames(payers.iter().map(|payer| self.name(payer)).collect())),
        }
    }

    fn by_amount(&self, amount: Money) -> Proposal {
        let all = 0..self.books.bills.len();
        let same: Vec<usize> = all
            .filter(|place| self.is_expected(*place, amount) && self.open[*place] == amount.minor)
            .collect();
        match same.as_slice() {
            [only] => {
                let why = Why::AmountOnly(self.books.bills[*only].number.clone());
                self.pays(&same, amount, Confidence::Possible, why)
            }
            _ => Proposal::Nothing(Why::NothingFits),
        }
    }

    fn is_expected(&self, place: usize, amount: Money) -> bool {
        self.is_open(place, amount) && !self.books.bills[place].written_off
    }

    fn open_of(&self, payer: &Payer, amount: Money) -> Vec<usize> {
        let all = 0..self.books.bills.len();
        all.filter(|place| {
            let bill = &self.books.bills[*place];
            // A client may pay what the employer was to pay.
            let theirs = expected_of(bill) == *payer || *payer == Payer::Person(bill.person_id.clone());
            theirs && self.is_expected(*place, amount)
        })
        .collect()
    }

    /// The bill that is open by just this amount, the first due of several; or all of them, if that is their sum.
    fn exactly(&self, places: &[usize], amount: Money) -> Option<Vec<usize>> {
        if let Some(one) = places.iter().find(|place| self.open[**place] == amount.minor) {
            return Some(vec![*one]);
        }
        let sum = places.iter().fold(0_i64, |sum, place| sum.saturating_add(self.open[*place]));
        (sum == amount.minor && !places.is_empty()).then(|| places.to_vec())
    }

    fn pays(&self, places: &[usize], amount: Money, confidence: Confidence, why: Why) -> Proposal {
        let sums: Vec<OpenSum> = places
            .iter()
            .map(|place| OpenSum { invoice_id: self.books.bills[*place].id.clone(), open: self.open[*place] })
            .collect();
        let parts = in_order(amount.minor, &sums);
        let bill = places.first().map(|place| &self.books.bills[*place]);
        match bill {
            Some(bill) => payment(bill.person_id.clone(), bill.payer_id.clone(), parts, confidence, why),
            None => Proposal::Nothing(Why::NothingFits),
        }
    }

    fn numbers_of(&self, places: &[usize]) -> Vec<String> {
        places.iter().map(|place| self.books.bills[*place].number.clone()).collect()
    }

    fn name(&self, payer: &Payer) -> String {
        self.books
            .names
            .iter()
            .find(|called| called.payer == *payer)
            .map(|called| called.name.clone())
            .unwrap_or_default()
    }
}

fn payment(
    person_id: PersonId,
    payer_id: Option<OrganisationId>,
    parts: Vec<OpenSum>,
    confidence: Confidence,
    why: Why,
) -> Proposal {
    Proposal::Payment(PaymentProposal { person_id, payer_id, parts, confidence, why })
}
