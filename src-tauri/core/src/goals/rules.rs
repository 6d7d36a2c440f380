//! Pure rules of goals: what may be written, what changed between two wordings, which come first.

use super::model::{Goal, GoalMovement, GoalState, GoalWording};
use crate::basics::moments::Day;
use crate::basics::text::{tidy, tidy_option};
use crate::error::{Error, Issue, Problem, Result};
use crate::people::rules::too_long;

/// A part of a goal's wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The wish.
    Wish,
    /// The outcome.
    Outcome,
    /// How both will know.
    Evidence,
    /// How it was at the beginning.
    Baseline,
    /// How it is to be.
    Target,
    /// By when.
    By,
}

/// The wording tidied, or every field that needs another value.
pub fn check(wording: &GoalWording) -> Result<GoalWording> {
    let tidied = GoalWording {
        wish: tidy(&wording.wish),
        outcome: tidy_option(wording.outcome.as_deref()),
        evidence: tidy_option(wording.evidence.as_deref()),
        baseline: tidy_option(wording.baseline.as_deref()),
        target: tidy_option(wording.target.as_deref()),
        by: wording.by,
    };
    let mut issues = Vec::new();
    if tidied.wish.is_empty() {
        issues.push(Issue::new("wording.wish", Problem::Missing));
    }
    let lengths = [
        ("wish", Some(&tidied.wish), 1000),
        ("outcome", tidied.outcome.as_ref(), 1000),
        ("evidence", tidied.evidence.as_ref(), 1000),
        ("baseline", tidied.baseline.as_ref(), 500),
        ("target", tidied.target.as_ref(), 500),
    ];
    issues.extend(too_long("wording", &lengths));
    if issues.is_empty() { Ok(tidied) } else { Err(Error::Invalid(issues)) }
}

/// A text of one field tidied; missing where it is needed, or too long.
pub fn check_text(field: &str, text: Option<&str>, needed: bool, most: usize) -> Result<Option<String>> {
    let tidied = tidy_option(text);
    match &tidied {
        None if needed => Err(Error::invalid(field, Problem::Missing)),
        Some(text) if text.chars().count() > most => Err(Error::invalid(field, Problem::TooLong)),
        _ => Ok(tidied),
    }
}

/// Whether going to `state` needs a word about why: a change or a farewell does, reaching a goal speaks for itself.
#[must_use]
pub fn needs_reason(state: GoalState) -> bool {
    matches!(state, GoalState::Changed | GoalState::Released)
}

/// The parts that differ between two wordings, each with how it was before.
#[must_use]
pub fn differences(before: &GoalWording, after: &GoalWording) -> Vec<(Part, Option<String>)> {
    let text = |part, before: &Option<String>, after: &Option<String>| {
        (before != after).then(|| (part, before.clone()))
    };
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    [
        (before.wish != after.wish).then(|| (Part::Wish, Some(before.wish.clone()))),
        text(Part::Outcome, &before.outcome, &after.outcome),
        text(Part::Evidence, &before.evidence, &after.evidence),
        text(Part::Baseline, &before.baseline, &after.baseline),
        text(Part::Target, &before.target, &after.target),
        text(Part::By, &day(before.by), &day(after.by)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What moved last: the latest line that says something, or else the latest session that touched the goal. `movements`
/// stand in order of time.
#[must_use]
pub fn last_movement(movements: &[GoalMovement]) -> Option<&GoalMovement> {
    movements.iter().rev().find(|movement| movement.text.is_some()).or(movements.last())
}

/// Those being worked on first, as they were begun; then the others, latest first. Stable.
pub fn in_order(goals: &mut [Goal]) {
    goals.sort_by(|one, other| {
        let ended = |goal: &Goal| goal.state != GoalState::Active;
        let begun = match ended(one) {
            false => one.begun_on.cmp(&other.begun_on),
            true => other.begun_on.cmp(&one.begun_on),
        };
        ended(one).cmp(&ended(other)).then(begun)
    });
}
