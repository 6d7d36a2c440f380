//! A practice with a calendar that lies in memory.

use serde_json::{Value, json};

use super::memory::Memory;
use crate::basics::ids::{CalendarAccountId, CalendarId};
use crate::calendar_files::model::Titles;
use crate::error::Result;
use crate::net::address::LocalHosts;
use crate::net::client::Line;
use crate::net::exchange::Limits;
use crate::net::way::Way;
use crate::sync::model::{AccountKind, StepReport, UseCalendar};
use crate::sync::provider::FoundCalendar;
use crate::sync::queries::Account;
use crate::sync::steps::steps;
use crate::testing::{House, text};
use crate::vault::writer::Change;
use crate::words;

pub(super) const TEN: &str = "2026-03-05T10:00";
pub(super) const ELEVEN: &str = "2026-03-05T11:00";

/// Anna has a package; a calendar is connected that carries sessions.
pub(super) struct Desk {
    pub(super) house: House,
    pub(super) there: Memory,
    pub(super) account: Account,
    pub(super) anna: String,
    pub(super) engagement: String,
}

impl Desk {
    pub(super) fn new() -> Self {
        let house = House::new();
        let anna = house.person("Anna");
        let engagement = house.start(&anna, &house.offer(json!({})), json!({}));
        let account = Account {
            id: CalendarAccountId("account".into()),
            kind: AccountKind::Caldav,
            name: "Phone".into(),
            address: "https://calendar.example/".into(),
            username: None,
            home: None,
            local_host: None,
            paused: false,
        };
        let found = FoundCalendar { href: "/".into(), name: "Work".into(), colour: None, read_only: false };
        house
            .open
            .app
            .write(Change::for_good("test.connect"), |w| {
                w.insert_calendar_account(&account)?;
                w.save_found_calendar(&account.id, &found)
            })
            .unwrap();
        let desk = Self { house, there: Memory::default(), account, anna, engagement };
        desk.carry(Titles::Full);
        desk
    }

    pub(super) fn calendar(&self) -> CalendarId {
        self.house.open.app.read(|r| r.calendars_of(&self.account.id)).unwrap()[0].id.clone()
    }

    /// One calendar more, whose times are taken.
    pub(super) fn also(&self, href: &str, name: &str) {
        let found = FoundCalendar { href: href.into(), name: name.into(), colour: None, read_only: false };
        let app = &self.house.open.app;
        app.write(Change::for_good("test.connect"), |w| w.save_found_calendar(&self.account.id, &found))
            .unwrap();
    }

    pub(super) fn carry(&self, titles: Titles) {
        let wish = UseCalendar { calendar_id: self.calendar(), shades: true, carries: true, titles };
        self.house.open.app.write(Change::for_good("test.use"), |w| w.use_calendar(&wish)).unwrap();
    }

    pub(super) fn try_run(&self) -> Result<StepReport> {
        let app = &self.house.open.app;
        let line = Line::open(LocalHosts::none(), Limits::CALENDAR)?;
        let way = Way::new(app, &line);
        let mut report = StepReport { requests: 0, accounts: 0, written: 0, sentences: Vec::new() };
        steps(app, &self.there, &way, &self.account, words::of(app), &mut report)?;
        Ok(report)
    }

    /// A run; what was written there.
    pub(super) fn run(&self) -> Vec<String> {
        self.there.writes();
        self.try_run().unwrap();
        self.there.writes()
    }

    /// It is now then, as `2026-03-02T12:00:00Z`.
    pub(super) fn at(&self, now: &str) {
        self.house.open.clock.set(now.parse().unwrap());
    }

    pub(super) fn book(&self, start: &str) -> String {
        self.house.book(&self.anna, &self.engagement, start, None)
    }

    pub(super) fn move_to(&self, session: &str, start: &str) {
        self.house.call(
            "sessions.move",
            json!({ "sessionId": session, "localStart": start, "askedBy": "coach", "treatAsLate": false }),
        );
    }

    pub(super) fn proposals(&self) -> Vec<Value> {
        self.house.call("calendars.accounts", Value::Null)["proposals"].as_array().unwrap().clone()
    }

    pub(super) fn decline(&self) {
        let id = text(&self.proposals()[0], "id");
        self.house.call("calendars.decline", json!({ "proposalId": id }));
    }

    pub(super) fn start_of(&self, session: &str) -> String {
        text(&self.house.call("sessions.open", json!({ "sessionId": session }))["item"], "start")
    }
}
