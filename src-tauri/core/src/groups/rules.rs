//! Pure rules of groups: checking what was typed.

use super::model::{Group, GroupDetails, Participant};
use super::places::registered;
use super::requests::Register;
use crate::basics::text::{tidy, tidy_option};
use crate::engagements::model::Engagement;
use crate::engagements::states;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::people::rules::too_long;
use crate::sessions::rules::{length_issue, link_issue};

/// The most people that a group can have.
pub const LARGEST: u32 = 500;

const LONGEST_ANSWER: usize = 1000;

/// The details tidied, or every field that needs another value. `participants` are those who are in already.
pub fn check(details: GroupDetails, participants: &[Participant]) -> Result<GroupDetails> {
    let tidied = GroupDetails {
        title: tidy(&details.title),
        description: tidy(&details.description),
        link: tidy_option(details.link.as_deref()),
        place: tidy_option(details.place.as_deref()),
        ..details
    };
    let mut issues = Vec::new();
    if tidied.title.is_empty() {
        issues.push(Issue::new("details.title", Problem::Missing));
    }
    let lengths = [
        ("title", Some(&tidied.title), 120),
        ("description", Some(&tidied.description), 5000),
        ("link", tidied.link.as_ref(), 1000),
        ("place", tidied.place.as_ref(), 500),
    ];
    issues.extend(too_long("details", &lengths));
    // Who has a place keeps it.
    if tidied.capacity < registered(participants).max(1) {
        issues.push(Issue::new("details.capacity", Problem::TooSmall));
    } else if tidied.capacity > LARGEST {
        issues.push(Issue::new("details.capacity", Problem::TooLarge));
    }
    issues.extend(
        length_issue(tidied.session_minutes).map(|issue| Issue::new("details.sessionMinutes", issue.problem)),
    );
    issues.extend(link_issue(tidied.link.as_deref()).map(|issue| Issue::new("details.link", issue.problem)));
    if tidied.price.is_some_and(|price| price.minor < 0) {
        issues.push(Issue::new("details.price", Problem::TooSmall));
    }
    if issues.is_empty() { Ok(tidied) } else { Err(Error::Invalid(issues)) }
}

/// The answer tidied, or its problem.
pub fn check_answer(answer: Option<&str>, issues: &mut Vec<Issue>) -> Option<String> {
    let answer = tidy_option(answer);
    if answer.as_ref().is_some_and(|answer| answer.chars().count() > LONGEST_ANSWER) {
        issues.push(Issue::new("answer", Problem::TooLong));
    }
    answer
}

/// Whether someone can be taken in so; answers what they said, tidied.
pub fn check_registering(
    group: &Group,
    request: &Register,
    engagement: Option<&Engagement>,
) -> Result<Option<String>> {
    let mut issues = Vec::new();
    let answer = check_answer(request.answer.as_deref(), &mut issues);
    if engagement.is_some_and(|engagement| engagement.person_id != request.person_id) {
        issues.push(Issue::new("engagementId", Problem::NotPossible));
    }
    if request.begin_from_offer && (engagement.is_some() || group.details.offer_id.is_none()) {
        issues.push(Issue::new("beginFromOffer", Problem::NotPossible));
    }
    let has_price = request.begin_from_offer || (engagement.is_none() && group.details.price.is_some());
    if request.charge && !has_price {
        issues.push(Issue::new("charge", Problem::NotPossible));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    if group.archived {
        return Err(Refusal::GroupPutAway.into());
    }
    can_be_used(engagement)?;
    Ok(answer)
}

/// Whether dates can be held on an engagement.
pub fn can_be_used(engagement: Option<&Engagement>) -> Result<()> {
    match engagement {
        Some(engagement) if !states::can_book(engagement.state) => Err(Refusal::EngagementClosed.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::money::Money;
    use crate::groups::model::GroupKind;
    use crate::sessions::model::Medium;

    fn details() -> GroupDetails {
        GroupDetails {
            title: " Calm leadership ".into(),
            description: String::new(),
            kind: GroupKind::Programme,
            capacity: 8,
            session_minutes: 90,
            medium: Medium::Video,
            link: None,
            place: None,
            zone: None,
            price: None,
            offer_id: None,
            counts_hours: true,
        }
    }

    fn fields(details: GroupDetails) -> Vec<(String, Problem)> {
        match check(details, &[]) {
            Err(Error::Invalid(issues)) => {
                issues.into_iter().map(|issue| (issue.field, issue.problem)).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_bad_field_of_a_group_is_named_at_once() {
        let bad = GroupDetails {
            title: " ".into(),
            capacity: 0,
            session_minutes: 4,
            link: Some("javascript:x".into()),
            price: Some(Money::new(-1, "EUR".parse().unwrap())),
            ..details()
        };
        let named: Vec<String> = fields(bad).into_iter().map(|(field, _)| field).collect();
        assert_eq!(
            named,
            ["details.title", "details.capacity", "details.sessionMinutes", "details.link", "details.price"]
        );
        assert_eq!(check(details(), &[]).unwrap().title, "Calm leadership");
    }

    #[test]
    fn a_group_has_one_to_five_hundred_places() {
        for (capacity, problem) in [(0, Problem::TooSmall), (501, Problem::TooLarge)] {
            let found = fields(GroupDetails { capacity, ..details() });
            assert_eq!(found, [("details.capacity".to_owned(), problem)]);
        }
        for capacity in [1, 500] {
            assert!(check(GroupDetails { capacity, ..details() }, &[]).is_ok());
        }
    }
}
