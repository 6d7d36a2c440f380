//! What the page before a session is made from.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::super::plots::SparkLine;
use super::super::words::Words;
use super::super::{Colour, Locale, Paper};

/// The page before a session.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepDocument {
    /// How days are written, and in which words: the coach's.
    pub locale: Locale,
    /// The sheet.
    #[serde(default)]
    pub paper: Paper,
    /// The coach's colour.
    pub accent: Option<Colour>,
    /// Whom they meet.
    pub client: String,
    /// Who reads it.
    pub coach: String,
    /// When they meet.
    pub session: PrepSession,
    /// What the client came for, in their own words.
    pub wish: Option<String>,
    /// What they work towards.
    pub goals: Vec<PrepGoal>,
    /// What the client saw last, in their own words.
    pub insights: Vec<PrepQuote>,
    /// What the client said they would do.
    pub actions: Vec<PrepAction>,
    /// How their scales moved.
    pub scales: Vec<PrepScale>,
    /// What the coach promised, and what was to be next.
    pub promised: Vec<String>,
    /// What is left and until when, a sentence each.
    pub credits: Vec<String>,
    /// Three ways to begin; an empty one is a line to write on.
    pub questions: [String; 3],
    /// Hunches that nobody else may read.
    #[serde(default)]
    pub for_the_coach_only: Vec<String>,
    /// Whether the page shows them. It does not unless asked.
    #[serde(default)]
    pub show_for_the_coach_only: bool,
}

/// When they meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepSession {
    /// On the coach's clock.
    pub here: NaiveDateTime,
    /// On the client's clock, and where that stands, where it shows another time.
    pub there: Option<(NaiveDateTime, String)>,
    /// How long.
    pub minutes: u32,
    /// Which of their sessions it is.
    pub number: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
}

/// What they work towards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepGoal {
    /// The goal.
    pub title: String,
    /// What moved last.
    pub movement: Option<String>,
    /// When that was.
    pub moved_on: Option<NaiveDate>,
}

/// What the client said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepQuote {
    /// Their words.
    pub text: String,
    /// When.
    pub said_on: Option<NaiveDate>,
}

/// What the client said they would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepAction {
    /// What.
    pub text: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How often it was put off.
    pub carried: u32,
}

/// A scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrepScale {
    /// Its name.
    pub name: String,
    /// How it moved.
    pub spark: SparkLine,
}

impl PrepDocument {
    /// "Thursday 12 March 2026, 18:30 – 19:30  ·  17:30 – 18:30 in Lisbon".
    pub(super) fn when(&self, words: &Words) -> String {
        let session = &self.session;
        let from_to = |start: NaiveDateTime| {
            let end = start + Duration::minutes(i64::from(session.minutes));
            format!("{}\u{a0}\u{2013} {}", self.locale.time(start), self.locale.time(end))
        };
        let day = self.locale.weekday_and_day(session.here.date());
        let here = format!("{day}, {}", from_to(session.here));
        let Some((there, place)) = &session.there else { return here };
        let mut times = from_to(*there);
        if there.date() != session.here.date() {
            times = format!("{}, {times}", self.locale.weekday_and_day(there.date()));
        }
        format!("{here}  \u{b7}  {}", (words.clock_in)(&times, place))
    }
}
