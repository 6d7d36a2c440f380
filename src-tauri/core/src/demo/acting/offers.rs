//! Offers of times: one that waits for its answer, one that was answered.

use super::Acting;
use crate::basics::ids::{EngagementId, PersonId, SlotOfferId};
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::messages::model::SentBy;
use crate::slots::answering::book;
use crate::slots::model::{OfferSlots, ProposeSlots};
use crate::slots::offering::offer_in;
use crate::slots::proposing::proposal;
use crate::vault::writer::Change;

/// The offer that was answered was made so long ago.
const MINUTES_AGO: i64 = 26 * 60;
/// As many times as a client likes to read.
const OFFERED: usize = 3;

impl Acting<'_, '_> {
    /// To two clients who have something left of what they bought. Each has a code of its own.
    pub(super) fn offer_times(&mut self, now: Instant, [answered, waiting]: [String; 2]) -> Result<()> {
        let mut clients = self.with_room()?.into_iter();
        if let Some(client) = clients.next() {
            let made = now.plus_minutes(-MINUTES_AGO);
            if let Some(id) = self.offer(client, made, now, answered)? {
                self.w.next_operation(Change::named("slots.answer"), now.plus_minutes(-90).0)?;
                let offer = self.w.reader().slot_offer(&id)?;
                self.w.concerns(offer.person_name.clone());
                if let Some(slot) = offer.slots.get(1) {
                    book(self.w, &offer, slot)?;
                }
            }
        }
        if let Some(client) = clients.next() {
            self.offer(client, now.plus_minutes(-60), now, waiting)?;
        }
        Ok(())
    }

    /// Those first for whom nothing is booked.
    fn with_room(&self) -> Result<Vec<(PersonId, EngagementId)>> {
        let mut credits = self.w.reader().credits_left(None)?;
        credits.retain(|known| known.held > 0 && known.balance > i64::from(known.booked) + 1);
        credits.sort_by_key(|known| known.booked);
        Ok(credits.into_iter().map(|known| (known.person_id, known.engagement_id)).collect())
    }

    /// Offers free times from tomorrow on, and sends the message; nothing where too few are free.
    fn offer(
        &mut self,
        (person_id, engagement_id): (PersonId, EngagementId),
        made: Instant,
        now: Instant,
        token: String,
    ) -> Result<Option<SlotOfferId>> {
        let from = now.day(self.practice.zone).plus(1);
        let wished = ProposeSlots {
            person_id,
            engagement_id: Some(engagement_id),
            minutes: None,
            medium: None,
            place: None,
            from: Some(from),
        };
        let found = proposal(&self.w.reader(), &wished, made, self.words)?;
        let picked = found.slots.iter().filter(|slot| slot.picked).map(|slot| slot.start);
        let starts: Vec<_> = picked.take(OFFERED).collect();
        if starts.len() < OFFERED {
            return Ok(None);
        }
        self.w.next_operation(Change::named("slots.offer"), made.0)?;
        let request = OfferSlots {
            person_id: wished.person_id,
            engagement_id: wished.engagement_id,
            minutes: None,
            medium: None,
            link: None,
            place: None,
            starts,
            ends: None,
        };
        let id = offer_in(self.w, request, token, self.words)?;
        let offer = self.w.reader().slot_offer(&id)?;
        self.w.next_operation(Change::named("messages.mark_sent"), made.plus_minutes(2).0)?;
        self.w.concerns(offer.person_name.clone());
        if let Some(message) = &offer.message_id {
            self.w.set_message_sent(message, SentBy::MailProgram)?;
        }
        Ok(Some(id))
    }
}
