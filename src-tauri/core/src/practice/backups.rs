//! Backups as a screen sees them: the list, one by hand, and bringing one back, from the unlock screen too.

use std::path::{Path, PathBuf};

use super::requests::{BackupChoice, BackupItem, BackupKey, Backups, PracticeStatus, RestoreBackup};
use super::{closing, opening, status};
use crate::app::App;
use crate::basics::moments::{Instant, Zone};
use crate::error::{Error, OrNotFound, Problem, Refusal, Result, VaultError, What};
use crate::vault::backup::{self, Backup, BackupTo, Reason};
use crate::vault::recovery::RecoveryCode;
use crate::vault::{Unlock, Vault, folder, restore as vault_restore};
use crate::words;

/// The backups there are. Needs no key; while locked, those in the usual place.
pub fn list(app: &App, (): ()) -> Result<Backups> {
    let (folder, zone) = place(app)?;
    let items = known(app)?.into_iter().map(|backup| item(app, &backup, zone)).collect();
    Ok(Backups {
        folder: folder.to_string_lossy().into_owned(),
        items,
        can_undo_restore: vault_restore::can_undo(&app.folders().practice),
    })
}

/// Takes a backup now and checks it.
pub fn make(app: &App, (): ()) -> Result<BackupItem> {
    let backup = take(app, Reason::ByHand)?;
    Ok(item(app, &backup, place(app)?.1))
}

/// Takes a backup if something changed since the last one: for a timer.
pub fn make_if_changed(app: &App) -> Result<Option<BackupItem>> {
    let changed =
        app.vault().as_ref().is_some_and(|vault| !vault.facts().is_sample && vault.changed_since_backup());
    let set_up = changed && app.read(|r| Ok(r.practice_if_set_up()?.is_some()))?;
    if !set_up {
        return Ok(None);
    }
    let backup = take(app, Reason::Scheduled)?;
    Ok(Some(item(app, &backup, place(app)?.1)))
}

/// Puts a backup in the place of the practice and opens it. What was there is set aside.
pub fn restore(app: &App, request: RestoreBackup) -> Result<PracticeStatus> {
    let path = path_of(app, &request.backup)?;
    let with = unlock_with(request.key)?;
    let _alone = app.door().enter();
    let now = app.now().0;
    let outcome = app.door().attempt(app.now(), || {
        closing_in_between(app, || vault_restore::restore(&path, &app.folders().practice, &with, now))
    });
    app.door().forget_answer();
    outcome?;
    app.place(opening::open(app, &with)?)?;
    status::status(app, ())
}

/// Takes the last restore back. The practice is locked afterwards: its passphrase may be another one.
pub fn undo_restore(app: &App, (): ()) -> Result<PracticeStatus> {
    let _alone = app.door().enter();
    let folder = &app.folders().practice;
    if !vault_restore::can_undo(folder) {
        return Err(Error::not_found(What::Backup, "replaced"));
    }
    closing_in_between(app, || vault_restore::undo_restore(folder, app.now().0))?;
    app.door().forget_answer();
    status::status(app, ())
}

/// Closes the open practice, runs `exchange`, and opens the practice again if it came to nothing: a wrong
/// passphrase of a backup is no reason to lock the coach out.
fn closing_in_between<T>(app: &App, exchange: impl FnOnce() -> Result<T>) -> Result<T> {
    let own = |vault: &&Vault| !vault.facts().is_sample;
    let key = app.vault().as_ref().filter(own).map(|vault| vault.recovery_code().key().duplicate());
    closing::close(app)?;
    let outcome = exchange();
    if let (Err(_), Some(key)) = (&outcome, key) {
        app.place(opening::open(app, &Unlock::Key(key))?)?;
    }
    outcome
}

/// Takes a backup into `folder` instead of the usual one; nothing there is cleared away.
pub fn make_in(app: &App, folder: &Path) -> Result<BackupItem> {
    let backup = copy_to(app, folder, Reason::ByHand)?;
    Ok(item(app, &backup, place(app)?.1))
}

