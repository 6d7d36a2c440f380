//! What is searched for and what is found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::PersonId;
use crate::basics::moments::Day;
use crate::choices;

choices! {
    /// What kind of thing was found.
    SearchKind {
        /// A person.
        Person = "person",
        /// A note that may be shared.
        Note = "note",
        /// A note for the coach alone.
        PrivateNote = "privateNote",
        /// A message.
        Message = "message",
        /// A session.
        Session = "session",
        /// An invoice or credit note.
        Invoice = "invoice",
        /// Something that a client wants to do.
        Action = "action",
        /// A goal.
        Goal = "goal",
    }
}

/// What to search for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindText {
    /// Words, which must all be there; "words in quotes" as they stand.
    pub text: String,
    /// How many hits at most; 20 if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// What kind of thing.
    pub kind: SearchKind,
    /// What to open: the thing itself; of a note its session, or its person where it has none.
    pub target: String,
    /// Whom it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_id: Option<PersonId>,
    /// Their name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_name: Option<String>,
    /// What it is called.
    pub title: String,
    /// Where the words stand in it; empty where the name alone was asked for.
    pub excerpt: Vec<ExcerptPart>,
    /// Of which day it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub on: Option<Day>,
    /// For the coach's eyes only.
    pub private: bool,
}

/// A piece of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExcerptPart {
    /// The piece.
    pub text: String,
    /// Whether it was asked for.
    pub hit: bool,
}
