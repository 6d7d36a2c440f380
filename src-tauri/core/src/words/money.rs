//! Credits, offers and money.

use crate::basics::moments::{Day, LocalTime};
use crate::basics::money::Money;
use crate::credits::ledger::{Balance, CreditKind, CreditUnit};
use crate::engagements::model::OfferTerms;
use crate::sessions::model::SessionStatus;

/// Sentences about credits, offers and charges.
pub trait MoneyWords {
    /// An amount as people write it.
    fn money(&self, money: Money) -> String;
    /// Name and description of the six starter offers, in the order of `engagements::starters`.
    fn starter_offers(&self) -> Vec<(String, String)>;
    /// What agreeing to an offer brings about.
    fn offer_effect(&self, terms: &OfferTerms) -> String;
    /// Why credits came in at the beginning.
    fn grant_reason(&self, kind: CreditKind, title: &str, used_before: u32) -> String;
    /// Why an outcome wrote a credit row.
    fn credit_reason(
        &self,
        kind: CreditKind,
        status: SessionStatus,
        start: LocalTime,
        reason: Option<&str>,
    ) -> String;
    /// What a kind of credit row is called.
    fn credit_kind(&self, kind: CreditKind, reverses: bool) -> String;
    /// "2 of 6 sessions left until 30 September 2026"; for engagements without credits, what was held.
    fn balance(
        &self,
        unit: CreditUnit,
        balance: Option<&Balance>,
        last_day: Option<Day>,
        held: usize,
    ) -> String;
    /// How a balance adds up.
    fn credit_sums(&self, unit: CreditUnit, balance: &Balance) -> String;
    /// The line of an invoice for a session.
    fn session_line(&self, status: SessionStatus, start: LocalTime, minutes: u32, percent: u8) -> String;
    /// In the timeline: a document was issued.
    fn timeline_invoice(&self, number: &str, total: Money, credit_note: bool) -> String;
    /// In the timeline: money came, or went back.
    fn timeline_payment(&self, amount: Money) -> String;
}
