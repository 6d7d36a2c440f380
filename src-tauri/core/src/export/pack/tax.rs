//! `tax-summary.csv`: what was issued in the period, by currency, treatment and rate. By the day of issue.

use std::collections::BTreeMap;
use std::io::Write;

use super::reading::{Booked, each_document};
use super::table::{Cell, Table, figure, percent};
use crate::app::App;
use crate::basics::money::{Currency, Money};
use crate::einvoice::TaxTreatment;
use crate::error::{Error, Result};
use crate::export::planning::Plan;
use crate::export::target::Target;

const COLUMNS: [&str; 7] = ["currency", "treatment", "rate", "net", "tax", "gross", "documents"];

/// What is added up apart: a currency by its code, a treatment, a rate.
type Kind = (&'static str, TaxTreatment, Option<u32>);

struct Sum {
    currency: Currency,
    net: i64,
    tax: i64,
    documents: u32,
}

/// What was issued, added up.
#[derive(Default)]
pub(in crate::export) struct Sums(BTreeMap<Kind, Sum>);

pub(super) fn write(app: &App, plan: &Plan, target: &mut Target) -> Result<()> {
    let mut sums = Sums::default();
    each_document(app, &plan.documents, |_, document| sums.add(document))?;
    target.file("tax-summary.csv", false)?;
    sums.write(target)
}

impl Sums {
    /// Takes a document in.
    pub fn add(&mut self, document: &Booked) -> Result<()> {
        for part in &document.parts {
            let kind = (document.currency.code(), document.treatment, part.rate_milli);
            let none = Sum { currency: document.currency, net: 0, tax: 0, documents: 0 };
            let sum = self.0.entry(kind).or_insert(none);
            sum.net = added(sum.net, document.sign() * part.net)?;
            sum.tax = added(sum.tax, document.sign() * part.tax)?;
            sum.documents += 1;
        }
        Ok(())
    }

    /// Writes the table.
    pub fn write(&self, out: impl Write) -> Result<()> {
        let mut table = Table::begin(out, &COLUMNS)?;
        for ((code, treatment, rate_milli), sum) in &self.0 {
            let gross = added(sum.net, sum.tax)?;
            let amounts = [sum.net, sum.tax, gross].map(|minor| figure(Money::new(minor, sum.currency)));
            let [net, tax, gross] = &amounts;
            let rate = rate_milli.map(percent);
            table.row(&[
                Cell::Text(code),
                Cell::Text(treatment.word()),
                rate.as_deref().map_or(Cell::Empty, Cell::Figure),
                Cell::Figure(net),
                Cell::Figure(tax),
                Cell::Figure(gross),
                Cell::Figure(&sum.documents.to_string()),
            ])?;
        }
        table.end()
    }
}

fn added(sum: i64, amount: i64) -> Result<i64> {
    sum.checked_add(amount)
        .ok_or_else(|| Error::internal("adding up taxes", "the sum leaves the range of amounts"))
}
