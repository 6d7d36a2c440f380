//! Offers as they are shown.

use super::model::{OfferStanding, Slot, SlotItem, SlotOffer, SlotOfferItem};
use super::rules::{holds, standing};
use crate::basics::moments::{Instant, Zone};
use crate::error::Result;
use crate::messages::model::MessageState;
use crate::vault::reader::Reader;
use crate::words::Words;

/// On whose clocks something is shown.
#[derive(Debug, Clone, Copy)]
pub struct Clocks {
    /// The coach's.
    pub zone: Zone,
    /// The client's.
    pub theirs: Zone,
    /// What they say now.
    pub now: Instant,
}

impl Clocks {
    /// A time in words, on both clocks where they differ.
    pub fn said(self, starts: Instant, words: &dyn Words) -> String {
        let (start, client) = (starts.local(self.zone), starts.local(self.theirs));
        words.proposed_time(start, (client != start).then_some((client, self.theirs)))
    }
}

/// An offer as lists show it.
pub fn item(r: &Reader<'_>, offer: SlotOffer, now: Instant, words: &dyn Words) -> Result<SlotOfferItem> {
    let zone = r.practice()?.zone;
    let theirs = r.person(&offer.person_id)?.details.zone.unwrap_or(zone);
    let clocks = Clocks { zone, theirs, now };
    let stands = standing(&offer, now);
    let waits = message_waits(r, &offer)?;
    let booked = offer.session_id.as_ref().map(|id| r.session(id)).transpose()?;
    let sentence = match (stands, booked) {
        (OfferStanding::Taken, Some(session)) => words.slot_taken(&clocks.said(session.starts_at, words)),
        _ => words.offer_standing(stands, offer.ends_at.local(zone), now.day(zone), waits),
    };
    let slot = |slot: &Slot| SlotItem {
        number: slot.number,
        sentence: clocks.said(slot.starts_at, words),
        is_held: holds(&offer, slot, now),
    };
    Ok(SlotOfferItem {
        slots: offer.slots.iter().map(slot).collect(),
        id: offer.id,
        person_id: offer.person_id,
        person_name: offer.person_name,
        engagement_id: offer.engagement_id,
        minutes: offer.minutes,
        medium: offer.medium,
        standing: stands,
        sentence,
        message_waits: waits && stands == OfferStanding::Open,
        message_id: offer.message_id,
        session_id: offer.session_id,
    })
}

/// Whether the message of an offer has not been sent.
pub(super) fn message_waits(r: &Reader<'_>, offer: &SlotOffer) -> Result<bool> {
    match &offer.message_id {
        Some(message) => Ok(r.message(message)?.state == MessageState::Draft),
        None => Ok(false),
    }
}
