//! For the unit tests of this crate: an open practice on a real encrypted file, at a fixed time.

use std::sync::Arc;

use chrono::{TimeZone, Utc};
use serde_json::{Value, json};

use crate::app::{App, Folders};
use crate::basics::clock::FixedClock;
use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::practice::model::Practice;
use crate::rpc::wire::{Reply, WireError};
use crate::vault::key::KdfCost;
use crate::vault::writer::Change;
use crate::vault::{NewVault, Vault};

/// An app with a practice that has been set up. Monday, 2 March 2026, 12:00 in Berlin.
pub struct Open {
    /// The app.
    pub app: App,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    _folder: tempfile::TempDir,
}

/// A practice in Berlin, in euros, not registered for tax.
pub fn practice() -> Practice {
    Practice {
        practice_name: "Stillwater Coaching".into(),
        coach_name: "Mara Lindqvist".into(),
        email: Some("mara@example.org".into()),
        phone: None,
        website: None,
        address: Some("Lindenstrasse 4\n10969 Berlin".into()),
        country: "DE".into(),
        zone: "Europe/Berlin".parse().unwrap(),
        currency: "EUR".parse().unwrap(),
        language: "en".into(),
        credential: None,
        training_started_on: None,
        tax_registered: false,
        tax_id: None,
        tax_rate_bp: 0,
        tax_note: None,
        account_holder: Some("Mara Lindqvist".into()),
        iban: Some("DE89370400440532013000".into()),
        bic: None,
        upi_address: None,
        accent: "#0F6B66".into(),
        template: crate::documents::Template::Classic,
        policy: Policy::preset(PolicyPreset::Standard),
        working_week: Vec::new(),
        session_minutes: 60,
        buffer_minutes: 15,
        sessions_per_day: 4,
        limits: crate::practice::model::BookingLimits::default(),
        response_promise: "By mail, within two working days.".into(),
        auto_lock_minutes: Some(10),
        backup_folder: None,
    }
}

/// Makes and opens a practice.
pub fn open() -> Open {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::at(Utc.with_ymd_and_hms(2026, 3, 2, 11, 0, 0).unwrap()));
    let folders = Folders {
        practice: folder.path().join("practice"),
        sample: folder.path().join("sample"),
        backups: folder.path().join("backups"),
    };
    let randomness = Arc::new(Randomness::seeded(7));
    let (vault, _) = Vault::create(
        &folders.practice,
        &NewVault {
            passphrase: &Sensitive::new("correct horse battery staple".into()),
            cost: KdfCost::FLOOR_FOR_TESTS,
            now: crate::basics::clock::Clock::now(clock.as_ref()),
            randomness: &randomness,
            is_sample: false,
        },
    )
    .unwrap();
    let app = App::new(folders, clock.clone(), randomness);
    app.place(vault).unwrap();
    app.write(Change::named("practice.set_up"), |w| w.save_practice(&practice())).unwrap();
    Open { app, clock, _folder: folder }
}

/// A practice that is spoken to through the command list, as the interface does.
pub struct House {
    /// The practice.
    pub open: Open,
}

impl House {
    /// A new practice, Monday, 2 March 2026, 12:00 in Berlin.
    pub fn new() -> Self {
        Self { open: open() }
    }

    /// Noon in Berlin on a day.
    pub fn on(&self, day: &str) {
        let noon: crate::basics::moments::LocalTime = format!("{day}T12:00").parse().unwrap();
        self.open.clock.set(noon.instant("Europe/Berlin".parse().unwrap()).0);
    }

    fn reply(&self, name: &str, request: Value) -> Result<Reply, WireError> {
        crate::rpc::dispatch(&self.open.app, name, request)
    }

