//! What has changed in a collection: by its token (RFC 6578) where the server takes it, else by comparing versions,
//! then the content of what differs, fifty at a time.

use std::collections::BTreeMap;

use libdav::caldav::GetCalendarResources;
use libdav::dav::{Propfind, SyncCollection};
use libdav::{Depth, names};

use super::answers::{Answer, GETCTAG, version};
use super::places;
use super::requests::Server;
use super::uid;
use crate::error::{Error, RemoteError, Result};
use crate::net::exchange::{Reply, declined};
use crate::net::way::Way;
use crate::sync::model::Unread;
use crate::sync::provider::{Changes, Known, Mark, PassedOver, Remote};

/// How many are asked for at once.
const AT_ONCE: usize = 50;
/// A server that hands out its changes in pages is asked so often at most.
const MOST_ROUNDS: usize = 1_000;
/// An answer of so many changes may be a page, also where the server does not say that it was cut short.
const LIKELY_A_PAGE: usize = 100;

/// By key of place: how the server spells it, and its version.
type Listing = BTreeMap<Vec<u8>, (String, Option<String>)>;

/// Something that differs.
#[derive(Default)]
struct Found {
    changed: Listing,
    gone: Vec<String>,
    token: Option<String>,
}

/// What has changed since `known`. `seen` is how the collection was when the account was last looked through.
pub(super) fn since(
    server: &Server,
    way: &Way<'_>,
    known: &Known,
    seen: Option<Mark>,
) -> Result<(Option<Changes>, Vec<PassedOver>)> {
    let by_token = match &known.mark.sync_token {
        Some(token) => by_token(server, way, known, token)?,
        None => None,
    };
    let (found, mark) = if let Some(found) = by_token {
        let ctag = seen.and_then(|seen| seen.ctag);
        let mark = Mark { ctag, sync_token: found.token.clone(), ..Mark::default() };
        (found, mark)
    } else {
        // Before the list: what changes in between is then seen twice, and never missed.
        let mark = seen.map_or_else(|| mark_of(server, way, &known.href), Ok)?;
        (by_comparing(server, way, known)?, mark)
    };
    let mut changes = Changes { gone: found.gone, mark, ..Changes::default() };
    let wanted: Vec<String> = found.changed.into_values().map(|(place, _)| place).collect();
    let mut passed_over = Vec::new();
    for places in wanted.chunks(AT_ONCE) {
        contents(server, way, &known.href, places, &mut changes, &mut passed_over)?;
    }
    if !passed_over.is_empty() {
        // To be looked at again next time.
        changes.mark = known.mark.clone();
    }
    let known_places: BTreeMap<Vec<u8>, &String> =
        known.etags.keys().map(|place| (places::key(place), place)).collect();
    for remote in &mut changes.changed {
        if let Some(place) = known_places.get(&places::key(&remote.href)) {
            remote.href.clone_from(place);
        }
    }
    changes.gone = changes
        .gone
        .iter()
        .filter_map(|place| known_places.get(&places::key(place)))
        .map(|place| (*place).clone())
        .collect();
    let nothing = changes.changed.is_empty() && changes.gone.is_empty() && changes.mark == known.mark;
    Ok(((!nothing).then_some(changes), passed_over))
}

/// Nothing where the token is no longer taken: then everything has to be compared.
fn by_token(server: &Server, way: &Way<'_>, known: &Known, token: &str) -> Result<Option<Found>> {
    let mut found = Found { token: Some(token.to_owned()), ..Found::default() };
    let versions = versions(known);
    let mut untold: Listing =
        known.written.iter().map(|place| (places::key(place), (place.clone(), None))).collect();
    for _ in 0..MOST_ROUNDS {
        let last = found.token.take().unwrap_or_default();
        let reply = server.ask(way, &SyncCollection::new(&known.href).with_sync_token(&last))?;
        if token_refused(reply.status) {
            return Ok(None);
        }
        let page = read(server, &known.href, &reply)?;
        // Without a new token there is nothing to go on with.
        let Some(next) = page.token.clone() else { return Ok(None) };
        let told = page.members.len();
        for member in page.members {
            if places::same(&member.place, &known.href) || member.collection {
                continue;
            }
            let key = places::key(&member.place);
            untold.remove(&key);
            if matches!(member.status, Some(404 | 410)) {
                found.changed.remove(&key);
                found.gone.push(member.place);
            } else if member.etag.is_none() || versions.get(&key) != Some(&member.etag) {
                // A server that lost track hands out everything: the same version is not fetched again.
                found.gone.retain(|gone| places::key(gone) != key);
                found.changed.insert(key, (member.place, member.etag));
            }
        }
        let stuck = next == last;
        found.token = Some(next);
        if !page.cut_short && (told < LIKELY_A_PAGE || stuck) {
            // Since that token it was put there, so something has to be told of it, unless it is there no more.
            found.changed.append(&mut untold);
            return Ok(Some(found));
        }
        if stuck {
            break;
        }
    }
    Ok(None)
}

/// A token is refused as 403 (RFC 6578), 409, 410, 412 or 500 by those who read it differently, and 4xx or 501 say
/// that the question itself is not known. What remains says something about the sign-in or the moment.
fn token_refused(status: u16) -> bool {
    matches!(status, 500 | 501) || ((400..500).contains(&status) && !matches!(status, 401 | 407 | 408 | 429))
}

