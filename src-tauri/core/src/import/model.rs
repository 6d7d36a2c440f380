//! A calendar file on its way into the practice: what is asked for and what is shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{EngagementId, FileId, ImportId, PersonId};
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::choices;

/// A file to look at before anything is imported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewFile {
    /// The file, as it was handed in.
    pub file_id: FileId,
    /// First day to import; two years back if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
    /// Last day to import; one year ahead if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub to: Option<Day>,
    /// What the coach has decided so far; groups that are not named are shown as suggested.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub decisions: Option<Vec<GroupDecision>>,
}

/// A link to a calendar to look at before anything is imported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewLink {
    /// What the coach pasted: `https://…` or `webcal://…`.
    pub url: String,
    /// First day to import; two years back if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
    /// Last day to import; one year ahead if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub to: Option<Day>,
}

/// A file to import, with what becomes of each of its groups.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportFile {
    /// The file, as it was handed in.
    pub file_id: FileId,
    /// First day to import; as in the preview.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
    /// Last day to import; as in the preview.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub to: Option<Day>,
    /// What becomes of the groups. A group that is not named is left out.
    pub decisions: Vec<GroupDecision>,
}

/// What becomes of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupDecision {
    /// The group, as the preview names it.
    pub group_key: String,
    /// What becomes of it.
    pub decision: Decision,
}

/// What becomes of the events of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Decision {
    /// Sessions with this person.
    Session {
        /// Who.
        person_id: PersonId,
        /// Under which engagement; the running one if not given.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        engagement_id: Option<EngagementId>,
    },
    /// Sessions with somebody who is not in the practice yet.
    NewPerson {
        /// Given name.
        given_name: String,
        /// Family name; may be empty.
        family_name: String,
        /// Address for mail.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        email: Option<String>,
    },
    /// Time that is taken by something else.
    Busy,
    /// Left out.
    Skip,
}

choices! {
    /// What an import would do with an event.
    EventState {
        /// Comes in.
        New = "new",
        /// Is there and follows the file.
        Changed = "changed",
        /// Is there already.
        Unchanged = "unchanged",
        /// Stays out, for a reason.
        Skipped = "skipped",
    }
}

/// How many events an import would treat how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventCounts {
    /// Come in.
    pub new: u32,
    /// Are there and follow the file.
    pub changed: u32,
    /// Are there already.
    pub unchanged: u32,
    /// Stay out.
    pub skipped: u32,
}

/// What an import would bring in with the decisions so far; what the button says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportTotals {
    /// Sessions that come in.
    pub sessions: u32,
    /// People these sessions are with; somebody new whom two groups name counts once.
    pub people: u32,
    /// Busy times that come in.
    pub busy: u32,
    /// Sessions and busy times that follow the file.
    pub changed: u32,
}

/// What a file holds and what importing it would do. Nothing has been written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// The file, for `calendar.import`.
    pub file_id: FileId,
    /// What it is called.
    pub file_name: String,
    /// The names that the calendars in it give themselves.
    pub calendar_names: Vec<String>,
    /// First day looked at.
    pub from: Day,
    /// Last day looked at.
    pub to: Day,
    /// The coach's zone, in which all times are shown.
    pub zone: Zone,
    /// What was found, in words.
    pub sentence: String,
    /// Events in the file.
    pub events: u32,
    /// Times at which they take place in these days; a weekly event has many.
    pub occurrences: u32,
    /// Events of the file that lie outside these days.
    pub outside: u32,
    /// What would happen with these decisions.
    pub counts: EventCounts,
    /// What would come in with these decisions.
    pub totals: ImportTotals,
    /// Whether nothing would be written with these decisions.
    pub nothing_new: bool,
    /// Events that belong together, the ones with a client first.
    pub groups: Vec<ImportGroup>,
    /// Sessions of an earlier import that are no longer in the file, in words. They stay.
    pub gone: Vec<String>,
    /// What could not be read, event by event.
    pub problems: Vec<ImportProblem>,
    /// How many more problems there are than `problems` holds.
    pub more_problems: u32,
}

/// Events with the same people, or with the same title: one decision for all of them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportGroup {
    /// Names it in `calendar.import`.
    pub key: String,
    /// The title of its latest event.
    pub title: String,
    /// Who else is in these events, by name or address.
    pub with: Vec<String>,
    /// What is decided so far, or else suggested; the coach decides.
    pub decision: Decision,
    /// What is suggested.
    pub suggested: Decision,
    /// The person that is suggested.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_name: Option<String>,
    /// Why this is suggested, in words.
    pub why: String,
    /// How a new person would be called, where somebody unknown is in these events.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newcomer: Option<Newcomer>,
    /// Whether these events can be sessions: whole days cannot.
    pub can_be_sessions: bool,
    /// How many there are in these days.
    pub occurrences: u32,
    /// What would happen with the decision.
    pub counts: EventCounts,
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// The events by start, the ones that are not new preferred where there are too many.
    pub samples: Vec<ImportEvent>,
    /// How many more there are than `samples` holds.
    pub more: u32,
}

/// Somebody in the events who is not in the practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Newcomer {
    /// Given name, as far as the file tells.
    pub given_name: String,
    /// Family name; may be empty.
    pub family_name: String,
    /// Address for mail.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// One event at one time.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportEvent {
    /// Its title.
    pub title: String,
    /// Start on the coach's clock; midnight for whole days.
    pub start: LocalTime,
    /// End on the coach's clock.
    pub end: LocalTime,
    /// Takes whole days.
    pub all_day: bool,
    /// What would happen with it.
    pub state: EventState,
    /// What changed or why it stays out, in words.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
}

/// Something in the file that could not be read as it stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportProblem {
    /// The line of the file, from 1.
    pub line: u32,
    /// Whether something is left out because of it.
    pub loses: bool,
    /// What is wrong and what becomes of the event, in words.
    pub sentence: String,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportResult {
    /// The import; nothing if there was nothing to do.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub import_id: Option<ImportId>,
    /// Sessions that came in.
    pub sessions: u32,
    /// Busy times that came in.
    pub busy: u32,
    /// People who came in.
    pub people: u32,
    /// Sessions and busy times that follow the file now.
    pub changed: u32,
    /// Events that were there already.
    pub unchanged: u32,
    /// Events that stayed out.
    pub skipped: u32,
    /// All of it in words.
    pub sentence: String,
}

/// A file that was imported once.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastImport {
    /// The import.
    pub id: ImportId,
    /// What the file was called.
    pub file_name: String,
    /// When, on the coach's clock.
    pub at: LocalTime,
    /// What came of it, in words.
    pub sentence: String,
}
