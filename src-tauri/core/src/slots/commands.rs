//! Looking at offers.

use super::model::{ListSlotOffers, OfferStanding, OneSlotOffer, SlotOfferItem, WaitingOffers};
use super::{holds, views};
use crate::app::App;
use crate::calendar_files::composing::Desk;
use crate::calendar_files::model::CalendarFile;
use crate::error::Result;
use crate::words;

/// How long an offer that is over is still listed, from when it was made.
const MINUTES_LISTED: i64 = 30 * 24 * 60;

/// Offers: those that wait for an answer first, each kind latest first; those to one person, or all of the last weeks.
pub fn list(app: &App, request: ListSlotOffers) -> Result<Vec<SlotOfferItem>> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let offers = match &request.person_id {
            Some(person) => r.slot_offers_to(person)?,
            None => r.slot_offers_since(now.plus_minutes(-MINUTES_LISTED))?,
        };
        let items = offers.into_iter().map(|offer| views::item(r, offer, now, words));
        let mut items = items.collect::<Result<Vec<_>>>()?;
        items.sort_by_key(|item| item.standing != OfferStanding::Open);
        Ok(items)
    })
}

/// One offer.
pub fn open(app: &App, request: OneSlotOffer) -> Result<SlotOfferItem> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| views::item(r, r.slot_offer(&request.offer_id)?, now, words))
}

/// How many offers wait for an answer, and when the first of them ends.
pub fn waiting(app: &App, (): ()) -> Result<WaitingOffers> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let zone = r.practice()?.zone;
        let offers = r.slot_offers_open_at(now)?;
        let next_end = offers.iter().map(|offer| offer.ends_at).min().map(|end| end.local(zone));
        Ok(WaitingOffers {
            count: offers.len(),
            next_end,
            sentence: next_end.map(|end| words.offers_wait(offers.len(), end, now.day(zone))),
        })
    })
}

/// The times of an offer for the coach's own calendar.
pub fn ics(app: &App, request: OneSlotOffer) -> Result<CalendarFile> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let offer = r.slot_offer(&request.offer_id)?;
        let calendar = holds::calendar(&offer, &words.held_for(&offer.person_name), now);
        Ok(Desk::file(words.held_times_file(&offer.person_name), &calendar))
    })
}
