//! A calendar in memory that keeps the conditions of RFC 9110, section 13, and fails when it is told to.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::basics::moments::LocalTime;
use crate::error::{RemoteError, Result};
use crate::net::way::Way;
use crate::sync::provider::{
    Changes, Condition, FoundCalendar, Known, Mark, OwnEvent, Provider, Put, Remote,
};

/// How the next write goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is done, and the answer is lost.
    AnswerLost,
    /// It is not done.
    Offline,
    /// It is not taken.
    Refused,
    /// It is done, and before the answer comes the coach locks her practice.
    Locked,
}

#[derive(Default)]
pub(super) struct Memory {
    events: RefCell<BTreeMap<String, (u32, Vec<u8>)>>,
    version: Cell<u32>,
    fault: Cell<Option<Fault>>,
    /// Whether a write is under way and waits for the practice to be locked.
    pub(super) under_way: Arc<AtomicBool>,
    broken: RefCell<Option<(String, RemoteError)>>,
    closed: RefCell<BTreeMap<String, RemoteError>>,
    /// What was asked, first one first.
    pub(super) asked: RefCell<Vec<String>>,
}

impl Memory {
    /// The next write goes wrong.
    pub(super) fn fails(&self, fault: Fault) {
        self.fault.set(Some(fault));
    }

    /// From now on it fails at whatever says so, or at nothing.
    pub(super) fn breaks_at(&self, text: &str, cause: Option<RemoteError>) {
        *self.broken.borrow_mut() = cause.map(|cause| (text.to_owned(), cause));
    }

    /// From now on a calendar cannot be looked at, or can again.
    pub(super) fn closes(&self, calendar: &str, cause: Option<RemoteError>) {
        let mut closed = self.closed.borrow_mut();
        match cause {
            Some(cause) => closed.insert(calendar.to_owned(), cause),
            None => closed.remove(calendar),
        };
    }

    /// What stands there, by place.
    pub(super) fn texts(&self) -> Vec<String> {
        self.events.borrow().values().map(|(_, raw)| String::from_utf8(raw.clone()).unwrap()).collect()
    }

    /// Somebody else changes every event: what `from` matches becomes `to`.
    pub(super) fn rewrite(&self, from: &str, to: &str) {
        let places: Vec<String> = self.events.borrow().keys().cloned().collect();
        for place in places {
            let text = String::from_utf8(self.events.borrow()[&place].1.clone()).unwrap();
            self.keep(&place, text.replace(from, to).into_bytes());
        }
    }

    /// Somebody else adds an event.
    pub(super) fn add(&self, place: &str, lines: &str) {
        self.keep(
            place,
            format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n").into(),
        );
    }

    /// Somebody else takes everything out.
    pub(super) fn clear(&self) {
        self.events.borrow_mut().clear();
        self.version.set(self.version.get() + 1);
    }

    /// The writes that were made since the last question.
    pub(super) fn writes(&self) -> Vec<String> {
        let asked = std::mem::take(&mut *self.asked.borrow_mut());
        asked.into_iter().filter(|asked| asked.starts_with("put") || asked.starts_with("remove")).collect()
    }

    fn keep(&self, place: &str, raw: Vec<u8>) -> u32 {
        let version = self.version.get() + 1;
        self.version.set(version);
        self.events.borrow_mut().insert(place.to_owned(), (version, raw));
        version
    }

    fn note(&self, what: &str, place: &str) {
        self.asked.borrow_mut().push(format!("{what} {place}"));
    }

    fn remote(place: &str, (version, raw): &(u32, Vec<u8>)) -> Remote {
        let text = String::from_utf8_lossy(raw);
        let uid = text.lines().find_map(|line| line.strip_prefix("UID:")).unwrap_or_default().to_owned();
        Remote { href: place.to_owned(), etag: Some(version.to_string()), uid, raw: raw.clone() }
    }
}

impl Provider for Memory {
    fn calendars(&self, _way: &Way<'_>) -> Result<Vec<FoundCalendar>> {
        Ok(vec![FoundCalendar { href: "/".into(), name: "Work".into(), colour: None, read_only: false }])
    }

    fn stirred(&self, _way: &Way<'_>, known: &[Known]) -> Result<Vec<bool>> {
        let ctag = self.version.get().to_string();
        self.note("stirred", "/");
        Ok(known.iter().map(|known| known.mark.ctag.as_ref() != Some(&ctag)).collect())
    }

