//! The reports themselves. Everything is in blocks of one currency each, the practice's own first.

use serde::Serialize;
use ts_rs::TS;

use super::model::{Basis, Cell, CellKey, Group, MoneyBy, Period};
use crate::basics::ids::{EngagementId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::credits::ledger::CreditUnit;
use crate::einvoice::TaxTreatment;
use crate::expenses::model::ExpenseCategory;
use crate::invoices::ageing::Bucket;

/// What is open, by how long it is overdue.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgeingReport {
    /// As of which day.
    pub on: Day,
    /// A block for each currency.
    pub blocks: Vec<AgeingBlock>,
}

/// What is open in one currency.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgeingBlock {
    /// Which.
    pub currency: Currency,
    /// How it stands, in one sentence.
    pub sentence: String,
    /// Every bucket, also empty ones, in order.
    pub buckets: Vec<AgeingRow>,
    /// All of it.
    pub total: Cell,
}

/// What is open for so long.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgeingRow {
    /// How long.
    pub bucket: Bucket,
    /// What it is called.
    pub label: String,
    /// How much.
    pub open: Cell,
}

/// The money of a period, parted as asked.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoneyReport {
    /// Which days.
    pub period: Period,
    /// How it is parted.
    pub by: MoneyBy,
    /// What the columns count, in words, where it is not plain.
    pub note: String,
    /// A block for each currency.
    pub blocks: Vec<MoneyBlock>,
}

/// The money of one currency.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoneyBlock {
    /// Which.
    pub currency: Currency,
    /// How the period went, in one sentence.
    pub sentence: String,
    /// One for each month, also empty ones; or for each client, payer or offer with money, the largest first.
    pub rows: Vec<MoneyRow>,
    /// Their sum.
    pub total: MoneyRow,
}

/// What one month, client, payer or offer came to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoneyRow {
    /// What it is called.
    pub label: String,
    /// Which.
    pub group: Group,
    /// Invoices.
    pub issued: Cell,
    /// Credit notes.
    pub credited: Cell,
    /// Payments that came.
    pub collected: Cell,
    /// Payments that went back.
    pub refunded: Cell,
    /// What was given up.
    pub written_off: Cell,
    /// What is left to pay today of the invoices of the period.
    pub outstanding: Cell,
}

/// The tax of a period.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaxReport {
    /// Which days.
    pub period: Period,
    /// When money counts.
    pub basis: Basis,
    /// What that means, in words.
    pub note: String,
    /// A block for each currency.
    pub blocks: Vec<TaxBlock>,
}

/// The tax in one currency.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaxBlock {
    /// Which.
    pub currency: Currency,
    /// How much it comes to, in one sentence.
    pub sentence: String,
    /// With tax, each rate apart, the highest first.
    pub rates: Vec<TaxLine>,
    /// Without tax, for a reason: reverse charge, exempt, small business, outside scope.
    pub untaxed: Vec<TaxLine>,
    /// Both together.
    pub total: TaxSums,
    /// Each month of the period.
    pub months: Vec<TaxMonth>,
    /// The tax in expenses.
    pub on_expenses: Cell,
    /// What came and belongs to no invoice yet, so that its tax is not known; nothing where invoices count.
    pub held: Option<Cell>,
}

/// What is taxed in one way at one rate.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaxLine {
    /// What it is called.
    pub label: String,
    /// How it is taxed.
    pub treatment: TaxTreatment,
    /// In thousandths of a percent: 19000 is 19 %.
    pub rate_milli: u32,
    /// How much.
    pub sums: TaxSums,
}

/// The tax of one month.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaxMonth {
    /// What it is called.
    pub label: String,
    /// How much.
    pub sums: TaxSums,
}

/// Without tax, the tax, and both.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaxSums {
    /// Without tax.
    pub net: Cell,
    /// The tax.
    pub tax: Cell,
    /// Both.
    pub gross: Cell,
}

/// The result of a period.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultReport {
    /// Which days.
    pub period: Period,
    /// When money counts.
    pub basis: Basis,
    /// What that means, in words.
    pub note: String,
    /// A block for each currency.
    pub blocks: Vec<ResultBlock>,
}

/// The result in one currency.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultBlock {
    /// Which.
    pub currency: Currency,
    /// How the period went, in one sentence.
    pub sentence: String,
    /// Each month.
    pub months: Vec<ResultRow>,
    /// Their sum.
    pub total: ResultRow,
    /// What was spent for what, the largest first.
    pub categories: Vec<ResultCategory>,
    /// What came and belongs to no invoice yet: not income of the period; nothing where invoices count.
    pub held: Option<Cell>,
}

/// Income, costs and what is left of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultRow {
    /// What it is called.
    pub label: String,
    /// What came in, or was earned.
    pub income: Cell,
    /// What was spent.
    pub costs: Cell,
    /// Income less costs.
    pub result: Cell,
}

/// What was spent for one thing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultCategory {
    /// What for.
    pub category: ExpenseCategory,
    /// What it is called.
    pub label: String,
    /// How much.
    pub costs: Cell,
}

/// Sessions that are owed to clients: everything on the ledger that was not used.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionsOwed {
    /// How much is owed, in one sentence.
    pub sentence: String,
    /// What is owed to whom, the largest worth first.
    pub clients: Vec<OwedClient>,
    /// Whole sessions owed, all clients together.
    pub sessions: i64,
    /// Minutes owed where minutes were sold, all clients together.
    pub minutes: i64,
    /// What all of it is worth, one for each currency.
    pub worth: Vec<Cell>,
    /// The next eight weeks, from this one.
    pub weeks: Vec<OwedWeek>,
    /// What is booked in the eight weeks, in one sentence.
    pub weeks_sentence: String,
}

/// What is owed to one client for one engagement.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwedClient {
    /// Who.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// Which engagement.
    pub engagement_id: EngagementId,
    /// What it is called.
    pub title: String,
    /// What is counted.
    pub unit: CreditUnit,
    /// How many are left.
    pub left: i64,
    /// The same in words.
    pub text: String,
    /// What they are worth at the price agreed.
    pub worth: Money,
}

/// What is booked in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwedWeek {
    /// Its Monday.
    pub first: Day,
    /// What it is called.
    pub label: String,
    /// Sessions and dates of groups that are booked.
    pub sessions: u32,
}

/// The charts of money.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoneyCharts {
    /// Issued, collected and spent in each of the last twelve months, one chart for each currency.
    pub months: Vec<Chart>,
    /// What is open, by how long it is overdue, one chart for each currency with anything open.
    pub ageing: Vec<Chart>,
    /// What is booked in the next eight weeks; nothing where nothing is owed and nothing booked.
    pub sessions_owed: Option<Chart>,
}

/// A chart of bars, ready to draw: nothing is left to be worked out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// What it says, for whoever does not see it.
    pub sentence: String,
    /// What each bar of a point is, in order.
    pub series: Vec<String>,
    /// From left to right.
    pub points: Vec<ChartPoint>,
    /// Lines of the scale, from the lowest up.
    pub scale: Vec<ChartLine>,
}

/// The bars above one label.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChartPoint {
    /// What stands below.
    pub label: String,
    /// One for each series.
    pub bars: Vec<ChartBar>,
}

/// A bar.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChartBar {
    /// Its value in words.
    pub text: String,
    /// Its height in hundredths of a percent of the scale; below zero it hangs.
    pub share_bp: i32,
    /// What it opens.
    pub key: Option<CellKey>,
}

/// A line of the scale.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChartLine {
    /// Its value in words.
    pub text: String,
    /// Its height in hundredths of a percent of the scale.
    pub share_bp: i32,
}
