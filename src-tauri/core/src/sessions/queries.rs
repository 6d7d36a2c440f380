//! Reading sessions.

use std::collections::HashMap;

use rusqlite::{Row, named_params};

use super::clocks::Abroad;
use super::model::{BusyItem, Session, SessionItem, SessionKind, SessionStatus};
use crate::basics::ids::{EngagementId, PersonId, SeriesId, SessionId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::credits::ledger::CreditUnit;
use crate::engagements::model::EngagementKind;
use crate::error::{OrNotFound, Result, What};
use crate::sync::beyond;
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("sql/session_rows.sql");
const ITEMS: &str = include_str!("sql/session_items.sql");

/// Which items to read; what is nothing does not limit.
#[derive(Default)]
pub struct Which<'w> {
    /// One session.
    pub id: Option<&'w SessionId>,
    /// Of one person.
    pub person: Option<&'w PersonId>,
    /// Touching a stretch of time.
    pub between: Option<(Instant, Instant)>,
    /// Over at this instant and without an outcome.
    pub over_at: Option<Instant>,
}

/// A series as it was booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its id.
    pub id: SeriesId,
    /// Of which engagement.
    pub engagement_id: EngagementId,
    /// Every so many weeks.
    pub every_weeks: u32,
    /// When its first session was to begin.
    pub first: LocalTime,
    /// On whose clock.
    pub zone: Zone,
}

