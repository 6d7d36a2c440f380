//! Money: integer minor units with an ISO 4217 currency. Never a float, never two currencies in one sum.

use std::fmt;
use std::str::FromStr;

use iso_currency::Currency as IsoCurrency;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An ISO 4217 code, checked when made.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Currency(IsoCurrency);

impl Currency {
    /// The currency for `code`, or nothing if ISO 4217 has no such code in use.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        IsoCurrency::from_code(code).map(Self)
    }

    /// Three capital letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Digits after the decimal point: 0 for JPY, 2 for EUR, 3 for KWD (ISO 4217 exponent).
    #[must_use]
    pub fn digits(self) -> u32 {
        self.0.exponent().map_or(2, u32::from)
    }

    /// Minor units in one major unit: 1, 100 or 1000.
    #[must_use]
    pub fn minor_per_major(self) -> i64 {
        10_i64.pow(self.digits())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl TryFrom<String> for Currency {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Self::from_code(&code).ok_or_else(|| format!("{code} is not an ISO 4217 currency"))
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl FromStr for Currency {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        Self::try_from(code.to_owned())
    }
}

impl rusqlite::types::ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl rusqlite::types::FromSql for Currency {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        let code = value.as_str()?;
        Self::from_code(code).ok_or(rusqlite::types::FromSqlError::InvalidType)
    }
}

/// An amount in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Minor units (cents), negative for money that goes back.
    #[ts(type = "number")]
    pub minor: i64,
    /// ISO 4217 code.
    pub currency: Currency,
}

impl Money {
    /// `minor` units of `currency`.
    #[must_use]
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in `currency`.
    #[must_use]
    pub fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// The sum, or nothing if the currencies differ or the sum leaves the range.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        (self.currency == other.currency).then_some(())?;
        Some(Self::new(self.minor.checked_add(other.minor)?, self.currency))
    }

    /// The negative amount.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::new(-self.minor, self.currency)
    }
}

/// `amount * numerator / denominator`, rounded half-up away from zero, as tax offices round
/// (`documents.md` 3.3). Nothing if `denominator` is not positive or the result leaves the range.
#[must_use]
pub fn scale(amount: i64, numerator: i64, denominator: i64) -> Option<i64> {
    if denominator <= 0 {
        return None;
    }
    let exact = i128::from(amount) * i128::from(numerator);
    let denominator = i128::from(denominator);
    let doubled = exact.abs() * 2 + denominator;
    let rounded = doubled / (denominator * 2);
    i64::try_from(if exact < 0 { -rounded } else { rounded }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        // documents.md 3.3: 12.50 x 5 % = 0.625 -> 0.63; 107.50 x 19 % = 20.425 -> 20.43.
        assert_eq!(scale(1250, 5, 100), Some(63));
        assert_eq!(scale(-1250, 5, 100), Some(-63), "a credit mirrors its invoice");
        assert_eq!(scale(10_750, 19, 100), Some(2043));
        assert_eq!(scale(5, 0, 100), Some(0));
        assert_eq!(scale(5, 1, 0), None);
    }

    #[test]
    fn digits_follow_iso_4217() {
        let digits = |code| Currency::from_code(code).map(Currency::digits);
        assert_eq!((digits("JPY"), digits("EUR"), digits("KWD")), (Some(0), Some(2), Some(3)));
        assert_eq!(digits("XYZ"), None);
    }

    #[test]
    fn two_currencies_never_add_up() {
        let euro = Money::new(100, Currency::from_code("EUR").unwrap());
        let franc = Money::new(100, Currency::from_code("CHF").unwrap());
        assert_eq!(euro.checked_add(franc), None);
    }
}
