use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Weekday};
use proptest::prelude::*;

use super::*;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap()
}

/// The instances from the start to `last`, as a series would ask for them.
fn starts(
    text: &str,
    start: &str,
    first: NaiveDateTime,
    last: NaiveDateTime,
) -> Result<Vec<NaiveDateTime>, Reason> {
    let rule = Rule::parse(text)?;
    let last = match rule.until {
        None => last,
        Some(Until::Day(day)) => last.min(day.and_hms_opt(23, 59, 59).unwrap()),
        Some(Until::Utc(civil) | Until::Local(civil)) => last.min(civil),
    };
    rule.starts(at(start), first, last, &mut Budget::for_question())
}

fn from_start(text: &str, start: &str, last: &str) -> Result<Vec<NaiveDateTime>, Reason> {
    starts(text, start, at(start), at(last))
}

#[test]
fn the_examples_of_the_rfc_give_the_dates_of_the_rfc() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/ics/rules.txt");
    let table = std::fs::read_to_string(path).expect("the table of rules is part of the repository");
    let mut rows = 0;
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = row.split(" | ").collect();
        let [start, rule, extent, instances] = fields[..] else { panic!("four fields: {row}") };
        let wanted: Vec<_> = instances.split(',').map(at).collect();
        let last = if extent == "whole" { at("20990101T000000") } else { *wanted.last().unwrap() };
        let found = starts(rule, start, at(start), last);
        assert_eq!(found.as_ref(), Ok(&wanted), "{start} {rule}");
        // Asked for its second half alone, nothing else may come: the way there is jumped over.
        let middle = wanted[wanted.len() / 2];
        let late = starts(rule, start, middle, last).unwrap();
        assert_eq!(late, wanted[wanted.len() / 2..], "{start} {rule} from {middle}");
        rows += 1;
    }
    assert!(rows > 55, "only {rows} rules were read");
}

#[test]
fn rules_that_would_take_the_machine_down_are_refused_unexpanded() {
    let list = |to: u32| (0..to).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let days = (1..=31).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let all = format!("BYHOUR={};BYMINUTE={};BYSECOND={}", list(24), list(60), list(60));
    for (rule, reason) in [
        (format!("FREQ=YEARLY;BYMONTHDAY={days};{all}"), Reason::RuleTooDense),
        (format!("FREQ=MONTHLY;{all}"), Reason::RuleTooDense),
        (format!("FREQ=DAILY;BYHOUR={};BYMINUTE={}", list(24), list(60)), Reason::RuleTooDense),
        (format!("FREQ=HOURLY;BYMINUTE={};BYSECOND={}", list(60), list(60)), Reason::RuleTooDense),
        (format!("FREQ=YEARLY;BYMONTHDAY={days};BYHOUR={};BYMINUTE=0,15,30", list(24)), Reason::RuleTooDense),
        ("FREQ=WEEKLY;BYDAY=\u{20ac}".to_owned(), Reason::RuleUnreadable),
        ("FREQ=WEEKLY;BYDAY=M\u{f6}".to_owned(), Reason::RuleUnreadable),
        (format!("FREQ=DAILY;X={}", "A".repeat(4096)), Reason::RuleTooLong),
        (String::new(), Reason::RuleUnreadable),
        ("FREQ=FORTNIGHTLY".to_owned(), Reason::RuleUnreadable),
        ("W1 MO TU 20240101T000000Z".to_owned(), Reason::RuleUnreadable),
        ("FREQ=WEEKLY;INTERVAL=-2".to_owned(), Reason::RuleUnreadable),
        ("FREQ=WEEKLY;INTERVAL=x".to_owned(), Reason::RuleUnreadable),
        ("FREQ=WEEKLY;COUNT=many".to_owned(), Reason::RuleUnreadable),
        ("FREQ=WEEKLY;UNTIL=never".to_owned(), Reason::RuleUnreadable),
        ("FREQ=WEEKLY;BYDAY=1".to_owned(), Reason::RuleUnreadable),
        ("FREQ=MONTHLY;BYDAY=99MO".to_owned(), Reason::RuleUnreadable),
        ("FREQ=MONTHLY;BYMONTHDAY=0,32".to_owned(), Reason::RuleUnreadable),
        ("FREQ=YEARLY;BYMONTH=13".to_owned(), Reason::RuleUnreadable),
        ("FREQ=DAILY;BYHOUR=24".to_owned(), Reason::RuleUnreadable),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0".to_owned(), Reason::RuleUnreadable),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300".to_owned(), Reason::RuleUnsupported),
        ("FREQ=WEEKLY;BYMONTHDAY=13".to_owned(), Reason::RuleUnsupported),
        ("FREQ=MONTHLY;BYYEARDAY=100".to_owned(), Reason::RuleUnsupported),
        ("RSCALE=HEBREW;FREQ=YEARLY".to_owned(), Reason::RuleUnsupported),
        ("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=SIDEWAYS".to_owned(), Reason::RuleUnreadable),
        ("FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=31;BYDAY=1MO".to_owned(), Reason::RuleUnsupported),
        ("FREQ=YEARLY;SKIP=FORWARD;BYMONTHDAY=31;BYYEARDAY=31".to_owned(), Reason::RuleUnsupported),
    ] {
        let shown: String = rule.chars().take(80).collect();
        assert_eq!(Rule::parse(&rule).unwrap_err(), reason, "{shown}");
    }
}

