//! UN/CEFACT Cross Industry Invoice, as the profile EN 16931 of Factur-X and as XRechnung use it. The order of the
//! elements is the schema's.

mod lines;
mod parties;
mod settlement;

use super::figures::compact;
use super::form::Form;
use super::snapshot::{InvoiceSnapshot, Kind};
use super::xml::{Written, Xml};
use crate::basics::moments::Day;
use crate::documents::law;
use crate::error::Result;

/// Names of the four vocabularies (UN/CEFACT D16B).
const NAMESPACES: [(&str, &str); 4] = [
    ("xmlns:rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
    ("xmlns:ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"),
    ("xmlns:udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"),
    ("xmlns:qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"),
];

/// The file.
pub fn write(snapshot: &InvoiceSnapshot, form: Form) -> Result<Vec<u8>> {
    Xml::file("rsm:CrossIndustryInvoice", &NAMESPACES, |xml| {
        context(xml, form)?;
        document(xml, snapshot, form)?;
        xml.within("rsm:SupplyChainTradeTransaction", |xml| {
            for (place, line) in snapshot.lines.iter().enumerate() {
                lines::line(xml, snapshot, place + 1, line)?;
            }
            agreement(xml, snapshot)?;
            delivery(xml, snapshot)?;
            settlement::settlement(xml, snapshot, form)
        })
    })
}

fn context(xml: &mut Xml, form: Form) -> Written {
    xml.within("rsm:ExchangedDocumentContext", |xml| {
        if let Some(process) = form.process() {
            xml.within("ram:BusinessProcessSpecifiedDocumentContextParameter", |xml| {
                xml.text("ram:ID", process)
            })?;
        }
        xml.within("ram:GuidelineSpecifiedDocumentContextParameter", |xml| {
            xml.text("ram:ID", form.customization())
        })
    })
}

fn document(xml: &mut Xml, snapshot: &InvoiceSnapshot, form: Form) -> Written {
    xml.within("rsm:ExchangedDocument", |xml| {
        xml.text("ram:ID", &snapshot.number)?;
        xml.text("ram:TypeCode", type_code(snapshot.kind, form))?;
        moment(xml, "ram:IssueDateTime", snapshot.issued_on)?;
        for note in snapshot.said() {
            xml.within("ram:IncludedNote", |xml| {
                xml.text("ram:Content", note)?;
                xml.maybe("ram:SubjectCode", law::code_of(note))
            })?;
        }
        Ok(())
    })
}

/// The code of UNTDID 1001. XRechnung knows no prepayment and calls it a partial invoice (BR-DE-17).
pub(super) fn type_code(kind: Kind, form: Form) -> &'static str {
    match kind {
        Kind::Invoice => "380",
        Kind::Deposit if form.is_xrechnung() => "326",
        Kind::Deposit => "386",
        Kind::CreditNote => "381",
    }
}

fn agreement(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    xml.within("ram:ApplicableHeaderTradeAgreement", |xml| {
        xml.maybe("ram:BuyerReference", snapshot.buyer_reference.as_deref())?;
        parties::seller(xml, snapshot)?;
        parties::buyer(xml, snapshot)?;
        match &snapshot.order_number {
            Some(order) => {
                xml.within("ram:BuyerOrderReferencedDocument", |xml| xml.text("ram:IssuerAssignedID", order))
            }
            None => Ok(()),
        }
    })
}

/// The last day of the service; where there are several, the period stands with the settlement. Never left empty
/// (PEPPOL-EN16931-R008).
fn delivery(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let service = snapshot.service_or_issue();
    xml.within("ram:ApplicableHeaderTradeDelivery", |xml| {
        xml.within("ram:ActualDeliverySupplyChainEvent", |xml| {
            moment(xml, "ram:OccurrenceDateTime", service.to)
        })
    })
}

/// A day.
fn moment(xml: &mut Xml, name: &str, day: Day) -> Written {
    xml.within(name, |xml| xml.text_with("udt:DateTimeString", &[("format", "102")], &compact(day)))
}

fn period(xml: &mut Xml, from: Day, to: Day) -> Written {
    xml.within("ram:BillingSpecifiedPeriod", |xml| {
        moment(xml, "ram:StartDateTime", from)?;
        moment(xml, "ram:EndDateTime", to)
    })
}
