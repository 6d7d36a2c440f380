//! The use cases of calendar accounts: what is there, how it is used, how it goes, and what waits for a word.

use url::Url;

use super::model::{
    AccountItem, AccountKind, CalendarAccounts, CalendarItem, CopyKind, EditAccount, OneAccount, OneProposal,
    ProposalItem, ProposedChange, UseCalendar,
};
use super::planning::Subject;
use super::provider::FoundCalendar;
use super::queries::{Account, Proposal};
use super::sign_in::Registration;
use super::{fetching, opening, run, unread};
use crate::app::App;
use crate::basics::ids::{CalendarId, GroupSessionId, ProposalId, SessionId};
use crate::basics::moments::{Instant, Zone};
use crate::error::{Error, OrNotFound, Problem, Refusal, Result, What};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

const MOST_LETTERS: usize = 80;

/// Every account, and what waits for the coach's word.
pub fn list(app: &App, (): ()) -> Result<CalendarAccounts> {
    let (words, now) = (words::of(app), app.now());
    app.read(|r| listed(r, words, now))
}

/// How one calendar is used.
pub fn use_calendar(app: &App, request: UseCalendar) -> Result<Changed<CalendarAccounts>> {
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named("calendars.use"), |w| {
        let calendar = w.reader().calendar(&request.calendar_id)?;
        let account = w.reader().calendar_account(&calendar.account_id)?;
        if request.carries && (calendar.read_only || !run::can_carry(account.kind)) {
            return Err(Refusal::CalendarReadOnly.into());
        }
        w.concerns(calendar.name);
        w.use_calendar(&request)?;
        // Its times are worked out anew, or no longer kept, when it is looked at next.
        if calendar.shades != request.shades {
            w.forget_calendar(&request.calendar_id)?;
        }
        listed(&w.reader(), words, now)
    })
}

/// What an account is called, whether it is asked, and another password.
pub fn edit(app: &App, request: EditAccount) -> Result<Changed<CalendarAccounts>> {
    let (words, now) = (words::of(app), app.now());
    let name = request.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > MOST_LETTERS {
        let problem = if name.is_empty() { Problem::Missing } else { Problem::TooLong };
        return Err(Error::invalid("name", problem));
    }
    app.write(Change::named("calendars.edit"), |w| {
        w.reader().calendar_account(&request.account_id)?;
        w.concerns(name.as_str());
        w.set_calendar_account(&request.account_id, &name, request.paused)?;
        if let Some(password) = &request.password {
            w.save_calendar_secret(&request.account_id, password)?;
            w.forget_calendar_health(&request.account_id)?;
        }
        listed(&w.reader(), words, now)
    })
}

/// Removes an account here; nothing is touched there, but a sign-in is withdrawn. Taken back, it asks for its password
/// or a sign-in again.
pub fn disconnect(app: &App, request: OneAccount) -> Result<Changed<CalendarAccounts>> {
    let (words, now) = (words::of(app), app.now());
    let (account, secret) = app
        .read(|r| Ok((r.calendar_account(&request.account_id)?, r.calendar_secret(&request.account_id)?)))?;
    let changed = app.write(Change::named("calendars.disconnect"), |w| {
        let account = w.reader().calendar_account(&request.account_id)?;
        w.concerns(account.name);
        for calendar in w.reader().calendars_of(&request.account_id)? {
            w.empty_outbox_of(calendar.id.as_str())?;
        }
        w.delete_calendar_account(&request.account_id)?;
        listed(&w.reader(), words, now)
    })?;
    opening::sign_out(app, &account, secret.as_ref());
    Ok(changed)
}

/// What the coach made to repeat there becomes the single session again that it is here.
pub fn keep_single(app: &App, request: OneProposal) -> Result<Changed<CalendarAccounts>> {
    answered(app, "calendars.keep_single", request, |w, id| w.accept_proposal(id))
}

/// The coach keeps her own time: it is written to the other calendar again. What she made to repeat stays as it is.
pub fn decline(app: &App, request: OneProposal) -> Result<Changed<CalendarAccounts>> {
    answered(app, "calendars.decline", request, |w, id| w.decline_proposal(id))
}

