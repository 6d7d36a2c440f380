//! Looking for payments: what is no longer owed is withdrawn, what waits is sent, and the provider is asked what is new,
//! each only when it is due. With nothing open, nobody is asked.

use std::collections::BTreeSet;
use std::time::Duration;

use super::due::{Due, Health, due, is_to_be_reconciled};
use super::model::{CheckPayments, PayKind, PayTrigger, PayTrouble, PaymentsChecked};
use super::provider::{Event, News, Provider, Seen, Subject};
use super::queries::ProviderRow;
use super::{opening, sending, settling, withdrawing};
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::{Error, Refusal, RemoteError, Result, VaultError};
use crate::net::retry;
use crate::net::way::Way;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// A page that was closed may still bring a late debit or a refund.
const LATE_DAYS: i64 = 60;
/// Events are kept here for longer than they are asked for again.
const REMEMBER_SECONDS: i64 = 3 * 3_600;
/// What was not told yet is asked for again after so many minutes.
const ASK_AGAIN_MINUTES: i64 = 20 * 60;
/// Between two of many requests, so that there are four a second at the most.
const PACE: Duration = Duration::from_millis(250);

/// Looks for payments, where that is due. Holds nothing of the practice while another computer thinks.
///
/// # Errors
/// `Refused(CheckRuns)` while another look is under way and the coach asked for one; `Vault(Locked)` when the practice
/// was locked meanwhile. What a provider says no to is in the answer.
pub fn check(app: &App, request: CheckPayments) -> Result<Changed<PaymentsChecked>> {
    let mut report = PaymentsChecked::default();
    let Some(_alone) = app.pay_hosts().runs.begin() else {
        return match request.trigger {
            PayTrigger::Asked => Err(Refusal::CheckRuns.into()),
            _ => Ok(Changed { data: report, tables: Vec::new(), undo: None }),
        };
    };
    let mut tables = BTreeSet::new();
    for row in app.read(|r| r.pay_providers())? {
        if row.kind == PayKind::Template || (row.paused && request.trigger != PayTrigger::Asked) {
            continue;
        }
        if withdraw(app, &row)? {
            tables.insert("payment_requests".to_owned());
        }
        let (health, situation) = app.read(|r| {
            let today = app.now().day(r.practice()?.zone);
            Ok((r.pay_health(&row.id)?, r.pay_situation(&row.id, app.now(), today)?))
        })?;
        let what = due(request.trigger, request.saving, &health, &situation, app.now());
        if what.any() {
            one(app, &row, what, health, &mut report)?;
            tables.extend(
                ["payment_requests", "online_payments", "payments", "messages", "connections"]
                    .map(str::to_owned),
            );
        }
    }
    Ok(Changed { data: report, tables: tables.into_iter().collect(), undo: None })
}

/// Withdraws what is no longer owed; no network. Answers whether there was anything to withdraw.
fn withdraw(app: &App, row: &ProviderRow) -> Result<bool> {
    let is_needed = app.read(|r| {
        let missing = withdrawing::ends_missing(r, row)?;
        Ok(!missing.is_empty() || !withdrawing::no_longer_owed(r, row)?.is_empty())
    })?;
    if is_needed {
        app.write(Change::for_good("paying.withdraw"), |w| {
            for request in withdrawing::no_longer_owed(&w.reader(), row)? {
                withdrawing::withdraw_in(w, &request)?;
            }
            withdrawing::queue_ends(w, row)
        })?;
    }
    Ok(is_needed)
}

/// One provider, and how it went.
fn one(app: &App, row: &ProviderRow, what: Due, before: Health, report: &mut PaymentsChecked) -> Result<()> {
    let words = words::of(app);
    let (ended, requests, asked_to_wait) = match opening::open(app, row) {
        Err(cause) => (Err(cause), 0, None),
        Ok((provider, line)) => {
            let way = Way::new(app, &line);
            let ended = steps(app, row, provider.as_ref(), &way, what, &before, words, report);
            (ended, way.requests(), way.retry_at())
        }
    };
    report.requests += requests;
    noted(app, row, ended, (requests, asked_to_wait), &before, words, report)
}

