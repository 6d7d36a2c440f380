//! The calendar as shown: some days of it, or a list from a day on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{BusyItem, SessionItem};
use crate::availability::model::DaysOff;
use crate::basics::ids::{PersonId, SessionId};
use crate::basics::moments::{Day, Zone};
use crate::groups::views::GroupSessionItem;
use crate::practice::model::WorkingDay;
use crate::slots::model::HeldSlot;

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
    /// Times that are held for clients, by start.
    pub held: Vec<HeldSlot>,
    /// When the coach works.
    pub working_week: Vec<WorkingDay>,
    /// Days off, by their first.
    pub days_off: Vec<DaysOff>,
    /// Clocks of clients that come to be another time apart from the coach's in these days.
    pub clock_notices: Vec<ClockNotice>,
    /// What the second clock shows beside the coach's, if she has chosen one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub beside: Option<Beside>,
    /// What matters in these days, in one sentence.
    pub sentence: String,
}

/// What another clock shows at the hours of the coach's days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Beside {
    /// Whose clock.
    pub zone: Zone,
    /// What it shows at each hour of most of the days.
    pub axis: Vec<HourThere>,
    /// The days with hours at which it shows something else, with those hours.
    pub other_days: Vec<DayThere>,
}

/// Hours of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayThere {
    /// The day, on the coach's calendar.
    pub day: Day,
    /// The hours.
    pub hours: Vec<HourThere>,
}

/// What another clock shows at an hour of the coach's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HourThere {
    /// The hour on the coach's clock, 0 to 23.
    pub hour: u32,
    /// The minute of the day on the other.
    pub minute: u32,
    /// How many days later it is there; less than none is earlier.
    #[ts(type = "number")]
    pub days: i64,
}

/// A clock to stand beside the coach's.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseClock {
    /// Its zone; nothing takes it away.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub zone: Option<Zone>,
}

/// The second clock, and whose it could be.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecondClock {
    /// The zone that is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub zone: Option<Zone>,
    /// The zones of clients elsewhere.
    pub clients: Vec<ClientClock>,
}

/// A zone in which clients are.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClientClock {
    /// The zone.
    pub zone: Zone,
    /// Its city, and who is there, in words.
    pub label: String,
}

/// Clocks that come to be another time apart, with the clients whom that concerns.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockNotice {
    /// The day.
    pub day: Day,
    /// Whose clocks change and whose do not, in words.
    pub sentence: String,
    /// The next session with each, by start.
    pub clients: Vec<ClockShift>,
}

/// What a change of clocks means for the next session with a client.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockShift {
    /// The session.
    pub session_id: SessionId,
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// When that is for both, in words.
    pub sentence: String,
}

/// The calendar as a list: so many things from a day on.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgendaFrom {
    /// The first day.
    pub from: Day,
    /// How many things, 1 to 200; the last day is shown whole.
    pub count: u32,
}

/// The calendar as a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Agenda {
    /// The coach's zone, in which all times are.
    pub zone: Zone,
    /// Today on the coach's clock.
    pub today: Day,
    /// The days that hold something, in order.
    pub days: Vec<AgendaDay>,
    /// The day on which the list goes on, if there is more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next_from: Option<Day>,
    /// Clocks of clients that come to be another time apart from the coach's in these days.
    pub clock_notices: Vec<ClockNotice>,
    /// What matters in these days, in one sentence.
    pub sentence: String,
}

/// A day of the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaDay {
    /// The day.
    pub day: Day,
    /// What it holds: days off that begin, whole days, then by start.
    pub entries: Vec<AgendaEntry>,
}

/// One thing of the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AgendaEntry {
    /// Days off, on the first of them that is shown.
    DaysOff(DaysOff),
    /// A busy time, on the first of its days that is shown.
    Busy(BusyItem),
    /// A time that is held for a client.
    Held(HeldSlot),
    /// A date of a group.
    Group(GroupSessionItem),
    /// A session.
    Session(SessionItem),
}
