//! Groups as stored, and what is edited of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{EngagementId, GroupId, GroupSessionId, OfferId, ParticipantId, PersonId};
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::basics::money::Money;
use crate::choices;
use crate::sessions::model::Medium;

choices! {
    /// What a group is.
    GroupKind {
        /// Several dates, the same people.
        Programme = "programme",
        /// Once.
        Workshop = "workshop",
    }
}

choices! {
    /// What a date of a group is now. One in the past that is still scheduled needs the coach's word.
    GroupSessionStatus {
        /// Planned.
        Scheduled = "scheduled",
        /// Took place.
        Held = "held",
        /// Does not take place.
        Cancelled = "cancelled",
    }
}

choices! {
    /// Where a person stands in a group.
    ParticipantState {
        /// Has a place.
        Registered = "registered",
        /// Is on the waiting list.
        Waiting = "waiting",
        /// Has gone.
        Withdrawn = "withdrawn",
    }
}

choices! {
    /// Whether a participant was there.
    Attended {
        /// Was there.
        Present = "present",
        /// Was not, and had said so in time: nothing is used.
        AbsentExcused = "absent_excused",
        /// Was not, without a word: what the policy says of a missed session.
        Absent = "absent",
    }
}

/// What the coach says about a group: what is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupDetails {
    /// What it is called.
    pub title: String,
    /// What participants read about it.
    #[serde(default)]
    pub description: String,
    /// Several dates, or one.
    pub kind: GroupKind,
    /// How many can take part, 1 to 500.
    pub capacity: u32,
    /// Usual length of a date.
    pub session_minutes: u32,
    /// Where.
    pub medium: Medium,
    /// The video link.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub link: Option<String>,
    /// The place, for dates in person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<String>,
    /// On whose clock it takes place; the coach's if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub zone: Option<Zone>,
    /// What one place costs, where it is paid on its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub price: Option<Money>,
    /// The offer from which an engagement is begun for whoever takes part.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub offer_id: Option<OfferId>,
    /// Whether its hours are coaching and go into the credential log; teaching does not.
    #[serde(default)]
    pub counts_hours: bool,
}

/// A group as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// What the coach says about it.
    pub details: GroupDetails,
    /// Its clock.
    pub zone: Zone,
    /// Put away.
    pub archived: bool,
}

/// A date of a group as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct GroupSession {
    pub id: GroupSessionId,
    pub group_id: GroupId,
    pub local_start: LocalTime,
    pub zone: Zone,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub booked_minutes: u32,
    pub status: GroupSessionStatus,
    pub actual_minutes: Option<u32>,
    pub link: Option<String>,
    pub place: Option<String>,
    pub reason: Option<String>,
    pub calendar_uid: String,
    pub sequence: u32,
}

/// A person in a group, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct Participant {
    pub id: ParticipantId,
    pub group_id: GroupId,
    pub person_id: PersonId,
    pub person_name: String,
    pub engagement_id: Option<EngagementId>,
    pub state: ParticipantState,
    pub position: Option<u32>,
    pub answer: Option<String>,
    pub registered_at: Instant,
}

/// Whether a participant was at a date, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in the migration that made the table, where each is explained")]
pub struct AttendanceRow {
    pub participant_id: ParticipantId,
    pub engagement_id: Option<EngagementId>,
    pub attended: Attended,
    pub waived: bool,
}