fn answered(
    app: &App,
    name: &'static str,
    request: OneProposal,
    answer: impl FnOnce(&Writer<'_>, &ProposalId) -> Result<usize>,
) -> Result<Changed<CalendarAccounts>> {
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named(name), |w| {
        let open = w.reader().calendar_proposals()?;
        let found = open.iter().find(|open| open.id == request.proposal_id);
        let proposal = found.or_not_found(What::Proposal, request.proposal_id.as_str())?;
        w.concerns(whose(&w.reader(), &proposal.subject)?);
        if answer(w, &request.proposal_id)? == 0 {
            return Err(Error::invalid("proposalId", Problem::NotPossible));
        }
        listed(&w.reader(), words, now)
    })
}

pub(super) fn listed(r: &Reader<'_>, words: &dyn Words, now: Instant) -> Result<CalendarAccounts> {
    let zone = r.practice()?.zone;
    let accounts = r.calendar_accounts()?;
    let accounts = accounts.iter().map(|account| item(r, account, words, zone, now));
    let proposals = r.calendar_proposals()?;
    let mut shown = Vec::new();
    for proposal in &proposals {
        shown.extend(question(r, proposal, words, zone)?);
    }
    Ok(CalendarAccounts { accounts: accounts.collect::<Result<_>>()?, proposals: shown })
}

fn item(
    r: &Reader<'_>,
    account: &Account,
    words: &dyn Words,
    zone: Zone,
    now: Instant,
) -> Result<AccountItem> {
    let health = r.calendar_health(&account.id)?;
    let (mut calendars, mut waiting, mut not_taken) = (Vec::new(), 0, 0);
    let (mut apart, mut used) = (Vec::new(), 0);
    for calendar in r.calendars_of(&account.id)? {
        let (open, failed) = r.calendar_outbox(&calendar.id)?;
        waiting += open;
        not_taken += failed;
        let unread = unread::parts(r, account.kind, &calendar.id, words)?;
        used += usize::from(calendar.shades || calendar.carries);
        let wrong = r.calendar_trouble(&calendar.id)?.filter(|_| calendar.shades || calendar.carries);
        apart.extend(wrong.as_ref().map(|_| calendar.name.clone()));
        let aside = set_aside(r, &calendar.id, words, zone)?;
        calendars.push(CalendarItem {
            id: calendar.id,
            name: calendar.name,
            colour: calendar.colour,
            read_only: calendar.read_only || !run::can_carry(account.kind),
            shades: calendar.shades,
            carries: calendar.carries,
            titles: calendar.titles,
            unread,
            trouble: wrong.as_ref().map(|wrong| wrong.trouble),
            sentence: match wrong {
                Some(wrong) => {
                    Some(words.calendar_trouble(wrong.trouble, wrong.since.local(zone), now.local(zone)))
                }
                None => (!aside.is_empty()).then(|| words.set_aside(&aside)),
            },
        });
    }
    let ok_at = health.ok_at.map(|at| at.local(zone));
    Ok(AccountItem {
        id: account.id.clone(),
        kind: account.kind,
        name: account.name.clone(),
        whereabouts: whereabouts(account),
        username: account.username.clone(),
        client_id: known_registration(r, account)?.map(|known| known.client_id),
        paused: account.paused,
        trouble: health.trouble,
        sentence: match (account.paused, health.trouble) {
            (true, _) => words.account_paused(),
            (false, Some(trouble)) => words.account_trouble(trouble, ok_at, now.local(zone)),
            (false, None) if apart.is_empty() => {
                words.account_in_step(ok_at, now.local(zone), health.requests)
            }
            (false, None) if apart.len() == used => words.not_in_step(&apart),
            (false, None) => {
                let others = words.account_in_step(ok_at, now.local(zone), health.requests);
                format!("{others} {}", words.not_in_step(&apart))
            }
        },
        waiting,
        not_taken,
        calendars,
    })
}

