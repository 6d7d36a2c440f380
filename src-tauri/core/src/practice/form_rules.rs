//! Pure: checks the practice as typed and names every field that cannot be.

use iban::{Iban, ParseIbanError};

use super::form::{AboutYou, PracticeForm, SetUpPractice};
use super::model::{BookingLimits, Practice, WorkingDay};
use crate::basics::moments::{Day, Zone};
use crate::basics::money::Currency;
use crate::basics::text::{tidy, tidy_option};
use crate::documents::upi::is_upi_address;
use crate::documents::{Colour, Template};
use crate::engagements::commands::check_offer;
use crate::engagements::model::OfferTerms;
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::error::{Error, Issue, Problem, Result};
use crate::people::rules::{country_issue, email_issue, too_long};
use crate::words::Words;

const ACCENT: &str = "#0F6B66";

/// The practice and its offers, or every field of the request that needs another value.
pub(super) fn check_set_up(request: SetUpPractice, words: &dyn Words) -> Result<(Practice, Vec<OfferTerms>)> {
    let SetUpPractice { about, policy_preset, policy, work, offers } = request;
    let named = is_named(&about);
    let policy = policy.unwrap_or_else(|| Policy::preset(policy_preset.unwrap_or(PolicyPreset::Standard)));
    let promise = work.response_promise.clone().unwrap_or_else(|| words.usual_promise());
    let form = PracticeForm {
        policy,
        working_week: work.working_week.unwrap_or_else(usual_week),
        session_minutes: work.session_minutes.unwrap_or(60),
        buffer_minutes: work.buffer_minutes.unwrap_or(15),
        sessions_per_day: work.sessions_per_day.unwrap_or(4),
        response_promise: promise,
        auto_lock_minutes: Some(work.auto_lock_minutes.unwrap_or(10)),
        backup_folder: work.backup_folder,
        ..form_of(about, words)
    };
    let mut issues = Vec::new();
    let checked = check(form, "").map_err(|cause| only_typed(cause, named));
    let practice = checked.map_err(|cause| take_issues(&mut issues, cause, place_in_set_up)).ok();
    let mut checked = Vec::new();
    for (at, terms) in offers.into_iter().enumerate() {
        if practice.as_ref().is_some_and(|practice| practice.currency != terms.price.currency) {
            issues.push(Issue::new(format!("offers[{at}].price"), Problem::NotACurrency));
        }
        match check_offer(terms) {
            Ok(terms) => checked.push(terms),
            Err(cause) => {
                take_issues(&mut issues, cause, |field| field.replacen("terms", &format!("offers[{at}]"), 1));
            }
        }
    }
    match practice {
        Some(practice) if issues.is_empty() => Ok((practice, checked)),
        _ => Err(Error::Invalid(issues)),
    }
}

/// Nothing, or every field of what the coach told that needs another value: the same rules as at the end of the
/// first run, two steps earlier.
pub(super) fn check_about(about: AboutYou, words: &dyn Words) -> Result<()> {
    let named = is_named(&about);
    check(form_of(about, words), "").map(drop).map_err(|cause| only_typed(cause, named))
}

fn is_named(about: &AboutYou) -> bool {
    !tidy(&about.practice_name).is_empty()
}

/// Where the coach's name stands in for the practice's, what is wrong with it is said once, at the coach's name.
fn only_typed(cause: Error, named: bool) -> Error {
    match cause {
        Error::Invalid(mut issues) => {
            issues.retain(|issue| named || issue.field != "practiceName");
            Error::Invalid(issues)
        }
        other => other,
    }
}

/// The practice, or every field that needs another value; `prefix` names the form in the request.
pub(crate) fn check(form: PracticeForm, prefix: &str) -> Result<Practice> {
    let form = tidied(form);
    let mut issues = text_issues(&form);
    let mut add = |field: &str, problem: Problem| issues.push(Issue::new(field, problem));
    let zone = form.zone.parse::<Zone>().map_err(|_| add("zone", Problem::NotAZone)).ok();
    let currency = Currency::from_code(&form.currency);
    if currency.is_none() {
        add("currency", Problem::NotACurrency);
    }
    let day = form.training_started_on.as_ref().map(|text| text.parse::<Day>());
    if day.as_ref().is_some_and(std::result::Result::is_err) {
        add("trainingStartedOn", Problem::NotADay);
    }
    if form.iban.as_deref().is_some_and(|iban| !is_iban(iban)) {
        add("iban", Problem::NotAnIban);
    }
    if form.bic.as_deref().is_some_and(|bic| !is_bic(bic)) {
        add("bic", Problem::NotPossible);
    }
    if form.upi_address.as_deref().is_some_and(|address| !is_upi_address(address)) {
        add("upiAddress", Problem::NotPossible);
    }
    if Colour::try_from(form.accent.clone()).is_err() {
        add("accent", Problem::NotPossible);
    }
    issues.extend(number_issues(&form));
    issues.extend(form.policy.issues("policy"));
    match (zone, currency) {
        (Some(zone), Some(currency)) if issues.is_empty() => {
            Ok(practice(form, zone, currency, day.and_then(std::result::Result::ok)))
        }
        _ => {
            let named = |issue: Issue| match prefix {
                "" => issue,
                _ => Issue::new(format!("{prefix}.{}", issue.field), issue.problem),
            };
            Err(Error::Invalid(issues.into_iter().map(named).collect()))
        }
    }
}

