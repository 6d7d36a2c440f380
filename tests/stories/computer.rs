//! A computer with a clock that stands still, and what is done on it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{TimeZone, Utc};
use serde_json::{Value, json};
use stillpoint_core::app::{App, Folders};
use stillpoint_core::basics::clock::FixedClock;
use stillpoint_core::basics::ids::Randomness;
use stillpoint_core::paying::hosts::Host;
use stillpoint_core::paying::model::PayKind;
use stillpoint_core::rpc::dispatch;
use stillpoint_core::sync::sign_in::{Endpoints, Issuer};
use stillpoint_core::vault::key::KdfCost;

pub const PASSPHRASE: &str = "tide lantern cedar mosaic thistle";

pub struct Computer {
    folder: PathBuf,
    /// Gone with the test, unless somebody else owns the folder.
    own: Option<tempfile::TempDir>,
    pub app: App,
    pub clock: Arc<FixedClock>,
}

impl Computer {
    /// Thursday, 12 March 2026, 9:00 in Berlin.
    pub fn new() -> Self {
        Self::in_folder(tempfile::tempdir().unwrap())
    }

    /// The program has ended without closing anything, and has been started again.
    pub fn crashed(self) -> Self {
        Self::in_folder(self.ended())
    }

    /// As if the power had gone at this very moment: what is on the disk now, in another folder, and the program started
    /// anew on it.
    pub fn cut_off(&self) -> Self {
        let image = tempfile::tempdir().unwrap();
        copy_all(&self.folder, image.path());
        Self::in_folder(image)
    }

    /// The program has ended without closing anything.
    pub fn ended(self) -> tempfile::TempDir {
        self.own.unwrap()
    }

    pub fn in_folder(folder: tempfile::TempDir) -> Self {
        let computer = Self::at(folder.path());
        Self { own: Some(folder), ..computer }
    }

    /// In a folder that somebody else owns.
    pub fn at(folder: &Path) -> Self {
        let at = |name: &str| folder.join(name);
        let folders = Folders { practice: at("practice"), sample: at("sample"), backups: at("backups") };
        let clock = Arc::new(FixedClock::at(Utc.with_ymd_and_hms(2026, 3, 12, 8, 0, 0).unwrap()));
        let app = App::new(folders, clock.clone(), Arc::new(Randomness::from_system().unwrap()))
            .with_kdf_cost(KdfCost::FLOOR_FOR_TESTS);
        Self { folder: folder.to_owned(), own: None, app, clock }
    }

    /// With a stand-in for an issuer of sign-ins.
    pub fn speaking_to(self, issuer: Issuer, endpoints: Endpoints) -> Self {
        Self { app: self.app.with_stand_in(issuer, endpoints), ..self }
    }

    /// With a stand-in for a payment provider.
    pub fn paid_through(self, kind: PayKind, host: Host) -> Self {
        Self { app: self.app.with_pay_stand_in(kind, host), ..self }
    }

    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Runs a command that must succeed.
    pub fn call(&self, name: &str, request: Value) -> Value {
        dispatch(&self.app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
    }

    /// Opens the practice with its passphrase.
    pub fn unlock(&self) {
        self.call("practice.unlock", json!({ "passphrase": PASSPHRASE }));
    }

    /// Locks the practice and opens it again.
    pub fn lock_and_unlock(&self) {
        let locked = self.call("practice.lock", Value::Null);
        assert_eq!(locked["notice"], Value::Null, "locked with a backup");
        self.unlock();
    }

    /// Makes a practice and confirms its recovery kit.
    pub fn make_practice(&self) {
        let kit = self.call("practice.create", json!({ "passphrase": PASSPHRASE }));
        let group = |index: &Value| {
            let at = usize::try_from(index.as_u64().unwrap()).unwrap();
            json!({ "index": index, "text": kit["recoveryGroups"][at] })
        };
        let groups: Vec<Value> = kit["askedGroups"].as_array().unwrap().iter().map(group).collect();
        self.call("practice.confirm_recovery_kit", json!({ "groups": groups }));
    }
}

impl Computer {
    /// A computer with a practice in Berlin and one client, and the client's id.
    pub fn with_a_client() -> (Self, Value) {
        let computer = Self::new();
        computer.make_practice();
        let about = json!({
            "practiceName": "Stillwater", "coachName": "Mara Lindqvist", "email": "mara@example.org", "country": "DE",
            "zone": "Europe/Berlin", "currency": "EUR",
        });
        computer.call("practice.set_up", json!({ "about": about, "work": {}, "offers": [] }));
        let details = json!({ "givenName": "Anna", "familyName": "Kowalska" });
        let person = computer.call("people.add", json!({ "details": details }))["id"].clone();
        (computer, person)
    }
}

/// Every file below `folder`.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files.extend(files_below(&entry.path())),
            Ok(kind) if kind.is_file() => files.push(entry.path()),
            _ => {}
        }
    }
    files
}

fn copy_all(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let (from, to) = {
            let entry = entry.unwrap();
            (entry.path(), to.join(entry.file_name()))
        };
        if from.is_dir() {
            std::fs::create_dir(&to).unwrap();
            copy_all(&from, &to);
        } else {
            std::fs::copy(&from, &to).unwrap();
        }
    }
}
