use super::English;
use crate::error::Problem;
use crate::words::{EInvoiceWords, ErrorWords};

impl EInvoiceWords for English {
    fn lacking(&self, field: &str, problem: Problem) -> Option<String> {
        if (field, problem) == ("currency", Problem::NotPossible) {
            return Some(
                "An electronic invoice has two decimals at the most, so this currency goes out as a PDF alone."
                    .to_owned(),
            );
        }
        if (field, problem) == ("secondTax", Problem::NotPossible) {
            return Some(
                "An electronic invoice knows one tax on each line, so this document goes out as a PDF alone."
                    .to_owned(),
            );
        }
        let (thing, place) = thing(field)?;
        Some(match problem {
            Problem::Missing => format!("{thing} is missing. {place}"),
            Problem::NotPossible => format!("{thing} does not fit. {place}"),
            _ => format!("{thing}: {} {place}", self.problem(problem)),
        })
    }
}

const SETTINGS: &str = "It stands in Settings, with your practice.";
const CLIENT: &str = "It stands with the client, or with the organisation that pays.";
const DRAFT: &str = "It stands on the draft.";

/// What a path of a snapshot is to the coach, and where it is changed.
fn thing(field: &str) -> Option<(&'static str, &'static str)> {
    Some(match field {
        "seller.taxNumber" => ("Your VAT id, tax number or company number", SETTINGS),
        "seller.vatId" => ("Your VAT id, with the letters of its country", SETTINGS),
        "seller.name" => ("The name of your practice", SETTINGS),
        "seller.contact.name" => ("Your name", SETTINGS),
        "seller.contact.phone" => ("Your telephone number", SETTINGS),
        "seller.contact.email" => ("Your address for mail", SETTINGS),
        "seller.address.country" => ("Your country", SETTINGS),
        "seller.address.city" => ("Your town", SETTINGS),
        "seller.address.postcode" => ("Your postcode", SETTINGS),
        "seller.endpoint" => ("Your electronic address or address for mail", SETTINGS),
        "payment.iban" => ("Your IBAN", SETTINGS),
        "buyer.name" => ("The client's name", CLIENT),
        "buyer.vatId" => ("The client's VAT id, with the letters of its country", CLIENT),
        "buyer.address.country" => ("The client's country", CLIENT),
        "buyer.address.city" => ("The client's town", CLIENT),
        "buyer.address.postcode" => ("The client's postcode", CLIENT),
        "buyer.endpoint" => ("The client's electronic address or address for mail", CLIENT),
        "buyerReference" => ("The client's reference (for German authorities the Leitweg-ID)", CLIENT),
        "payment.terms" => ("The day by which it is due", DRAFT),
        "treatment" => ("How the invoice is taxed", DRAFT),
        "taxes.reason" => ("The sentence that says why there is no tax", SETTINGS),
        "homeRate" => ("The rate at which the tax is told in your own currency", DRAFT),
        "deposits" => ("A deposit that it deducts", DRAFT),
        "discount" => ("The discount on the whole", DRAFT),
        "corrects" => ("The invoice that it corrects", DRAFT),
        _ if field.starts_with("taxes[") && field.ends_with("].reason") => {
            ("The sentence that says why there is no tax", SETTINGS)
        }
        _ => return None,
    })
}
