//! What has changed in a calendar: everything the first time, and after that what a token stands for.

use serde::Deserialize;
use serde_json::Value;

use super::pieces::gather;
use super::{FIELDS, successful};
use crate::error::{RemoteError, Result};
use crate::net::way::Way;
use crate::sync::provider::{Changes, Known, Mark};
use crate::sync::rest::{MOST_PAGES, Rest, content};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    #[serde(default)]
    items: Vec<Value>,
    next_page_token: Option<String>,
    next_sync_token: Option<String>,
}

pub(super) fn changes(rest: &Rest, way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
    if let Some(token) = &known.mark.sync_token {
        // Without an answer the token is too old, and everything is asked for.
        if let Some((items, token)) = listed(rest, way, known, Some(token))? {
            return Ok((!items.is_empty()).then(|| gathered(items, token, known, false)));
        }
    }
    let (items, token) = listed(rest, way, known, None)?.ok_or(RemoteError::Nothing)?;
    Ok(Some(gathered(items, token, known, true)))
}

fn gathered(items: Vec<Value>, token: Option<String>, known: &Known, whole: bool) -> Changes {
    let (changed, gone) = gather(items, known, whole);
    Changes { changed, gone, mark: Mark { sync_token: token, ..Mark::default() } }
}

type Listed = (Vec<Value>, Option<String>);

/// Every page; nothing where the token is no longer taken. The next token stands on the last page only, so a listing
/// that breaks off leaves the old one.
fn listed(rest: &Rest, way: &Way<'_>, known: &Known, token: Option<&String>) -> Result<Option<Listed>> {
    let fields = format!("nextPageToken,nextSyncToken,items({FIELDS})");
    let (mut items, mut page) = (Vec::new(), None::<String>);
    for _ in 0..MOST_PAGES {
        // Deleted ones, too: a date that was cancelled out of a series is known by that alone.
        let mut query = vec![
            ("maxResults", "1000"),
            ("singleEvents", "false"),
            ("showDeleted", "true"),
            ("fields", &fields),
        ];
        query.extend(token.map(|token| ("syncToken", token.as_str())));
        query.extend(page.as_deref().map(|token| ("pageToken", token)));
        let reply = rest.get(way, rest.url(&format!("{}/events", known.href), &query)?)?;
        if reply.status == 410 && token.is_some() {
            return Ok(None);
        }
        let read: Page = content(&successful(reply)?)?;
        items.extend(read.items);
        page = read.next_page_token;
        if page.is_none() {
            return Ok(Some((items, read.next_sync_token)));
        }
    }
    Err(RemoteError::TooLarge.into())
}
