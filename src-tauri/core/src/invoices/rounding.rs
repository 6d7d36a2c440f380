//! Sums that can be paid in coins. Pure: which currencies have no smaller coin, and what rounding adds.

use crate::basics::money::Currency;

/// Countries of the euro whose tills round to five cents.
const FIVE_CENTS: [&str; 8] = ["BE", "EE", "FI", "IE", "IT", "LT", "NL", "SK"];

/// The smallest sum that coins of the currency can pay, in minor units, where that is more than one of them.
#[must_use]
pub fn coin(currency: Currency, country: &str) -> Option<i64> {
    match currency.code() {
        "CHF" | "AUD" | "CAD" => Some(5),
        "NZD" => Some(10),
        "DKK" => Some(50),
        "SEK" | "NOK" | "CZK" => Some(100),
        "HUF" => Some(500),
        "EUR" if FIVE_CENTS.contains(&country) => Some(5),
        _ => None,
    }
}

/// What has to be added to `due` so that coins can pay it; halves go away from zero.
#[must_use]
pub fn added(due: i64, coin: i64) -> i64 {
    let over = due.rem_euclid(coin.max(1));
    if over * 2 > coin || (over * 2 == coin && due >= 0) { coin - over } else { -over }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn five_rappen_are_the_smallest_coin_of_the_franc() {
        let franc: Currency = "CHF".parse().unwrap();
        assert_eq!(coin(franc, "CH"), Some(5));
        assert_eq!(added(14_283, 5), 2, "142.83 is 142.85");
        assert_eq!((added(14_282, 5), added(14_285, 5), added(0, 5)), (-2, 0, 0));
        assert_eq!((added(14_250, 100), added(14_249, 100)), (50, -49), "half a krona goes up");
        assert_eq!((added(-14_250, 100), added(-14_283, 5)), (-50, -2), "a credit mirrors its invoice");
    }

    #[test]
    fn the_euro_is_rounded_where_its_tills_are() {
        let euro: Currency = "EUR".parse().unwrap();
        assert_eq!((coin(euro, "NL"), coin(euro, "DE")), (Some(5), None));
        assert_eq!(coin("JPY".parse().unwrap(), "JP"), None);
    }

    proptest! {
        #[test]
        fn what_is_rounded_is_whole_coins_and_never_off_by_more_than_half(
            due in -1_000_000_i64..1_000_000, coin in prop::sample::select(vec![5_i64, 10, 50, 100, 500]),
        ) {
            let more = added(due, coin);
            prop_assert_eq!((due + more) % coin, 0);
            prop_assert!(more.abs() * 2 <= coin);
            prop_assert_eq!(added(-due, coin), -more);
        }
    }
}
