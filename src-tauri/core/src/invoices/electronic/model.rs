//! What is stored about electronic invoices, asked for and shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{InvoiceId, OrganisationId, PersonId};
use crate::einvoice::{FieldPlace, Form, TaxTreatment};
use crate::error::Problem;

/// What electronic invoices need to know of somebody, beside the address on the page. All of it may be missing:
/// postcode and town are read from the address where they stand as the country writes them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PartyDetails {
    /// What they want to see on every invoice; for German authorities the Leitweg-ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub buyer_reference: Option<String>,
    /// VAT id with its country's letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub vat_id: Option<String>,
    /// Tax number of the local office.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_number: Option<String>,
    /// Number in a register of companies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub registration: Option<String>,
    /// Which register, a code of ISO 6523.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub registration_scheme: Option<String>,
    /// Where electronic invoices go; the address for mail if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub endpoint: Option<String>,
    /// What kind of address that is, a code of the list EAS.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub endpoint_scheme: Option<String>,
    /// Street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub street: Option<String>,
    /// Postcode.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub postcode: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub city: Option<String>,
}

/// Somebody's row: how they want invoices, and the details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// How they want invoices; means nothing for the practice.
    pub form: Form,
    /// What is known.
    pub details: PartyDetails,
}

impl Default for Party {
    fn default() -> Self {
        Self { form: Form::None, details: PartyDetails::default() }
    }
}

/// Whose details: a client's, an organisation's, or with neither those of the practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichParty {
    /// A client.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_id: Option<PersonId>,
    /// An organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub organisation_id: Option<OrganisationId>,
}

/// Somebody's details, written anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveParty {
    /// Whose.
    pub whose: WhichParty,
    /// How they want invoices; `none` for the practice.
    pub form: Form,
    /// What is known.
    pub details: PartyDetails,
}

/// Somebody's details as shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartyView {
    /// Whose.
    pub whose: WhichParty,
    /// How they want invoices.
    pub form: Form,
    /// What was typed.
    pub details: PartyDetails,
    /// The address as an electronic invoice would state it now.
    pub address: PostalView,
}

/// A postal address in its parts.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostalView {
    /// Street and what goes with it.
    pub lines: Vec<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// ISO 3166 country, two letters.
    pub country: Option<String>,
}

/// An issued document as data.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneEInvoice {
    /// Which.
    pub invoice_id: InvoiceId,
    /// In which form; the one in which it went out if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub form: Option<Form>,
}

/// An electronic invoice on its way to a folder. `Debug` shows nothing of it.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EInvoiceFile {
    /// The form.
    pub form: Form,
    /// A name for the file, with its ending.
    pub name: String,
    /// `application/pdf` or `application/xml`.
    pub media_type: String,
    /// Its bytes.
    pub base64: String,
    /// Whether these are the very bytes that went out; another form is made from what was kept.
    pub as_issued: bool,
    /// SHA-256 of the bytes.
    pub sha256: String,
}

impl std::fmt::Debug for EInvoiceFile {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("<an electronic invoice>")
    }
}

/// How a draft is taxed: said by the coach, or as usual.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetTreatment {
    /// Which draft.
    pub invoice_id: InvoiceId,
    /// How; nothing is as the practice does at home.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub treatment: Option<TaxTreatment>,
}

/// How a document is taxed, what its two addresses suggest, and what is missing for the client's form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TreatmentView {
    /// How it is taxed.
    pub treatment: TaxTreatment,
    /// Whether the coach has said so.
    pub chosen: bool,
    /// What the addresses suggest. Whether it is right is for the coach and an adviser to say.
    pub suggested: TaxTreatment,
    /// The sentence on the document that says why there is no tax.
    pub note: Option<String>,
    /// The form that the client wants; of an issued document the one in which it went out.
    pub form: Form,
    /// What keeps the draft from going out so, everything at once. Nothing for an issued document.
    pub missing: Vec<Lacking>,
}

/// One thing that an electronic invoice lacks.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Lacking {
    /// Its path in the snapshot.
    pub field: String,
    /// For programs.
    pub problem: Problem,
    /// For the coach: what it is and where it stands.
    pub sentence: String,
    /// Where it is changed.
    pub place: FieldPlace,
}
