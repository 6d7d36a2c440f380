//! Where the coach changes what a snapshot says. Pure.

use crate::choices;

choices! {
    /// Where a field of an electronic invoice is changed.
    FieldPlace {
        /// In the settings, with the practice.
        Practice = "practice",
        /// In the settings, with the documents.
        Documents = "documents",
        /// On the page of the client, or with the organisation that pays.
        Client = "client",
        /// With how that client gets invoices.
        ClientInvoices = "client_invoices",
        /// On the draft itself.
        Draft = "draft",
    }
}

impl FieldPlace {
    /// Where the field at a path of the snapshot is changed.
    #[must_use]
    pub fn of(field: &str) -> Self {
        match field {
            "seller.name"
            | "seller.contact.name"
            | "seller.contact.phone"
            | "seller.contact.email"
            | "seller.address.country" => Self::Practice,
            "buyer.name" | "buyer.address.country" => Self::Client,
            "buyerReference" => Self::ClientInvoices,
            _ if field.starts_with("buyer.") => Self::ClientInvoices,
            _ if field.starts_with("seller.") => Self::Documents,
            "payment.iban" | "taxes.reason" => Self::Documents,
            _ if field.starts_with("taxes[") && field.ends_with("].reason") => Self::Documents,
            _ => Self::Draft,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_leads_to_where_it_is_typed() {
        for (field, place) in [
            ("seller.contact.phone", FieldPlace::Practice),
            ("seller.vatId", FieldPlace::Documents),
            ("seller.address.postcode", FieldPlace::Documents),
            ("payment.iban", FieldPlace::Documents),
            ("taxes[0].reason", FieldPlace::Documents),
            ("buyer.address.country", FieldPlace::Client),
            ("buyer.address.city", FieldPlace::ClientInvoices),
            ("buyerReference", FieldPlace::ClientInvoices),
            ("lines[2].description", FieldPlace::Draft),
            ("payment.terms", FieldPlace::Draft),
        ] {
            assert_eq!(FieldPlace::of(field), place, "{field}");
        }
    }
}
