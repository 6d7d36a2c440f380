//! A number and its rows: the same entries, added up or listed. Pure.

use std::collections::{HashMap, HashSet};

use super::entries::{Entry, Flow};
use super::model::{Cell, CellKey, Group, Measure, RowSource};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::basics::spans::{Span, month_of};

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
        Measure::NetCollected => &[(Flow::NetCollected, 1)],
        Measure::IncomeCollected => &[(Flow::NetCollected, 1), (Flow::PostponedCollected, 1)],
        Measure::TaxCollected => &[(Flow::TaxCollected, 1)],
        Measure::GrossCollected => &[(Flow::NetCollected, 1), (Flow::TaxCollected, 1)],
        Measure::Held => &[(Flow::Held, 1)],
        Measure::Expenses => &[(Flow::Expense, 1)],
        Measure::ExpenseTax => &[(Flow::ExpenseTax, 1)],
        Measure::Costs => &[(Flow::Cost, 1)],
        Measure::IncomeIssued => {
            &[(Flow::NetIssued, 1), (Flow::PostponedIssued, 1), (Flow::NetWrittenOff, -1)]
        }
        Measure::ResultCollected => {
            &[(Flow::NetCollected, 1), (Flow::PostponedCollected, 1), (Flow::Cost, -1)]
        }
        Measure::ResultIssued => {
            &[(Flow::NetIssued, 1), (Flow::PostponedIssued, 1), (Flow::NetWrittenOff, -1), (Flow::Cost, -1)]
        }
        Measure::Open => &[(Flow::Open, 1)],
        Measure::Owed => &[(Flow::Owed, 1)],
    }
}

/// Whether a measure is a state of today, whatever the days of its entries.
fn is_of_today(measure: Measure) -> bool {
    matches!(measure, Measure::Open | Measure::Owed)
}

/// How entries are parted into groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the group that it is named after")]
pub enum By {
    All,
    Month,
    Client,
    Payer,
    Offer,
    Category,
    Rate,
    Bucket,
}

impl By {
    /// How a group comes about.
    #[must_use]
    pub fn of(group: &Group) -> Self {
        match group {
            Group::All => Self::All,
            Group::Month { .. } => Self::Month,
            Group::Client { .. } => Self::Client,
            Group::Payer { .. } | Group::OwnPayers => Self::Payer,
            Group::Offer { .. } | Group::NoOffer => Self::Offer,
            Group::Category { .. } => Self::Category,
            Group::Rate { .. } => Self::Rate,
            Group::Bucket { .. } => Self::Bucket,
        }
    }

    /// The one group of an entry; nothing where it has none of this kind.
    #[must_use]
    pub fn group(self, entry: &Entry) -> Option<Group> {
        Some(match self {
            Self::All => Group::All,
            Self::Month => Group::Month { month: month_of(entry.on) },
            Self::Client => Group::Client { person_id: entry.person.clone()? },
            Self::Payer => {
                let payer = entry.payer.clone();
                payer.map_or(Group::OwnPayers, |organisation_id| Group::Payer { organisation_id })
            }
            Self::Offer => {
                let offer = entry.offer.clone();
                offer.map_or(Group::NoOffer, |offer_id| Group::Offer { offer_id })
            }
            Self::Category => Group::Category { category: entry.category? },
            Self::Rate => {
                let (treatment, rate_milli) = entry.rate?;
                Group::Rate { treatment, rate_milli }
            }
            Self::Bucket => Group::Bucket { bucket: entry.bucket? },
        })
    }
}

/// A row behind a number: what it can be opened as, when, and how much of the number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// When.
    pub on: Day,
    /// How much.
    pub amount: i64,
    /// The first of its entries.
    pub entry: Entry,
}

/// Entries to be added up over a period.
#[derive(Debug)]
pub struct Table {
    entries: HashMap<Flow, Vec<Entry>>,
    span: Span,
}

impl Table {
    /// `entries`, of which those of the days of `span` count.
    #[must_use]
    pub fn new(entries: Vec<Entry>, span: Span) -> Self {
        let mut by_flow: HashMap<Flow, Vec<Entry>> = HashMap::new();
        for entry in entries {
            by_flow.entry(entry.flow).or_default().push(entry);
        }
        Self { entries: by_flow, span }
    }

