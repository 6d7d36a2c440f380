//! What an instrument asks: checking what was typed, and making the definition of a version from it.

use super::model::{AskedItem, DescribedLevel, DraftItem, InstrumentDefinition, InstrumentKind};
use super::shipped::{has_fixed_items, item, limits};
use crate::basics::text::{folded, tidy, tidy_option};
use crate::error::{Error, Issue, Problem, Result};

const LONGEST_LABEL: usize = 120;
const LONGEST_TEXT: usize = 500;
const LEVELS: [i64; 5] = [-2, -1, 0, 1, 2];

/// The definition that was typed, going on from `base`; or every field that needs another value. `numbered` is how many
/// items of this instrument were numbered so far, so that a key never comes again for something else.
pub fn build(
    kind: InstrumentKind,
    question: Option<&str>,
    drafts: &[DraftItem],
    base: &InstrumentDefinition,
    numbered: usize,
) -> Result<InstrumentDefinition> {
    let question = tidy_option(question);
    let mut issues = question_issues(kind, question.as_deref());
    let (fewest, most) = limits(kind);
    if drafts.len() < fewest {
        issues.push(Issue::new("items", Problem::TooSmall));
    }
    if drafts.len() > most {
        issues.push(Issue::new("items", Problem::TooLarge));
    }
    let (mut items, mut next): (Vec<AskedItem>, usize) = (Vec::new(), numbered + 1);
    for (at, draft) in drafts.iter().enumerate() {
        let field = |name: &str| format!("items[{at}].{name}");
        let label = tidy(&draft.label);
        if label.is_empty() {
            issues.push(Issue::new(field("label"), Problem::Missing));
        } else if label.chars().count() > LONGEST_LABEL {
            issues.push(Issue::new(field("label"), Problem::TooLong));
        } else if items.iter().any(|other| folded(&other.label) == folded(&label)) {
            issues.push(Issue::new(field("label"), Problem::AlreadyUsed));
        }
        let from = draft.key.as_ref().and_then(|key| base.items.iter().find(|item| &item.key == key));
        let taken = |key: &str| items.iter().any(|other| other.key == key);
        let lost = draft.key.is_some() && from.is_none();
        // With a fixed number of questions there is nothing to add.
        if lost || (has_fixed_items(kind) && from.is_none()) || from.is_some_and(|from| taken(&from.key)) {
            issues.push(Issue::new(field("key"), Problem::NotPossible));
        }
        let key = from.map_or_else(
            || {
                next += 1;
                format!("i{}", next - 1)
            },
            |from| from.key.clone(),
        );
        let mut made = item(kind, &key, &label);
        if kind == InstrumentKind::Attainment {
            issues.extend(describe(&mut made, draft, from, &field));
        }
        items.push(made);
    }
    if issues.is_empty() { Ok(InstrumentDefinition { question, items }) } else { Err(Error::Invalid(issues)) }
}

/// As it would be typed: for what is begun as it ships.
#[must_use]
pub fn as_typed(definition: &InstrumentDefinition) -> Vec<DraftItem> {
    let items = definition.items.iter();
    items
        .map(|item| DraftItem {
            key: Some(item.key.clone()),
            label: item.label.clone(),
            weight: Some(item.weight),
            levels: Some(item.levels.iter().map(|level| level.text.clone()).collect()),
        })
        .collect()
}

/// How many items of these definitions were numbered, by the highest number.
#[must_use]
pub fn numbered<'d>(definitions: impl Iterator<Item = &'d InstrumentDefinition>) -> usize {
    let keys = definitions.flat_map(|definition| &definition.items).map(|item| item.key.as_str());
    keys.filter_map(|key| key.strip_prefix('i')?.parse::<usize>().ok()).max().unwrap_or(0)
}

fn question_issues(kind: InstrumentKind, question: Option<&str>) -> Vec<Issue> {
    match question {
        None if kind == InstrumentKind::Scale => vec![Issue::new("question", Problem::Missing)],
        Some(question) if question.chars().count() > LONGEST_TEXT => {
            vec![Issue::new("question", Problem::TooLong)]
        }
        _ => Vec::new(),
    }
}

/// Weight and the five levels: what was not typed stays as it was.
fn describe(
    made: &mut AskedItem,
    draft: &DraftItem,
    from: Option<&AskedItem>,
    field: &dyn Fn(&str) -> String,
) -> Vec<Issue> {
    let mut issues = Vec::new();
    made.weight = draft.weight.or(from.map(|from| from.weight)).unwrap_or(1);
    if !(1..=4).contains(&made.weight) {
        issues.push(Issue::new(field("weight"), Problem::NotPossible));
    }
    let was = || from.map(|from| from.levels.iter().map(|level| level.text.clone()).collect());
    let texts: Vec<String> = draft.levels.clone().or_else(was).unwrap_or_default();
    if texts.len() != LEVELS.len() {
        issues.push(Issue::new(field("levels"), Problem::Missing));
    }
    for (at, (level, text)) in LEVELS.into_iter().zip(&texts).enumerate() {
        let text = tidy(text);
        let length = text.chars().count();
        if length == 0 {
            issues.push(Issue::new(field(&format!("levels[{at}]")), Problem::Missing));
        } else if length > LONGEST_TEXT {
            issues.push(Issue::new(field(&format!("levels[{at}]")), Problem::TooLong));
        }
        made.levels.push(DescribedLevel { level, text });
    }
    issues
}

#[cfg(test)]
#[path = "definitions_tests.rs"]
mod tests;
