//! Offering times: held, with the message that names them drafted, in one operation; and taking that back.

use super::model::{OfferSlots, OfferState, OneSlotOffer, SlotOffer, SlotOfferItem};
use super::proposing::minutes;
use super::rules::{ends_at, issues};
use super::writes::NewOffer;
use super::{tokens, views};
use crate::app::App;
use crate::basics::ids::SlotOfferId;
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::basics::text::tidy_option;
use crate::error::{Error, Refusal, Result};
use crate::messages::composing::whereabouts;
use crate::messages::leaving::reply_link;
use crate::messages::letters::{About, Letter, OfferLetter, OfferedTime};
use crate::messages::model::{MessageKind, MessageState, MessageText, NewMessage};
use crate::sessions::model::Medium;
use crate::sessions::rules::link_issue;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// Holds the times and drafts the message.
pub fn offer(app: &App, request: OfferSlots) -> Result<Changed<SlotOfferItem>> {
    let (words, token) = (words::of(app), tokens::new(app.randomness()));
    app.write(Change::named("slots.offer"), |w| {
        let now = Instant(w.now());
        let id = offer_in(w, request, token, words)?;
        let offer = w.reader().slot_offer(&id)?;
        views::item(&w.reader(), offer, now, words)
    })
}

/// The same within an operation.
pub(crate) fn offer_in(
    w: &mut Writer<'_>,
    request: OfferSlots,
    token: String,
    words: &dyn Words,
) -> Result<SlotOfferId> {
    let now = Instant(w.now());
    let zone = w.reader().practice()?.zone;
    let person = w.reader().person(&request.person_id)?;
    w.concerns(person.name());
    let agreed = minutes(&w.reader(), &request.person_id, request.engagement_id.as_ref(), request.minutes)?;
    let mut starts = request.starts;
    let mut wrong = issues(&starts, agreed, zone, request.ends, now);
    wrong.extend(link_issue(request.link.as_deref()));
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    starts.sort_unstable();
    let last = starts.last().map_or(now, |start| start.instant(zone));
    let new = NewOffer {
        person_id: request.person_id,
        engagement_id: request.engagement_id,
        minutes: agreed,
        medium: request.medium.unwrap_or(Medium::Video),
        link: tidy_option(request.link.as_deref()).or(person.details.meeting_link),
        place: tidy_option(request.place.as_deref()),
        token,
        ends_at: ends_at(request.ends.map(|ends| ends.instant(zone)), last, now),
    };
    let id = w.insert_slot_offer(&new, &starts, zone)?;
    let offer = w.reader().slot_offer(&id)?;
    let text = letter(&w.reader(), &offer, words)?;
    let message = w.insert_message(&draft(&offer, text))?;
    w.set_slot_offer_message(&id, &message)?;
    Ok(id)
}

/// Takes an offer back: its times are free again. A message that was not sent goes with it.
pub fn withdraw(app: &App, request: OneSlotOffer) -> Result<Changed<SlotOfferItem>> {
    let words = words::of(app);
    app.write(Change::named("slots.withdraw"), |w| {
        let now = Instant(w.now());
        let offer = open_in(w, &request.offer_id)?;
        w.close_slot_offer(&offer.id, OfferState::Withdrawn, None)?;
        if let Some(message) = &offer.message_id
            && w.reader().message(message)?.state == MessageState::Draft
        {
            w.delete_message(message)?;
        }
        let offer = w.reader().slot_offer(&offer.id)?;
        views::item(&w.reader(), offer, now, words)
    })
}

/// The offer, if nothing was said of it yet; it may have ended.
pub(super) fn open_in(w: &mut Writer<'_>, id: &SlotOfferId) -> Result<SlotOffer> {
    let offer = w.reader().slot_offer(id)?;
    w.concerns(offer.person_name.clone());
    if offer.state != OfferState::Open {
        return Err(Refusal::OfferClosed.into());
    }
    Ok(offer)
}

/// A draft about an offer.
pub(super) fn draft(offer: &SlotOffer, text: MessageText) -> NewMessage {
    NewMessage {
        person_id: offer.person_id.clone(),
        session_id: None,
        group_id: None,
        group_session_id: None,
        kind: MessageKind::SlotOffer,
        text,
    }
}

/// The message that offers the times: each on the client's clock, with a link that answers by itself.
fn letter(r: &Reader<'_>, offer: &SlotOffer, words: &dyn Words) -> Result<MessageText> {
    let (practice, person) = (r.practice()?, r.person(&offer.person_id)?);
    let (zone, theirs) = (practice.zone, person.details.zone.unwrap_or(practice.zone));
    let answer = |number: u32, said: &str| {
        let mark = tokens::mark(&offer.token, number);
        let subject = format!("{mark} {said}");
        practice.email.as_deref().map_or(mark, |address| reply_link(address, &subject))
    };
    let offered = |starts: Instant, number: u32| -> OfferedTime {
        let (start, here) = (starts.local(theirs), starts.local(zone));
        let said = words.answer_subject(start);
        OfferedTime { start, coach: (here != start).then_some(here), answer: answer(number, &said) }
    };
    let about = About::TimesOffered(OfferLetter {
        minutes: offer.minutes,
        place: whereabouts(offer.medium, offer.link.as_ref(), offer.place.as_ref()),
        times: offer.slots.iter().map(|slot| offered(slot.starts_at, slot.number)).collect(),
        none_fits: answer(tokens::NONE, &words.none_fits_subject()),
        until: offer.ends_at.local(theirs),
        cities: differ(offer, zone, theirs).then(|| (theirs.city(), zone.city())),
        by_link: practice.email.is_some(),
    });
    Ok(words.letter(&Letter { to: person.details.given_name, from: practice.coach_name, about }))
}

/// Whether the two clocks show another time at any of the times.
fn differ(offer: &SlotOffer, zone: Zone, theirs: Zone) -> bool {
    let local = |starts: Instant, zone| -> LocalTime { starts.local(zone) };
    offer.slots.iter().any(|slot| local(slot.starts_at, zone) != local(slot.starts_at, theirs))
}
