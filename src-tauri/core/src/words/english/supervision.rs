use super::{English, length};
use crate::sessions::model::SessionStatus;
use crate::words::SupervisionWords;

impl SupervisionWords for English {
    fn client(&self, letter: &str) -> String {
        format!("Client {letter}")
    }

    fn somebody(&self) -> String {
        "[someone]".into()
    }

    fn some_organisation(&self) -> String {
        "[an organisation]".into()
    }

    fn in_week(&self, week: i64) -> String {
        format!("[week {week}]")
    }

    fn some_day(&self) -> String {
        "[a day]".into()
    }

    fn pack_title(&self) -> String {
        "For supervision".into()
    }

    fn pack_about(&self) -> String {
        "Names, addresses and dates are replaced; weeks are counted from the start of the work.".into()
    }

    fn pack_foot(&self) -> String {
        "Confidential. For supervision only.".into()
    }

    fn pack_session(&self, client: &str, number: Option<usize>) -> String {
        match number {
            Some(number) => format!("{client}, session {number}"),
            None => format!("{client}, first talk"),
        }
    }

    fn pack_facts(&self, week: i64, minutes: u32, status: SessionStatus) -> String {
        let became = match status {
            SessionStatus::Scheduled => "no outcome yet",
            SessionStatus::Held => "held",
            SessionStatus::CancelledInTime => "cancelled in time",
            SessionStatus::LateCancelled => "cancelled late",
            SessionStatus::NoShow => "the client did not come",
            SessionStatus::CoachCancelled => "cancelled by the coach",
        };
        format!("Week {week}, {}, {became}", length(minutes.into()))
    }

    fn pack_nothing_written(&self) -> String {
        "Nothing was written about this session.".into()
    }

    fn pack_private(&self) -> String {
        "My own reflections".into()
    }

    fn pack_file(&self) -> String {
        "For supervision".into()
    }
}
