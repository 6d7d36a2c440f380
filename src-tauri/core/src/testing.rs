//! For the unit tests of this crate: an open practice on a real encrypted file, at a fixed time.

use std::sync::Arc;

use chrono::{TimeZone, Utc};

use crate::app::{App, Folders};
use crate::basics::clock::FixedClock;
use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::practice::model::Practice;
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
