//! The road of one goal, in words: how it was begun, worded anew, moved, met or let go.

use super::model::{Goal, GoalEvent, GoalWording, OneGoal};
use super::rules;
use crate::app::App;
use crate::basics::moments::Day;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// What happened with a goal, latest first.
pub fn of(app: &App, request: OneGoal) -> Result<Vec<GoalEvent>> {
    app.read(|r| {
        let goal = r.goal(&request.goal_id)?;
        events(r, &goal, words::of(app))
    })
}

fn events(r: &Reader<'_>, goal: &Goal, words: &dyn Words) -> Result<Vec<GoalEvent>> {
    let former = r.former_wordings(&goal.id)?;
    let first = former.first().map_or(&goal.wording, |former| &former.wording);
    let mut events = vec![event(goal.begun_on, words.goal_begun(&first.wish))];
    for movement in r.movements(&goal.id)? {
        let sentence = words.goal_moved(movement.text.as_deref());
        events.push(GoalEvent { session_id: movement.session_id, ..event(movement.on, sentence) });
    }
    for milestone in r.milestones(&goal.id)? {
        let reached = milestone.reached_on;
        events.extend(reached.map(|on| event(on, words.milestone_reached(&milestone.title))));
    }
    // Each wording was followed by the next one, the last by what the goal says now.
    let after = former.iter().skip(1).map(|former| &former.wording).chain([&goal.wording]);
    for (before, after) in former.iter().zip(after) {
        events.push(reworded(before.replaced_on, &before.wording, after, words));
    }
    for said in r.goal_states(&goal.id)? {
        events.push(event(said.said_on, words.goal_went(said.state, said.reason.as_deref())));
    }
    // Stable: what fell on one day stays in the order above; then all of it is turned round.
    events.sort_by_key(|event| event.on);
    events.reverse();
    Ok(events)
}

fn reworded(on: Day, before: &GoalWording, after: &GoalWording, words: &dyn Words) -> GoalEvent {
    let differences = rules::differences(before, after);
    let parts: Vec<rules::Part> = differences.iter().map(|(part, _)| *part).collect();
    let lines = differences.iter().map(|(part, was)| words.goal_part_was(*part, was.as_deref(), before.by));
    GoalEvent { before: lines.collect(), ..event(on, words.goal_reworded(&parts)) }
}

fn event(on: Day, sentence: String) -> GoalEvent {
    GoalEvent { on, sentence, before: Vec::new(), session_id: None }
}
