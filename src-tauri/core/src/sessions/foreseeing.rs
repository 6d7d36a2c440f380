//! What booking a session or a series would mean, before it is done. Every remark is a warning or a help; none forbids.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use serde::Serialize;
use ts_rs::TS;

use super::booking;
use super::fitting::{Habits, Misfit, Taken, Wanted, Where, misfits};
use super::model::BookSession;
use super::surroundings;
use super::writes::NewSession;
use crate::app::App;
use crate::basics::dates::Shown;
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::choices;
use crate::credits::ledger::CreditUnit;
use crate::engagements::model::Engagement;
use crate::error::Result;
use crate::practice::model::Practice;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

choices! {
    /// What a remark about a booking is about.
    RemarkKind {
        /// The series as a whole.
        Series = "series",
        /// Something else is at the same time.
        Overlap = "overlap",
        /// The pause beside another session is too short.
        Pause = "pause",
        /// The way from or to another session is too long.
        Travel = "travel",
        /// On days off.
        DaysOff = "days_off",
        /// Outside the working hours.
        Hours = "hours",
        /// More sessions in a day than the coach wants.
        DayFull = "day_full",
        /// Sooner than the coach wants to know of it.
        Notice = "notice",
        /// Further ahead than the coach books.
        Horizon = "horizon",
        /// The clocks skip or repeat the time.
        ClockChange = "clock_change",
        /// The client's clock shows another time.
        ClientTime = "client_time",
        /// Credits that are left after it.
        Credits = "credits",
    }
}

/// Something to know before booking. It forbids nothing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookingRemark {
    /// What it is about.
    pub kind: RemarkKind,
    /// The coach may want another time because of it; otherwise it is only good to know.
    pub warns: bool,
    /// All of it in words.
    pub sentence: String,
}

/// What booking would mean, before it is done.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookingPreview {
    /// What there is to know, most pressing first.
    pub remarks: Vec<BookingRemark>,
}

/// Something to be said of a booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// How long a series is, and how many of it meet something else.
    Series {
        /// Sessions in all.
        count: usize,
        /// The last day.
        until: Day,
        /// How many are at the same time as something else.
        colliding: usize,
    },
    /// A time that does not fit.
    Misfit(Misfit, Option<Place>),
    /// The clocks of the session's zone do not show the time once.
    ClockChange {
        /// Never or twice.
        shown: Shown,
        /// The time that was asked for.
        asked: LocalTime,
        /// What those clocks show when it begins.
        begins: LocalTime,
    },
    /// What the client's clock shows.
    ClientTime {
        /// Who.
        name: String,
        /// When it begins there.
        at: LocalTime,
        /// Where that is.
        zone: Zone,
        /// The first of a series that begins at another time of day there.
        shifts: Option<LocalTime>,
    },
    /// Credits that can still be booked afterwards; negative if there are too few.
    Credits {
        /// How many.
        left: i64,
        /// Of what.
        unit: CreditUnit,
    },
}

/// Where in a series something is the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The first such day.
    pub first: Day,
    /// How many more of the series it is true of.
    pub more: usize,
}

/// What booking would mean. Writes nothing.
pub fn preview(app: &App, request: BookSession) -> Result<BookingPreview> {
    app.read(|r| of(r, &request, app.now(), words::of(app)))
}

/// What booking would mean, within a larger look.
pub(crate) fn of(
    r: &Reader<'_>,
    request: &BookSession,
    now: Instant,
    words: &dyn Words,
) -> Result<BookingPreview> {
    let practice = r.practice()?;
    let (new, starts) = booking::check(r, request)?;
    let remarks = remarks(r, &practice, &new, &starts, now)?;
    Ok(in_words(remarks, &practice, words))
}

/// Times that are about to be planned.
pub(crate) struct Planned<'p> {
    /// On whose clock.
    pub zone: Zone,
    /// Length of each.
    pub minutes: u32,
    /// Where.
    pub place: Where,
    /// When each begins.
    pub starts: &'p [LocalTime],
}

/// How some times lie in the calendar, whoever they are for.
pub(crate) fn preview_of_times(
    r: &Reader<'_>,
    planned: &Planned<'_>,
    now: Instant,
    words: &dyn Words,
) -> Result<BookingPreview> {
    let practice = r.practice()?;
    Ok(in_words(of_times(r, &practice, planned, now)?, &practice, words))
}

fn in_words(remarks: Vec<Remark>, practice: &Practice, words: &dyn Words) -> BookingPreview {
    BookingPreview {
        remarks: remarks.into_iter().map(|remark| said(&remark, practice.zone, words)).collect(),
    }
}

/// A remark in words, on the coach's clock.
pub(super) fn said(remark: &Remark, zone: Zone, words: &dyn Words) -> BookingRemark {
    BookingRemark { kind: kind(remark), warns: warns(remark), sentence: words.booking_remark(remark, zone) }
}

fn remarks(
    r: &Reader<'_>,
    practice: &Practice,
    new: &NewSession,
    starts: &[LocalTime],
    now: Instant,
) -> Result<Vec<Remark>> {
    let zone = practice.zone;
    let place = Where::of(new.medium, new.place.as_deref());
    let planned = Planned { zone: new.zone, minutes: new.minutes, place, starts };
    let mut remarks = of_times(r, practice, &planned, now)?;
    let begins = planned.begins();
    let client = r.person(&new.person_id)?;
    remarks.extend(client_time(client.name(), client.details.zone.unwrap_or(zone), &begins, zone));
    if let Some(id) = &new.engagement_id {
        remarks.extend(credits(r, &r.engagement(id)?, new.minutes, starts.len())?);
    }
    Ok(remarks)
}

