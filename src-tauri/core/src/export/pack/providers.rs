//! `payment-providers.csv`: what providers of online payments kept, and what they sent to the bank.

use super::table::{Cell, Table, figure};
use crate::app::App;
use crate::basics::moments::Day;
use crate::error::Result;
use crate::export::model::Period;
use crate::export::target::Target;
use crate::paying::queries::later::ProviderMove;

const COLUMNS: [&str; 7] = ["date", "kind", "provider", "reference", "invoice", "amount", "currency"];

/// What moved at a provider, on its day where the coach is.
#[derive(Debug, Clone)]
pub(super) struct Moved {
    pub on: Day,
    pub what: ProviderMove,
}

/// What moved in a period, oldest first.
pub(super) fn of_period(app: &App, period: Period) -> Result<Vec<Moved>> {
    let (moves, zone) = app.read(|r| Ok((r.provider_moves()?, r.practice()?.zone)))?;
    let dated = moves.into_iter().map(|what| Moved { on: what.moved_at.day(zone), what });
    Ok(dated.filter(|moved| (period.first..=period.last).contains(&moved.on)).collect())
}

pub(super) fn write(moved: &[Moved], target: &mut Target) -> Result<()> {
    target.file("payment-providers.csv", false)?;
    let mut table = Table::begin(target, &COLUMNS)?;
    for Moved { on, what } in moved {
        table.row(&[
            Cell::Text(&on.to_string()),
            Cell::Text(what.kind.word()),
            Cell::Text(&what.provider),
            Cell::Text(&what.reference),
            Cell::perhaps(what.number.as_deref()),
            Cell::Figure(&figure(what.amount)),
            Cell::Text(what.amount.currency.code()),
        ])?;
    }
    table.end()
}
