//! Notes as edited and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{PersonId, SessionId};
use crate::basics::moments::Instant;

/// What client and coach may both read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShareableNote {
    /// What the client came with.
    pub focus: String,
    /// What the two of them did.
    pub covered: String,
    /// What became clear, in the client's own words.
    pub insights: String,
    /// What the client will do, one on each line.
    pub commitments: String,
    /// What comes next.
    pub next_step: String,
}

impl ShareableNote {
    /// Whether nothing has been written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.focus, &self.covered, &self.insights, &self.commitments, &self.next_step]
            .iter()
            .all(|part| part.trim().is_empty())
    }
}

/// For the coach's eyes only: hunches, patterns, own reflection. Deliberately a type of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrivateNote {
    /// The text.
    pub body: String,
}

/// Both notes of one session, for the coach's screen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionNotes {
    /// The session.
    pub session_id: SessionId,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// What may be shared.
    pub shareable: ShareableNote,
    /// What never may.
    pub private: PrivateNote,
    /// When the shareable note was last written.
    pub updated_at: Option<Instant>,
}

/// Both notes of one session, written anew. An empty one is removed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveNotes {
    /// The session.
    pub session_id: SessionId,
    /// What may be shared.
    pub shareable: ShareableNote,
    /// What never may.
    pub private: PrivateNote,
}
