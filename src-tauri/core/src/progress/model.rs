//! The progress page, and what other pages take from it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::actions::model::{ActionItem, ActionSummary};
use crate::basics::ids::{EngagementId, InstrumentId, MeasurementId, PersonId};
use crate::basics::moments::Day;
use crate::goals::model::GoalItem;
use crate::measurements::model::{InstrumentKind, MeasuringMoment};
use crate::measurements::views::{MeasurementItem, VersionItem};

/// Whose progress, and in which engagement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProgressOf {
    /// Whose.
    pub person_id: PersonId,
    /// In which engagement; in all of them if not given. What belongs to no engagement is always there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
}

/// Everything that the progress page shows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressPage {
    /// Whose.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// In which engagement; nothing means all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// Their engagements, to choose one; latest first.
    pub engagements: Vec<EngagementChoice>,
    /// Goals with what moved last: those being worked on first.
    pub goals: Vec<GoalItem>,
    /// Actions that are open, by when they are due.
    pub open_actions: Vec<ActionItem>,
    /// What all actions come to.
    pub actions: ActionSummary,
    /// What was measured, instrument by instrument, as begun.
    pub instruments: Vec<InstrumentProgress>,
    /// When an engagement rested; every chart marks it.
    pub pauses: Vec<EngagementPause>,
}

/// An engagement to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EngagementChoice {
    /// Its id.
    pub id: EngagementId,
    /// What it is called.
    pub title: String,
    /// First day.
    pub started_on: Day,
}

/// When an engagement rested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EngagementPause {
    /// Which.
    pub engagement_id: EngagementId,
    /// From this day.
    pub from: Day,
    /// Until this day; nothing while it rests still.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<Day>,
    /// The same in words.
    pub sentence: String,
}

/// What was measured with one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentProgress {
    /// Which.
    pub instrument_id: InstrumentId,
    /// How it asks.
    pub kind: InstrumentKind,
    /// What it is called.
    pub title: String,
    /// When it was put away.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub retired_on: Option<Day>,
    /// One chapter for each version that was measured with, and for the newest; newest first.
    pub chapters: Vec<MeasuredChapter>,
}

/// What was measured with one version of an instrument. Nothing is ever joined across chapters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasuredChapter {
    /// The version.
    pub version: VersionItem,
    /// Until when it was the newest; nothing for the one that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<Day>,
    /// What was measured, by day.
    pub measurements: Vec<MeasurementItem>,
    /// One line for each item that is answered with a number, and for each who answered.
    pub series: Vec<MeasuredSeries>,
    /// Then and now, to be laid over each other: the baseline, the latest of the middle, the latest of the end. Where
    /// none is marked so, the first and the latest.
    pub overlay: Vec<MeasuredShape>,
    /// How each item moved from the first shape to the last, in words.
    pub movement: Vec<ItemMovement>,
}

/// The points of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasuredSeries {
    /// Which item.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// The smallest number possible.
    pub lowest: i64,
    /// The largest number possible.
    pub highest: i64,
    /// Who answered, where others are asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub respondent: Option<String>,
    /// The points, by day.
    pub points: Vec<MeasuredPoint>,
}

/// One point of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasuredPoint {
    /// When.
    pub on: Day,
    /// The number.
    pub value: i64,
    /// When in the work.
    pub moment: MeasuringMoment,
    /// The measurement.
    pub measurement_id: MeasurementId,
}

/// One measurement as a shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasuredShape {
    /// When in the work.
    pub moment: MeasuringMoment,
    /// When.
    pub on: Day,
    /// What it is called in the legend: "Baseline, 2 March 2026".
    pub label: String,
    /// Who answered, where others are asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub respondent: Option<String>,
    /// One value for each item that is answered with a number, in order; nothing where it was left out.
    pub values: Vec<Option<i64>>,
    /// The measurement.
    pub measurement_id: MeasurementId,
}

/// How an item moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemMovement {
    /// Which item.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// Who answered, where others are asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub respondent: Option<String>,
    /// Then.
    pub from: i64,
    /// Now.
    pub to: i64,
    /// The difference.
    pub by: i64,
    /// "Health moved from 3 to 6."
    pub sentence: String,
}

/// A line of a scale or a pulse for the margin of another page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sparkline {
    /// With what.
    pub instrument_id: InstrumentId,
    /// What the instrument is called.
    pub title: String,
    /// The item's points, of the newest version alone.
    pub series: MeasuredSeries,
    /// Where it stands and how it moved, in words.
    pub sentence: String,
}

/// A wheel, a scale or described levels, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThenAndNow {
    /// With what.
    pub instrument_id: InstrumentId,
    /// How it asks.
    pub kind: InstrumentKind,
    /// What it is called.
    pub title: String,
    /// The version that both were taken with.
    pub version: VersionItem,
    /// The baseline, or the first.
    pub then: MeasuredShape,
    /// The latest.
    pub now: MeasuredShape,
    /// How each item moved, in words.
    pub movement: Vec<ItemMovement>,
}