impl Planned<'_> {
    fn begins(&self) -> Vec<Instant> {
        self.starts.iter().map(|start| start.instant(self.zone)).collect()
    }
}

fn of_times(r: &Reader<'_>, practice: &Practice, planned: &Planned<'_>, now: Instant) -> Result<Vec<Remark>> {
    let zone = practice.zone;
    let begins = planned.begins();
    let (Some(first), Some(last)) = (begins.first(), begins.last()) else { return Ok(Vec::new()) };
    let end = last.plus_minutes(i64::from(planned.minutes));
    let days = (first.day(zone), end.day(zone));
    let taken = surroundings::taken(r, days, zone, None, now)?;
    let days_off = r.days_off_between(days.0, days.1)?;
    let mut remarks = fitting(&Habits::of(practice, &days_off, now), planned, &begins, &taken);
    let changed =
        planned.starts.iter().zip(&begins).find(|(start, _)| start.shown(planned.zone) != Shown::Once);
    remarks.extend(changed.map(|(start, begins)| Remark::ClockChange {
        shown: start.shown(planned.zone),
        asked: *start,
        begins: begins.local(planned.zone),
    }));
    Ok(remarks)
}

/// A series first says how it lies as a whole, then of each misfit where it begins. It reaches as far as was agreed.
fn fitting(habits: &Habits<'_>, planned: &Planned<'_>, begins: &[Instant], taken: &[Taken]) -> Vec<Remark> {
    let zone = habits.zone;
    let is_series = begins.len() > 1;
    let habits = if is_series { habits.however_far_ahead() } else { *habits };
    let mut first_of: Vec<(Misfit, Place)> = Vec::new();
    let mut known: HashMap<Discriminant<Misfit>, usize> = HashMap::new();
    let mut colliding = 0;
    for start in begins {
        let end = start.plus_minutes(i64::from(planned.minutes));
        for misfit in misfits(&Wanted { start: *start, end, place: &planned.place }, taken, &habits) {
            colliding += usize::from(matches!(misfit, Misfit::Overlaps(_)));
            match known.get(&discriminant(&misfit)) {
                Some(at) => first_of[*at].1.more += 1,
                None => {
                    known.insert(discriminant(&misfit), first_of.len());
                    first_of.push((misfit, Place { first: start.day(zone), more: 0 }));
                }
            }
        }
    }
    let until = begins.last().filter(|_| is_series).map(|last| last.day(zone));
    let series = until.map(|until| Remark::Series { count: begins.len(), until, colliding });
    let misfits =
        first_of.into_iter().map(|(misfit, place)| Remark::Misfit(misfit, is_series.then_some(place)));
    series.into_iter().chain(misfits).collect()
}

/// Said only where the client's clock differs from the coach's at some time of it.
pub(super) fn client_time(name: String, theirs: Zone, begins: &[Instant], zone: Zone) -> Option<Remark> {
    begins.iter().find(|at| at.local(theirs) != at.local(zone))?;
    let at = begins.first()?.local(theirs);
    let mut others = begins.iter().map(|begins| begins.local(theirs));
    let shifts = others.find(|other| other.0.time() != at.0.time());
    Some(Remark::ClientTime { name, at, zone: theirs, shifts })
}

fn credits(r: &Reader<'_>, engagement: &Engagement, minutes: u32, count: usize) -> Result<Option<Remark>> {
    if !engagement.terms.uses_credits() {
        return Ok(None);
    }
    let unit = engagement.terms.unit;
    let each = engagement.terms.arrangement.credits_for(unit, minutes);
    let needed = each * i64::try_from(count).unwrap_or(i64::MAX);
    Ok(Some(Remark::Credits { left: r.credit_balance(engagement)?.available - needed, unit }))
}

fn kind(remark: &Remark) -> RemarkKind {
    match remark {
        Remark::Series { .. } => RemarkKind::Series,
        Remark::Misfit(Misfit::Overlaps(_), _) => RemarkKind::Overlap,
        Remark::Misfit(Misfit::ShortPause { .. }, _) => RemarkKind::Pause,
        Remark::Misfit(Misfit::ShortTravel { .. }, _) => RemarkKind::Travel,
        Remark::Misfit(Misfit::Away(_), _) => RemarkKind::DaysOff,
        Remark::Misfit(Misfit::DayOff | Misfit::OutsideHours(_), _) => RemarkKind::Hours,
        Remark::Misfit(Misfit::DayFull { .. }, _) => RemarkKind::DayFull,
        Remark::Misfit(Misfit::ShortNotice(_), _) => RemarkKind::Notice,
        Remark::Misfit(Misfit::FarAhead(_), _) => RemarkKind::Horizon,
        Remark::ClockChange { .. } => RemarkKind::ClockChange,
        Remark::ClientTime { .. } => RemarkKind::ClientTime,
        Remark::Credits { .. } => RemarkKind::Credits,
    }
}

/// Whether the coach may want another time because of it; the rest is good to know.
fn warns(remark: &Remark) -> bool {
    match remark {
        Remark::Misfit(..) | Remark::ClockChange { .. } => true,
        Remark::Credits { left, .. } => *left < 0,
        Remark::Series { .. } | Remark::ClientTime { .. } => false,
    }
}

#[cfg(test)]
#[path = "foreseeing_tests.rs"]
mod tests;
