//! Reading accounts, their calendars, and what both sides looked like last.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Row, named_params};

use super::busy::{Covered, Flaw};
use super::due::Health;
use super::model::{AccountKind, ProposedChange, Unread};
use super::planning::{Copy, Repeating, Subject};
use super::provider::{Known, Mark, PassedOver, Remote};
use super::said::Said;
use super::troubles::CalendarTrouble;
use crate::basics::ids::{CalendarAccountId, CalendarId, ProposalId};
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::basics::sensitive::Sensitive;
use crate::calendar_files::model::Titles;
use crate::error::{Error, OrNotFound, Result, What};
use crate::vault::reader::Reader;

/// An account as stored, without its secret.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct Account {
    pub id: CalendarAccountId,
    pub kind: AccountKind,
    pub name: String,
    pub address: String,
    pub username: Option<String>,
    pub home: Option<String>,
    pub local_host: Option<String>,
    pub paused: bool,
}

/// A calendar as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct Calendar {
    pub id: CalendarId,
    pub account_id: CalendarAccountId,
    pub href: String,
    pub name: String,
    pub colour: Option<String>,
    pub read_only: bool,
    pub shades: bool,
    pub carries: bool,
    pub titles: Titles,
}

/// Something kept that may take time on days for which nothing was worked out.
#[derive(Debug, Clone)]
pub(super) struct Beyond {
    pub(super) id: String,
    pub(super) kind: AccountKind,
    pub(super) uid: String,
    pub(super) raw: Vec<u8>,
    pub(super) calendar: String,
    pub(super) colour: Option<String>,
}

/// A proposal as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct Proposal {
    pub id: ProposalId,
    pub calendar_id: CalendarId,
    pub subject: Subject,
    pub what: ProposedChange,
    pub new_time: Option<(LocalTime, Zone, u32)>,
}

