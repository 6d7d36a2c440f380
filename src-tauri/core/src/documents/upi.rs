//! The payment code that Indian banking apps scan: UPI, in rupees only.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::basics::money::Money;

/// What a query may hold as it is (RFC 3986, unreserved).
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A payment to ask for.
#[derive(Debug, Clone, Copy)]
pub struct UpiPayment<'a> {
    /// The payee's address, "name@bank".
    pub address: &'a str,
    /// The payee.
    pub payee: &'a str,
    /// How much.
    pub amount: Money,
    /// The number of the invoice.
    pub reference: &'a str,
}

impl UpiPayment<'_> {
    /// The text of the code, or nothing where there is none: not rupees, nothing to pay, no address.
    #[must_use]
    pub fn payload(&self) -> Option<String> {
        let address = self.address.trim();
        if self.amount.currency.code() != "INR" || self.amount.minor <= 0 || !is_upi_address(address) {
            return None;
        }
        let encoded = |text: &str, most: usize| {
            let short: String = text.trim().chars().take(most).collect();
            utf8_percent_encode(&short, QUERY).to_string()
        };
        // The address keeps its @: apps compare it as it stands.
        let (rupees, paise) = (self.amount.minor / 100, self.amount.minor % 100);
        Some(format!(
            "upi://pay?pa={address}&pn={}&am={rupees}.{paise:02}&cu=INR&tn={}&tr={}",
            encoded(self.payee, 70),
            encoded(self.reference, 50),
            encoded(self.reference, 35),
        ))
    }
}

/// Whether this can be an address of UPI: a name and a bank, of letters, digits, dots and hyphens.
#[must_use]
pub fn is_upi_address(text: &str) -> bool {
    let sound = |part: &str| {
        part.len() >= 2
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
    };
    text.len() <= 255
        && text.split_once('@').is_some_and(|(name, bank)| sound(name) && sound(bank) && !bank.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::samples::money;

    fn payment(minor: i64, code: &str) -> UpiPayment<'static> {
        UpiPayment {
            address: "asha.rao@okbank",
            payee: "Asha Rao & Co",
            amount: money(minor, code),
            reference: "INV/26-042",
        }
    }

    #[test]
    fn a_payment_is_an_address_with_every_part_encoded() {
        assert_eq!(
            payment(12_300, "INR").payload().unwrap(),
            "upi://pay?pa=asha.rao@okbank&pn=Asha%20Rao%20%26%20Co&am=123.00&cu=INR&tn=INV%2F26-042&tr=INV%2F26-042"
        );
    }

    #[test]
    fn there_is_no_code_but_for_rupees_that_are_owed_to_somebody() {
        assert_eq!(payment(12_300, "EUR").payload(), None);
        assert_eq!(payment(0, "INR").payload(), None);
        for wrong in ["", "asha", "a@b", "asha rao@bank", "asha@bank&am=1", "a@b@c.d"] {
            assert_eq!(UpiPayment { address: wrong, ..payment(5, "INR") }.payload(), None, "{wrong}");
        }
    }
}
