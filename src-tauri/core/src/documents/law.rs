//! What the law of the seller's country wants on an invoice beyond what every invoice says. Pure.

/// A sentence that the law wants, and the code by which a program knows it (UNTDID 4451).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// The code.
    pub code: &'static str,
    /// The sentence.
    pub text: &'static str,
}

/// Between businesses: what is due to a late payer (Code de commerce, articles L441-9, L441-10 and D441-5). In French
/// whatever language the rest is in, because the law wants these words.
const FRENCH_LATE_PAYMENT: [Mention; 3] = [
    Mention {
        code: "PMD",
        text: "Pénalités de retard\u{a0}: trois fois le taux d\u{2019}intérêt légal, dès le lendemain de l\u{2019}échéance.",
    },
    Mention {
        code: "PMT",
        text: "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u{a0}: 40\u{a0}€.",
    },
    Mention { code: "AAB", text: "Pas d\u{2019}escompte pour paiement anticipé." },
];

/// What an invoice has to be called, whatever its language: a registered seller's in Australia is a "Tax invoice"
/// (A New Tax System (Goods and Services Tax) Act 1999, section 29-70), an unregistered one's must not be.
#[must_use]
pub fn title(country: &str, taxed: bool) -> Option<&'static str> {
    (country == "AU" && taxed).then_some("Tax invoice")
}

/// What an invoice to a business has to say of paying late.
#[must_use]
pub fn late_payment(country: &str, to_business: bool) -> &'static [Mention] {
    if country == "FR" && to_business { &FRENCH_LATE_PAYMENT } else { &[] }
}

/// The code of a sentence, where it is one that the law wants.
#[must_use]
pub fn code_of(text: &str) -> Option<&'static str> {
    FRENCH_LATE_PAYMENT.iter().find(|mention| mention.text == text).map(|mention| mention.code)
}

/// How the number of a seller is called at home, where that is a word of its own.
#[must_use]
pub fn number_label(country: &str, tax_registered: bool) -> Option<&'static str> {
    match (country, tax_registered) {
        ("AU", _) => Some("ABN"),
        ("FR", false) => Some("SIRET"),
        ("CA", true) => Some("GST/HST"),
        ("CH" | "LI", _) => Some("UID"),
        ("GB", true) => Some("VAT No."),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registered_invoice_in_australia_is_a_tax_invoice_and_no_other_is() {
        assert_eq!(title("AU", true), Some("Tax invoice"));
        assert_eq!((title("AU", false), title("DE", true)), (None, None));
    }

    #[test]
    fn a_french_invoice_to_a_business_says_what_being_late_costs() {
        let codes: Vec<_> = late_payment("FR", true).iter().map(|mention| code_of(mention.text)).collect();
        assert_eq!(codes, [Some("PMD"), Some("PMT"), Some("AAB")]);
        assert!(late_payment("FR", false).is_empty(), "people who pay for themselves owe no such fee");
        assert!(late_payment("DE", true).is_empty());
    }

    #[test]
    fn a_number_has_the_name_that_it_has_at_home() {
        assert_eq!(number_label("AU", false), Some("ABN"));
        assert_eq!(
            number_label("FR", true),
            None,
            "there it is the number for VAT, in the document's language"
        );
    }
}
