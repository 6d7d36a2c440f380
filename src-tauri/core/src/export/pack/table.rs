//! A table as programs exchange it (RFC 4180), and as no spreadsheet can be tricked by it.

use std::borrow::Cow;
use std::io::Write;

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use crate::basics::money::Money;
use crate::error::{Error, Result};

/// Says that UTF-8 follows: without it, spreadsheets on Windows read the letters in the encoding of the country.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A table that is being written.
pub(in crate::export) struct Table<W: Write>(Writer<W>);

impl<W: Write> Table<W> {
    /// Begins with the names of the columns.
    pub fn begin(mut out: W, columns: &[&str]) -> Result<Self> {
        out.write_all(BYTE_ORDER_MARK).map_err(|cause| failed(cause.into()))?;
        let mut builder = WriterBuilder::new();
        // Text in quotes always: security.md wants it where a guard was put before it.
        builder.terminator(Terminator::CRLF).quote_style(QuoteStyle::NonNumeric);
        let mut table = Self(builder.from_writer(out));
        table.0.write_record(columns).map_err(failed)?;
        Ok(table)
    }

    /// A row.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        self.0
            .write_record(cells.iter().map(Cell::written).map(|cell| cell.into_owned().into_bytes()))
            .map_err(failed)
    }

    /// What was written, where that is read at once.
    #[cfg(test)]
    pub fn into_inner(self) -> W {
        match self.0.into_inner() {
            Ok(out) => out,
            Err(cause) => panic!("{cause}"),
        }
    }

    /// Writes what is left.
    pub fn end(mut self) -> Result<()> {
        self.0.flush().map_err(|cause| failed(cause.into()))
    }
}

/// What stands in one place of a table.
#[derive(Debug, Clone, Copy)]
pub(in crate::export) enum Cell<'c> {
    /// Words, perhaps those of a client.
    Text(&'c str),
    /// A figure, written as one.
    Figure(&'c str),
    /// Nothing.
    Empty,
}

impl<'c> Cell<'c> {
    /// Words, if there are any.
    pub fn perhaps(text: Option<&'c str>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }

    fn written(&self) -> Cow<'c, str> {
        match *self {
            Self::Text(text) => guarded(text),
            Self::Figure(figure) => Cow::Borrowed(figure),
            Self::Empty => Cow::Borrowed(""),
        }
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP ASVS 1.2.10).
fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// An amount with the decimals of its currency, a point before them and nothing between thousands.
pub(super) fn figure(amount: Money) -> String {
    decimal(amount.minor, amount.currency.digits(), '.')
}

/// A rate in percent: `19`, `5.5`.
pub(super) fn percent(rate_milli: u32) -> String {
    let text = decimal(i64::from(rate_milli), 3, '.');
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Minor units with their decimals.
pub(super) fn decimal(minor: i64, digits: u32, point: char) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let per_major = 10_u64.pow(digits);
    let (whole, part) = (minor.unsigned_abs() / per_major, minor.unsigned_abs() % per_major);
    match usize::try_from(digits) {
        Ok(digits) if digits > 0 => format!("{sign}{whole}{point}{part:0digits$}"),
        _ => format!("{sign}{whole}"),
    }
}

fn failed(cause: csv::Error) -> Error {
    Error::internal("writing a table", cause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_the_decimals_of_their_currency() {
        let figure = |minor, code: &str| figure(Money::new(minor, code.parse().unwrap()));
        assert_eq!(figure(123_456_789, "EUR"), "1234567.89");
        assert_eq!(figure(-5, "EUR"), "-0.05");
        assert_eq!(figure(-999, "JPY"), "-999");
        assert_eq!(figure(1852, "KWD"), "1.852");
        assert_eq!([19_000, 5_500, 9_975, 0, 10_000].map(percent), ["19", "5.5", "9.975", "0", "10"]);
    }

    #[test]
    fn no_cell_is_a_formula_and_every_figure_stays_one() {
        let mut out = Vec::new();
        let mut table = Table::begin(&mut out, &["name", "amount"]).unwrap();
        for name in ["=1+1", "+49 30", "-", "@sum", "\tx", "O\"Neil, \r\nAnn", "Ann = Bea"] {
            table.row(&[Cell::Text(name), Cell::Figure("-12.50")]).unwrap();
        }
        table.row(&[Cell::Empty, Cell::Figure("0")]).unwrap();
        table.end().unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(
            text,
            "\u{feff}\"name\",\"amount\"\r\n\"'=1+1\",-12.50\r\n\"'+49 30\",-12.50\r\n\"'-\",-12.50\r\n\"'@sum\",-12.50\r\n\
             \"'\tx\",-12.50\r\n\"O\"\"Neil, \r\nAnn\",-12.50\r\n\"Ann = Bea\",-12.50\r\n\"\",0\r\n"
        );
    }
}
