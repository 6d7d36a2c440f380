use super::English;
use crate::basics::moments::LocalTime;
use crate::ics::Reason;
use crate::sync::model::{Trouble, Unread};
use crate::words::{ImportWords, SyncWords};

impl SyncWords for English {
    fn account_in_step(&self, at: Option<LocalTime>, now: LocalTime, requests: u32) -> String {
        match at {
            None => "Not looked at yet.".into(),
            Some(at) if requests == 0 => format!("In step since {}.", when(at, now)),
            Some(at) => {
                let requests = super::count(i64::from(requests), "request", "requests");
                format!("In step since {}, {requests}.", when(at, now))
            }
        }
    }

    fn account_paused(&self) -> String {
        "Paused: it is not asked, and nothing is written there.".into()
    }

    fn account_trouble(&self, trouble: Trouble, ok_at: Option<LocalTime>, now: LocalTime) -> String {
        let since = match ok_at {
            Some(at) => format!(" What you see is from {}; what you change here waits.", when(at, now)),
            None => String::new(),
        };
        let what = match trouble {
            Trouble::SignIn => {
                return format!(
                    "It no longer accepts the password. Type it again, or make a new app password there.{since}"
                );
            }
            Trouble::Offline => "There was no way to it. It is tried again by itself.",
            Trouble::Busy => "It asks for patience. It is tried again by itself.",
            Trouble::Gone => "The calendar is no longer there. Look whether it was moved or deleted.",
            Trouble::Forbidden => "It may not be looked at any more. Look whether the link is still valid.",
            Trouble::Unusable => "What came could not be used. It is tried again by itself.",
            Trouble::Address => {
                "Its address lies inside your own network, which was not allowed. Connect it again if that is right."
            }
        };
        format!("{what}{since}")
    }

    fn not_in_step(&self, calendars: &[String]) -> String {
        format!("Not in step: {}.", super::and(calendars))
    }

    fn calendar_trouble(&self, trouble: Trouble, since: LocalTime, now: LocalTime) -> String {
        let (what, act) = match trouble {
            Trouble::Gone => ("It is no longer there", " Look whether it was moved or deleted."),
            Trouble::Forbidden => {
                ("It may not be looked at any more", " Whoever shares it with you can allow it again.")
            }
            Trouble::SignIn => ("It asks for another sign-in", ""),
            Trouble::Offline => ("There was no way to it", ""),
            Trouble::Busy => ("It asks for patience", ""),
            Trouble::Unusable => ("What it sent could not be used", ""),
            Trouble::Address => ("Its address lies inside your own network", ""),
        };
        let since = when(since, now);
        format!(
            "{what} (since {since}).{act} What you see of it is from before; it is tried again by itself."
        )
    }

    fn unread(&self, files: usize, places: usize) -> String {
        let count = |many: usize, one: &str, more: &str| {
            super::count(i64::try_from(many).unwrap_or(i64::MAX), one, more)
        };
        let files = (files > 0).then(|| count(files, "file", "files"));
        let places = (places > 0).then(|| count(places, "place", "places"));
        let parts: Vec<String> = files.into_iter().chain(places).collect();
        format!("Not read as meant: {}. Everything else is here.", super::and(&parts))
    }

    fn unread_file(&self, name: Option<&str>, why: Unread) -> String {
        let what = match why {
            Unread::NotOpened => "it could not be opened",
            Unread::NotACalendar => "it is no calendar",
            Unread::TooLarge => "it is larger than we take",
            Unread::Withheld => "the other side does not give it",
        };
        match name {
            Some(name) => format!("{name}: {what}."),
            None => format!("{}.", super::capital(what)),
        }
    }

    fn unread_line(&self, name: Option<&str>, line: Option<u32>, reason: Reason) -> String {
        let problem = self.import_problem(reason);
        match (name, line) {
            (Some(name), Some(line)) => format!("{name}, line {line}: {problem}"),
            (None, Some(line)) => format!("Line {line}: {problem}"),
            (Some(name), None) => format!("{name}: {problem}"),
            (None, None) => problem,
        }
    }

    fn unread_more(&self, number: usize) -> String {
        format!("And {number} more.")
    }

    fn account_in_trouble(&self, account: &str, trouble: Trouble) -> String {
        let what = match trouble {
            Trouble::SignIn => "no longer accepts the password",
            Trouble::Offline => "could not be reached",
            Trouble::Busy => "asks for patience",
            Trouble::Gone => "is no longer there",
            Trouble::Forbidden => "may not be looked at any more",
            Trouble::Unusable => "sent something that cannot be used",
            Trouble::Address => "lies inside your own network",
        };
        format!("{account} {what}.")
    }

    fn not_taken(&self, calendar: &str, number: u32) -> String {
        let changes = super::count(i64::from(number), "change", "changes");
        format!("{calendar} did not take {changes}. Your sessions here are as you left them.")
    }

    fn set_aside(&self, whose: &[String]) -> String {
        format!(
            "Not taken there so far: {}. It is tried again each day, when you change it, or when you look now. Everything \
             else goes on.",
            super::and(whose)
        )
    }

    fn whom_and_when(&self, whom: &str, at: LocalTime) -> String {
        format!("{whom} ({}, {})", super::short_day(at.day()), super::time(at))
    }

    fn somebody_no_longer_here(&self) -> String {
        "a session that is no longer here".into()
    }

    fn moved_elsewhere(&self, whom: &str, from: LocalTime, to: LocalTime, minutes: Option<u32>) -> String {
        let (day, new_day) = (super::short_day(from.day()), super::short_day(to.day()));
        let new =
            if from.day() == to.day() { super::time(to) } else { format!("{new_day}, {}", super::time(to)) };
        let what = match minutes {
            Some(minutes) if from == to => format!("now lasts {minutes} minutes"),
            Some(minutes) => format!("was moved to {new}, {minutes} minutes,"),
            None => format!("was moved to {new}"),
        };
        format!("{whom}: {day}, {} {what} in your calendar. Take it over?", super::time(from))
    }

    fn deleted_elsewhere(&self, whom: &str, from: LocalTime) -> String {
        let day = super::short_day(from.day());
        format!("{whom}: {day}, {} was taken out of your calendar. Is it cancelled?", super::time(from))
    }

    fn repeats_elsewhere(&self, whom: &str, from: LocalTime) -> String {
        let day = super::short_day(from.day());
        format!(
            "{whom}: {day}, {} repeats in your calendar now. Make it a single one again there? If you meet regularly, \
             book a series here.",
            super::time(from)
        )
    }
}

/// "14:02" on the same day, otherwise with the day.
fn when(at: LocalTime, now: LocalTime) -> String {
    if at.day() == now.day() {
        super::time(at)
    } else {
        format!("{}, {}", super::short_day(at.day()), super::time(at))
    }
}
