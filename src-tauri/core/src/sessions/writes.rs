//! Writing sessions. What may be written is decided in `booking`, `moving` and `saying`.

use rusqlite::named_params;

use super::model::{AskedBy, Medium, Session, SessionKind, SessionStatus};
use crate::basics::ids::{EngagementId, ImportId, PersonId, SeriesId, SessionId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::engagements::model::HourKind;
use crate::error::Result;
use crate::vault::writer::Writer;

/// A session to be booked; everything has been checked.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The client.
    pub person_id: PersonId,
    /// The engagement; nothing for a discovery call.
    pub engagement_id: Option<EngagementId>,
    /// Coaching or discovery.
    pub kind: SessionKind,
    /// Wall-clock start.
    pub local_start: LocalTime,
    /// Its zone.
    pub zone: Zone,
    /// Length in minutes.
    pub minutes: u32,
    /// Where.
    pub medium: Medium,
    /// The video link.
    pub link: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// The series it belongs to.
    pub series_id: Option<SeriesId>,
    /// The session it takes the place of.
    pub moved_from_id: Option<SessionId>,
    /// Where it came from: the event's UID and recurrence, and the import.
    pub from_calendar: Option<(String, Option<String>, ImportId)>,
}

impl Writer<'_> {
    /// Books a session.
    pub fn insert_session(&self, new: &NewSession) -> Result<SessionId> {
        let id = SessionId(self.new_id());
        let starts_at = new.local_start.instant(new.zone);
        let (uid, recurrence, import) = match &new.from_calendar {
            Some((uid, recurrence, import)) => (uid.clone(), recurrence.as_deref(), Some(import)),
            // One UID for life (calendar.md 5.2); the domain part only has to be ours.
            None => (format!("{id}@stillpoint.invalid"), None, None),
        };
        self.change(
            "booking a session",
            include_str!("sql/insert_session.sql"),
            named_params! {
                ":id": id, ":person": new.person_id, ":engagement": new.engagement_id, ":kind": new.kind,
                ":local_start": new.local_start, ":zone": new.zone, ":starts_at": starts_at,
                ":ends_at": starts_at.plus_minutes(i64::from(new.minutes)), ":minutes": new.minutes,
                ":medium": new.medium, ":link": new.link, ":place": new.place, ":series": new.series_id,
                ":moved_from": new.moved_from_id, ":uid": uid, ":recurrence": recurrence, ":import": import,
                ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Notes a series.
    pub fn insert_series(
        &self,
        engagement: &EngagementId,
        every_weeks: u32,
        first: LocalTime,
        zone: Zone,
    ) -> Result<SeriesId> {
        let id = SeriesId(self.new_id());
        self.change(
            "beginning a series",
            "INSERT INTO series (id, engagement_id, every_weeks, first_local, zone, created_at)
             VALUES (:id, :engagement, :every, :first, :zone, :at)",
            named_params! {
                ":id": id, ":engagement": engagement, ":every": every_weeks, ":first": first, ":zone": zone,
                ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Gives a booked session another time or length.
    pub fn set_session_time(&self, id: &SessionId, start: LocalTime, zone: Zone, minutes: u32) -> Result<()> {
        let starts_at = start.instant(zone);
        self.change(
            "moving a session",
            include_str!("sql/set_time.sql"),
            named_params! {
                ":id": id, ":local_start": start, ":zone": zone, ":starts_at": starts_at,
                ":ends_at": starts_at.plus_minutes(i64::from(minutes)), ":minutes": minutes,
            },
        )?;
        Ok(())
    }

    /// Gives an imported session the time, length and link that its calendar has now. The sequence stays: it
    /// counts the changes that were made here, and the calendar's own organiser counts theirs.
    pub fn follow_calendar(
        &self,
        id: &SessionId,
        start: LocalTime,
        zone: Zone,
        minutes: u32,
        link: Option<&str>,
    ) -> Result<()> {
        let starts_at = start.instant(zone);
        self.change(
            "following a calendar",
            include_str!("sql/follow_calendar.sql"),
            named_params! {
                ":id": id, ":local_start": start, ":zone": zone, ":starts_at": starts_at,
                ":ends_at": starts_at.plus_minutes(i64::from(minutes)), ":minutes": minutes, ":link": link,
            },
        )?;
        Ok(())
    }

    /// Notes that a session was moved.
    pub fn insert_move(
        &self,
        session: &Session,
        to: (LocalTime, Zone),
        asked_by: AskedBy,
        within_window: bool,
    ) -> Result<()> {
        self.change(
            "noting a move",
            "INSERT INTO session_moves (id, session_id, from_local, from_zone, from_starts_at, to_local, to_zone,
               to_starts_at, at, asked_by, within_window)
             VALUES (:id, :session, :from_local, :from_zone, :from_at, :to_local, :to_zone, :to_at, :at, :by, :within)",
            named_params! {
                ":id": self.new_id(), ":session": session.id, ":from_local": session.local_start,
                ":from_zone": session.zone, ":from_at": session.starts_at, ":to_local": to.0, ":to_zone": to.1,
                ":to_at": to.0.instant(to.1), ":at": self.now().timestamp_millis(), ":by": asked_by,
                ":within": within_window,
            },
        )?;
        Ok(())
    }

    /// Changes where a booked session takes place.
    pub fn set_session_place(
        &self,
        id: &SessionId,
        medium: Medium,
        link: Option<&str>,
        place: Option<&str>,
    ) -> Result<()> {
        self.change(
            "changing where a session takes place",
            "UPDATE sessions SET medium = :medium, link = :link, place = :place WHERE id = :id",
            named_params! { ":id": id, ":medium": medium, ":link": link, ":place": place },
        )?;
        Ok(())
    }

    /// Writes what became of a session.
    pub fn set_session_outcome(
        &self,
        id: &SessionId,
        status: SessionStatus,
        actual_minutes: Option<u32>,
        told_at: Option<Instant>,
        waived: bool,
        reason: Option<&str>,
    ) -> Result<()> {
        let said_at = (status != SessionStatus::Scheduled).then(|| self.now().timestamp_millis());
        self.change(
            "writing an outcome",
            include_str!("sql/set_outcome.sql"),
            named_params! {
                ":id": id, ":status": status, ":actual_minutes": actual_minutes, ":told_at": told_at,
                ":waived": waived, ":reason": reason, ":at": said_at,
            },
        )?;
        Ok(())
    }

    /// Adds a session's minutes to the credential hours.
    pub fn insert_hours(&self, session: &Session, day: Day, minutes: u32, kind: HourKind) -> Result<()> {
        self.change(
            "counting hours",
            "INSERT INTO hour_entries (id, session_id, person_id, held_on, minutes, hour_kind)
             VALUES (:id, :session, :person, :day, :minutes, :kind)",
            named_params! {
                ":id": self.new_id(), ":session": session.id, ":person": session.person_id, ":day": day,
                ":minutes": minutes, ":kind": kind,
            },
        )?;
        Ok(())
    }

    /// Takes a session's minutes out of the credential hours.
    pub fn delete_hours(&self, session: &SessionId) -> Result<()> {
        self.change("taking hours back", "DELETE FROM hour_entries WHERE session_id = ?1", [session])?;
        Ok(())
    }

    /// Removes a booked session that was never more than an entry in the calendar.
    pub fn delete_session(&self, id: &SessionId) -> Result<()> {
        self.change(
            "removing a session",
            "DELETE FROM sessions WHERE id = ?1 AND status = 'scheduled'",
            [id],
        )?;
        Ok(())
    }

    /// Puts the clock of a zone beside the coach's, or takes it away.
    pub fn set_second_clock(&self, zone: Option<Zone>) -> Result<()> {
        match zone {
            Some(zone) => self.change(
                "choosing the second clock",
                "INSERT INTO second_clock (id, zone) VALUES ('second_clock', ?1)
                 ON CONFLICT (id) DO UPDATE SET zone = excluded.zone",
                [zone],
            ),
            None => self.change(
                "taking the second clock away",
                "DELETE FROM second_clock WHERE id = 'second_clock'",
                [],
            ),
        }?;
        Ok(())
    }
}
