//! Reading what an import must know of the practice, and past imports.

use std::collections::BTreeMap;

use super::candidate::EventKey;
use super::matching::{Alias, Face, Faces};
use super::plan::{Known, KnownBusy};
use crate::basics::ids::{ImportId, PersonId};
use crate::basics::moments::{Day, Instant};
use crate::error::Result;
use crate::vault::reader::Reader;

/// An import as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0006_sessions.sql, where each is explained")]
pub struct StoredImport {
    pub id: ImportId,
    pub file_name: String,
    pub at: Instant,
    pub sessions: u32,
    pub busy: u32,
    pub changed: u32,
    pub skipped: u32,
}

impl Reader<'_> {
    /// The people of the practice, as calendars name them.
    pub fn faces(&self) -> Result<Faces> {
        let mut aliases: BTreeMap<PersonId, Vec<Alias>> = BTreeMap::new();
        for (person, kind, value) in self.aliases()? {
            let alias = if kind == "email" { Alias::Email(value) } else { Alias::Title(value) };
            aliases.entry(person).or_default().push(alias);
        }
        let faces = self.people()?.into_iter().map(|person| {
            let face = Face {
                given_name: person.details.given_name,
                family_name: person.details.family_name,
                email: person.details.email,
                aliases: aliases.remove(&person.id).unwrap_or_default(),
                archived: person.archived,
            };
            (person.id, face)
        });
        Ok(Faces::new(faces.collect()))
    }

    /// What is there already, by what names an event for good.
    pub fn known_events(&self) -> Result<Known> {
        let sessions = self
            .sessions()?
            .into_iter()
            .map(|session| ((session.calendar_uid.clone(), session.recurrence_id.clone()), session));
        Ok(Known { sessions: sessions.collect(), busy: self.known_busy()?.into_iter().collect() })
    }

    fn known_busy(&self) -> Result<Vec<(EventKey, KnownBusy)>> {
        self.all(
            "reading all busy times",
            "SELECT id, title, starts_at, ends_at, first_day, last_day, calendar_uid, recurrence_id FROM busy_times",
            [],
            |row| {
                let days: (Option<Day>, Option<Day>) = (row.get("first_day")?, row.get("last_day")?);
                let busy = KnownBusy {
                    id: row.get("id")?,
                    title: row.get("title")?,
                    start: row.get("starts_at")?,
                    end: row.get("ends_at")?,
                    days: days.0.zip(days.1),
                };
                Ok(((row.get("calendar_uid")?, row.get("recurrence_id")?), busy))
            },
        )
    }

    /// Files that were imported, latest first.
    pub fn imports(&self) -> Result<Vec<StoredImport>> {
        self.all(
            "reading the imports",
            "SELECT id, file_name, at, sessions, busy, changed, skipped FROM imports ORDER BY at DESC, rowid DESC",
            [],
            |row| {
                Ok(StoredImport {
                    id: row.get("id")?,
                    file_name: row.get("file_name")?,
                    at: row.get("at")?,
                    sessions: row.get("sessions")?,
                    busy: row.get("busy")?,
                    changed: row.get("changed")?,
                    skipped: row.get("skipped")?,
                })
            },
        )
    }
}
