//! One run: for each account that is due, what changed there is fetched, what changed here is written, and how it went
//! is noted. One account that fails never stops the others.

use super::due::{Health, is_due};
use super::model::{AccountKind, KeepInStep, StepReport, Trigger, Trouble};
use super::opening;
use super::provider::Provider;
use super::queries::Account;
use super::queueing::is_waiting as is_waiting_for;
use super::steps::steps;
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::{Error, FileError, Refusal, RemoteError, Result, VaultError};
use crate::net::client::Line;
use crate::net::retry;
use crate::net::way::Way;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// Keeps accounts in step, where that is due. Holds nothing of the practice while another computer thinks.
///
/// # Errors
/// `Refused(SyncRuns)` while another run is under way and the coach asked for one; `Vault(Locked)` when the practice
/// was locked meanwhile. What an account says no to is in the report.
pub fn keep_in_step(app: &App, request: KeepInStep) -> Result<Changed<StepReport>> {
    let mut report = StepReport { requests: 0, accounts: 0, written: 0, sentences: Vec::new() };
    // Whoever closes the practice waits for this run, which ends at its next safe point.
    let _out = app.network().gate().go().ok_or(VaultError::Locked)?;
    let Some(_alone) = app.syncing().begin() else {
        return match request.trigger {
            Trigger::Asked => Err(Refusal::SyncRuns.into()),
            _ => Ok(Changed { data: report, tables: Vec::new(), undo: None }),
        };
    };
    let accounts = app.read(|r| r.calendar_accounts())?;
    let wanted = |account: &&Account| request.account_id.as_ref().is_none_or(|only| *only == account.id);
    let mut touched = Vec::new();
    for account in accounts.iter().filter(wanted) {
        if app.network().gate().calls_back() {
            return Err(VaultError::Locked.into());
        }
        if account.paused && request.trigger != Trigger::Asked {
            continue;
        }
        if request.trigger == Trigger::Asked {
            app.write(Change::for_good("calendars.noted"), |w| {
                w.retry_calendars_of(&account.id)?;
                for calendar in w.reader().calendars_of(&account.id)? {
                    w.operations_rest_no_more(calendar.id.as_str())?;
                }
                Ok(())
            })?;
        }
        let health = app.read(|r| r.calendar_health(&account.id))?;
        let waiting = is_waiting(app, account)?;
        if !is_due(request.trigger, &health, waiting, app.now()) {
            continue;
        }
        one(app, account, health, words::of(app), &mut report)?;
        report.accounts += 1;
        touched = ["calendar_busy", "calendar_proposals", "connections"].map(str::to_owned).to_vec();
    }
    Ok(Changed { data: report, tables: touched, undo: None })
}

fn is_waiting(app: &App, account: &Account) -> Result<bool> {
    app.read(|r| {
        for calendar in r.calendars_of(&account.id)? {
            let in_peace = r.calendar_trouble(&calendar.id)?.is_some_and(|known| known.holds_back(app.now()));
            if !in_peace && is_waiting_for(r, &calendar, app)? {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

/// One account, and how it went.
fn one(
    app: &App,
    account: &Account,
    before: Health,
    words: &dyn Words,
    report: &mut StepReport,
) -> Result<()> {
    match opening::open(app, account) {
        Ok((provider, line)) => by(app, account, provider.as_ref(), &line, before, words, report),
        Err(cause) => noted(app, account, Err(cause), (0, None), before, words, report),
    }
}

/// As [`one`], by this provider over this line.
pub(crate) fn by(
    app: &App,
    account: &Account,
    provider: &dyn Provider,
    line: &Line,
    before: Health,
    words: &dyn Words,
    report: &mut StepReport,
) -> Result<()> {
    let way = Way::new(app, line);
    let ended = steps(app, provider, &way, account, words, report);
    report.requests += way.requests();
    noted(app, account, ended, (way.requests(), way.retry_at()), before, words, report)
}

fn noted(
    app: &App,
    account: &Account,
    ended: Result<()>,
    (requests, asked_to_wait): (u32, Option<Instant>),
    before: Health,
    words: &dyn Words,
    report: &mut StepReport,
) -> Result<()> {
    let now = app.now();
    let health = match ended {
        Ok(()) => Health {
            tried_at: Some(now),
            ok_at: Some(now),
            failures: 0,
            trouble: None,
            retry_at: None,
            requests,
        },
        Err(cause) => {
            let trouble = trouble(account.kind, cause)?;
            report.sentences.push(words.account_in_trouble(&account.name, trouble));
            let failures = before.failures.saturating_add(1);
            let mut chance = [0; 8];
            app.randomness().fill(&mut chance);
            let own = retry::own(failures, u64::from_le_bytes(chance), now);
            let retry_at = asked_to_wait.map_or(own, |said| said.max(own));
            Health {
                tried_at: Some(now),
                ok_at: before.ok_at,
                failures,
                trouble: Some(trouble),
                retry_at: Some(retry_at),
                requests,
            }
        }
    };
    app.write(Change::for_good("calendars.noted"), |w| w.save_calendar_health(&account.id, &health))?;
    Ok(())
}

/// What keeps an account from being in step. What is not of the other side goes on up.
fn trouble(kind: AccountKind, cause: Error) -> Result<Trouble> {
    match cause {
        Error::Remote(remote) => Ok(match remote {
            RemoteError::Forbidden if kind == AccountKind::Link => Trouble::Forbidden,
            // Some say so of a wrong password.
            RemoteError::Forbidden => Trouble::SignIn,
            RemoteError::Offline | RemoteError::TimedOut => Trouble::Offline,
            RemoteError::Refused => Trouble::SignIn,
            RemoteError::Nothing => Trouble::Gone,
            RemoteError::Busy => Trouble::Busy,
            RemoteError::AddressNotAllowed => Trouble::Address,
            RemoteError::TooLarge | RemoteError::Unexpected => Trouble::Unusable,
        }),
        Error::File(FileError::Unreadable) => Ok(Trouble::Gone),
        Error::File(_) => Ok(Trouble::Unusable),
        Error::Vault(VaultError::Locked) => Err(VaultError::Locked.into()),
        other => Err(other),
    }
}

/// Whether an account of this kind can be written to at all.
#[must_use]
pub fn can_carry(kind: AccountKind) -> bool {
    matches!(kind, AccountKind::Caldav | AccountKind::Google | AccountKind::Microsoft)
}