#[test]
fn endless_rules_are_stopped_by_what_they_would_show() {
    let day = |text| from_start("FREQ=SECONDLY", "19700101T000000", text);
    assert_eq!(day("19700102T000000"), Err(Reason::TooManyOccurrences), "86,400 in a day");
    let now = starts("FREQ=SECONDLY", "19700101T000000", at("20260101T000000"), at("20270101T000000"));
    assert_eq!(now, Err(Reason::TooManyOccurrences));
    let counted = starts(
        "FREQ=MINUTELY;COUNT=4000000000",
        "19700101T000000",
        at("20260101T000000"),
        at("20270101T000000"),
    );
    assert_eq!(counted, Err(Reason::TooManyOccurrences), "a counted rule cannot be jumped into");
    let ancient =
        from_start("FREQ=DAILY;COUNT=4000000;BYMONTH=2;BYMONTHDAY=29", "00010101T000000", "99990101T000000");
    assert_eq!(ancient, Err(Reason::TooManyOccurrences));
    let week = starts(
        "FREQ=SECONDLY;INTERVAL=99999999",
        "19700101T000000",
        at("20260101T000000"),
        at("20270101T000000"),
    );
    assert!(week.unwrap().len() <= 1, "once in three years");
}

#[test]
fn rules_that_never_come_true_are_empty() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=31",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=-30",
    ] {
        assert_eq!(from_start(rule, "20240101T100000", "20300101T000000"), Ok(vec![]), "{rule}");
    }
    let only_first = |rule: &str| from_start(rule, "20240101T100000", "99991231T000000").unwrap();
    for frequency in ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] {
        let rule = format!("FREQ={frequency};INTERVAL=99999999");
        assert_eq!(only_first(&rule), [at("20240101T100000")], "{rule}");
    }
    assert_eq!(from_start("FREQ=YEARLY", "99990101T100000", "99991231T000000").unwrap().len(), 1);
}

#[test]
fn what_programs_write_wrongly_is_read_as_they_mean_it() {
    let mondays = from_start("FREQ=WEEKLY;COUNT=3;BYDAY=MO", "20240101T100000", "20300101T000000").unwrap();
    assert_eq!(mondays, [at("20240101T100000"), at("20240108T100000"), at("20240115T100000")]);
    for rule in [
        "freq=weekly;count=3;byday=mo",
        " FREQ=WEEKLY ; COUNT=3 ; BYDAY=MO ;",
        "FREQ=WEEKLY;COUNT=3;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=3;BYSETPOS=1;X-MADE-UP=1",
        "FREQ=WEEKLY;FREQ=DAILY;COUNT=3",
        "FREQ=WEEKLY;COUNT=3;BYDAY=+1MO",
        "FREQ=WEEKLY;COUNT=9;UNTIL=20240115T100000",
        "FREQ=WEEKLY;COUNT=0;UNTIL=20240115",
        "FREQ=WEEKLY;COUNT=-1;UNTIL=20240115T100000Z",
        "FREQ=WEEKLY;COUNT=3;BYHOUR=10;BYMINUTE=0;BYSECOND=0",
    ] {
        assert_eq!(from_start(rule, "20240101T100000", "20300101T000000").as_ref(), Ok(&mondays), "{rule}");
    }
    let leap = Rule::parse("FREQ=DAILY;BYSECOND=60").unwrap();
    assert_eq!(leap.seconds, [59]);
}

