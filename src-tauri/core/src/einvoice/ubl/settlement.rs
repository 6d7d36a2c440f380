//! How to pay, the tax, and what it adds up to.

use super::super::figures::amount;
use super::super::form::Form;
use super::super::snapshot::{Discount, InvoiceSnapshot};
use super::super::xml::{Written, Xml};
use super::lines::{category, taxed};
use crate::basics::money::Currency;

pub(super) fn payment(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let payment = &snapshot.payment;
    let means = payment.means(snapshot.currency);
    xml.within("cac:PaymentMeans", |xml| {
        xml.text("cbc:PaymentMeansCode", means.code())?;
        xml.text("cbc:PaymentID", snapshot.payment_reference())?;
        let Some(account) = payment.account_id().filter(|_| means.is_transfer()) else { return Ok(()) };
        xml.within("cac:PayeeFinancialAccount", |xml| {
            xml.text("cbc:ID", &account)?;
            xml.maybe("cbc:Name", payment.holder.as_deref())?;
            match &payment.bic {
                Some(bic) => xml.within("cac:FinancialInstitutionBranch", |xml| xml.text("cbc:ID", bic)),
                None => Ok(()),
            }
        })
    })?;
    match &payment.terms {
        Some(terms) => xml.within("cac:PaymentTerms", |xml| xml.text("cbc:Note", terms)),
        None => Ok(()),
    }
}

pub(super) fn taken_off(xml: &mut Xml, snapshot: &InvoiceSnapshot, discount: &Discount) -> Written {
    xml.within("cac:AllowanceCharge", |xml| {
        xml.text("cbc:ChargeIndicator", "false")?;
        xml.text("cbc:AllowanceChargeReason", &discount.reason)?;
        sum(xml, "cbc:Amount", discount.net, snapshot.currency)?;
        xml.within("cac:TaxCategory", |xml| category(xml, discount.category, discount.rate_bp))
    })
}

pub(super) fn taxes(xml: &mut Xml, snapshot: &InvoiceSnapshot, form: Form) -> Written {
    xml.within("cac:TaxTotal", |xml| {
        sum(xml, "cbc:TaxAmount", snapshot.totals.tax, snapshot.currency)?;
        for row in &snapshot.taxes {
            xml.within("cac:TaxSubtotal", |xml| {
                sum(xml, "cbc:TaxableAmount", row.net, snapshot.currency)?;
                sum(xml, "cbc:TaxAmount", row.tax, snapshot.currency)?;
                xml.within("cac:TaxCategory", |xml| taxed(xml, row, form.is_xrechnung()))
            })?;
        }
        Ok(())
    })?;
    match &snapshot.home_tax {
        Some(home) => xml.within("cac:TaxTotal", |xml| sum(xml, "cbc:TaxAmount", home.tax, home.currency)),
        None => Ok(()),
    }
}

pub(super) fn sums(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let totals = &snapshot.totals;
    let currency = snapshot.currency;
    xml.within("cac:LegalMonetaryTotal", |xml| {
        sum(xml, "cbc:LineExtensionAmount", snapshot.lines_net(), currency)?;
        sum(xml, "cbc:TaxExclusiveAmount", totals.net, currency)?;
        sum(xml, "cbc:TaxInclusiveAmount", totals.total, currency)?;
        if !snapshot.discounts.is_empty() {
            sum(xml, "cbc:AllowanceTotalAmount", snapshot.discounts_net(), currency)?;
        }
        if !snapshot.paid.is_empty() {
            sum(xml, "cbc:PrepaidAmount", snapshot.paid_sum(), currency)?;
        }
        if totals.rounding != 0 {
            sum(xml, "cbc:PayableRoundingAmount", totals.rounding, currency)?;
        }
        sum(xml, "cbc:PayableAmount", totals.due, currency)
    })
}

fn sum(xml: &mut Xml, name: &str, minor: i64, currency: Currency) -> Written {
    xml.text_with(name, &[("currencyID", currency.code())], &amount(minor, currency))
}
