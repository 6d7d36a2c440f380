//! Pure rules about people: checking what was typed, and what a person is to the practice now.

use super::model::{LeadState, OrganisationDetails, Person, PersonDetails, PersonStatus};
use crate::basics::text::{looks_like_email, tidy, tidy_option};
use crate::engagements::model::EngagementState;
use crate::error::{Error, Issue, Problem, Result};

impl Person {
    /// Given and family name.
    #[must_use]
    pub fn name(&self) -> String {
        full_name(&self.details.given_name, &self.details.family_name)
    }
}

/// Given and family name, either of which may be missing.
#[must_use]
pub fn full_name(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_owned()
}

/// The details tidied, or every field that needs another value.
pub fn check_person(details: PersonDetails) -> Result<PersonDetails> {
    let tidied = PersonDetails {
        given_name: tidy(&details.given_name),
        family_name: tidy(&details.family_name),
        pronouns: tidy_option(details.pronouns.as_deref()),
        pronunciation: tidy_option(details.pronunciation.as_deref()),
        email: tidy_option(details.email.as_deref()),
        phone: tidy_option(details.phone.as_deref()),
        address: tidy_option(details.address.as_deref()),
        country: country(details.country.as_deref()),
        wish: tidy_option(details.wish.as_deref()),
        meeting_link: tidy_option(details.meeting_link.as_deref()),
        ..details
    };
    let mut issues = Vec::new();
    if tidied.given_name.is_empty() {
        issues.push(Issue::new("details.givenName", Problem::Missing));
    }
    let lengths = [
        ("givenName", Some(&tidied.given_name), 120),
        ("familyName", Some(&tidied.family_name), 120),
        ("pronouns", tidied.pronouns.as_ref(), 60),
        ("pronunciation", tidied.pronunciation.as_ref(), 120),
        ("phone", tidied.phone.as_ref(), 60),
        ("address", tidied.address.as_ref(), 500),
        ("wish", tidied.wish.as_ref(), 5000),
        ("meetingLink", tidied.meeting_link.as_ref(), 1000),
    ];
    issues.extend(too_long("details", &lengths));
    issues.extend(email_issue("details.email", tidied.email.as_deref()));
    issues.extend(country_issue("details.country", tidied.country.as_deref()));
    let link_opens =
        |link: &String| url::Url::parse(link).is_ok_and(|url| url.scheme() == "https" && url.has_host());
    if tidied.meeting_link.as_ref().is_some_and(|link| !link_opens(link)) {
        issues.push(Issue::new("details.meetingLink", Problem::NotALink));
    }
    if tidied.terms_days > 365 {
        issues.push(Issue::new("details.termsDays", Problem::TooLarge));
    }
    if issues.is_empty() { Ok(tidied) } else { Err(Error::Invalid(issues)) }
}

/// The details tidied, or every field that needs another value.
pub fn check_organisation(details: OrganisationDetails) -> Result<OrganisationDetails> {
    let tidied = OrganisationDetails {
        name: tidy(&details.name),
        address: tidy_option(details.address.as_deref()),
        country: country(details.country.as_deref()),
        email: tidy_option(details.email.as_deref()),
        tax_id: tidy_option(details.tax_id.as_deref()),
        po_number: tidy_option(details.po_number.as_deref()),
        terms_days: details.terms_days,
    };
    let mut issues = Vec::new();
    if tidied.name.is_empty() {
        issues.push(Issue::new("details.name", Problem::Missing));
    }
    let lengths = [
        ("name", Some(&tidied.name), 200),
        ("address", tidied.address.as_ref(), 500),
        ("taxId", tidied.tax_id.as_ref(), 40),
        ("poNumber", tidied.po_number.as_ref(), 60),
    ];
    issues.extend(too_long("details", &lengths));
    issues.extend(email_issue("details.email", tidied.email.as_deref()));
    issues.extend(country_issue("details.country", tidied.country.as_deref()));
    if tidied.terms_days > 365 {
        issues.push(Issue::new("details.termsDays", Problem::TooLarge));
    }
    if issues.is_empty() { Ok(tidied) } else { Err(Error::Invalid(issues)) }
}

fn country(code: Option<&str>) -> Option<String> {
    tidy_option(code).map(|code| code.to_uppercase())
}

pub(crate) fn too_long(prefix: &str, lengths: &[(&str, Option<&String>, usize)]) -> Vec<Issue> {
    lengths
        .iter()
        .filter(|(_, text, most)| text.is_some_and(|text| text.chars().count() > *most))
        .map(|(field, _, _)| Issue::new(format!("{prefix}.{field}"), Problem::TooLong))
        .collect()
}

pub(crate) fn email_issue(field: &str, email: Option<&str>) -> Option<Issue> {
    let email = email?;
    (!looks_like_email(email) || email.len() > 254).then(|| Issue::new(field, Problem::NotAnEmail))
}

pub(crate) fn country_issue(field: &str, code: Option<&str>) -> Option<Issue> {
    let code = code?;
    let two_letters = code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase());
    (!two_letters).then(|| Issue::new(field, Problem::NotPossible))
}

/// What a person is to the practice now, from their inquiry and their engagements (latest first).
#[must_use]
pub fn status(lead: LeadState, engagements: &[EngagementState], archived: bool) -> PersonStatus {
    use EngagementState as State;
    if archived {
        return PersonStatus::Archived;
    }
    let any = |state: State| engagements.contains(&state);
    if any(State::Active) {
        PersonStatus::Active
    } else if any(State::Closing) {
        PersonStatus::Closing
    } else if any(State::Onboarding) {
        PersonStatus::Onboarding
    } else if any(State::Paused) {
        PersonStatus::Paused
    } else if any(State::Completed) || any(State::Terminated) {
        PersonStatus::Alumni
    } else if lead == LeadState::Lost {
        PersonStatus::Lost
    } else {
        PersonStatus::Lead
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::model::Source;

    fn details() -> PersonDetails {
        PersonDetails {
            given_name: " Anna ".into(),
            family_name: "Kowalska".into(),
            pronouns: None,
            pronunciation: None,
            email: None,
            phone: None,
            address: None,
            country: None,
            zone: None,
            language: None,
            organisation_id: None,
            source: Source::Other,
            wish: None,
            meeting_link: None,
            terms_days: 0,
        }
    }

    #[test]
    fn what_was_typed_is_tidied() {
        let tidied = check_person(PersonDetails { country: Some(" pl ".into()), ..details() }).unwrap();
        assert_eq!((tidied.given_name.as_str(), tidied.country.as_deref()), ("Anna", Some("PL")));
    }

    #[test]
    fn every_bad_field_is_named_at_once() {
        let bad = PersonDetails {
            given_name: "  ".into(),
            email: Some("anna".into()),
            country: Some("Poland".into()),
            meeting_link: Some("javascript:alert(1)".into()),
            ..details()
        };
        let Err(Error::Invalid(issues)) = check_person(bad) else { panic!("must be refused") };
        let fields: Vec<_> = issues.iter().map(|issue| issue.field.as_str()).collect();
        assert_eq!(fields, ["details.givenName", "details.email", "details.country", "details.meetingLink"]);
    }

    #[test]
    fn a_running_engagement_outweighs_a_finished_one() {
        use EngagementState::{Active, Completed};
        assert_eq!(status(LeadState::Won, &[Completed, Active], false), PersonStatus::Active);
        assert_eq!(status(LeadState::Won, &[Completed], false), PersonStatus::Alumni);
        assert_eq!(status(LeadState::Lost, &[], false), PersonStatus::Lost);
        assert_eq!(status(LeadState::New, &[], true), PersonStatus::Archived);
    }
}
