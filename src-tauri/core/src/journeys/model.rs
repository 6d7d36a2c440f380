//! Journey summaries as asked for, as stored and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{EngagementId, GoalId, PersonId, QuoteId};
use crate::basics::moments::{Day, LocalTime};
use crate::choices;
use crate::documents::PdfFile;

choices! {
    /// A part of the summary that can be left out.
    JourneyPart {
        /// The letter that it begins with.
        Opening = "opening",
        /// What they came for and what became of it.
        Goals = "goals",
        /// Wheels and scales, then and now.
        ThenAndNow = "then_and_now",
        /// How what was asked every time moved.
        AlongTheWay = "along_the_way",
        /// Their own words.
        Quotes = "quotes",
        /// What they said they would do, and did.
        Commitments = "commitments",
        /// What to watch for.
        WatchFor = "watch_for",
        /// What comes next.
        NextSteps = "next_steps",
        /// The letter that it ends with.
        Closing = "closing",
    }
}

/// What became of a goal, in the coach's words to the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaidOfGoal {
    /// Which.
    pub goal_id: GoalId,
    /// What became of it; empty says nothing.
    pub became: String,
}

/// What the coach writes into a summary and chooses for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JourneyEdits {
    /// What the journey was about; empty for a cover with the name alone.
    pub title: String,
    /// The letter that it begins with.
    pub opening: String,
    /// What became of the goals.
    pub said_of_goals: Vec<SaidOfGoal>,
    /// The quotes, in the order in which they are to stand.
    pub chosen_quotes: Vec<QuoteId>,
    /// What to watch for, a sentence each.
    pub watch_for: Vec<String>,
    /// What comes next, a sentence each.
    pub next_steps: Vec<String>,
    /// The letter that it ends with.
    pub closing: String,
    /// The parts that are shown. A part in which there is nothing is left out anyway.
    pub shown_parts: Vec<JourneyPart>,
}

/// Keeps what the coach has written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveJourney {
    /// Of which engagement.
    pub engagement_id: EngagementId,
    /// What was written and chosen.
    pub edits: JourneyEdits,
}

/// A summary to be edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JourneyDraft {
    /// Of which engagement.
    pub engagement_id: EngagementId,
    /// Whose journey.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// The day it began.
    pub first_day: Day,
    /// The day it ended, or until when it has come.
    pub last_day: Day,
    /// How many sessions were held.
    pub sessions: u32,
    /// What is edited: as it was left, or a first draft.
    pub edits: JourneyEdits,
    /// The goals, each with what is known of it.
    pub goals: Vec<JourneyGoalItem>,
    /// What they said, to choose from: pinned first.
    pub quotes: Vec<JourneyQuoteItem>,
    /// What was measured, in words.
    pub measured: Vec<JourneyMeasured>,
    /// What they said they would do, and did.
    pub commitments: Vec<JourneyCommitment>,
    /// The parts in which there is nothing to show.
    pub empty_parts: Vec<JourneyPart>,
    /// When it was last edited, on the coach's clock; nothing for a first draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub edited_at: Option<LocalTime>,
}

/// A goal in the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JourneyGoalItem {
    /// Which.
    pub goal_id: GoalId,
    /// The wish in their own words.
    pub wish: String,
    /// Where it stands, for the coach.
    pub sentence: String,
}

/// Something they said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JourneyQuoteItem {
    /// Which.
    pub quote_id: QuoteId,
    /// Their words.
    pub text: String,
    /// When.
    pub said_on: Day,
    /// Whether it is pinned.
    pub pinned: bool,
}

/// What was measured with one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JourneyMeasured {
    /// What it is called.
    pub title: String,
    /// Where it stands in the summary.
    pub part: JourneyPart,
    /// How it moved, a sentence for each item.
    pub sentences: Vec<String>,
}

/// Something they said they would do, and did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JourneyCommitment {
    /// What.
    pub text: String,
    /// When it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kept_on: Option<Day>,
}

/// A summary before it goes out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JourneyPreview {
    /// The pages as they would be; an empty box stands for what cannot be printed.
    pub file: PdfFile,
    /// How many pages.
    pub pages: u32,
    /// What no shipped font can print; the summary cannot go out so.
    pub missing_glyphs: Vec<String>,
}
