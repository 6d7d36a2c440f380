//! Integers as the decimal text of a file. No amount is ever anything but an integer or its text.

use chrono::Datelike;

use super::snapshot::{InvoiceSnapshot, Line};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, scale};

/// `value` with `digits` decimals: 1205 with 2 is `12.05`.
pub fn decimal(value: i64, digits: u32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let digits = usize::try_from(digits).unwrap_or(0);
    let text = format!("{:0>width$}", value.unsigned_abs(), width = digits + 1);
    let (whole, rest) = text.split_at(text.len() - digits);
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Without the zeros that say nothing: 1500 thousandths is `1.5`.
pub fn trimmed(value: i64, digits: u32) -> String {
    let text = decimal(value, digits);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// An amount in `currency`.
pub fn amount(minor: i64, currency: Currency) -> String {
    decimal(minor, currency.digits())
}

/// A rate: 1900 is `19`, 810 is `8.1`.
pub fn percent(rate_bp: u32) -> String {
    trimmed(i64::from(rate_bp), 2)
}

/// `20260302`, format 102 of UNTDID 2379.
pub fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.0.year(), day.0.month(), day.0.day())
}

/// What a price is for, in a file that knows prices without tax only.
pub struct Price {
    /// The price without tax.
    pub price: i64,
    /// For so many thousandths; the standard's one where nothing is given (BT-149).
    pub for_milli: Option<i64>,
    /// Taken off the line, without tax (BT-136).
    pub discount: i64,
}

impl Price {
    /// The price of a line. Where prices include the tax, the net of one unit has no exact decimal; the net of the
    /// whole quantity has, so the price is stated for that.
    pub fn of(line: &Line, snapshot: &InvoiceSnapshot) -> Self {
        if !snapshot.prices_include_tax || line.rate_bp == 0 {
            return Self { price: line.unit_price, for_milli: None, discount: line.discount };
        }
        let whole = 10_000;
        let discount = scale(line.discount, whole, whole + i64::from(line.rate_bp)).unwrap_or(0);
        // A line that takes something off has a negative quantity, never a negative price (BR-27).
        let price = (line.net + discount).abs();
        Self { price, for_milli: Some(line.quantity_milli.abs()), discount }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn integers_become_exact_decimals() {
        assert_eq!(decimal(1205, 2), "12.05");
        assert_eq!(decimal(5, 2), "0.05");
        assert_eq!(decimal(-5, 2), "-0.05");
        assert_eq!(decimal(9999, 0), "9999");
        assert_eq!(decimal(12_345, 3), "12.345");
        assert_eq!(decimal(i64::MIN, 2), "-92233720368547758.08");
        assert_eq!(trimmed(1500, 3), "1.5");
        assert_eq!(trimmed(100_000, 3), "100");
        assert_eq!(trimmed(100, 0), "100", "a zero before the point says something");
        assert_eq!((percent(1900), percent(810), percent(0)), ("19".into(), "8.1".into(), "0".into()));
    }

    proptest! {
        #[test]
        fn the_text_holds_the_very_integer(value in any::<i64>(), digits in 0_u32..4) {
            let text = decimal(value, digits);
            let back: i128 = text.replace('.', "").parse().unwrap();
            prop_assert_eq!(back, i128::from(value));
        }
    }
}
