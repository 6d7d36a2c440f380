//! The first run: a passphrase, the recovery kit, and all that a practice begins with. It can be left at any
//! point after the passphrase and goes on after unlocking.

use super::form::{AboutYou, SetUpPractice};
use super::requests::{ConfirmRecoveryKit, GivenPassphrase, PracticeStatus, RecoveryKit, ShowRecoveryKit};
use super::{form_rules, status, strength};
use crate::app::App;
use crate::basics::moments::Zone;
use crate::documents::Locale;
use crate::documents::PdfFile;
use crate::documents::recovery_kit::{RecoveryKitDocument, render};
use crate::error::{Error, Issue, Problem, Refusal, Result, VaultError};
use crate::vault::folder::{Presence, presence};
use crate::vault::recovery::GROUPS;
use crate::vault::writer::Change;
use crate::vault::{NewVault, Vault};
use crate::words;

/// Makes the practice, closed to anyone without this passphrase, and opens it.
pub fn create(app: &App, request: GivenPassphrase) -> Result<RecoveryKit> {
    if let Some(issue) = strength::issue("passphrase", &request.passphrase) {
        return Err(Error::Invalid(vec![issue]));
    }
    let _alone = app.door().enter();
    // Asked before anything is closed: who has a practice open keeps it open.
    if presence(&app.folders().practice) != Presence::Nothing {
        return Err(Refusal::PracticeExists.into());
    }
    super::closing::close(app)?;
    let new = NewVault {
        passphrase: &request.passphrase,
        cost: app.kdf_cost(),
        now: app.now().0,
        randomness: app.randomness(),
        is_sample: false,
    };
    let (vault, _) = Vault::create(&app.folders().practice, &new)?;
    let kit = kit(&vault)?;
    app.place(vault)?;
    app.door().forget_answer();
    Ok(kit)
}

/// The recovery kit once more, for a first run that was left or a sheet that was lost.
pub fn recovery_kit(app: &App, request: ShowRecoveryKit) -> Result<RecoveryKit> {
    allow_kit(app, &request)?;
    kit(app.vault().as_ref().ok_or(VaultError::Locked)?)
}

/// The recovery kit as a page to print.
pub fn recovery_kit_pdf(app: &App, request: ShowRecoveryKit) -> Result<PdfFile> {
    allow_kit(app, &request)?;
    let practice = app.read(|r| r.practice_if_set_up())?;
    let groups = kit(app.vault().as_ref().ok_or(VaultError::Locked)?)?.recovery_groups;
    let words = words::of(app);
    let zone = practice.as_ref().map_or(Zone::UTC, |practice| practice.zone);
    let document = RecoveryKitDocument {
        locale: Locale::from_tag(words.language()).unwrap_or_default(),
        paper: practice
            .as_ref()
            .map(|practice| crate::documents::Paper::of_country(&practice.country))
            .unwrap_or_default(),
        accent: practice.as_ref().and_then(|practice| practice.accent.clone().try_into().ok()),
        practice: practice.map_or_else(|| words.unnamed_practice(), |practice| practice.practice_name),
        made_on: app.now().day(zone).0,
        groups,
    };
    // A practice's name may have signs that no font has; the code never does, and the kit must not wait.
    let pdf = render(&document)?.pdf;
    Ok(PdfFile::new(&words.recovery_kit_file(), &pdf))
}

/// The groups typed back from the sheet: proof that it exists and can be read.
pub fn confirm_recovery_kit(app: &App, request: ConfirmRecoveryKit) -> Result<PracticeStatus> {
    check_groups(app, &request)?;
    app.write(Change::for_good("practice.confirm_recovery_kit"), |w| w.confirm_recovery_kit())?;
    status::status(app, ())
}

/// Judges what the coach tells about themselves while it can still be seen. Writes nothing.
pub fn check_about(app: &App, about: AboutYou) -> Result<()> {
    form_rules::check_about(about, words::of(app))
}

/// Writes the practice with its first offers. The end of the first run.
pub fn set_up(app: &App, request: SetUpPractice) -> Result<PracticeStatus> {
    let (practice, offers) = form_rules::check_set_up(request, words::of(app))?;
    app.write(Change::for_good("practice.set_up"), |w| {
        if w.reader().practice_if_set_up()?.is_some() {
            return Err(Refusal::PracticeExists.into());
        }
        if !w.reader().recovery_kit_confirmed()? {
            return Err(Refusal::RecoveryKitNotConfirmed.into());
        }
        w.concerns(practice.practice_name.as_str());
        w.save_practice(&practice)?;
        for terms in &offers {
            w.save_offer(None, terms)?;
        }
        Ok(())
    })?;
    app.read_language()?;
    status::status(app, ())
}

/// While the first run goes on, the passphrase was given a moment ago. Afterwards a window left open must not
/// be enough to carry the key away.
fn allow_kit(app: &App, request: &ShowRecoveryKit) -> Result<()> {
    let set_up = app.read(|r| Ok(r.practice_if_set_up()?.is_some() && r.recovery_kit_confirmed()?))?;
    if !set_up {
        return Ok(());
    }
    let passphrase =
        request.passphrase.as_ref().ok_or_else(|| Error::invalid("passphrase", Problem::Missing))?;
    app.door()
        .attempt(app.now(), || app.vault().as_ref().ok_or(VaultError::Locked)?.check_passphrase(passphrase))
}

fn check_groups(app: &App, request: &ConfirmRecoveryKit) -> Result<()> {
    let vault = app.vault();
    let vault = vault.as_ref().ok_or(VaultError::Locked)?;
    let code = vault.recovery_code();
    let mut issues = Vec::new();
    for (at, typed) in request.groups.iter().enumerate() {
        let problem = if typed.text.expose().trim().is_empty() {
            Problem::Missing
        } else if !code.confirms(&[(usize::from(typed.index), typed.text.clone())])? {
            Problem::DoesNotMatch
        } else {
            continue;
        };
        issues.push(Issue::new(format!("groups[{at}].text"), problem));
    }
    let given = |asked: &u8| request.groups.iter().any(|typed| typed.index == *asked);
    if !asked(vault).iter().all(given) {
        issues.push(Issue::new("groups", Problem::Missing));
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

fn kit(vault: &Vault) -> Result<RecoveryKit> {
    let groups = vault.recovery_code().groups()?;
    Ok(RecoveryKit {
        recovery_groups: groups.iter().map(|group| group.expose().to_owned()).collect(),
        asked_groups: asked(vault),
    })
}

/// Two places on the sheet. Always the same for one practice, so that a first run gone on with later asks for
/// the page that was printed earlier.
#[allow(clippy::cast_possible_truncation, reason = "below the number of groups")]
fn asked(vault: &Vault) -> [u8; 2] {
    const ALL: u8 = GROUPS as u8;
    let id = vault.recovery_code().key().id();
    let sum = |salt: u32| id.as_str().bytes().fold(salt, |sum, byte| sum.wrapping_mul(31) ^ u32::from(byte));
    let first = (sum(7) % u32::from(ALL)) as u8;
    let step = (sum(11) % u32::from(ALL - 1)) as u8 + 1;
    let mut places = [first, (first + step) % ALL];
    places.sort_unstable();
    places
}
