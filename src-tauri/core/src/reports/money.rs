//! What is open, and what a period came to by month, client, payer and offer. Pure.

use super::cells::{By, Cells, Table};
use super::gathering::Names;
use super::model::{Group, Measure, MoneyBy};
use super::views::{AgeingBlock, AgeingRow, MoneyBlock, MoneyRow};
use crate::basics::money::Currency;
use crate::basics::spans::Span;
use crate::invoices::ageing::Bucket;
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
        let open = table.cells(currency, Measure::Open, By::Bucket);
        let row = |bucket: &Bucket| AgeingRow {
            bucket: *bucket,
            label: words.bucket(*bucket),
            open: open.of(Group::Bucket { bucket: *bucket }),
        };
        let buckets: Vec<AgeingRow> = Bucket::ALL.iter().map(row).collect();
        let total = table.cell(currency, Measure::Open, Group::All);
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
        let columns = Columns::of(table, currency, parted(by));
        let groups = match by {
            MoneyBy::Month => span.months().into_iter().map(|month| Group::Month { month }).collect(),
            _ => table.groups(currency, &COLUMNS, parted(by)),
        };
        let mut rows: Vec<MoneyRow> =
            groups.into_iter().map(|group| columns.row(label(&group, names, words), group)).collect();
        if by != MoneyBy::Month {
            rows.sort_by_cached_key(|row| {
                let weight = [&row.issued, &row.collected, &row.outstanding].map(|cell| -cell.amount.minor);
                (weight, row.label.clone())
            });
        }
        let total = Columns::of(table, currency, By::All).row(words.report_total(), Group::All);
        MoneyBlock { currency, sentence: words.money_report_sentence(&total), rows, total }
    };
    table.currencies(home, &COLUMNS).into_iter().map(block).collect()
}

fn parted(by: MoneyBy) -> By {
    match by {
        MoneyBy::Month => By::Month,
        MoneyBy::Client => By::Client,
        MoneyBy::Payer => By::Payer,
        MoneyBy::Offer => By::Offer,
    }
}

/// The columns of a currency, parted into groups.
struct Columns([Cells; 6]);

impl Columns {
    fn of(table: &Table, currency: Currency, by: By) -> Self {
        Self(COLUMNS.map(|measure| table.cells(currency, measure, by)))
    }

    fn row(&self, label: String, group: Group) -> MoneyRow {
        let [issued, credited, collected, refunded, written_off, outstanding] =
            self.0.each_ref().map(|column| column.of(group.clone()));
        MoneyRow { label, group, issued, credited, collected, refunded, written_off, outstanding }
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
        Group::Rate { treatment, rate_milli } => words.tax_line(*treatment, *rate_milli),
        Group::Bucket { bucket } => words.bucket(*bucket),
    }
}
