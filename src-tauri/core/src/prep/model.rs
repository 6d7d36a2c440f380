//! The page before a session, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::questions::QuestionSource;
use crate::actions::model::ActionItem;
use crate::basics::ids::SessionId;
use crate::basics::moments::Day;
use crate::goals::model::GoalItem;
use crate::notes::model::Quote;
use crate::progress::model::Sparkline;
use crate::sessions::model::SessionItem;

/// Everything that the page shows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Prep {
    /// The session.
    pub session: SessionItem,
    /// When they last met, in words.
    pub last_met: Option<String>,
    /// What the client wants, in their own words.
    pub wish: Option<String>,
    /// Goals being worked on, each with what moved last.
    pub goals: Vec<GoalItem>,
    /// What the client said in the last session that has a note, then what is pinned; each once.
    pub insights: Vec<Quote>,
    /// Open actions, by when they are due.
    pub actions: Vec<ActionItem>,
    /// Scales and pulses as small lines.
    pub scales: Vec<Sparkline>,
    /// What was promised for this session, from the last note.
    pub promised: Option<String>,
    /// What is left of the credits after this session, and until when, in words.
    pub credits: Option<String>,
    /// The coach's own hunches: for this screen, folded, and never for a client.
    pub hunches: Vec<Hunch>,
    /// Three questions to begin with, always three.
    pub questions: [StartingQuestion; 3],
    /// The page was read before.
    pub read: bool,
}

/// Something the coach noted privately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hunch {
    /// The session it was noted in.
    pub session_id: SessionId,
    /// The day of that session.
    pub on: Day,
    /// The text.
    pub text: String,
}

/// A question to begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartingQuestion {
    /// The question as it stands: the coach's wording, or the suggestion; empty where the coach left it open.
    pub text: String,
    /// What was suggested; empty for the third.
    pub suggested: String,
    /// What it was suggested from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub source: Option<QuestionSource>,
}

/// The three questions in the coach's wording.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveQuestions {
    /// For which session.
    pub session_id: SessionId,
    /// Exactly three. One that says what was suggested goes on following the suggestion.
    pub questions: [String; 3],
}

/// The page to print.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintPrep {
    /// For which session.
    pub session_id: SessionId,
    /// With the coach's private hunches. They stay away from paper unless asked for.
    #[serde(default)]
    pub with_hunches: bool,
}
