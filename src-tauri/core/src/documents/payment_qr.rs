//! The payment code that SEPA banking apps scan ("GiroCode"): EPC069-12, version 002, and the IBAN it carries.

use crate::basics::money::Money;

/// A transfer to ask for.
#[derive(Debug, Clone, Copy)]
pub struct Transfer<'a> {
    /// The holder of the account, exactly: banks compare it (verification of payee).
    pub holder: &'a str,
    /// The account, with or without blanks.
    pub iban: &'a str,
    /// The bank; needed for accounts outside the European Economic Area.
    pub bic: Option<&'a str>,
    /// What is to be paid.
    pub amount: Money,
    /// What the payer writes: the invoice number, or a creditor reference (ISO 11649).
    pub reference: &'a str,
}

/// The countries where version 002 of the code needs no BIC.
const EEA: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
    "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The largest amount of the standard: 999,999,999.99 euro.
const MOST: i64 = 99_999_999_999;

impl Transfer<'_> {
    /// The text of the code, or nothing where the standard has none: not euro, nothing to pay, no valid account.
    #[must_use]
    pub fn epc_payload(&self) -> Option<String> {
        let iban = compact(self.iban);
        let bic = self.bic.map(compact).unwrap_or_default();
        let in_euro = self.amount.currency.code() == "EUR" && (1..=MOST).contains(&self.amount.minor);
        let reachable = !bic.is_empty() || EEA.iter().any(|country| iban.starts_with(country));
        let holder = short(self.holder, 70);
        if !in_euro || !reachable || holder.is_empty() || !iban_is_valid(&iban) {
            return None;
        }
        let (euro, cents) = (self.amount.minor / 100, self.amount.minor % 100);
        let reference = compact(self.reference);
        let (structured, free) = if creditor_reference_is_valid(&reference) {
            (reference, String::new())
        } else {
            (String::new(), short(self.reference, 140))
        };
        let payload = format!(
            "BCD\n002\n1\nSCT\n{bic}\n{holder}\n{iban}\nEUR{euro}.{cents:02}\n\n{structured}\n{free}"
        );
        let payload = payload.trim_end_matches('\n').to_owned();
        (payload.len() <= 331).then_some(payload)
    }
}

/// Whether the check digits of an IBAN are right (ISO 13616: modulo 97-10).
#[must_use]
pub fn iban_is_valid(iban: &str) -> bool {
    let iban = compact(iban);
    let form = iban.as_bytes();
    (15..=34).contains(&form.len())
        && form[..2].iter().all(u8::is_ascii_uppercase)
        && form[2..4].iter().all(u8::is_ascii_digit)
        && remainder_97(&iban) == Some(1)
}

/// An IBAN as people read it: in groups of four.
#[must_use]
pub fn grouped_iban(iban: &str) -> String {
    let letters: Vec<char> = compact(iban).chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}

/// Whether a creditor reference (ISO 11649) has the right check digits.
pub(super) fn creditor_reference_is_valid(reference: &str) -> bool {
    reference.starts_with("RF") && (5..=25).contains(&reference.len()) && remainder_97(reference) == Some(1)
}

/// Four characters moved to the end, letters as 10 to 35, modulo 97 (ISO 7064).
fn remainder_97(text: &str) -> Option<u32> {
    let (head, tail) = text.split_at_checked(4)?;
    tail.chars().chain(head.chars()).try_fold(0, |rest, c| {
        let value = c.to_digit(36)?;
        Some(if value < 10 { rest * 10 + value } else { rest * 100 + value } % 97)
    })
}

fn compact(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase()
}

/// On one line and no longer than the field holds.
fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(most).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::money::Currency;

    fn transfer(minor: i64, code: &str) -> Transfer<'static> {
        Transfer {
            holder: "Praxis Mueller Coaching",
            iban: "DE89 3704 0044 0532 0130 00",
            bic: None,
            amount: Money::new(minor, Currency::from_code(code).unwrap()),
            reference: "RE-2026-0042",
        }
    }

    #[test]
    fn the_worked_example_comes_out_byte_for_byte() {
        // documents.md 4.1.
        assert_eq!(
            transfer(290_693, "EUR").epc_payload().unwrap(),
            "BCD\n002\n1\nSCT\n\nPraxis Mueller Coaching\nDE89370400440532013000\nEUR2906.93\n\n\nRE-2026-0042"
        );
    }

    #[test]
    fn a_creditor_reference_goes_into_its_own_field() {
        let structured = Transfer { reference: "RF18 5390 0754 7034", ..transfer(5, "EUR") };
        let payload = structured.epc_payload().unwrap();
        assert!(payload.ends_with("EUR0.05\n\nRF18539007547034"), "{payload}");
        let wrong = Transfer { reference: "RF19 5390 0754 7034", ..transfer(5, "EUR") };
        assert!(
            wrong.epc_payload().unwrap().ends_with("\n\n\nRF19 5390 0754 7034"),
            "with wrong digits it is text"
        );
    }

    #[test]
    fn there_is_no_code_where_the_standard_has_none() {
        assert_eq!(transfer(290_693, "GBP").epc_payload(), None, "not euro");
        assert_eq!(transfer(0, "EUR").epc_payload(), None, "nothing to pay");
        assert_eq!(transfer(-5, "EUR").epc_payload(), None, "money that goes back");
        let typo = Transfer { iban: "DE88370400440532013000", ..transfer(5, "EUR") };
        assert_eq!(typo.epc_payload(), None, "wrong check digits");
        let swiss = Transfer { iban: "CH9300762011623852957", ..transfer(5, "EUR") };
        assert_eq!(swiss.epc_payload(), None, "outside the EEA the bank must be named");
        let named = Transfer { bic: Some("UBSWCHZH80A"), ..swiss };
        assert!(named.epc_payload().is_some());
    }

    #[test]
    fn long_fields_are_cut_to_what_the_standard_holds() {
        let holder = "Ä".repeat(90);
        let long = Transfer { holder: &holder, reference: &"x ".repeat(200), ..transfer(5, "EUR") };
        match long.epc_payload() {
            None => panic!("the payload is within 331 bytes once its fields are cut"),
            Some(payload) => assert_eq!(payload.lines().nth(5).unwrap().chars().count(), 70),
        }
    }

    #[test]
    fn ibans_are_checked_and_grouped() {
        assert!(iban_is_valid("GB29 NWBK 6016 1331 9268 19"));
        for wrong in ["", "DE", "DE8937040044053201300", "1289370400440532013000", "DEÄÄ37040044053201300"]
        {
            assert!(!iban_is_valid(wrong), "{wrong}");
        }
        assert_eq!(
            grouped_iban("de89370400440532013000"),
            "DE89\u{a0}3704\u{a0}0044\u{a0}0532\u{a0}0130\u{a0}00"
        );
    }
}
