use super::{English, capital, days_ago, length, time, when};
use crate::basics::moments::{Day, LocalTime};
use crate::sessions::model::{SessionItem, SessionKind, SessionStatus};
use crate::words::PeopleWords;

impl PeopleWords for English {
    fn next_outcome(&self, session: LocalTime, today: Day) -> String {
        format!("Say what became of the session {} at {}.", when(session.day(), today), time(session))
    }

    fn next_session(&self, session: LocalTime, today: Day) -> String {
        let day = when(session.day(), today);
        format!("{} at {}: the next session.", capital(&day), time(session))
    }

    fn next_renewal(&self) -> String {
        "All sessions are used. Talk about what comes next: renew, pause or close.".into()
    }

    fn next_offered(&self, until: LocalTime, today: Day) -> String {
        format!(
            "Times are offered and wait for an answer. The offer ends {} at {}.",
            when(until.day(), today),
            time(until)
        )
    }

    fn next_booking(&self, last_held: Option<Day>, today: Day) -> String {
        match last_held {
            Some(day) => {
                format!("Nothing is booked; the last session was {}. Offer a time.", ago(day, today))
            }
            None => "Nothing is booked yet. Offer a time for the first session.".into(),
        }
    }

    fn next_paused(&self) -> String {
        "Resting. Agree on a day to begin again.".into()
    }

    fn next_lead(&self) -> String {
        "Answer the inquiry and offer a first talk.".into()
    }

    fn next_alumni(&self, last_held: Option<Day>) -> String {
        match last_held {
            Some(day) => format!("Say hello some time; the last session was on {}.", super::long_day(day)),
            None => "Say hello some time.".into(),
        }
    }

    fn next_nothing(&self) -> String {
        "Nothing is planned.".into()
    }

    fn timeline_session(&self, session: &SessionItem) -> String {
        let what = match session.kind {
            SessionKind::Coaching => "Session",
            SessionKind::Discovery => "First talk",
        };
        let became = match session.status {
            SessionStatus::Scheduled => "no outcome yet".to_owned(),
            SessionStatus::Held => {
                format!(
                    "held, {}",
                    length(i64::from(session.actual_minutes.unwrap_or(session.booked_minutes)))
                )
            }
            SessionStatus::CancelledInTime => "cancelled in time".to_owned(),
            SessionStatus::LateCancelled => "cancelled late".to_owned(),
            SessionStatus::NoShow => "missed".to_owned(),
            SessionStatus::CoachCancelled => "cancelled by you".to_owned(),
        };
        let number = session.count.as_ref().map(|count| format!(" {count}")).unwrap_or_default();
        format!("{what}{number} at {}: {became}", time(session.start))
    }

    fn timeline_engagement(&self, title: &str) -> String {
        format!("Begun: {title}")
    }
}

fn ago(day: Day, today: Day) -> String {
    match today.since(day) {
        days @ 0..=60 => days_ago(days),
        _ => when(day, today),
    }
}
