//! Offers of times as stored, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{EngagementId, MessageId, PersonId, SessionId, SlotId, SlotOfferId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::choices;
use crate::sessions::model::Medium;

choices! {
    /// What has become of an offer, as stored.
    OfferState {
        /// An answer is awaited, or was until the offer ended.
        Open = "open",
        /// One of the times was taken.
        Taken = "taken",
        /// None of them fits.
        Declined = "declined",
        /// The coach has taken it back.
        Withdrawn = "withdrawn",
    }
}

choices! {
    /// Where an offer stands now.
    OfferStanding {
        /// An answer is awaited.
        Open = "open",
        /// It ended without an answer.
        Ended = "ended",
        /// One of the times was taken.
        Taken = "taken",
        /// None of them fits.
        Declined = "declined",
        /// The coach has taken it back.
        Withdrawn = "withdrawn",
    }
}

choices! {
    /// What an answer brought about.
    AnswerOutcome {
        /// The session is booked.
        Booked = "booked",
        /// None of the times fits; they are free again.
        Declined = "declined",
        /// Something else takes the time now. Nothing has changed.
        Occupied = "occupied",
        /// The offer, or the time, is over. Nothing has changed.
        Over = "over",
        /// Which of the times is meant is not said. Nothing has changed.
        Unclear = "unclear",
        /// It answers another offer than the one that is looked at. Nothing has changed.
        AnotherOffer = "another_offer",
        /// It answers no offer that is known. Nothing has changed.
        Unknown = "unknown",
    }
}

/// An offer as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct SlotOffer {
    pub id: SlotOfferId,
    pub person_id: PersonId,
    pub person_name: String,
    pub engagement_id: Option<EngagementId>,
    pub minutes: u32,
    pub medium: Medium,
    pub link: Option<String>,
    pub place: Option<String>,
    pub token: String,
    pub ends_at: Instant,
    pub state: OfferState,
    pub message_id: Option<MessageId>,
    pub session_id: Option<SessionId>,
    pub slots: Vec<Slot>,
}

/// One of its times as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct Slot {
    pub id: SlotId,
    pub number: u32,
    pub local_start: LocalTime,
    pub zone: Zone,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

/// What times are looked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProposeSlots {
    /// For whom.
    pub person_id: PersonId,
    /// On which engagement; nothing for a discovery call.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// How long; as agreed if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// Where; by video if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub medium: Option<Medium>,
    /// The place, for sessions in person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<String>,
    /// Not before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
}

/// Times that are free.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotProposal {
    /// How long each is.
    pub minutes: u32,
    /// When they are, by start.
    pub slots: Vec<ProposedSlot>,
    /// How many can be offered at once.
    pub most: usize,
    /// Until when they are held if the coach says nothing else, on the coach's clock.
    pub ends: LocalTime,
    /// What there is to know, in one sentence.
    pub sentence: String,
}

/// A time that is free.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposedSlot {
    /// On the coach's clock.
    pub start: LocalTime,
    /// In words, on both clocks where they differ.
    pub sentence: String,
    /// Among the ones that suit best.
    pub picked: bool,
}

/// Times to be offered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfferSlots {
    /// To whom.
    pub person_id: PersonId,
    /// On which engagement; nothing for a discovery call.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// How long; as agreed if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// Where; by video if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub medium: Option<Medium>,
    /// The video link; the client's usual one if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub link: Option<String>,
    /// The place, for sessions in person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<String>,
    /// One to five starts on the coach's clock.
    pub starts: Vec<LocalTime>,
    /// Until when they are held, on the coach's clock; three days if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ends: Option<LocalTime>,
}

/// Which offers.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListSlotOffers {
    /// Only those to this person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_id: Option<PersonId>,
}

/// One offer to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneSlotOffer {
    /// Which.
    pub offer_id: SlotOfferId,
}

/// One of the times, taken by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeSlot {
    /// Of which offer.
    pub offer_id: SlotOfferId,
    /// Its number.
    pub number: u32,
}

/// What the client wrote back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswerSlots {
    /// The subject or the text of the mail, or the code alone.
    pub text: String,
    /// The offer that is looked at; an answer to another one then changes nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub offer_id: Option<SlotOfferId>,
}

/// What an answer brought about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotAnswer {
    /// Which of the ways.
    pub outcome: AnswerOutcome,
    /// The same in words, and what can be done.
    pub sentence: String,
    /// The offer that was meant, as it stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub offer: Option<SlotOfferItem>,
}

/// An offer as lists show it. Times are on the coach's clock.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotOfferItem {
    /// Its id.
    pub id: SlotOfferId,
    /// To whom.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// On which engagement.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// How long each is.
    pub minutes: u32,
    /// Where.
    pub medium: Medium,
    /// Where it stands.
    pub standing: OfferStanding,
    /// The same in words.
    pub sentence: String,
    /// Its times, by start.
    pub slots: Vec<SlotItem>,
    /// The message that offers them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub message_id: Option<MessageId>,
    /// The message has not been sent yet, by the coach's word.
    pub message_waits: bool,
    /// The session that was booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_id: Option<SessionId>,
}

/// One of its times.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotItem {
    /// Its number.
    pub number: u32,
    /// In words, on both clocks where they differ.
    pub sentence: String,
    /// It is kept for the client now.
    pub is_held: bool,
}

/// A time that is held, as the calendar shows it, on the coach's clock.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldSlot {
    /// Of which offer.
    pub offer_id: SlotOfferId,
    /// Its number.
    pub number: u32,
    /// For whom.
    pub person_name: String,
    /// From when.
    pub start: LocalTime,
    /// Until when.
    pub end: LocalTime,
    /// Where its offer stands, and when that ends, in words.
    pub sentence: String,
}

/// The offers that wait for an answer, all of them together.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingOffers {
    /// How many.
    pub count: usize,
    /// When the first of them ends, on the coach's clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next_end: Option<LocalTime>,
    /// The same in words; nothing where none waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sentence: Option<String>,
}
