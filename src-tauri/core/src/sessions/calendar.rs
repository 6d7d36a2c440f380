//! What the calendar shows of some days: sessions, dates of groups, busy times and days off, on the coach's clock.

use super::beside::beside;
use super::clocks;
use super::model::{BusyItem, Days, SessionItem, SessionStatus};
use super::queries::Which;
use super::views::{CalendarDays, ClockNotice, ClockShift};
use crate::app::App;
use crate::availability::model::DaysOff;
use crate::basics::dates;
use crate::basics::moments::{Day, Instant, Zone};
use crate::error::{Error, Problem, Result};
use crate::groups::queries::Dates;
use crate::groups::views::GroupSessionItem;
use crate::slots::holds;
use crate::slots::model::HeldSlot;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// No screen shows more than this many days at once.
const MOST_DAYS: i64 = 62;
/// A change of clocks matters to whoever has a session within so many days after it.
const DAYS_AFTER_CHANGE: i64 = 14;

/// Sessions, dates of groups, busy times and days off of some days.
pub fn days(app: &App, request: Days) -> Result<CalendarDays> {
    if request.to < request.from {
        return Err(Error::invalid("to", Problem::EndsBeforeStart));
    }
    if request.to.since(request.from) > MOST_DAYS {
        return Err(Error::invalid("to", Problem::TooLarge));
    }
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let practice = r.practice()?;
        let zone = practice.zone;
        let Held { sessions, groups, busy, slots, days_off } = held(r, &request, zone, now, words)?;
        Ok(CalendarDays {
            zone,
            today: now.day(zone),
            sentence: sentence(&sessions, &groups, words),
            sessions,
            groups,
            busy,
            held: slots,
            working_week: practice.working_week,
            days_off,
            clock_notices: clock_notices(r, &request, zone, now, words)?,
            beside: r.second_clock()?.and_then(|theirs| beside(zone, theirs, &request)),
        })
    })
}

/// What some days hold, each kind by start.
pub(super) struct Held {
    pub sessions: Vec<SessionItem>,
    pub groups: Vec<GroupSessionItem>,
    pub busy: Vec<BusyItem>,
    pub slots: Vec<HeldSlot>,
    pub days_off: Vec<DaysOff>,
}

/// Everything that touches the days.
pub(super) fn held(r: &Reader<'_>, days: &Days, zone: Zone, now: Instant, words: &dyn Words) -> Result<Held> {
    let between = stretch(days.from, days.to, zone);
    let which = Which { between: Some(between), ..Which::default() };
    let dates = Dates { between: Some(between), ..Dates::default() };
    Ok(Held {
        sessions: r.session_items(&which, zone, now)?,
        groups: r.group_items(&dates, zone, now, words)?,
        busy: r.busy_between(between.0, between.1, zone)?,
        slots: holds::shown(r, between.0, between.1, zone, now, words)?,
        days_off: r.days_off_between(days.from, days.to)?,
    })
}

/// How much is booked, and what waits for its outcome.
pub(super) fn sentence(sessions: &[SessionItem], groups: &[GroupSessionItem], words: &dyn Words) -> String {
    let booked = sessions
        .iter()
        .filter(|item| matches!(item.status, SessionStatus::Scheduled | SessionStatus::Held))
        .map(|item| item.booked_minutes);
    let planned = groups.iter().filter(|date| date.takes_time()).map(|date| date.booked_minutes);
    let (count, minutes) =
        booked.chain(planned).fold((0, 0), |(count, minutes), length| (count + 1, minutes + length));
    let open = sessions.iter().filter(|item| item.needs_outcome).count()
        + groups.iter().filter(|date| date.needs_outcome).count();
    words.calendar(count, minutes, open)
}

/// What changes on clients' clocks in these days, from today on.
pub(super) fn clock_notices(
    r: &Reader<'_>,
    days: &Days,
    zone: Zone,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<ClockNotice>> {
    let notices = shifted(r, days, zone, now)?.into_iter().map(|shifted| ClockNotice {
        day: shifted.change.day,
        sentence: words.clocks_change(shifted.theirs, &shifted.change),
        clients: shifted
            .shifts
            .iter()
            .map(|shift| ClockShift {
                session_id: shift.session_id.clone(),
                person_id: shift.person_id.clone(),
                person_name: shift.person_name.clone(),
                sentence: words.clock_shift(shift),
            })
            .collect(),
    });
    Ok(notices.collect())
}

/// The same as facts.
pub(crate) fn shifted(r: &Reader<'_>, days: &Days, zone: Zone, now: Instant) -> Result<Vec<clocks::Shifted>> {
    let from = days.from.max(now.day(zone));
    if days.to < from {
        return Ok(Vec::new());
    }
    let (from, to) = stretch(from, days.to, zone);
    let booked = r.booked_abroad(from.max(now), to.plus_minutes(DAYS_AFTER_CHANGE * 24 * 60), zone)?;
    Ok(clocks::shifted(zone, &booked, from, to))
}

/// From the beginning of `from` to the end of `to` in `zone`.
pub(crate) fn stretch(from: Day, to: Day, zone: Zone) -> (Instant, Instant) {
    (Instant(dates::start_of_day(from.0, zone.0)), Instant(dates::start_of_day(to.plus(1).0, zone.0)))
}
