//! Groups as screens show them. Times are wall clock in the coach's zone.

use serde::Serialize;
use ts_rs::TS;

use super::model::{Attended, GroupDetails, GroupKind, GroupSessionStatus, ParticipantState};
use crate::basics::ids::{EngagementId, GroupId, GroupSessionId, MessageId, ParticipantId, PersonId};
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::sessions::model::Medium;
use crate::sessions::outcomes::Effects;

/// A group in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupItem {
    /// Its id.
    pub id: GroupId,
    /// What it is called.
    pub title: String,
    /// Several dates, or one.
    pub kind: GroupKind,
    /// Put away.
    pub archived: bool,
    /// "5 of 8".
    pub seats: String,
    /// How many have a place.
    pub registered: u32,
    /// How many wait.
    pub waiting: u32,
    /// How many can take part.
    pub capacity: u32,
    /// The next date.
    pub next: Option<LocalTime>,
    /// Where it stands, in one sentence.
    pub sentence: String,
}

/// A group opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupPage {
    /// As in lists.
    pub item: GroupItem,
    /// What the coach says about it.
    pub details: GroupDetails,
    /// Its clock.
    pub zone: Zone,
    /// Its dates, by start.
    pub sessions: Vec<GroupSessionItem>,
    /// Who has a place, in the order in which they came.
    pub registered: Vec<ParticipantItem>,
    /// Who waits, in the order of the list.
    pub waiting: Vec<ParticipantItem>,
    /// Who has gone.
    pub withdrawn: Vec<ParticipantItem>,
}

/// A group after a change of who takes part, and what came of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupChange {
    /// The group as it is now.
    pub page: GroupPage,
    /// What came of it, one sentence each: who is in, who moved up, what was drafted.
    pub effects: Vec<String>,
    /// The drafts that were made. Nothing has been sent.
    pub drafts: Vec<MessageId>,
}

/// A date of a group as lists and the calendar show it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupSessionItem {
    /// Its id.
    pub id: GroupSessionId,
    /// The group.
    pub group_id: GroupId,
    /// What the group is called.
    pub title: String,
    /// Several dates, or one.
    pub kind: GroupKind,
    /// What it is now.
    pub status: GroupSessionStatus,
    /// In the past and nothing said yet.
    pub needs_outcome: bool,
    /// It has begun and was not cancelled: who came can be said, or said again.
    pub can_say: bool,
    /// Start on the coach's clock.
    pub start: LocalTime,
    /// End on the coach's clock.
    pub end: LocalTime,
    /// Booked length.
    pub booked_minutes: u32,
    /// Actual length, if held.
    pub actual_minutes: Option<u32>,
    /// Where.
    pub medium: Medium,
    /// The video link.
    pub link: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// Which date of how many, "2/4", where there are several.
    pub count: Option<String>,
    /// How many have a place.
    pub registered: u32,
    /// How many can take part.
    pub capacity: u32,
    /// "5 of 8".
    pub seats: String,
    /// How many were there, once it was held.
    pub present: Option<u32>,
}

impl GroupSessionItem {
    /// Whether it stands in the coach's day.
    #[must_use]
    pub fn takes_time(&self) -> bool {
        self.status != GroupSessionStatus::Cancelled
    }
}

/// A person in a group.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantItem {
    /// Their id in the group.
    pub id: ParticipantId,
    /// The person.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// Has a place, waits or has gone.
    pub state: ParticipantState,
    /// Place on the waiting list.
    pub position: Option<u32>,
    /// The engagement that is used.
    pub engagement_id: Option<EngagementId>,
    /// What it is called.
    pub engagement_title: Option<String>,
    /// When they came.
    pub registered_on: Day,
    /// What they said about it.
    pub answer: Option<String>,
    /// At how many dates they were.
    pub present: u32,
    /// Of how many that were held.
    pub held: u32,
}

/// A date opened: its sheet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupSessionDetail {
    /// As in lists.
    pub item: GroupSessionItem,
    /// Everybody who stands on the sheet, by name.
    pub sheet: Vec<SheetRow>,
    /// Why it does not take place.
    pub reason: Option<String>,
    /// What was said of it, in words, once it was.
    pub outcome_sentence: Option<String>,
    /// Participants who have no reminder for this date yet.
    pub without_reminder: u32,
}

/// One participant on the sheet of a date.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetRow {
    /// Who.
    pub participant_id: ParticipantId,
    /// The person.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// Whether they were there; nothing while nothing has been said.
    pub attended: Option<Attended>,
    /// Consequences were forgiven.
    pub waived: bool,
}

/// What saying that a date was held would bring about. One operation writes it, one undo takes it back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendancePreview {
    /// For each participant.
    pub participants: Vec<AttendanceEffects>,
    /// Minutes for the credential log, once for the whole group; nothing where they do not count.
    pub hours_minutes: Option<u32>,
    /// Someone needs a credit, has none left, and the coach has to choose.
    pub needs_choice: bool,
    /// What it means as a whole: how many came, what is counted.
    pub sentences: Vec<String>,
}

/// What a date brings about for one participant.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendanceEffects {
    /// Who.
    pub participant_id: ParticipantId,
    /// Their name.
    pub person_name: String,
    /// The effects.
    pub effects: Effects,
    /// The same in words.
    pub sentences: Vec<String>,
}

/// Reminders that were drafted.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftedReminders {
    /// The drafts. Nothing has been sent.
    pub drafts: Vec<MessageId>,
    /// How many, and for whom none was needed, in words.
    pub sentence: String,
}
