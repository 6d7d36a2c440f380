//! Actions as lists show them, and what they come to.

use super::model::{Action, ActionItem, ActionList, ActionStatus, ActionSummary};
use super::rules;
use crate::basics::ids::PersonId;
use crate::basics::moments::{Day, Instant};
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words::Words;

/// A person's actions at an instant.
pub(crate) fn list(r: &Reader<'_>, person: &PersonId, now: Instant, words: &dyn Words) -> Result<ActionList> {
    list_of(r, person, r.actions_of(person)?, now, words)
}

/// Some of a person's actions.
pub(crate) fn list_of(
    r: &Reader<'_>,
    person: &PersonId,
    actions: Vec<Action>,
    now: Instant,
    words: &dyn Words,
) -> Result<ActionList> {
    let zone = r.practice()?.zone;
    let (today, starts) = (now.day(zone), r.session_starts(person)?);
    let (lately, before) = rules::stretches(&actions, today);
    let mut dated: Vec<(Action, Option<Day>)> = actions
        .into_iter()
        .map(|action| {
            let due_on = rules::due_on(action.details.due, action.due_from, &starts, zone);
            (action, due_on)
        })
        .collect();
    rules::in_order(&mut dated);
    let items: Vec<ActionItem> =
        dated.into_iter().map(|(action, due_on)| item(action, due_on, today, words)).collect();
    let count = |which: &dyn Fn(&ActionItem) -> bool| {
        u32::try_from(items.iter().filter(|item| which(item)).count()).unwrap_or(u32::MAX)
    };
    let summary = ActionSummary {
        open: count(&|item| item.status == ActionStatus::Open),
        overdue: count(&|item| item.overdue),
        carried: count(&|item| item.status == ActionStatus::Open && item.carried > 0),
        done: count(&|item| item.status == ActionStatus::Done),
        lately,
        before,
        sentence: words.actions_kept(items.is_empty(), lately, before, rules::STRETCH_WEEKS),
    };
    Ok(ActionList { items, summary })
}

/// One action as lists show it.
pub(crate) fn one(r: &Reader<'_>, action: Action, now: Instant, words: &dyn Words) -> Result<ActionItem> {
    let zone = r.practice()?.zone;
    let starts = r.session_starts(&action.person_id)?;
    let due_on = rules::due_on(action.details.due, action.due_from, &starts, zone);
    Ok(item(action, due_on, now.day(zone), words))
}

fn item(action: Action, due_on: Option<Day>, today: Day, words: &dyn Words) -> ActionItem {
    let overdue = rules::is_overdue(action.status, due_on, today);
    let talk = rules::talk_about_it(action.status, action.carried);
    ActionItem {
        sentence: words.action(&action, due_on, overdue, today),
        talk_about_it: talk.then(|| words.talk_about_action(action.carried)),
        overdue,
        due_on,
        id: action.id,
        person_id: action.person_id,
        engagement_id: action.engagement_id,
        session_id: action.session_id,
        details: action.details,
        status: action.status,
        carried: action.carried,
        remark: action.remark,
        agreed_on: action.agreed_on,
        closed_on: action.closed_on,
    }
}
