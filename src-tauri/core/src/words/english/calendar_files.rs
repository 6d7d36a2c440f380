use super::{English, long_day};
use crate::basics::moments::Day;
use crate::words::CalendarFileWords;

impl CalendarFileWords for English {
    fn client_title(&self, coach: &str) -> String {
        format!("Coaching with {coach}")
    }

    fn by_telephone(&self) -> String {
        "By telephone".into()
    }

    fn busy(&self) -> String {
        "Busy".into()
    }

    fn session_file(&self, name: &str, day: Day) -> String {
        format!("Session on {}, {name}.ics", long_day(day))
    }

    fn sessions_file(&self, name: &str) -> String {
        format!("Sessions, {name}.ics")
    }

    fn file_kept(&self, place: Option<&str>, out_of_reach: bool) -> String {
        match place {
            None => "No file is kept.".into(),
            Some(_) if out_of_reach => {
                "The folder cannot be reached now. The file is brought up to date when it is there again."
                    .into()
            }
            Some(place) => format!("Kept up to date: {place}"),
        }
    }
}
