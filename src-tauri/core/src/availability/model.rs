//! Days off as stored, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::DaysOffId;
use crate::basics::moments::Day;

/// Days on which the coach does not work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaysOff {
    /// Their id.
    pub id: DaysOffId,
    /// The first day.
    pub first_day: Day,
    /// The last day; the first for a single one.
    pub last_day: Day,
    /// What for: holiday, training.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

impl DaysOff {
    /// Whether `day` is one of them.
    #[must_use]
    pub fn has(&self, day: Day) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }
}

/// Days off to be noted.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddDaysOff {
    /// The first day.
    pub first_day: Day,
    /// The last; the first alone if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub last_day: Option<Day>,
    /// What for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Days off to be worked after all.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveDaysOff {
    /// Which.
    pub days_off_id: DaysOffId,
}

/// Days off as the settings list them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaysOffItem {
    /// The days.
    pub days: DaysOff,
    /// The same in words, with what is booked in them.
    pub sentence: String,
    /// How many sessions are booked in them all the same.
    pub booked: u32,
}
