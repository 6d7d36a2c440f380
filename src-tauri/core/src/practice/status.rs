//! Which door there is: nothing here, locked, to be finished, open.

use super::model::Practice;
use super::requests::{Checked, LastBackup, PracticeState, PracticeStatus};
use crate::app::App;
use crate::basics::moments::Zone;
use crate::error::{Result, VaultError};
use crate::keychain;
use crate::vault::Vault;
use crate::vault::folder::{Presence, presence};
use crate::words;

/// Whether a practice is open, and which.
pub fn status(app: &App, (): ()) -> Result<PracticeStatus> {
    let is_sample = app.vault().as_ref().map(|vault| vault.facts().is_sample);
    match is_sample {
        Some(is_sample) => open(app, is_sample),
        None => Ok(closed(app)),
    }
}

/// Looks at every page, index and reference of the open practice. Takes seconds on a large one.
pub fn check(app: &App, (): ()) -> Result<Checked> {
    app.vault().as_ref().ok_or(VaultError::Locked)?.check()?;
    Ok(Checked { sentence: words::of(app).practice_is_whole() })
}

fn closed(app: &App) -> PracticeStatus {
    let nothing = presence(&app.folders().practice) == Presence::Nothing;
    PracticeStatus {
        state: if nothing { PracticeState::None } else { PracticeState::Locked },
        is_sample: false,
        practice_name: None,
        recovery_kit_confirmed: false,
        keychain_remembers: !nothing && keychain_remembers(app),
        wait_seconds: app.door().wait_seconds(app.now()),
        last_backup: None,
        auto_lock_minutes: None,
        names_hidden: false,
    }
}

fn open(app: &App, is_sample: bool) -> Result<PracticeStatus> {
    let (practice, confirmed, last_backup) = app.read(|r| {
        let practice = r.practice_if_set_up()?;
        let last = r.last_backup()?.map(|at| {
            let zone = practice.as_ref().map_or(Zone::UTC, |practice| practice.zone);
            let sentence = words::of(app).last_backup(at.local(zone), app.now().local(zone).day());
            LastBackup { at, sentence }
        });
        Ok((practice, r.recovery_kit_confirmed()?, last))
    })?;
    let finished = is_sample || (confirmed && practice.is_some());
    Ok(PracticeStatus {
        state: if finished { PracticeState::Open } else { PracticeState::Unfinished },
        is_sample,
        recovery_kit_confirmed: confirmed,
        keychain_remembers: !is_sample && keychain_remembers(app),
        wait_seconds: 0,
        last_backup,
        auto_lock_minutes: practice.as_ref().and_then(|practice| practice.auto_lock_minutes),
        names_hidden: app.names_hidden(),
        practice_name: practice.map(|Practice { practice_name, .. }| practice_name),
    })
}

fn keychain_remembers(app: &App) -> bool {
    // Without a header nobody can say whose key to ask for.
    let folder = &app.folders().practice;
    app.door().remembers(|| Vault::label(folder).is_some() && keychain::recall(app.secrets(), folder).is_ok())
}
