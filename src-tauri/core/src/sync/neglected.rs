//! Accounts that are out of step for longer than a moment, or wait for the coach: what Today says of them.

use super::due::MOST_FAILURES;
use super::model::Trouble;
use super::queries::Account;
use crate::basics::ids::CalendarAccountId;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::vault::reader::Reader;

/// A shorter time is nobody's worry: a train, a night, a server that is mended.
const LONG_MINUTES: i64 = 24 * 60;

/// Why an account needs the coach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Neglect {
    /// Only she can sign in.
    SignIn,
    /// It, or a calendar of it, could not be looked at since then.
    Away(Instant),
    /// So many changes were not taken.
    NotTaken(u32),
}

/// An account that needs the coach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neglected {
    /// Which.
    pub account: CalendarAccountId,
    /// What it is called.
    pub name: String,
    /// Why.
    pub why: Neglect,
}

/// Every account that needs the coach, by name; none that she has paused or does not use.
pub fn neglected(r: &Reader<'_>, now: Instant) -> Result<Vec<Neglected>> {
    let mut found = Vec::new();
    for account in r.calendar_accounts()?.into_iter().filter(|account| !account.paused) {
        if let Some(why) = why(r, &account, now)? {
            found.push(Neglected { account: account.id, name: account.name, why });
        }
    }
    Ok(found)
}

fn why(r: &Reader<'_>, account: &Account, now: Instant) -> Result<Option<Neglect>> {
    let mut calendars = r.calendars_of(&account.id)?;
    calendars.retain(|calendar| calendar.shades || calendar.carries);
    if calendars.is_empty() {
        return Ok(None);
    }
    let health = r.calendar_health(&account.id)?;
    let long_ago = |since: &Instant| now.minutes_since(*since) > LONG_MINUTES;
    // One failure is no more than that the computer was opened where there is no network.
    let given_up = health.failures >= MOST_FAILURES;
    let away = health.trouble.filter(|_| health.failures > 1).and(health.ok_at.filter(long_ago));
    match health.trouble {
        Some(Trouble::SignIn) => return Ok(Some(Neglect::SignIn)),
        Some(_) if given_up => {
            return Ok(health.ok_at.or(health.tried_at).map(Neglect::Away));
        }
        _ if away.is_some() => return Ok(away.map(Neglect::Away)),
        _ => {}
    }
    let mut not_taken = 0;
    for calendar in &calendars {
        let wrong = r.calendar_trouble(&calendar.id)?.map(|wrong| wrong.since);
        if let Some(since) = wrong.filter(long_ago) {
            return Ok(Some(Neglect::Away(since)));
        }
        not_taken += r.calendar_outbox(&calendar.id)?.1;
    }
    Ok((not_taken > 0).then_some(Neglect::NotTaken(not_taken)))
}
