//! Pure rules of actions: what may be written, when one is due, which come first, what they come to.

use super::model::{Action, ActionDetails, ActionStatus, ActionsEnded, DueBy};
use crate::basics::moments::{Day, Instant, Zone};
use crate::basics::text::{tidy, tidy_option};
use crate::error::{Error, Issue, Problem, Result};
use crate::people::rules::too_long;

/// From so many times on it is worth a talk.
const WORTH_A_TALK: u32 = 3;
/// The stretch of time that is looked at, and the one before it.
pub const STRETCH_WEEKS: i64 = 8;

/// The details tidied, or every field that needs another value.
pub fn check(details: ActionDetails) -> Result<ActionDetails> {
    let tidied =
        ActionDetails { title: tidy(&details.title), why: tidy_option(details.why.as_deref()), ..details };
    let mut issues = Vec::new();
    if tidied.title.is_empty() {
        issues.push(Issue::new("details.title", Problem::Missing));
    }
    issues.extend(too_long(
        "details",
        &[("title", Some(&tidied.title), 300), ("why", tidied.why.as_ref(), 2000)],
    ));
    if issues.is_empty() { Ok(tidied) } else { Err(Error::Invalid(issues)) }
}

/// The remark tidied.
pub fn check_remark(remark: Option<&str>) -> Result<Option<String>> {
    let remark = tidy_option(remark);
    if remark.as_ref().is_some_and(|remark| remark.chars().count() > 2000) {
        return Err(Error::invalid("remark", Problem::TooLong));
    }
    Ok(remark)
}

/// The day an action is due: the one given, or that of the first session that begins after `due_from`. `starts` are
/// the person's sessions, by start.
#[must_use]
pub fn due_on(due: DueBy, due_from: Instant, starts: &[Instant], zone: Zone) -> Option<Day> {
    match due {
        DueBy::Day { on } => Some(on),
        DueBy::NextSession => starts.iter().find(|start| **start > due_from).map(|start| start.day(zone)),
    }
}

/// Open, and its day has passed.
#[must_use]
pub fn is_overdue(status: ActionStatus, due_on: Option<Day>, today: Day) -> bool {
    status == ActionStatus::Open && due_on.is_some_and(|due| due < today)
}

/// Open, and carried on so often that it is worth a talk.
#[must_use]
pub fn talk_about_it(status: ActionStatus, carried: u32) -> bool {
    status == ActionStatus::Open && carried >= WORTH_A_TALK
}

/// Whether it can be carried on: what is open, or was done in part.
#[must_use]
pub fn can_carry(status: ActionStatus) -> bool {
    matches!(status, ActionStatus::Open | ActionStatus::Partly)
}

/// Open ones first, by when they are due and then by age; then the others, latest first. Stable: what is alike in all of
/// this stays in the order in which it was written down.
pub fn in_order(actions: &mut [(Action, Option<Day>)]) {
    actions.sort_by(|(one, one_due), (other, other_due)| {
        let closed = one.closed_on.is_some().cmp(&other.closed_on.is_some());
        // Without a day it comes after everything that has one.
        let due = one_due.is_none().cmp(&other_due.is_none()).then(one_due.cmp(other_due));
        let due = if one.closed_on.is_some() { other.closed_on.cmp(&one.closed_on) } else { due };
        closed.then(due).then(one.agreed_on.cmp(&other.agreed_on))
    });
}

/// What became of the actions that ended in the last stretch of time and in the one before.
#[must_use]
pub fn stretches(actions: &[Action], today: Day) -> (ActionsEnded, ActionsEnded) {
    let days = STRETCH_WEEKS * 7;
    let (mut lately, mut before) = (ActionsEnded::default(), ActionsEnded::default());
    for action in actions {
        let Some(ago) = action.closed_on.map(|closed| today.since(closed)) else { continue };
        let stretch = match ago {
            _ if ago < days => &mut lately,
            _ if ago < 2 * days => &mut before,
            _ => continue,
        };
        match action.status {
            ActionStatus::Done => stretch.done += 1,
            ActionStatus::Partly => stretch.partly += 1,
            ActionStatus::Dropped => stretch.dropped += 1,
            ActionStatus::Open => {}
        }
    }
    (lately, before)
}
