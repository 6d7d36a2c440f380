//! Reports of money.

use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::credits::ledger::CreditUnit;
use crate::einvoice::TaxTreatment;
use crate::invoices::ageing::Bucket;
use crate::invoices::model::InvoiceKind;
use crate::reports::model::{Basis, Cell, Group, Measure, MoneyBy};
use crate::reports::views::{AgeingRow, MoneyRow, OwedWeek, ResultRow, TaxSums};

/// What reports say: labels of their rows, and one sentence for each.
pub trait ReportWords {
    /// "2026", "March 2026", "1 April 2025 to 31 March 2026".
    fn period(&self, first: Day, last: Day) -> String;
    /// "March 2026".
    fn month(&self, month: Day) -> String;
    /// The same below a chart.
    fn short_month(&self, month: Day) -> String;
    /// The week of a Monday.
    fn week(&self, monday: Day) -> String;
    /// How long something is overdue.
    fn bucket(&self, bucket: Bucket) -> String;
    /// The sum of all rows.
    fn report_total(&self) -> String;
    /// Clients who pay for themselves.
    fn own_payers(&self) -> String;
    /// What came from no offer.
    fn no_offer(&self) -> String;
    /// Something that is gone.
    fn no_longer_here(&self) -> String;
    /// How something is taxed.
    fn tax_line(&self, treatment: TaxTreatment, rate_milli: u32) -> String;
    /// What a number counts.
    fn measure(&self, measure: Measure) -> String;
    /// What a number is, above its rows.
    fn cell_title(&self, measure: Measure, group: &Group, part: &str, period: &str) -> String;
    /// A row: a document.
    fn row_document(&self, kind: InvoiceKind, number: &str) -> String;
    /// A row: a payment, and what it pays.
    fn row_payment(&self, measure: Measure, number: Option<&str>, amount: i64) -> String;
    /// How what is open stands.
    fn ageing_sentence(&self, buckets: &[AgeingRow], total: &Cell) -> String;
    /// How a period went.
    fn money_report_sentence(&self, total: &MoneyRow) -> String;
    /// What the columns count where it is not plain.
    fn money_note(&self, by: MoneyBy) -> String;
    /// How much tax there is.
    fn tax_sentence(&self, basis: Basis, total: &TaxSums, on_expenses: &Cell) -> String;
    /// When tax counts.
    fn tax_note(&self, basis: Basis) -> String;
    /// What is left.
    fn result_sentence(&self, basis: Basis, total: &ResultRow) -> String;
    /// What counts as income and as costs.
    fn result_note(&self, basis: Basis, taxable: bool) -> String;
    /// Credits that are left.
    fn credits_left(&self, unit: CreditUnit, left: i64) -> String;
    /// "3 sessions".
    fn sessions(&self, sessions: i64) -> String;
    /// What is owed to all clients together.
    fn owed_sentence(&self, sessions: i64, minutes: i64, worth: &[Money]) -> String;
    /// What is booked in the weeks ahead.
    fn weeks_sentence(&self, weeks: &[OwedWeek]) -> String;
    /// Above the chart of months.
    fn months_chart(&self, currency: Currency) -> String;
    /// What the chart of months says: issued, collected, spent, and the best month.
    fn months_chart_sentence(&self, totals: [Money; 3], best: Option<(Day, Money)>) -> String;
    /// Above the chart of what is overdue.
    fn ageing_chart(&self, currency: Currency) -> String;
    /// Above the chart of the weeks ahead.
    fn weeks_chart(&self) -> String;
    /// What its bars are.
    fn booked_series(&self) -> String;
}
