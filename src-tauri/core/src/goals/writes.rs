//! Writing goals and what belongs to them.

use rusqlite::named_params;

use super::model::{Goal, GoalState};
use crate::basics::ids::{GoalId, MilestoneId, SessionId};
use crate::basics::moments::Day;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Keeps a goal as it is given, whether it is new or has changed.
    pub fn save_goal(&self, goal: &Goal) -> Result<()> {
        self.change(
            "saving a goal",
            include_str!("sql/save_goal.sql"),
            named_params! {
                ":id": goal.id, ":person": goal.person_id, ":engagement": goal.engagement_id,
                ":wish": goal.wording.wish, ":outcome": goal.wording.outcome, ":evidence": goal.wording.evidence,
                ":baseline": goal.wording.baseline, ":target": goal.wording.target, ":by": goal.wording.by,
                ":state": goal.state, ":begun_on": goal.begun_on, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Keeps the wording that a goal has now among its former ones.
    pub fn keep_wording(&self, goal: &GoalId, on: Day) -> Result<()> {
        self.change(
            "keeping how a goal was worded",
            include_str!("sql/keep_wording.sql"),
            named_params! {
                ":id": self.new_id(), ":goal": goal, ":on": on, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Notes where a goal went and why.
    pub fn insert_goal_state(
        &self,
        goal: &GoalId,
        state: GoalState,
        reason: Option<&str>,
        on: Day,
    ) -> Result<()> {
        self.change(
            "noting where a goal stands",
            "INSERT INTO goal_states (id, goal_id, state, reason, said_on, said_at)
             VALUES (:id, :goal, :state, :reason, :on, :at)",
            named_params! {
                ":id": self.new_id(), ":goal": goal, ":state": state, ":reason": reason, ":on": on,
                ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Notes what moved, or that a session touched the goal.
    pub fn save_movement(
        &self,
        goal: &GoalId,
        session: Option<&SessionId>,
        on: Day,
        text: Option<&str>,
    ) -> Result<()> {
        self.change(
            "noting what moved",
            include_str!("sql/note_movement.sql"),
            named_params! {
                ":id": self.new_id(), ":goal": goal, ":session": session, ":on": on, ":text": text,
                ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Puts a milestone behind those that are there.
    pub fn insert_milestone(&self, goal: &GoalId, title: &str, by: Option<Day>) -> Result<MilestoneId> {
        let id = MilestoneId(self.new_id());
        self.change(
            "adding a milestone",
            "INSERT INTO goal_milestones (id, goal_id, position, title, by_on)
             SELECT :id, :goal, coalesce(max(position), 0) + 1, :title, :by FROM goal_milestones WHERE goal_id = :goal",
            named_params! { ":id": id, ":goal": goal, ":title": title, ":by": by },
        )?;
        Ok(id)
    }

    /// Words a milestone anew.
    pub fn set_milestone(&self, id: &MilestoneId, title: &str, by: Option<Day>) -> Result<()> {
        self.change(
            "changing a milestone",
            "UPDATE goal_milestones SET title = ?2, by_on = ?3 WHERE id = ?1",
            (id, title, by),
        )?;
        Ok(())
    }

    /// Notes that a milestone was reached, or was not after all.
    pub fn set_milestone_reached(&self, id: &MilestoneId, on: Option<Day>) -> Result<()> {
        self.change(
            "reaching a milestone",
            "UPDATE goal_milestones SET reached_on = ?2 WHERE id = ?1",
            (id, on),
        )?;
        Ok(())
    }

    /// Removes a milestone.
    pub fn delete_milestone(&self, id: &MilestoneId) -> Result<()> {
        self.change("removing a milestone", "DELETE FROM goal_milestones WHERE id = ?1", [id])?;
        Ok(())
    }
}
