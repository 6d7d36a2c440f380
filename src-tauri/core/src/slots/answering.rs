//! What came back: the offer is found, the session booked, and the other times are free again, in one operation. What
//! cannot be booked is said, and changes nothing.

use super::model::{
    AnswerOutcome, AnswerSlots, OfferStanding, OfferState, OneSlotOffer, Slot, SlotAnswer, SlotOffer,
    SlotOfferItem, TakeSlot,
};
use super::offering::{draft, open_in};
use super::rules::{holds, standing};
use super::tokens::{self, Found};
use super::views::{self, Clocks};
use crate::app::App;
use crate::basics::ids::SessionId;
use crate::basics::moments::Instant;
use crate::error::{OrNotFound, Result, What};
use crate::messages::commands::detail;
use crate::messages::letters::{About, Letter};
use crate::messages::model::MessageDetail;
use crate::sessions::fitting::{By, overlapping};
use crate::sessions::model::BookSession;
use crate::sessions::{booking, surroundings};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// Reads an answer and does what it says, if that can still be done.
pub fn answer(app: &App, request: AnswerSlots) -> Result<Changed<SlotAnswer>> {
    let words = words::of(app);
    app.write(Change::named("slots.answer"), |w| {
        let now = Instant(w.now());
        let Some((offer, number)) = named(&w.reader(), &request)? else {
            return Ok(said(AnswerOutcome::Unknown, words.answer_unknown(), None));
        };
        let (outcome, sentence) = if request.offer_id.as_ref().is_some_and(|id| id != &offer.id) {
            (AnswerOutcome::AnotherOffer, words.answer_another(&offer.person_name))
        } else {
            take(w, &offer, number, words)?
        };
        let offer = w.reader().slot_offer(&offer.id)?;
        Ok(said(outcome, sentence, Some(views::item(&w.reader(), offer, now, words)?)))
    })
}

/// Books one of the times because the coach says so, whatever the offer's end.
pub fn take_by_hand(app: &App, request: TakeSlot) -> Result<Changed<SlotOfferItem>> {
    let words = words::of(app);
    app.write(Change::named("slots.take"), |w| {
        let now = Instant(w.now());
        let offer = open_in(w, &request.offer_id)?;
        let slot = slot(&offer, request.number).or_not_found(What::SlotOffer, offer.id.as_str())?;
        book(w, &offer, slot)?;
        let offer = w.reader().slot_offer(&offer.id)?;
        views::item(&w.reader(), offer, now, words)
    })
}

/// A draft that says kindly that the time is gone, and that others follow.
pub fn draft_reply(app: &App, request: OneSlotOffer) -> Result<Changed<MessageDetail>> {
    let words = words::of(app);
    app.write(Change::named("slots.draft_reply"), |w| {
        let offer = w.reader().slot_offer(&request.offer_id)?;
        w.concerns(offer.person_name.clone());
        let (practice, person) = (w.reader().practice()?, w.reader().person(&offer.person_id)?);
        let about = About::TimeGone;
        let text = words.letter(&Letter { to: person.details.given_name, from: practice.coach_name, about });
        let id = w.insert_message(&draft(&offer, text))?;
        detail(&w.reader(), &id)
    })
}

/// The offer that is meant, and which of its times.
fn named(r: &Reader<'_>, request: &AnswerSlots) -> Result<Option<(SlotOffer, Option<u32>)>> {
    if let Found::One(named) | Found::Several(named) = tokens::find(&request.text)
        && let Some(offer) = r.slot_offer_named(&named.token)?
    {
        return Ok(Some((offer, named.number)));
    }
    // In free words: the offer is the one that is looked at, and which time is for the coach to say.
    let looked_at = request.offer_id.as_ref().map(|id| r.slot_offer(id)).transpose()?;
    Ok(looked_at.map(|offer| (offer, None)))
}

fn take(
    w: &mut Writer<'_>,
    offer: &SlotOffer,
    number: Option<u32>,
    words: &dyn Words,
) -> Result<(AnswerOutcome, String)> {
    let now = Instant(w.now());
    w.concerns(offer.person_name.clone());
    let name = &offer.person_name;
    let clocks = clocks(&w.reader(), offer, now)?;
    let stands = standing(offer, now);
    if stands != OfferStanding::Open {
        let booked = offer.session_id.as_ref().map(|id| w.reader().session(id)).transpose()?;
        let booked = booked.map(|session| clocks.said(session.starts_at, words));
        return Ok((AnswerOutcome::Over, words.answer_over(stands, name, booked.as_deref())));
    }
    if number == Some(tokens::NONE) {
        w.close_slot_offer(&offer.id, OfferState::Declined, None)?;
        return Ok((AnswerOutcome::Declined, words.answer_declined(name)));
    }
    let Some(slot) = number.and_then(|number| slot(offer, number)) else {
        return Ok((AnswerOutcome::Unclear, words.answer_unclear(name)));
    };
    let at = clocks.said(slot.starts_at, words);
    if !holds(offer, slot, now) {
        return Ok((AnswerOutcome::Over, words.answer_over(OfferStanding::Ended, name, None)));
    }
    if let Some(by) = occupied(&w.reader(), slot, clocks, words)? {
        return Ok((AnswerOutcome::Occupied, words.answer_occupied(&at, &by)));
    }
    book(w, offer, slot)?;
    Ok((AnswerOutcome::Booked, words.answer_booked(name, &at)))
}

/// Books one of the times within an operation; the others are free again.
pub(crate) fn book(w: &mut Writer<'_>, offer: &SlotOffer, slot: &Slot) -> Result<SessionId> {
    let request = BookSession {
        person_id: offer.person_id.clone(),
        engagement_id: offer.engagement_id.clone(),
        local_start: slot.local_start,
        zone: Some(slot.zone),
        minutes: Some(offer.minutes),
        medium: Some(offer.medium),
        link: offer.link.clone(),
        place: offer.place.clone(),
        series: None,
    };
    let session = booking::book_in(w, &request)?;
    w.close_slot_offer(&offer.id, OfferState::Taken, Some(&session))?;
    Ok(session)
}

/// What takes the time now, in words: a session, or something of the calendar. Times that are held for others give
/// way, because the first answer wins; so does what takes whole days, over which the coach has offered it.
fn occupied(r: &Reader<'_>, slot: &Slot, clocks: Clocks, words: &dyn Words) -> Result<Option<String>> {
    let days = (slot.starts_at.day(clocks.zone), slot.ends_at.day(clocks.zone));
    let taken = surroundings::taken(r, days, clocks.zone, None, clocks.now)?;
    let met = overlapping(slot.starts_at, slot.ends_at, &taken);
    let met = met.into_iter().find(|met| matches!(met.by, By::Session | By::Busy));
    Ok(met.map(|met| words.conflict(&met, clocks.zone)))
}

fn slot(offer: &SlotOffer, number: u32) -> Option<&Slot> {
    offer.slots.iter().find(|slot| slot.number == number)
}

fn clocks(r: &Reader<'_>, offer: &SlotOffer, now: Instant) -> Result<Clocks> {
    let zone = r.practice()?.zone;
    Ok(Clocks { zone, theirs: r.person(&offer.person_id)?.details.zone.unwrap_or(zone), now })
}

fn said(outcome: AnswerOutcome, sentence: String, offer: Option<SlotOfferItem>) -> SlotAnswer {
    SlotAnswer { outcome, sentence, offer }
}
