//! OASIS UBL 2.1, as Peppol BIS Billing 3 and XRechnung use it: `Invoice`, and `CreditNote` for corrections. The
//! order of the elements is the schema's.

mod lines;
mod parties;
mod settlement;

use super::form::Form;
use super::snapshot::{InvoiceSnapshot, Span};
use super::xml::{Written, Xml};
use crate::error::Result;

const AGGREGATE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const BASIC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

/// The file.
pub fn write(snapshot: &InvoiceSnapshot, form: Form) -> Result<Vec<u8>> {
    let root = if snapshot.is_credit_note() { "CreditNote" } else { "Invoice" };
    let own = format!("urn:oasis:names:specification:ubl:schema:xsd:{root}-2");
    let namespaces = [("xmlns", own.as_str()), ("xmlns:cac", AGGREGATE), ("xmlns:cbc", BASIC)];
    Xml::file(root, &namespaces, |xml| {
        head(xml, snapshot, form)?;
        references(xml, snapshot)?;
        parties::seller(xml, snapshot)?;
        parties::buyer(xml, snapshot)?;
        let service = snapshot.service_or_issue();
        if service.from == service.to {
            xml.within("cac:Delivery", |xml| xml.text("cbc:ActualDeliveryDate", &service.from.to_string()))?;
        }
        settlement::payment(xml, snapshot)?;
        for discount in &snapshot.discounts {
            settlement::taken_off(xml, snapshot, discount)?;
        }
        settlement::taxes(xml, snapshot, form)?;
        settlement::sums(xml, snapshot)?;
        for (place, line) in snapshot.lines.iter().enumerate() {
            lines::line(xml, snapshot, place + 1, line)?;
        }
        Ok(())
    })
}

fn head(xml: &mut Xml, snapshot: &InvoiceSnapshot, form: Form) -> Written {
    let credit = snapshot.is_credit_note();
    xml.text("cbc:CustomizationID", form.customization())?;
    xml.maybe("cbc:ProfileID", form.process())?;
    xml.text("cbc:ID", &snapshot.number)?;
    xml.text("cbc:IssueDate", &snapshot.issued_on.to_string())?;
    if let Some(day) = snapshot.due_on.filter(|_| !credit) {
        xml.text("cbc:DueDate", &day.to_string())?;
    }
    let code = super::cii::type_code(snapshot.kind, form);
    xml.text(if credit { "cbc:CreditNoteTypeCode" } else { "cbc:InvoiceTypeCode" }, code)?;
    // Peppol takes one note (PEPPOL-EN16931-R002).
    let said: Vec<&str> = snapshot.said().collect();
    xml.maybe("cbc:Note", Some(said.join("\n").as_str()))?;
    xml.text("cbc:DocumentCurrencyCode", snapshot.currency.code())?;
    if let Some(home) = &snapshot.home_tax {
        xml.text("cbc:TaxCurrencyCode", home.currency.code())?;
    }
    xml.maybe("cbc:BuyerReference", snapshot.buyer_reference.as_deref())
}

fn references(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let service = snapshot.service_or_issue();
    if service.from != service.to {
        period(xml, service)?;
    }
    if let Some(order) = &snapshot.order_number {
        xml.within("cac:OrderReference", |xml| xml.text("cbc:ID", order))?;
    }
    let Some(corrected) = &snapshot.corrects else { return Ok(()) };
    xml.within("cac:BillingReference", |xml| {
        xml.within("cac:InvoiceDocumentReference", |xml| {
            xml.text("cbc:ID", &corrected.number)?;
            xml.text("cbc:IssueDate", &corrected.issued_on.to_string())
        })
    })
}

fn period(xml: &mut Xml, span: Span) -> Written {
    xml.within("cac:InvoicePeriod", |xml| {
        xml.text("cbc:StartDate", &span.from.to_string())?;
        xml.text("cbc:EndDate", &span.to.to_string())
    })
}
