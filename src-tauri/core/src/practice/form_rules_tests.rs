//! What a coach may type, and what is said of it.

use super::*;
use crate::words::in_language;

fn about() -> AboutYou {
    AboutYou {
        practice_name: String::new(),
        coach_name: " Mara Lindqvist ".into(),
        email: Some("mara@example.org".into()),
        phone: None,
        website: None,
        address: None,
        country: "de".into(),
        zone: "europe/berlin".into(),
        currency: "eur".into(),
        language: None,
        credential: None,
        training_started_on: Some("2019-09-01".into()),
        tax_registered: false,
        tax_id: None,
        tax_rate_bp: 1900,
        tax_note: None,
        account_holder: None,
        iban: Some("de89 3704 0044 0532 0130 00".into()),
        bic: None,
        accent: None,
    }
}

fn set_up(about: AboutYou) -> SetUpPractice {
    SetUpPractice {
        about,
        policy_preset: None,
        policy: None,
        work: HowYouWork::default(),
        offers: Vec::new(),
    }
}

use super::super::form::HowYouWork;

fn fields(outcome: Result<(Practice, Vec<OfferTerms>)>) -> Vec<String> {
    let Err(Error::Invalid(issues)) = outcome else { panic!("must be refused") };
    issues.into_iter().map(|issue| issue.field).collect()
}

#[test]
fn a_minute_of_typing_makes_a_whole_practice() {
    let (practice, _) = check_set_up(set_up(about()), in_language("en")).unwrap();
    assert_eq!(practice.practice_name, "Mara Lindqvist", "the coach's name stands in");
    assert_eq!((practice.country.as_str(), practice.zone.name()), ("DE", "Europe/Berlin"));
    assert_eq!(practice.iban.as_deref(), Some("DE89370400440532013000"));
    assert_eq!(practice.account_holder.as_deref(), Some("Mara Lindqvist"));
    assert_eq!(practice.tax_rate_bp, 0, "who is not registered charges no tax");
    assert_eq!(practice.working_week.len(), 5);
    assert_eq!(practice.auto_lock_minutes, Some(10));
}

#[test]
fn everything_wrong_is_named_at_once_and_at_its_place() {
    let mut request = set_up(AboutYou {
        coach_name: " ".into(),
        email: Some("mara".into()),
        country: "Germany".into(),
        zone: "Berlin".into(),
        currency: "EURO".into(),
        iban: Some("DE88 3704 0044 0532 0130 00".into()),
        bic: Some("COBA".into()),
        training_started_on: Some("2019-02-30".into()),
        accent: Some("teal".into()),
        ..about()
    });
    request.work.sessions_per_day = Some(0);
    request.work.working_week = Some(vec![WorkingDay { weekday: 8, from_minute: 600, to_minute: 540 }]);
    request.policy = Some(Policy { grace_minutes: 600, ..Policy::preset(PolicyPreset::Firm) });
    let mut found = fields(check_set_up(request, in_language("en")));
    found.sort();
    assert_eq!(
        found,
        [
            "about.accent",
            "about.bic",
            "about.coachName",
            "about.country",
            "about.currency",
            "about.email",
            "about.iban",
            "about.trainingStartedOn",
            "about.zone",
            "policy.graceMinutes",
            "work.sessionsPerDay",
            "work.workingWeek[0].toMinute",
            "work.workingWeek[0].weekday",
        ]
    );
}

#[test]
fn what_the_coach_tells_is_judged_before_the_next_step_by_the_same_rules() {
    assert!(check_about(about(), in_language("en")).is_ok());
    let wrong = AboutYou {
        coach_name: String::new(),
        email: Some("mara".into()),
        website: Some("w".repeat(201)),
        tax_id: Some("9".repeat(41)),
        iban: Some("DE88 3704 0044 0532 0130 00".into()),
        bic: Some("COBA".into()),
        ..about()
    };
    let Err(Error::Invalid(issues)) = check_about(wrong.clone(), in_language("en")) else {
        panic!("must be refused")
    };
    let found: Vec<String> = issues.iter().map(|issue| format!("about.{}", issue.field)).collect();
    assert_eq!(
        found,
        ["about.coachName", "about.website", "about.taxId", "about.email", "about.iban", "about.bic"]
    );
    assert_eq!(
        fields(check_set_up(set_up(wrong), in_language("en"))),
        found,
        "what passes here is not refused at the end, and the other way round"
    );
}

#[test]
fn offers_are_checked_with_their_place_in_the_list() {
    let mut request = set_up(about());
    let swiss = Currency::from_code("CHF").unwrap();
    let mut offers = crate::engagements::starters::offers(swiss, in_language("en"));
    offers.truncate(2);
    offers[1].name = String::new();
    request.offers = offers;
    assert_eq!(
        fields(check_set_up(request, in_language("en"))),
        ["offers[0].price", "offers[1].price", "offers[1].name"]
    );
}

#[test]
fn one_wrong_digit_of_an_account_number_is_found() {
    assert!(is_iban("PL61109010140000071219812874"));
    assert!(!is_iban("PL61109010140000071219812875"));
    assert!(!is_iban("DE8937040044053201300"), "a digit is missing");
    assert!(is_bic("COBADEFFXXX") && is_bic("MARKDEF1") && !is_bic("12345678"));
}

#[test]
fn a_day_may_have_breaks_and_its_hours_may_not_meet() {
    let stretch =
        |weekday, from: u16, to: u16| WorkingDay { weekday, from_minute: from * 60, to_minute: to * 60 };
    let week = |days: &[WorkingDay]| {
        let mut request = set_up(about());
        request.work.working_week = Some(days.to_vec());
        check_set_up(request, in_language("en")).map(|(practice, _)| practice.working_week)
    };
    let parted = [stretch(2, 9, 17), stretch(1, 14, 18), stretch(1, 9, 12), stretch(1, 12, 13)];
    let sorted = vec![stretch(1, 9, 12), stretch(1, 12, 13), stretch(1, 14, 18), stretch(2, 9, 17)];
    assert_eq!(
        week(&parted).unwrap(),
        sorted,
        "from Monday on, from morning on; one may end where the next begins"
    );
    let Err(Error::Invalid(issues)) = week(&[stretch(1, 9, 12), stretch(2, 11, 14), stretch(1, 11, 14)])
    else {
        panic!("hours that meet must be refused")
    };
    let found: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.problem)).collect();
    assert_eq!(found, [("work.workingWeek[2].fromMinute", Problem::Overlaps)]);
}

#[test]
fn limits_beyond_what_can_be_are_named() {
    let form = form_of(about(), in_language("en"));
    let limits = BookingLimits {
        notice_hours: 337,
        horizon_weeks: Some(105),
        travel_minutes: 241,
        before_minutes: 241,
    };
    let wide = check(PracticeForm { limits, coach_name: "Mara".into(), ..form.clone() }, "practice");
    let fields = |checked: Result<Practice>| match checked {
        Err(Error::Invalid(issues)) => issues.into_iter().map(|issue| issue.field).collect::<Vec<_>>(),
        other => panic!("must be refused: {other:?}"),
    };
    let named = fields(wide);
    for field in ["noticeHours", "horizonWeeks", "travelMinutes", "beforeMinutes"] {
        assert!(named.contains(&format!("practice.limits.{field}")), "{field}: {named:?}");
    }
    let limits = BookingLimits { horizon_weeks: Some(0), ..BookingLimits::default() };
    assert!(
        fields(check(PracticeForm { limits, ..form }, "practice"))
            .contains(&"practice.limits.horizonWeeks".into())
    );
}
