use chrono::Datelike;

use super::{English, and, capital, count, length, long_day};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::basics::spans::Span;
use crate::credits::ledger::CreditUnit;
use crate::einvoice::TaxTreatment;
use crate::invoices::ageing::Bucket;
use crate::invoices::model::InvoiceKind;
use crate::reports::model::{Basis, Cell, Group, Measure, MoneyBy};
use crate::reports::views::{AgeingRow, MoneyRow, OwedWeek, ResultRow, TaxSums};
use crate::words::{MoneyWords, ReportWords};

impl ReportWords for English {
    fn period(&self, first: Day, last: Day) -> String {
        let span = Span { first, last };
        if first == last {
            long_day(first)
        } else if span == Span::year(first.0.year()) {
            first.0.year().to_string()
        } else if span == Span::month(first) {
            self.month(first)
        } else {
            let whole = Span::month(first).first == first && Span::month(last).last == last;
            let name = |day| if whole { self.month(day) } else { long_day(day) };
            format!("{} to {}", name(first), name(last))
        }
    }

    fn month(&self, month: Day) -> String {
        month.0.format("%B %Y").to_string()
    }

    fn short_month(&self, month: Day) -> String {
        month.0.format("%b").to_string()
    }

    fn week(&self, monday: Day) -> String {
        monday.0.format("%-d %b").to_string()
    }

    fn bucket(&self, bucket: Bucket) -> String {
        let name = match bucket {
            Bucket::NotDue => "Not due yet",
            Bucket::To30 => "1 to 30 days",
            Bucket::To60 => "31 to 60 days",
            Bucket::To90 => "61 to 90 days",
            Bucket::Over90 => "Over 90 days",
        };
        name.to_owned()
    }

    fn report_total(&self) -> String {
        "Total".to_owned()
    }

    fn own_payers(&self) -> String {
        "Clients who pay for themselves".to_owned()
    }

    fn no_offer(&self) -> String {
        "Without an offer".to_owned()
    }

    fn no_longer_here(&self) -> String {
        "No longer here".to_owned()
    }

    fn tax_line(&self, treatment: TaxTreatment, rate_milli: u32) -> String {
        let name = match treatment {
            TaxTreatment::Standard => return percent(rate_milli),
            TaxTreatment::SmallBusiness => "Small business, no tax",
            TaxTreatment::ReverseCharge => "Reverse charge",
            TaxTreatment::Exempt => "Exempt",
            TaxTreatment::OutsideScope => "Outside the scope of tax",
        };
        name.to_owned()
    }

    fn measure(&self, measure: Measure) -> String {
        let name = match measure {
            Measure::Issued => "Issued",
            Measure::Credited => "Credited",
            Measure::Collected => "Collected",
            Measure::Refunded => "Paid back",
            Measure::WrittenOff => "Written off",
            Measure::Outstanding => "Outstanding today",
            Measure::NetIssued => "Invoiced without tax",
            Measure::TaxIssued => "Tax on invoices",
            Measure::GrossIssued => "Invoiced with tax",
            Measure::NetCollected => "Collected without tax",
            Measure::TaxCollected => "Tax in what was collected",
            Measure::GrossCollected => "Collected for invoices",
            Measure::Held => "Came in, on no invoice yet",
            Measure::Expenses => "Spent",
            Measure::ExpenseTax => "Tax in expenses",
            Measure::Costs => "Costs",
            Measure::IncomeCollected | Measure::IncomeIssued => "Income",
            Measure::ResultCollected | Measure::ResultIssued => "Result",
            Measure::Open => "Open",
            Measure::Owed => "Sessions owed",
        };
        name.to_owned()
    }

    fn cell_title(&self, measure: Measure, group: &Group, part: &str, period: &str) -> String {
        let what = self.measure(measure);
        match group {
            Group::All => format!("{what}, {period}"),
            Group::Month { .. } | Group::Bucket { .. } => format!("{what}, {part}"),
            _ => format!("{what}: {part}, {period}"),
        }
    }

    fn row_document(&self, kind: InvoiceKind, number: &str) -> String {
        match kind {
            InvoiceKind::CreditNote => format!("Credit note {number}"),
            _ => format!("Invoice {number}"),
        }
    }

    fn row_payment(&self, measure: Measure, number: Option<&str>, amount: i64) -> String {
        match number {
            Some(number) if amount < 0 => format!("Freed again of {number}"),
            Some(number) => format!("Payment for {number}"),
            None if measure == Measure::Refunded => "Paid back".to_owned(),
            None if amount < 0 => "Given to an invoice, or paid back".to_owned(),
            None => "Payment, on no invoice".to_owned(),
        }
    }

    fn ageing_sentence(&self, buckets: &[AgeingRow], total: &Cell) -> String {
        if total.count == 0 {
            return "Nothing is open.".to_owned();
        }
        let invoices = count(i64::from(total.count), "invoice is", "invoices are");
        let open = format!("{invoices} open, {}", self.money(total.amount));
        let is_late = |row: &&AgeingRow| row.bucket != Bucket::NotDue && row.open.count > 0;
        let late: Vec<String> = buckets
            .iter()
            .filter(is_late)
            .map(|row| format!("{} for {}", self.money(row.open.amount), lower(&row.label)))
            .collect();
        if late.is_empty() {
            format!("{open}; none is overdue.")
        } else {
            format!("{open}; overdue: {}.", and(&late))
        }
    }

