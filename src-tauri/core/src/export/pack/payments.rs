//! `payments.csv`: a row for each invoice that a payment paid, and one for what belongs to no invoice.

use super::reading;
use super::table::{Cell, Table, figure};
use crate::app::App;
use crate::error::Result;
use crate::export::model::Period;
use crate::export::target::Target;

const COLUMNS: [&str; 10] =
    ["payment", "date", "client", "payer", "method", "reference", "reason", "invoice", "amount", "currency"];

pub(super) fn write(app: &App, period: Period, target: &mut Target) -> Result<()> {
    let parts = reading::payments(app, period)?;
    target.file("payments.csv", false)?;
    let mut table = Table::begin(target, &COLUMNS)?;
    for part in &parts {
        table.row(&[
            Cell::Figure(&part.payment.to_string()),
            Cell::Text(&part.received_on.to_string()),
            Cell::Text(&part.client),
            Cell::perhaps(part.payer.as_deref()),
            Cell::Text(part.method.word()),
            Cell::perhaps(part.reference.as_deref()),
            Cell::perhaps(part.reason.as_deref()),
            Cell::perhaps(part.number.as_deref()),
            Cell::Figure(&figure(part.amount)),
            Cell::Text(part.amount.currency.code()),
        ])?;
    }
    table.end()
}
