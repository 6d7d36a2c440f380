//! Reading offers.

use rusqlite::{Row, ToSql, named_params};

use super::model::{Slot, SlotOffer};
use crate::basics::ids::{PersonId, SlotOfferId};
use crate::basics::moments::Instant;
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("sql/offer_rows.sql");

/// Which offers to read; what is nothing finds none.
#[derive(Default)]
struct Which<'w> {
    id: Option<&'w SlotOfferId>,
    token: Option<&'w str>,
    person: Option<&'w PersonId>,
    between: Option<(Instant, Instant)>,
    since: Option<Instant>,
    open_at: Option<Instant>,
}

impl Reader<'_> {
    /// One offer.
    pub fn slot_offer(&self, id: &SlotOfferId) -> Result<SlotOffer> {
        let which = Which { id: Some(id), ..Which::default() };
        self.slot_offers(&which)?.pop().or_not_found(What::SlotOffer, id.as_str())
    }

    /// The offer that a token names, if there is one.
    pub fn slot_offer_named(&self, token: &str) -> Result<Option<SlotOffer>> {
        Ok(self.slot_offers(&Which { token: Some(token), ..Which::default() })?.pop())
    }

    /// The offers to one person, latest first.
    pub fn slot_offers_to(&self, person: &PersonId) -> Result<Vec<SlotOffer>> {
        self.slot_offers(&Which { person: Some(person), ..Which::default() })
    }

    /// The offers that were made since an instant, latest first.
    pub fn slot_offers_since(&self, since: Instant) -> Result<Vec<SlotOffer>> {
        self.slot_offers(&Which { since: Some(since), ..Which::default() })
    }

    /// The offers that wait for an answer at an instant, latest first.
    pub fn slot_offers_open_at(&self, at: Instant) -> Result<Vec<SlotOffer>> {
        self.slot_offers(&Which { open_at: Some(at), ..Which::default() })
    }

    /// When the next so many times that are held at `now` begin, from `from` on.
    pub fn held_starts(&self, from: Instant, now: Instant, count: u32) -> Result<Vec<Instant>> {
        self.all(
            "looking for the times that are held",
            include_str!("sql/held_starts.sql"),
            named_params! { ":from": from, ":now": now, ":count": count },
            |row| row.get("starts_at"),
        )
    }

    /// The offers with a time that touches the stretch from `from` to `to`, whether they hold it or not.
    pub fn slot_offers_between(&self, from: Instant, to: Instant) -> Result<Vec<SlotOffer>> {
        self.slot_offers(&Which { between: Some((from, to)), ..Which::default() })
    }

    fn slot_offers(&self, which: &Which<'_>) -> Result<Vec<SlotOffer>> {
        let (from, to) = (which.between.map(|between| between.0), which.between.map(|between| between.1));
        let params: &[(&str, &dyn ToSql)] = named_params! {
            ":id": which.id, ":token": which.token, ":person": which.person, ":from": from, ":to": to,
            ":since": which.since, ":open_at": which.open_at,
        };
        let mut offers = self.all("reading offers of times", ROWS, params, offer)?;
        for offer in &mut offers {
            offer.slots = self.all(
                "reading the times of an offer",
                "SELECT id, number, local_start, zone, starts_at, ends_at FROM slots WHERE offer_id = ?1
                 ORDER BY starts_at, number",
                [&offer.id],
                slot,
            )?;
        }
        Ok(offers)
    }
}

fn offer(row: &Row<'_>) -> rusqlite::Result<SlotOffer> {
    Ok(SlotOffer {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        person_name: row.get("person_name")?,
        engagement_id: row.get("engagement_id")?,
        minutes: row.get("minutes")?,
        medium: row.get("medium")?,
        link: row.get("link")?,
        place: row.get("place")?,
        token: row.get("token")?,
        ends_at: row.get("ends_at")?,
        state: row.get("state")?,
        message_id: row.get("message_id")?,
        session_id: row.get("session_id")?,
        slots: Vec::new(),
    })
}

fn slot(row: &Row<'_>) -> rusqlite::Result<Slot> {
    Ok(Slot {
        id: row.get("id")?,
        number: row.get("number")?,
        local_start: row.get("local_start")?,
        zone: row.get("zone")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
    })
}
