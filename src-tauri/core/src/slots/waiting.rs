//! Offers for Today: those that wait for an answer, and those that ended without one.

use super::model::{OfferStanding, SlotOffer};
use super::rules::unanswered;
use super::views::message_waits;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;

/// An offer that needs the coach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// Which.
    pub offer: SlotOffer,
    /// It ended without an answer; otherwise it still waits for one.
    pub ended: bool,
}

/// So long before an offer is made it may have been made: far longer than any waits.
const MINUTES_BACK: i64 = 120 * 24 * 60;

/// Offers that need the coach, latest first. One whose message was not sent waits for the coach, not for the client: the
/// message is spoken of instead.
pub fn offers(r: &Reader<'_>, now: Instant) -> Result<Vec<Unanswered>> {
    let all = r.slot_offers_since(now.plus_minutes(-MINUTES_BACK))?;
    let mut found = Vec::new();
    for (offer, stands) in unanswered(&all, now) {
        if !message_waits(r, offer)? {
            found.push(Unanswered { offer: offer.clone(), ended: stands == OfferStanding::Ended });
        }
    }
    Ok(found)
}
