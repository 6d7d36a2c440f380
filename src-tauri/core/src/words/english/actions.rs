use super::{English, and, when};
use crate::actions::model::{Action, ActionStatus, ActionsEnded, DueBy};
use crate::basics::moments::Day;
use crate::words::ActionWords;

impl ActionWords for English {
    fn action(&self, action: &Action, due_on: Option<Day>, overdue: bool, today: Day) -> String {
        let closed = action.closed_on.map(|day| when(day, today)).unwrap_or_default();
        match action.status {
            ActionStatus::Open => open(action, due_on, overdue, today),
            ActionStatus::Done => format!("Done {closed}."),
            ActionStatus::Partly => format!("Done in part {closed}."),
            ActionStatus::Dropped => format!("Let go {closed}."),
        }
    }

    fn talk_about_action(&self, carried: u32) -> String {
        format!("Carried on {}: worth asking what it stands for, or whether to let it go.", times(carried))
    }

    fn actions_kept(&self, none_yet: bool, lately: ActionsEnded, before: ActionsEnded, weeks: i64) -> String {
        let weeks = match weeks {
            8 => "eight".to_owned(),
            other => other.to_string(),
        };
        match (lately.all(), before.all()) {
            _ if none_yet => "No commitments yet.".into(),
            (0, 0) => format!("Nothing has come to an end in the last {weeks} weeks."),
            (0, _) => format!(
                "Nothing has come to an end in the last {weeks} weeks; in the {weeks} before, {}.",
                kept(before)
            ),
            (_, 0) => format!("In the last {weeks} weeks {}.", kept(lately)),
            _ => format!(
                "In the last {weeks} weeks {}; in the {weeks} before, {}.",
                kept(lately),
                kept(before)
            ),
        }
    }

    fn timeline_action(&self, title: &str) -> String {
        format!("Done: {title}")
    }
}

fn open(action: &Action, due_on: Option<Day>, overdue: bool, today: Day) -> String {
    let day = due_on.map(|day| when(day, today));
    let due = match (action.details.due, day) {
        (DueBy::Day { .. }, Some(day)) if overdue => format!("Was due {day}."),
        (DueBy::Day { .. }, Some(day)) => format!("Due {day}."),
        (DueBy::NextSession, Some(day)) if overdue => format!("Was due at the session {day}."),
        (DueBy::NextSession, Some(day)) => format!("Due at the next session, {day}."),
        (_, None) => "Due at the next session; none is booked.".to_owned(),
    };
    if action.carried == 0 { due } else { format!("{due} Carried on {}.", times(action.carried)) }
}

/// "5 of 7 were done and 1 in part".
fn kept(ended: ActionsEnded) -> String {
    let mut parts = Vec::new();
    if ended.done > 0 || ended.partly == 0 {
        let were = if ended.done == 1 { "was" } else { "were" };
        let done = if ended.done == 0 { "none".to_owned() } else { ended.done.to_string() };
        parts.push(format!("{done} of {} {were} done", ended.all()));
        if ended.partly > 0 {
            parts.push(format!("{} in part", ended.partly));
        }
    } else {
        parts.push(format!("{} of {} in part", ended.partly, ended.all()));
    }
    if ended.dropped > 0 {
        parts.push(format!("{} let go", ended.dropped));
    }
    and(&parts)
}

/// "once", "twice", "3 times".
fn times(number: u32) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{number} times"),
    }
}