fn take(app: &App, reason: Reason) -> Result<Backup> {
    let (folder, _) = place(app)?;
    let backup = copy_to(app, &folder, reason)?;
    backup::prune(&folder, &backup.manifest.vault_id, app.now().0)?;
    Ok(backup)
}

fn copy_to(app: &App, folder: &Path, reason: Reason) -> Result<Backup> {
    let practice = app.read(|r| r.practice())?.practice_name;
    let now = app.now().0;
    let mut vault = app.vault();
    let vault = vault.as_mut().ok_or(VaultError::Locked)?;
    if vault.facts().is_sample {
        return Err(Refusal::OnlyASample.into());
    }
    vault.back_up(&BackupTo { folder, practice: &practice, reason, now })
}

/// Where backups go, and by which clock they are told.
fn place(app: &App) -> Result<(PathBuf, Zone)> {
    let usual = || app.folders().backups.clone();
    let practice = match app.read(|r| r.practice_if_set_up()) {
        Err(Error::Vault(VaultError::Locked)) => None,
        other => other?,
    };
    Ok(practice.map_or((usual(), Zone::UTC), |practice| {
        (practice.backup_folder.map_or_else(usual, PathBuf::from), practice.zone)
    }))
}

/// Those in the coach's folder, in the usual one, and the ones taken before updates.
fn known(app: &App) -> Result<Vec<Backup>> {
    let mut folders = vec![place(app)?.0, app.folders().backups.clone()];
    folders.push(folder::own_backups(&app.folders().practice));
    let mut backups: Vec<Backup> = Vec::new();
    for folder in folders {
        // A drive that is not plugged in must not hide the others.
        for backup in backup::list(&folder).unwrap_or_default() {
            if !backup.manifest.is_sample && !backups.iter().any(|known| known.path == backup.path) {
                backups.push(backup);
            }
        }
    }
    backups.sort_by_key(|backup| std::cmp::Reverse((backup.manifest.taken_at, backup.manifest.seq)));
    Ok(backups)
}

fn item(app: &App, backup: &Backup, zone: Zone) -> BackupItem {
    let manifest = &backup.manifest;
    let here = Vault::label(&app.folders().practice);
    let at = Instant(manifest.taken_at);
    BackupItem {
        id: id_of(backup),
        taken_at: at,
        reason: manifest.reason,
        bytes: backup.bytes,
        of_this_practice: here.is_some_and(|here| here.vault_id == manifest.vault_id),
        sentence: words::of(app).backup(
            at.local(zone),
            app.now().local(zone).day(),
            manifest.reason,
            backup.bytes,
        ),
    }
}

/// Tells backups apart without naming a path: practice, number and the data's checksum.
fn id_of(backup: &Backup) -> String {
    let manifest = &backup.manifest;
    format!("{}-{}", manifest.seq, manifest.data_sha256.chars().take(16).collect::<String>())
}

fn path_of(app: &App, choice: &BackupChoice) -> Result<PathBuf> {
    match choice {
        BackupChoice::Listed { id } => {
            let found = known(app)?.into_iter().find(|backup| id_of(backup) == *id);
            Ok(found.or_not_found(What::Backup, id.as_str())?.path)
        }
        BackupChoice::File { file_id } => app.incoming().path_of(file_id),
    }
}

fn unlock_with(key: BackupKey) -> Result<Unlock> {
    match key {
        BackupKey::Passphrase { passphrase } if passphrase.expose().is_empty() => {
            Err(Error::invalid("key.passphrase", Problem::Missing))
        }
        BackupKey::Passphrase { passphrase } => Ok(Unlock::Passphrase(passphrase)),
        BackupKey::RecoveryCode { code } => Ok(Unlock::Recovery(RecoveryCode::parse(&code)?)),
    }
}
