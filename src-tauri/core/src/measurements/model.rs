//! Instruments and measurements as stored and as asked for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{
    EngagementId, InstrumentId, InstrumentVersionId, MeasurementId, PersonId, SessionId,
};
use crate::basics::moments::Day;
use crate::choices;

choices! {
    /// How an instrument asks.
    InstrumentKind {
        /// One question from 0 to 10: now, where to, what one point more would be.
        Scale = "scale",
        /// Six to ten parts of a life or a role, each from 1 to 10.
        Wheel = "wheel",
        /// Five levels described in advance, from -2 to +2.
        Attainment = "attainment",
        /// Four short questions about the session itself.
        Check = "check",
        /// Two or three scales of the client's own, asked every session.
        Pulse = "pulse",
        /// Three questions to people around the client, at the start and at the end.
        Stakeholder = "stakeholder",
    }
}

choices! {
    /// What ships with Stillpoint, to be begun as it is or in other words.
    Shipped {
        /// One question from 0 to 10.
        Scale = "scale",
        /// Eight parts of a life.
        WheelOfLife = "wheel_of_life",
        /// Eight parts of leading people.
        WheelOfLeadership = "wheel_of_leadership",
        /// Eight parts of running a business.
        WheelOfBusiness = "wheel_of_business",
        /// Levels described in advance.
        Attainment = "attainment",
        /// How the session was for the client.
        SessionCheck = "session_check",
        /// How it has been since last time.
        Pulse = "pulse",
        /// How others see it.
        Stakeholders = "stakeholders",
    }
}

choices! {
    /// When in the work something was measured.
    MeasuringMoment {
        /// At the beginning.
        Baseline = "baseline",
        /// In the middle.
        Mid = "mid",
        /// At the end.
        End = "end",
        /// In between, as it happened.
        AlongTheWay = "along_the_way",
    }
}

choices! {
    /// What an item is answered with.
    AnswerKind {
        /// A number within its range.
        Number = "number",
        /// Words.
        Words = "words",
    }
}

/// One of the five levels of an item, described in advance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DescribedLevel {
    /// -2 to +2; 0 is what is expected.
    pub level: i64,
    /// What it looks like.
    pub text: String,
}

/// One item of a version: a question, a segment, a goal with levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedItem {
    /// By what an answer names it; the same in every version that has it.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What it is answered with.
    pub answer: AnswerKind,
    /// The smallest number.
    pub lowest: i64,
    /// The largest number.
    pub highest: i64,
    /// Whether a measurement needs an answer to it.
    pub required: bool,
    /// How much it counts among described levels, 1 to 4; 1 elsewhere.
    pub weight: i64,
    /// The five described levels, from -2 up; nothing elsewhere.
    pub levels: Vec<DescribedLevel>,
}

/// What a version asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstrumentDefinition {
    /// The question over all items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub question: Option<String>,
    /// The items, in order.
    pub items: Vec<AskedItem>,
}

/// An instrument as stored, without its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Its id.
    pub id: InstrumentId,
    /// Whose it is.
    pub person_id: PersonId,
    /// What it was begun from.
    pub shipped: Shipped,
    /// How it asks.
    pub kind: InstrumentKind,
    /// What it is called.
    pub title: String,
    /// When it was begun.
    pub begun_on: Day,
    /// When it was put away.
    pub retired_on: Option<Day>,
}

/// A version of an instrument as stored. It never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its id.
    pub id: InstrumentVersionId,
    /// Of which instrument.
    pub instrument_id: InstrumentId,
    /// 1, 2, 3.
    pub number: u32,
    /// What it asks.
    pub definition: InstrumentDefinition,
    /// Since when.
    pub since: Day,
}

/// A measurement as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// Its id.
    pub id: MeasurementId,
    /// The version it was taken with.
    pub version_id: InstrumentVersionId,
    /// Whose it is.
    pub person_id: PersonId,
    /// The engagement it belongs to.
    pub engagement_id: Option<EngagementId>,
    /// The session it was taken in.
    pub session_id: Option<SessionId>,
    /// When.
    pub taken_on: Day,
    /// When in the work.
    pub moment: MeasuringMoment,
    /// Who answered, where others are asked.
    pub respondent: Option<String>,
    /// The numbers, by item.
    pub numbers: BTreeMap<String, i64>,
    /// The words, by item.
    pub words: BTreeMap<String, String>,
}

/// Whose instruments.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListInstruments {
    /// Whose.
    pub person_id: PersonId,
}

/// One item as it is to be: of a kind with a fixed number of questions only the label counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftItem {
    /// The item it goes on from; nothing makes a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub key: Option<String>,
    /// What it is called.
    pub label: String,
    /// How much it counts among described levels, 1 to 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub weight: Option<i64>,
    /// The five described levels, from -2 up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub levels: Option<Vec<String>>,
}

/// Begins an instrument for a person, or changes one. Other items, labels, levels or another question make a new version.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveInstrument {
    /// Which; nothing begins a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub instrument_id: Option<InstrumentId>,
    /// Whose.
    pub person_id: PersonId,
    /// What it is begun from; needed for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub shipped: Option<Shipped>,
    /// What it is called; as shipped, or as it is, if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub title: Option<String>,
    /// The question over all items; as shipped, or as it is, if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub question: Option<String>,
    /// The items in order; as shipped, or as they are, if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub items: Option<Vec<DraftItem>>,
}

/// Puts an instrument away, or takes it up again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RetireInstrument {
    /// Which.
    pub instrument_id: InstrumentId,
    /// Put away, or taken up again.
    pub retired: bool,
}

/// A measurement: taken with the newest version of the instrument.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeMeasurement {
    /// With what.
    pub instrument_id: InstrumentId,
    /// Whose.
    pub person_id: PersonId,
    /// In which session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_id: Option<SessionId>,
    /// When.
    pub taken_on: Day,
    /// When in the work.
    pub moment: MeasuringMoment,
    /// Who answered, where others are asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub respondent: Option<String>,
    /// The numbers, by item.
    pub answers: BTreeMap<String, i64>,
    /// The words, by item.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
}

/// A measurement, corrected. It keeps its version.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditMeasurement {
    /// Which.
    pub measurement_id: MeasurementId,
    /// When.
    pub taken_on: Day,
    /// When in the work.
    pub moment: MeasuringMoment,
    /// Who answered, where others are asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub respondent: Option<String>,
    /// The numbers, by item.
    pub answers: BTreeMap<String, i64>,
    /// The words, by item.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
}

/// One measurement to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneMeasurement {
    /// Which.
    pub measurement_id: MeasurementId,
}
