//! The lines.

use super::super::figures::{Price, amount, percent, trimmed};
use super::super::snapshot::{Category, InvoiceSnapshot, Line};
use super::super::xml::{Written, Xml};

pub(super) fn line(xml: &mut Xml, snapshot: &InvoiceSnapshot, place: usize, line: &Line) -> Written {
    xml.within("ram:IncludedSupplyChainTradeLineItem", |xml| {
        xml.within("ram:AssociatedDocumentLineDocument", |xml| xml.text("ram:LineID", &place.to_string()))?;
        xml.within("ram:SpecifiedTradeProduct", |xml| {
            xml.text("ram:Name", &line.description)?;
            xml.maybe("ram:Description", line.detail.as_deref())
        })?;
        let price = Price::of(line, snapshot);
        let unit = [("unitCode", line.unit.code())];
        xml.within("ram:SpecifiedLineTradeAgreement", |xml| {
            xml.within("ram:NetPriceProductTradePrice", |xml| {
                xml.text("ram:ChargeAmount", &amount(price.price, snapshot.currency))?;
                match price.for_milli {
                    Some(quantity) => xml.text_with("ram:BasisQuantity", &unit, &trimmed(quantity, 3)),
                    None => Ok(()),
                }
            })
        })?;
        xml.within("ram:SpecifiedLineTradeDelivery", |xml| {
            xml.text_with("ram:BilledQuantity", &unit, &trimmed(line.quantity_milli, 3))
        })?;
        xml.within("ram:SpecifiedLineTradeSettlement", |xml| {
            xml.within("ram:ApplicableTradeTax", |xml| category(xml, line.category, line.rate_bp))?;
            if let Some(day) = snapshot.dated(line) {
                super::period(xml, day, day)?;
            }
            if price.discount != 0 {
                xml.within("ram:SpecifiedTradeAllowanceCharge", |xml| {
                    xml.within("ram:ChargeIndicator", |xml| xml.text("udt:Indicator", "false"))?;
                    xml.text("ram:ActualAmount", &amount(price.discount, snapshot.currency))?;
                    // 95 is "discount" (UNTDID 5189).
                    xml.text("ram:ReasonCode", "95")
                })?;
            }
            xml.within("ram:SpecifiedTradeSettlementLineMonetarySummation", |xml| {
                xml.text("ram:LineTotalAmount", &amount(line.net, snapshot.currency))
            })
        })
    })
}

/// The tax of a line or discount. What is outside the scope has no rate (BR-O-05).
pub(super) fn category(xml: &mut Xml, category: Category, rate_bp: u32) -> Written {
    xml.text("ram:TypeCode", "VAT")?;
    xml.text("ram:CategoryCode", category.code())?;
    rate(xml, category, rate_bp)
}

pub(super) fn rate(xml: &mut Xml, category: Category, rate_bp: u32) -> Written {
    if category == Category::OutsideScope {
        return Ok(());
    }
    xml.text("ram:RateApplicablePercent", &percent(rate_bp))
}
