//! A coach with an account on a calendar server, and the way to it.

use std::collections::BTreeMap;

use stillpoint_core::Result;
use stillpoint_core::basics::moments::{Instant, LocalTime};
use stillpoint_core::basics::sensitive::Sensitive;
use stillpoint_core::net::address::LocalHosts;
use stillpoint_core::net::client::Line;
use stillpoint_core::net::exchange::Limits;
use stillpoint_core::net::way::Way;
use stillpoint_core::sync::caldav::{Caldav, discover};
use stillpoint_core::sync::provider::{Changes, Condition, Known, OwnEvent, Provider, Put};
use stillpoint_tests::servers::faults::Faults;
use stillpoint_tests::servers::{CalendarServer, Kind, PASSWORD, USERNAME};

use crate::computer::Computer;

/// Both programs: they disagree about enough to be a fair jury.
pub const BOTH: [Kind; 2] = [Kind::Radicale, Kind::Xandikos];

pub struct Account {
    pub computer: Computer,
    pub server: CalendarServer,
    pub between: Faults,
    pub caldav: Caldav,
    /// The path of a calendar on the server.
    pub calendar: String,
}

impl Account {
    /// With an empty calendar, of which the program knows nothing yet.
    pub fn on(kind: Kind) -> Self {
        let server = CalendarServer::start(kind);
        let calendar = server.calendar("practice");
        let between = Faults::before(server.address);
        let (computer, _) = Computer::with_a_client();
        let home = format!("http://{}{}", between.address, server.home());
        let caldav = Caldav::new(home.parse().unwrap(), USERNAME, &password()).unwrap();
        Self { computer, server, between, caldav, calendar }
    }

    /// Over a new line, as every run does.
    pub fn way<T>(&self, go: impl FnOnce(&Way<'_>) -> Result<T>) -> Result<T> {
        self.within(Limits::CALENDAR, go)
    }

    pub fn within<T>(&self, limits: Limits, go: impl FnOnce(&Way<'_>) -> Result<T>) -> Result<T> {
        let line = Line::open(here(), limits).unwrap();
        go(&Way::new(&self.computer.app, &line))
    }

    pub fn discovered(&self, address: &str, password: &str) -> Result<String> {
        let password = Sensitive::new(password.to_owned());
        self.way(|way| discover(way, address, USERNAME, &password)).map(|found| found.home.to_string())
    }

    /// What is known after nothing was ever asked.
    pub fn nothing(&self) -> Known {
        Known { href: self.calendar.clone(), ..Known::default() }
    }

    /// What has changed, and what is known from then on.
    pub fn fetch(&self, known: &mut Known) -> Result<Option<Changes>> {
        let changes = self.way(|way| self.caldav.changes(way, known))?;
        if let Some(changes) = &changes {
            keep(known, changes);
        }
        Ok(changes)
    }

    pub fn stirred(&self, known: &Known) -> Result<bool> {
        Ok(self.way(|way| self.caldav.stirred(way, std::slice::from_ref(known)))?[0])
    }

    /// Writes an event where it belongs.
    pub fn create(&self, event: &OwnEvent) -> Result<Put> {
        let place = self.caldav.place(&self.calendar, &event.uid);
        let payload = self.caldav.compose(event, None);
        self.way(|way| self.caldav.put(way, &place, &payload, &Condition::New))
    }
}

pub fn here() -> LocalHosts {
    LocalHosts::none().and("127.0.0.1")
}

pub fn password() -> Sensitive {
    Sensitive::new(PASSWORD.to_owned())
}

/// As a run keeps it.
pub fn keep(known: &mut Known, changes: &Changes) {
    for remote in &changes.changed {
        known.etags.insert(remote.href.clone(), remote.etag.clone());
    }
    for gone in &changes.gone {
        known.etags.remove(gone);
    }
    known.mark = changes.mark.clone();
}

/// What stands there now, as if nothing were known: text by UID.
pub fn all(account: &Account) -> BTreeMap<String, String> {
    let changes = account.fetch(&mut account.nothing()).unwrap();
    let texts = changes.into_iter().flat_map(|changes| changes.changed);
    texts.map(|remote| (remote.uid, String::from_utf8(remote.raw).unwrap())).collect()
}

/// A session of an hour.
pub fn session(uid: &str, start: &str) -> OwnEvent {
    let start: LocalTime = start.parse().unwrap();
    OwnEvent {
        uid: uid.to_owned(),
        sequence: 0,
        title: "Anna K.".to_owned(),
        start,
        zone: "Europe/Berlin".parse().unwrap(),
        minutes: 60,
        location: Some("Lindenstra\u{df}e 4, second floor; ring twice".to_owned()),
        stamp: Instant("2026-03-12T08:00:00Z".parse().unwrap()),
    }
}

/// An event as a phone writes it.
pub fn event(uid: &str, summary: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//A phone//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
         DTSTAMP:20260310T100000Z\r\nDTSTART:20260316T090000Z\r\nDTEND:20260316T100000Z\r\nSUMMARY:{summary}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// The version that a write left, where the server says one.
#[track_caller]
pub fn written(put: Put) -> Option<String> {
    match put {
        Put::Written { etag, .. } => etag,
        other => panic!("it must be written: {other:?}"),
    }
}
