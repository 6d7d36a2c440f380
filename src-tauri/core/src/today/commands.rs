//! The day at a glance.

use std::collections::HashMap;

use super::attention::{self, Facts};
use super::free;
use super::model::Today;
use super::queries::CreditsLeft;
use crate::app::App;
use crate::basics::ids::{EngagementId, SessionId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::billing::due as billing;
use crate::credits::deciding::endings_of;
use crate::credits::expiring::{Ending, WARN_DAYS};
use crate::error::Result;
use crate::groups::model::GroupSessionStatus;
use crate::groups::queries::Dates;
use crate::groups::views::GroupSessionItem;
use crate::paying;
use crate::sessions::calendar::{shifted, stretch};
use crate::sessions::model::{Days, SessionItem, SessionKind, SessionStatus};
use crate::sessions::queries::Which;
use crate::slots;
use crate::sync::neglected::neglected;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// More than this and a list is no longer read.
const AT_FIRST: u32 = 7;
/// How long a missing note is asked for.
const NOTE_DAYS: i64 = 14;
/// How long before clocks change it is said.
const CLOCK_DAYS: i64 = 14;
const MINUTES_PER_DAY: i64 = 24 * 60;

/// What today holds and what needs the coach.
pub fn overview(app: &App, (): ()) -> Result<Today> {
    app.read(|r| at(r, app.now()))
}

/// Today as it stands at `now`.
pub fn at(r: &Reader<'_>, now: Instant) -> Result<Today> {
    let practice = r.practice()?;
    let (zone, words) = (practice.zone, words::in_language(&practice.language));
    let day = now.day(zone);
    let on = |day| {
        let which = Which { between: Some(stretch(day, day, zone)), ..Which::default() };
        r.session_items(&which, zone, now)
    };
    let sessions = on(day)?;
    let dates = |day| {
        let which = Dates { between: Some(stretch(day, day, zone)), ..Dates::default() };
        r.group_items(&which, zone, now, words)
    };
    let groups = dates(day)?;
    let next_day = day.plus(1);
    let (booked, planned) = (on(next_day)?, dates(next_day)?);
    let tomorrow: Vec<LocalTime> = ahead(&booked, &planned).into_iter().map(|(start, _)| start).collect();
    let facts = facts(r, now, practice.zone, words)?;
    let attention = attention::items(&facts, zone, now, words);
    let (from, to) = stretch(day, day, zone);
    let busy = r.busy_between(from, to, zone)?;
    let off = !r.days_off_between(day, day)?.is_empty();
    let week = if off { &[][..] } else { &practice.working_week };
    Ok(Today {
        day,
        now: now.local(zone),
        zone,
        sentence: words.today(
            &ahead(&sessions, &groups),
            facts.overdue.len(),
            facts.open_sessions.len() + facts.open_dates.len(),
            now.local(zone),
        ),
        attention,
        at_first: AT_FIRST,
        tomorrow: words.tomorrow(&tomorrow),
        coming: coming(&sessions),
        free: free::stretches(day, week, &sessions, &groups, &busy),
        sessions,
        groups,
        busy,
    })
}

/// The first of the day's sessions that is booked and not over.
fn coming(sessions: &[SessionItem]) -> Option<SessionId> {
    let booked = sessions.iter().find(|item| item.status == SessionStatus::Scheduled && !item.needs_outcome);
    booked.map(|item| item.id.clone())
}

/// Sessions with a client that begin within a day and whose page has not been read.
fn preps_unread(r: &Reader<'_>, now: Instant, zone: Zone) -> Result<Vec<SessionItem>> {
    let between = Some((now, now.plus_minutes(MINUTES_PER_DAY)));
    let mut found = Vec::new();
    for session in r.session_items(&Which { between, ..Which::default() }, zone, now)? {
        let ahead = session.status == SessionStatus::Scheduled && session.start >= now.local(zone);
        if ahead && session.kind == SessionKind::Coaching && !r.prep_read(&session.id)? {
            found.push(session);
        }
    }
    Ok(found)
}

/// When and with whom something is still to come or to be said, by start.
fn ahead<'d>(sessions: &'d [SessionItem], groups: &'d [GroupSessionItem]) -> Vec<(LocalTime, &'d str)> {
    let booked = sessions
        .iter()
        .filter(|session| session.status == SessionStatus::Scheduled)
        .map(|session| (session.start, session.person_name.as_str()));
    let planned = groups
        .iter()
        .filter(|date| date.status == GroupSessionStatus::Scheduled)
        .map(|date| (date.start, date.title.as_str()));
    let mut all: Vec<_> = booked.chain(planned).collect();
    all.sort_by_key(|(start, _)| *start);
    all
}

/// What ends within a month or has ended, for the engagements where that may be.
fn endings(
    r: &Reader<'_>,
    credits: &[CreditsLeft],
    today: Day,
) -> Result<HashMap<EngagementId, Vec<Ending>>> {
    let until = today.plus(WARN_DAYS);
    let mut found = HashMap::new();
    for known in credits.iter().filter(|known| known.first_end.is_some_and(|end| end <= until)) {
        let mut endings = endings_of(r, &r.engagement(&known.engagement_id)?)?;
        endings.retain(|ending| ending.on <= until);
        found.insert(known.engagement_id.clone(), endings);
    }
    Ok(found)
}

fn facts(r: &Reader<'_>, now: Instant, zone: Zone, words: &dyn Words) -> Result<Facts> {
    let today = now.day(zone);
    let credits = r.credits_left(None)?;
    Ok(Facts {
        endings: endings(r, &credits, today)?,
        billing: billing::all(r, now, words)?.items,
        pauses_over: r.pauses_over(today)?,
        names: r.names()?,
        open_sessions: r.session_items(&Which { over_at: Some(now), ..Which::default() }, zone, now)?,
        preps_unread: preps_unread(r, now, zone)?,
        open_dates: r.group_items(&Dates { over_at: Some(now), ..Dates::default() }, zone, now, words)?,
        notes_missing: r.notes_missing(
            now.plus_minutes(-NOTE_DAYS * MINUTES_PER_DAY),
            now.plus_minutes(-MINUTES_PER_DAY),
        )?,
        drafts: r.draft_invoices()?,
        overdue: r.overdue_invoices(today)?,
        reminders: r.reminders_due(today)?,
        waiting: r.waiting_by_person()?,
        credits,
        offers: slots::waiting::offers(r, now)?,
        paid_online: paying::waiting::all(r, words, now)?,
        calendars: neglected(r, now)?,
        messages: r.drafts_waiting()?,
        clocks: shifted(r, &Days { from: today, to: today.plus(CLOCK_DAYS) }, zone, now)?,
    })
}
