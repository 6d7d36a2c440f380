//! Google Calendar (API v3). One object of ours is one event of theirs with all of its changed dates: Google sends
//! each of those as an event of its own, so `pieces` gathers them by the series that they belong to.
//!
//! Start reading at [`Google`]; `listing` asks what has changed, `body` is what we write, `text` what we read.

mod body;
mod listing;
mod pieces;
#[cfg(test)]
mod tests;
mod text;

use data_encoding::{BASE32HEX_NOPAD, Encoding};
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

/// What is asked of an event: nothing of the people invited but whether the coach herself said no.
const FIELDS: &str = "id,etag,status,iCalUID,summary,location,start,end,endTimeUnspecified,recurrence,\
                      recurringEventId,originalStartTime,transparency,eventType,sequence,attendees(self,responseStatus)";

/// Nobody is written to because of what we write.
const NOBODY: (&str, &str) = ("sendUpdates", "none");

/// An account of Google.
pub struct Google {
    rest: Rest,
}

impl Google {
    /// The calendars of a signed-in account.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self { rest: Rest { session, purpose: Purpose::GoogleCalendar, prefer: None } }
    }

    /// The sign-in, to end it.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.rest.session
    }

    /// An event as it stands there, deleted or not; nothing where there never was one.
    fn event(&self, way: &Way<'_>, href: &str) -> Result<Option<Value>> {
        let reply = self.rest.get(way, self.rest.url(href, &[("fields", FIELDS)])?)?;
        match reply.status {
            404 | 410 => Ok(None),
            _ => content(&successful(reply)?).map(Some),
        }
    }

    /// An id of ours is taken. If what stands there was deleted, it is brought back: an id is for life.
    fn brought_back(&self, way: &Way<'_>, href: &str, payload: &[u8]) -> Result<Put> {
        let there = self.event(way, href)?.filter(pieces::is_cancelled);
        let Some(etag) = there.as_ref().and_then(|event| event["etag"].as_str()) else {
            return Ok(Put::Overtaken);
        };
        let url = self.rest.url(href, &[NOBODY, ("fields", "id,etag")])?;
        let reply = self.rest.write(way, (Method::PATCH, url), payload, Some(etag))?;
        became(href, reply)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CalendarPage {
    #[serde(default)]
    items: Vec<CalendarEntry>,
    next_page_token: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CalendarEntry {
    id: String,
    #[serde(default)]
    summary: String,
    summary_override: Option<String>,
    background_color: Option<String>,
    access_role: Option<String>,
}

/// The calendar text of what is kept.
pub(super) fn ics(raw: &[u8]) -> Vec<u8> {
    text::of(&pieces::read(raw).events)
}

impl Provider for Google {
    fn calendars(&self, way: &Way<'_>) -> Result<Vec<FoundCalendar>> {
        let (mut found, mut page) = (Vec::new(), None::<String>);
        for _ in 0..MOST_PAGES {
            let mut query = vec![("maxResults", "250")];
            query.extend(page.as_deref().map(|token| ("pageToken", token)));
            let url = self.rest.url("users/me/calendarList", &query)?;
            let list: CalendarPage = content(&successful(self.rest.get(way, url)?)?)?;
            found.extend(list.items.into_iter().map(|entry| FoundCalendar {
                href: format!("calendars/{}", part(&entry.id)),
                name: entry.summary_override.unwrap_or(entry.summary),
                colour: entry.background_color.filter(|colour| is_colour(colour)),
                read_only: !matches!(entry.access_role.as_deref(), Some("owner" | "writer")),
            }));
            page = list.next_page_token;
            if page.is_none() {
                return Ok(found);
            }
        }
        Err(RemoteError::TooLarge.into())
    }

    fn changes(&self, way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
        listing::changes(&self.rest, way, known)
    }

    fn fold(&self, held: Option<&[u8]>, came: Vec<u8>) -> Vec<u8> {
        pieces::fold(held, came)
    }

    fn ics(&self, raw: &[u8]) -> Vec<u8> {
        ics(raw)
    }

    fn compose(&self, event: &OwnEvent, base: Option<&[u8]>) -> Vec<u8> {
        body::of(event, base)
    }

    fn place(&self, calendar: &str, uid: &str) -> String {
        format!("{calendar}/events/{}", id_of(uid))
    }

    fn read(&self, way: &Way<'_>, href: &str) -> Result<Option<Remote>> {
        let there = self.event(way, href)?.filter(|event| !pieces::is_cancelled(event));
        Ok(there.map(|event| pieces::remote_of_one(href, event)))
    }

    fn put(&self, way: &Way<'_>, href: &str, payload: &[u8], condition: &Condition) -> Result<Put> {
        let query = [NOBODY, ("fields", "id,etag")];
        match condition {
            Condition::New => {
                let (events, _) = href.rsplit_once('/').ok_or(RemoteError::Unexpected)?;
                let url = self.rest.url(events, &query)?;
                let reply = self.rest.write(way, (Method::POST, url), payload, None)?;
                if reply.status == 409 {
                    return self.brought_back(way, href, payload);
                }
                became(href, reply)
            }
            Condition::Unchanged(etag) => {
                let url = self.rest.url(href, &query)?;
                let reply = self.rest.write(way, (Method::PATCH, url), payload, etag.as_deref())?;
                became(href, reply)
            }
        }
    }

    fn remove(&self, way: &Way<'_>, href: &str, etag: Option<&str>) -> Result<Put> {
        let url = self.rest.url(href, &[NOBODY])?;
        let reply = self.rest.write(way, (Method::DELETE, url), &[], etag)?;
        match reply.status {
            404 | 410 => Ok(Put::Written { href: href.to_owned(), etag: None }),
            _ => became(href, reply),
        }
    }
}

/// The id of an event of ours: the same for the same UID, in the letters that Google takes (base32hex, small).
fn id_of(uid: &str) -> String {
    BASE32HEX_NOPAD.encode(uid.as_bytes()).to_ascii_lowercase()
}

/// Back from [`id_of`], where an id was made by it.
fn uid_of(id: &str) -> Option<String> {
    let bytes = small_base32().decode(id.as_bytes()).ok()?;
    String::from_utf8(bytes)
        .ok()
        .filter(|uid| !uid.is_empty() && uid.bytes().all(|byte| byte.is_ascii_graphic()))
}

fn small_base32() -> Encoding {
    let mut letters = data_encoding::Specification::new();
    letters.symbols.push_str("0123456789abcdefghijklmnopqrstuv");
    // The letters above are 32 different ones.
    letters.encoding().unwrap_or(BASE32HEX_NOPAD)
}

/// What became of a write.
fn became(href: &str, reply: Reply) -> Result<Put> {
    #[derive(Default, Deserialize)]
    struct Written {
        id: Option<String>,
        etag: Option<String>,
    }
    match (reply.status, trouble(&reply)) {
        (200..=299, _) => {
            // A version that cannot be read is none: then it is read anew before it is written again.
            let written = content::<Written>(&reply).unwrap_or_default();
            let beside =
                |id: String| href.rsplit_once('/').map(|(events, _)| format!("{events}/{}", part(&id)));
            let href = written.id.and_then(beside).unwrap_or_else(|| href.to_owned());
            Ok(Put::Written { href, etag: written.etag })
        }
        (404 | 409 | 410 | 412, _) => Ok(Put::Overtaken),
        (400 | 403 | 422, Some(cause)) if cause != RemoteError::Busy => Ok(Put::Refused),
        (_, cause) => Err(cause.unwrap_or(RemoteError::Unexpected).into()),
    }
}

/// A status that is no success, and what it means: Google says "slow down" as 403, too.
fn trouble(reply: &Reply) -> Option<RemoteError> {
    const SLOWER: &[&str] = &[
        "rateLimitExceeded",
        "userRateLimitExceeded",
        "quotaExceeded",
        "dailyLimitExceeded",
        "RATE_LIMIT_EXCEEDED",
    ];
    let cause = declined(reply.status)?;
    let said: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
    let reasons = said["error"]["errors"].as_array().into_iter().flatten();
    let slower = reasons.filter_map(|error| error["reason"].as_str()).any(|reason| SLOWER.contains(&reason));
    Some(if reply.status == 403 && slower { RemoteError::Busy } else { cause })
}

fn successful(reply: Reply) -> Result<Reply> {
    trouble(&reply).map_or(Ok(reply), |cause| Err(cause.into()))
}
