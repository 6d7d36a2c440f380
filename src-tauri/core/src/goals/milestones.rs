//! Steps on the way to a goal.

use super::commands::{one_of, today};
use super::model::{GoalItem, OneMilestone, ReachMilestone, SaveMilestone};
use super::rules;
use crate::app::App;
use crate::basics::ids::GoalId;
use crate::basics::text::tidy;
use crate::error::{Error, Problem, Result};
use crate::vault::writer::{Changed, Writer};

/// Adds a milestone, or words one anew.
pub fn save(app: &App, request: SaveMilestone) -> Result<Changed<GoalItem>> {
    one_of(app, "goals.save_milestone", |w| save_in(w, &request))
}

/// Notes that a milestone was reached, or was not after all.
pub fn reach(app: &App, request: ReachMilestone) -> Result<Changed<GoalItem>> {
    one_of(app, "goals.reach_milestone", |w| reach_in(w, &request))
}

/// Removes a milestone.
pub fn remove(app: &App, request: OneMilestone) -> Result<Changed<GoalItem>> {
    one_of(app, "goals.remove_milestone", |w| {
        let (goal, milestone) = w.reader().milestone(&request.milestone_id)?;
        w.delete_milestone(&milestone.id)?;
        Ok(goal)
    })
}

/// Adds or words it within a transaction; answers the goal's id.
pub(crate) fn save_in(w: &Writer<'_>, request: &SaveMilestone) -> Result<GoalId> {
    rules::check_text("title", Some(&request.title), true, 300)?;
    let (title, goal) = (tidy(&request.title), w.reader().goal(&request.goal_id)?);
    match &request.milestone_id {
        None => drop(w.insert_milestone(&goal.id, &title, request.by)?),
        Some(id) => {
            let (of, _) = w.reader().milestone(id)?;
            if of != goal.id {
                return Err(Error::invalid("goalId", Problem::NotPossible));
            }
            w.set_milestone(id, &title, request.by)?;
        }
    }
    Ok(goal.id)
}

/// Notes it within a transaction; answers the goal's id.
pub(crate) fn reach_in(w: &Writer<'_>, request: &ReachMilestone) -> Result<GoalId> {
    let (goal, milestone) = w.reader().milestone(&request.milestone_id)?;
    let today = today(w)?;
    if request.reached_on.is_some_and(|on| on > today) {
        return Err(Error::invalid("reachedOn", Problem::InTheFuture));
    }
    w.set_milestone_reached(&milestone.id, request.reached_on)?;
    Ok(goal)
}
