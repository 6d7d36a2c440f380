//! The day at a glance.

use super::attention::{self, Facts};
use super::free;
use super::model::Today;
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::sessions::calendar::stretch;
use crate::sessions::model::SessionStatus;
use crate::sessions::queries::Which;
use crate::vault::reader::Reader;
use crate::words;

/// More than this and a list is no longer read.
const AT_FIRST: u32 = 7;
/// How long a missing note is asked for.
const NOTE_DAYS: i64 = 14;
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
    let tomorrow: Vec<_> =
        on(day.plus(1))?.into_iter().filter(|session| session.status == SessionStatus::Scheduled).collect();
    let facts = facts(r, now, practice.zone)?;
    let attention = attention::items(&facts, zone, now, words);
    let ahead: Vec<_> =
        sessions.iter().filter(|session| session.status == SessionStatus::Scheduled).collect();
    let (from, to) = stretch(day, day, zone);
    let busy = r.busy_between(from, to, zone)?;
    Ok(Today {
        day,
        now: now.local(zone),
        zone,
        sentence: words.today(&ahead, facts.overdue.len(), facts.open_sessions.len(), now.local(zone)),
        attention,
        at_first: AT_FIRST,
        tomorrow: words.tomorrow(&tomorrow),
        free: free::stretches(day, &practice.working_week, &sessions, &busy),
        sessions,
        busy,
    })
}

fn facts(r: &Reader<'_>, now: Instant, zone: crate::basics::moments::Zone) -> Result<Facts> {
    let today = now.day(zone);
    Ok(Facts {
        names: r.names()?,
        open_sessions: r.session_items(&Which { over_at: Some(now), ..Which::default() }, zone, now)?,
        notes_missing: r.notes_missing(
            now.plus_minutes(-NOTE_DAYS * MINUTES_PER_DAY),
            now.plus_minutes(-MINUTES_PER_DAY),
        )?,
        drafts: r.draft_invoices()?,
        overdue: r.overdue_invoices(today)?,
        waiting: r.waiting_by_person()?,
        credits: r.credits_left(None)?,
        messages: r.drafts_waiting()?,
    })
}