/// What was learnt of how far events were read; nothing where nobody looked.
type Learnt = Option<Option<i64>>;

#[allow(clippy::too_many_arguments, reason = "one step after the other, all of one run")]
fn steps(
    app: &App,
    row: &ProviderRow,
    provider: &dyn Provider,
    way: &Way<'_>,
    what: Due,
    before: &Health,
    words: &dyn Words,
    report: &mut PaymentsChecked,
) -> Result<Learnt> {
    if what.send {
        sending::send(app, row, provider, way, words, &mut report.sentences)?;
        // What was withdrawn while it was under way can be ended now that its page is known.
        if withdraw(app, row)? {
            sending::send(app, row, provider, way, words, &mut report.sentences)?;
        }
    }
    if !what.poll {
        return Ok(None);
    }
    let reconciles = is_to_be_reconciled(before, way.now());
    // A clock that is wrong must not make us read the same page of events for ever: from their end, then.
    let news = provider.news(way, before.cursor.filter(|_| !reconciles))?;
    let known = app.read(|r| r.pay_events(&row.id))?;
    let (links, intents) = ours(app, row)?;
    let unseen: Vec<&Event> = news.events.iter().filter(|event| !known.contains(&event.id)).collect();
    let mut subjects: BTreeSet<Subject> =
        unseen.iter().filter(|event| is_ours(event, &links)).map(|event| event.subject.clone()).collect();
    subjects.extend(app.read(|r| asked_again(r, row, way.now()))?);
    if reconciles {
        subjects.extend(links_to_reconcile(app, row, way.now())?);
        subjects.extend(intents.iter().cloned().map(Subject::RefundsOf));
    }
    let mut seen = read_all(provider, way, &subjects)?;
    // Refunds and disputes may be of payments that are only known since a moment.
    let mut names = intents;
    names.extend(seen.iter().filter_map(|seen| match seen {
        Seen::Payment(payment) => payment.intent.clone(),
        _ => None,
    }));
    let later: BTreeSet<Subject> =
        unseen.iter().filter(|event| is_ours(event, &names)).map(|event| event.subject.clone()).collect();
    let mut later: BTreeSet<Subject> = later.difference(&subjects).cloned().collect();
    if reconciles {
        later.extend(
            names.iter().cloned().map(Subject::RefundsOf).filter(|refunds| !subjects.contains(refunds)),
        );
    }
    seen.extend(read_all(provider, way, &later)?);
    // A hint about a payment that nobody knows yet may make sense with the next one, so it is not called known.
    let taken: Vec<&Event> =
        unseen.into_iter().filter(|event| is_ours(event, &links) || is_ours(event, &names)).collect();
    keep(app, row, &news, &taken, &seen, words, report)?;
    Ok(Some(news.cursor.or(before.cursor)))
}

/// Takes everything in, and notes up to where events were read, in one transaction.
fn keep(
    app: &App,
    row: &ProviderRow,
    news: &News,
    taken: &[&Event],
    seen: &[Seen],
    words: &dyn Words,
    report: &mut PaymentsChecked,
) -> Result<()> {
    let mut sentences = Vec::new();
    app.write(Change::for_good("paying.take_in"), |w| {
        for one in seen {
            settling::take_in(w, row, one, words, &mut sentences)?;
        }
        for event in taken {
            w.note_pay_event(&row.id, &event.id, event.created)?;
        }
        // Only a provider with events of its own moves on; where old news is listed again each time, all is remembered.
        if let (Some(cursor), PayKind::Stripe) = (news.cursor, row.kind) {
            w.forget_pay_events(&row.id, cursor.saturating_sub(REMEMBER_SECONDS))?;
        }
        let health = Health { cursor: news.cursor, ..w.reader().pay_health(&row.id)? };
        w.save_pay_health(&row.id, &health)
    })?;
    report.sentences.extend(sentences);
    Ok(())
}