    fn changes(&self, _way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
        self.note("changes", &known.href);
        if let Some(cause) = self.closed.borrow().get(&known.href) {
            return Err((*cause).into());
        }
        let events = self.events.borrow();
        let here = events.iter().filter(|(place, _)| place.starts_with(&known.href));
        let all = here.map(|(place, event)| Self::remote(place, event));
        let changed = all.filter(|remote| known.etags.get(&remote.href) != Some(&remote.etag)).collect();
        let gone = known.etags.keys().filter(|place| !events.contains_key(*place)).cloned().collect();
        let mark = Mark { ctag: Some(self.version.get().to_string()), ..Mark::default() };
        Ok(Some(Changes { changed, gone, mark }))
    }

    fn ics(&self, raw: &[u8]) -> Vec<u8> {
        raw.to_vec()
    }

    fn compose(&self, event: &OwnEvent, base: Option<&[u8]>) -> Vec<u8> {
        let stamp = |at: LocalTime| at.0.format("%Y%m%dT%H%M%S").to_string();
        let end = LocalTime(event.start.0 + chrono::Duration::minutes(event.minutes.into()));
        let own = [
            ("UID", event.uid.clone()),
            ("SUMMARY", event.title.clone()),
            ("DTSTART", stamp(event.start)),
            ("DTEND", stamp(end)),
            ("LOCATION", event.location.clone().unwrap_or_default()),
        ];
        let base = base.map_or_else(
            || "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n".to_owned(),
            |base| String::from_utf8_lossy(base).into_owned(),
        );
        let mut lines: Vec<String> = base.lines().map(str::to_owned).collect();
        lines.retain(|line| !own.iter().any(|(name, _)| line.starts_with(&format!("{name}:"))));
        lines.retain(|line| !line.starts_with("RRULE:"));
        let at = lines.iter().position(|line| line == "BEGIN:VEVENT").map_or(0, |place| place + 1);
        let said = own.iter().filter(|(_, value)| !value.is_empty());
        lines.splice(at..at, said.map(|(name, value)| format!("{name}:{value}")));
        lines.join("\n").into_bytes()
    }

    fn place(&self, calendar: &str, uid: &str) -> String {
        format!("{calendar}{uid}")
    }

    fn read(&self, _way: &Way<'_>, href: &str) -> Result<Option<Remote>> {
        self.note("read", href);
        Ok(self.events.borrow().get(href).map(|event| Self::remote(href, event)))
    }

    fn put(&self, way: &Way<'_>, href: &str, payload: &[u8], condition: &Condition) -> Result<Put> {
        self.note("put", href);
        if let Some((text, cause)) = &*self.broken.borrow()
            && String::from_utf8_lossy(payload).contains(text.as_str())
        {
            return Err((*cause).into());
        }
        let fault = self.fault.take();
        match fault {
            Some(Fault::Offline) => return Err(RemoteError::Offline.into()),
            Some(Fault::Refused) => return Ok(Put::Refused),
            Some(Fault::AnswerLost | Fault::Locked) | None => {}
        }
        let there = self.events.borrow().get(href).map(|(version, _)| version.to_string());
        let fits = match condition {
            Condition::New => there.is_none(),
            Condition::Unchanged(etag) => there.is_some() && (etag.is_none() || *etag == there),
        };
        if !fits {
            return Ok(Put::Overtaken);
        }
        let etag = self.keep(href, payload.to_vec()).to_string();
        if fault == Some(Fault::Locked) {
            self.under_way.store(true, Ordering::SeqCst);
            while way.goes_on().is_ok() {
                std::thread::yield_now();
            }
        }
        if fault == Some(Fault::AnswerLost) {
            return Err(RemoteError::TimedOut.into());
        }
        Ok(Put::Written { href: href.to_owned(), etag: Some(etag) })
    }

    fn remove(&self, _way: &Way<'_>, href: &str, etag: Option<&str>) -> Result<Put> {
        self.note("remove", href);
        let there = self.events.borrow().get(href).map(|(version, _)| version.to_string());
        if there.is_some() && etag.is_some() && there.as_deref() != etag {
            return Ok(Put::Overtaken);
        }
        self.events.borrow_mut().remove(href);
        self.version.set(self.version.get() + 1);
        match self.fault.take() {
            Some(Fault::AnswerLost) => Err(RemoteError::TimedOut.into()),
            _ => Ok(Put::Written { href: href.to_owned(), etag: None }),
        }
    }
}