fn text_issues(form: &PracticeForm) -> Vec<Issue> {
    let needed = [
        ("practiceName", &form.practice_name),
        ("coachName", &form.coach_name),
        ("country", &form.country),
        ("language", &form.language),
    ];
    let missing = needed.iter().filter(|(_, text)| text.is_empty());
    let mut issues: Vec<Issue> = missing.map(|(field, _)| Issue::new(*field, Problem::Missing)).collect();
    let lengths = [
        ("practiceName", Some(&form.practice_name), 120),
        ("coachName", Some(&form.coach_name), 120),
        ("phone", form.phone.as_ref(), 60),
        ("website", form.website.as_ref(), 200),
        ("address", form.address.as_ref(), 500),
        ("language", Some(&form.language), 35),
        ("credential", form.credential.as_ref(), 60),
        ("taxId", form.tax_id.as_ref(), 40),
        ("taxNote", form.tax_note.as_ref(), 500),
        // EPC069-12: a transfer's QR code holds 70 characters of name.
        ("accountHolder", form.account_holder.as_ref(), 70),
        ("responsePromise", Some(&form.response_promise), 300),
        ("backupFolder", form.backup_folder.as_ref(), 4096),
    ];
    let too_long = too_long("", &lengths).into_iter();
    issues.extend(too_long.map(|issue| Issue::new(issue.field.trim_start_matches('.'), issue.problem)));
    issues.extend(email_issue("email", form.email.as_deref()));
    if !form.country.is_empty() {
        issues.extend(country_issue("country", Some(&form.country)));
    }
    issues
}

fn number_issues(form: &PracticeForm) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: String, problem: Problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    check(form.tax_rate_bp > 10_000, "taxRateBp".into(), Problem::TooLarge);
    check(!(5..=600).contains(&form.session_minutes), "sessionMinutes".into(), Problem::NotPossible);
    check(form.buffer_minutes > 240, "bufferMinutes".into(), Problem::TooLarge);
    check(!(1..=24).contains(&form.sessions_per_day), "sessionsPerDay".into(), Problem::NotPossible);
    check(form.auto_lock_minutes.is_some_and(|m| m > 240), "autoLockMinutes".into(), Problem::TooLarge);
    for (at, day) in form.working_week.iter().enumerate() {
        let field = |name: &str| format!("workingWeek[{at}].{name}");
        check(!(1..=7).contains(&day.weekday), field("weekday"), Problem::NotPossible);
        check(day.to_minute > 24 * 60, field("toMinute"), Problem::TooLarge);
        check(day.to_minute <= day.from_minute, field("toMinute"), Problem::EndsBeforeStart);
        let meets = form.working_week.iter().take(at).any(|other| {
            other.weekday == day.weekday
                && other.from_minute < day.to_minute
                && day.from_minute < other.to_minute
        });
        check(meets, field("fromMinute"), Problem::Overlaps);
    }
    let limits = form.limits;
    check(limits.notice_hours > 14 * 24, "limits.noticeHours".into(), Problem::TooLarge);
    let weeks = limits.horizon_weeks;
    check(weeks == Some(0), "limits.horizonWeeks".into(), Problem::TooSmall);
    check(weeks.is_some_and(|weeks| weeks > 104), "limits.horizonWeeks".into(), Problem::TooLarge);
    check(limits.travel_minutes > 240, "limits.travelMinutes".into(), Problem::TooLarge);
    check(limits.before_minutes > 240, "limits.beforeMinutes".into(), Problem::TooLarge);
    issues
}

fn practice(
    form: PracticeForm,
    zone: Zone,
    currency: Currency,
    training_started_on: Option<Day>,
) -> Practice {
    let account_holder = form.account_holder.or_else(|| form.iban.as_ref().map(|_| form.coach_name.clone()));
    Practice {
        practice_name: form.practice_name,
        coach_name: form.coach_name,
        email: form.email,
        phone: form.phone,
        website: form.website,
        address: form.address,
        country: form.country,
        zone,
        currency,
        language: form.language,
        credential: form.credential,
        training_started_on,
        tax_rate_bp: if form.tax_registered { form.tax_rate_bp } else { 0 },
        tax_registered: form.tax_registered,
        tax_id: form.tax_id,
        tax_note: form.tax_note,
        account_holder,
        iban: form.iban,
        bic: form.bic,
        upi_address: form.upi_address,
        accent: form.accent,
        template: form.template,
        policy: form.policy,
        working_week: by_day(form.working_week),
        session_minutes: form.session_minutes,
        buffer_minutes: form.buffer_minutes,
        sessions_per_day: form.sessions_per_day,
        limits: form.limits,
        response_promise: form.response_promise,
        auto_lock_minutes: form.auto_lock_minutes.filter(|minutes| *minutes > 0),
        backup_folder: form.backup_folder,
    }
}