/// The pages and the payments that belong to our requests.
fn ours(app: &App, row: &ProviderRow) -> Result<(BTreeSet<String>, BTreeSet<String>)> {
    app.read(|r| {
        let requests = r.payment_requests()?.into_iter().filter(|request| request.provider_id == row.id);
        let payments = r.online_payments_of(&row.id)?.into_iter();
        Ok((
            requests.filter_map(|request| request.external_id).collect(),
            payments.filter_map(|payment| payment.intent).collect(),
        ))
    })
}

fn is_ours(event: &Event, names: &BTreeSet<String>) -> bool {
    match (&event.of, &event.subject) {
        (Some(of), _) => names.contains(of),
        (None, Subject::Payout(_)) => true,
        (None, _) => false,
    }
}

/// Payments that something is still to be told of: a fee, or how a debit ended.
fn asked_again(
    r: &crate::vault::reader::Reader<'_>,
    row: &ProviderRow,
    now: Instant,
) -> Result<Vec<Subject>> {
    let waiting = r.without_fee(&row.id, now)?.into_iter();
    let stale = waiting.filter(|payment| now.minutes_since(payment.looked_at) >= ASK_AGAIN_MINUTES);
    Ok(stale.map(|payment| Subject::Payment(payment.external_id)).collect())
}

fn links_to_reconcile(app: &App, row: &ProviderRow, now: Instant) -> Result<Vec<Subject>> {
    let since = now.plus_minutes(-LATE_DAYS * 24 * 60);
    let requests = app.read(|r| r.requests_since(&row.id, since))?;
    Ok(requests.into_iter().filter_map(|request| request.external_id).map(Subject::Link).collect())
}

/// Everything as it stands at its source, payments before what happened to them.
fn read_all(provider: &dyn Provider, way: &Way<'_>, subjects: &BTreeSet<Subject>) -> Result<Vec<Seen>> {
    let mut seen = Vec::new();
    for (place, subject) in subjects.iter().enumerate() {
        if place >= 4 {
            way.wait(PACE);
        }
        seen.extend(provider.read(way, subject)?);
    }
    // A page is told with all that happened on it: its payments come first here as well.
    seen.sort_by_key(|seen| !matches!(seen, Seen::Payment(_)));
    Ok(seen)
}

fn noted(
    app: &App,
    row: &ProviderRow,
    ended: Result<Learnt>,
    (requests, asked_to_wait): (u32, Option<Instant>),
    before: &Health,
    words: &dyn Words,
    report: &mut PaymentsChecked,
) -> Result<()> {
    let now = app.now();
    let usual = Health { tried_at: Some(now), requests, ..before.clone() };
    let health = match ended {
        Ok(learnt) => Health {
            ok_at: learnt.map_or(before.ok_at, |_| Some(now)),
            cursor: learnt.flatten().or(before.cursor),
            failures: 0,
            trouble: None,
            retry_at: None,
            ..usual
        },
        Err(cause) => {
            let trouble = trouble(cause)?;
            report.sentences.push(words.provider_in_trouble(&row.name, trouble));
            let failures = before.failures.saturating_add(1);
            let mut chance = [0; 8];
            app.randomness().fill(&mut chance);
            let own = retry::own(failures, u64::from_le_bytes(chance), now);
            let retry_at = asked_to_wait.map_or(own, |said| said.max(own));
            Health { failures, trouble: Some(trouble), retry_at: Some(retry_at), ..usual }
        }
    };
    app.write(Change::for_good("paying.noted"), |w| w.save_pay_health(&row.id, &health))?;
    Ok(())
}

/// What keeps a provider from being asked. What is not of the other side goes on up.
pub(super) fn trouble(cause: Error) -> Result<PayTrouble> {
    match cause {
        Error::Remote(remote) => Ok(match remote {
            RemoteError::Offline | RemoteError::TimedOut => PayTrouble::Offline,
            RemoteError::Refused | RemoteError::Forbidden => PayTrouble::Key,
            RemoteError::Busy => PayTrouble::Busy,
            RemoteError::Nothing
            | RemoteError::AddressNotAllowed
            | RemoteError::TooLarge
            | RemoteError::Unexpected => PayTrouble::Unusable,
        }),
        Error::Vault(VaultError::Locked) => Err(VaultError::Locked.into()),
        other => Err(other),
    }
}
