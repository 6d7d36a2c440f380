//! OFX: the 1.x form, in which fields are not closed, and the 2.x form, which is XML.
//!
//! Both are read as one sequence of marks. A library was looked at: it refuses a whole file for one bad field and does not
//! say where that is.

use super::amounts::{self, Style};
use super::days;
use super::statement::{BankLine, Found, Habits, Reason, Statement, StatementFormat};
use super::text::line_number;
use crate::basics::money::{Currency, Money};

/// Whether `text` is OFX.
pub(super) fn is_it(text: &str) -> bool {
    let start: String = text.chars().take(4000).collect::<String>().to_uppercase();
    start.contains("OFXHEADER") || start.contains("<OFX>")
}

/// Reads a file; a movement that cannot be read is a problem of its line.
pub(super) fn read(text: &str, habits: Habits) -> Statement {
    let mut reading = Reading { currency: Some(habits.currency), ..Reading::default() };
    let mut number = 1_usize;
    let mut pieces = text.split('<');
    number += breaks(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (tag, value) = piece.split_once('>').unwrap_or((piece, ""));
        reading.mark(&tag.trim().to_uppercase(), &unescaped(value.trim()), line_number(number));
        number += breaks(piece);
    }
    reading.close();
    reading.found.statement(StatementFormat::Ofx)
}

fn breaks(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

#[derive(Default)]
struct Reading {
    account: String,
    currency: Option<Currency>,
    open: Option<Open>,
    found: Found,
}

/// A movement while its fields are read.
#[derive(Default)]
struct Open {
    line: u32,
    posted: String,
    amount: String,
    name: String,
    memo: String,
    id: Option<String>,
    currency: Option<String>,
}

impl Reading {
    fn mark(&mut self, tag: &str, value: &str, line: u32) {
        match tag {
            "STMTTRN" => {
                self.close();
                self.open = Some(Open { line, ..Open::default() });
            }
            "/STMTTRN" | "/BANKTRANLIST" | "LEDGERBAL" => self.close(),
            "CURDEF" => {
                self.currency = Currency::from_code(value);
                if self.currency.is_none() {
                    self.found.problem(line, Reason::NoCurrency);
                }
            }
            "ACCTID" if self.open.is_none() => value.clone_into(&mut self.account),
            _ => {
                if let Some(open) = &mut self.open {
                    open.field(tag, value);
                }
            }
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let line = open.line;
        match open.moved(self.currency) {
            Ok(moved) => self.found.line(BankLine { account: self.account.clone(), ..moved }),
            Err(reason) => self.found.problem(line, reason),
        }
    }
}

impl Open {
    fn field(&mut self, tag: &str, value: &str) {
        match tag {
            "DTPOSTED" => value.clone_into(&mut self.posted),
            "TRNAMT" => value.clone_into(&mut self.amount),
            "FITID" => self.id = Some(value.to_owned()),
            "NAME" => value.clone_into(&mut self.name),
            "MEMO" => value.clone_into(&mut self.memo),
            // Inside <CURRENCY>: the money of this movement where it differs from the account's.
            "CURSYM" => self.currency = Some(value.to_owned()),
            _ => {}
        }
    }

    fn moved(self, of_account: Option<Currency>) -> Result<BankLine, Reason> {
        let currency = match &self.currency {
            Some(code) => Currency::from_code(code),
            None => of_account,
        };
        let currency = currency.ok_or(Reason::NoCurrency)?;
        let booked_on = days::compact(&self.posted).ok_or(Reason::NoDay)?;
        // No form has groups; a comma parts the fraction where the bank writes one.
        let style = Style::with(if self.amount.contains(',') { ',' } else { '.' });
        let minor = amounts::minor(&self.amount, currency, style).ok_or(Reason::NoAmount)?;
        Ok(BankLine {
            line: self.line,
            account: String::new(),
            booked_on,
            amount: Money::new(minor, currency),
            name: self.name,
            text: self.memo,
            bank_id: self.id,
        })
    }
}

fn unescaped(text: &str) -> String {
    let mut plain = text.to_owned();
    for (escaped, letter) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
    {
        plain = plain.replace(escaped, letter);
    }
    plain
}
