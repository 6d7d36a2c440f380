//! What has changed in a calendar within the days that are looked at.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::dates::{self, gather};
use super::window::{Days, Token, midnight};
use super::{Listed, successful};
use crate::error::{Doing, RemoteError, Result};
use crate::net::exchange::Reply;
use crate::net::way::Way;
use crate::sync::provider::{Changes, Known, Mark};
use crate::sync::rest::{MOST_PAGES, Rest, content};

#[derive(Deserialize)]
struct Page {
    value: Vec<Value>,
    #[serde(rename = "@odata.nextLink")]
    next: Option<String>,
    #[serde(rename = "@odata.deltaLink")]
    delta: Option<String>,
}

pub(super) fn changes(rest: &Rest, way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
    let asking = Asking { rest, way, known, days: Days::around(way) };
    let token = known.mark.sync_token.as_deref().and_then(|text| serde_json::from_str::<Token>(text).ok());
    // With the month the days move on, and their changes have to be counted anew.
    if let Some(token) = token.filter(|token| token.from == asking.days.from)
        && let Some((items, link)) = asking.listed(rest.next(&token.link)?, true)?
    {
        return if items.is_empty() { Ok(None) } else { asking.gathered(items, link, false).map(Some) };
    }
    let (from, to) = (midnight(asking.days.from), midnight(asking.days.to));
    let days = [("startDateTime", from.as_str()), ("endDateTime", to.as_str())];
    let url = rest.url(&format!("{}/calendarView/delta", known.href), &days)?;
    let (items, link) = asking.listed(url, false)?.ok_or(RemoteError::Nothing)?;
    asking.gathered(items, link, true).map(Some)
}

struct Asking<'a> {
    rest: &'a Rest,
    way: &'a Way<'a>,
    known: &'a Known,
    days: Days,
}

impl Asking<'_> {
    /// Every page from `url` on; nothing where the address is no longer taken.
    fn listed(&self, url: Url, by_token: bool) -> Result<Option<(Vec<Value>, String)>> {
        let (mut items, mut url) = (Vec::new(), url);
        for _ in 0..MOST_PAGES {
            let reply = self.rest.get(self.way, url)?;
            if by_token && is_outdated(&reply) {
                return Ok(None);
            }
            let page: Page = content(&successful(reply)?)?;
            items.extend(page.value);
            match (page.next, page.delta) {
                (Some(next), _) => url = self.rest.next(&next)?,
                (None, Some(delta)) => return Ok(Some((items, delta))),
                (None, None) => return Err(RemoteError::Unexpected.into()),
            }
        }
        Err(RemoteError::TooLarge.into())
    }

    fn gathered(&self, items: Vec<Value>, link: String, whole: bool) -> Result<Changes> {
        let (removed, items): (Vec<Value>, Vec<Value>) =
            items.into_iter().partition(|item| item["@removed"].is_object());
        let items = self.with_what_they_repeat(items)?;
        let all = gather(items);
        let mut gone: BTreeSet<String> = if whole {
            self.missing(&all.iter().map(|remote| remote.href.clone()).collect())?
        } else {
            let ids = removed.iter().filter_map(|item| item["id"].as_str());
            ids.map(dates::href).filter(|href| self.known.etags.contains_key(href)).collect()
        };
        let mut changed = Vec::new();
        for remote in all {
            let events = dates::read(&remote.raw);
            if events.iter().all(|event| event["isCancelled"] == true) {
                gone.insert(remote.href);
                continue;
            }
            gone.remove(&remote.href);
            // What we wrote ourselves comes back as a change. The version of a series tells nothing of its dates.
            let same = remote.etag.is_some() && self.known.etags.get(&remote.href) == Some(&remote.etag);
            if !(same && events.len() == 1) {
                changed.push(remote);
            }
        }
        let token = Token { from: self.days.from, link };
        let token = serde_json::to_string(&token).doing("writing how a calendar was")?;
        let mark = Mark { sync_token: Some(token), ..Mark::default() };
        Ok(Changes { changed, gone: gone.into_iter().collect(), mark })
    }

    /// A date of a series says nothing but when it is: where what it repeats did not come along, it is asked for.
    fn with_what_they_repeat(&self, mut items: Vec<Value>) -> Result<Vec<Value>> {
        let there: BTreeSet<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
        let repeated = items.iter().filter_map(|item| item["seriesMasterId"].as_str());
        let lacking: BTreeSet<String> =
            repeated.filter(|id| !there.contains(id)).map(str::to_owned).collect();
        for id in lacking {
            let reply = self.rest.get(self.way, self.rest.url(&dates::href(&id), &[])?)?;
            // Gone meanwhile: the next listing says so.
            if reply.status != 404 {
                items.push(content(&successful(reply)?)?);
            }
        }
        Ok(items)
    }

    /// What is held and was not listed: gone, unless it only lies before or after the days that are looked at.
    fn missing(&self, listed: &BTreeSet<String>) -> Result<BTreeSet<String>> {
        let held = self.known.etags.keys().filter(|href| !listed.contains(*href));
        let mut missing: BTreeSet<String> = held.cloned().collect();
        if missing.is_empty() {
            return Ok(missing);
        }
        let (since, from) = (midnight(self.days.held_since()), midnight(self.days.from));
        let before = [
            ("startDateTime", since.as_str()),
            ("endDateTime", from.as_str()),
            ("$select", "id,seriesMasterId"),
            ("$top", "500"),
        ];
        let later = format!("start/dateTime ge '{}'", midnight(self.days.to));
        let after = [("$filter", later.as_str()), ("$select", "id"), ("$top", "500")];
        for (path, query) in [("calendarView", &before[..]), ("events", &after[..])] {
            let mut next = Some(self.rest.url(&format!("{}/{path}", self.known.href), query)?);
            for _ in 0..MOST_PAGES {
                let Some(url) = next.take() else { break };
                let page: Listed = content(&successful(self.rest.get(self.way, url)?)?)?;
                for href in page.value.iter().filter_map(dates::series).map(dates::href) {
                    missing.remove(&href);
                }
                next = page.next.as_deref().map(|link| self.rest.next(link)).transpose()?;
            }
        }
        Ok(missing)
    }
}

/// 410, or what else Graph says when it has forgotten what an address stands for.
fn is_outdated(reply: &Reply) -> bool {
    const FORGOTTEN: &[&str] =
        &["SyncStateNotFound", "SyncStateInvalid", "resyncRequired", "syncStateNotFound"];
    let said: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
    let code = said["error"]["code"].as_str().unwrap_or_default();
    reply.status == 410 || (reply.status == 400 && FORGOTTEN.contains(&code))
}