impl Reader<'_> {
    /// Every account, by name.
    pub fn calendar_accounts(&self) -> Result<Vec<Account>> {
        self.all(
            "reading the calendar accounts",
            "SELECT id, kind, name, address, username, home, local_host, paused FROM calendar_accounts
             ORDER BY name COLLATE NOCASE, id",
            [],
            account,
        )
    }

    /// One account.
    pub fn calendar_account(&self, id: &CalendarAccountId) -> Result<Account> {
        self.first(
            "reading a calendar account",
            "SELECT id, kind, name, address, username, home, local_host, paused FROM calendar_accounts WHERE id = ?1",
            [id],
            account,
        )?
        .or_not_found(What::CalendarAccount, id.as_str())
    }

    /// The secret of an account. For the way to it, nowhere else.
    pub(super) fn calendar_secret(&self, id: &CalendarAccountId) -> Result<Option<Sensitive>> {
        let sql = "SELECT secret FROM calendar_secrets WHERE account_id = ?1";
        self.first("reading how to sign in", sql, [id], |row| row.get("secret").map(Sensitive::new))
    }

    /// How the last attempts with an account went.
    pub fn calendar_health(&self, id: &CalendarAccountId) -> Result<Health> {
        let found = self.first(
            "reading how an account is",
            "SELECT tried_at, ok_at, failures, trouble, retry_at, requests FROM calendar_health WHERE account_id = ?1",
            [id],
            |row| {
                Ok(Health {
                    tried_at: row.get("tried_at")?,
                    ok_at: row.get("ok_at")?,
                    failures: row.get("failures")?,
                    trouble: row.get("trouble")?,
                    retry_at: row.get("retry_at")?,
                    requests: row.get("requests")?,
                })
            },
        )?;
        Ok(found.unwrap_or_default())
    }

    /// What is wrong with one calendar, if anything is.
    pub(super) fn calendar_trouble(&self, calendar: &CalendarId) -> Result<Option<CalendarTrouble>> {
        self.first(
            "reading what is wrong with a calendar",
            "SELECT trouble, since, failures, retry_at FROM calendar_troubles WHERE calendar_id = ?1",
            [calendar],
            |row| {
                Ok(CalendarTrouble {
                    trouble: row.get("trouble")?,
                    since: row.get("since")?,
                    failures: row.get("failures")?,
                    retry_at: row.get("retry_at")?,
                })
            },
        )
    }

    /// What of a calendar could not be read as a whole.
    pub(super) fn calendar_passed_over(&self, calendar: &CalendarId) -> Result<Vec<PassedOver>> {
        self.all(
            "reading what could not be read",
            "SELECT href, reason FROM calendar_unread WHERE calendar_id = ?1 AND line IS NULL ORDER BY rowid",
            [calendar],
            |row| {
                let why: Unread = row.get("reason")?;
                Ok(PassedOver { href: row.get("href")?, why })
            },
        )
    }

    /// What in the files of a calendar could not be read as it is meant, by file and line.
    pub(super) fn calendar_flaws(&self, calendar: &CalendarId) -> Result<Vec<(String, Flaw)>> {
        let rows: Vec<(String, u32, String)> = self.all(
            "reading what could not be read",
            "SELECT href, line, reason FROM calendar_unread WHERE calendar_id = ?1 AND line IS NOT NULL
             ORDER BY href, line",
            [calendar],
            |row| Ok((row.get("href")?, row.get("line")?, row.get("reason")?)),
        )?;
        // A reason of a version to come says nothing yet.
        let known = rows.into_iter().filter_map(|(href, line, reason)| {
            let reason = serde_json::from_value(reason.into()).ok()?;
            Some((href, Flaw { line, reason }))
        });
        Ok(known.collect())
    }

    /// What is kept of the calendars that shade, for which the asked days were not worked out, as far as it may take
    /// time on them.
    pub(super) fn objects_beyond(&self, (from, to): (Instant, Instant), zone: Zone) -> Result<Vec<Beyond>> {
        self.all(
            "reading what lies beyond",
            include_str!("sql/objects_beyond.sql"),
            named_params! { ":from": from, ":to": to, ":first": from.day(zone), ":last": to.plus_minutes(-1).day(zone) },
            |row| {
                Ok(Beyond {
                    id: row.get("id")?,
                    kind: row.get("kind")?,
                    uid: row.get("uid")?,
                    raw: row.get("raw")?,
                    calendar: row.get("name")?,
                    colour: row.get("colour")?,
                })
            },
        )
    }

    /// Whether an event of a calendar stands here as a session, which takes its time.
    pub(super) fn is_a_session(&self, uid: &str, starts_at: Instant) -> Result<bool> {
        let found = self.first(
            "looking for a session",
            "SELECT 1 AS found FROM sessions WHERE calendar_uid = ?1 AND starts_at = ?2",
            rusqlite::params![uid, starts_at],
            |row| row.get::<_, i64>("found"),
        )?;
        Ok(found.is_some())
    }

    /// The calendars of an account, by name.
    pub fn calendars_of(&self, account: &CalendarAccountId) -> Result<Vec<Calendar>> {
        self.all(
            "reading the calendars of an account",
            "SELECT id, account_id, href, name, colour, read_only, shades, carries, titles FROM calendars
             WHERE account_id = ?1 ORDER BY name COLLATE NOCASE, id",
            [account],
            calendar,
        )
    }

    /// One calendar.
    pub fn calendar(&self, id: &CalendarId) -> Result<Calendar> {
        self.first(
            "reading a calendar",
            "SELECT id, account_id, href, name, colour, read_only, shades, carries, titles FROM calendars WHERE id = ?1",
            [id],
            calendar,
        )?
        .or_not_found(What::Calendar, id.as_str())
    }

    /// What is known of a calendar's content, and for which days its times were worked out.
    pub(super) fn calendar_known(&self, calendar: &Calendar) -> Result<(Known, Option<Covered>)> {
        let marked = self.first(
            "reading how a calendar was",
            "SELECT ctag, sync_token, etag, last_modified, covered_from, covered_to FROM calendar_marks
             WHERE calendar_id = ?1",
            [&calendar.id],
            |row| {
                let mark = Mark {
                    ctag: row.get("ctag")?,
                    sync_token: row.get("sync_token")?,
                    etag: row.get("etag")?,
                    last_modified: row.get("last_modified")?,
                };
                Ok((mark, Covered { from: row.get("covered_from")?, to: row.get("covered_to")? }))
            },
        )?;
        let etags = self.all(
            "reading what a calendar held",
            "SELECT href, etag FROM calendar_objects WHERE calendar_id = ?1",
            [&calendar.id],
            |row| Ok((row.get("href")?, row.get("etag")?)),
        )?;
        let written: Vec<String> = self.all(
            "reading what was written since",
            "SELECT href FROM calendar_objects WHERE calendar_id = ?1 AND written_since = 1",
            [&calendar.id],
            |row| row.get("href"),
        )?;
        let (mark, covered) = marked.map_or((Mark::default(), None), |(mark, covered)| (mark, Some(covered)));
        let known = Known {
            href: calendar.href.clone(),
            mark,
            etags: etags.into_iter().collect(),
            written: written.into_iter().collect(),
        };
        Ok((known, covered))
    }

    /// Every object of a calendar: its id and its bytes.
    pub(super) fn calendar_contents(&self, calendar: &CalendarId) -> Result<Vec<(String, String, Vec<u8>)>> {
        self.all(
            "reading a calendar",
            "SELECT id, href, raw FROM calendar_objects WHERE calendar_id = ?1",
            [calendar],
            |row| Ok((row.get("id")?, row.get("href")?, row.get("raw")?)),
        )
    }

    /// What stands at a place of a calendar, as it is kept.
    pub(super) fn calendar_object_at(&self, calendar: &CalendarId, href: &str) -> Result<Option<Vec<u8>>> {
        self.first(
            "reading what is kept of a place",
            "SELECT raw FROM calendar_objects WHERE calendar_id = ?1 AND href = ?2",
            rusqlite::params![calendar, href],
            |row| row.get("raw"),
        )
    }

    /// What stands in a calendar under this UID, if anything does.
    pub(super) fn calendar_object_of(&self, calendar: &CalendarId, uid: &str) -> Result<Option<Remote>> {
        self.first(
            "looking for an event",
            "SELECT href, etag, raw FROM calendar_objects WHERE calendar_id = ?1 AND uid = ?2",
            rusqlite::params![calendar, uid],
            |row| {
                Ok(Remote {
                    href: row.get("href")?,
                    etag: row.get("etag")?,
                    uid: uid.to_owned(),
                    raw: row.get("raw")?,
                })
            },
        )
    }

    /// What stands in a calendar for the coach's own.
    pub(super) fn calendar_copies(&self, calendar: &CalendarId) -> Result<BTreeMap<Subject, Copy>> {
        let rows = self.all(
            "reading the coach's own in a calendar",
            "SELECT kind, subject_id, href, uid, etag, base, said FROM calendar_copies WHERE calendar_id = ?1",
            [calendar],
            |row| {
                let subject = Subject { kind: row.get("kind")?, id: row.get("subject_id")? };
                let said: String = row.get("said")?;
                Ok((subject, said, row.get("href")?, row.get("uid")?, row.get("etag")?, row.get("base")?))
            },
        )?;
        let repeating = self.repeating_in(calendar)?;
        let copies = rows.into_iter().map(|(subject, said, href, uid, etag, base)| {
            let said: Said = serde_json::from_str(&said)
                .map_err(|cause| Error::internal("reading what a calendar says", cause))?;
            let repeating = repeating.get(&subject).copied();
            Ok((subject, Copy { href, uid, etag, base, said, repeating }))
        });
        copies.collect()
    }

    /// What of the coach's own was made to repeat in a calendar, and what she said of it.
    fn repeating_in(&self, calendar: &CalendarId) -> Result<BTreeMap<Subject, Repeating>> {
        let rows = self.all(
            "reading what repeats",
            "SELECT kind, subject_id, state = 'accepted' AS ends FROM calendar_proposals
             WHERE calendar_id = ?1 AND what = 'repeats' AND state <> 'settled'",
            [calendar],
            |row| {
                let subject = Subject { kind: row.get("kind")?, id: row.get("subject_id")? };
                Ok((subject, if row.get("ends")? { Repeating::Ends } else { Repeating::Hers }))
            },
        )?;
        Ok(rows.into_iter().collect())
    }

    /// What waits for the coach's word, in the order in which it was found. A calendar that carries her sessions no more
    /// asks nothing.
    pub fn calendar_proposals(&self) -> Result<Vec<Proposal>> {
        self.all(
            "reading what waits for a word",
            "SELECT id, calendar_id, kind, subject_id, what, local_start, zone, minutes FROM calendar_proposals
             WHERE state = 'open' AND calendar_id IN (SELECT id FROM calendars WHERE carries = 1)
             ORDER BY found_at, id",
            [],
            |row| {
                let time: (Option<LocalTime>, Option<Zone>, Option<u32>) =
                    (row.get("local_start")?, row.get("zone")?, row.get("minutes")?);
                Ok(Proposal {
                    id: row.get("id")?,
                    calendar_id: row.get("calendar_id")?,
                    subject: Subject { kind: row.get("kind")?, id: row.get("subject_id")? },
                    what: row.get("what")?,
                    new_time: time
                        .0
                        .zip(time.1)
                        .zip(time.2)
                        .map(|((start, zone), minutes)| (start, zone, minutes)),
                })
            },
        )
    }

    /// What waits for the coach's word, by what it concerns.
    pub(super) fn undecided(&self) -> Result<BTreeSet<Subject>> {
        Ok(self.calendar_proposals()?.into_iter().map(|proposal| proposal.subject).collect())
    }

    /// How many changes wait for a calendar, and how many it did not take.
    pub(super) fn calendar_outbox(&self, calendar: &CalendarId) -> Result<(u32, u32)> {
        let (waiting, failed) =
            (self.operations_waiting(calendar.as_str())?, self.operations_failed(calendar.as_str())?);
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        Ok((count(waiting.len()), count(failed.len())))
    }
}

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: row.get("id")?,
        kind: row.get("kind")?,
        name: row.get("name")?,
        address: row.get("address")?,
        username: row.get("username")?,
        home: row.get("home")?,
        local_host: row.get("local_host")?,
        paused: row.get("paused")?,
    })
}

fn calendar(row: &Row<'_>) -> rusqlite::Result<Calendar> {
    Ok(Calendar {
        id: row.get("id")?,
        account_id: row.get("account_id")?,
        href: row.get("href")?,
        name: row.get("name")?,
        colour: row.get("colour")?,
        read_only: row.get("read_only")?,
        shades: row.get("shades")?,
        carries: row.get("carries")?,
        titles: row.get("titles")?,
    })
}
