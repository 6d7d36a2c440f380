//! Goals as stored, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{EngagementId, GoalId, MilestoneId, PersonId, SessionId};
use crate::basics::moments::{Day, Instant};
use crate::choices;

choices! {
    /// Where a goal stands.
    GoalState {
        /// Being worked on.
        Active = "active",
        /// Reached.
        Met = "met",
        /// Another goal has taken its place.
        Changed = "changed",
        /// Let go.
        Released = "released",
    }
}

/// How a goal is worded: what is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GoalWording {
    /// The wish, in the client's own words.
    pub wish: String,
    /// What will be so when it has come true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub outcome: Option<String>,
    /// How both will know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub evidence: Option<String>,
    /// How it is at the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub baseline: Option<String>,
    /// How it is to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub target: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub by: Option<Day>,
}

/// A goal as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// Whose it is.
    pub person_id: PersonId,
    /// The engagement it belongs to.
    pub engagement_id: Option<EngagementId>,
    /// How it is worded now.
    pub wording: GoalWording,
    /// Where it stands.
    pub state: GoalState,
    /// Since when there is this goal.
    pub begun_on: Day,
}

/// How a goal was worded before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerWording {
    /// The words.
    pub wording: GoalWording,
    /// When they were replaced.
    pub replaced_on: Day,
    /// The instant of it, for the order.
    pub replaced_at: Instant,
}

/// A change of where a goal stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidState {
    /// Where it went.
    pub state: GoalState,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub said_on: Day,
    /// The instant of it, for the order.
    pub said_at: Instant,
}

/// Whose goals.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListGoals {
    /// Whose.
    pub person_id: PersonId,
}

/// A new or changed goal. Another wording keeps the former one in the history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveGoal {
    /// Which; nothing makes a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub goal_id: Option<GoalId>,
    /// Whose. A goal stays with its person.
    pub person_id: PersonId,
    /// The engagement; the present one if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// How it is worded.
    pub wording: GoalWording,
}

/// Where a goal stands now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetGoalState {
    /// Which.
    pub goal_id: GoalId,
    /// Where it goes.
    pub state: GoalState,
    /// Why; needed when it is changed for another or let go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Something moved, or a session touched the goal. A second line for the same session takes the place of the first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteMovement {
    /// Which goal.
    pub goal_id: GoalId,
    /// In which session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_id: Option<SessionId>,
    /// What moved; may be left empty where a session is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<String>,
}

/// A new or changed milestone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveMilestone {
    /// Which; nothing makes a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub milestone_id: Option<MilestoneId>,
    /// On the way to which goal.
    pub goal_id: GoalId,
    /// What it is.
    pub title: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub by: Option<Day>,
}

/// A milestone was reached, or was not after all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReachMilestone {
    /// Which.
    pub milestone_id: MilestoneId,
    /// When; nothing means that it is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reached_on: Option<Day>,
}

/// One milestone to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneMilestone {
    /// Which.
    pub milestone_id: MilestoneId,
}

/// One goal to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneGoal {
    /// Which.
    pub goal_id: GoalId,
}

/// A step on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    /// Its id.
    pub id: MilestoneId,
    /// What it is.
    pub title: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub by: Option<Day>,
    /// When it was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reached_on: Option<Day>,
}

/// What moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoalMovement {
    /// When.
    pub on: Day,
    /// In which session.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_id: Option<SessionId>,
    /// What; nothing where a session only touched the goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<String>,
}

/// A goal as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoalItem {
    /// Its id.
    pub id: GoalId,
    /// Whose it is.
    pub person_id: PersonId,
    /// The engagement it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// How it is worded now.
    pub wording: GoalWording,
    /// Where it stands.
    pub state: GoalState,
    /// Why it stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub state_reason: Option<String>,
    /// Since when it stands there.
    pub state_since: Day,
    /// Steps on the way, in the coach's order.
    pub milestones: Vec<Milestone>,
    /// What moved last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub last_movement: Option<GoalMovement>,
    /// How many sessions touched it.
    pub sessions: u32,
    /// How often its wording has changed.
    pub reworded: u32,
    /// Where it stands, in words: what moved last, or how it ended.
    pub sentence: String,
}

/// One thing that happened with a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoalEvent {
    /// When.
    pub on: Day,
    /// What happened, in words.
    pub sentence: String,
    /// Each part that was worded otherwise before, in words.
    pub before: Vec<String>,
    /// The session it happened in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_id: Option<SessionId>,
}