fn by_comparing(server: &Server, way: &Way<'_>, known: &Known) -> Result<Found> {
    let question = Propfind::new(&known.href)
        .with_properties(&[&names::GETETAG, &names::RESOURCETYPE])
        .with_depth(Depth::One);
    let all = read(server, &known.href, &server.ask(way, &question)?)?;
    // A list that is cut short, or has not even the collection itself, says nothing about what is gone.
    if all.cut_short || all.about(&known.href).is_none() {
        return Err(RemoteError::Unexpected.into());
    }
    let mut found = Found::default();
    let mut versions = versions(known);
    for member in all.members {
        let key = places::key(&member.place);
        if places::same(&member.place, &known.href) || member.collection || member.status == Some(404) {
            continue;
        }
        let before = versions.remove(&key);
        if member.etag.is_none() || before != Some(member.etag.clone()) {
            found.changed.insert(key, (member.place, member.etag));
        }
    }
    found.gone =
        known.etags.keys().filter(|place| versions.contains_key(&places::key(place))).cloned().collect();
    Ok(found)
}

fn versions(known: &Known) -> BTreeMap<Vec<u8>, Option<String>> {
    known.etags.iter().map(|(place, etag)| (places::key(place), etag.as_deref().map(version))).collect()
}

/// Adds what stands at `places`, and which of them have gone meanwhile.
fn contents(
    server: &Server,
    way: &Way<'_>,
    calendar: &str,
    places: &[String],
    changes: &mut Changes,
    passed_over: &mut Vec<PassedOver>,
) -> Result<()> {
    let reply = match server.ask(way, &GetCalendarResources::new(calendar).with_hrefs(places)) {
        // Somebody keeps pictures in her calendar: fewer at once, and what is too large alone is left out.
        Err(Error::Remote(RemoteError::TooLarge)) => {
            let (first, second) = places.split_at(places.len() / 2);
            if let ([], [one]) = (first, second) {
                passed_over.push(without(one, Unread::TooLarge));
                return Ok(());
            }
            contents(server, way, calendar, first, changes, passed_over)?;
            return contents(server, way, calendar, second, changes, passed_over);
        }
        reply => reply?,
    };
    let answer = read(server, calendar, &reply)?;
    for place in places {
        let told = answer.about(place);
        let data = told.and_then(|member| member.data.as_ref());
        if let (Some(member), Some(data)) = (told, data) {
            changes.changed.push(Remote {
                href: place.clone(),
                etag: member.etag.clone(),
                uid: uid::of(data.as_bytes()),
                raw: data.clone().into_bytes(),
            });
            continue;
        }
        match told.and_then(|member| member.status) {
            Some(404 | 410) => changes.gone.push(place.clone()),
            // This one cannot be had. The others can.
            Some(400..) => passed_over.push(without(place, Unread::Withheld)),
            // Left out of the answer: asked for by itself.
            _ => match read_one(server, way, place) {
                Ok(Some(remote)) => changes.changed.push(remote),
                Ok(None) => changes.gone.push(place.clone()),
                Err(Error::Remote(RemoteError::TooLarge)) => {
                    passed_over.push(without(place, Unread::TooLarge));
                }
                Err(Error::Remote(RemoteError::Forbidden | RemoteError::Unexpected)) => {
                    passed_over.push(without(place, Unread::Withheld));
                }
                Err(cause) => return Err(cause),
            },
        }
    }
    Ok(())
}

fn without(place: &str, why: Unread) -> PassedOver {
    PassedOver { href: place.to_owned(), why }
}

/// What stands at `place`; nothing if nothing does.
pub(super) fn read_one(server: &Server, way: &Way<'_>, place: &str) -> Result<Option<Remote>> {
    let reply = server.get(way, place)?;
    if matches!(reply.status, 404 | 410) {
        return Ok(None);
    }
    let reply = reply.success()?;
    let etag = reply.header("etag").map(version);
    Ok(Some(Remote { href: place.to_owned(), etag, uid: uid::of(&reply.body), raw: reply.body }))
}

/// How a collection is now.
fn mark_of(server: &Server, way: &Way<'_>, calendar: &str) -> Result<Mark> {
    let question = Propfind::new(calendar).with_properties(&[&GETCTAG, &names::SYNC_TOKEN]);
    let answer = read(server, calendar, &server.ask(way, &question)?)?;
    let member = answer.about(calendar).ok_or(RemoteError::Unexpected)?;
    Ok(Mark { ctag: member.ctag.clone(), sync_token: member.token.clone(), ..Mark::default() })
}

/// The answer about many things at `path`.
pub(super) fn read(server: &Server, path: &str, reply: &Reply) -> Result<Answer> {
    if reply.status != 207 {
        return Err(declined(reply.status).unwrap_or(RemoteError::Unexpected).into());
    }
    let mut asked = server.base.clone();
    asked.set_path(path);
    let answer = Answer::read(&reply.body, &asked)?;
    // Some say of the collection itself within the answer that it is gone.
    let itself = answer.about(path).and_then(|member| member.status).filter(|status| *status != 507);
    itself.and_then(declined).map_or(Ok(answer), |cause| Err(cause.into()))
}
