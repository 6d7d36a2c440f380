//! Writing accounts, their calendars, and what both sides looked like last.

use rusqlite::named_params;

use super::busy::{Covered, LaidOut};
use super::due::Health;
use super::model::{ProposedChange, UseCalendar};
use super::planning::{Copy, Subject};
use super::provider::{FoundCalendar, Mark, PassedOver, Remote};
use super::queries::Account;
use super::troubles::CalendarTrouble;
use crate::basics::ids::{CalendarAccountId, CalendarId, ProposalId};
use crate::basics::moments::{LocalTime, Zone};
use crate::basics::sensitive::Sensitive;
use crate::error::{Doing, Error, Result};
use crate::ics::Reason;
use crate::vault::writer::Writer;

/// So many lines of one file are noted; a coach looks at the first of them.
const MOST_FLAWS: usize = 50;

impl Writer<'_> {
    /// Adds an account.
    pub fn insert_calendar_account(&self, account: &Account) -> Result<()> {
        self.change(
            "adding a calendar account",
            "INSERT INTO calendar_accounts (id, kind, name, address, username, home, local_host, paused, created_at)
             VALUES (:id, :kind, :name, :address, :username, :home, :local_host, :paused, :now)",
            named_params! {
                ":id": account.id, ":kind": account.kind, ":name": account.name, ":address": account.address,
                ":username": account.username, ":home": account.home, ":local_host": account.local_host,
                ":paused": account.paused, ":now": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// What an account is called and whether it is asked.
    pub fn set_calendar_account(&self, id: &CalendarAccountId, name: &str, paused: bool) -> Result<()> {
        self.change(
            "changing a calendar account",
            "UPDATE calendar_accounts SET name = ?2, paused = ?3 WHERE id = ?1",
            rusqlite::params![id, name, paused],
        )?;
        Ok(())
    }

    /// Removes an account with all that it brought.
    pub fn delete_calendar_account(&self, id: &CalendarAccountId) -> Result<()> {
        self.change("removing a calendar account", "DELETE FROM calendar_accounts WHERE id = ?1", [id])?;
        Ok(())
    }

    /// Keeps how to sign in.
    pub(super) fn save_calendar_secret(&self, id: &CalendarAccountId, secret: &Sensitive) -> Result<()> {
        self.change(
            "keeping how to sign in",
            "INSERT INTO calendar_secrets (account_id, secret) VALUES (?1, ?2)
             ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret",
            rusqlite::params![id, secret.expose()],
        )?;
        Ok(())
    }

    /// Notes how an attempt went.
    pub(super) fn save_calendar_health(&self, id: &CalendarAccountId, health: &Health) -> Result<()> {
        self.change(
            "noting how an account is",
            "INSERT OR REPLACE INTO calendar_health (account_id, tried_at, ok_at, failures, trouble, retry_at, requests)
             VALUES (:id, :tried_at, :ok_at, :failures, :trouble, :retry_at, :requests)",
            named_params! {
                ":id": id, ":tried_at": health.tried_at, ":ok_at": health.ok_at, ":failures": health.failures,
                ":trouble": health.trouble, ":retry_at": health.retry_at, ":requests": health.requests,
            },
        )?;
        Ok(())
    }

    /// An account begins anew, as if nobody had asked it yet.
    pub(super) fn forget_calendar_health(&self, id: &CalendarAccountId) -> Result<()> {
        self.change(
            "forgetting how an account was",
            "DELETE FROM calendar_health WHERE account_id = ?1",
            [id],
        )?;
        Ok(())
    }

    /// Notes what is wrong with one calendar.
    pub(super) fn save_calendar_trouble(&self, calendar: &CalendarId, known: &CalendarTrouble) -> Result<()> {
        self.change(
            "noting what is wrong with a calendar",
            "INSERT OR REPLACE INTO calendar_troubles (calendar_id, trouble, since, failures, retry_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            rusqlite::params![calendar, known.trouble, known.since, known.failures, known.retry_at],
        )?;
        Ok(())
    }

    /// Nothing is wrong with it any more.
    pub(super) fn end_calendar_trouble(&self, calendar: &CalendarId) -> Result<()> {
        self.change(
            "noting that a calendar is well",
            "DELETE FROM calendar_troubles WHERE calendar_id = ?1",
            [calendar],
        )?;
        Ok(())
    }

    /// The calendars of an account are asked at the next occasion, whatever was wrong with them.
    pub(super) fn retry_calendars_of(&self, account: &CalendarAccountId) -> Result<()> {
        self.change(
            "asking calendars again",
            "UPDATE calendar_troubles SET retry_at = 0
             WHERE retry_at > 0 AND calendar_id IN (SELECT id FROM calendars WHERE account_id = ?1)",
            [account],
        )?;
        Ok(())
    }

    /// Adds a calendar of an account, or notes what it is called now. The coach's choices stay; a new one shades.
    pub fn save_found_calendar(&self, account: &CalendarAccountId, found: &FoundCalendar) -> Result<()> {
        self.change(
            "noting a calendar",
            "INSERT INTO calendars (id, account_id, href, name, colour, read_only, shades, carries, titles)
             VALUES (:id, :account, :href, :name, :colour, :read_only, 1, 0, 'full')
             ON CONFLICT (account_id, href) DO UPDATE SET
               name = excluded.name, colour = excluded.colour, read_only = excluded.read_only",
            named_params! {
                ":id": self.new_id(), ":account": account, ":href": found.href, ":name": found.name,
                ":colour": found.colour, ":read_only": found.read_only,
            },
        )?;
        Ok(())
    }

    /// How a calendar is used. At most one carries the coach's sessions.
    pub fn use_calendar(&self, wish: &UseCalendar) -> Result<()> {
        if wish.carries {
            self.change(
                "choosing which calendar carries sessions",
                "UPDATE calendars SET carries = 0 WHERE carries = 1 AND id <> ?1",
                [&wish.calendar_id],
            )?;
        }
        self.change(
            "choosing how a calendar is used",
            "UPDATE calendars SET shades = :shades, carries = :carries, titles = :titles WHERE id = :id",
            named_params! {
                ":id": wish.calendar_id, ":shades": wish.shades, ":carries": wish.carries, ":titles": wish.titles,
            },
        )?;
        Ok(())
    }

    /// Notes how a calendar was, and for which days its times are worked out.
    pub(super) fn save_calendar_mark(
        &self,
        calendar: &CalendarId,
        mark: &Mark,
        covered: Covered,
    ) -> Result<()> {
        self.change(
            "noting how a calendar was",
            "INSERT OR REPLACE INTO calendar_marks
               (calendar_id, ctag, sync_token, etag, last_modified, covered_from, covered_to)
             VALUES (:id, :ctag, :sync_token, :etag, :last_modified, :from, :to)",
            named_params! {
                ":id": calendar, ":ctag": mark.ctag, ":sync_token": mark.sync_token, ":etag": mark.etag,
                ":last_modified": mark.last_modified, ":from": covered.from, ":to": covered.to,
            },
        )?;
        Ok(())
    }

    /// Keeps what the other side holds; answers the id of the object.
    pub(super) fn save_calendar_object(&self, calendar: &CalendarId, remote: &Remote) -> Result<String> {
        let id = self.new_id();
        self.change(
            "keeping what a calendar holds",
            "INSERT INTO calendar_objects (id, calendar_id, href, uid, etag, raw)
             VALUES (:id, :calendar, :href, :uid, :etag, :raw)
             ON CONFLICT (calendar_id, href) DO UPDATE SET
               uid = excluded.uid, etag = excluded.etag, raw = excluded.raw",
            named_params! {
                ":id": id, ":calendar": calendar, ":href": remote.href, ":uid": remote.uid,
                ":etag": remote.etag, ":raw": remote.raw,
            },
        )?;
        let kept = self.reader().first(
            "reading what was kept",
            "SELECT id FROM calendar_objects WHERE calendar_id = ?1 AND href = ?2",
            rusqlite::params![calendar, remote.href],
            |row| row.get("id"),
        )?;
        kept.ok_or_else(|| Error::internal("keeping what a calendar holds", "it is not there"))
    }

    /// Forgets what the other side no longer holds.
    pub(super) fn delete_calendar_object(&self, calendar: &CalendarId, href: &str) -> Result<()> {
        self.change(
            "forgetting what a calendar held",
            "DELETE FROM calendar_objects WHERE calendar_id = ?1 AND href = ?2",
            rusqlite::params![calendar, href],
        )?;
        self.forget_flaws(calendar, href)
    }

    /// The times that an object takes and what of it could not be read, in place of what was known before.
    pub(super) fn save_laid_out(
        &self,
        calendar: &CalendarId,
        (object, href): (&str, &str),
        laid: &LaidOut,
    ) -> Result<()> {
        self.change("freeing times", "DELETE FROM calendar_busy WHERE object_id = ?1", [object])?;
        for time in &laid.times {
            self.change(
                "noting a time that is taken",
                "INSERT INTO calendar_busy (id, calendar_id, object_id, title, starts_at, ends_at, first_day, last_day)
                 VALUES (:id, :calendar, :object, :title, :starts_at, :ends_at, :first_day, :last_day)",
                named_params! {
                    ":id": self.new_id(), ":calendar": calendar, ":object": object, ":title": time.title,
                    ":starts_at": time.starts_at, ":ends_at": time.ends_at.max(time.starts_at),
                    ":first_day": time.days.map(|days| days.0), ":last_day": time.days.map(|days| days.1),
                },
            )?;
        }
        self.change(
            "noting when something takes time",
            "UPDATE calendar_objects SET takes_from = ?2, takes_to = ?3 WHERE id = ?1",
            rusqlite::params![object, laid.takes.map(|takes| takes.0), laid.takes.map(|takes| takes.1)],
        )?;
        self.forget_flaws(calendar, href)?;
        for flaw in laid.flaws.iter().take(MOST_FLAWS) {
            let reason = word_of(flaw.reason)?;
            self.note_unread(calendar, href, Some(flaw.line), &reason)?;
        }
        Ok(())
    }

    /// What could not be read as a whole, in place of what could not be before.
    pub(super) fn save_passed_over(&self, calendar: &CalendarId, passed_over: &[PassedOver]) -> Result<()> {
        self.change(
            "forgetting what could not be read",
            "DELETE FROM calendar_unread WHERE calendar_id = ?1 AND line IS NULL",
            [calendar],
        )?;
        for passed in passed_over {
            self.note_unread(calendar, &passed.href, None, passed.why.word())?;
        }
        Ok(())
    }

    fn note_unread(&self, calendar: &CalendarId, href: &str, line: Option<u32>, reason: &str) -> Result<()> {
        self.change(
            "noting what could not be read",
            "INSERT INTO calendar_unread (id, calendar_id, href, line, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
            rusqlite::params![self.new_id(), calendar, href, line, reason],
        )?;
        Ok(())
    }

    fn forget_flaws(&self, calendar: &CalendarId, href: &str) -> Result<()> {
        self.change(
            "forgetting what could not be read",
            "DELETE FROM calendar_unread WHERE calendar_id = ?1 AND href = ?2 AND line IS NOT NULL",
            rusqlite::params![calendar, href],
        )?;
        Ok(())
    }

    /// Forgets all that was read of a calendar: for one whose times are no longer wanted.
    pub(super) fn forget_calendar(&self, calendar: &CalendarId) -> Result<()> {
        self.change(
            "forgetting a calendar",
            "DELETE FROM calendar_objects WHERE calendar_id = ?1",
            [calendar],
        )?;
        self.change(
            "forgetting a calendar",
            "DELETE FROM calendar_marks WHERE calendar_id = ?1",
            [calendar],
        )?;
        self.change(
            "forgetting a calendar",
            "DELETE FROM calendar_unread WHERE calendar_id = ?1",
            [calendar],
        )?;
        Ok(())
    }

    /// Notes what stands in a calendar for something of the coach's.
    pub(super) fn save_calendar_copy(
        &self,
        calendar: &CalendarId,
        subject: &Subject,
        copy: &Copy,
    ) -> Result<()> {
        let said = serde_json::to_string(&copy.said)
            .map_err(|cause| Error::internal("noting what a calendar says", cause))?;
        self.change(
            "noting the coach's own in a calendar",
            "INSERT OR REPLACE INTO calendar_copies (calendar_id, kind, subject_id, href, uid, etag, base, said)
             VALUES (:calendar, :kind, :subject, :href, :uid, :etag, :base, :said)",
            named_params! {
                ":calendar": calendar, ":kind": subject.kind, ":subject": subject.id, ":href": copy.href,
                ":uid": copy.uid, ":etag": copy.etag, ":base": copy.base, ":said": said,
            },
        )?;
        Ok(())
    }

    /// It no longer stands there.
    pub(super) fn delete_calendar_copy(&self, calendar: &CalendarId, subject: &Subject) -> Result<()> {
        self.change(
            "forgetting the coach's own in a calendar",
            "DELETE FROM calendar_copies WHERE calendar_id = ?1 AND kind = ?2 AND subject_id = ?3",
            rusqlite::params![calendar, subject.kind, subject.id],
        )?;
        Ok(())
    }

    /// Asks the coach about what was done elsewhere, in place of what was asked before.
    pub(super) fn propose(
        &self,
        calendar: &CalendarId,
        subject: &Subject,
        what: ProposedChange,
        time: Option<(LocalTime, Zone, u32)>,
    ) -> Result<ProposalId> {
        self.settle(subject)?;
        let id = ProposalId(self.new_id());
        self.change(
            "proposing a change",
            "INSERT INTO calendar_proposals
               (id, calendar_id, kind, subject_id, what, local_start, zone, minutes, found_at, state)
             VALUES (:id, :calendar, :kind, :subject, :what, :start, :zone, :minutes, :now, 'open')",
            named_params! {
                ":id": id, ":calendar": calendar, ":kind": subject.kind, ":subject": subject.id,
                ":what": what, ":start": time.map(|time| time.0), ":zone": time.map(|time| time.1),
                ":minutes": time.map(|time| time.2), ":now": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// It is a single one in `calendar`, whatever was asked and said before.
    pub(super) fn repeats_no_more(&self, calendar: &CalendarId, subject: &Subject) -> Result<()> {
        self.change(
            "noting that a session is a single one",
            "UPDATE calendar_proposals SET state = 'settled'
             WHERE calendar_id = ?1 AND kind = ?2 AND subject_id = ?3 AND what = 'repeats' AND state <> 'settled'",
            rusqlite::params![calendar, subject.kind, subject.id],
        )?;
        Ok(())
    }

    /// The coach wants what she made to repeat to be a single one again.
    pub fn accept_proposal(&self, id: &ProposalId) -> Result<usize> {
        self.change(
            "accepting a proposal",
            "UPDATE calendar_proposals SET state = 'accepted' WHERE id = ?1 AND state = 'open' AND what = 'repeats'",
            [id],
        )
    }

    /// Nothing is to be asked about `subject` any more: both sides agree.
    pub(super) fn settle(&self, subject: &Subject) -> Result<()> {
        self.change(
            "settling a proposal",
            "UPDATE calendar_proposals SET state = 'settled' WHERE kind = ?1 AND subject_id = ?2 AND state = 'open'",
            rusqlite::params![subject.kind, subject.id],
        )?;
        Ok(())
    }

    /// The coach keeps her own time.
    pub fn decline_proposal(&self, id: &ProposalId) -> Result<usize> {
        self.change(
            "declining a proposal",
            "UPDATE calendar_proposals SET state = 'declined' WHERE id = ?1 AND state = 'open'",
            [id],
        )
    }
}

/// A reason as it is kept.
fn word_of(reason: Reason) -> Result<String> {
    let word = serde_json::to_value(reason).doing("noting what could not be read")?;
    Ok(word.as_str().unwrap_or_default().to_owned())
}
