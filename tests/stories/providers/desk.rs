//! A coach's computer that is signed in to a stand-in.

use std::cell::RefCell;
use std::rc::Rc;

use stillpoint_core::app::App;
use stillpoint_core::basics::moments::Instant;
use stillpoint_core::basics::sensitive::Sensitive;
use stillpoint_core::net::address::LocalHosts;
use stillpoint_core::net::client::Line;
use stillpoint_core::net::exchange::Limits;
use stillpoint_core::net::way::Way;
use stillpoint_core::sync::google::Google;
use stillpoint_core::sync::microsoft::Microsoft;
use stillpoint_core::sync::provider::{Changes, Known, OwnEvent, Remote};
use stillpoint_core::sync::sign_in::Endpoints;
use stillpoint_core::sync::sign_in::session::Session;

use super::fake::{Fake, Service};
use crate::computer::Computer;

pub struct Desk {
    pub computer: Computer,
    pub line: Line,
    /// What was to be kept, one after the other.
    pub kept: Rc<RefCell<Vec<String>>>,
}

impl Desk {
    pub fn new() -> Self {
        let (computer, _) = Computer::with_a_client();
        let line =
            Line::open(LocalHosts::none().and("127.0.0.1").and("localhost"), Limits::CALENDAR).unwrap();
        Self { computer, line, kept: Rc::default() }
    }

    pub fn way(&self) -> Way<'_> {
        Way::new(&self.computer.app, &self.line)
    }

    pub fn session(&self, secret: &Sensitive, endpoints: Endpoints) -> Session {
        let kept = Rc::clone(&self.kept);
        let access = self.computer.app.sign_ins().access("account");
        let keep = Box::new(move |_: &App, secret: &Sensitive| {
            kept.borrow_mut().push(secret.expose().to_owned());
            Ok(())
        });
        Session::resume(secret, endpoints, access, keep).unwrap()
    }

    pub fn google<S: Service>(&self, fake: &Fake<S>) -> Google {
        Google::new(self.session(&fake.secret("google"), fake.endpoints()))
    }

    pub fn microsoft<S: Service>(&self, fake: &Fake<S>) -> Microsoft {
        Microsoft::new(self.session(&fake.secret("microsoft"), fake.endpoints()))
    }
}

/// A session of the coach: an hour on 16 March 2026, in a room.
pub fn own(uid: &str, start: &str) -> OwnEvent {
    OwnEvent {
        uid: uid.into(),
        sequence: 0,
        title: "A. K.".into(),
        start: start.parse().unwrap(),
        zone: "Europe/Berlin".parse().unwrap(),
        minutes: 60,
        location: Some("Room 1".into()),
        stamp: Instant("2026-03-12T08:00:00Z".parse().unwrap()),
    }
}

/// Takes changes as a run does.
pub fn taken(known: &mut Known, changes: &Changes) {
    known.mark = changes.mark.clone();
    for Remote { href, etag, .. } in &changes.changed {
        known.etags.insert(href.clone(), etag.clone());
    }
    for href in &changes.gone {
        known.etags.remove(href);
    }
}
