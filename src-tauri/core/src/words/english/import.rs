use super::{English, and, count, length, long_day, moment};
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::ics::{Effect, Reason};
use crate::import::matching::By;
use crate::import::model::{EventCounts, ImportResult};
use crate::import::queries::StoredImport;
use crate::import::steps::{Difference, Skip, Step};
use crate::import::suggest::Why;
use crate::words::ImportWords;

impl ImportWords for English {
    fn import_found(
        &self,
        occurrences: u32,
        people: usize,
        counts: EventCounts,
        from: Day,
        to: Day,
    ) -> String {
        let days = format!("from {} to {}", long_day(from), long_day(to));
        if occurrences == 0 {
            return format!("This calendar has nothing {days}. Choose other days to see more of it.");
        }
        let mut sentences = vec![format!("{} {days}.", number(occurrences, "event", "events"))];
        if people > 0 {
            let found = i64::try_from(people).unwrap_or(i64::MAX);
            sentences
                .push(format!("{} found in it.", count(found, "of your people was", "of your people were")));
        }
        let parts = [
            (counts.new, "new"),
            (counts.changed, "changed"),
            (counts.unchanged, "here already"),
            (counts.skipped, "left out"),
        ];
        let parts: Vec<String> =
            parts.iter().filter(|(many, _)| *many > 0).map(|(many, what)| format!("{many} {what}")).collect();
        sentences.push(format!("{}.", super::capital(&and(&parts))));
        sentences.join(" ")
    }

    fn import_why(&self, why: &Why) -> String {
        match why {
            Why::SessionsBefore(name) => format!("You brought these in as sessions with {name}."),
            Why::BusyBefore => "You brought these in as busy times.".into(),
            Why::About(name, by) => match by {
                By::Address => format!("{name} is invited."),
                By::LearntAddress => format!("This address is known to be {name}'s."),
                By::InvitedName => format!("{name} is invited, with another address."),
                By::LearntTitle => format!("Events of this title were sessions with {name}."),
                By::FullName => format!("The title names {name}."),
                By::GivenName => format!("The title has the given name of {name}, and nobody else's."),
            },
            Why::FreeWith(name) => {
                format!("{name} seems to be meant, but the time is shown as free.")
            }
            Why::Several(names) => format!("{} could be meant. Please choose.", either(names)),
            Why::Stranger(names) => {
                format!(
                    "{} {} not among your people yet.",
                    and(names),
                    if names.len() == 1 { "is" } else { "are" }
                )
            }
            Why::OnlyCoach => "Nobody but you is invited.".into(),
            Why::Nobody => "The title names none of your people, and nobody is invited.".into(),
            Why::Free => "The time is shown as free.".into(),
            Why::Yearly => "A whole day each year, like a birthday or a holiday.".into(),
            Why::WholeDays => "These take whole days.".into(),
            Why::NoLength => "These have no length, like reminders.".into(),
            Why::Cancelled => "All of this was cancelled.".into(),
        }
    }

    fn import_step(&self, step: &Step, zone: Zone) -> Option<String> {
        Some(match step {
            Step::Book(_) | Step::Block | Step::Unchanged | Step::Skip(Skip::LeftOut) => return None,
            Step::BookInstead(..) => "So far a busy time; becomes a session.".into(),
            Step::Unblock(_) => "Cancelled: the time is free again.".into(),
            Step::Follow(_, changed) | Step::BlockAnew(_, changed) => difference(changed, zone),
            Step::Skip(reason) => skip(*reason).into(),
        })
    }