    /// The answer of a command.
    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.reply(name, request)
            .unwrap_or_else(|error| panic!("{name}: {} {:?}", error.message, error.issues))
            .data
    }

    /// The fields that a refused command names, or its code where it names none.
    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> Vec<String> {
        match self.reply(name, request) {
            Ok(reply) => panic!("{name} must be refused, but answered {}", reply.data),
            Err(error) if error.issues.is_empty() => vec![format!("{:?}", error.code)],
            Err(error) => error.issues.into_iter().map(|issue| issue.field).collect(),
        }
    }

    /// Calls, and answers what can be taken back.
    #[track_caller]
    pub fn operation(&self, name: &str, request: Value) -> String {
        self.reply(name, request).unwrap().undo.unwrap().operation_id.0
    }

    /// Takes an operation back.
    #[track_caller]
    pub fn undo(&self, operation: &str) {
        self.call("history.undo", json!({ "operationId": operation }));
    }

    /// Somebody new.
    pub fn person(&self, given: &str) -> String {
        let details = json!({ "givenName": given, "familyName": "Kowalska", "termsDays": 14 });
        text(&self.call("people.add", json!({ "details": details })), "id")
    }

    /// An offer: a package of six hours for 600 euros, with some fields otherwise.
    #[track_caller]
    pub fn offer(&self, with: Value) -> String {
        let mut terms = json!({
            "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
            "price": euro(60_000), "cadenceDays": 14, "hourKind": "paid", "description": "",
        });
        merge(&mut terms, with);
        let offers = self.call("offers.save", json!({ "terms": terms }));
        text(&offers.as_array().unwrap().last().unwrap()["offer"], "id")
    }

    /// `person` takes an offer, with some fields of the request otherwise; answers the engagement.
    #[track_caller]
    pub fn start(&self, person: &str, offer: &str, with: Value) -> String {
        let mut request = json!({ "personId": person, "offerId": offer, "usedBefore": 0, "charge": true });
        merge(&mut request, with);
        text(&self.call("engagements.start", request), "id")
    }

    /// A session that is booked; answers it.
    #[track_caller]
    pub fn book(&self, person: &str, engagement: &str, start: &str, minutes: Option<u32>) -> String {
        let mut request = json!({ "personId": person, "engagementId": engagement, "localStart": start });
        if let Some(minutes) = minutes {
            request["minutes"] = minutes.into();
        }
        text(&self.call("sessions.book", request)["item"], "id")
    }

    /// Says what became of a session.
    #[track_caller]
    pub fn say(&self, session: &str, outcome: &str) {
        let saying = json!({ "outcome": outcome });
        self.call("sessions.say_outcome", json!({ "sessionId": session, "saying": saying }));
    }

    /// Books a session, and says that it was held, on its day.
    #[track_caller]
    pub fn held(&self, person: &str, engagement: &str, day: &str) -> String {
        let session = self.book(person, engagement, &format!("{day}T10:00"), None);
        self.on(day);
        self.say(&session, "held");
        session
    }

    /// The ledger of an engagement.
    #[track_caller]
    pub fn why(&self, engagement: &str) -> Value {
        self.call("credits.why", json!({ "engagementId": engagement }))
    }

    /// Credits of an engagement: the sum of its ledger.
    #[track_caller]
    pub fn balance(&self, engagement: &str) -> i64 {
        self.why(engagement)["balance"]["balance"].as_i64().unwrap()
    }

    /// What the person's page says of its latest engagement.
    #[track_caller]
    pub fn engagement(&self, person: &str) -> Value {
        self.call("people.page", json!({ "personId": person }))["engagements"][0].clone()
    }

    /// The items of Today that one rule found.
    #[track_caller]
    pub fn attention(&self, rule: &str) -> Vec<Value> {
        let today = self.call("today.overview", Value::Null);
        let all = today["attention"].as_array().unwrap();
        all.iter().filter(|item| item["rule"] == rule).cloned().collect()
    }
}

/// A text field that must be there.
#[track_caller]
pub fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}")).to_owned()
}

/// Minor units of euros, on the wire.
pub fn euro(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

fn merge(into: &mut Value, with: Value) {
    if let (Value::Object(into), Value::Object(with)) = (into, with) {
        into.extend(with);
    }
}
