//! A number and its rows: the same entries, added up or listed. Pure.

use std::collections::HashMap;

use super::entries::{Entry, Flow};
use super::model::{Cell, CellKey, Group, Measure, RowSource};
use super::periods::{Span, month_of};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};

/// Which entries a measure adds up, and which it takes off.
#[must_use]
pub fn flows(measure: Measure) -> &'static [(Flow, i64)] {
    match measure {
        Measure::Issued => &[(Flow::Issued, 1)],
        Measure::Credited => &[(Flow::Credited, 1)],
        Measure::Collected => &[(Flow::Collected, 1)],
        Measure::Refunded => &[(Flow::Refunded, 1)],
        Measure::WrittenOff => &[(Flow::WrittenOff, 1)],
        Measure::Outstanding => &[(Flow::Outstanding, 1)],
        Measure::NetIssued => &[(Flow::NetIssued, 1)],
        Measure::TaxIssued => &[(Flow::TaxIssued, 1)],
        Measure::GrossIssued => &[(Flow::NetIssued, 1), (Flow::TaxIssued, 1)],
        Measure::NetCollected | Measure::IncomeCollected => &[(Flow::NetCollected, 1)],
        Measure::TaxCollected => &[(Flow::TaxCollected, 1)],
        Measure::GrossCollected => &[(Flow::NetCollected, 1), (Flow::TaxCollected, 1)],
        Measure::Held => &[(Flow::Held, 1)],
        Measure::Expenses => &[(Flow::Expense, 1)],
        Measure::ExpenseTax => &[(Flow::ExpenseTax, 1)],
        Measure::Costs => &[(Flow::Cost, 1)],
        Measure::IncomeIssued => &[(Flow::NetIssued, 1), (Flow::NetWrittenOff, -1)],
        Measure::ResultCollected => &[(Flow::NetCollected, 1), (Flow::Cost, -1)],
        Measure::ResultIssued => &[(Flow::NetIssued, 1), (Flow::NetWrittenOff, -1), (Flow::Cost, -1)],
        Measure::Open => &[(Flow::Open, 1)],
        Measure::Owed => &[(Flow::Owed, 1)],
    }
}

/// Whether a measure is a state of today, whatever the days of its entries.
fn is_of_today(measure: Measure) -> bool {
    matches!(measure, Measure::Open | Measure::Owed)
}

/// The entries behind a row: what it can be opened as, when, and how much of the number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// What it can be opened as.
    pub source: RowSource,
    /// When.
    pub on: Day,
    /// How much.
    pub amount: i64,
    /// One of its entries.
    pub entry: Entry,
}

/// Entries to be added up over a period.
#[derive(Debug)]
pub struct Table {
    entries: Vec<Entry>,
    span: Span,
}

impl Table {
    /// Of `entries` those of the days of `span`.
    #[must_use]
    pub fn new(entries: Vec<Entry>, span: Span) -> Self {
        Self { entries, span }
    }

    /// Every currency that has any entry within the period in one of `measures`, `first` before the others.
    #[must_use]
    pub fn currencies(&self, first: Currency, measures: &[Measure]) -> Vec<Currency> {
        let counts = |entry: &&Entry| {
            entry.amount != 0
                && measures.iter().any(|measure| {
                    (is_of_today(*measure) || self.span.has(entry.on))
                        && flows(*measure).iter().any(|(flow, _)| *flow == entry.flow)
                })
        };
        let mut found: Vec<Currency> =
            self.entries.iter().filter(counts).map(|entry| entry.currency).collect();
        found.push(first);
        found.sort_by_key(|currency| (*currency != first, currency.code()));
        found.dedup();
        found
    }

    /// The key of a number of this period.
    #[must_use]
    pub fn key(&self, currency: Currency, measure: Measure, group: Group) -> CellKey {
        CellKey { first: self.span.first, last: self.span.last, currency, measure, group }
    }

    /// A number of this period.
    #[must_use]
    pub fn cell(&self, currency: Currency, measure: Measure, group: Group) -> Cell {
        let key = self.key(currency, measure, group);
        let rows = self.rows(&key);
        let amount = rows.iter().map(|row| row.amount).sum();
        Cell {
            amount: Money::new(amount, currency),
            count: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            key,
        }
    }

    /// What a number is made of, latest first: one row for each thing that can be opened and each day.
    #[must_use]
    pub fn rows(&self, key: &CellKey) -> Vec<Merged> {
        let span = Span { first: key.first, last: key.last };
        let mut places: HashMap<(&RowSource, Day), usize> = HashMap::new();
        let mut rows: Vec<Merged> = Vec::new();
        for (entry, sign) in self.entries.iter().filter_map(|entry| Some((entry, counted(entry, key, span)?)))
        {
            let place = *places.entry((&entry.source, entry.on)).or_insert(rows.len());
            match rows.get_mut(place) {
                Some(row) => row.amount += sign * entry.amount,
                None => rows.push(Merged {
                    source: entry.source.clone(),
                    on: entry.on,
                    amount: sign * entry.amount,
                    entry: entry.clone(),
                }),
            }
        }
        rows.retain(|row| row.amount != 0);
        rows.sort_by_key(|row| std::cmp::Reverse(row.on));
        rows
    }

    /// Every group of the period that `of` makes of an entry of one of `measures`, each once.
    #[must_use]
    pub fn groups(
        &self,
        currency: Currency,
        measures: &[Measure],
        of: fn(&Entry) -> Option<Group>,
    ) -> Vec<Group> {
        let mut found: Vec<Group> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for measure in measures {
            let all = self.key(currency, *measure, Group::All);
            for entry in self.entries.iter().filter(|entry| counted(entry, &all, self.span).is_some()) {
                if let Some(group) = of(entry)
                    && seen.insert(group.clone())
                {
                    found.push(group);
                }
            }
        }
        found
    }
}

/// Whether an entry counts for `key`, and whether it adds or takes off.
fn counted(entry: &Entry, key: &CellKey, span: Span) -> Option<i64> {
    let (_, sign) = flows(key.measure).iter().find(|(flow, _)| *flow == entry.flow)?;
    let in_time = is_of_today(key.measure) || span.has(entry.on);
    (entry.currency == key.currency && in_time && belongs(entry, &key.group)).then_some(*sign)
}

fn belongs(entry: &Entry, group: &Group) -> bool {
    match group {
        Group::All => true,
        Group::Month { month } => month_of(entry.on) == month_of(*month),
        Group::Client { person_id } => entry.person.as_ref() == Some(person_id),
        Group::Payer { organisation_id } => entry.payer.as_ref() == Some(organisation_id),
        Group::OwnPayers => entry.payer.is_none(),
        Group::Offer { offer_id } => entry.offer.as_ref() == Some(offer_id),
        Group::NoOffer => entry.offer.is_none(),
        Group::Category { category } => entry.category == Some(*category),
        Group::Rate { treatment, rate_bp } => entry.rate == Some((*treatment, *rate_bp)),
        Group::Bucket { bucket } => entry.bucket == Some(*bucket),
    }
}
