//! Seller and buyer.

use super::super::snapshot::{Address, Contact, Identifier, InvoiceSnapshot};
use super::super::xml::{Written, Xml};

pub(super) fn seller(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let seller = &snapshot.seller;
    xml.within("ram:SellerTradeParty", |xml| {
        xml.maybe("ram:ID", snapshot.seller_identity())?;
        xml.text("ram:Name", &seller.name)?;
        xml.maybe("ram:Description", seller.legal_line.as_deref())?;
        legal(xml, seller.registration.as_ref())?;
        contact(xml, &seller.contact)?;
        address(xml, &seller.address)?;
        endpoint(xml, seller.electronic_address().as_ref())?;
        if snapshot.is_outside_scope() {
            return Ok(());
        }
        registration(xml, "VA", snapshot.seller_vat_id().as_deref())?;
        registration(xml, "FC", seller.tax_number.as_deref())
    })
}

pub(super) fn buyer(xml: &mut Xml, snapshot: &InvoiceSnapshot) -> Written {
    let buyer = &snapshot.buyer;
    xml.within("ram:BuyerTradeParty", |xml| {
        xml.text("ram:Name", &buyer.name)?;
        legal(xml, buyer.registration.as_ref())?;
        contact(xml, &buyer.contact)?;
        address(xml, &buyer.address)?;
        endpoint(xml, buyer.electronic_address().as_ref())?;
        registration(xml, "VA", snapshot.buyer_vat_id().as_deref())
    })
}

fn legal(xml: &mut Xml, registered: Option<&Identifier>) -> Written {
    let Some(registered) = registered else { return Ok(()) };
    xml.within("ram:SpecifiedLegalOrganization", |xml| {
        xml.identifier("ram:ID", &registered.id, registered.scheme.as_deref())
    })
}

fn contact(xml: &mut Xml, contact: &Contact) -> Written {
    if contact.is_empty() {
        return Ok(());
    }
    xml.within("ram:DefinedTradeContact", |xml| {
        xml.maybe("ram:PersonName", contact.name.as_deref())?;
        if let Some(phone) = &contact.phone {
            xml.within("ram:TelephoneUniversalCommunication", |xml| xml.text("ram:CompleteNumber", phone))?;
        }
        if let Some(email) = &contact.email {
            xml.within("ram:EmailURIUniversalCommunication", |xml| xml.text("ram:URIID", email))?;
        }
        Ok(())
    })
}

fn address(xml: &mut Xml, address: &Address) -> Written {
    xml.within("ram:PostalTradeAddress", |xml| {
        xml.maybe("ram:PostcodeCode", address.postcode.as_deref())?;
        for (name, line) in ["ram:LineOne", "ram:LineTwo", "ram:LineThree"].into_iter().zip(&address.lines) {
            xml.text(name, line)?;
        }
        xml.maybe("ram:CityName", address.city.as_deref())?;
        xml.maybe("ram:CountryID", address.country.as_deref())?;
        xml.maybe("ram:CountrySubDivisionName", address.region.as_deref())
    })
}

fn endpoint(xml: &mut Xml, endpoint: Option<&Identifier>) -> Written {
    let Some(endpoint) = endpoint else { return Ok(()) };
    xml.within("ram:URIUniversalCommunication", |xml| {
        xml.identifier("ram:URIID", &endpoint.id, endpoint.scheme.as_deref())
    })
}

fn registration(xml: &mut Xml, scheme: &str, id: Option<&str>) -> Written {
    let Some(id) = id else { return Ok(()) };
    xml.within("ram:SpecifiedTaxRegistration", |xml| xml.text_with("ram:ID", &[("schemeID", scheme)], id))
}
