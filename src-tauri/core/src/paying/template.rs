//! Any other provider: an address with {amount}, {currency} and {number} in it. Nothing is asked of anybody. Pure.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use super::amounts::plain;
use crate::basics::money::{Currency, Money};
use crate::error::{Error, Problem, Result};

/// The longest that a code on paper can still carry with ease.
const LONGEST: usize = 250;

/// Takes an address as a template.
///
/// # Errors
/// `Invalid` where it is no https address, or has no place for the amount.
pub fn accept(text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::invalid("template", Problem::Missing));
    }
    if text.len() > LONGEST {
        return Err(Error::invalid("template", Problem::TooLong));
    }
    let filled = Url::parse(&filled(text, "1.00", "EUR", "1"));
    let fine = filled.is_ok_and(|url| {
        url.scheme() == "https" && url.has_host() && url.username().is_empty() && url.password().is_none()
    });
    // What is put in must not choose the host.
    let host_end = text.get(8..).and_then(|rest| rest.find(['/', '?'])).map(|end| end + 8);
    let after_host = text.find('{').is_some_and(|place| host_end.is_some_and(|end| place > end));
    if !fine || !after_host {
        return Err(Error::invalid("template", Problem::NotALink));
    }
    if !text.contains("{amount}") {
        return Err(Error::invalid("template", Problem::NotPossible));
    }
    Ok(text.to_owned())
}

/// The address for an amount of an invoice.
#[must_use]
pub fn link(template: &str, amount: Money, number: &str) -> String {
    let number = utf8_percent_encode(number, NON_ALPHANUMERIC).to_string().replace("%2D", "-");
    filled(template, &plain(amount), amount.currency.code(), &number)
}

/// An amount and a number to show what becomes of a template.
#[must_use]
pub fn example(currency: Currency) -> (Money, &'static str) {
    (Money::new(currency.minor_per_major() * 301 / 2, currency), "2026-0041")
}

fn filled(template: &str, amount: &str, currency: &str, number: &str) -> String {
    template.replace("{amount}", amount).replace("{currency}", currency).replace("{number}", number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_filled_in_and_can_be_turned_to_no_other_host() {
        let euro = Money::new(15_050, Currency::from_code("EUR").unwrap());
        let template = accept(" https://pay.example/mara/{amount}{currency}?for={number} ").unwrap();
        assert_eq!(link(&template, euro, "2026-0014"), "https://pay.example/mara/150.50EUR?for=2026-0014");
        assert_eq!(link(&template, euro, "A/1&x"), "https://pay.example/mara/150.50EUR?for=A%2F1%26x");
        for wrong in [
            "",
            "pay.example/{amount}",
            "http://pay.example/{amount}",
            "https://pay.example/{number}",
            "https://pay.example/",
            "https://{number}.example/{amount}",
            "https://me@pay.example/{amount}",
            "javascript:alert({amount})",
        ] {
            assert!(accept(wrong).is_err(), "{wrong}");
        }
    }
}
