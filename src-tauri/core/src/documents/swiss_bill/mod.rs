//! The Swiss QR-bill (Implementation Guidelines 2.3): what its code says. Addresses by their parts only, since banks
//! refuse the others.

mod address;
mod slip;

pub use address::PostalAddress;
pub use slip::draw;

use super::payment_qr::{creditor_reference_is_valid, iban_is_valid};
use crate::basics::money::Money;

/// A bill that can be paid with a Swiss slip.
#[derive(Debug, Clone)]
pub struct SwissBill<'a> {
    iban: String,
    creditor: &'a PostalAddress,
    debtor: Option<&'a PostalAddress>,
    amount: Money,
    reference: Reference,
    message: String,
}

/// How the payer names the bill.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reference {
    /// 27 digits, only with a QR-IBAN.
    Qr(String),
    /// ISO 11649.
    Creditor(String),
    /// None: the message says it.
    Nothing,
}

/// The largest amount of the standard.
const MOST: i64 = 99_999_999_999;

impl<'a> SwissBill<'a> {
    /// The bill, or nothing where the standard has none: another country's account, another currency, nothing to pay,
    /// an address that is not complete, a reference that a QR-IBAN cannot carry.
    #[must_use]
    pub fn new(
        iban: &str,
        creditor: &'a PostalAddress,
        debtor: Option<&'a PostalAddress>,
        amount: Money,
        reference: &str,
    ) -> Option<Self> {
        let iban: String = iban.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
        let swiss = iban.len() == 21 && (iban.starts_with("CH") || iban.starts_with("LI"));
        let payable = matches!(amount.currency.code(), "CHF" | "EUR") && (1..=MOST).contains(&amount.minor);
        if !swiss || !iban_is_valid(&iban) || !payable || !creditor.is_complete() {
            return None;
        }
        let compact: String = reference.chars().filter(|c| !c.is_whitespace()).collect();
        let kind = if is_qr_iban(&iban) {
            Reference::Qr(qr_reference(&compact)?)
        } else if creditor_reference_is_valid(&compact) {
            Reference::Creditor(compact)
        } else {
            Reference::Nothing
        };
        let said = matches!(kind, Reference::Creditor(_));
        let message = if said { String::new() } else { reference.trim().chars().take(140).collect() };
        let debtor = debtor.filter(|debtor| debtor.is_complete());
        Some(Self { iban, creditor, debtor, amount, reference: kind, message })
    }

    /// The text of the code: 31 lines.
    #[must_use]
    pub fn payload(&self) -> String {
        let mut lines: Vec<String> = vec!["SPC".into(), "0200".into(), "1".into(), self.iban.clone()];
        lines.extend(self.creditor.payload_lines());
        lines.extend(nobody());
        lines.push(format!("{}.{:02}", self.amount.minor / 100, self.amount.minor % 100));
        lines.push(self.amount.currency.code().to_owned());
        lines.extend(self.debtor.map_or_else(nobody, PostalAddress::payload_lines));
        let (kind, reference) = match &self.reference {
            Reference::Qr(digits) => ("QRR", digits.as_str()),
            Reference::Creditor(text) => ("SCOR", text.as_str()),
            Reference::Nothing => ("NON", ""),
        };
        lines.extend([kind, reference, &self.message, "EPD"].map(str::to_owned));
        lines.join("\r\n")
    }

    /// The reference as people read it: 27 digits in fives from the right, others in fours.
    fn read_reference(&self) -> Option<String> {
        match &self.reference {
            Reference::Qr(digits) => {
                let (first, rest) = digits.split_at_checked(2)?;
                Some(format!("{first} {}", grouped(rest, 5)))
            }
            Reference::Creditor(text) => Some(grouped(text, 4)),
            Reference::Nothing => None,
        }
    }

    /// The amount as the slip shows it: a blank between thousands, a point before the centimes.
    fn read_amount(&self) -> String {
        let whole = (self.amount.minor / 100).to_string();
        let from_right: String = whole.chars().rev().collect();
        let whole: String = grouped(&from_right, 3).chars().rev().collect();
        format!("{whole}.{:02}", self.amount.minor % 100)
    }
}

fn grouped(text: &str, by: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(by).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}

/// Seven empty lines where an address could be.
fn nobody() -> [String; 7] {
    Default::default()
}

/// Accounts with an institution from 30000 to 31999 are for payments with a QR reference only.
fn is_qr_iban(iban: &str) -> bool {
    iban.get(4..9)
        .and_then(|institution| institution.parse::<u32>().ok())
        .is_some_and(|number| (30_000..=31_999).contains(&number))
}

/// The digits of a reference, filled up to 26, with their check digit (modulo 10, recursive). A reference that is
/// whole already is kept; nothing if it has no digit, or more than fit.
fn qr_reference(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 27 && digits.len() == text.len() {
        let (number, check) = digits.split_at(26);
        return (check == check_digit(number).to_string()).then_some(digits);
    }
    if digits.is_empty() || digits.len() > 26 {
        return None;
    }
    let number = format!("{digits:0>26}");
    Some(format!("{number}{}", check_digit(&number)))
}

fn check_digit(digits: &str) -> u32 {
    const TABLE: [u32; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let carry = digits
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .fold(0, |carry, digit| TABLE.get(((carry + digit) % 10) as usize).copied().unwrap_or_default());
    (10 - carry) % 10
}

#[cfg(test)]
mod tests;
