//! The sample practice: made-up people, to look around. Apart from the coach's own, in its own folder.
//!
//! Its passphrase is known to everyone: nothing in it is anybody's. It has no recovery kit, no place in the
//! keychain and no backups.

use std::path::Path;

use super::requests::PracticeStatus;
use super::{closing, status};
use crate::app::App;
use crate::basics::sensitive::Sensitive;
use crate::demo::{self, Scale};
use crate::error::{Doing, Error, Refusal, Result, VaultError};
use crate::vault::folder::{Presence, presence};
use crate::vault::key::KdfCost;
use crate::vault::{NewVault, Unlock, Vault};

/// Opens any sample practice; no secret.
pub const PASSPHRASE: &str = "just looking around";

/// Opens the sample practice, and makes it first if there is none. The coach's own is closed meanwhile.
pub fn look_around(app: &App, (): ()) -> Result<PracticeStatus> {
    let _alone = app.door().enter();
    closing::close(app)?;
    let folder = &app.folders().sample;
    match presence(folder) {
        Presence::Nothing => make(app)?,
        _ => match open(app) {
            Err(Error::Vault(
                VaultError::Damaged | VaultError::HeaderDamaged | VaultError::WrongPassphrase,
            )) => {
                set_aside(app, folder)?;
                make(app)?;
            }
            other => app.place(other?)?,
        },
    }
    status::status(app, ())
}

/// Closes the sample practice; what was changed in it stays for the next look.
pub fn leave_sample(app: &App, (): ()) -> Result<PracticeStatus> {
    let _alone = app.door().enter();
    let in_sample = app.vault().as_ref().is_some_and(|vault| vault.facts().is_sample);
    if in_sample {
        closing::close(app)?;
    }
    status::status(app, ())
}

/// Makes a sample practice in `folder`, which holds none, and opens it. Also what `stillpoint-cli demo` does.
///
/// # Errors
/// When there is a practice already or the folder cannot be written.
pub fn make_in(app: &App, folder: &Path, scale: Scale) -> Result<()> {
    if presence(folder) != Presence::Nothing {
        return Err(Refusal::PracticeExists.into());
    }
    let fresh = !folder.exists();
    let new = NewVault {
        passphrase: &Sensitive::new(PASSPHRASE.to_owned()),
        cost: KdfCost::FLOOR_FOR_TESTS,
        now: app.now().0,
        randomness: app.randomness(),
        is_sample: true,
    };
    let (vault, _) = Vault::create(folder, &new)?;
    app.place(vault)?;
    let filled = demo::fill(app, scale);
    if filled.is_err() {
        // Half a sample would be opened as if it were whole next time; nobody has written in it yet.
        closing::close(app)?;
        if fresh {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
    filled
}

fn make(app: &App) -> Result<()> {
    make_in(app, &app.folders().sample, Scale::SAMPLE)
}

fn open(app: &App) -> Result<Vault> {
    let with = Unlock::Passphrase(Sensitive::new(PASSPHRASE.to_owned()));
    Vault::unlock(&app.folders().sample, &with, app.now().0)
}

/// Even a sample is never deleted: someone may have tried something out in it.
fn set_aside(app: &App, folder: &Path) -> Result<()> {
    let stamp = app.now().0.format("%Y%m%dT%H%M%SZ");
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(format!("-replaced-{stamp}"));
    std::fs::rename(folder, folder.with_file_name(name)).doing("setting a damaged sample aside")
}
