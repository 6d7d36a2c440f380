//! One run: for each account that is due, what changed there is fetched, what changed here is written, and how it went
//! is noted. One account that fails never stops the others.

use super::busy::Covered;
use super::due::{Health, is_due};
use super::model::{AccountKind, KeepInStep, StepReport, Trigger, Trouble};
use super::provider::{Known, Provider, Way};
use super::queries::{Account, Calendar};
use super::{fetching, opening, sending};
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::{Error, FileError, Refusal, RemoteError, Result, VaultError};
use crate::net::client::Line;
use crate::net::retry;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// Keeps accounts in step, where that is due. Holds nothing of the practice while another computer thinks.
///
/// # Errors
/// `Refused(SyncRuns)` while another run is under way and the coach asked for one; `Vault(Locked)` when the practice
/// was locked meanwhile. What an account says no to is in the report.
pub fn keep_in_step(app: &App, request: KeepInStep) -> Result<Changed<StepReport>> {
    let mut report = StepReport { requests: 0, accounts: 0, written: 0, sentences: Vec::new() };
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
        if account.paused && request.trigger != Trigger::Asked {
            continue;
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
            if calendar.carries && sending::is_waiting(r, &calendar, app)? {
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
            let trouble = trouble(cause)?;
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

pub(super) fn steps(
    app: &App,
    provider: &dyn Provider,
    way: &Way<'_>,
    account: &Account,
    words: &dyn Words,
    report: &mut StepReport,
) -> Result<()> {
    let calendars: Vec<Calendar> = app.read(|r| r.calendars_of(&account.id))?;
    let used: Vec<&Calendar> = calendars.iter().filter(|one| one.shades || one.carries).collect();
    let known: Vec<(Known, Option<Covered>)> =
        app.read(|r| used.iter().map(|calendar| r.calendar_known(calendar)).collect())?;
    let plain: Vec<Known> = known.iter().map(|(known, _)| known.clone()).collect();
    if used.is_empty() {
        return Ok(());
    }
    let stirred = provider.stirred(way, &plain)?;
    let today = app.now().day(app.read(|r| r.practice())?.zone);
    for ((calendar, (known, covered)), stirred) in used.iter().zip(&known).zip(stirred) {
        let changes = if stirred || covered.is_none() { provider.changes(way, known)? } else { None };
        if let Some(changes) = changes {
            fetching::keep(app, provider, calendar, &changes)?;
        }
        if covered.is_some_and(|covered| !covered.lasts(today)) {
            fetching::cover(app, provider, calendar)?;
        }
    }
    for calendar in used.iter().filter(|calendar| calendar.carries) {
        let sent = sending::send(app, provider, way, calendar)?;
        report.written += sent.written;
        if sent.not_taken > 0 {
            report.sentences.push(words.not_taken(&calendar.name, sent.not_taken));
        }
    }
    Ok(())
}

/// What keeps an account from being in step. What is not of the other side goes on up.
fn trouble(cause: Error) -> Result<Trouble> {
    match cause {
        Error::Remote(remote) => Ok(match remote {
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
