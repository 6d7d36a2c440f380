//! Calendar files as asked for and as given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices;

choices! {
    /// What a calendar of the coach's that stands elsewhere tells of a session.
    Titles {
        /// The client's name, and where.
        Full = "full",
        /// The client's initials.
        Initials = "initials",
        /// Only that the time is taken.
        Busy = "busy",
    }
}

/// A calendar file, to be saved.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarFile {
    /// A name for the file.
    pub name: String,
    /// Its bytes.
    pub base64: String,
}

impl std::fmt::Debug for CalendarFile {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("<a calendar file>")
    }
}

/// How calendar files are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalendarFileSettings {
    /// What clients read as the title of a session; the usual one if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub client_title: Option<String>,
    /// How many minutes before a session the client's calendar reminds of it.
    pub alarms: Vec<u32>,
    /// The folder in which a file with all booked sessions is kept up to date; none is kept if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub folder: Option<String>,
    /// What that file tells.
    pub titles: Titles,
}

/// How calendar files are written, and how the one in the folder stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarFileSetting {
    /// As the coach has said it.
    pub settings: CalendarFileSettings,
    /// The title that clients read if the coach has said nothing.
    pub usual_title: String,
    /// What clients will read.
    pub client_title: String,
    /// How the file in the folder stands, in words.
    pub file_sentence: String,
    /// The folder cannot be written at the moment.
    pub out_of_reach: bool,
}

impl Default for CalendarFileSettings {
    fn default() -> Self {
        Self { client_title: None, alarms: vec![24 * 60, 60], folder: None, titles: Titles::Initials }
    }
}
