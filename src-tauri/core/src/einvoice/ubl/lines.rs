//! The lines.

use super::super::figures::{Price, amount, percent, trimmed};
use super::super::snapshot::{Category, InvoiceSnapshot, Line, Span, TaxRow};
use super::super::xml::{Written, Xml};

pub(super) fn line(xml: &mut Xml, snapshot: &InvoiceSnapshot, place: usize, line: &Line) -> Written {
    let credit = snapshot.is_credit_note();
    let currency = [("currencyID", snapshot.currency.code())];
    let unit = [("unitCode", line.unit.code())];
    let price = Price::of(line, snapshot);
    xml.within(if credit { "cac:CreditNoteLine" } else { "cac:InvoiceLine" }, |xml| {
        xml.text("cbc:ID", &place.to_string())?;
        let quantity = if credit { "cbc:CreditedQuantity" } else { "cbc:InvoicedQuantity" };
        xml.text_with(quantity, &unit, &trimmed(line.quantity_milli, 3))?;
        xml.text_with("cbc:LineExtensionAmount", &currency, &amount(line.net, snapshot.currency))?;
        if let Some(day) = snapshot.dated(line) {
            super::period(xml, Span { from: day, to: day })?;
        }
        if price.discount != 0 {
            xml.within("cac:AllowanceCharge", |xml| {
                xml.text("cbc:ChargeIndicator", "false")?;
                // 95 is "discount" (UNTDID 5189).
                xml.text("cbc:AllowanceChargeReasonCode", "95")?;
                xml.text_with("cbc:Amount", &currency, &amount(price.discount, snapshot.currency))
            })?;
        }
        xml.within("cac:Item", |xml| {
            xml.maybe("cbc:Description", line.detail.as_deref())?;
            xml.text("cbc:Name", &line.description)?;
            xml.within("cac:ClassifiedTaxCategory", |xml| category(xml, line.category, line.rate_bp))
        })?;
        xml.within("cac:Price", |xml| {
            xml.text_with("cbc:PriceAmount", &currency, &amount(price.price, snapshot.currency))?;
            match price.for_milli {
                Some(quantity) => xml.text_with("cbc:BaseQuantity", &unit, &trimmed(quantity, 3)),
                None => Ok(()),
            }
        })
    })
}

/// The tax of a line or discount. What is outside the scope has no rate (BR-O-05).
pub(super) fn category(xml: &mut Xml, category: Category, rate_bp: u32) -> Written {
    xml.text("cbc:ID", category.code())?;
    if category != Category::OutsideScope {
        xml.text("cbc:Percent", &percent(rate_bp))?;
    }
    scheme(xml)
}

/// The tax of a row. The German rules want a rate here even where there is no tax at all (BR-DE-14).
pub(super) fn taxed(xml: &mut Xml, row: &TaxRow, always_rated: bool) -> Written {
    xml.text("cbc:ID", row.category.code())?;
    if always_rated || row.category != Category::OutsideScope {
        xml.text("cbc:Percent", &percent(row.rate_bp))?;
    }
    xml.maybe("cbc:TaxExemptionReasonCode", row.reason_code.as_deref())?;
    xml.maybe("cbc:TaxExemptionReason", row.reason.as_deref())?;
    scheme(xml)
}

fn scheme(xml: &mut Xml) -> Written {
    xml.within("cac:TaxScheme", |xml| xml.text("cbc:ID", "VAT"))
}
