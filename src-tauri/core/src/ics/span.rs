//! From when to when: days stay days, clock times become instants.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;

use super::clock::Clock;
use super::read::ParsedCalendar;
use super::times::{EventTime, Length};
use super::window::Window;
use crate::basics::dates;

/// A place in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// A whole day, wherever the viewer is.
    Day(NaiveDate),
    /// An instant.
    Instant(DateTime<Utc>),
}

impl When {
    /// The instant; for a day, when it begins in `viewer`.
    #[must_use]
    pub fn instant(self, viewer: Tz) -> DateTime<Utc> {
        match self {
            Self::Day(day) => dates::start_of_day(day, viewer),
            Self::Instant(instant) => instant,
        }
    }
}

/// How long instances last, ready to be applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Lasting {
    /// Days of the calendar.
    pub(crate) days: i64,
    /// Exact seconds after them.
    pub(crate) seconds: i64,
}

impl Lasting {
    /// The most days that it can span.
    pub(crate) fn longest(self) -> i64 {
        self.days.abs() + self.seconds.abs() / 86_400 + 1
    }
}

impl ParsedCalendar {
    /// The clock that a time is read on; days and instants have that of UTC.
    pub(crate) fn clock_of(&self, time: EventTime) -> &Clock {
        match time {
            EventTime::Local(_, id) => self.clock(id),
            EventTime::Utc(_) | EventTime::Day(_) => &Clock::Iana(Tz::UTC),
        }
    }

    /// The instant or day of an event's time.
    pub(crate) fn when(&self, time: EventTime, viewer: Tz) -> When {
        match time {
            EventTime::Day(day) => When::Day(day),
            EventTime::Utc(civil) => When::Instant(civil.and_utc()),
            EventTime::Local(civil, clock) => When::Instant(self.clock(clock).instant(civil, viewer)),
        }
    }

    /// The length of an event that starts at `start`. The end of a first instance fixes exact seconds.
    pub(crate) fn lasting(&self, start: EventTime, length: Length, viewer: Tz) -> Lasting {
        match (start, length) {
            (EventTime::Day(_), Length::Unsaid) => Lasting { days: 1, seconds: 0 },
            (_, Length::Unsaid) => Lasting::default(),
            // An end that is not after its start is a way to write one day.
            (EventTime::Day(day), Length::Until(end)) => {
                Lasting { days: (end.civil().date() - day).num_days().max(1), seconds: 0 }
            }
            (_, Length::Until(end)) => {
                let instant = |time| self.when(time, viewer).instant(viewer);
                Lasting { days: 0, seconds: (instant(end) - instant(start)).num_seconds() }
            }
            (EventTime::Day(_), Length::Nominal { days, seconds }) => {
                Lasting { days: (days + seconds / 86_400).max(1), seconds: 0 }
            }
            (_, Length::Nominal { days, seconds }) => Lasting { days, seconds },
        }
    }
}

/// The span of an instance on a clock. Start and end are exchanged where a program wrote them the wrong way round
/// within a day; beyond a day it is an error of another kind, and the instance has no length.
pub(crate) fn timed(clock: &Clock, start: NaiveDateTime, lasting: Lasting, viewer: Tz) -> (When, When) {
    let begins = clock.instant(start, viewer);
    let days = Duration::try_days(lasting.days).unwrap_or_default();
    let nominal = start.checked_add_signed(days).map(|civil| clock.instant(civil, viewer));
    let seconds = Duration::try_seconds(lasting.seconds).unwrap_or_default();
    let ends = nominal.and_then(|end| end.checked_add_signed(seconds)).unwrap_or(begins);
    if ends >= begins {
        (When::Instant(begins), When::Instant(ends))
    } else if begins - ends < Duration::days(1) {
        (When::Instant(ends), When::Instant(begins))
    } else {
        (When::Instant(begins), When::Instant(begins))
    }
}

/// The span of whole days.
pub(crate) fn whole(start: NaiveDate, lasting: Lasting) -> (When, When) {
    let days = u64::try_from(lasting.days.max(1)).unwrap_or(1);
    (When::Day(start), When::Day(start.checked_add_days(Days::new(days)).unwrap_or(start)))
}

/// Whether a span overlaps the window; one without length counts where it begins.
pub(crate) fn overlaps(start: When, end: When, window: &Window) -> bool {
    match (start, end) {
        (When::Day(start), When::Day(end)) => start < window.to && end > window.from,
        _ => {
            let (start, end) = (start.instant(window.zone), end.instant(window.zone));
            let (first, last) = (window.begins(), window.ends());
            start < last && (end > first || (start == end && start >= first))
        }
    }
}

/// Midnight of a day, which stands for the day on a clock without zones.
pub(crate) fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}
