//! Reading goals and what belongs to them.

use rusqlite::{Row, named_params};

use super::model::{FormerWording, Goal, GoalMovement, GoalWording, Milestone, SaidState};
use crate::basics::ids::{GoalId, MilestoneId, PersonId};
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("sql/goal_rows.sql");

impl Reader<'_> {
    /// One goal.
    pub fn goal(&self, id: &GoalId) -> Result<Goal> {
        self.first("reading a goal", ROWS, named_params! { ":id": id, ":person": None::<String> }, goal)?
            .or_not_found(What::Goal, id.as_str())
    }

    /// The goals of a person, as they were begun.
    pub fn goals_of(&self, person: &PersonId) -> Result<Vec<Goal>> {
        self.all(
            "reading the goals of a person",
            ROWS,
            named_params! { ":id": None::<String>, ":person": person },
            goal,
        )
    }

    /// How a goal was worded before, in order of time.
    pub fn former_wordings(&self, goal: &GoalId) -> Result<Vec<FormerWording>> {
        self.all(
            "reading how a goal was worded",
            "SELECT wish, outcome, evidence, baseline, target, by_on, replaced_on, replaced_at
             FROM goal_versions WHERE goal_id = ?1 ORDER BY replaced_at, rowid",
            [goal],
            |row| {
                Ok(FormerWording {
                    wording: wording(row)?,
                    replaced_on: row.get("replaced_on")?,
                    replaced_at: row.get("replaced_at")?,
                })
            },
        )
    }

    /// What was said of where a goal stands, in order of time.
    pub fn goal_states(&self, goal: &GoalId) -> Result<Vec<SaidState>> {
        self.all(
            "reading where a goal stood",
            "SELECT state, reason, said_on, said_at FROM goal_states WHERE goal_id = ?1 ORDER BY said_at, rowid",
            [goal],
            |row| {
                Ok(SaidState {
                    state: row.get("state")?,
                    reason: row.get("reason")?,
                    said_on: row.get("said_on")?,
                    said_at: row.get("said_at")?,
                })
            },
        )
    }

    /// The milestones of a goal, in the coach's order.
    pub fn milestones(&self, goal: &GoalId) -> Result<Vec<Milestone>> {
        self.all(
            "reading milestones",
            "SELECT id, title, by_on, reached_on FROM goal_milestones WHERE goal_id = ?1 ORDER BY position, id",
            [goal],
            milestone,
        )
    }

    /// One milestone, and the goal that it leads to.
    pub fn milestone(&self, id: &MilestoneId) -> Result<(GoalId, Milestone)> {
        self.first(
            "reading a milestone",
            "SELECT goal_id, id, title, by_on, reached_on FROM goal_milestones WHERE id = ?1",
            [id],
            |row| Ok((row.get("goal_id")?, milestone(row)?)),
        )?
        .or_not_found(What::Milestone, id.as_str())
    }

    /// What moved towards a goal, in order of time.
    pub fn movements(&self, goal: &GoalId) -> Result<Vec<GoalMovement>> {
        self.all(
            "reading what moved",
            "SELECT noted_on, session_id, text FROM goal_movements WHERE goal_id = ?1
             ORDER BY noted_on, created_at, rowid",
            [goal],
            |row| {
                Ok(GoalMovement {
                    on: row.get("noted_on")?,
                    session_id: row.get("session_id")?,
                    text: row.get("text")?,
                })
            },
        )
    }
}

fn goal(row: &Row<'_>) -> rusqlite::Result<Goal> {
    Ok(Goal {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        engagement_id: row.get("engagement_id")?,
        wording: wording(row)?,
        state: row.get("state")?,
        begun_on: row.get("begun_on")?,
    })
}

fn wording(row: &Row<'_>) -> rusqlite::Result<GoalWording> {
    Ok(GoalWording {
        wish: row.get("wish")?,
        outcome: row.get("outcome")?,
        evidence: row.get("evidence")?,
        baseline: row.get("baseline")?,
        target: row.get("target")?,
        by: row.get("by_on")?,
    })
}

fn milestone(row: &Row<'_>) -> rusqlite::Result<Milestone> {
    Ok(Milestone {
        id: row.get("id")?,
        title: row.get("title")?,
        by: row.get("by_on")?,
        reached_on: row.get("reached_on")?,
    })
}