impl Reader<'_> {
    /// One series as it was booked.
    pub fn session_series(&self, id: &SeriesId) -> Result<Series> {
        self.one(
            "reading a series",
            "SELECT id, engagement_id, every_weeks, first_local, zone FROM series WHERE id = ?1",
            [id],
            |row| {
                Ok(Series {
                    id: row.get("id")?,
                    engagement_id: row.get("engagement_id")?,
                    every_weeks: row.get("every_weeks")?,
                    first: row.get("first_local")?,
                    zone: row.get("zone")?,
                })
            },
        )
    }

    /// The first times of those sessions of a series that were moved.
    pub fn first_times(&self, series: &SeriesId) -> Result<HashMap<SessionId, (LocalTime, Zone)>> {
        let moved = self.all(
            "reading when moved sessions were to be",
            include_str!("sql/first_times.sql"),
            [series],
            |row| Ok((row.get("session_id")?, (row.get("from_local")?, row.get("from_zone")?))),
        )?;
        Ok(moved.into_iter().collect())
    }

    /// One session as stored.
    pub fn session(&self, id: &SessionId) -> Result<Session> {
        self.first(
            "reading a session",
            ROWS,
            named_params! { ":id": id, ":engagement": None::<String>, ":from": None::<i64>, ":to": None::<i64> },
            session_row,
        )?
        .or_not_found(What::Session, id.as_str())
    }

    /// The session that is booked next with the same client: after `session`, and still to come at `now`.
    pub fn booked_after(&self, session: &Session, now: Instant) -> Result<Option<Session>> {
        self.first(
            "looking for the next booked session",
            include_str!("sql/booked_after.sql"),
            named_params! {
                ":person": session.person_id, ":id": session.id, ":after": session.starts_at.max(now),
            },
            session_row,
        )
    }

    /// The sessions of an engagement, by start.
    pub fn sessions_of(&self, engagement: &EngagementId) -> Result<Vec<Session>> {
        self.all(
            "reading the sessions of an engagement",
            ROWS,
            named_params! { ":id": None::<String>, ":engagement": engagement, ":from": None::<i64>, ":to": None::<i64> },
            session_row,
        )
    }

    /// Every session, by start.
    pub fn sessions(&self) -> Result<Vec<Session>> {
        self.all(
            "reading all sessions",
            ROWS,
            named_params! { ":id": None::<String>, ":engagement": None::<String>, ":from": None::<i64>, ":to": None::<i64> },
            session_row,
        )
    }

    /// The sessions that touch the time from `from` to `to`, by start.
    pub fn sessions_between(&self, from: Instant, to: Instant) -> Result<Vec<Session>> {
        self.all(
            "reading the sessions of some days",
            ROWS,
            named_params! { ":id": None::<String>, ":engagement": None::<String>, ":from": from, ":to": to },
            session_row,
        )
    }

    /// When the next so many things of the calendar begin, from `from` on.
    pub fn starts_from(&self, from: Instant, count: u32) -> Result<Vec<Instant>> {
        self.all(
            "looking for what comes next in the calendar",
            include_str!("sql/starts_from.sql"),
            named_params! { ":from": from, ":count": count },
            |row| row.get("starts_at"),
        )
    }

    /// The booked sessions that begin between two instants with people whose zone is not `zone`, by start.
    pub fn booked_abroad(&self, from: Instant, to: Instant, zone: Zone) -> Result<Vec<Abroad>> {
        self.all(
            "reading the sessions with people elsewhere",
            include_str!("sql/booked_abroad.sql"),
            named_params! { ":from": from, ":to": to, ":zone": zone },
            |row| {
                Ok(Abroad {
                    session_id: row.get("id")?,
                    person_id: row.get("person_id")?,
                    person_name: row.get("person_name")?,
                    theirs: row.get("client_zone")?,
                    anchor: row.get("zone")?,
                    starts_at: row.get("starts_at")?,
                })
            },
        )
    }

    /// The zone whose clock stands beside the coach's, if one does.
    pub fn second_clock(&self) -> Result<Option<Zone>> {
        self.first(
            "reading the second clock",
            "SELECT zone FROM second_clock WHERE id = 'second_clock'",
            [],
            |row| row.get("zone"),
        )
    }

    /// The zones of clients who are elsewhere than `zone`, each with a name, by name.
    pub fn clients_abroad(&self, zone: Zone) -> Result<Vec<(Zone, String)>> {
        self.all(
            "reading where clients are",
            include_str!("sql/clients_abroad.sql"),
            named_params! { ":zone": zone },
            |row| Ok((row.get("zone")?, row.get("name")?)),
        )
    }

    /// Sessions as lists show them, on the clock of `zone`.
    pub fn session_items(&self, which: &Which<'_>, zone: Zone, now: Instant) -> Result<Vec<SessionItem>> {
        self.all(
            "reading sessions",
            ITEMS,
            named_params! {
                ":id": which.id, ":person": which.person, ":from": which.between.map(|between| between.0),
                ":to": which.between.map(|between| between.1), ":over_at": which.over_at,
            },
            |row| item(row, zone, now),
        )
    }

    /// One session as lists show it.
    pub fn session_item(&self, id: &SessionId, zone: Zone, now: Instant) -> Result<SessionItem> {
        let which = Which { id: Some(id), ..Which::default() };
        self.session_items(&which, zone, now)?.pop().or_not_found(What::Session, id.as_str())
    }

    /// When the sessions of a person begin that are booked or were held, by start.
    pub fn session_starts(&self, person: &PersonId) -> Result<Vec<Instant>> {
        self.all(
            "reading when somebody comes",
            "SELECT starts_at FROM sessions WHERE person_id = ?1 AND status IN ('scheduled', 'held') ORDER BY starts_at",
            [person],
            |row| row.get(0),
        )
    }

    /// How often sessions of `engagement` were moved in time by the client's wish.
    pub fn moves_in_time(&self, engagement: &EngagementId) -> Result<u32> {
        self.one(
            "counting moves",
            "SELECT count(*) AS moves FROM session_moves m JOIN sessions s ON s.id = m.session_id
             WHERE s.engagement_id = ?1 AND m.asked_by = 'client' AND m.within_window = 0",
            [engagement],
            |row| row.get("moves"),
        )
    }

    /// How many late cancellations and missed sessions of `engagement` were forgiven.
    pub fn waivers(&self, engagement: &EngagementId) -> Result<u32> {
        let of_sessions: u32 = self.one(
            "counting what was forgiven",
            "SELECT count(*) AS waivers FROM sessions WHERE engagement_id = ?1 AND waived = 1",
            [engagement],
            |row| row.get("waivers"),
        )?;
        let (_, of_dates) = self.group_dates_attended(engagement)?;
        Ok(of_sessions + of_dates)
    }

    /// Each move of a session: from when, to when, with too little notice or not.
    pub fn moves_of(&self, session: &SessionId) -> Result<Vec<(Instant, Instant, bool)>> {
        self.all(
            "reading the moves of a session",
            "SELECT from_starts_at, to_starts_at, within_window FROM session_moves WHERE session_id = ?1 ORDER BY at, rowid",
            [session],
            |row| Ok((row.get("from_starts_at")?, row.get("to_starts_at")?, row.get("within_window")?)),
        )
    }
}

fn session_row(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        engagement_id: row.get("engagement_id")?,
        kind: row.get("kind")?,
        status: row.get("status")?,
        local_start: row.get("local_start")?,
        zone: row.get("zone")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        booked_minutes: row.get("booked_minutes")?,
        actual_minutes: row.get("actual_minutes")?,
        medium: row.get("medium")?,
        link: row.get("link")?,
        place: row.get("place")?,
        told_at: row.get("told_at")?,
        waived: row.get("waived")?,
        outcome_reason: row.get("outcome_reason")?,
        series_id: row.get("series_id")?,
        calendar_uid: row.get("calendar_uid")?,
        recurrence_id: row.get("recurrence_id")?,
        sequence: row.get("sequence")?,
    })
}

