//! Who writes and to whom.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who writes (BG-4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seller {
    /// The practice or the person (BT-27).
    pub name: String,
    /// Where (BG-5).
    pub address: Address,
    /// Whom to ask (BG-6).
    #[serde(default)]
    pub contact: Contact,
    /// Shown on the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// VAT id with its country's letters: `DE123456789`, `CHE-123.456.789 MWST` (BT-31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat_id: Option<String>,
    /// Tax number of the local office, where there is no VAT id (BT-32).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_number: Option<String>,
    /// In a register: SIREN (scheme 0002), KvK (0106), company number (BT-30).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<Identifier>,
    /// Where electronic invoices and answers go; the address for mail if not given (BT-34).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<Identifier>,
    /// Below every page: registration, court, insurance (BT-33).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_line: Option<String>,
}

/// To whom (BG-7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Buyer {
    /// The client, or the organisation that pays (BT-44).
    pub name: String,
    /// Where (BG-8).
    pub address: Address,
    /// The person within the organisation (BG-9).
    #[serde(default)]
    pub contact: Contact,
    /// VAT id with its country's letters; needed for reverse charge (BT-48).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat_id: Option<String>,
    /// In a register (BT-47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<Identifier>,
    /// Where electronic invoices go; the address for mail if not given (BT-49).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<Identifier>,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Address {
    /// Street and what goes with it, three lines at most (BT-35, BT-36, BT-162).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 3))]
    pub lines: Vec<String>,
    /// Postcode (BT-38).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Town (BT-37).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// State, province (BT-39).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// ISO 3166 country, two letters (BT-40).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = r"^[A-Z]{2}$"))]
    pub country: Option<String>,
    /// The lines as they stand on the page, below the name; made from the above if not given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub printed: Vec<String>,
}

/// Whom to ask, by whatever way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contact {
    /// A person's name (BT-41, BT-56).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Telephone (BT-42, BT-57).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Address for mail (BT-43, BT-58).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl Contact {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_none() && self.phone.is_none() && self.email.is_none()
    }
}

/// An identifier, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Identifier {
    /// The identifier.
    pub id: String,
    /// Who gave it: a code of ISO 6523 (`0002` is SIREN, `0088` GLN, `0204` Leitweg-ID, `0208` a Belgian number), or
    /// for electronic addresses also of the list EAS (`EM` is mail, `9930` a German VAT id).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}

impl Address {
    /// The lines on the page, below the name.
    #[must_use]
    pub fn on_page(&self) -> Vec<String> {
        if !self.printed.is_empty() {
            return self.printed.clone();
        }
        let town = [self.postcode.as_deref(), self.city.as_deref(), self.region.as_deref()];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
        self.lines.iter().cloned().chain(Some(town).filter(|town| !town.is_empty())).collect()
    }
}

impl Seller {
    /// Where electronic answers go.
    #[must_use]
    pub fn electronic_address(&self) -> Option<Identifier> {
        self.endpoint.clone().or_else(|| mail(&self.contact))
    }
}

impl Buyer {
    /// Where electronic invoices go.
    #[must_use]
    pub fn electronic_address(&self) -> Option<Identifier> {
        self.endpoint.clone().or_else(|| mail(&self.contact))
    }
}

fn mail(contact: &Contact) -> Option<Identifier> {
    contact.email.clone().map(|id| Identifier { id, scheme: Some("EM".to_owned()) })
}