    fn import_problem(&self, reason: Reason) -> String {
        let what = match reason {
            Reason::LineTooLong => "A line of this event is longer than we take",
            Reason::LineUnreadable => "A line of this event cannot be understood",
            Reason::TooManyParameters => "A line of this event is overloaded",
            Reason::EventTooLarge => "This event is larger than we take",
            Reason::NestedTooDeep => "This part of the file is nested too deeply",
            Reason::StartMissing => "This event does not say when it starts",
            Reason::StartUnreadable => "When this event starts cannot be understood",
            Reason::RecurrenceIdUnreadable => "Which event of a series this replaces cannot be understood",
            Reason::EndUnreadable => "When this event ends cannot be understood, so it has no length",
            Reason::EndsBeforeStart => {
                "This event ends before it starts, so its times were exchanged or its length dropped"
            }
            Reason::DateUnreadable => "One date of this series cannot be understood",
            Reason::RuleUnreadable => "How this event repeats cannot be understood",
            Reason::RuleTooLong => "The rule by which this event repeats is longer than we take",
            Reason::RuleTooDense => "This event repeats more often than we take",
            Reason::RuleUnsupported => "This event repeats in a way that we cannot follow",
            Reason::RuleEndedBeforeStart => "This series ended before it began, so it has no events",
            Reason::TooManyOccurrences => "This event repeats too often in these days",
            Reason::ZoneUnknown => "The time zone is unknown, so the times are read in yours",
            Reason::UidMissing => {
                "This event has no name of its own in the file, so it got one from start and title"
            }
            Reason::Superseded => "The file has a newer copy of this event, which is taken",
            Reason::RangeIgnored => {
                "This change claims to hold for earlier events, too; it is taken for one only"
            }
            Reason::CutShort => "The file ends in the middle of this event; the rest may be missing",
            Reason::EndMarkMissing => "The end of this event is missing",
        };
        let becomes = match reason.effect() {
            Effect::Skipped => "; it is left out.",
            Effect::Partial => "; the rest of it is taken.",
            Effect::Repaired if matches!(reason, Reason::CutShort | Reason::EndMarkMissing) => {
                "; it is taken as far as it goes."
            }
            Effect::Repaired | Effect::Noted => ".",
        };
        format!("{what}{becomes}")
    }

    fn import_gone(&self, name: &str, start: LocalTime) -> String {
        format!("{name}, {}", moment(start))
    }

    fn import_done(&self, result: &ImportResult) -> String {
        let mut parts = Vec::new();
        if result.people > 0 {
            parts.push(number(result.people, "person", "people"));
        }
        if result.sessions > 0 {
            parts.push(number(result.sessions, "session", "sessions"));
        }
        if result.busy > 0 {
            parts.push(number(result.busy, "busy time", "busy times"));
        }
        let mut sentences = Vec::new();
        if !parts.is_empty() {
            sentences.push(format!("{} came in.", and(&parts)));
        }
        if result.changed > 0 {
            sentences.push(format!("{} changed.", number(result.changed, "entry", "entries")));
        }
        if sentences.is_empty() {
            return "There was nothing new in this calendar. Nothing has been changed.".into();
        }
        if result.skipped > 0 {
            sentences.push(format!("{} left out.", number(result.skipped, "event", "events")));
        }
        sentences.join(" ")
    }

    fn past_import(&self, import: &StoredImport) -> String {
        let mut parts = vec![
            number(import.sessions, "session", "sessions"),
            number(import.busy, "busy time", "busy times"),
        ];
        if import.changed > 0 {
            parts.push(format!("{} changed", import.changed));
        }
        if import.skipped > 0 {
            parts.push(format!("{} left out", import.skipped));
        }
        format!("{}.", and(&parts))
    }

    fn untitled_event(&self) -> String {
        "Untitled".into()
    }

    fn imported_engagement(&self) -> String {
        "Coaching".into()
    }

    fn calendar_of(&self, host: &str) -> String {
        format!("Calendar from {host}")
    }
}

fn number(many: u32, one: &str, more: &str) -> String {
    count(i64::from(many), one, more)
}

/// "Anna or Ben".
fn either(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => and(names),
    }
}

fn difference(changed: &Difference, zone: Zone) -> String {
    let mut parts = Vec::new();
    if let Some(before) = changed.moved_from {
        parts.push(format!("was {}", moment(before.local(zone))));
    }
    if let Some(minutes) = changed.length_was {
        parts.push(format!("lasted {}", length(i64::from(minutes))));
    }
    if changed.title {
        parts.push("had another title".into());
    }
    if changed.link {
        parts.push("has a link now".into());
    }
    format!("{}.", super::capital(&and(&parts)))
}

fn skip(reason: Skip) -> &'static str {
    match reason {
        Skip::LeftOut => "Left out.",
        Skip::Cancelled => "Cancelled in the calendar.",
        Skip::CancelledThere => {
            "Cancelled in the calendar. The session stays until you say what became of it."
        }
        Skip::WholeDay => "Takes a whole day; a session has a time.",
        Skip::TooLong => "Longer than a session can be.",
        Skip::Twice => "The same event stands in the calendar twice.",
        Skip::AlreadyBooked => "A session with this person stands at that time already.",
        Skip::HasOutcome => "You said what became of this session, so it stays as it is.",
        Skip::ChangedHere => "You changed this session here, so it stays as it is.",
        Skip::WithSomebodyElse => "This is a session with somebody else already.",
    }
}
