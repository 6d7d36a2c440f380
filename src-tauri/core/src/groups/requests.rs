//! What is asked of groups.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Attended, GroupDetails};
use crate::basics::ids::{EngagementId, GroupId, GroupSessionId, ParticipantId, PersonId};
use crate::basics::moments::LocalTime;
use crate::sessions::model::Repeat;
use crate::sessions::outcomes::WithoutCredit;

/// Which groups.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListGroups {
    /// Those that were put away, too.
    #[serde(default)]
    pub archived: bool,
}

/// One group to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneGroup {
    /// Which.
    pub group_id: GroupId,
}

/// A new group, or another word about one. More places bring the next ones up from the waiting list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveGroup {
    /// Which; nothing makes a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub group_id: Option<GroupId>,
    /// What the coach says about it.
    pub details: GroupDetails,
}

/// Put away, or taken out again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveGroup {
    /// Which.
    pub group_id: GroupId,
    /// Put away, or taken out.
    pub archived: bool,
}

/// One more date, or a series of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScheduleGroup {
    /// Which group.
    pub group_id: GroupId,
    /// Wall-clock start on the group's clock.
    pub local_start: LocalTime,
    /// Length; the group's usual one if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// Repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub series: Option<Repeat>,
    /// Another video link than the group's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub link: Option<String>,
    /// Another place than the group's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<String>,
}

/// One date of a group to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneGroupSession {
    /// Which.
    pub group_session_id: GroupSessionId,
}

/// A new time for a date of a group.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveGroupSession {
    /// Which.
    pub group_session_id: GroupSessionId,
    /// The new start on the coach's clock.
    pub local_start: LocalTime,
    /// A new length.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// Drafts a message to each participant.
    #[serde(default)]
    pub tell_participants: bool,
}

/// A date that does not take place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CancelGroupSession {
    /// Which.
    pub group_session_id: GroupSessionId,
    /// Why, for the coach.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
    /// Drafts a message to each participant.
    #[serde(default)]
    pub tell_participants: bool,
}

/// A person who wants to take part. Where no place is free they go to the end of the waiting list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Register {
    /// Which group.
    pub group_id: GroupId,
    /// Who.
    pub person_id: PersonId,
    /// The engagement whose credits are used, or on which each date is charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// Begins an engagement from the group's offer, instead of using one. Not while they wait.
    #[serde(default)]
    pub begin_from_offer: bool,
    /// Notes the price for the next invoice: that of the engagement begun, else the group's. Not while they wait.
    #[serde(default)]
    pub charge: bool,
    /// What they said about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub answer: Option<String>,
}

/// One participant to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneParticipant {
    /// Which.
    pub participant_id: ParticipantId,
}

/// Another engagement, or another word, of a participant.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeParticipant {
    /// Which.
    pub participant_id: ParticipantId,
    /// The engagement that is used from now on; nothing uses none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// What they said about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub answer: Option<String>,
}

/// Whether one participant was there.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Attends {
    /// Who.
    pub participant_id: ParticipantId,
    /// Was there, or not.
    pub attended: Attended,
    /// Forgiven: missed without consequences.
    #[serde(default)]
    pub waive: bool,
    /// The choice where a credit is needed and none is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub without_credit: Option<WithoutCredit>,
}

/// A date was held, and who was there: one sheet for all. Every participant stands on it once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SayAttendance {
    /// Which date.
    pub group_session_id: GroupSessionId,
    /// How long it really was; the booked length if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub actual_minutes: Option<u32>,
    /// Who was there.
    pub attendance: Vec<Attends>,
}

/// The sheet for signing: of all dates, or of one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AttendanceSheet {
    /// Which group.
    pub group_id: GroupId,
    /// Only this date.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub group_session_id: Option<GroupSessionId>,
}
