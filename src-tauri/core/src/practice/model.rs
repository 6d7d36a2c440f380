//! The practice as stored and as shown. As typed it is [`super::form::PracticeForm`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::moments::{Day, Zone};
use crate::basics::money::Currency;
use crate::documents::Template;
use crate::engagements::policy::Policy;

/// One working day: hours by the coach's clock. No hours on a day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkingDay {
    /// 1 is Monday, 7 is Sunday (ISO 8601).
    pub weekday: u8,
    /// First minute of the day at work, counted from midnight.
    pub from_minute: u16,
    /// Minute at which work ends.
    pub to_minute: u16,
}

/// How soon, how far ahead and how far away sessions may be. Said where a time does not keep to it; forbids nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BookingLimits {
    /// Hours that the coach wants to know before a session.
    pub notice_hours: u32,
    /// Weeks ahead within which sessions are booked; nothing means as far ahead as wished.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub horizon_weeks: Option<u32>,
    /// Minutes of travel before and after a session in person.
    pub travel_minutes: u32,
    /// Minutes kept free before a session.
    pub before_minutes: u32,
}

impl Default for BookingLimits {
    fn default() -> Self {
        Self { notice_hours: 24, horizon_weeks: Some(8), travel_minutes: 0, before_minutes: 0 }
    }
}

/// The coach's own data and the defaults that new engagements start from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Practice {
    /// What the practice is called.
    pub practice_name: String,
    /// The coach.
    pub coach_name: String,
    /// Address for mail; stands on documents.
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
    /// The coach's clock.
    pub zone: Zone,
    /// The currency of offers and new invoices.
    pub currency: Currency,
    /// Language of the interface's sentences and of documents, BCP 47.
    pub language: String,
    /// ACC, PCC, MCC or whatever the coach holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub credential: Option<String>,
    /// From when on hours count for a credential.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub training_started_on: Option<Day>,
    /// Charges tax.
    pub tax_registered: bool,
    /// Tax or VAT number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_id: Option<String>,
    /// The usual rate, in hundredths of a percent; nothing if not registered.
    pub tax_rate_bp: u32,
    /// The sentence that invoices carry where no tax is charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_note: Option<String>,
    /// In whose name the account is (a bank compares it letter by letter).
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
    /// The address that takes rupees (UPI), "name@bank".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub upi_address: Option<String>,
    /// The coach's colour on documents, `#0F6B66`.
    pub accent: String,
    /// How money documents look.
    pub template: Template,
    /// Rules for new engagements.
    pub policy: Policy,
    /// When the coach works.
    pub working_week: Vec<WorkingDay>,
    /// Usual length of a session.
    pub session_minutes: u32,
    /// Minutes kept free after a session.
    pub buffer_minutes: u32,
    /// Most sessions in a day.
    pub sessions_per_day: u32,
    /// How soon, how far ahead and how far away.
    pub limits: BookingLimits,
    /// What clients may expect: channel, hours, days.
    pub response_promise: String,
    /// Minutes without a touch until the practice locks itself; nothing means never.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub auto_lock_minutes: Option<u32>,
    /// Where snapshots go, if not beside the practice.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub backup_folder: Option<String>,
}
