//! Pure rules of measurements: what may be answered, what belongs to which version, what comes next.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{
    AnswerKind, AskedItem, InstrumentDefinition, InstrumentKind, Measurement, MeasuringMoment, Version,
};
use super::shipped::asks_others;
use crate::basics::moments::Day;
use crate::basics::text::{folded, tidy, tidy_option};
use crate::error::{Issue, Problem};

/// No more people are asked than this.
const MOST_RESPONDENTS: usize = 5;
const LONGEST_WORDS: usize = 1000;
/// Others are asked again at the end, not within the month.
const ASKED_AGAIN_AFTER: i64 = 30;

/// What was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// The numbers, by item.
    pub numbers: BTreeMap<String, i64>,
    /// The words, by item, tidied.
    pub words: BTreeMap<String, String>,
}

impl Answers {
    /// The same with words tidied and empty ones left out.
    #[must_use]
    pub fn tidied(numbers: BTreeMap<String, i64>, words: BTreeMap<String, String>) -> Self {
        let words =
            words.into_iter().filter_map(|(key, text)| Some((key, tidy_option(Some(&text))?))).collect();
        Self { numbers, words }
    }
}

/// Every answer that cannot be as it is, against what the version asks.
#[must_use]
pub fn answer_issues(definition: &InstrumentDefinition, answers: &Answers) -> Vec<Issue> {
    let mut issues: Vec<Issue> =
        definition.items.iter().filter_map(|item| item_issue(item, answers)).collect();
    let asks = |key: &str, kind: AnswerKind| {
        definition.items.iter().any(|item| item.key == key && item.answer == kind)
    };
    let numbers = answers.numbers.keys().filter(|key| !asks(key, AnswerKind::Number));
    issues.extend(numbers.map(|key| Issue::new(format!("answers.{key}"), Problem::NotPossible)));
    let words = answers.words.keys().filter(|key| !asks(key, AnswerKind::Words));
    issues.extend(words.map(|key| Issue::new(format!("words.{key}"), Problem::NotPossible)));
    issues
}

fn item_issue(item: &AskedItem, answers: &Answers) -> Option<Issue> {
    let number = answers.numbers.get(&item.key);
    let words = answers.words.get(&item.key);
    let (field, problem) = match item.answer {
        AnswerKind::Number => (
            format!("answers.{}", item.key),
            match number {
                None => item.required.then_some(Problem::Missing)?,
                Some(number) if *number < item.lowest => Problem::TooSmall,
                Some(number) if *number > item.highest => Problem::TooLarge,
                Some(_) => return None,
            },
        ),
        AnswerKind::Words => (
            format!("words.{}", item.key),
            match words {
                None => item.required.then_some(Problem::Missing)?,
                Some(words) if words.chars().count() > LONGEST_WORDS => Problem::TooLong,
                Some(_) => return None,
            },
        ),
    };
    Some(Issue::new(field, problem))
}

/// Who answered, tidied; needed where others are asked and nowhere else. `others` are those who answered so far.
///
/// # Errors
/// What is wrong with it.
pub fn respondent(
    kind: InstrumentKind,
    given: Option<&str>,
    others: &[&str],
) -> Result<Option<String>, Problem> {
    let Some(name) = tidy_option(given) else {
        return if asks_others(kind) { Err(Problem::Missing) } else { Ok(None) };
    };
    if !asks_others(kind) {
        return Err(Problem::NotPossible);
    }
    if name.chars().count() > 120 {
        return Err(Problem::TooLong);
    }
    // Whoever is there already keeps the name they were first given.
    if let Some(known) = others.iter().find(|other| folded(other) == folded(&name)) {
        return Ok(Some(tidy(known)));
    }
    let people: BTreeSet<String> = others.iter().map(|other| folded(other)).collect();
    if people.len() >= MOST_RESPONDENTS { Err(Problem::TooLarge) } else { Ok(Some(name)) }
}

/// The measurements of each version, by day; versions newest first. No measurement stands under two versions, and none
/// under one that it was not taken with.
#[must_use]
pub fn by_version<'m>(
    versions: &'m [Version],
    measurements: &'m [Measurement],
) -> Vec<(&'m Version, Vec<&'m Measurement>)> {
    let mut versions: Vec<&Version> = versions.iter().collect();
    versions.sort_by_key(|version| std::cmp::Reverse(version.number));
    let with = |version: &Version| {
        let mut taken: Vec<&Measurement> =
            measurements.iter().filter(|measurement| measurement.version_id == version.id).collect();
        // Stable: what was taken on one day stays in the order in which it was written down.
        taken.sort_by_key(|measurement| measurement.taken_on);
        taken
    };
    versions.into_iter().map(|version| (version, with(version))).collect()
}

/// What a measurement taken on `today` would most likely be, after those with the newest version in this engagement.
#[must_use]
pub fn next_moment(kind: InstrumentKind, taken: &[(MeasuringMoment, Day)], today: Day) -> MeasuringMoment {
    let has = |moment| taken.iter().any(|(taken, _)| *taken == moment);
    match kind {
        InstrumentKind::Check => MeasuringMoment::AlongTheWay,
        _ if taken.is_empty() => MeasuringMoment::Baseline,
        InstrumentKind::Scale | InstrumentKind::Pulse => MeasuringMoment::AlongTheWay,
        InstrumentKind::Stakeholder => {
            // Several people are asked within the first weeks.
            let first = taken.iter().map(|(_, on)| *on).min();
            if first.is_some_and(|first| today.since(first) < ASKED_AGAIN_AFTER) {
                MeasuringMoment::Baseline
            } else {
                MeasuringMoment::End
            }
        }
        _ if !has(MeasuringMoment::Mid) => MeasuringMoment::Mid,
        _ => MeasuringMoment::End,
    }
}
