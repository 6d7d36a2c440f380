//! Amounts as providers count them. Pure, integers only.
//!
//! A provider's decimals are its own and not ISO 4217's: Stripe counts Malagasy ariary whole and Icelandic krónur in
//! hundredths. What cannot be said exactly on the other side is not said at all.

use crate::basics::money::{Currency, Money};

/// Currencies that Stripe counts in whole units.
const STRIPE_WHOLE: [&str; 15] =
    ["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"];
/// Counted in hundredths, of which only whole units are taken.
const STRIPE_HUNDREDTHS_OF_NOTHING: [&str; 2] = ["ISK", "UGX"];
/// Counted in thousandths, of which the last digit is a zero.
const STRIPE_THOUSANDTHS: [&str; 5] = ["BHD", "JOD", "KWD", "OMR", "TND"];

/// Digits after the decimal point as Stripe counts.
#[must_use]
pub fn stripe_exponent(currency: Currency) -> u32 {
    let code = currency.code();
    if STRIPE_WHOLE.contains(&code) {
        0
    } else if STRIPE_THOUSANDTHS.contains(&code) {
        3
    } else {
        2
    }
}

/// What Stripe takes no smaller step of, in its own units.
fn stripe_step(currency: Currency) -> i64 {
    let code = currency.code();
    if STRIPE_HUNDREDTHS_OF_NOTHING.contains(&code) {
        100
    } else if STRIPE_THOUSANDTHS.contains(&code) {
        10
    } else {
        1
    }
}

/// `money` in Stripe's units; nothing where it cannot be said exactly.
#[must_use]
pub fn to_stripe(money: Money) -> Option<i64> {
    let units = moved(money.minor, money.currency.digits(), stripe_exponent(money.currency))?;
    (units % stripe_step(money.currency) == 0).then_some(units)
}

/// Stripe's units of `currency` as money; nothing where we have no such step.
#[must_use]
pub fn from_stripe(units: i64, currency: Currency) -> Option<Money> {
    let minor = moved(units, stripe_exponent(currency), currency.digits())?;
    Some(Money::new(minor, currency))
}

/// The point moved by whole digits; nothing where a digit would be lost or the range is left.
fn moved(amount: i64, from: u32, to: u32) -> Option<i64> {
    if to >= from {
        return amount.checked_mul(10_i64.checked_pow(to - from)?);
    }
    let divisor = 10_i64.checked_pow(from - to)?;
    (amount % divisor == 0).then_some(amount / divisor)
}

/// Digits after the decimal point as Mollie writes them.
fn mollie_digits(currency: Currency) -> u32 {
    match currency.code() {
        "JPY" | "ISK" => 0,
        _ => 2,
    }
}

/// `money` as Mollie writes it, "150.00"; nothing where it cannot be said exactly.
#[must_use]
pub fn to_mollie(money: Money) -> Option<String> {
    let digits = mollie_digits(money.currency);
    Some(decimal(moved(money.minor, money.currency.digits(), digits)?, digits))
}

/// What Mollie wrote as money; nothing where it is no amount in that form.
#[must_use]
pub fn from_mollie(text: &str, currency: Currency) -> Option<Money> {
    let digits = mollie_digits(currency);
    let (sign, plain) = text.strip_prefix('-').map_or((1, text), |plain| (-1, plain));
    let (whole, part) = if digits == 0 { (plain, "") } else { plain.split_once('.')? };
    let all_digits = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
    let fits = u32::try_from(part.len()).is_ok_and(|length| length == digits);
    if whole.is_empty() || !all_digits(whole) || !all_digits(part) || !fits {
        return None;
    }
    let units: i64 = format!("{whole}{part}").parse().ok()?;
    Some(Money::new(moved(sign * units, digits, currency.digits())?, currency))
}

/// `money` with a point and its own digits, as an address carries it: "150.00", "150".
#[must_use]
pub fn plain(money: Money) -> String {
    decimal(money.minor, money.currency.digits())
}