#[test]
fn the_start_counts_as_the_first_instance_even_where_the_rule_does_not_meet_it() {
    // RFC 5545, 3.3.10. The caller adds the start itself.
    let tuesdays = from_start("FREQ=WEEKLY;BYDAY=TU;COUNT=3", "20240101T100000", "20300101T000000").unwrap();
    assert_eq!(tuesdays, [at("20240102T100000"), at("20240109T100000")]);
}

#[test]
fn a_rule_for_whole_days_has_no_times() {
    let rule = Rule::parse("FREQ=DAILY;BYHOUR=9,12;COUNT=2").unwrap().for_days().unwrap();
    assert!(rule.hours.is_empty());
    assert_eq!(Rule::parse("FREQ=HOURLY").unwrap().for_days(), Err(Reason::RuleUnsupported));
}

#[test]
fn one_series_cannot_use_up_what_all_may_cost() {
    let mut budget = Budget::for_question();
    assert_eq!(budget.spend(200_001), Err(Reason::TooManyOccurrences));
    for _ in 0..100 {
        budget.next_series();
        assert_eq!(budget.spend(200_000), Ok(()));
    }
    budget.next_series();
    assert_eq!(budget.spend(1), Err(Reason::TooManyOccurrences), "the question has its own end");
}

fn any_rule() -> impl Strategy<Value = String> {
    let part = |name: &'static str, value: BoxedStrategy<String>| {
        prop::option::weighted(0.3, value.prop_map(move |value| format!(";{name}={value}")))
            .prop_map(Option::unwrap_or_default)
    };
    let numbers = |range: std::ops::Range<i32>| {
        prop::collection::vec(range, 1..4)
            .prop_map(|list| list.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
            .boxed()
    };
    let days =
        prop::collection::vec("(|1|2|-1|5|-53)(MO|TU|WE|TH|FR|SA|SU)", 1..4).prop_map(|days| days.join(","));
    (
        prop::sample::select(vec!["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
        prop_oneof![5 => 1u32..6, 1 => 1u32..200_000],
        (
            part("BYMONTH", numbers(1..13)),
            part("BYMONTHDAY", numbers(-31..32)),
            part("BYYEARDAY", numbers(-366..367)),
        ),
        (part("BYWEEKNO", numbers(-53..54)), part("BYDAY", days.boxed()), part("BYHOUR", numbers(0..24))),
        (
            part("BYMINUTE", numbers(0..60)),
            part("BYSECOND", numbers(0..61)),
            part("BYSETPOS", numbers(-60..61)),
        ),
        prop::sample::select(vec!["", ";WKST=SU", ";WKST=WE"]),
        prop::sample::select(vec!["", ";COUNT=1", ";COUNT=7"]),
    )
        .prop_map(|(frequency, interval, (a, b, c), (d, e, f), (g, h, i), week, count)| {
            format!("FREQ={frequency};INTERVAL={interval}{a}{b}{c}{d}{e}{f}{g}{h}{i}{week}{count}")
        })
}

fn any_skipping_rule() -> impl Strategy<Value = String> {
    (any_rule(), prop::sample::select(vec!["", ";SKIP=OMIT", ";SKIP=FORWARD", ";SKIP=BACKWARD"]))
        .prop_map(|(rule, skip)| rule + skip)
}

/// The year and number of the week that a day lies in: the year has its fourth day.
fn week_of(day: NaiveDate, week_start: Weekday) -> (i32, i64) {
    let into_week = Duration::days(i64::from(day.weekday().days_since(week_start)));
    let fourth = day - into_week + Duration::days(3);
    (fourth.year(), i64::from(fourth.ordinal0() / 7) + 1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn jumping_near_the_asked_days_changes_nothing(
        rule in any_skipping_rule(), day in 0i64..12_000, minute in 0i64..1440, later in 0i64..900, length in 1i64..200,
    ) {
        let epoch = NaiveDate::from_ymd_opt(1995, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
        let start = epoch + Duration::days(day) + Duration::minutes(minute);
        let (first, last) = (start + Duration::days(later), start + Duration::days(later + length));
        let Ok(rule) = Rule::parse(&rule) else { return Ok(()) };
        let asked = rule.starts(start, first, last, &mut Budget::for_question());
        let whole = rule.starts(start, start, last, &mut Budget::for_question());
        if let (Ok(asked), Ok(mut whole)) = (asked, whole) {
            prop_assert!(asked.is_sorted(), "in order");
            whole.retain(|instance| *instance >= first);
            prop_assert_eq!(asked, whole);
        }
    }

    #[test]
    fn no_instance_comes_after_a_rule_is_surely_over(rule in any_skipping_rule(), day in 0i64..12_000) {
        let start = NaiveDate::from_ymd_opt(1995, 1, 1).unwrap().and_hms_opt(9, 0, 0).unwrap() + Duration::days(day);
        let Ok(rule) = Rule::parse(&rule) else { return Ok(()) };
        if let Some(over) = rule.surely_over(start) {
            let last = start + Duration::days(20_000);
            let found = rule.starts(start, start, last, &mut Budget::for_question());
            prop_assert!(found.iter().flatten().all(|instance| instance.date() <= over), "{over} {found:?}");
        }
    }

    #[test]
    fn weeks_of_the_year_are_those_that_a_calendar_shows(
        weeks in prop::collection::btree_set(prop_oneof![1i64..54, -53i64..0, Just(1), Just(53), Just(-1)], 1..4),
        weekdays in prop::collection::btree_set(0u8..7, 1..4),
        (interval, week_start, day) in (1i32..5, 0u8..7, 0i64..12_000),
    ) {
        let weekday = |number: &u8| Weekday::try_from(*number).unwrap();
        let name = |number: &u8| weekday(number).to_string()[..2].to_uppercase();
        let listed = |list: Vec<String>| list.join(",");
        let text = format!(
            "FREQ=YEARLY;INTERVAL={interval};BYWEEKNO={};BYDAY={};WKST={}",
            listed(weeks.iter().map(ToString::to_string).collect()),
            listed(weekdays.iter().map(name).collect()),
            name(&week_start),
        );
        let start = NaiveDate::from_ymd_opt(1995, 1, 1).unwrap().and_hms_opt(9, 0, 0).unwrap() + Duration::days(day);
        let last = start + Duration::days(2000);
        let found = Rule::parse(&text).unwrap().starts(start, start, last, &mut Budget::for_question()).unwrap();
        let count = |year: i32| week_of(NaiveDate::from_ymd_opt(year, 12, 28).unwrap(), weekday(&week_start)).1;
        let wanted = (0..=2000).map(|later| start + Duration::days(later)).filter(|at| {
            let (year, week) = week_of(at.date(), weekday(&week_start));
            weekdays.iter().any(|number| weekday(number) == at.weekday())
                && (year - start.year()).rem_euclid(interval) == 0
                && year >= start.year() - i32::from(interval == 1)
                && (weeks.contains(&week) || weeks.contains(&(week - count(year) - 1)))
        });
        prop_assert_eq!(found, wanted.collect::<Vec<_>>(), "{}", text);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(FREQ=|[A-Z]{2,10}=)?[ -~]{0,60}", other in any::<String>()) {
        let _ = (Rule::parse(&text), Rule::parse(&other));
    }
}
