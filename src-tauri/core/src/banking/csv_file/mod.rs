//! A table of any bank: its delimiter, its headings and the forms of its days and amounts are found out.

mod columns;
mod headings;
mod rows;

use self::columns::Columns;
use self::rows::{Row, rows};
use super::amounts::{self, Style};
use super::days::{self, Order};
use super::statement::{BankLine, Found, Habits, Reason, Statement, StatementFormat};
use crate::basics::money::{Currency, Money};

/// Reads a table; nothing where it does not look like one of a bank.
pub(super) fn read(text: &str, habits: Habits) -> Option<Statement> {
    // The delimiter with which most columns have a heading that banks use.
    let read = [b';', b',', b'\t', b'|'].into_iter().filter_map(|delimiter| {
        let rows = rows(text, delimiter);
        let columns = Columns::find(&rows)?;
        Some((columns, rows))
    });
    let (columns, rows) = read.max_by_key(|(columns, _)| columns.known())?;
    Some(Table { habits, columns }.statement(&rows))
}

struct Table {
    habits: Habits,
    columns: Columns,
}

/// How the table as a whole writes days and amounts.
struct Manner {
    order: Order,
    style: Style,
}

impl Table {
    fn statement(&self, rows: &[Row]) -> Statement {
        let rows = rows.get(self.columns.first_row..).unwrap_or_default();
        let manner = self.manner(rows);
        let mut found = Found::default();
        for row in rows {
            match self.line(row, &manner) {
                Ok(line) => line.into_iter().for_each(|line| found.line(line)),
                Err(reason) => found.problem(row.line, reason),
            }
        }
        found.statement(StatementFormat::Csv)
    }

    fn manner(&self, rows: &[Row]) -> Manner {
        let columns = &self.columns;
        let amounts = [columns.amount, columns.credit, columns.debit].into_iter().flatten();
        let amounts = amounts.flat_map(|column| rows.iter().map(move |row| row.cell(Some(column))));
        let currency = columns.heading_currency.unwrap_or(self.habits.currency);
        Manner {
            order: Order::of(rows.iter().map(|row| row.cell(columns.booked)), self.habits.month_first),
            style: Style::of(amounts, currency),
        }
    }

    /// The line that a row is; nothing where it moved no money.
    fn line(&self, row: &Row, manner: &Manner) -> Result<Option<BankLine>, Reason> {
        let columns = &self.columns;
        if columns::is_pending(row.cell(columns.state)) {
            return Err(Reason::NotBooked);
        }
        let day = [columns.booked, columns.valued]
            .into_iter()
            .find_map(|column| days::day(row.cell(column), manner.order));
        let booked_on = day.ok_or(Reason::NoDay)?;
        let currency = match row.cell(columns.currency) {
            "" => columns.heading_currency.unwrap_or(self.habits.currency),
            code => Currency::from_code(&code.to_uppercase()).ok_or(Reason::NoCurrency)?,
        };
        let minor = self.moved(row, currency, manner.style)?;
        let name = if minor < 0 { columns.payee.or(columns.payer) } else { columns.payer.or(columns.payee) };
        let texts =
            columns.texts.iter().map(|column| row.cell(Some(*column))).filter(|text| !text.is_empty());
        Ok((minor != 0).then(|| BankLine {
            line: row.line,
            account: row.cell(columns.account).to_owned(),
            booked_on,
            amount: Money::new(minor, currency),
            name: row.cell(name).to_owned(),
            text: texts.collect::<Vec<_>>().join(" "),
            bank_id: Some(row.cell(columns.id).to_owned()),
        }))
    }

    fn moved(&self, row: &Row, currency: Currency, style: Style) -> Result<i64, Reason> {
        let columns = &self.columns;
        let read = |column: Option<usize>| match row.cell(column) {
            "" => Ok(None),
            text => amounts::minor(text, currency, style).map(Some).ok_or(Reason::NoAmount),
        };
        if let Some(amount) = read(columns.amount)? {
            return match columns.sign {
                Some(sign) => columns::signed(amount, row.cell(Some(sign))).ok_or(Reason::NoDirection),
                None => Ok(amount - read(columns.fee)?.map_or(0, i64::abs)),
            };
        }
        // Two columns: what went out may or may not have its minus.
        let (credit, debit) = (read(columns.credit)?, read(columns.debit)?);
        match (credit, debit) {
            (None, None) => Err(Reason::NoAmount),
            (credit, debit) => Ok(credit.unwrap_or(0).abs() - debit.unwrap_or(0).abs()),
        }
    }
}
