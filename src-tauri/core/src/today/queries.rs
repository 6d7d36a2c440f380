//! Gathering the facts for Today and for "what happens next".

use std::collections::HashMap;

use rusqlite::named_params;

use super::next::NextFacts;
use crate::basics::ids::{EngagementId, PersonId, SessionId};
use crate::basics::moments::{Day, Instant};
use crate::credits::ledger::CreditUnit;
use crate::error::Result;
use crate::vault::reader::Reader;

/// The credits of one running engagement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditsLeft {
    /// The client.
    pub person_id: PersonId,
    /// Which engagement.
    pub engagement_id: EngagementId,
    /// What the engagement is called.
    pub title: String,
    /// Sum of its ledger, in sessions.
    pub balance: i64,
    /// New ones come with each period.
    pub renews: bool,
    /// What is counted.
    pub unit: CreditUnit,
    /// The first day on which credits of a package were ever to end.
    pub first_end: Option<Day>,
    /// Sessions booked on it.
    pub booked: u32,
    /// Sessions held on it.
    pub held: u32,
    /// Days between its sessions.
    pub cadence_days: u32,
}

/// A session that was held and has no note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteMissing {
    /// Which.
    pub session_id: SessionId,
    /// With whom.
    pub person_id: PersonId,
    /// When it began.
    pub starts_at: Instant,
}

impl Reader<'_> {
    /// What happens next depends on, for everybody or for one person.
    pub fn next_facts(
        &self,
        person: Option<&PersonId>,
        now: Instant,
    ) -> Result<HashMap<PersonId, NextFacts>> {
        let rows = self.all(
            "reading what happens next",
            include_str!("sql/next_facts.sql"),
            named_params! { ":person": person, ":now": now },
            |row| {
                let facts = NextFacts {
                    next_session: row.get("next_session")?,
                    open_session: row.get("open_session")?,
                    last_held: row.get("last_held")?,
                    ..NextFacts::default()
                };
                Ok((row.get("person_id")?, facts))
            },
        )?;
        let mut facts: HashMap<PersonId, NextFacts> = rows.into_iter().collect();
        for credits in self.credits_left(person)? {
            if let Some(about) = facts.get_mut(&credits.person_id)
                && about.credits_left.is_none()
            {
                about.credits_left = Some(credits.balance);
                about.cadence_days = Some(credits.cadence_days);
            }
        }
        for offer in self.slot_offers_open_at(now)? {
            if let Some(about) = facts.get_mut(&offer.person_id) {
                about.offered_until = about.offered_until.max(Some(offer.ends_at));
            }
        }
        let practice = self.practice()?;
        for (person, since, amount) in self.overdue_by_person(person, now.day(practice.zone))? {
            if let Some(about) = facts.get_mut(&person) {
                (about.overdue_since, about.overdue) = (Some(since), Some(amount));
            }
        }
        Ok(facts)
    }

    /// Credits of the running engagements, latest engagement first.
    pub fn credits_left(&self, person: Option<&PersonId>) -> Result<Vec<CreditsLeft>> {
        self.all(
            "reading the credits that are left",
            include_str!("sql/credits_left.sql"),
            named_params! { ":person": person },
            |row| {
                Ok(CreditsLeft {
                    person_id: row.get("person_id")?,
                    engagement_id: row.get("engagement_id")?,
                    title: row.get("title")?,
                    balance: row.get("balance")?,
                    renews: row.get("renews")?,
                    unit: row.get("unit")?,
                    first_end: row.get("first_end")?,
                    booked: row.get("booked")?,
                    held: row.get("held")?,
                    cadence_days: row.get("cadence_days")?,
                })
            },
        )
    }

    /// Sessions held between `since` and `until` that have no shareable note.
    pub fn notes_missing(&self, since: Instant, until: Instant) -> Result<Vec<NoteMissing>> {
        self.all(
            "looking for missing notes",
            include_str!("sql/notes_missing.sql"),
            named_params! { ":since": since, ":until": until },
            |row| {
                Ok(NoteMissing {
                    session_id: row.get("id")?,
                    person_id: row.get("person_id")?,
                    starts_at: row.get("starts_at")?,
                })
            },
        )
    }
}