    /// Every currency with anything to add up for one of `measures`, `first` before the others.
    #[must_use]
    pub fn currencies(&self, first: Currency, measures: &[Measure]) -> Vec<Currency> {
        let counted = measures.iter().flat_map(|measure| self.counted(*measure, self.span));
        let with_any = counted.filter(|(entry, _)| entry.amount != 0);
        let mut found: Vec<Currency> = with_any.map(|(entry, _)| entry.currency).collect();
        found.push(first);
        found.sort_by_key(|currency| (*currency != first, currency.code()));
        found.dedup();
        found
    }

    /// One number of the period.
    #[must_use]
    pub fn cell(&self, currency: Currency, measure: Measure, group: Group) -> Cell {
        self.cells(currency, measure, By::of(&group)).of(group)
    }

    /// The numbers of a measure, parted into groups.
    #[must_use]
    pub fn cells(&self, currency: Currency, measure: Measure, by: By) -> Cells {
        let mut rows: HashMap<Group, HashMap<(&RowSource, Day), i64>> = HashMap::new();
        for (entry, sign) in self.counted(measure, self.span).filter(|(entry, _)| entry.currency == currency)
        {
            if let Some(group) = by.group(entry) {
                *rows.entry(group).or_default().entry((&entry.source, entry.on)).or_default() +=
                    sign * entry.amount;
            }
        }
        let sums = rows.into_iter().map(|(group, rows)| {
            let with_any = rows.values().filter(|amount| **amount != 0).count();
            (group, (rows.values().sum(), u32::try_from(with_any).unwrap_or(u32::MAX)))
        });
        Cells { sums: sums.collect(), span: self.span, currency, measure }
    }

    /// What a number is made of, latest first: one row for each thing that can be opened and each day.
    #[must_use]
    pub fn rows(&self, key: &CellKey) -> Vec<Merged> {
        let (span, by) = (Span { first: key.first, last: key.last }, By::of(&key.group));
        let belongs =
            |entry: &Entry| entry.currency == key.currency && by.group(entry).as_ref() == Some(&key.group);
        let mut places: HashMap<(&RowSource, Day), usize> = HashMap::new();
        let mut rows: Vec<Merged> = Vec::new();
        for (entry, sign) in self.counted(key.measure, span).filter(|(entry, _)| belongs(entry)) {
            let place = *places.entry((&entry.source, entry.on)).or_insert(rows.len());
            let amount = sign * entry.amount;
            match rows.get_mut(place) {
                Some(row) => row.amount += amount,
                None => rows.push(Merged { on: entry.on, amount, entry: entry.clone() }),
            }
        }
        rows.retain(|row| row.amount != 0);
        rows.sort_by_key(|row| std::cmp::Reverse(row.on));
        rows
    }

    /// Every group that entries of `measures` are parted into, each once.
    #[must_use]
    pub fn groups(&self, currency: Currency, measures: &[Measure], by: By) -> Vec<Group> {
        let counted = measures.iter().flat_map(|measure| self.counted(*measure, self.span));
        let ours = counted.filter(|(entry, _)| entry.currency == currency);
        let mut seen = HashSet::new();
        ours.filter_map(|(entry, _)| by.group(entry)).filter(|group| seen.insert(group.clone())).collect()
    }

    /// The entries that a measure counts within `span`, and whether it adds them or takes them off.
    fn counted(&self, measure: Measure, span: Span) -> impl Iterator<Item = (&Entry, i64)> {
        flows(measure)
            .iter()
            .filter_map(|(flow, sign)| Some((self.entries.get(flow)?, *sign)))
            .flat_map(|(entries, sign)| entries.iter().map(move |entry| (entry, sign)))
            .filter(move |(entry, _)| is_of_today(measure) || span.has(entry.on))
    }
}

/// The numbers of one measure in one currency, parted into groups.
#[derive(Debug)]
pub struct Cells {
    sums: HashMap<Group, (i64, u32)>,
    span: Span,
    currency: Currency,
    measure: Measure,
}

impl Cells {
    /// The number of a group; nothing in it if nothing belongs there.
    #[must_use]
    pub fn of(&self, group: Group) -> Cell {
        let (minor, count) = self.sums.get(&group).copied().unwrap_or_default();
        let Self { span, currency, measure, .. } = *self;
        let key = CellKey { first: span.first, last: span.last, currency, measure, group };
        Cell { amount: Money::new(minor, currency), count, key }
    }
}
