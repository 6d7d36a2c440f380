//! Opening the practice with whatever the coach has, another passphrase, and the keychain.

use super::requests::{ChangePassphrase, GivenPassphrase, PracticeStatus, RememberHere, UnlockWithRecovery};
use super::{closing, status, strength};
use crate::app::App;
use crate::error::{Error, Issue, Problem, Refusal, Result, VaultError};
use crate::keychain;
use crate::vault::recovery::RecoveryCode;
use crate::vault::{HeaderState, NewPassphrase, Unlock, Vault};

/// Opens with the passphrase.
pub fn unlock(app: &App, request: GivenPassphrase) -> Result<PracticeStatus> {
    if request.passphrase.expose().is_empty() {
        return Err(Error::invalid("passphrase", Problem::Missing));
    }
    let _alone = app.door().enter();
    make_room(app)?;
    let with = Unlock::Passphrase(request.passphrase);
    let vault = app.door().attempt(app.now(), || open(app, &with))?;
    app.place(vault)?;
    status::status(app, ())
}

/// Opens with the recovery code and takes a new passphrase in place of the lost one.
pub fn unlock_with_recovery(app: &App, request: UnlockWithRecovery) -> Result<PracticeStatus> {
    let mut issues: Vec<Issue> =
        strength::issue("newPassphrase", &request.new_passphrase).into_iter().collect();
    if request.code.expose().trim().is_empty() {
        issues.insert(0, Issue::new("code", Problem::Missing));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let _alone = app.door().enter();
    make_room(app)?;
    let mut vault = app.door().attempt(app.now(), || {
        let code = RecoveryCode::parse(&request.code)?;
        open(app, &Unlock::Recovery(code))
    })?;
    vault.set_passphrase_after_recovery(&NewPassphrase {
        passphrase: &request.new_passphrase,
        cost: app.kdf_cost(),
        randomness: app.randomness(),
    })?;
    app.place(vault)?;
    status::status(app, ())
}

/// Opens with the key that the keychain of this computer keeps.
pub fn unlock_with_keychain(app: &App, (): ()) -> Result<PracticeStatus> {
    let _alone = app.door().enter();
    make_room(app)?;
    app.door().forget_answer();
    let with = keychain::recall(app.secrets(), &app.folders().practice)?;
    let vault = open(app, &with)?;
    app.place(vault)?;
    status::status(app, ())
}

/// Lets the keychain of this computer keep the key, or takes it out again.
pub fn remember_on_this_computer(app: &App, request: RememberHere) -> Result<PracticeStatus> {
    {
        let vault = app.vault();
        let vault = vault.as_ref().ok_or(VaultError::Locked)?;
        if vault.facts().is_sample {
            return Err(Refusal::OnlyASample.into());
        }
        let outcome = match request.remember {
            true => keychain::remember(app.secrets(), vault),
            false => keychain::forget(app.secrets(), &vault.facts().vault_id),
        };
        app.door().forget_answer();
        outcome.map_err(|_| Refusal::KeychainUnavailable)?;
    }
    status::status(app, ())
}

/// Gives the practice another passphrase. The data and what the keychain keeps stay as they are.
pub fn change_passphrase(app: &App, request: ChangePassphrase) -> Result<()> {
    if let Some(issue) = strength::issue("new", &request.new) {
        return Err(Error::Invalid(vec![issue]));
    }
    let _alone = app.door().enter();
    app.door().attempt(app.now(), || {
        let mut vault = app.vault();
        let vault = vault.as_mut().ok_or(VaultError::Locked)?;
        if vault.facts().is_sample {
            return Err(Refusal::OnlyASample.into());
        }
        vault.change_passphrase(
            &request.current,
            &NewPassphrase { passphrase: &request.new, cost: app.kdf_cost(), randomness: app.randomness() },
        )
    })
}

/// Opens the coach's practice, and mends what can be mended on the way.
pub(super) fn open(app: &App, with: &Unlock) -> Result<Vault> {
    let mut vault = Vault::unlock(&app.folders().practice, with, app.now().0)?;
    if vault.header_state() == HeaderState::OnlyCopy
        && let Err(cause) = vault.mend_header()
    {
        tracing::warn!(%cause, "the header was not mended");
    }
    Ok(vault)
}

/// Closes what is open: the same practice cannot be opened twice, and the sample gives way.
fn make_room(app: &App) -> Result<()> {
    closing::close(app).map(drop)
}