/// From Monday to Sunday, each day from morning to evening.
fn by_day(mut week: Vec<WorkingDay>) -> Vec<WorkingDay> {
    week.sort_unstable_by_key(|hours| (hours.weekday, hours.from_minute));
    week
}

fn tidied(form: PracticeForm) -> PracticeForm {
    let joined = |text: Option<&str>| {
        tidy_option(text).map(|text| text.split_whitespace().collect::<String>().to_uppercase())
    };
    PracticeForm {
        practice_name: tidy(&form.practice_name),
        coach_name: tidy(&form.coach_name),
        email: tidy_option(form.email.as_deref()),
        phone: tidy_option(form.phone.as_deref()),
        website: tidy_option(form.website.as_deref()),
        address: tidy_option(form.address.as_deref()),
        country: tidy(&form.country).to_uppercase(),
        zone: tidy(&form.zone),
        currency: tidy(&form.currency).to_uppercase(),
        language: tidy(&form.language),
        credential: tidy_option(form.credential.as_deref()),
        training_started_on: tidy_option(form.training_started_on.as_deref()),
        tax_id: tidy_option(form.tax_id.as_deref()),
        tax_note: tidy_option(form.tax_note.as_deref()),
        account_holder: tidy_option(form.account_holder.as_deref()),
        iban: joined(form.iban.as_deref()),
        bic: joined(form.bic.as_deref()),
        upi_address: tidy_option(form.upi_address.as_deref()),
        accent: tidy(&form.accent).to_uppercase(),
        response_promise: tidy(&form.response_promise),
        backup_folder: tidy_option(form.backup_folder.as_deref()),
        ..form
    }
}

/// The form that the first run begins with, from what the coach told.
fn form_of(about: AboutYou, words: &dyn Words) -> PracticeForm {
    let named = tidy_option(Some(&about.practice_name)).unwrap_or_else(|| about.coach_name.clone());
    PracticeForm {
        practice_name: named,
        coach_name: about.coach_name,
        email: about.email,
        phone: about.phone,
        website: about.website,
        address: about.address,
        country: about.country,
        zone: about.zone,
        currency: about.currency,
        language: about.language.unwrap_or_else(|| words.language().to_owned()),
        credential: about.credential,
        training_started_on: about.training_started_on,
        tax_registered: about.tax_registered,
        tax_id: about.tax_id,
        tax_rate_bp: about.tax_rate_bp,
        tax_note: about.tax_note,
        account_holder: about.account_holder,
        iban: about.iban,
        bic: about.bic,
        upi_address: None,
        template: Template::default(),
        accent: about.accent.unwrap_or_else(|| ACCENT.to_owned()),
        policy: Policy::preset(PolicyPreset::Standard),
        working_week: Vec::new(),
        session_minutes: 60,
        buffer_minutes: 15,
        sessions_per_day: 4,
        limits: BookingLimits::default(),
        response_promise: String::new(),
        auto_lock_minutes: None,
        backup_folder: None,
    }
}

/// In the first run the form's fields stand under `about`, `work` or at the top.
fn place_in_set_up(field: &str) -> String {
    const WORK: [&str; 7] = [
        "workingWeek",
        "sessionMinutes",
        "bufferMinutes",
        "sessionsPerDay",
        "responsePromise",
        "autoLockMinutes",
        "backupFolder",
    ];
    if field.starts_with("policy.") {
        field.to_owned()
    } else if WORK.iter().any(|name| field.starts_with(name)) {
        format!("work.{field}")
    } else {
        format!("about.{field}")
    }
}

fn take_issues(into: &mut Vec<Issue>, cause: Error, place: impl Fn(&str) -> String) {
    if let Error::Invalid(issues) = cause {
        into.extend(issues.into_iter().map(|issue| Issue::new(place(&issue.field), issue.problem)));
    }
}

fn usual_week() -> Vec<WorkingDay> {
    (1..=5).map(|weekday| WorkingDay { weekday, from_minute: 9 * 60, to_minute: 17 * 60 }).collect()
}

/// ISO 13616: check digits, and the country's own shape where it is known.
fn is_iban(text: &str) -> bool {
    match text.parse::<Iban>() {
        Ok(_) | Err(ParseIbanError::UnknownCountry(_)) => true,
        Err(_) => false,
    }
}

/// ISO 9362: bank and country in letters, place, and perhaps a branch.
fn is_bic(text: &str) -> bool {
    matches!(text.len(), 8 | 11)
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().skip(4).take(2).all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
#[path = "form_rules_tests.rs"]
mod tests;
