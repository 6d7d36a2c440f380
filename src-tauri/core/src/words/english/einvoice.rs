use super::English;
use crate::einvoice::FieldPlace;
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
        let (thing, place) = (thing(field)?, place(FieldPlace::of(field)));
        Some(match problem {
            Problem::Missing => format!("{thing} is missing. {place}"),
            Problem::NotPossible => format!("{thing} does not fit. {place}"),
            _ => format!("{thing}: {} {place}", self.problem(problem)),
        })
    }
}

fn place(place: FieldPlace) -> &'static str {
    match place {
        FieldPlace::Practice => "It stands in Settings, with your practice.",
        FieldPlace::Documents => "It stands in Settings, with your documents.",
        FieldPlace::Client => "It stands with the client, or with the organisation that pays.",
        FieldPlace::ClientInvoices => "It stands with how this client gets invoices.",
        FieldPlace::Draft => "It stands on the draft.",
    }
}

/// What a path of a snapshot is to the coach.
fn thing(field: &str) -> Option<&'static str> {
    Some(match field {
        "seller.taxNumber" => "Your VAT id, tax number or company number",
        "seller.vatId" => "Your VAT id, with the letters of its country",
        "seller.name" => "The name of your practice",
        "seller.contact.name" => "Your name",
        "seller.contact.phone" => "Your telephone number",
        "seller.contact.email" => "Your address for mail",
        "seller.address.country" => "Your country",
        "seller.address.city" => "Your town",
        "seller.address.postcode" => "Your postcode",
        "seller.endpoint" => "Your electronic address or address for mail",
        "payment.iban" => "Your IBAN",
        "buyer.name" => "The client's name",
        "buyer.vatId" => "The client's VAT id, with the letters of its country",
        "buyer.address.country" => "The client's country",
        "buyer.address.city" => "The client's town",
        "buyer.address.postcode" => "The client's postcode",
        "buyer.endpoint" => "The client's electronic address or address for mail",
        "buyerReference" => "The client's reference (for German authorities the Leitweg-ID)",
        "payment.terms" => "The day by which it is due",
        "treatment" => "How the invoice is taxed",
        "taxes.reason" => "The sentence that says why there is no tax",
        "homeRate" => "The rate at which the tax is told in your own currency",
        "deposits" => "A deposit that it deducts",
        "discount" => "The discount on the whole",
        "corrects" => "The invoice that it corrects",
        _ if field.starts_with("taxes[") && field.ends_with("].reason") => {
            "The sentence that says why there is no tax"
        }
        _ => return None,
    })
}
