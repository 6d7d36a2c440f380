//! Instruments and measurements as screens show them.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::model::{InstrumentDefinition, InstrumentKind, MeasuringMoment, Shipped};
use crate::basics::ids::{EngagementId, InstrumentId, MeasurementId, PersonId, SessionId};
use crate::basics::moments::Day;

/// A person's instruments, and what could be begun.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentList {
    /// In use, as begun; those put away last.
    pub in_use: Vec<InstrumentItem>,
    /// What ships with Stillpoint.
    pub shipped: Vec<ShippedInstrument>,
}

/// An instrument of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentItem {
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
    /// The newest version.
    pub version: VersionItem,
    /// When it was put away.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub retired_on: Option<Day>,
    /// Meant to be asked in every session.
    pub every_session: bool,
    /// Answered by others, each by name.
    pub asks_others: bool,
    /// How often it was measured with, all versions together.
    pub taken: u32,
    /// When last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub last_taken: Option<Day>,
    /// What a measurement taken now would most likely be.
    pub next_moment: MeasuringMoment,
}

/// A version of an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionItem {
    /// 1, 2, 3.
    pub number: u32,
    /// Since when.
    pub since: Day,
    /// What it asks.
    pub definition: InstrumentDefinition,
}

/// What ships with Stillpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShippedInstrument {
    /// Which.
    pub shipped: Shipped,
    /// How it asks.
    pub kind: InstrumentKind,
    /// What it is called.
    pub title: String,
    /// What it is good for.
    pub about: String,
    /// What it asks.
    pub definition: InstrumentDefinition,
    /// How few items it may have.
    pub fewest: u32,
    /// How many items it may have.
    pub most: u32,
}

/// A measurement as screens show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasurementItem {
    /// Its id.
    pub id: MeasurementId,
    /// With what.
    pub instrument_id: InstrumentId,
    /// With which version of it.
    pub version: u32,
    /// Whose it is.
    pub person_id: PersonId,
    /// The engagement it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub engagement_id: Option<EngagementId>,
    /// The session it was taken in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub session_id: Option<SessionId>,
    /// When.
    pub taken_on: Day,
    /// When in the work.
    pub moment: MeasuringMoment,
    /// Who answered, where others are asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub respondent: Option<String>,
    /// The numbers, by item.
    pub answers: BTreeMap<String, i64>,
    /// The words, by item.
    pub words: BTreeMap<String, String>,
    /// What it says in words: the level reached of each item, or the answers.
    pub lines: Vec<String>,
    /// Described levels only: the score T in hundredths, a detail beside the levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub t_hundredths: Option<i64>,
    /// Session check only: the sum of its items.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub total: Option<i64>,
    /// Session check only: what is worth asking about.
    pub worth_asking: Vec<String>,
}