/// What was set aside of a calendar: whose, and when.
fn set_aside(r: &Reader<'_>, id: &CalendarId, words: &dyn Words, zone: Zone) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for subject in r.operations_set_aside(id.as_str())?.iter().filter_map(|key| Subject::from_key(key)) {
        // What is no longer here has only to be taken out there.
        told.push(match (whose(r, &subject), starts(r, &subject)) {
            (Ok(whom), Ok(at)) => words.whom_and_when(&whom, at.local(zone)),
            _ => words.somebody_no_longer_here(),
        });
    }
    Ok(told)
}

fn starts(r: &Reader<'_>, subject: &Subject) -> Result<Instant> {
    Ok(match subject.kind {
        CopyKind::Session => r.session(&SessionId(subject.id.clone()))?.starts_at,
        CopyKind::GroupSession => r.group_session(&GroupSessionId(subject.id.clone()))?.starts_at,
    })
}

/// What the coach registered for a sign-in, where that is kept with the account.
pub(super) fn known_registration(r: &Reader<'_>, account: &Account) -> Result<Option<Registration>> {
    let Some(issuer) = account.kind.issuer() else { return Ok(None) };
    Ok(r.calendar_secret(&account.id)?.and_then(|secret| Registration::of(issuer, &secret)))
}

/// What a new account is called: its only calendar, who signs in, or where it is.
pub(super) fn named(account: &Account, calendars: &[FoundCalendar]) -> String {
    let only = match calendars {
        [only] => Some(only.name.trim().to_owned()),
        _ => None,
    };
    let name = match account.kind {
        AccountKind::Link | AccountKind::File | AccountKind::Folder => only,
        AccountKind::Caldav => account.username.clone(),
        AccountKind::Google => Some("Google".to_owned()),
        AccountKind::Microsoft => Some("Microsoft".to_owned()),
    };
    let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| whereabouts(account));
    name.chars().take(MOST_LETTERS).collect()
}

/// The host, or the last part of a path.
fn whereabouts(account: &Account) -> String {
    match account.kind {
        AccountKind::File | AccountKind::Folder => {
            let name = std::path::Path::new(&account.address).file_name();
            name.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
        }
        AccountKind::Link | AccountKind::Caldav | AccountKind::Google | AccountKind::Microsoft => {
            Url::parse(&account.address)
                .ok()
                .and_then(|url| url.host_str().map(str::to_owned))
                .unwrap_or_default()
        }
    }
}

/// A proposal as a question; nothing where both sides agree by now.
fn question(
    r: &Reader<'_>,
    proposal: &Proposal,
    words: &dyn Words,
    zone: Zone,
) -> Result<Option<ProposalItem>> {
    let Some((stands_at, stands_for)) = fetching::standing(r, &proposal.subject)? else { return Ok(None) };
    let new = proposal.new_time.map(|(start, there, minutes)| (start.instant(there), minutes));
    if new == Some((stands_at, stands_for)) {
        return Ok(None);
    }
    let whom = whose(r, &proposal.subject)?;
    let (from, to) = (stands_at.local(zone), new.map(|(at, minutes)| (at.local(zone), minutes)));
    Ok(Some(ProposalItem {
        id: proposal.id.clone(),
        kind: proposal.subject.kind,
        subject_id: proposal.subject.id.clone(),
        what: proposal.what,
        start: to.map(|to| to.0),
        minutes: to.map(|to| to.1),
        sentence: match (proposal.what, to) {
            (ProposedChange::Moved, Some((to, minutes))) => {
                words.moved_elsewhere(&whom, from, to, (minutes != stands_for).then_some(minutes))
            }
            (ProposedChange::Repeats, _) => words.repeats_elsewhere(&whom, from),
            _ => words.deleted_elsewhere(&whom, from),
        },
    }))
}

fn whose(r: &Reader<'_>, subject: &Subject) -> Result<String> {
    let id = &subject.id;
    Ok(match subject.kind {
        CopyKind::Session => r.person(&r.session(&SessionId(id.clone()))?.person_id)?.name(),
        CopyKind::GroupSession => {
            r.group(&r.group_session(&GroupSessionId(id.clone()))?.group_id)?.details.title
        }
    })
}
