//! Writing what a calendar holds: its objects, their times, what could not be read, and up to where it was read.

use rusqlite::named_params;

use crate::basics::ids::CalendarId;
use crate::error::{Doing, Error, Result};
use crate::ics::Reason;
use crate::sync::busy::{Covered, LaidOut};
use crate::sync::provider::{Mark, PassedOver, Remote};
use crate::vault::writer::Writer;

/// So many lines of one file are noted; a coach looks at the first of them.
const MOST_FLAWS: usize = 50;

impl Writer<'_> {
    /// Notes how a calendar was, and for which days its times are worked out.
    pub(in crate::sync) fn save_calendar_mark(
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
    pub(in crate::sync) fn save_calendar_object(
        &self,
        calendar: &CalendarId,
        remote: &Remote,
    ) -> Result<String> {
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

    /// It was written from here since the calendar was last read.
    pub(in crate::sync) fn is_written_since(&self, object: &str) -> Result<()> {
        self.change(
            "noting what was written",
            "UPDATE calendar_objects SET written_since = 1 WHERE id = ?1",
            [object],
        )?;
        Ok(())
    }

    /// The calendar was read to where everything written from here is told of.
    pub(in crate::sync) fn is_read_anew(&self, calendar: &CalendarId) -> Result<()> {
        self.change(
            "noting what was read",
            "UPDATE calendar_objects SET written_since = 0 WHERE calendar_id = ?1 AND written_since = 1",
            [calendar],
        )?;
        Ok(())
    }

    /// Forgets what the other side no longer holds.
    pub(in crate::sync) fn delete_calendar_object(&self, calendar: &CalendarId, href: &str) -> Result<()> {
        self.change(
            "forgetting what a calendar held",
            "DELETE FROM calendar_objects WHERE calendar_id = ?1 AND href = ?2",
            rusqlite::params![calendar, href],
        )?;
        self.forget_flaws(calendar, href)
    }

    /// The times that an object takes and what of it could not be read, in place of what was known before.
    pub(in crate::sync) fn save_laid_out(
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
    pub(in crate::sync) fn save_passed_over(
        &self,
        calendar: &CalendarId,
        passed_over: &[PassedOver],
    ) -> Result<()> {
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
}

/// A reason as it is kept.
fn word_of(reason: Reason) -> Result<String> {
    let word = serde_json::to_value(reason).doing("noting what could not be read")?;
    Ok(word.as_str().unwrap_or_default().to_owned())
}
