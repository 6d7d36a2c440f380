//! Actions as stored, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{ActionId, EngagementId, PersonId, SessionId};
use crate::basics::moments::{Day, Instant};
use crate::choices;

choices! {
    /// How much an action asks of the client.
    ActionSize {
        /// A few minutes.
        Small = "small",
        /// An hour or two.
        Medium = "medium",
        /// More than that: worth cutting into steps.
        Large = "large",
    }
}

choices! {
    /// What became of an action.
    ActionStatus {
        /// Nothing has been said yet.
        Open = "open",
        /// Done.
        Done = "done",
        /// Done in part.
        Partly = "partly",
        /// Let go.
        Dropped = "dropped",
    }
}

/// By when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum DueBy {
    /// By a day.
    Day {
        /// The day.
        on: Day,
    },
    /// By the next session, whenever that is.
    NextSession,
}

/// What an action says: what is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActionDetails {
    /// What the client will do.
    pub title: String,
    /// What for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub why: Option<String>,
    /// By when.
    pub due: DueBy,
    /// How much it asks for.
    #[serde(default = "small")]
    pub size: ActionSize,
}

fn small() -> ActionSize {
    ActionSize::Small
}

/// An action as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// Who does it.
    pub person_id: PersonId,
    /// The engagement it belongs to.
    pub engagement_id: Option<EngagementId>,
    /// The session in which it was agreed.
    pub session_id: Option<SessionId>,
    /// What it says.
    pub details: ActionDetails,
    /// From here on a session counts as the next.
    pub due_from: Instant,
    /// What became of it.
    pub status: ActionStatus,
    /// How often it was carried on.
    pub carried: u32,
    /// What was said when it was looked at.
    pub remark: Option<String>,
    /// When it was agreed.
    pub agreed_on: Day,
    /// When it was done or dropped.
    pub closed_on: Option<Day>,
}

/// Whose actions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListActions {
    /// Whose.
    pub person_id: PersonId,
}

/// A new or changed action.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveAction {
    /// Which; nothing makes a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub action_id: Option<ActionId>,
    /// Who does it. An action stays with its person.
    pub person_id: PersonId,
    /// The engagement; that of the session, or the present one, if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// The session in which it was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_id: Option<SessionId>,
    /// What it says.
    pub details: ActionDetails,
}

/// What became of an action.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SayAction {
    /// Which.
    pub action_id: ActionId,
    /// Done, partly, dropped; or open again.
    pub status: ActionStatus,
    /// What there is to say of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub remark: Option<String>,
}

/// An action goes on to another day or the next session.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CarryAction {
    /// Which.
    pub action_id: ActionId,
    /// By when now.
    pub due: DueBy,
}

/// One action to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneAction {
    /// Which.
    pub action_id: ActionId,
}

/// An action as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionItem {
    /// Its id.
    pub id: ActionId,
    /// Who does it.
    pub person_id: PersonId,
    /// The engagement it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// The session in which it was agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_id: Option<SessionId>,
    /// What it says.
    pub details: ActionDetails,
    /// The day it is due: the one given, or that of the next session if one is booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub due_on: Option<Day>,
    /// What became of it.
    pub status: ActionStatus,
    /// How often it was carried on.
    pub carried: u32,
    /// Open, and the day has passed.
    pub overdue: bool,
    /// Carried so often that it is worth a talk: the sentence that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub talk_about_it: Option<String>,
    /// What was said when it was looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub remark: Option<String>,
    /// When it was agreed.
    pub agreed_on: Day,
    /// When it was done or dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub closed_on: Option<Day>,
    /// Where it stands, in words: due when, carried how often, or what became of it.
    pub sentence: String,
}

/// A person's actions.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionList {
    /// Open ones first, by when they are due; then the others, latest first.
    pub items: Vec<ActionItem>,
    /// What they come to.
    pub summary: ActionSummary,
}

/// What a person's actions come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionSummary {
    /// How many are open.
    pub open: u32,
    /// Of these, how many are past their day.
    pub overdue: u32,
    /// Of these, how many were carried on at least once.
    pub carried: u32,
    /// How many were ever done.
    pub done: u32,
    /// The last stretch of time.
    pub lately: ActionsEnded,
    /// The one before it, as long.
    pub before: ActionsEnded,
    /// Both beside each other, in words.
    pub sentence: String,
}

/// What became of the actions that came to an end in a stretch of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionsEnded {
    /// Done.
    pub done: u32,
    /// Done in part.
    pub partly: u32,
    /// Let go.
    pub dropped: u32,
}

impl ActionsEnded {
    /// All of them.
    #[must_use]
    pub fn all(self) -> u32 {
        self.done + self.partly + self.dropped
    }
}
