//! Calendars of Microsoft 365 and Outlook.com (Graph, version 1.0). One object of ours is one event of theirs, or a
//! series with every date of it that lies in the window, because Graph tells only dates.
//!
//! Start reading at [`Microsoft`]; `listing` asks what has changed, `body` is what we write, `text` what we read.

mod body;
mod dates;
mod listing;
#[cfg(test)]
mod tests;
mod text;
mod window;

use reqwest::Method;
use serde::Deserialize;
use serde_json::Value;

use super::provider::{Changes, Condition, FoundCalendar, Known, OwnEvent, Provider, Put, Remote};
use super::rest::{MOST_PAGES, Rest, content, is_colour, part};
use super::sign_in::session::Session;
use crate::error::{RemoteError, Result};
use crate::net::exchange::{Reply, declined};
use crate::net::model::Purpose;
use crate::net::way::Way;

/// Times in UTC, ids that stay when an event moves, and pages of some size.
const PREFER: &str = "outlook.timezone=\"UTC\", IdType=\"ImmutableId\", odata.maxpagesize=200";

/// An account of Microsoft.
pub struct Microsoft {
    rest: Rest,
}

impl Microsoft {
    /// The calendars of a signed-in account.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self { rest: Rest { session, purpose: Purpose::MicrosoftCalendar, prefer: Some(PREFER) } }
    }

    /// The sign-in, to end it.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.rest.session
    }

    /// An event of ours by the mark that it was made with: its id is Graph's to give, and the answer that told it may
    /// have been lost.
    fn made(&self, way: &Way<'_>, events: &str, uid: &str) -> Result<Option<Value>> {
        let wanted = body::marked(uid);
        let url = self.rest.url(events, &[("$filter", &wanted), ("$top", "1")])?;
        let found: Listed = content(&successful(self.rest.get(way, url)?)?)?;
        Ok(found.value.into_iter().next())
    }
}

#[derive(Deserialize)]
struct Listed<T = Value> {
    value: Vec<T>,
    #[serde(rename = "@odata.nextLink")]
    next: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CalendarEntry {
    id: String,
    name: Option<String>,
    hex_color: Option<String>,
    can_edit: Option<bool>,
}

/// The calendar text of what is kept.
pub(super) fn ics(raw: &[u8]) -> Vec<u8> {
    text::of(&dates::read(raw))
}

impl Provider for Microsoft {
    fn calendars(&self, way: &Way<'_>) -> Result<Vec<FoundCalendar>> {
        let mut found = Vec::new();
        let fields = [("$top", "100"), ("$select", "id,name,hexColor,canEdit")];
        let mut url = self.rest.url("me/calendars", &fields)?;
        for _ in 0..MOST_PAGES {
            let list: Listed<CalendarEntry> = content(&successful(self.rest.get(way, url)?)?)?;
            found.extend(list.value.into_iter().map(|entry| FoundCalendar {
                href: format!("me/calendars/{}", part(&entry.id)),
                name: entry.name.unwrap_or_default(),
                colour: entry.hex_color.filter(|colour| is_colour(colour)),
                read_only: entry.can_edit == Some(false),
            }));
            match list.next {
                Some(next) => url = self.rest.next(&next)?,
                None => return Ok(found),
            }
        }
        Err(RemoteError::TooLarge.into())
    }

    fn changes(&self, way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
        listing::changes(&self.rest, way, known)
    }

    fn ics(&self, raw: &[u8]) -> Vec<u8> {
        ics(raw)
    }

    fn repeats(&self, raw: &[u8]) -> bool {
        dates::read(raw).iter().any(dates::is_of_a_series)
    }

    fn compose(&self, event: &OwnEvent, base: Option<&[u8]>) -> Vec<u8> {
        body::of(event, base)
    }

    /// Where it is looked for until Graph has given it an id; [`Provider::put`] and [`Provider::read`] answer the real
    /// place.
    fn place(&self, calendar: &str, uid: &str) -> String {
        format!("{calendar}/events?uid={}", part(uid))
    }

    fn read(&self, way: &Way<'_>, href: &str) -> Result<Option<Remote>> {
        let event = match asked_for(href) {
            Some((events, uid)) => self.made(way, events, &uid)?,
            None => {
                let reply = self.rest.get(way, self.rest.url(href, &[])?)?;
                match reply.status {
                    404 | 410 => None,
                    _ => Some(content(&successful(reply)?)?),
                }
            }
        };
        Ok(event.and_then(dates::remote_of_one))
    }

    fn put(&self, way: &Way<'_>, href: &str, payload: &[u8], condition: &Condition) -> Result<Put> {
        let (method, path, etag) = match (asked_for(href), condition) {
            (Some((events, _)), _) => (Method::POST, events, None),
            (None, Condition::Unchanged(etag)) => (Method::PATCH, href, etag.as_deref()),
            // It has an id of Graph's already, so it is not new.
            (None, Condition::New) => return Ok(Put::Overtaken),
        };
        let reply = self.rest.write(way, (method, self.rest.url(path, &[])?), payload, etag)?;
        became(href, reply)
    }

    fn remove(&self, way: &Way<'_>, href: &str, etag: Option<&str>) -> Result<Put> {
        let place = match asked_for(href) {
            // Made, but the answer was lost: nobody knows its id yet.
            Some((events, uid)) => match self.made(way, events, &uid)?.and_then(dates::remote_of_one) {
                Some(remote) => remote.href,
                None => return Ok(Put::Written { href: href.to_owned(), etag: None }),
            },
            None => href.to_owned(),
        };
        let reply = self.rest.write(way, (Method::DELETE, self.rest.url(&place, &[])?), &[], etag)?;
        match reply.status {
            404 | 410 => Ok(Put::Written { href: place, etag: None }),
            _ => became(&place, reply),
        }
    }
}

/// The path and the UID of a place that has no id yet.
fn asked_for(href: &str) -> Option<(&str, String)> {
    let (events, uid) = href.split_once("?uid=")?;
    Some((events, percent_encoding::percent_decode_str(uid).decode_utf8_lossy().into_owned()))
}

/// What became of a write.
fn became(href: &str, reply: Reply) -> Result<Put> {
    #[derive(Deserialize)]
    struct Written {
        id: Option<String>,
        #[serde(rename = "@odata.etag")]
        etag: Option<String>,
    }
    match reply.status {
        200..=299 => {
            let written = content::<Written>(&reply).unwrap_or(Written { id: None, etag: None });
            // Where the answer cannot be read, its place is still the one that it is looked for at.
            let href = written.id.map_or_else(|| href.to_owned(), |id| dates::href(&id));
            Ok(Put::Written { href, etag: written.etag })
        }
        404 | 409 | 410 | 412 => Ok(Put::Overtaken),
        400 | 403 | 422 => Ok(Put::Refused),
        status => Err(declined(status).unwrap_or(RemoteError::Unexpected).into()),
    }
}

fn successful(reply: Reply) -> Result<Reply> {
    reply.success().map_err(Into::into)
}
