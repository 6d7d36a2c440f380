//! `invoices.csv`: a row for each document and rate of tax.

use std::io::Write;

use super::reading::{Booked, each_document};
use super::table::{Cell, Table, figure, percent};
use crate::app::App;
use crate::error::Result;
use crate::export::planning::Plan;
use crate::export::target::Target;

const COLUMNS: [&str; 15] = [
    "number",
    "kind",
    "date",
    "due",
    "client",
    "payer",
    "net",
    "rate",
    "tax",
    "gross",
    "currency",
    "treatment",
    "paid",
    "open",
    "file",
];

pub(super) fn write(app: &App, plan: &Plan, files: &[String], target: &mut Target) -> Result<()> {
    target.file("invoices.csv", false)?;
    let mut table = begin(target)?;
    each_document(app, &plan.documents, |place, document| {
        rows(&mut table, document, files.get(place).map_or("", String::as_str))
    })?;
    table.end()
}

pub(in crate::export) fn begin<W: Write>(out: W) -> Result<Table<W>> {
    Table::begin(out, &COLUMNS)
}

pub(in crate::export) fn rows<W: Write>(table: &mut Table<W>, document: &Booked, file: &str) -> Result<()> {
    let (issued_on, due_on) = (document.issued_on.to_string(), document.due_on.map(|day| day.to_string()));
    // Of the whole document, so in its first row only: a column that is added up counts it once.
    let (mut paid, mut open) = match document.open {
        Some(open) => (Some(figure(document.signed(document.paid))), Some(figure(document.signed(open)))),
        None => (None, None),
    };
    let file = format!("{file}.pdf");
    for part in &document.parts {
        let amounts = [part.net, part.tax, part.gross()].map(|minor| figure(document.signed(minor)));
        let [net, tax, gross] = &amounts;
        let rate = part.rate_milli.map(percent);
        let given = |text: &Option<String>| text.clone().unwrap_or_default();
        let (first_paid, first_open) = (given(&paid.take()), given(&open.take()));
        table.row(&[
            Cell::Text(&document.number),
            Cell::Text(document.kind.word()),
            Cell::Text(&issued_on),
            Cell::perhaps(due_on.as_deref()),
            Cell::Text(&document.client),
            Cell::perhaps(document.payer.as_deref()),
            Cell::Figure(net),
            rate.as_deref().map_or(Cell::Empty, Cell::Figure),
            Cell::Figure(tax),
            Cell::Figure(gross),
            Cell::Text(document.currency.code()),
            Cell::Text(document.treatment.word()),
            Cell::Figure(&first_paid),
            Cell::Figure(&first_open),
            Cell::Text(&file),
        ])?;
    }
    Ok(())
}
