//! Sessions owed: what is left on the ledgers and what it is worth at the price agreed (`domain-rules.md`, section
//! 11). Pure.

use chrono::Datelike;

use super::cells::Table;
use super::entries::Owing;
use super::gathering::Names;
use super::model::{Group, Measure};
use super::views::{OwedClient, OwedWeek, SessionsOwed};
use crate::basics::moments::{Day, Instant, Zone};
use crate::basics::money::{Currency, Money, scale};
use crate::credits::ledger::CreditUnit;
use crate::credits::queries::CreditsLeft;
use crate::words::Words;

/// Weeks that are looked ahead.
const WEEKS: i64 = 8;

/// What the credits left of an engagement are worth: their share of the price of all of them.
#[must_use]
pub fn owing(left: &CreditsLeft) -> Owing {
    let worth = match left.quantity {
        0 => Some(0),
        quantity => scale(left.price.minor, left.left, quantity),
    };
    Owing {
        engagement_id: left.engagement_id.clone(),
        person_id: left.person_id.clone(),
        worth: Money::new(worth.unwrap_or(0), left.price.currency),
    }
}

/// The weeks ahead and how many of `starts` lie in each. The first one is that of `today`, from today on.
#[must_use]
pub fn weeks(starts: &[Instant], today: Day, zone: Zone, words: &dyn Words) -> Vec<OwedWeek> {
    let monday = today.plus(-i64::from(today.0.weekday().num_days_from_monday()));
    let week = |turn: i64| {
        let first = monday.plus(turn * 7);
        let in_week = |start: &&Instant| {
            let day = start.day(zone);
            first <= day && day < first.plus(7) && day >= today
        };
        let sessions = u32::try_from(starts.iter().filter(in_week).count()).unwrap_or(u32::MAX);
        OwedWeek { first, label: words.week(first), sessions }
    };
    (0..WEEKS).map(week).collect()
}

/// The last day of the weeks ahead.
#[must_use]
pub fn horizon(today: Day) -> Day {
    let monday = today.plus(-i64::from(today.0.weekday().num_days_from_monday()));
    monday.plus(WEEKS * 7 - 1)
}

/// What is owed to whom, and what is booked.
#[must_use]
pub fn report(
    credits: &[CreditsLeft],
    table: &Table,
    names: &Names,
    weeks: Vec<OwedWeek>,
    home: Currency,
    words: &dyn Words,
) -> SessionsOwed {
    let mut clients: Vec<OwedClient> = credits.iter().map(|left| client(left, names, words)).collect();
    clients.sort_by_cached_key(|client| {
        let foreign = client.worth.currency != home;
        (foreign, client.worth.currency.code(), -client.worth.minor, client.person_name.clone())
    });
    let sum = |unit| credits.iter().filter(|left| left.unit == unit).map(|left| left.left).sum();
    let (sessions, minutes) = (sum(CreditUnit::Session), sum(CreditUnit::Minute));
    let cell = |currency| table.cell(currency, Measure::Owed, Group::All);
    let mut worth: Vec<_> = table.currencies(home, &[Measure::Owed]).into_iter().map(cell).collect();
    worth.retain(|cell| cell.count > 0);
    let amounts: Vec<Money> = worth.iter().map(|cell| cell.amount).collect();
    SessionsOwed {
        sentence: words.owed_sentence(sessions, minutes, &amounts),
        weeks_sentence: words.weeks_sentence(&weeks),
        clients,
        sessions,
        minutes,
        worth,
        weeks,
    }
}

fn client(left: &CreditsLeft, names: &Names, words: &dyn Words) -> OwedClient {
    OwedClient {
        person_id: left.person_id.clone(),
        person_name: names.people.get(&left.person_id).cloned().unwrap_or_default(),
        engagement_id: left.engagement_id.clone(),
        title: left.title.clone(),
        unit: left.unit,
        left: left.left,
        text: words.credits_left(left.unit, left.left),
        worth: owing(left).worth,
    }
}
