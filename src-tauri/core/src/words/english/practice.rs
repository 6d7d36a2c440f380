use super::{English, capital, long_day, time, when};
use crate::basics::moments::{Day, LocalTime};
use crate::vault::backup::Reason;
use crate::words::PracticeWords;

impl PracticeWords for English {
    fn strength(&self, score: u8) -> String {
        match score {
            0 => "Guessed in a moment.",
            1 => "Guessed within the hour.",
            2 => "Guessed within days. A few more words, please.",
            3 => "Hard to guess. This will do.",
            _ => "Out of reach for anyone.",
        }
        .into()
    }

    fn unnamed_practice(&self) -> String {
        "Your practice".into()
    }

    fn recovery_kit_file(&self) -> String {
        "Recovery kit.pdf".into()
    }

    fn usual_promise(&self) -> String {
        "By mail, within two working days.".into()
    }

    fn last_backup(&self, at: LocalTime, today: Day) -> String {
        format!("Last backup {} at {}, checked.", when(at.day(), today), time(at))
    }

    fn backup(&self, at: LocalTime, today: Day, reason: Reason, bytes: u64) -> String {
        let why = match reason {
            Reason::OnQuit => "when the practice was closed",
            Reason::Scheduled => "at its time",
            Reason::ByHand => "taken by hand",
            Reason::BeforeUpdate => "before an update",
        };
        format!("{} at {}, {why}, {}", capital(&when(at.day(), today)), time(at), size(bytes))
    }

    fn export_readme(&self, made_on: Day) -> String {
        format!(
            "Everything in your practice, as of {}.\n\n\
             THIS FOLDER IS NOT ENCRYPTED. Anyone who has it can read it, private notes included. Keep it where\n\
             nobody else comes to, and delete it when you no longer need it.\n\n\
             data.json   every row of every table, by name. Times end in _at and are milliseconds since 1970 (UTC),\n\
             \x20           days end in _on, amounts end in _minor and are in cents of the currency beside them.\n\
             invoices/   every document that was issued, as it was sent.\n",
            long_day(made_on)
        )
    }

    fn practice_is_whole(&self) -> String {
        "Your practice is whole: every page, index and reference has been checked.".into()
    }

    fn locked_without_backup(&self, why: &str) -> String {
        format!("Your practice is locked and safe, but no backup was taken. {why}")
    }
}

/// "340 KB", "4.2 MB".
fn size(bytes: u64) -> String {
    match bytes {
        ..1_000_000 => format!("{} KB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