fn decimal(units: i64, digits: u32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let units = units.unsigned_abs();
    let Some(per) = 10_u64.checked_pow(digits).filter(|_| digits > 0) else {
        return format!("{sign}{units}");
    };
    let width = usize::try_from(digits).unwrap_or(0);
    format!("{sign}{}.{:0width$}", units / per, units % per)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, Currency::from_code(code).unwrap())
    }

    #[test]
    fn stripe_counts_by_its_own_table() {
        for (minor, code, units) in [
            (15_000, "EUR", Some(15_000)),
            (150, "JPY", Some(150)),
            // ISO has no cents for krónur, Stripe counts them.
            (150, "ISK", Some(15_000)),
            (150, "UGX", Some(15_000)),
            // ISO has cents for ariary, Stripe does not.
            (15_000, "MGA", Some(150)),
            (15_050, "MGA", None),
            (15_000, "KWD", Some(15_000)),
            (15_005, "KWD", None),
            (15_000, "HUF", Some(15_000)),
            (i64::MAX, "ISK", None),
        ] {
            assert_eq!(to_stripe(money(minor, code)), units, "{minor} {code}");
        }
        assert_eq!(from_stripe(15_050, Currency::from_code("ISK").unwrap()), None, "half a króna");
        assert_eq!(from_stripe(150, Currency::from_code("MGA").unwrap()), Some(money(15_000, "MGA")));
    }

    #[test]
    fn mollie_writes_decimals() {
        for (minor, code, text) in [
            (15_000, "EUR", "150.00"),
            (5, "EUR", "0.05"),
            (-1_205, "EUR", "-12.05"),
            (1_500, "JPY", "1500"),
            (1_500, "ISK", "1500"),
        ] {
            assert_eq!(to_mollie(money(minor, code)).as_deref(), Some(text), "{minor} {code}");
            assert_eq!(from_mollie(text, money(0, code).currency), Some(money(minor, code)), "{text}");
        }
        let euro = money(0, "EUR").currency;
        for wrong in [
            "",
            "150",
            "150.0",
            "150.000",
            "1,50.00",
            "1e2.00",
            ".50",
            "--1.00",
            "+1.00",
            "9999999999999999999.00",
        ] {
            assert_eq!(from_mollie(wrong, euro), None, "{wrong:?}");
        }
        assert_eq!(plain(money(15_050, "EUR")), "150.50");
        assert_eq!(plain(money(150, "JPY")), "150");
    }

    fn anything() -> impl Strategy<Value = Money> {
        let codes = [
            "EUR", "USD", "JPY", "KRW", "ISK", "UGX", "HUF", "TWD", "BHD", "JOD", "KWD", "OMR", "TND", "MGA",
            "XPF", "CLP", "VND", "CHF", "INR",
        ];
        (any::<i64>(), prop::sample::select(codes.to_vec())).prop_map(|(minor, code)| money(minor, code))
    }

    proptest! {
        #[test]
        fn what_can_be_said_comes_back_as_it_was(money in anything()) {
            if let Some(units) = to_stripe(money) {
                prop_assert_eq!(from_stripe(units, money.currency), Some(money));
            }
            if let Some(text) = to_mollie(money) {
                prop_assert_eq!(from_mollie(&text, money.currency), Some(money));
            }
        }

        #[test]
        fn what_comes_can_be_said_again(units in any::<i64>(), of in anything()) {
            if let Some(came) = from_stripe(units, of.currency) {
                let step = stripe_step(of.currency);
                prop_assert_eq!(to_stripe(came), Some(units).filter(|units| units % step == 0));
            }
        }

        #[test]
        fn every_whole_unit_of_every_currency_can_be_said(whole in 0_i64..1_000_000, of in anything()) {
            let money = Money::new(whole * of.currency.minor_per_major(), of.currency);
            prop_assert!(to_stripe(money).is_some());
            prop_assert!(to_mollie(money).is_some());
        }
    }
}
