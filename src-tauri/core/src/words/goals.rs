//! Goals.

use crate::basics::moments::Day;
use crate::goals::model::{GoalMovement, GoalState};
use crate::goals::rules::Part;

/// Sentences about goals.
pub trait GoalWords {
    /// Where a goal stands: what moved last while it is worked on, else how it ended.
    fn goal(
        &self,
        state: GoalState,
        since: Day,
        reason: Option<&str>,
        last: Option<&GoalMovement>,
        today: Day,
    ) -> String;
    /// In its history: how it was begun.
    fn goal_begun(&self, wish: &str) -> String;
    /// In its history: what moved, or that a session touched it.
    fn goal_moved(&self, text: Option<&str>) -> String;
    /// In its history: a step was made.
    fn milestone_reached(&self, title: &str) -> String;
    /// In its history: these parts are worded anew.
    fn goal_reworded(&self, parts: &[Part]) -> String;
    /// How a part was worded before; `by` is the day that `Part::By` was.
    fn goal_part_was(&self, part: Part, was: Option<&str>, by: Option<Day>) -> String;
    /// In its history: where it went and why.
    fn goal_went(&self, state: GoalState, reason: Option<&str>) -> String;
    /// In the timeline: one was met.
    fn timeline_goal(&self, wish: &str) -> String;
}
