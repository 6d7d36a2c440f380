//! How to pay, the tax, and what it adds up to.

use super::super::figures::{amount, compact, percent};
use super::super::form::Form;
use super::super::snapshot::{Discount, InvoiceSnapshot, TaxRow};
use super::super::xml::{Written, Xml};
use super::lines::{category, rate};

pub(super) fn settlement(xml: &mut Xml, snapshot: &InvoiceSnapshot, form: Form) -> Written {
    xml.within("ram:ApplicableHeaderTradeSettlement", |xml| {
        xml.text("ram:PaymentReference", snapshot.payment_reference())?;
        if let Some(home) = &snapshot.home_tax {
            xml.text("ram:TaxCurrencyCode", home.currency.code())?;
        }
        xml.text("ram:InvoiceCurrencyCode", snapshot.currency.code())?;
        payment(xml, snapshot)?;
        for row in &snapshot.taxes {
            tax(xml, snapshot, row, form)?;
        }
        let service = snapshot.service_or_issue();
        if service.from != service.to {
            super::period(xml, service.from, service.to)?;
        }
        for discount in &snapshot.discounts {
            taken_off(xml, snapshot, discount)?;
        }
        terms(xml, snapshot)?;
        sums(xml, snapshot)?;
        corrects(xml, snapshot)
    })
}

fn payment(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let payment = &snapshot.payment;
    let means = payment.means(snapshot.currency);
    xml.within("ram:SpecifiedTradeSettlementPaymentMeans", |xml| {
        xml.text("ram:TypeCode", means.code())?;
        let Some(account) = payment.account_id().filter(|_| means.is_transfer()) else { return Ok(()) };
        xml.within("ram:PayeePartyCreditorFinancialAccount", |xml| {
            if payment.iban.is_some() {
                xml.text("ram:IBANID", &account)?;
            }
            xml.maybe("ram:AccountName", payment.holder.as_deref())?;
            if payment.iban.is_none() { xml.text("ram:ProprietaryID", &account) } else { Ok(()) }
        })?;
        match &payment.bic {
            Some(bic) => {
                xml.within("ram:PayeeSpecifiedCreditorFinancialInstitution", |xml| xml.text("ram:BICID", bic))
            }
            None => Ok(()),
        }
    })
}

fn tax(xml: &mut Xml, snapshot: &InvoiceSnapshot, row: &TaxRow, form: Form) -> Written {
    xml.within("ram:ApplicableTradeTax", |xml| {
        xml.text("ram:CalculatedAmount", &amount(row.tax, snapshot.currency))?;
        xml.text("ram:TypeCode", "VAT")?;
        xml.maybe("ram:ExemptionReason", row.reason.as_deref())?;
        xml.text("ram:BasisAmount", &amount(row.net, snapshot.currency))?;
        xml.text("ram:CategoryCode", row.category.code())?;
        xml.maybe("ram:ExemptionReasonCode", row.reason_code.as_deref())?;
        if form.is_xrechnung() {
            // Here the German rules want a rate even where there is no tax at all (BR-DE-14).
            return xml.text("ram:RateApplicablePercent", &percent(row.rate_bp));
        }
        rate(xml, row.category, row.rate_bp)
    })
}

fn taken_off(xml: &mut Xml, snapshot: &InvoiceSnapshot, discount: &Discount) -> Written {
    xml.within("ram:SpecifiedTradeAllowanceCharge", |xml| {
        xml.within("ram:ChargeIndicator", |xml| xml.text("udt:Indicator", "false"))?;
        xml.text("ram:ActualAmount", &amount(discount.net, snapshot.currency))?;
        xml.text("ram:Reason", &discount.reason)?;
        xml.within("ram:CategoryTradeTax", |xml| category(xml, discount.category, discount.rate_bp))
    })
}

fn terms(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    if snapshot.payment.terms.is_none() && snapshot.due_on.is_none() {
        return Ok(());
    }
    xml.within("ram:SpecifiedTradePaymentTerms", |xml| {
        xml.maybe("ram:Description", snapshot.payment.terms.as_deref())?;
        match snapshot.due_on {
            Some(day) => super::moment(xml, "ram:DueDateDateTime", day),
            None => Ok(()),
        }
    })
}

fn sums(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let totals = &snapshot.totals;
    let sum = |minor| amount(minor, snapshot.currency);
    xml.within("ram:SpecifiedTradeSettlementHeaderMonetarySummation", |xml| {
        xml.text("ram:LineTotalAmount", &sum(snapshot.lines_net()))?;
        if !snapshot.discounts.is_empty() {
            xml.text("ram:AllowanceTotalAmount", &sum(snapshot.discounts_net()))?;
        }
        xml.text("ram:TaxBasisTotalAmount", &sum(totals.net))?;
        let currency = [("currencyID", snapshot.currency.code())];
        xml.text_with("ram:TaxTotalAmount", &currency, &sum(totals.tax))?;
        if let Some(home) = &snapshot.home_tax {
            let currency = [("currencyID", home.currency.code())];
            xml.text_with("ram:TaxTotalAmount", &currency, &amount(home.tax, home.currency))?;
        }
        if totals.rounding != 0 {
            xml.text("ram:RoundingAmount", &sum(totals.rounding))?;
        }
        xml.text("ram:GrandTotalAmount", &sum(totals.total))?;
        if !snapshot.paid.is_empty() {
            xml.text("ram:TotalPrepaidAmount", &sum(snapshot.paid_sum()))?;
        }
        xml.text("ram:DuePayableAmount", &sum(totals.due))
    })
}

fn corrects(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let Some(corrected) = &snapshot.corrects else { return Ok(()) };
    xml.within("ram:InvoiceReferencedDocument", |xml| {
        xml.text("ram:IssuerAssignedID", &corrected.number)?;
        xml.within("ram:FormattedIssueDateTime", |xml| {
            xml.text_with("qdt:DateTimeString", &[("format", "102")], &compact(corrected.issued_on))
        })
    })
}
