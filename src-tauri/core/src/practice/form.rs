//! The practice as typed: the same fields as [`super::model::Practice`], but zone, currency and days are still
//! text, so that every one that cannot be is named at once.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{BookingLimits, WorkingDay};
use crate::documents::Template;
use crate::engagements::model::OfferTerms;
use crate::engagements::policy::{Policy, PolicyPreset};

/// What the coach tells about themselves in the first run. The rest has sensible beginnings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AboutYou {
    /// What the practice is called; the coach's name if empty.
    #[serde(default)]
    pub practice_name: String,
    /// The coach.
    pub coach_name: String,
    /// Address for mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub email: Option<String>,
    /// Telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub phone: Option<String>,
    /// The coach's own pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub website: Option<String>,
    /// Postal address, with line breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub address: Option<String>,
    /// ISO 3166 country, two letters.
    pub country: String,
    /// IANA zone.
    pub zone: String,
    /// ISO 4217 currency.
    pub currency: String,
    /// BCP 47 language; English if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub language: Option<String>,
    /// ACC, PCC, MCC or whatever the coach holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub credential: Option<String>,
    /// From when on hours count, `2026-03-02`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub training_started_on: Option<String>,
    /// Charges tax.
    #[serde(default)]
    pub tax_registered: bool,
    /// Tax or VAT number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_id: Option<String>,
    /// The usual rate, in hundredths of a percent.
    #[serde(default)]
    pub tax_rate_bp: u32,
    /// The sentence that invoices carry where no tax is charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_note: Option<String>,
    /// In whose name the account is; the coach's if an account is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub account_holder: Option<String>,
    /// Account for payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub iban: Option<String>,
    /// Its bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bic: Option<String>,
    /// The coach's colour on documents, `#0F6B66`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub accent: Option<String>,
}

/// How the coach works. Every part that is not given begins as usual.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HowYouWork {
    /// When the coach works; Monday to Friday, nine to five, if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub working_week: Option<Vec<WorkingDay>>,
    /// Usual length of a session; 60.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_minutes: Option<u32>,
    /// Minutes kept free after a session; 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub buffer_minutes: Option<u32>,
    /// Most sessions in a day; 4.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sessions_per_day: Option<u32>,
    /// What clients may expect: channel, hours, days.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub response_promise: Option<String>,
    /// Minutes without a touch until the practice locks itself; 0 means never, 10 if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub auto_lock_minutes: Option<u32>,
    /// Where snapshots go, if not in the usual place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub backup_folder: Option<String>,
}

/// The last step of the first run: everything that a practice begins with.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUpPractice {
    /// The coach and the practice.
    pub about: AboutYou,
    /// A named policy; Standard if neither is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub policy_preset: Option<PolicyPreset>,
    /// A policy of the coach's own; goes before the named one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub policy: Option<Policy>,
    /// Hours and habits.
    #[serde(default)]
    #[ts(optional, as = "Option<HowYouWork>")]
    pub work: HowYouWork,
    /// What the coach offers, from the starters or otherwise. May be empty.
    pub offers: Vec<OfferTerms>,
}

/// The practice as edited in the settings: what `practice.details` answers, changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditPractice {
    /// All of it.
    pub practice: PracticeForm,
}

/// Every field of the practice, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[allow(missing_docs, reason = "each is the field of `Practice` that it is named after")]
pub struct PracticeForm {
    pub practice_name: String,
    pub coach_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub website: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub address: Option<String>,
    pub country: String,
    pub zone: String,
    pub currency: String,
    pub language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub credential: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub training_started_on: Option<String>,
    pub tax_registered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_id: Option<String>,
    pub tax_rate_bp: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub account_holder: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub iban: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bic: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub upi_address: Option<String>,
    pub accent: String,
    pub template: Template,
    pub policy: Policy,
    pub working_week: Vec<WorkingDay>,
    pub session_minutes: u32,
    pub buffer_minutes: u32,
    pub sessions_per_day: u32,
    pub limits: BookingLimits,
    pub response_promise: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub auto_lock_minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub backup_folder: Option<String>,
}
