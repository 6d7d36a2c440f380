use super::{English, count, length, long_day, time, when};
use crate::basics::moments::{Day, LocalTime};
use crate::credits::ledger::CreditUnit;
use crate::words::PrepWords;

impl PrepWords for English {
    fn question_about_action(&self, title: &str, carried: u32) -> String {
        let title = bare(title);
        match carried {
            0 => format!("How did it go with “{title}”?"),
            1 => format!("“{title}” has come along once. What would make it easier?"),
            2 => format!("“{title}” has come along twice. What is in its way?"),
            _ => format!("“{title}” has come along {carried} times. Is it still yours?"),
        }
    }

    fn question_about_quote(&self, text: &str) -> String {
        format!("You said “{}” What has become of that?", stopped(text))
    }

    fn question_about_wish(&self, wish: &str) -> String {
        format!("You came with “{}” Where are you with it today?", stopped(wish))
    }

    fn question_beginning(&self) -> String {
        "What would make this hour worth it?".into()
    }

    fn question_since_last_time(&self) -> String {
        "What has become clearer since we last spoke?".into()
    }

    fn credits_after(&self, left: i64, unit: CreditUnit, until: Option<Day>) -> String {
        let left_of_it = match unit {
            CreditUnit::Session => count(left, "session", "sessions"),
            CreditUnit::Minute => length(left),
        };
        let until = until.map(|day| format!(", to be held by {}", long_day(day))).unwrap_or_default();
        match (left, unit) {
            (..=0, _) => "Nothing is left after this session: talk about what comes next.".into(),
            (1, CreditUnit::Session) => {
                format!("One session is left after this one{until}: talk about what comes next.")
            }
            _ => format!("{left_of_it} left after this one{until}."),
        }
    }

    fn last_met(&self, on: Day, today: Day) -> String {
        format!("You last met {}.", when(on, today))
    }

    fn prep_unread(&self, start: LocalTime, today: Day) -> String {
        format!("The session {} at {}: the prep is ready.", when(start.day(), today), time(start))
    }

    fn prep_file(&self, name: &str, on: Day) -> String {
        format!("Prep {on}, {name}")
    }
}

/// Without a full stop at its end.
fn bare(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}

/// With one mark at its end.
fn stopped(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