    fn money_report_sentence(&self, total: &MoneyRow) -> String {
        let mut parts = vec![
            format!("{} issued", self.money(total.issued.amount)),
            format!("{} collected", self.money(total.collected.amount)),
        ];
        for (cell, what) in [
            (&total.credited, "credited"),
            (&total.refunded, "paid back"),
            (&total.written_off, "written off"),
            (&total.outstanding, "still outstanding"),
        ] {
            if cell.amount.minor != 0 {
                parts.push(format!("{} {what}", self.money(cell.amount)));
            }
        }
        format!("{}.", and(&parts))
    }

    fn money_note(&self, by: MoneyBy) -> String {
        let days = "Invoices and credit notes count on their day, payments on the day they came. Outstanding is what is left today of the invoices of the period.";
        match by {
            MoneyBy::Month | MoneyBy::Client => days.to_owned(),
            MoneyBy::Payer => format!("{days} A payment counts for whoever the invoice was made out to."),
            MoneyBy::Offer => format!(
                "{days} An invoice with several offers is parted by its lines; what it got, likewise."
            ),
        }
    }

    fn tax_sentence(&self, basis: Basis, total: &TaxSums, on_expenses: &Cell) -> String {
        let base = match basis {
            Basis::Issued => "invoiced",
            Basis::Collected => "collected",
        };
        let (net, tax) = (self.money(total.net.amount), self.money(total.tax.amount));
        let spent = match on_expenses.amount.minor {
            0 => String::new(),
            _ => format!(" Expenses hold {} of tax.", self.money(on_expenses.amount)),
        };
        format!("{tax} of tax on {net} {base}.{spent}")
    }

    fn tax_note(&self, basis: Basis) -> String {
        let note = match basis {
            Basis::Issued => {
                "By invoices (accrual): tax counts on the day of the invoice, and a credit note takes it off on its own day."
            }
            Basis::Collected => {
                "By payments (cash accounting): tax counts on the day the money came for an invoice, and is taken off on the day a credit note freed it again."
            }
        };
        note.to_owned()
    }

    fn result_sentence(&self, basis: Basis, total: &ResultRow) -> String {
        let came = match basis {
            Basis::Issued => "earned",
            Basis::Collected => "came in",
        };
        format!(
            "{} {came}, {} spent: {} left.",
            self.money(total.income.amount),
            self.money(total.costs.amount),
            self.money(total.result.amount)
        )
    }

    fn result_note(&self, basis: Basis, taxable: bool) -> String {
        let income = match basis {
            Basis::Issued => "Income is what was invoiced, less credit notes and what was written off",
            Basis::Collected => {
                "Income is what came for invoices; money that belongs to no invoice yet does not count"
            }
        };
        let costs = if taxable { "expenses count without the tax in them" } else { "expenses count in full" };
        format!("{income}, without tax; {costs}.")
    }

    fn credits_left(&self, unit: CreditUnit, left: i64) -> String {
        match unit {
            CreditUnit::Session => self.sessions(left),
            CreditUnit::Minute => length(left),
        }
    }

    fn sessions(&self, sessions: i64) -> String {
        count(sessions, "session", "sessions")
    }

    fn owed_sentence(&self, sessions: i64, minutes: i64, worth: &[Money]) -> String {
        let mut parts = Vec::new();
        if sessions > 0 {
            parts.push(self.sessions(sessions));
        }
        if minutes > 0 {
            parts.push(length(minutes));
        }
        if parts.is_empty() {
            return "No session is owed.".to_owned();
        }
        format!("{} owed, worth {}.", and(&parts), self.amounts(worth))
    }

    fn weeks_sentence(&self, weeks: &[OwedWeek]) -> String {
        let all: i64 = weeks.iter().map(|week| i64::from(week.sessions)).sum();
        let fullest = weeks.iter().rev().max_by_key(|week| week.sessions).filter(|week| week.sessions > 0);
        match fullest {
            None => "Nothing is booked in the next eight weeks.".to_owned(),
            Some(week) => format!(
                "{} booked in the next eight weeks, most in the week of {}, {}.",
                self.sessions(all),
                week.label,
                week.sessions
            ),
        }
    }

    fn months_chart(&self, currency: Currency) -> String {
        format!("The last twelve months, {}", currency.code())
    }

    fn months_chart_sentence(&self, totals: [Money; 3], best: Option<(Day, Money)>) -> String {
        let [issued, collected, spent] = totals.map(|total| self.money(total));
        let best = best
            .map(|(month, amount)| format!(" Most came in {}: {}.", self.month(month), self.money(amount)));
        let sums = format!("{issued} issued, {collected} collected and {spent} spent in twelve months.");
        capital(&format!("{sums}{}", best.unwrap_or_default()))
    }

    fn ageing_chart(&self, currency: Currency) -> String {
        format!("What is open, by how long it is overdue, {}", currency.code())
    }

    fn weeks_chart(&self) -> String {
        "Booked in the next eight weeks".to_owned()
    }

    fn booked_series(&self) -> String {
        "Sessions booked".to_owned()
    }
}

/// "19 %", "8.1 %", "9.975 %", "0 %".
fn percent(rate_milli: u32) -> String {
    let (whole, rest) = (rate_milli / 1000, rate_milli % 1000);
    match rest {
        0 => format!("{whole} %"),
        rest => format!("{whole}.{} %", format!("{rest:03}").trim_end_matches('0')),
    }
}

fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
