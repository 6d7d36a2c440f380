//! The tax of a period: each rate, what is untaxed and why, each month. Pure.

use super::cells::{By, Table};
use super::model::{Basis, Group, Measure};
use super::views::{TaxBlock, TaxLine, TaxMonth, TaxSums};
use crate::basics::money::Currency;
use crate::basics::spans::Span;
use crate::einvoice::TaxTreatment;
use crate::words::Words;

struct Measures {
    net: Measure,
    tax: Measure,
    gross: Measure,
}

fn measures(basis: Basis) -> Measures {
    match basis {
        Basis::Issued => {
            Measures { net: Measure::NetIssued, tax: Measure::TaxIssued, gross: Measure::GrossIssued }
        }
        Basis::Collected => Measures {
            net: Measure::NetCollected,
            tax: Measure::TaxCollected,
            gross: Measure::GrossCollected,
        },
    }
}

/// The tax of a period, each currency apart.
#[must_use]
pub fn blocks(table: &Table, span: Span, basis: Basis, home: Currency, words: &dyn Words) -> Vec<TaxBlock> {
    let measures = measures(basis);
    let block = |currency| {
        let sums = |group: Group| TaxSums {
            net: table.cell(currency, measures.net, group.clone()),
            tax: table.cell(currency, measures.tax, group.clone()),
            gross: table.cell(currency, measures.gross, group),
        };
        let line = |(treatment, rate_milli)| TaxLine {
            label: words.tax_line(treatment, rate_milli),
            treatment,
            rate_milli,
            sums: sums(Group::Rate { treatment, rate_milli }),
        };
        let (taxed, untaxed): (Vec<_>, Vec<_>) =
            rates(table, currency, &measures).into_iter().partition(|(treatment, _)| treatment.is_taxed());
        let total = sums(Group::All);
        let on_expenses = table.cell(currency, Measure::ExpenseTax, Group::All);
        let month = |month| TaxMonth { label: words.month(month), sums: sums(Group::Month { month }) };
        TaxBlock {
            currency,
            sentence: words.tax_sentence(basis, &total, &on_expenses),
            rates: taxed.into_iter().map(line).collect(),
            untaxed: untaxed.into_iter().map(line).collect(),
            months: span.months().into_iter().map(month).collect(),
            held: (basis == Basis::Collected).then(|| table.cell(currency, Measure::Held, Group::All)),
            total,
            on_expenses,
        }
    };
    let shown = [measures.net, measures.tax, Measure::ExpenseTax];
    table.currencies(home, &shown).into_iter().map(block).collect()
}

/// How things are taxed in the period, the highest rate first.
fn rates(table: &Table, currency: Currency, measures: &Measures) -> Vec<(TaxTreatment, u32)> {
    let groups = table.groups(currency, &[measures.net, measures.tax], By::Rate);
    let mut rates: Vec<(TaxTreatment, u32)> = groups
        .into_iter()
        .filter_map(|group| match group {
            Group::Rate { treatment, rate_milli } => Some((treatment, rate_milli)),
            _ => None,
        })
        .collect();
    rates.sort_by_key(|(treatment, rate)| (*treatment, std::cmp::Reverse(*rate)));
    rates
}
