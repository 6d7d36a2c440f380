//! Reading groups.

use rusqlite::{Row, named_params};

use super::model::{
    AttendanceRow, Attended, Group, GroupDetails, GroupSession, GroupSessionStatus, Participant,
};
use super::views::GroupSessionItem;
use crate::basics::ids::{EngagementId, GroupId, GroupSessionId, ParticipantId, PersonId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::basics::money::{Currency, Money};
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;
use crate::words::Words;

const GROUPS: &str = include_str!("sql/group_rows.sql");
const SESSIONS: &str = include_str!("sql/group_session_rows.sql");
const ITEMS: &str = include_str!("sql/group_session_items.sql");
const PARTICIPANTS: &str = include_str!("sql/participant_rows.sql");

/// Which dates to read; what is nothing does not limit.
#[derive(Default)]
pub struct Dates<'w> {
    /// One date.
    pub id: Option<&'w GroupSessionId>,
    /// Of one group.
    pub group: Option<&'w GroupId>,
    /// Of the groups in which a person has a place.
    pub person: Option<&'w PersonId>,
    /// Touching a stretch of time.
    pub between: Option<(Instant, Instant)>,
    /// Over at this instant and nothing said.
    pub over_at: Option<Instant>,
}

/// At how many dates a participant was, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attendance {
    /// Was there.
    pub present: u32,
    /// Stood on the sheet.
    pub held: u32,
}

impl Reader<'_> {
    /// One group.
    pub fn group(&self, id: &GroupId) -> Result<Group> {
        self.first("reading a group", GROUPS, named_params! { ":id": id }, group)?
            .or_not_found(What::Group, id.as_str())
    }

    /// Every group, latest first; also those put away.
    pub fn groups(&self) -> Result<Vec<Group>> {
        self.all("reading the groups", GROUPS, named_params! { ":id": None::<String> }, group)
    }

    /// One date as stored.
    pub fn group_session(&self, id: &GroupSessionId) -> Result<GroupSession> {
        let which = named_params! { ":id": id, ":from": None::<i64>, ":to": None::<i64> };
        self.first("reading a date of a group", SESSIONS, which, session)?
            .or_not_found(What::GroupSession, id.as_str())
    }

    /// The dates that touch the time from `from` to `to`, by start.
    pub fn group_sessions_between(&self, from: Instant, to: Instant) -> Result<Vec<GroupSession>> {
        let which = named_params! { ":id": None::<String>, ":from": from, ":to": to };
        self.all("reading the dates of groups", SESSIONS, which, session)
    }

    /// Dates as lists show them, on the clock of `zone`.
    pub fn group_items(
        &self,
        which: &Dates<'_>,
        zone: Zone,
        now: Instant,
        words: &dyn Words,
    ) -> Result<Vec<GroupSessionItem>> {
        self.all(
            "reading dates of groups",
            ITEMS,
            named_params! {
                ":id": which.id, ":group": which.group, ":person": which.person,
                ":from": which.between.map(|between| between.0), ":to": which.between.map(|between| between.1),
                ":over_at": which.over_at,
            },
            |row| item(row, zone, now, words),
        )
    }

    /// One date as lists show it.
    pub fn group_item(
        &self,
        id: &GroupSessionId,
        zone: Zone,
        now: Instant,
        words: &dyn Words,
    ) -> Result<GroupSessionItem> {
        let which = Dates { id: Some(id), ..Dates::default() };
        self.group_items(&which, zone, now, words)?.pop().or_not_found(What::GroupSession, id.as_str())
    }

    /// One participant.
    pub fn participant(&self, id: &ParticipantId) -> Result<Participant> {
        let which = named_params! { ":id": id, ":group": None::<String> };
        self.first("reading a participant", PARTICIPANTS, which, participant)?
            .or_not_found(What::Participant, id.as_str())
    }

    /// Everybody in a group, in the order in which they came; also those who have gone.
    pub fn participants(&self, group: &GroupId) -> Result<Vec<Participant>> {
        let which = named_params! { ":id": None::<String>, ":group": group };
        self.all("reading who takes part", PARTICIPANTS, which, participant)
    }

    /// What was said of a date.
    pub fn attendance(&self, session: &GroupSessionId) -> Result<Vec<AttendanceRow>> {
        self.all(
            "reading who was there",
            "SELECT participant_id, engagement_id, attended, waived FROM group_attendance
             WHERE group_session_id = ?1 ORDER BY participant_id",
            [session],
            |row| {
                Ok(AttendanceRow {
                    participant_id: row.get("participant_id")?,
                    engagement_id: row.get("engagement_id")?,
                    attended: row.get("attended")?,
                    waived: row.get("waived")?,
                })
            },
        )
    }

    /// At how many dates of a group a participant was.
    pub fn attendance_of(&self, participant: &ParticipantId) -> Result<Attendance> {
        self.one(
            "counting where someone was",
            "SELECT count(*) AS held, count(*) FILTER (WHERE attended = 'present') AS present
             FROM group_attendance WHERE participant_id = ?1",
            [participant],
            |row| Ok(Attendance { present: row.get("present")?, held: row.get("held")? }),
        )
    }

    /// Where a person was and was not, latest first: the date, when it was, the group, and whether they were there.
    pub fn attendance_timeline(
        &self,
        person: &PersonId,
    ) -> Result<Vec<(GroupSessionId, Instant, String, Attended)>> {
        self.all(
            "reading at which dates someone was",
            include_str!("sql/attendance_timeline.sql"),
            [person],
            |row| Ok((row.get("id")?, row.get("starts_at")?, row.get("title")?, row.get("attended")?)),
        )
    }

    /// Planned dates for which an engagement holds a credit each: how many, and their minutes.
    pub fn group_dates_planned(&self, engagement: &EngagementId, step: u32) -> Result<(i64, i64)> {
        self.one(
            "counting the planned dates of an engagement",
            "SELECT count(*) AS dates, coalesce(sum((s.booked_minutes + ?2 - 1) / ?2 * ?2), 0) AS minutes
             FROM group_participants p JOIN group_sessions s ON s.group_id = p.group_id AND s.status = 'scheduled'
             WHERE p.engagement_id = ?1 AND p.state = 'registered'",
            (engagement, step.max(1)),
            |row| Ok((row.get("dates")?, row.get("minutes")?)),
        )
    }

    /// When those dates are, and how long each is, by day.
    pub fn group_dates_ahead(&self, engagement: &EngagementId) -> Result<Vec<(LocalTime, u32)>> {
        self.all(
            "reading the planned dates of an engagement",
            "SELECT s.local_start, s.booked_minutes
             FROM group_participants p JOIN group_sessions s ON s.group_id = p.group_id AND s.status = 'scheduled'
             WHERE p.engagement_id = ?1 AND p.state = 'registered' ORDER BY s.starts_at",
            [engagement],
            |row| Ok((row.get("local_start")?, row.get("booked_minutes")?)),
        )
    }

    /// At how many dates of groups somebody was on an engagement, and how many absences were forgiven.
    pub fn group_dates_attended(&self, engagement: &EngagementId) -> Result<(u32, u32)> {
        self.one(
            "counting the attended dates of an engagement",
            "SELECT count(*) FILTER (WHERE attended = 'present') AS present, coalesce(sum(waived), 0) AS waived
             FROM group_attendance WHERE engagement_id = ?1",
            [engagement],
            |row| Ok((row.get("present")?, row.get("waived")?)),
        )
    }

    /// The days on which the holder of an engagement was present in a group, in order.
    pub fn group_days_attended(&self, engagement: &EngagementId) -> Result<Vec<Day>> {
        self.all(
            "reading the attended dates of an engagement",
            "SELECT s.local_start FROM group_attendance a JOIN group_sessions s ON s.id = a.group_session_id
             WHERE a.engagement_id = ?1 AND a.attended = 'present' ORDER BY s.starts_at",
            [engagement],
            |row| row.get("local_start").map(|start: LocalTime| start.day()),
        )
    }
}

