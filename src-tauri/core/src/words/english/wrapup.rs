use super::{English, count, moment, when};
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::words::WrapUpWords;

impl WrapUpWords for English {
    fn proposed_time(&self, start: LocalTime, client: Option<(LocalTime, Zone)>) -> String {
        match client {
            Some((theirs, zone)) => {
                format!("{} ({} in {})", moment(start), moment(theirs), zone.city())
            }
            None => moment(start),
        }
    }

    fn booked_next(&self, start: LocalTime, today: Day) -> String {
        format!("The next session is booked: {}, {}.", when(start.day(), today), super::time(start))
    }

    fn wrap_up_rest(&self, actions: usize, next: Option<LocalTime>, message: bool) -> Vec<String> {
        let mut sentences = Vec::new();
        if actions > 0 {
            let number = i64::try_from(actions).unwrap_or(i64::MAX);
            sentences.push(format!("{} kept.", count(number, "commitment is", "commitments are")));
        }
        if let Some(next) = next {
            sentences.push(format!("The next session is booked for {}.", moment(next)));
        }
        if message {
            sentences.push("The message waits among your drafts; nothing is sent.".into());
        }
        sentences
    }
}
