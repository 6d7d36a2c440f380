//! Which column holds what: by the headings, or by what stands in the columns where there are none.

use super::headings::{self, Heading, heading};
use super::rows::Row;
use crate::banking::amounts::{self, Style};
use crate::banking::days::{self, Order};
use crate::basics::folding::fold;
use crate::basics::money::Currency;

/// Rows looked at for the headings: banks put the account, its owner and the period before them.
const PREAMBLE: usize = 40;
/// Rows looked at where there are no headings.
const SAMPLE: usize = 20;

#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) first_row: usize,
    pub(super) booked: Option<usize>,
    pub(super) valued: Option<usize>,
    pub(super) amount: Option<usize>,
    pub(super) credit: Option<usize>,
    pub(super) debit: Option<usize>,
    pub(super) sign: Option<usize>,
    pub(super) currency: Option<usize>,
    pub(super) payer: Option<usize>,
    pub(super) payee: Option<usize>,
    pub(super) texts: Vec<usize>,
    pub(super) id: Option<usize>,
    pub(super) state: Option<usize>,
    pub(super) fee: Option<usize>,
    pub(super) account: Option<usize>,
    pub(super) heading_currency: Option<Currency>,
    known: usize,
}

impl Columns {
    /// The columns, if there is a day and money.
    pub(super) fn find(rows: &[Row]) -> Option<Self> {
        let headed = rows.iter().take(PREAMBLE).enumerate().map(|(place, row)| Self::headed(place, row));
        let best = headed.filter(Self::is_enough).max_by_key(Self::known);
        best.or_else(|| Self::unheaded(rows))
    }

    /// How many columns are understood.
    pub(super) fn known(&self) -> usize {
        self.known
    }

    fn is_enough(&self) -> bool {
        (self.booked.is_some() || self.valued.is_some())
            && (self.amount.is_some() || self.credit.is_some() && self.debit.is_some())
    }

    fn headed(place: usize, row: &Row) -> Self {
        let mut columns = Self { first_row: place + 1, ..Self::default() };
        for (column, text) in row.cells().iter().enumerate() {
            let Some(heading) = heading(text) else { continue };
            columns.known += 1;
            columns.note(heading, column);
            if matches!(heading, Heading::Amount | Heading::Credit | Heading::Debit) {
                columns.heading_currency = columns.heading_currency.or_else(|| headings::currency(text));
            }
        }
        columns
    }

    fn note(&mut self, heading: Heading, column: usize) {
        let place = match heading {
            Heading::Booked => &mut self.booked,
            Heading::Valued => &mut self.valued,
            Heading::Amount => &mut self.amount,
            Heading::Credit => &mut self.credit,
            Heading::Debit => &mut self.debit,
            Heading::Sign => &mut self.sign,
            Heading::Currency => &mut self.currency,
            Heading::Payer => &mut self.payer,
            Heading::Payee => &mut self.payee,
            Heading::Id => &mut self.id,
            Heading::State => &mut self.state,
            Heading::Fee => &mut self.fee,
            Heading::Account => &mut self.account,
            Heading::Text => {
                self.texts.push(column);
                return;
            }
        };
        if place.is_none() {
            *place = Some(column);
        }
    }

    /// A table without headings: a column of days, the first one of amounts after it, the longest text.
    fn unheaded(rows: &[Row]) -> Option<Self> {
        let sample: Vec<&Row> = rows.iter().take(SAMPLE).collect();
        let width = sample.iter().map(|row| row.cells().len()).max()?;
        let all = |column: usize, fits: &dyn Fn(&str) -> bool| {
            sample.iter().all(|row| fits(row.cell(Some(column))))
        };
        let is_day = |text: &str| {
            days::day(text, Order::DayFirst).or_else(|| days::day(text, Order::MonthFirst)).is_some()
        };
        let euro = Currency::from_code("EUR")?;
        let is_amount = |text: &str| amounts::minor(text, euro, Style::default()).is_some();
        let booked = (0..width).find(|column| all(*column, &is_day))?;
        let amount = (0..width).find(|column| *column != booked && all(*column, &is_amount))?;
        let letters = |column: usize| {
            sample
                .iter()
                .map(|row| row.cell(Some(column)).chars().filter(|letter| letter.is_alphabetic()).count())
                .sum::<usize>()
        };
        let text = (0..width)
            .filter(|column| ![booked, amount].contains(column))
            .max_by_key(|column| letters(*column));
        Some(Self {
            booked: Some(booked),
            amount: Some(amount),
            texts: text.into_iter().collect(),
            known: 2,
            ..Self::default()
        })
    }
}

/// Whether a bank says of a movement that it has not happened, or not for good.
pub(super) fn is_pending(state: &str) -> bool {
    const NOT_BOOKED: &[&str] = &[
        "pending",
        "reverted",
        "declined",
        "failed",
        "vorgemerkt",
        "umsatz vorgemerkt",
        "en attente",
        "pendiente",
        "in attesa",
        "pendente",
        "in behandeling",
        "cancelled",
        "authorised",
    ];
    NOT_BOOKED.contains(&fold(state.trim()).as_str())
}

/// `amount` with the sign that another column gives it.
pub(super) fn signed(amount: i64, sign: &str) -> Option<i64> {
    let folded = fold(sign);
    match folded.split(|letter: char| !letter.is_alphanumeric()).next()? {
        "s" | "soll" | "d" | "dr" | "db" | "dbit" | "debit" | "af" | "debe" | "dare" => Some(-amount.abs()),
        "h" | "haben" | "c" | "cr" | "crdt" | "credit" | "bij" | "haber" | "avere" => Some(amount.abs()),
        _ => None,
    }
}