fn group(row: &Row<'_>) -> rusqlite::Result<Group> {
    let currency: Option<Currency> = row.get("currency")?;
    let minor: Option<i64> = row.get("price_minor")?;
    let zone: Zone = row.get("zone")?;
    Ok(Group {
        id: row.get("id")?,
        zone,
        archived: row.get("archived")?,
        details: GroupDetails {
            title: row.get("title")?,
            description: row.get("description")?,
            kind: row.get("kind")?,
            capacity: row.get("capacity")?,
            session_minutes: row.get("session_minutes")?,
            medium: row.get("medium")?,
            link: row.get("link")?,
            place: row.get("place")?,
            zone: Some(zone),
            price: minor.zip(currency).map(|(minor, currency)| Money::new(minor, currency)),
            offer_id: row.get("offer_id")?,
            counts_hours: row.get("counts_hours")?,
        },
    })
}

fn session(row: &Row<'_>) -> rusqlite::Result<GroupSession> {
    Ok(GroupSession {
        id: row.get("id")?,
        group_id: row.get("group_id")?,
        local_start: row.get("local_start")?,
        zone: row.get("zone")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        booked_minutes: row.get("booked_minutes")?,
        status: row.get("status")?,
        actual_minutes: row.get("actual_minutes")?,
        link: row.get("link")?,
        place: row.get("place")?,
        reason: row.get("reason")?,
        calendar_uid: row.get("calendar_uid")?,
        sequence: row.get("sequence")?,
    })
}

fn item(row: &Row<'_>, zone: Zone, now: Instant, words: &dyn Words) -> rusqlite::Result<GroupSessionItem> {
    let (starts_at, ends_at): (Instant, Instant) = (row.get("starts_at")?, row.get("ends_at")?);
    let status: GroupSessionStatus = row.get("status")?;
    let (registered, capacity): (u32, u32) = (row.get("registered")?, row.get("capacity")?);
    let (number, dates): (u32, u32) = (row.get("number")?, row.get("dates")?);
    let present: u32 = row.get("present")?;
    Ok(GroupSessionItem {
        id: row.get("id")?,
        group_id: row.get("group_id")?,
        title: row.get("title")?,
        kind: row.get("kind")?,
        status,
        needs_outcome: status == GroupSessionStatus::Scheduled && ends_at <= now,
        can_say: status != GroupSessionStatus::Cancelled && starts_at <= now,
        start: starts_at.local(zone),
        end: ends_at.local(zone),
        booked_minutes: row.get("booked_minutes")?,
        actual_minutes: row.get("actual_minutes")?,
        medium: row.get("medium")?,
        link: row.get("link")?,
        place: row.get("place")?,
        count: (dates > 1 && status != GroupSessionStatus::Cancelled).then(|| format!("{number}/{dates}")),
        registered,
        capacity,
        seats: words.seats(registered, capacity),
        present: (status == GroupSessionStatus::Held).then_some(present),
    })
}

fn participant(row: &Row<'_>) -> rusqlite::Result<Participant> {
    Ok(Participant {
        id: row.get("id")?,
        group_id: row.get("group_id")?,
        person_id: row.get("person_id")?,
        person_name: row.get("person_name")?,
        engagement_id: row.get("engagement_id")?,
        state: row.get("state")?,
        position: row.get("position")?,
        answer: row.get("answer")?,
        registered_at: row.get("registered_at")?,
    })
}
