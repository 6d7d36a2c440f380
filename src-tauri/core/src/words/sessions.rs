//! Sessions, their outcomes and the policy.

use crate::basics::moments::LocalTime;
use crate::engagements::model::Terms;
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::sessions::model::{AskedBy, MovePreview, SessionStatus};
use crate::sessions::outcomes::Effects;

/// Sentences about sessions.
pub trait SessionWords {
    /// What a preset is called.
    fn preset(&self, preset: PolicyPreset) -> String;
    /// The policy as the client reads it.
    fn policy(&self, policy: &Policy) -> String;
    /// One sentence for each effect of an outcome.
    fn effects(&self, effects: &Effects, credits_left: i64, terms: Option<&Terms>) -> Vec<String>;
    /// The part of it that is about credits and charges.
    fn uses_and_charges(&self, effects: &Effects, credits_left: i64, terms: Option<&Terms>) -> Vec<String>;
    /// What was said of a session.
    fn outcome(
        &self,
        status: SessionStatus,
        actual_minutes: Option<u32>,
        notice: Option<i64>,
        waived: bool,
    ) -> String;
    /// Until when a session can be changed for free.
    fn deadline(&self, coach: LocalTime, client: LocalTime, passed: bool) -> String;
    /// That a session was moved.
    fn moved(&self, from: LocalTime, to: LocalTime, within_window: bool) -> String;
    /// What a move would mean.
    fn move_preview(
        &self,
        name: &str,
        to: LocalTime,
        preview: &MovePreview,
        window_hours: i64,
        asked_by: AskedBy,
    ) -> String;
    /// What some days of the calendar hold.
    fn calendar(&self, sessions: u32, minutes: u32, open: usize) -> String;
}
