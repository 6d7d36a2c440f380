//! Pure rules of journey summaries: what may be written, what a first draft says, which parts are empty.

use super::model::{JourneyEdits, JourneyPart, SaidOfGoal};
use crate::basics::ids::{GoalId, QuoteId};
use crate::basics::text::tidy;
use crate::error::{Error, Issue, Problem, Result};
use crate::goals::model::{GoalItem, GoalState};

/// Letters of a title, a letter, a sentence.
const TITLE: usize = 120;
const LETTER: usize = 4000;
const SENTENCE: usize = 400;

/// Sentences in a list.
const SENTENCES: usize = 12;

/// The edits tidied, or every field that needs another value. Empty sentences go; what is named twice is named once.
pub fn check(edits: &JourneyEdits, goals: &[GoalId], quotes: &[QuoteId]) -> Result<JourneyEdits> {
    let said = edits.said_of_goals.iter();
    let tidied = JourneyEdits {
        title: tidy(&edits.title),
        opening: tidy(&edits.opening),
        said_of_goals: said
            .map(|said| SaidOfGoal { goal_id: said.goal_id.clone(), became: tidy(&said.became) })
            .collect(),
        chosen_quotes: once(&edits.chosen_quotes),
        watch_for: sentences(&edits.watch_for),
        next_steps: sentences(&edits.next_steps),
        closing: tidy(&edits.closing),
        shown_parts: once(&edits.shown_parts),
    };
    let mut issues = Vec::new();
    let texts = [
        ("title", &tidied.title, TITLE),
        ("opening", &tidied.opening, LETTER),
        ("closing", &tidied.closing, LETTER),
    ];
    for (field, text, most) in texts {
        issue_if(&mut issues, text.chars().count() > most, field, Problem::TooLong);
    }
    for (field, list) in [("watchFor", &tidied.watch_for), ("nextSteps", &tidied.next_steps)] {
        issue_if(&mut issues, list.len() > SENTENCES, field, Problem::TooLarge);
        issue_if(
            &mut issues,
            list.iter().any(|text| text.chars().count() > SENTENCE),
            field,
            Problem::TooLong,
        );
    }
    let said = &tidied.said_of_goals;
    let long = said.iter().any(|said| said.became.chars().count() > LETTER);
    issue_if(&mut issues, long, "saidOfGoals", Problem::TooLong);
    let foreign = said.iter().any(|said| !goals.contains(&said.goal_id));
    issue_if(&mut issues, foreign, "saidOfGoals", Problem::NotPossible);
    let foreign = tidied.chosen_quotes.iter().any(|quote| !quotes.contains(quote));
    issue_if(&mut issues, foreign, "chosenQuotes", Problem::NotPossible);
    if issues.is_empty() { Ok(tidied) } else { Err(Error::Invalid(issues)) }
}

fn issue_if(issues: &mut Vec<Issue>, wrong: bool, field: &str, problem: Problem) {
    if wrong {
        issues.push(Issue::new(format!("edits.{field}"), problem));
    }
}

fn sentences(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| tidy(text)).filter(|text| !text.is_empty()).collect()
}

fn once<T: Clone + PartialEq>(items: &[T]) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for item in items {
        if !kept.contains(item) {
            kept.push(item.clone());
        }
    }
    kept
}

/// What a first draft says of a goal: why it ended as it did, or what moved last, or for one that was met what was to
/// come true. Words of the coach that stand on the page of goals; they are looked at before they go out.
#[must_use]
pub fn became(goal: &GoalItem) -> String {
    let moved = goal.last_movement.as_ref().and_then(|movement| movement.text.clone());
    let outcome = goal.wording.outcome.clone().filter(|_| goal.state == GoalState::Met);
    goal.state_reason.clone().or(moved).or(outcome).unwrap_or_default()
}

/// Every part but those that are hidden.
#[must_use]
pub fn shown(hidden: &[JourneyPart]) -> Vec<JourneyPart> {
    JourneyPart::ALL.iter().copied().filter(|part| !hidden.contains(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits() -> JourneyEdits {
        JourneyEdits {
            title: " Ruhiger führen ".into(),
            opening: "Dear Anna,\n\nread them on a Monday. ".into(),
            said_of_goals: vec![SaidOfGoal { goal_id: GoalId("g".into()), became: " They lead. ".into() }],
            chosen_quotes: vec![QuoteId("b".into()), QuoteId("a".into()), QuoteId("b".into())],
            watch_for: vec![" A quick yes. ".into(), "  ".into()],
            next_steps: vec![],
            closing: String::new(),
            shown_parts: vec![JourneyPart::Goals, JourneyPart::Goals],
        }
    }

    fn checked(edits: &JourneyEdits) -> Result<JourneyEdits> {
        check(edits, &[GoalId("g".into())], &[QuoteId("a".into()), QuoteId("b".into())])
    }

    #[test]
    fn what_is_kept_is_tidied_and_keeps_the_order_of_the_quotes() {
        let kept = checked(&edits()).unwrap();
        assert_eq!(
            (kept.title.as_str(), kept.said_of_goals[0].became.as_str()),
            ("Ruhiger führen", "They lead.")
        );
        assert!(kept.opening.contains("\n\n"), "paragraphs stay");
        assert_eq!(kept.chosen_quotes, [QuoteId("b".into()), QuoteId("a".into())]);
        assert_eq!(kept.watch_for, ["A quick yes."]);
        assert_eq!(kept.shown_parts, [JourneyPart::Goals]);
    }

    #[test]
    fn every_field_that_is_wrong_is_named_at_once() {
        let wrong = JourneyEdits {
            title: "x".repeat(121),
            watch_for: vec!["x".repeat(401); 13],
            said_of_goals: vec![SaidOfGoal { goal_id: GoalId("other".into()), became: String::new() }],
            chosen_quotes: vec![QuoteId("other".into())],
            ..edits()
        };
        let Err(Error::Invalid(issues)) = checked(&wrong) else { panic!("it must be refused") };
        let fields: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.problem)).collect();
        assert_eq!(
            fields,
            [
                ("edits.title", Problem::TooLong),
                ("edits.watchFor", Problem::TooLarge),
                ("edits.watchFor", Problem::TooLong),
                ("edits.saidOfGoals", Problem::NotPossible),
                ("edits.chosenQuotes", Problem::NotPossible),
            ]
        );
    }

    #[test]
    fn parts_that_are_not_hidden_are_shown() {
        assert_eq!(shown(&[]), JourneyPart::ALL);
        assert!(!shown(&[JourneyPart::Quotes]).contains(&JourneyPart::Quotes));
    }
}
