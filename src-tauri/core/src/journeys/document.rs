//! A journey as a document: of each part what the coach sees, where the part is shown.

use super::gathering::Journey;
use super::model::JourneyPart;
use crate::documents::journey::{JourneyDocument, JourneyGoal, JourneyQuote, KeptCommitment};
use crate::documents::{Colour, Paper};

/// The document. Pure: everything that it says is in `journey`.
#[must_use]
pub fn of(journey: &Journey) -> JourneyDocument {
    let (draft, edits, measured) = (&journey.draft, &journey.draft.edits, &journey.measured);
    let shown = |part: JourneyPart| edits.shown_parts.contains(&part);
    let text = |part: JourneyPart, text: &str| (shown(part) && !text.is_empty()).then(|| text.to_owned());
    let all = |part: JourneyPart, texts: &[String]| if shown(part) { texts.to_vec() } else { Vec::new() };
    JourneyDocument {
        locale: journey.locale,
        paper: Paper::of_country(&journey.country),
        accent: Colour::try_from(journey.practice.accent.clone()).ok(),
        client: draft.person_name.clone(),
        coach: journey.practice.coach_name.clone(),
        practice: journey.practice.practice_name.clone(),
        title: Some(edits.title.clone()).filter(|title| !title.is_empty()),
        first_day: draft.first_day.0,
        last_day: draft.last_day.0,
        sessions: journey.met.iter().map(|day| day.0).collect(),
        opening: text(JourneyPart::Opening, &edits.opening),
        goals: if shown(JourneyPart::Goals) { goals(journey) } else { Vec::new() },
        wheels: if shown(JourneyPart::ThenAndNow) { measured.wheels.clone() } else { Vec::new() },
        scales: measured.scales.clone().filter(|_| shown(JourneyPart::ThenAndNow)),
        lines: measured.lines.clone().filter(|_| shown(JourneyPart::AlongTheWay)),
        quotes: if shown(JourneyPart::Quotes) { quotes(journey) } else { Vec::new() },
        commitments: if shown(JourneyPart::Commitments) { commitments(journey) } else { Vec::new() },
        watch_for: all(JourneyPart::WatchFor, &edits.watch_for),
        next_steps: all(JourneyPart::NextSteps, &edits.next_steps),
        closing: text(JourneyPart::Closing, &edits.closing),
    }
}

fn goals(journey: &Journey) -> Vec<JourneyGoal> {
    let said = &journey.draft.edits.said_of_goals;
    let goals = journey.draft.goals.iter().map(|goal| {
        let became = said.iter().find(|said| said.goal_id == goal.goal_id).map(|said| said.became.clone());
        JourneyGoal { wish: goal.wish.clone(), became: became.filter(|text| !text.is_empty()) }
    });
    goals.collect()
}

/// In the order that the coach chose.
fn quotes(journey: &Journey) -> Vec<JourneyQuote> {
    let chosen = journey.draft.edits.chosen_quotes.iter();
    let known = chosen.filter_map(|id| journey.draft.quotes.iter().find(|quote| quote.quote_id == *id));
    known.map(|quote| JourneyQuote { text: quote.text.clone(), said_on: Some(quote.said_on.0) }).collect()
}

fn commitments(journey: &Journey) -> Vec<KeptCommitment> {
    let kept = journey.draft.commitments.iter();
    kept.map(|kept| KeptCommitment { text: kept.text.clone(), kept_on: kept.kept_on.map(|day| day.0) })
        .collect()
}
