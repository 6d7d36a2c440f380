use super::{English, count, long_day, moment, when};
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::words::WrapUpWords;
use crate::wrapup::summary::SummaryMessage;

impl WrapUpWords for English {
    fn summary_subject(&self, on: Day) -> String {
        format!("Our session on {}", long_day(on))
    }

    fn summary_message(&self, message: &SummaryMessage) -> String {
        let mut parts = vec![
            format!("Dear {},", message.given_name),
            "thank you for our session. Here is what I take from it.".to_owned(),
        ];
        if !message.focus.is_empty() {
            parts.push(format!("What you came with: {}", message.focus));
        }
        if !message.insights.is_empty() {
            parts.push(format!("In your words:\n{}", quoted(&message.insights)));
        }
        if !message.commitments.is_empty() {
            let lines = message.commitments.iter().map(|commitment| match commitment.due {
                Some(due) => format!("- {} (by {})", commitment.title, long_day(due)),
                None => format!("- {}", commitment.title),
            });
            parts.push(format!("What you want to do:\n{}", lines.collect::<Vec<_>>().join("\n")));
        }
        if let Some(next) = &message.next {
            let place = if next.zone_differs {
                format!(", your time ({})", next.zone.city())
            } else {
                String::new()
            };
            let link = next.link.as_ref().map(|link| format!("\n{link}")).unwrap_or_default();
            let day = next.start.0.format("%A %-d %B at %H:%M");
            parts.push(format!("We meet again on {day}{place}.{link}"));
        }
        if !message.next_step.is_empty() {
            parts.push(message.next_step.clone());
        }
        parts.push(format!("Warm regards\n{}", message.coach));
        parts.join("\n\n")
    }

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

fn quoted(lines: &[String]) -> String {
    lines.iter().map(|line| format!("“{}”", line.trim())).collect::<Vec<_>>().join("\n")
}
