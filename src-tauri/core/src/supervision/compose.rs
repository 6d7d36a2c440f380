//! The pack from the chosen sessions: what each says, disguised, and where something still tells.

use std::collections::HashMap;

use super::check;
use super::disguise::{Disguise, Place};
use super::model::{ChooseSessions, SupervisionSession};
use super::texts;
use crate::basics::ids::PersonId;
use crate::basics::moments::{Day, Zone};
use crate::documents::supervision::{Part, SupervisionDocument};
use crate::documents::{Locale, Paper};
use crate::error::{Error, Problem, Result};
use crate::sessions::model::{Session, SessionKind, SessionStatus};
use crate::vault::reader::Reader;
use crate::words::Words;

/// More than a supervisor reads.
const MOST_SESSIONS: usize = 60;

/// The chosen sessions, disguised.
pub struct Pack {
    /// By client, then by day.
    pub sessions: Vec<SupervisionSession>,
    /// How much was replaced.
    pub replaced: u32,
    /// What searches the finished file.
    pub disguise: Disguise,
    /// In whose words the file is.
    words: &'static dyn Words,
    country: String,
}

impl Pack {
    /// Reads and disguises what was chosen.
    pub fn of(r: &Reader<'_>, chosen: &ChooseSessions, words: &'static dyn Words) -> Result<Self> {
        let practice = r.practice()?;
        let all = r.sessions()?;
        let mut sessions = selected(r, chosen)?;
        sessions.sort_by_key(|session| session.starts_at);
        let mut clients: Vec<PersonId> = Vec::new();
        for session in &sessions {
            if !clients.contains(&session.person_id) {
                clients.push(session.person_id.clone());
            }
        }
        sessions.sort_by_key(|session| clients.iter().position(|client| *client == session.person_id));
        let links: Vec<(PersonId, String)> = all
            .iter()
            .filter_map(|session| Some((session.person_id.clone(), session.link.clone()?)))
            .collect();
        let disguise = Disguise::new(&r.known_people()?, &links, &r.known_organisations()?, &clients, words)?;
        let roads = roads(&all, &clients);
        let mut pack = Self { sessions: Vec::new(), replaced: 0, disguise, words, country: practice.country };
        for session in &sessions {
            let text = texts::of(r, session, chosen.include_private)?;
            let road = roads.get(&session.person_id).map_or(&[][..], Vec::as_slice);
            pack.add(session, &text, road, practice.zone);
        }
        Ok(pack)
    }

    fn add(&mut self, session: &Session, text: &texts::SessionText, road: &[&Session], zone: Zone) {
        let begun = road.first().map_or(session.starts_at, |first| first.starts_at).day(zone);
        let place = Place { person: &session.person_id, begun: begun.0 };
        let (shareable, replaced) = self.disguise.disguised(&text.shareable, &place);
        self.replaced += replaced;
        let private = text.private.as_ref().map(|private| {
            let (private, replaced) = self.disguise.disguised(private, &place);
            self.replaced += replaced;
            private
        });
        let written = format!("{shareable}\n\n{}", private.as_deref().unwrap_or_default());
        let tells = check::count(&written, self.disguise.matcher(), self.disguise.identifiers()) > 0;
        let minutes = session.actual_minutes.unwrap_or(session.booked_minutes);
        self.sessions.push(SupervisionSession {
            session_id: session.id.clone(),
            heading: self.words.pack_session(
                &self.disguise.client(&session.person_id),
                (session.kind == SessionKind::Coaching).then(|| place_in(road, session)),
            ),
            facts: self.words.pack_facts(week(begun, session.starts_at.day(zone)), minutes, session.status),
            shareable,
            private,
            tells,
        });
    }

    /// The pages.
    pub fn document(&self) -> SupervisionDocument {
        let part = |session: &SupervisionSession| Part {
            heading: session.heading.clone(),
            facts: session.facts.clone(),
            shareable: session.shareable.clone(),
            nothing: self.words.pack_nothing_written(),
            private_heading: self.words.pack_private(),
            private: session.private.clone(),
        };
        SupervisionDocument {
            locale: Locale::for_reader(self.words.language(), &self.country),
            paper: if matches!(self.country.as_str(), "US" | "CA" | "MX") {
                Paper::Letter
            } else {
                Paper::A4
            },
            title: self.words.pack_title(),
            about: self.words.pack_about(),
            foot: self.words.pack_foot(),
            parts: self.sessions.iter().map(part).collect(),
        }
    }

    /// The same as Markdown.
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n{}\n", self.words.pack_title(), self.words.pack_about());
        for session in &self.sessions {
            let written = if session.shareable.is_empty() {
                self.words.pack_nothing_written()
            } else {
                session.shareable.clone()
            };
            text.push_str(&format!("\n# {}\n\n{}\n\n{written}\n", session.heading, session.facts));
            if let Some(private) = &session.private {
                text.push_str(&format!("\n## {}\n\n{private}\n", self.words.pack_private()));
            }
        }
        text
    }

    /// What the pack itself says, without a word of the notes.
    pub fn own_words(&self) -> String {
        let mut own = vec![self.words.pack_title(), self.words.pack_about(), self.words.pack_foot()];
        for session in &self.sessions {
            own.extend([session.heading.clone(), session.facts.clone()]);
            if session.shareable.is_empty() {
                own.push(self.words.pack_nothing_written());
            }
            own.extend(session.private.as_ref().map(|_| self.words.pack_private()));
        }
        own.join("\n")
    }
}

fn selected(r: &Reader<'_>, chosen: &ChooseSessions) -> Result<Vec<Session>> {
    let field = "sessionIds";
    if chosen.session_ids.is_empty() {
        return Err(Error::invalid(field, Problem::Missing));
    }
    if chosen.session_ids.len() > MOST_SESSIONS {
        return Err(Error::invalid(field, Problem::TooLarge));
    }
    let mut ids = chosen.session_ids.clone();
    ids.sort();
    ids.dedup();
    ids.iter().map(|id| r.session(id)).collect()
}

/// What took place or was to, of each client, in order.
fn roads<'s>(all: &'s [Session], clients: &[PersonId]) -> HashMap<PersonId, Vec<&'s Session>> {
    let mut roads: HashMap<PersonId, Vec<&Session>> = HashMap::new();
    for session in all.iter().filter(|session| clients.contains(&session.person_id)) {
        if session.status == SessionStatus::Held {
            roads.entry(session.person_id.clone()).or_default().push(session);
        }
    }
    roads
}

/// Which session of the work this is: one that did not take place has the number that it would have had.
fn place_in(road: &[&Session], session: &Session) -> usize {
    let before = |held: &&&Session| {
        held.kind == SessionKind::Coaching && held.starts_at < session.starts_at && held.id != session.id
    };
    road.iter().filter(before).count() + 1
}

fn week(begun: Day, day: Day) -> i64 {
    day.since(begun).max(0) / 7 + 1
}
