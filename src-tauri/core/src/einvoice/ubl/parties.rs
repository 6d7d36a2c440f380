//! Seller and buyer.

use super::super::snapshot::{Address, Contact, Identifier, InvoiceSnapshot};
use super::super::xml::{Written, Xml};

pub(super) fn seller(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let seller = &snapshot.seller;
    xml.within("cac:AccountingSupplierParty", |xml| {
        xml.within("cac:Party", |xml| {
            endpoint(xml, seller.electronic_address().as_ref())?;
            if let Some(identity) = snapshot.seller_identity() {
                xml.within("cac:PartyIdentification", |xml| xml.text("cbc:ID", identity))?;
            }
            address(xml, &seller.address)?;
            tax_scheme(xml, snapshot.seller_vat_id().as_deref(), "VAT")?;
            if !snapshot.is_outside_scope() {
                // Anything but VAT says that it is the number of the local office (BT-32).
                tax_scheme(xml, seller.tax_number.as_deref(), "TAX")?;
            }
            legal(xml, &seller.name, seller.registration.as_ref(), seller.legal_line.as_deref())?;
            contact(xml, &seller.contact)
        })
    })
}

pub(super) fn buyer(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let buyer = &snapshot.buyer;
    xml.within("cac:AccountingCustomerParty", |xml| {
        xml.within("cac:Party", |xml| {
            endpoint(xml, buyer.electronic_address().as_ref())?;
            address(xml, &buyer.address)?;
            tax_scheme(xml, snapshot.buyer_vat_id().as_deref(), "VAT")?;
            legal(xml, &buyer.name, buyer.registration.as_ref(), None)?;
            contact(xml, &buyer.contact)
        })
    })
}

fn endpoint(xml: &mut Xml, endpoint: Option<&Identifier>) -> Written {
    match endpoint {
        Some(endpoint) => xml.identifier("cbc:EndpointID", &endpoint.id, endpoint.scheme.as_deref()),
        None => Ok(()),
    }
}

fn address(xml: &mut Xml, address: &Address) -> Written {
    xml.within("cac:PostalAddress", |xml| {
        for (name, line) in ["cbc:StreetName", "cbc:AdditionalStreetName"].into_iter().zip(&address.lines) {
            xml.text(name, line)?;
        }
        xml.maybe("cbc:CityName", address.city.as_deref())?;
        xml.maybe("cbc:PostalZone", address.postcode.as_deref())?;
        xml.maybe("cbc:CountrySubentity", address.region.as_deref())?;
        if let Some(line) = address.lines.get(2) {
            xml.within("cac:AddressLine", |xml| xml.text("cbc:Line", line))?;
        }
        match &address.country {
            Some(country) => xml.within("cac:Country", |xml| xml.text("cbc:IdentificationCode", country)),
            None => Ok(()),
        }
    })
}

fn tax_scheme(xml: &mut Xml, id: Option<&str>, scheme: &str) -> Written {
    let Some(id) = id else { return Ok(()) };
    xml.within("cac:PartyTaxScheme", |xml| {
        xml.text("cbc:CompanyID", id)?;
        xml.within("cac:TaxScheme", |xml| xml.text("cbc:ID", scheme))
    })
}

fn legal(xml: &mut Xml, name: &str, registered: Option<&Identifier>, more: Option<&str>) -> Written {
    xml.within("cac:PartyLegalEntity", |xml| {
        xml.text("cbc:RegistrationName", name)?;
        if let Some(registered) = registered {
            xml.identifier("cbc:CompanyID", &registered.id, registered.scheme.as_deref())?;
        }
        xml.maybe("cbc:CompanyLegalForm", more)
    })
}

fn contact(xml: &mut Xml, contact: &Contact) -> Written {
    if contact.is_empty() {
        return Ok(());
    }
    xml.within("cac:Contact", |xml| {
        xml.maybe("cbc:Name", contact.name.as_deref())?;
        xml.maybe("cbc:Telephone", contact.phone.as_deref())?;
        xml.maybe("cbc:ElectronicMail", contact.email.as_deref())
    })
}
