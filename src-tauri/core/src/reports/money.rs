//! What is open, and what a period came to by month, client, payer and offer. Pure.

use super::ageing::Bucket;
use super::cells::Table;
use super::entries::Entry;
use super::gathering::Names;
use super::model::{Group, Measure, MoneyBy};
use super::periods::Span;
use super::views::{AgeingBlock, AgeingRow, MoneyBlock, MoneyRow};
use crate::basics::money::Currency;
use crate::words::Words;

/// The columns of the report, in order.
pub const COLUMNS: [Measure; 6] = [
    Measure::Issued,
    Measure::Credited,
    Measure::Collected,
    Measure::Refunded,
    Measure::WrittenOff,
    Measure::Outstanding,
];

/// What is open, each currency apart.
#[must_use]
pub fn ageing(table: &Table, home: Currency, words: &dyn Words) -> Vec<AgeingBlock> {
    let block = |currency| {
        let cell = |group| table.cell(currency, Measure::Open, group);
        let row = |bucket: &Bucket| AgeingRow {
            bucket: *bucket,
            label: words.bucket(*bucket),
            open: cell(Group::Bucket { bucket: *bucket }),
        };
        let buckets: Vec<AgeingRow> = Bucket::ALL.iter().map(row).collect();
        let total = cell(Group::All);
        AgeingBlock { currency, sentence: words.ageing_sentence(&buckets, &total), buckets, total }
    };
    table.currencies(home, &[Measure::Open]).into_iter().map(block).collect()
}

/// The money of a period, each currency apart.
#[must_use]
pub fn blocks(
    table: &Table,
    names: &Names,
    span: Span,
    by: MoneyBy,
    home: Currency,
    words: &dyn Words,
) -> Vec<MoneyBlock> {
    let block = |currency| {
        let row = |label, group: Group| row(table, currency, label, group);
        let total = row(words.report_total(), Group::All);
        let mut rows: Vec<MoneyRow> = groups(table, span, by, currency)
            .into_iter()
            .map(|group| row(label(&group, names, words), group))
            .collect();
        if by != MoneyBy::Month {
            rows.sort_by_cached_key(|row| {
                let weight = [&row.issued, &row.collected, &row.outstanding].map(|cell| -cell.amount.minor);
                (weight, row.label.clone())
            });
        }
        MoneyBlock { currency, sentence: words.money_report_sentence(&total), rows, total }
    };
    table.currencies(home, &COLUMNS).into_iter().map(block).collect()
}

fn groups(table: &Table, span: Span, by: MoneyBy, currency: Currency) -> Vec<Group> {
    let of: fn(&Entry) -> Option<Group> = match by {
        MoneyBy::Month => {
            return span.months().into_iter().map(|month| Group::Month { month }).collect();
        }
        MoneyBy::Client => |entry| entry.person.clone().map(|person_id| Group::Client { person_id }),
        MoneyBy::Payer => |entry| {
            let payer = entry.payer.clone();
            Some(payer.map_or(Group::OwnPayers, |organisation_id| Group::Payer { organisation_id }))
        },
        MoneyBy::Offer => |entry| {
            let offer = entry.offer.clone();
            Some(offer.map_or(Group::NoOffer, |offer_id| Group::Offer { offer_id }))
        },
    };
    table.groups(currency, &COLUMNS, of)
}

fn row(table: &Table, currency: Currency, label: String, group: Group) -> MoneyRow {
    let cell = |measure| table.cell(currency, measure, group.clone());
    MoneyRow {
        issued: cell(Measure::Issued),
        credited: cell(Measure::Credited),
        collected: cell(Measure::Collected),
        refunded: cell(Measure::Refunded),
        written_off: cell(Measure::WrittenOff),
        outstanding: cell(Measure::Outstanding),
        label,
        group,
    }
}

/// What a part of a report is called.
#[must_use]
pub fn label(group: &Group, names: &Names, words: &dyn Words) -> String {
    let or_gone = |name: Option<&String>| name.cloned().unwrap_or_else(|| words.no_longer_here());
    match group {
        Group::All => words.report_total(),
        Group::Month { month } => words.month(*month),
        Group::Client { person_id } => or_gone(names.people.get(person_id)),
        Group::Payer { organisation_id } => or_gone(names.organisations.get(organisation_id)),
        Group::OwnPayers => words.own_payers(),
        Group::Offer { offer_id } => or_gone(names.offers.get(offer_id)),
        Group::NoOffer => words.no_offer(),
        Group::Category { category } => words.expense_category(*category),
        Group::Rate { treatment, rate_bp } => words.tax_line(*treatment, *rate_bp),
        Group::Bucket { bucket } => words.bucket(*bucket),
    }
}
