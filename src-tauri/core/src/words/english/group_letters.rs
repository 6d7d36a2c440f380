//! Letters to those who take part in a group, or wait.

use super::messages::{in_full, moment, on_at, place};
use crate::messages::letters::{Appointment, GroupLetter, GroupNews};

/// Subject and paragraphs.
pub(super) fn of_group(letter: &GroupLetter) -> (String, Vec<String>) {
    let title = &letter.title;
    let first = letter.dates.first();
    let where_to = first.map(|at| place(at, "We meet")).unwrap_or_default();
    match letter.news {
        GroupNews::Place => (
            format!("Your place: {title}"),
            vec![
                format!("Your place in \u{201c}{title}\u{201d} is kept."),
                all_dates(&letter.dates),
                where_to,
                "I look forward to it.".into(),
            ],
        ),
        GroupNews::PlaceFree => (
            format!("A place is free: {title}"),
            vec![
                format!(
                    "A place in \u{201c}{title}\u{201d} has become free, and it is yours. Thank you for your patience."
                ),
                all_dates(&letter.dates),
                where_to,
                "If it no longer suits you, a short word is enough.".into(),
            ],
        ),
        GroupNews::Waiting { position } => (
            format!("The waiting list: {title}"),
            vec![
                format!(
                    "Every place in \u{201c}{title}\u{201d} is taken at the moment. You are number {position} on the waiting list."
                ),
                "I write to you as soon as a place is free.".into(),
            ],
        ),
        GroupNews::ComesNear => (
            format!("A reminder: {title}{}", subject_time(first)),
            vec![format!("A short reminder: \u{201c}{title}\u{201d}{}.", full_time(first)), where_to],
        ),
        GroupNews::Moved => (
            format!("A new time: {title}"),
            vec![
                format!("\u{201c}{title}\u{201d} has a new time:{}.", full_time(first)),
                where_to,
                "Thank you for your patience.".into(),
            ],
        ),
        GroupNews::Cancelled => (
            format!("Cancelled: {title}{}", subject_time(first)),
            vec![
                format!(
                    "\u{201c}{title}\u{201d}{} does not take place. Nothing is used or charged for it.",
                    subject_time(first)
                ),
                "Thank you for your patience.".into(),
            ],
        ),
    }
}

fn subject_time(at: Option<&Appointment>) -> String {
    at.map(|at| format!(" {}", on_at(at.start))).unwrap_or_default()
}

fn full_time(at: Option<&Appointment>) -> String {
    at.map(|at| format!(" {}", in_full(at))).unwrap_or_default()
}

/// One date in a sentence, several in a list.
fn all_dates(dates: &[Appointment]) -> String {
    match dates {
        [] => String::new(),
        [only] => format!("We meet {}.", in_full(only)),
        [first, ..] => {
            let city = first.city.as_ref().map(|city| format!(" ({city} time)")).unwrap_or_default();
            let lines: String = dates.iter().map(|at| format!("\n- {}", moment(at.start))).collect();
            format!("These are the dates{city}, {} minutes each:{lines}", first.minutes)
        }
    }
}