fn item(row: &Row<'_>, zone: Zone, now: Instant) -> rusqlite::Result<SessionItem> {
    let (starts_at, ends_at): (Instant, Instant) = (row.get("starts_at")?, row.get("ends_at")?);
    let (status, client_zone): (SessionStatus, Zone) = (row.get("status")?, row.get("client_zone")?);
    let (start, client_start) = (starts_at.local(zone), starts_at.local(client_zone));
    Ok(SessionItem {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        person_name: row.get("person_name")?,
        engagement_id: row.get("engagement_id")?,
        engagement_title: row.get("engagement_title")?,
        kind: row.get("kind")?,
        status,
        needs_outcome: status == SessionStatus::Scheduled && ends_at <= now,
        start,
        end: ends_at.local(zone),
        client_start: (client_start != start).then_some(client_start),
        client_zone,
        booked_minutes: row.get("booked_minutes")?,
        actual_minutes: row.get("actual_minutes")?,
        medium: row.get("medium")?,
        link: row.get("link")?,
        place: row.get("place")?,
        count: count(row)?,
        series_id: row.get("series_id")?,
        has_note: row.get("has_note")?,
    })
}

/// "4/6": which of how many, for packages that count sessions.
fn count(row: &Row<'_>) -> rusqlite::Result<Option<String>> {
    let kind: Option<EngagementKind> = row.get("engagement_kind")?;
    let unit: Option<CreditUnit> = row.get("credit_unit")?;
    let (status, waived): (SessionStatus, bool) = (row.get("status")?, row.get("waived")?);
    let session_kind: SessionKind = row.get("kind")?;
    let numbered = kind == Some(EngagementKind::Package)
        && unit == Some(CreditUnit::Session)
        && session_kind == SessionKind::Coaching
        && super::rules::counts(status, waived);
    if !numbered {
        return Ok(None);
    }
    let (place, quantity): (u32, u32) = (row.get("place_in_engagement")?, row.get("quantity")?);
    Ok(Some(format!("{place}/{quantity}")))
}

impl Reader<'_> {
    /// Busy times that touch the time from `from` to `to`, on the clock of `zone`.
    pub fn busy_between(&self, from: Instant, to: Instant, zone: Zone) -> Result<Vec<BusyItem>> {
        let mut found = self.all(
            "reading busy times",
            include_str!("sql/busy_between.sql"),
            named_params! {
                ":from": from, ":to": to, ":first": from.day(zone), ":last": to.plus_minutes(-1).day(zone),
            },
            |row| {
                let days: (Option<Day>, Option<Day>) = (row.get("first_day")?, row.get("last_day")?);
                let days = days.0.zip(days.1);
                let (start, end) = between(days, row.get("starts_at")?, row.get("ends_at")?, zone);
                Ok(BusyItem {
                    id: row.get("id")?,
                    title: row.get("title")?,
                    start,
                    end,
                    all_day: days.is_some(),
                    calendar: row.get("calendar")?,
                    colour: row.get("colour")?,
                })
            },
        )?;
        let beyond = beyond::taken(self, (from, to), zone)?;
        if !beyond.is_empty() {
            found.extend(beyond.into_iter().map(|taken| {
                let time = taken.time;
                let (start, end) = between(time.days, time.starts_at, time.ends_at, zone);
                BusyItem {
                    id: taken.id,
                    title: time.title,
                    start,
                    end,
                    all_day: time.days.is_some(),
                    calendar: Some(taken.calendar),
                    colour: taken.colour,
                }
            }));
            found.sort_by(|one, other| (one.start, &one.id).cmp(&(other.start, &other.id)));
        }
        Ok(found)
    }
}

/// Whole days, or a stretch on the clock of `zone`.
fn between(
    days: Option<(Day, Day)>,
    starts_at: Instant,
    ends_at: Instant,
    zone: Zone,
) -> (LocalTime, LocalTime) {
    match days {
        Some((first, last)) => (midnight(first), midnight(last.plus(1))),
        None => (starts_at.local(zone), ends_at.local(zone)),
    }
}

fn midnight(day: Day) -> LocalTime {
    LocalTime(day.0.and_time(chrono::NaiveTime::MIN))
}
