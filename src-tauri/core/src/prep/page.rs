//! The page before a session on paper: for the coach, in her language, one sheet.

use super::model::Prep;
use crate::documents::plots::{Reading, SparkLine};
use crate::documents::prep::{self, PrepAction, PrepDocument, PrepGoal, PrepQuote, PrepScale, PrepSession};
use crate::documents::{Colour, Locale, Paper};
use crate::error::Result;
use crate::practice::model::Practice;
use crate::progress::model::Sparkline;
use crate::vault::reader::Reader;

/// The sheet; with the coach's private hunches only if asked.
pub fn render(r: &Reader<'_>, prep: &Prep, with_hunches: bool) -> Result<Vec<u8>> {
    prep::render(&document(&r.practice()?, prep, with_hunches))?.complete()
}

fn document(practice: &Practice, prep: &Prep, with_hunches: bool) -> PrepDocument {
    let session = &prep.session;
    let (number, of) = count(session.count.as_deref());
    PrepDocument {
        locale: Locale::for_reader(&practice.language, &practice.country),
        paper: Paper::of_country(&practice.country),
        accent: Colour::try_from(practice.accent.clone()).ok(),
        client: session.person_name.clone(),
        coach: practice.coach_name.clone(),
        session: PrepSession {
            here: session.start.0,
            there: session.client_start.map(|start| (start.0, session.client_zone.city())),
            minutes: session.booked_minutes,
            number,
            of,
        },
        wish: prep.wish.clone(),
        goals: prep.goals.iter().map(goal).collect(),
        insights: prep
            .insights
            .iter()
            .map(|quote| PrepQuote { text: quote.text.clone(), said_on: Some(quote.said_on.0) })
            .collect(),
        actions: prep
            .actions
            .iter()
            .map(|action| PrepAction {
                text: action.details.title.clone(),
                due: action.due_on.map(|day| day.0),
                carried: action.carried,
            })
            .collect(),
        scales: prep.scales.iter().map(scale).collect(),
        promised: prep.promised.iter().flat_map(|promised| promised.lines()).map(str::to_owned).collect(),
        credits: prep.credits.iter().cloned().collect(),
        questions: prep.questions.clone().map(|question| question.text),
        for_the_coach_only: prep.hunches.iter().map(|hunch| hunch.text.clone()).collect(),
        show_for_the_coach_only: with_hunches,
    }
}

fn goal(goal: &crate::goals::model::GoalItem) -> PrepGoal {
    let moved = goal.last_movement.as_ref();
    PrepGoal {
        title: goal.wording.outcome.clone().unwrap_or_else(|| goal.wording.wish.clone()),
        movement: moved.and_then(|movement| movement.text.clone()),
        moved_on: moved.map(|movement| movement.on.0),
    }
}

fn scale(line: &Sparkline) -> PrepScale {
    let readings =
        line.series.points.iter().map(|point| Reading { day: point.on.0, value: point.value as f32 });
    PrepScale { name: line.series.label.clone(), spark: SparkLine { readings: readings.collect() } }
}

/// "4/6": the fourth of six.
fn count(text: Option<&str>) -> (Option<u32>, Option<u32>) {
    let parts = text.and_then(|text| text.split_once('/'));
    parts.map_or((None, None), |(number, of)| (number.parse().ok(), of.parse().ok()))
}
