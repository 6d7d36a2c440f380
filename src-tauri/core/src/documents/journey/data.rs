//! What a journey summary is made from. It has no field that could hold a private note: what must not be seen cannot
//! be handed over.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::plots::{LinePlot, ThenAndNow, WheelPlot};
use super::super::{Colour, Locale, Paper};

/// A journey summary, ready to draw. What is empty is not in it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JourneyDocument {
    /// How days are written, and in which words: the client's.
    pub locale: Locale,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// The coach's colour.
    pub accent: Option<Colour>,
    /// Whose journey.
    pub client: String,
    /// With whom.
    pub coach: String,
    /// The coach's practice.
    pub practice: String,
    /// What it was about: "Leading without carrying everyone".
    pub title: Option<String>,
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// The days they met, in order: a ring each on the cover.
    pub sessions: Vec<NaiveDate>,
    /// A letter to begin with.
    pub opening: Option<String>,
    /// What they came for and what became of it.
    pub goals: Vec<JourneyGoal>,
    /// The wheels, then and now.
    pub wheels: Vec<JourneyWheel>,
    /// The scales, then and now.
    pub scales: Option<ThenAndNow>,
    /// How what was asked every time moved.
    pub lines: Option<LinePlot>,
    /// Their own words.
    pub quotes: Vec<JourneyQuote>,
    /// What they said they would do, and did.
    pub commitments: Vec<KeptCommitment>,
    /// What to watch for, a sentence each.
    pub watch_for: Vec<String>,
    /// What comes next.
    pub next_steps: Vec<String>,
    /// A letter from the coach to end with.
    pub closing: Option<String>,
}

/// What they came for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JourneyGoal {
    /// The wish in their own words.
    pub wish: String,
    /// What became of it.
    pub became: Option<String>,
}

/// A wheel with its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JourneyWheel {
    /// "Wheel of Life".
    pub title: String,
    /// What was said.
    pub plot: WheelPlot,
}

/// What they said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JourneyQuote {
    /// Their words.
    pub text: String,
    /// When.
    pub said_on: Option<NaiveDate>,
}

/// What they did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeptCommitment {
    /// What.
    pub text: String,
    /// When it was done.
    pub kept_on: Option<NaiveDate>,
}
