//! Writing accounts, their calendars, and what both sides looked like last.

mod objects;

use rusqlite::named_params;

use crate::basics::ids::{CalendarAccountId, CalendarId, ProposalId};
use crate::basics::moments::{LocalTime, Zone};
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Result};
use crate::sync::due::Health;
use crate::sync::model::{ProposedChange, UseCalendar};
use crate::sync::planning::{Copy, Subject};
use crate::sync::provider::FoundCalendar;
use crate::sync::queries::Account;
use crate::sync::troubles::CalendarTrouble;
use crate::vault::writer::Writer;

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
    pub(in crate::sync) fn save_calendar_secret(
        &self,
        id: &CalendarAccountId,
        secret: &Sensitive,
    ) -> Result<()> {
        self.change(
            "keeping how to sign in",
            "INSERT INTO calendar_secrets (account_id, secret) VALUES (?1, ?2)
             ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret",
            rusqlite::params![id, secret.expose()],
        )?;
        Ok(())
    }

    /// Notes how an attempt went.
    pub(in crate::sync) fn save_calendar_health(
        &self,
        id: &CalendarAccountId,
        health: &Health,
    ) -> Result<()> {
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
    pub(in crate::sync) fn forget_calendar_health(&self, id: &CalendarAccountId) -> Result<()> {
        self.change(
            "forgetting how an account was",
            "DELETE FROM calendar_health WHERE account_id = ?1",
            [id],
        )?;
        Ok(())
    }

    /// Notes what is wrong with one calendar.
    pub(in crate::sync) fn save_calendar_trouble(
        &self,
        calendar: &CalendarId,
        known: &CalendarTrouble,
    ) -> Result<()> {
        self.change(
            "noting what is wrong with a calendar",
            "INSERT OR REPLACE INTO calendar_troubles (calendar_id, trouble, since, failures, retry_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            rusqlite::params![calendar, known.trouble, known.since, known.failures, known.retry_at],
        )?;
        Ok(())
    }

    /// Nothing is wrong with it any more.
    pub(in crate::sync) fn end_calendar_trouble(&self, calendar: &CalendarId) -> Result<()> {
        self.change(
            "noting that a calendar is well",
            "DELETE FROM calendar_troubles WHERE calendar_id = ?1",
            [calendar],
        )?;
        Ok(())
    }

    /// The calendars of an account are asked at the next occasion, whatever was wrong with them.
    pub(in crate::sync) fn retry_calendars_of(&self, account: &CalendarAccountId) -> Result<()> {
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

    /// Forgets all that was read of a calendar: for one whose times are no longer wanted.
    pub(in crate::sync) fn forget_calendar(&self, calendar: &CalendarId) -> Result<()> {
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
    pub(in crate::sync) fn save_calendar_copy(
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
    pub(in crate::sync) fn delete_calendar_copy(
        &self,
        calendar: &CalendarId,
        subject: &Subject,
    ) -> Result<()> {
        self.change(
            "forgetting the coach's own in a calendar",
            "DELETE FROM calendar_copies WHERE calendar_id = ?1 AND kind = ?2 AND subject_id = ?3",
            rusqlite::params![calendar, subject.kind, subject.id],
        )?;
        Ok(())
    }

    /// Asks the coach about what was done elsewhere, in place of what was asked before.
    pub(in crate::sync) fn propose(
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
    pub(in crate::sync) fn repeats_no_more(&self, calendar: &CalendarId, subject: &Subject) -> Result<()> {
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
    pub(in crate::sync) fn settle(&self, subject: &Subject) -> Result<()> {
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

    /// `calendar` carries her sessions no more, and what it asked is void.
    pub(in crate::sync) fn ask_no_more(&self, calendar: &CalendarId) -> Result<()> {
        self.change(
            "settling proposals",
            "UPDATE calendar_proposals SET state = 'settled' WHERE calendar_id = ?1 AND state = 'open'",
            [calendar],
        )?;
        Ok(())
    }
}
