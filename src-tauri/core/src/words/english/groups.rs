use super::{English, count, length, long_day, moment, short_day, time};
use crate::basics::moments::LocalTime;
use crate::groups::attending::{GroupHours, LARGEST_COUNTED};
use crate::groups::model::Attended;
use crate::words::GroupWords;

impl GroupWords for English {
    fn seats(&self, registered: u32, capacity: u32) -> String {
        format!("{registered} of {capacity}")
    }

    fn group_sentence(
        &self,
        registered: u32,
        capacity: u32,
        waiting: u32,
        next: Option<LocalTime>,
        open: usize,
    ) -> String {
        let taken = match (registered, capacity.saturating_sub(registered)) {
            (0, _) => "No place is taken yet.".to_owned(),
            (_, 0) if waiting == 0 => "Every place is taken.".to_owned(),
            (_, 0) => format!("Every place is taken, {waiting} on the waiting list."),
            _ => format!("{} taken.", of_places(registered, capacity)),
        };
        let ahead = match next {
            Some(start) => format!(" The next date is {}.", moment(start)),
            None => " No date is planned.".to_owned(),
        };
        let unsaid = match open {
            0 => String::new(),
            1 => " One date waits for its sheet.".to_owned(),
            _ => format!(" {open} dates wait for their sheets."),
        };
        format!("{taken}{ahead}{unsaid}")
    }

    fn is_registered(&self, name: &str) -> String {
        format!("{name} has a place.")
    }

    fn waits(&self, name: &str, position: u32) -> String {
        format!("{name} is number {position} on the waiting list.")
    }

    fn has_gone(&self, name: &str) -> String {
        format!("{name} no longer takes part.")
    }

    fn moves_up(&self, name: &str) -> String {
        format!("{name} moves up from the waiting list.")
    }

    fn is_drafted(&self, name: &str) -> String {
        format!("A message for {name} is drafted; nothing has been sent.")
    }

    fn drafts_discarded(&self, name: &str) -> String {
        format!("What was drafted for {name} and not sent is discarded.")
    }

    fn reminders_drafted(&self, drafted: usize, had_one: usize) -> String {
        let made = match drafted {
            0 => "No reminder was needed.".to_owned(),
            1 => "One reminder is drafted; nothing has been sent.".to_owned(),
            _ => format!("{drafted} reminders are drafted; nothing has been sent."),
        };
        match had_one {
            0 => made,
            1 => format!("{made} One participant has one already."),
            _ => format!("{made} {had_one} participants have one already."),
        }
    }

    fn who_came(&self, present: usize, excused: usize, absent: usize) -> String {
        let mut parts = vec![match present {
            0 => "Nobody came".to_owned(),
            _ => format!("{present} came"),
        }];
        if excused > 0 {
            parts.push(format!("{excused} excused"));
        }
        if absent > 0 {
            parts.push(format!("{absent} missing"));
        }
        format!("{}.", parts.join(", "))
    }

    fn group_hours(&self, counts: bool, present: usize, hours: Option<GroupHours>) -> String {
        match hours {
            Some(hours) if hours.participants > 1 => {
                format!(
                    "{} counted for your log, once for the whole group.",
                    length(i64::from(hours.minutes))
                )
            }
            Some(hours) => format!("{} counted for your log.", length(i64::from(hours.minutes))),
            None if !counts => "No hours are counted: this group is not coaching.".into(),
            None if present > LARGEST_COUNTED as usize => {
                format!("No hours are counted: only groups of {LARGEST_COUNTED} or fewer count.")
            }
            None => "No hours are counted.".into(),
        }
    }

    fn date_cancelled(&self) -> String {
        "Cancelled by you.".into()
    }

    fn group_credit_reason(&self, title: &str, came: bool, start: LocalTime) -> String {
        let missed = if came { "" } else { "Missed: " };
        format!("{missed}{title}, {}", long_day(start.day()))
    }

    fn group_line(&self, title: &str, came: bool, start: LocalTime, minutes: u32, percent: u8) -> String {
        let part = if percent == 100 { String::new() } else { format!(", {percent} %") };
        if came {
            format!("{title}, {}{part}", length(i64::from(minutes)))
        } else {
            format!("{title} {}, not attended{part}", short_day(start.day()))
        }
    }

    fn timeline_group(&self, title: &str, start: LocalTime, attended: Attended) -> String {
        let was = match attended {
            Attended::Present => "was there",
            Attended::AbsentExcused => "excused",
            Attended::Absent => "missed",
        };
        format!("{title} at {}: {was}", time(start))
    }

    fn attendance_file(&self, title: &str) -> String {
        format!("Attendance, {title}")
    }
}

/// "5 of 8 places are"; "1 of 1 place is".
fn of_places(registered: u32, capacity: u32) -> String {
    let are = if registered == 1 { "is" } else { "are" };
    format!("{registered} of {} {are}", count(i64::from(capacity), "place", "places"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engagements::model::HourKind;

    fn at(text: &str) -> LocalTime {
        text.parse().unwrap()
    }

    #[test]
    fn where_a_group_stands_is_said_with_the_right_plural() {
        let next = Some(at("2026-03-05T18:00"));
        for (said, expected) in [
            (English.group_sentence(0, 8, 0, None, 0), "No place is taken yet. No date is planned."),
            (
                English.group_sentence(1, 8, 0, next, 1),
                "1 of 8 places is taken. The next date is Thu 5 Mar, 18:00. One date waits for its sheet.",
            ),
            (
                English.group_sentence(8, 8, 2, next, 0),
                "Every place is taken, 2 on the waiting list. The next date is Thu 5 Mar, 18:00.",
            ),
            (
                English.group_sentence(5, 8, 0, None, 2),
                "5 of 8 places are taken. No date is planned. 2 dates wait for their sheets.",
            ),
        ] {
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn hours_say_why_they_are_not_counted() {
        let hours = |participants| Some(GroupHours { minutes: 90, kind: HourKind::Paid, participants });
        for (said, expected) in [
            (
                English.group_hours(true, 5, hours(5)),
                "1 h 30 min counted for your log, once for the whole group.",
            ),
            (English.group_hours(true, 1, hours(1)), "1 h 30 min counted for your log."),
            (English.group_hours(false, 5, None), "No hours are counted: this group is not coaching."),
            (English.group_hours(true, 16, None), "No hours are counted: only groups of 15 or fewer count."),
            (English.group_hours(true, 0, None), "No hours are counted."),
        ] {
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn who_came_and_who_was_reminded_is_counted() {
        for (said, expected) in [
            (English.who_came(5, 1, 1), "5 came, 1 excused, 1 missing."),
            (English.who_came(0, 0, 2), "Nobody came, 2 missing."),
            (English.reminders_drafted(0, 1), "No reminder was needed. One participant has one already."),
            (English.reminders_drafted(1, 0), "One reminder is drafted; nothing has been sent."),
            (
                English.reminders_drafted(3, 2),
                "3 reminders are drafted; nothing has been sent. 2 participants have one already.",
            ),
        ] {
            assert_eq!(said, expected);
        }
    }
}
