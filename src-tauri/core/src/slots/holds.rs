//! The times that open offers hold: as the calendar shows them, as they stand in the way, and as a calendar file.

use super::model::{HeldSlot, OfferStanding, Slot, SlotOffer};
use super::rules::holds;
use super::views::message_waits;
use crate::basics::ids::SlotOfferId;
use crate::basics::moments::{Instant, Zone};
use crate::error::Result;
use crate::ics::Status;
use crate::ics::writing::{Method, NewCalendar, NewEvent, Timing};
use crate::sessions::fitting::Where;
use crate::vault::reader::Reader;
use crate::words::Words;

/// A time that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// By which offer.
    pub offer_id: SlotOfferId,
    /// Which of its times.
    pub slot: Slot,
    /// For whom.
    pub person_name: String,
    /// Where it would have the coach be.
    pub place: Where,
}

/// The times that are held between two instants, by start.
pub fn held(r: &Reader<'_>, from: Instant, to: Instant, now: Instant) -> Result<Vec<Held>> {
    let mut found = Vec::new();
    for offer in r.slot_offers_between(from, to)? {
        found.extend(touching(&offer, from, to, now).map(|slot| Held {
            offer_id: offer.id.clone(),
            slot: slot.clone(),
            person_name: offer.person_name.clone(),
            place: Where::of(offer.medium, offer.place.as_deref()),
        }));
    }
    found.sort_by_key(|held| held.slot.starts_at);
    Ok(found)
}

/// The same as the calendar shows them, on the clock of `zone`.
pub fn shown(
    r: &Reader<'_>,
    from: Instant,
    to: Instant,
    zone: Zone,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<HeldSlot>> {
    let mut shown = Vec::new();
    for offer in r.slot_offers_between(from, to)? {
        let mut held = touching(&offer, from, to, now).peekable();
        if held.peek().is_none() {
            continue;
        }
        let (waits, ends) = (message_waits(r, &offer)?, offer.ends_at.local(zone));
        let sentence = words.offer_standing(OfferStanding::Open, ends, now.day(zone), waits);
        shown.extend(held.map(|slot| HeldSlot {
            offer_id: offer.id.clone(),
            number: slot.number,
            person_name: offer.person_name.clone(),
            start: slot.starts_at.local(zone),
            end: slot.ends_at.local(zone),
            sentence: sentence.clone(),
        }));
    }
    shown.sort_by_key(|slot| slot.start);
    Ok(shown)
}

/// The times of an offer that it holds and that touch a stretch.
fn touching(offer: &SlotOffer, from: Instant, to: Instant, now: Instant) -> impl Iterator<Item = &Slot> {
    let held = offer.slots.iter().filter(move |slot| holds(offer, slot, now));
    held.filter(move |slot| slot.starts_at < to && slot.ends_at > from)
}

/// The times of an offer for the coach's own calendar: tentative while they are held, and to be taken out of it
/// afterwards.
#[must_use]
pub fn calendar(offer: &SlotOffer, title: &str, now: Instant) -> NewCalendar {
    let held = offer.slots.iter().any(|slot| holds(offer, slot, now));
    let slots = offer.slots.iter().filter(|slot| !held || holds(offer, slot, now));
    let events = slots.map(|slot| NewEvent {
        uid: format!("{}@stillpoint.invalid", slot.id),
        sequence: u32::from(!held),
        timing: Timing::Once(slot.starts_at),
        minutes: offer.minutes,
        status: if held { Status::Tentative } else { Status::Cancelled },
        title: title.to_owned(),
        place: None,
        link: None,
        alarms: Vec::new(),
    });
    let method = if held { Method::Publish } else { Method::Cancel };
    NewCalendar { method, name: None, organizer: None, stamp: now, events: events.collect() }
}
