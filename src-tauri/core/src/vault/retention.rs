//! Which backups stay. Pure; ordered by number, not by clock, and counted by days that have backups, so that
//! neither a wrong clock nor a long holiday deletes anything.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::backup::Reason;

const RECENT_HOURS: i64 = 48;
const RECENT: usize = 12;
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;
const BEFORE_UPDATE_DAYS: i64 = 90;

/// What is to be known of a backup to judge it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The order they were taken in.
    pub seq: i64,
    /// When, as the clock said.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: Reason,
    /// Whether it is whole. One that is not never takes the place of one that is.
    pub whole: bool,
}

/// For each of `taken`, whether it stays: everything of the last 48 hours (at most 12), the last of each of
/// 7 days, 4 weeks and 12 months, copies from before an update for 90 days, and always the newest, whole or not.
#[must_use]
pub fn keep(taken: &[Taken], now: DateTime<Utc>) -> Vec<bool> {
    let mut order: Vec<usize> = (0..taken.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse((taken[at].seq, taken[at].at)));
    let newest_first: Vec<(usize, &Taken)> = order.into_iter().map(|at| (at, &taken[at])).collect();
    let whole = || newest_first.iter().filter(|(_, one)| one.whole);

    let mut stays = vec![false; taken.len()];
    let mut stay = |at: usize| stays[at] = true;
    newest_first.first().into_iter().chain(whole().next()).for_each(|(at, _)| stay(*at));
    let recent = now - TimeDelta::hours(RECENT_HOURS);
    newest_first.iter().filter(|(_, one)| one.at >= recent).take(RECENT).for_each(|(at, _)| stay(*at));
    let update = now - TimeDelta::days(BEFORE_UPDATE_DAYS);
    newest_first
        .iter()
        .filter(|(_, one)| one.reason == Reason::BeforeUpdate && one.at >= update)
        .for_each(|(at, _)| stay(*at));
    last_of_each(whole(), DAYS, |one| one.at.date_naive()).into_iter().for_each(&mut stay);
    last_of_each(whole(), WEEKS, |one| one.at.iso_week()).into_iter().for_each(&mut stay);
    last_of_each(whole(), MONTHS, |one| (one.at.year(), one.at.month())).into_iter().for_each(&mut stay);
    stays
}

/// The newest of each of the `limit` newest spans.
fn last_of_each<'a, S: Hash + Eq>(
    newest_first: impl Iterator<Item = &'a (usize, &'a Taken)>,
    limit: usize,
    span: impl Fn(&Taken) -> S,
) -> Vec<usize> {
    let mut seen = HashSet::new();
    newest_first.filter(|(_, one)| seen.insert(span(one))).take(limit).map(|(at, _)| *at).collect()
}

#[cfg(test)]
#[path = "retention_tests.rs"]
mod tests;
