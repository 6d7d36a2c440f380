//! English (British spelling and dates).

mod actions;
mod availability;
mod banking;
mod booking;
mod calendar_files;
mod connections;
mod credits;
mod einvoice;
mod errors;
mod expenses;
mod exports;
mod goals;
mod group_letters;
mod groups;
mod import;
mod instruments;
mod invoices;
mod measurements;
mod messages;
mod money;
mod notes;
mod operations;
mod paying;
mod paying_back;
mod payment_letters;
mod people;
mod practice;
mod prep;
mod privacy;
mod refunds;
mod reminders;
mod reports;
mod search;
mod sessions;
mod sign_in;
mod slot_letters;
mod slots;
mod supervision;
mod sync;
#[cfg(test)]
mod tests;
mod today;
mod wrapup;

use chrono::Datelike;

use super::Words;
use crate::basics::moments::{Day, LocalTime};

/// The English catalogue.
#[derive(Debug)]
pub struct English;

impl Words for English {
    fn language(&self) -> &'static str {
        "en"
    }
}

/// "1 session", "2 sessions".
fn count(number: i64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "10:00".
fn time(at: LocalTime) -> String {
    at.0.format("%H:%M").to_string()
}

/// "09:30", of a minute of the day; midnight at its end is "24:00".
fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// "Thu 12 Nov".
fn short_day(day: Day) -> String {
    day.0.format("%a %-d %b").to_string()
}

/// "12 November 2026".
fn long_day(day: Day) -> String {
    day.0.format("%-d %B %Y").to_string()
}

/// "Thu 12 Nov, 10:00".
fn moment(at: LocalTime) -> String {
    format!("{}, {}", short_day(at.day()), time(at))
}

/// "today", "tomorrow", "yesterday", "on Thursday" within a week, else "on Thu 12 Nov".
fn when(day: Day, today: Day) -> String {
    match day.since(today) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        2..=6 => format!("on {}", day.0.format("%A")),
        _ if day.0.year() == today.0.year() => format!("on {}", short_day(day)),
        _ => format!("on {}", long_day(day)),
    }
}

/// "yesterday", "3 days ago".
fn days_ago(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => format!("{days} days ago"),
    }
}

/// "58 min", "1 h", "1 h 30 min".
fn length(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}

/// "3 hours", "2 days and 4 hours": time between a word and a session.
fn notice(minutes: i64) -> String {
    let hours = minutes / 60;
    match minutes {
        ..60 => count(minutes, "minute", "minutes"),
        60..2880 => match minutes % 60 {
            0 => count(hours, "hour", "hours"),
            rest => format!("{hours} h {rest} min"),
        },
        _ => count(hours / 24, "day", "days"),
    }
}

/// "Anna", "Anna and Ben", "Anna, Ben and Cleo".
fn and(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The sentence with a capital letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
