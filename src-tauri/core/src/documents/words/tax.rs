//! Why there is no tax, as the laws want it said, and what becomes of credited money; by language.

use super::super::Locale;
use crate::einvoice::TaxTreatment;

/// The language of a locale, two letters.
fn language(locale: Locale) -> &'static str {
    locale.tag().split('-').next().unwrap_or("en")
}

/// Why a document without tax has none. Words of the coach's own, and for a small business those of its country's
/// law, come before.
#[must_use]
pub fn reason(treatment: TaxTreatment, locale: Locale) -> Option<&'static str> {
    match treatment {
        TaxTreatment::Standard | TaxTreatment::Exempt => None,
        TaxTreatment::SmallBusiness => Some(small_business(language(locale))),
        TaxTreatment::ReverseCharge => Some(reverse_charge(language(locale))),
        TaxTreatment::OutsideScope => Some(outside_scope(language(locale))),
    }
}

/// Directive 2006/112/EC, article 226 (11a): the words "Reverse charge" in each language's version of it.
fn reverse_charge(language: &str) -> &'static str {
    match language {
        "de" => {
            "Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge, Artikel 196 der Richtlinie 2006/112/EG)."
        }
        "fr" => "Autoliquidation : la TVA est due par le preneur (article 196 de la directive 2006/112/CE).",
        "es" => "Inversión del sujeto pasivo (artículo 196 de la Directiva 2006/112/CE).",
        "it" => "Inversione contabile (articolo 196 della direttiva 2006/112/CE).",
        "nl" => "Btw verlegd (artikel 196 van Richtlijn 2006/112/EG).",
        "pt" => "Autoliquidação do IVA (artigo 196.º da Diretiva 2006/112/CE).",
        _ => {
            "Reverse charge: VAT is to be accounted for by the recipient (Directive 2006/112/EC, article 196)."
        }
    }
}

fn outside_scope(language: &str) -> &'static str {
    match language {
        "de" => "Nicht steuerbar.",
        "fr" => "Opération hors du champ d'application de la TVA.",
        "es" => "Operación no sujeta al IVA.",
        "it" => "Operazione fuori campo IVA.",
        "nl" => "Niet aan btw onderworpen.",
        "pt" => "Operação não sujeita a IVA.",
        _ => "Not subject to VAT.",
    }
}

/// Directive 2006/112/EC, article 284.
fn small_business(language: &str) -> &'static str {
    match language {
        "de" => "Umsatzsteuerfrei (Kleinunternehmer).",
        "fr" => "Exonération de TVA (franchise en base).",
        "es" => "Exento de IVA (régimen de pequeñas empresas).",
        "it" => "Esente da IVA (regime delle piccole imprese).",
        "nl" => "Vrijgesteld van btw (kleineondernemersregeling).",
        "pt" => "Isento de IVA (regime de isenção das pequenas empresas).",
        _ => "Exempt from VAT (small business).",
    }
}

/// The terms of a credit note; the standard wants terms wherever a sum is named (BR-CO-25).
#[must_use]
pub fn credited(locale: Locale) -> &'static str {
    match language(locale) {
        "de" => "Der Betrag wird erstattet oder verrechnet.",
        "fr" => "Le montant est remboursé ou imputé.",
        "es" => "El importe se reembolsa o se compensa.",
        "it" => "L'importo viene rimborsato o compensato.",
        "nl" => "Het bedrag wordt terugbetaald of verrekend.",
        "pt" => "O montante é reembolsado ou compensado.",
        _ => "The amount is refunded or set off.",
    }
}
