//! What the calendar shows of some days: sessions, dates of groups and busy times, on the coach's clock.

use super::model::{CalendarDays, Days, SessionStatus};
use super::queries::Which;
use crate::app::App;
use crate::basics::dates;
use crate::basics::moments::{Day, Instant, Zone};
use crate::error::{Error, Problem, Result};
use crate::groups::queries::Dates;
use crate::slots::holds;
use crate::words;

/// No screen shows more than this many days at once.
const MOST_DAYS: i64 = 62;

/// Sessions, dates of groups and busy times of some days.
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
        let between = stretch(request.from, request.to, zone);
        let which = Which { between: Some(between), ..Which::default() };
        let sessions = r.session_items(&which, zone, now)?;
        let busy = r.busy_between(between.0, between.1, zone)?;
        let dates = Dates { between: Some(between), ..Dates::default() };
        let groups = r.group_items(&dates, zone, now, words)?;
        let booked = sessions
            .iter()
            .filter(|item| matches!(item.status, SessionStatus::Scheduled | SessionStatus::Held))
            .map(|item| item.booked_minutes);
        let planned = groups.iter().filter(|date| date.takes_time()).map(|date| date.booked_minutes);
        let (count, minutes) =
            booked.chain(planned).fold((0, 0), |(count, minutes), length| (count + 1, minutes + length));
        let open = sessions.iter().filter(|item| item.needs_outcome).count()
            + groups.iter().filter(|date| date.needs_outcome).count();
        let sentence = words.calendar(count, minutes, open);
        Ok(CalendarDays {
            zone,
            today: now.day(zone),
            sessions,
            groups,
            busy,
            held: holds::shown(r, between.0, between.1, zone, now)?,
            working_week: practice.working_week,
            sentence,
        })
    })
}

/// From the beginning of `from` to the end of `to` in `zone`.
pub(crate) fn stretch(from: Day, to: Day, zone: Zone) -> (Instant, Instant) {
    (Instant(dates::start_of_day(from.0, zone.0)), Instant(dates::start_of_day(to.plus(1).0, zone.0)))
}
