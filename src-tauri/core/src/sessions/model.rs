//! Sessions as stored, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::outcomes::{Effects, Saying};
use crate::basics::ids::{EngagementId, PersonId, SeriesId, SessionId};
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::choices;
use crate::groups::views::GroupSessionItem;
use crate::practice::model::WorkingDay;

choices! {
    /// What kind of session.
    SessionKind {
        /// Under an engagement.
        Coaching = "coaching",
        /// A first talk, before any engagement.
        Discovery = "discovery",
    }
}

choices! {
    /// What a session is now. One in the past that is still scheduled needs an outcome; nothing is assumed.
    SessionStatus {
        /// Booked.
        Scheduled = "scheduled",
        /// Took place.
        Held = "held",
        /// Cancelled with enough notice.
        CancelledInTime = "cancelled_in_time",
        /// Cancelled inside the policy's window.
        LateCancelled = "late_cancelled",
        /// The client did not come.
        NoShow = "no_show",
        /// The coach cancelled.
        CoachCancelled = "coach_cancelled",
    }
}

choices! {
    /// Where a session takes place.
    Medium {
        /// By a video link.
        Video = "video",
        /// By telephone.
        Phone = "phone",
        /// In one room.
        InPerson = "in_person",
        /// On foot.
        Walk = "walk",
    }
}

choices! {
    /// Whose wish a move was.
    AskedBy {
        /// The client's.
        Client = "client",
        /// The coach's.
        Coach = "coach",
    }
}

/// A session as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in migrations/0006_sessions.sql, where each is explained")]
pub struct Session {
    pub id: SessionId,
    pub person_id: PersonId,
    pub engagement_id: Option<EngagementId>,
    pub kind: SessionKind,
    pub status: SessionStatus,
    pub local_start: LocalTime,
    pub zone: Zone,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub booked_minutes: u32,
    pub actual_minutes: Option<u32>,
    pub medium: Medium,
    pub link: Option<String>,
    pub place: Option<String>,
    pub told_at: Option<Instant>,
    pub waived: bool,
    pub outcome_reason: Option<String>,
    pub series_id: Option<SeriesId>,
    pub calendar_uid: String,
    pub recurrence_id: Option<String>,
    pub sequence: u32,
}

/// What is asked for when a session is booked.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BookSession {
    /// The client.
    pub person_id: PersonId,
    /// The engagement; nothing books a discovery call.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// Wall-clock start in `zone`.
    pub local_start: LocalTime,
    /// The coach's zone if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub zone: Option<Zone>,
    /// Length; the engagement's if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub medium: Option<Medium>,
    /// The video link; the client's usual one if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub link: Option<String>,
    /// The place, for sessions in person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<String>,
    /// Repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub series: Option<Repeat>,
}

/// Every so many weeks, this many times; the wall-clock time stays across clock changes.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Repeat {
    /// 1 to 12.
    pub every_weeks: u32,
    /// How many sessions in all, 2 to 60.
    pub count: u32,
}

/// Changes of a booked session other than its time.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditSession {
    /// Which.
    pub session_id: SessionId,
    /// Length in minutes.
    pub minutes: u32,
    /// Where.
    pub medium: Medium,
    /// The video link.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub link: Option<String>,
    /// The place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub place: Option<String>,
}

/// A new time for a booked session.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveSession {
    /// Which.
    pub session_id: SessionId,
    /// The new start: on the coach's clock, or on that of `zone` if one is given.
    pub local_start: LocalTime,
    /// Another zone for the session to keep its time in; it stays in its own if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub zone: Option<Zone>,
    /// A new length, when an end was dragged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// Whose wish it is.
    pub asked_by: AskedBy,
    /// With too little notice: count the old time as cancelled late and book the new one as another session.
    #[serde(default)]
    pub treat_as_late: bool,
}

/// What a move would mean, before it is made.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MovePreview {
    /// Whole minutes from now to the old start.
    pub notice_minutes: i64,
    /// Whether that is less than the policy asks for.
    pub within_window: bool,
    /// Moves in time so far, and how many the policy allows.
    pub moves_so_far: u32,
    /// As many as the policy allows; nothing means as often as needed.
    pub moves_allowed: Option<u32>,
    /// Other sessions and busy times that the new time meets, in words.
    pub conflicts: Vec<String>,
    /// One sentence that says it all.
    pub sentence: String,
    /// What counting it as late would bring.
    pub if_late: Option<OutcomePreview>,
}

/// One session to act on.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneSession {
    /// Which.
    pub session_id: SessionId,
}

/// What the coach says of a session.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SayOutcome {
    /// Which.
    pub session_id: SessionId,
    /// What happened.
    pub saying: Saying,
    /// For a cancellation: when the client told, on the coach's clock. Stands above `saying.toldAt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub told: Option<LocalTime>,
}

/// The effects of an outcome before it is confirmed, and the same in words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutcomePreview {
    /// The effects.
    pub effects: Effects,
    /// One sentence for each effect, to be read before the click.
    pub sentences: Vec<String>,
}

/// A stretch of days, both included.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Days {
    /// The first.
    pub from: Day,
    /// The last.
    pub to: Day,
}

/// A session as lists and the calendar show it. Times are wall clock in the coach's zone.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionItem {
    /// Its id.
    pub id: SessionId,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// The engagement.
    pub engagement_id: Option<EngagementId>,
    /// What it is called.
    pub engagement_title: Option<String>,
    /// Coaching or discovery.
    pub kind: SessionKind,
    /// What it is now.
    pub status: SessionStatus,
    /// In the past and nothing said yet.
    pub needs_outcome: bool,
    /// Start on the coach's clock.
    pub start: LocalTime,
    /// End on the coach's clock.
    pub end: LocalTime,
    /// Start on the client's clock, where it differs.
    pub client_start: Option<LocalTime>,
    /// The client's zone.
    pub client_zone: Zone,
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
    /// Which session of how many, "4/6", where the engagement has a number.
    pub count: Option<String>,
    /// Part of a series.
    pub series_id: Option<SeriesId>,
    /// Whether a shareable note has been written.
    pub has_note: bool,
}

/// A session opened: what its sheet shows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionDetail {
    /// As in lists.
    pub item: SessionItem,
    /// Until when it can be changed for free, on both clocks, in words.
    pub deadline_sentence: Option<String>,
    /// What was said of it, in words, once it was.
    pub outcome_sentence: Option<String>,
    /// Each move so far, in words.
    pub moves: Vec<String>,
    /// Whether the coach said why.
    pub reason: Option<String>,
    /// Consequences were forgiven.
    pub waived: bool,
}

/// A busy time as the calendar shows it, wall clock in the coach's zone.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BusyItem {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Start on the coach's clock.
    pub start: LocalTime,
    /// End on the coach's clock.
    pub end: LocalTime,
    /// Whole days.
    pub all_day: bool,
    /// The calendar of others that it stands in.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// The colour of that calendar, `#rrggbb`.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
}

/// What the calendar shows of some days.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarDays {
    /// The coach's zone, in which all times are.
    pub zone: Zone,
    /// Today on the coach's clock.
    pub today: Day,
    /// Sessions, by start.
    pub sessions: Vec<SessionItem>,
    /// Dates of groups, by start.
    pub groups: Vec<GroupSessionItem>,
    /// Busy times, by start.
    pub busy: Vec<BusyItem>,
    /// When the coach works.
    pub working_week: Vec<WorkingDay>,
    /// What matters in these days, in one sentence.
    pub sentence: String,
}
