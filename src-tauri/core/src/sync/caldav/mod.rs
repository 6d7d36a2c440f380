//! A server that speaks CalDAV (RFC 4791).
//!
//! `discovery` finds the calendars of an address; `requests` sends what the `libdav` crate writes over our own line,
//! `answers` reads what comes back; `changes` asks as little as possible, `storing` writes one thing; `event` is a
//! session as calendar text, `splice` puts it into what stands there without touching anything else.

mod answers;
mod changes;
#[cfg(test)]
mod changes_tests;
mod discovery;
#[cfg(test)]
mod discovery_tests;
mod event;
mod hosts;
mod places;
mod requests;
mod splice;
#[cfg(test)]
mod splice_tests;
mod storing;
mod uid;

use std::cell::RefCell;
use std::collections::BTreeMap;

use libdav::dav::Propfind;
use libdav::{Depth, names};
use url::Url;

pub use self::discovery::{Home, discover};

use self::answers::{GETCTAG, Member, PRIVILEGES};
use self::requests::Server;
use crate::basics::sensitive::Sensitive;
use crate::error::Result;
use crate::net::way::Way;
use crate::sync::provider::{
    Changes, Condition, FoundCalendar, Known, Mark, OwnEvent, PassedOver, Provider, Put, Remote,
};

/// The calendars of one person on one server.
pub struct Caldav {
    server: Server,
    /// How each calendar was when the account was last looked through, by key of its place.
    seen: RefCell<BTreeMap<Vec<u8>, Mark>>,
    passed_over: RefCell<Vec<PassedOver>>,
}

impl Caldav {
    /// The calendars below `home`, as [`discover`] found it.
    ///
    /// # Errors
    /// `Internal` where name and password cannot be sent.
    pub fn new(home: Url, username: &str, password: &Sensitive) -> Result<Self> {
        let server = Server::new(home, username, password)?;
        Ok(Self { server, seen: RefCell::default(), passed_over: RefCell::default() })
    }

    fn members(&self, way: &Way<'_>, wanted: &[&libdav::PropertyName<'_, '_>]) -> Result<Vec<Member>> {
        let home = self.server.base.path();
        let question = Propfind::new(home).with_properties(wanted).with_depth(Depth::One);
        Ok(changes::read(&self.server, home, &self.server.ask(way, &question)?)?.members)
    }
}

impl Provider for Caldav {
    fn calendars(&self, way: &Way<'_>) -> Result<Vec<FoundCalendar>> {
        let wanted = [
            &names::RESOURCETYPE,
            &names::DISPLAY_NAME,
            &names::CALENDAR_COLOUR,
            &names::SUPPORTED_CALENDAR_COMPONENT_SET,
            &PRIVILEGES,
        ];
        let mut members = self.members(way, &wanted)?;
        members.retain(|member| member.calendar && !member.no_events);
        Ok(members.into_iter().map(found).collect())
    }

    fn stirred(&self, way: &Way<'_>, known: &[Known]) -> Result<Vec<bool>> {
        let members = self.members(way, &[&GETCTAG, &names::SYNC_TOKEN])?;
        let mark = |member: Member| {
            let key = places::key(&member.place);
            (key, Mark { ctag: member.ctag, sync_token: member.token, ..Mark::default() })
        };
        let seen: BTreeMap<_, _> = members.into_iter().map(mark).collect();
        let same = |now: &Option<String>, before: &Option<String>| now.is_some() && now == before;
        let stirred = known.iter().map(|known| {
            let now = seen.get(&places::key(&known.href));
            // What was written from here and taken out there since leaves it as it was.
            !known.written.is_empty()
                || !now.is_some_and(|now| {
                    same(&now.sync_token, &known.mark.sync_token) || same(&now.ctag, &known.mark.ctag)
                })
        });
        let stirred = stirred.collect();
        self.seen.replace(seen);
        Ok(stirred)
    }

    fn changes(&self, way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
        // Once only: later it would be older than what was found since.
        let seen = self.seen.borrow_mut().remove(&places::key(&known.href));
        let (changes, passed_over) = changes::since(&self.server, way, known, seen)?;
        self.passed_over.replace(passed_over);
        Ok(changes)
    }

    fn passed_over(&self) -> Vec<PassedOver> {
        self.passed_over.borrow().clone()
    }

    fn ics(&self, raw: &[u8]) -> Vec<u8> {
        raw.to_vec()
    }

    fn compose(&self, event: &OwnEvent, base: Option<&[u8]>) -> Vec<u8> {
        base.and_then(|base| splice::onto(base, event)).unwrap_or_else(|| event::whole(event))
    }

    fn place(&self, calendar: &str, uid: &str) -> String {
        places::of_event(calendar, uid)
    }

    fn read(&self, way: &Way<'_>, href: &str) -> Result<Option<Remote>> {
        changes::read_one(&self.server, way, href)
    }

    fn put(&self, way: &Way<'_>, href: &str, payload: &[u8], condition: &Condition) -> Result<Put> {
        storing::put(&self.server, way, href, payload, condition)
    }

    fn remove(&self, way: &Way<'_>, href: &str, etag: Option<&str>) -> Result<Put> {
        storing::remove(&self.server, way, href, etag)
    }
}

fn found(member: Member) -> FoundCalendar {
    let last = member.place.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let called = || percent_encoding::percent_decode_str(last).decode_utf8_lossy().into_owned();
    FoundCalendar {
        name: member.name.unwrap_or_else(called),
        href: member.place,
        colour: member.colour,
        read_only: member.read_only,
    }
}
