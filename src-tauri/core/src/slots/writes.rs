//! Writing offers. What may be written is decided in `offering` and `answering`.

use rusqlite::named_params;

use super::model::OfferState;
use crate::basics::ids::{EngagementId, MessageId, PersonId, SessionId, SlotId, SlotOfferId};
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::error::Result;
use crate::sessions::model::Medium;
use crate::vault::writer::Writer;

/// An offer to be put in; everything has been checked.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct NewOffer {
    pub person_id: PersonId,
    pub engagement_id: Option<EngagementId>,
    pub minutes: u32,
    pub medium: Medium,
    pub link: Option<String>,
    pub place: Option<String>,
    pub token: String,
    pub ends_at: Instant,
}

impl Writer<'_> {
    /// Holds times for a client: numbered from 1, in the order in which they are given.
    pub fn insert_slot_offer(&self, new: &NewOffer, starts: &[LocalTime], zone: Zone) -> Result<SlotOfferId> {
        let id = SlotOfferId(self.new_id());
        self.change(
            "offering times",
            include_str!("sql/insert_offer.sql"),
            named_params! {
                ":id": id, ":person": new.person_id, ":engagement": new.engagement_id, ":minutes": new.minutes,
                ":medium": new.medium, ":link": new.link, ":place": new.place, ":token": new.token,
                ":ends_at": new.ends_at, ":at": self.now().timestamp_millis(),
            },
        )?;
        for (number, start) in (1_u32..).zip(starts) {
            let begins = start.instant(zone);
            self.change(
                "holding a time",
                "INSERT INTO slots (id, offer_id, number, local_start, zone, starts_at, ends_at)
                 VALUES (:id, :offer, :number, :start, :zone, :starts_at, :ends_at)",
                named_params! {
                    ":id": SlotId(self.new_id()), ":offer": id, ":number": number, ":start": start, ":zone": zone,
                    ":starts_at": begins, ":ends_at": begins.plus_minutes(i64::from(new.minutes)),
                },
            )?;
        }
        Ok(id)
    }

    /// Notes the message that offers the times.
    pub fn set_slot_offer_message(&self, id: &SlotOfferId, message: &MessageId) -> Result<()> {
        self.change(
            "noting the message of an offer",
            "UPDATE slot_offers SET message_id = :message WHERE id = :id",
            named_params! { ":id": id, ":message": message },
        )?;
        Ok(())
    }

    /// Notes what has become of an offer; its times are held no more.
    pub fn close_slot_offer(
        &self,
        id: &SlotOfferId,
        state: OfferState,
        session: Option<&SessionId>,
    ) -> Result<()> {
        self.change(
            "closing an offer",
            "UPDATE slot_offers SET state = :state, session_id = :session, closed_at = :at WHERE id = :id",
            named_params! {
                ":id": id, ":state": state, ":session": session, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }
}
