//! Actions.

use crate::actions::model::{Action, ActionsEnded};
use crate::basics::moments::Day;

/// Sentences about what clients do between sessions.
pub trait ActionWords {
    /// Where an action stands. `due_on` is the day it comes to, if there is one.
    fn action(&self, action: &Action, due_on: Option<Day>, overdue: bool, today: Day) -> String;
    /// That one carried so often is worth a talk.
    fn talk_about_action(&self, carried: u32) -> String;
    /// What became of those that ended in the last `weeks` and in as many before; no share, no grade.
    fn actions_kept(&self, none_yet: bool, lately: ActionsEnded, before: ActionsEnded, weeks: i64) -> String;
    /// In the timeline: one was done.
    fn timeline_action(&self, title: &str) -> String;
}
