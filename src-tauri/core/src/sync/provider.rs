//! What a calendar of others must be able to do. Each kind of account is one implementation; the run knows only this.

use std::collections::{BTreeMap, BTreeSet};

use super::model::Unread;
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::error::Result;
use crate::net::way::Way;

/// Something that could not be read: nothing is known of it now, it is neither changed nor gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    /// Where it stands.
    pub href: String,
    /// Why.
    pub why: Unread,
}

/// What tells whether a calendar has changed since it was last seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// CalDAV's `getctag`, or any text that changes with the content.
    pub ctag: Option<String>,
    /// RFC 6578, or what the provider calls so.
    pub sync_token: Option<String>,
    /// Of a single file (RFC 9110, section 8.8.3).
    pub etag: Option<String>,
    /// Of a single file (RFC 9110, section 8.8.2).
    pub last_modified: Option<String>,
}

/// A calendar as the other side names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCalendar {
    /// Where it is: a path, an address or the provider's id.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// `#rrggbb`, where the other side says one.
    pub colour: Option<String>,
    /// Nothing can be written there.
    pub read_only: bool,
}

/// What is known of a calendar.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Where it is.
    pub href: String,
    /// How it was at the last success; empty at the first time.
    pub mark: Mark,
    /// What it held: where each object is, and its etag.
    pub etags: BTreeMap<String, Option<String>>,
    /// What of it was written from here since then. Where it came and went again, a token tells nothing of it.
    pub written: BTreeSet<String>,
}

/// Something that the other side holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
    /// Where it is.
    pub href: String,
    /// Its version, where the other side says one.
    pub etag: Option<String>,
    /// The UID of its event; empty for a file of many.
    pub uid: String,
    /// Byte for byte as it came, in the provider's own form.
    pub raw: Vec<u8>,
}

/// What has changed in a calendar since it was last seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// New or different, with their content.
    pub changed: Vec<Remote>,
    /// No longer there, by where they were.
    pub gone: Vec<String>,
    /// How it is now.
    pub mark: Mark,
}

/// A session as it is said to a calendar. It has no place for notes or prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnEvent {
    /// For life (RFC 5545, section 3.8.4.7).
    pub uid: String,
    /// RFC 5545, section 3.8.7.4.
    pub sequence: u32,
    /// As the coach lets it be called.
    pub title: String,
    /// The wall clock.
    pub start: LocalTime,
    /// Of which zone.
    pub zone: Zone,
    /// Its length.
    pub minutes: u32,
    /// The room or the link, where the coach lets it be said.
    pub location: Option<String>,
    /// When it is said (DTSTAMP).
    pub stamp: Instant,
}

/// Under which condition something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Only if nothing is there.
    New,
    /// Only if it is still this version; without one, whatever is there.
    Unchanged(Option<String>),
}

/// What became of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    /// It stands there.
    Written {
        /// Where.
        href: String,
        /// Its version, where the answer says one.
        etag: Option<String>,
    },
    /// Something else stands there: another version, or the UID is taken. It is to be read.
    Overtaken,
    /// The other side does not take it, now or ever (403, 400, 422).
    Refused,
}

/// What a kind of account can do. Every request goes through `way`; errors are those of [`Way::send`] and the
/// meaning of a status ([`crate::error::RemoteError`]).
pub trait Provider {
    /// The calendars of the account. For connecting, and when the coach looks for new ones.
    ///
    /// # Errors
    /// When they cannot be listed.
    fn calendars(&self, way: &Way<'_>) -> Result<Vec<FoundCalendar>>;

    /// Which of the known calendars may have changed, in one request for all of them where that is possible; without
    /// a request, all of them.
    ///
    /// # Errors
    /// When the other side cannot be asked.
    fn stirred(&self, _way: &Way<'_>, known: &[Known]) -> Result<Vec<bool>> {
        Ok(vec![true; known.len()])
    }

    /// What has changed; nothing if nothing has. A token that is no longer valid leads to a full comparison.
    ///
    /// # Errors
    /// When the other side cannot be asked.
    fn changes(&self, way: &Way<'_>, known: &Known) -> Result<Option<Changes>>;

    /// What [`Provider::changes`] passed over when it last answered.
    fn passed_over(&self) -> Vec<PassedOver> {
        Vec::new()
    }

    /// What is kept of an object of which only a part came, as one changed date of a series: `came` onto `held`. To be
    /// asked for each of [`Changes::changed`] before it is kept.
    fn fold(&self, _held: Option<&[u8]>, came: Vec<u8>) -> Vec<u8> {
        came
    }

    /// The calendar text (RFC 5545) of what the other side holds.
    fn ics(&self, raw: &[u8]) -> Vec<u8>;

    /// Whether it is a series where its calendar text does not tell.
    fn repeats(&self, _raw: &[u8]) -> bool {
        false
    }

    /// What is written for an event: the exact bytes. Onto `base`, what stands there now, everything else is kept, but
    /// what makes it repeat: an event of ours is a single one.
    fn compose(&self, event: &OwnEvent, base: Option<&[u8]>) -> Vec<u8>;

    /// Where a new event of this UID will stand.
    fn place(&self, calendar: &str, uid: &str) -> String;

    /// What stands at `href`; nothing if nothing does.
    ///
    /// # Errors
    /// When the other side cannot be asked.
    fn read(&self, way: &Way<'_>, href: &str) -> Result<Option<Remote>>;

    /// Writes exactly `payload` to `href`.
    ///
    /// # Errors
    /// When it is not known whether it was written; then [`Provider::read`] tells.
    fn put(&self, way: &Way<'_>, href: &str, payload: &[u8], condition: &Condition) -> Result<Put>;

    /// Removes what stands at `href`. What is gone already is written, too.
    ///
    /// # Errors
    /// When it is not known whether it was removed.
    fn remove(&self, way: &Way<'_>, href: &str, etag: Option<&str>) -> Result<Put>;
}
