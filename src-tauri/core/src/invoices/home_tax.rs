//! The tax of a document in another currency, told in the practice's own (Directive 2006/112, article 230). Pure.
//!
//! The coach types the rate, where it is from and its day; nothing is fetched. At issue it is frozen with the sums.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money, scale};
use crate::choices;

/// A rate of one, in millionths.
const ONE: i64 = 1_000_000;

choices! {
    /// Which currency a rate tells the price of.
    RateOf {
        /// One of the practice's currency is so many of the document's: 1 EUR = 1.0843 USD.
        Home = "home",
        /// One of the document's currency is so many of the practice's: 1 USD = 3.95 PLN.
        Document = "document",
    }
}

/// A rate of exchange, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HomeRate {
    /// In millionths: 1084300 is 1.0843.
    #[ts(type = "number")]
    pub micro: i64,
    /// Of which currency.
    pub of: RateOf,
    /// Who says so: "ECB".
    pub source: String,
    /// Of which day.
    pub on: Day,
}

/// The tax in the practice's own currency, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HomeTax {
    /// How much.
    pub tax: Money,
    /// At which rate.
    pub rate: HomeRate,
}

/// `tax` in `home` at `rate`; nothing if it leaves the range.
#[must_use]
pub fn at_home(tax: Money, home: Currency, rate: &HomeRate) -> Option<HomeTax> {
    let (from, to) = (tax.currency.minor_per_major(), home.minor_per_major());
    let minor = match rate.of {
        RateOf::Home => scale(tax.minor, to.checked_mul(ONE)?, from.checked_mul(rate.micro)?)?,
        RateOf::Document => scale(tax.minor, to.checked_mul(rate.micro)?, from.checked_mul(ONE)?)?,
    };
    Some(HomeTax { tax: Money::new(minor, home), rate: rate.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, code.parse().unwrap())
    }

    fn rate(micro: i64, of: RateOf) -> HomeRate {
        HomeRate { micro, of, source: "ECB".into(), on: "2026-11-20".parse().unwrap() }
    }

    fn told(tax: Money, home: &str, rate: &HomeRate) -> i64 {
        at_home(tax, home.parse().unwrap(), rate).unwrap().tax.minor
    }

    #[test]
    fn tax_in_dollars_is_told_in_euros_at_the_rate_of_the_day() {
        let ecb = rate(1_084_300, RateOf::Home);
        assert_eq!(told(money(46_413, "USD"), "EUR", &ecb), 42_805, "464.13 at 1.0843");
        assert_eq!(told(money(-46_413, "USD"), "EUR", &ecb), -42_805, "a credit mirrors its invoice");
        assert_eq!(told(money(46_413, "USD"), "PLN", &rate(3_950_000, RateOf::Document)), 183_331);
    }

    #[test]
    fn each_currency_has_its_own_decimals() {
        assert_eq!(told(money(16_352, "JPY"), "EUR", &rate(163_520_000, RateOf::Home)), 10_000);
        assert_eq!(told(money(10_000, "EUR"), "JPY", &rate(163_520_000, RateOf::Document)), 16_352);
        assert_eq!(told(money(1852, "KWD"), "EUR", &rate(331_200, RateOf::Home)), 559);
    }

    #[test]
    fn a_rate_of_nothing_tells_nothing() {
        assert_eq!(at_home(money(1, "USD"), "EUR".parse().unwrap(), &rate(0, RateOf::Home)), None);
    }
}
