//! What is chosen for supervision, and what it looks like before it is a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::SessionId;

/// Sessions for supervision.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseSessions {
    /// Which.
    pub session_ids: Vec<SessionId>,
    /// With the coach's private reflections. The pack is for the supervisor alone then as ever.
    #[serde(default)]
    pub include_private: bool,
}

/// The pack before it is written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupervisionPreview {
    /// The sessions, by client and in order.
    pub sessions: Vec<SupervisionSession>,
    /// All of it as Markdown; nothing while something in it would tell who it is about.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markdown: Option<String>,
    /// How many names, addresses and dates were replaced.
    pub replaced: u32,
    /// Whether the file can be written: nothing in it tells who it is about.
    pub is_clear: bool,
}

/// One session without who it was with.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupervisionSession {
    /// The session.
    pub session_id: SessionId,
    /// "Client A, session 3".
    pub heading: String,
    /// Week, length and outcome.
    pub facts: String,
    /// What may be shared, in Markdown.
    pub shareable: String,
    /// The coach's reflections, if chosen.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private: Option<String>,
    /// Something in it still tells who it is about: to be said another way in the note.
    pub tells: bool,
}
