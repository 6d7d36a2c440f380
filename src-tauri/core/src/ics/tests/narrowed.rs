//! What is read for some days is what the whole file has of them: calendars made at random, of few UIDs, so that
//! copies, series of one UID and changed instances of them meet in every order.

use std::fmt::Write as _;

use chrono::{Days, Duration, NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use proptest::sample::select;

use super::sound;
use super::support::*;

const BEGINS: &str = "2024-01-01";

/// A time in one of the forms that files mix.
#[derive(Debug, Clone, Copy)]
enum Form {
    Utc,
    Zoned(&'static str),
    Floating,
    Day,
}

fn time(name: &str, form: Form, at: NaiveDateTime) -> String {
    let civil = at.format("%Y%m%dT%H%M%S");
    match form {
        Form::Utc => format!("{name}:{civil}Z"),
        Form::Zoned(zone) => format!("{name};TZID={zone}:{civil}"),
        Form::Floating => format!("{name}:{civil}"),
        Form::Day => format!("{name};VALUE=DATE:{}", at.format("%Y%m%d")),
    }
}

/// Mostly in January and February, some years off; the same few hours, so that names meet.
fn at() -> impl Strategy<Value = NaiveDateTime> {
    let day = prop_oneof![6 => 0i64..12, 2 => 0i64..120, 1 => -900i64..900];
    (day, select(vec![0, 9, 23]), any::<bool>()).prop_map(|(day, hour, weekly)| {
        let day = if weekly { day * 7 } else { day };
        day_one() + Duration::days(day) + Duration::hours(hour)
    })
}

fn day_one() -> NaiveDateTime {
    day(BEGINS).and_hms_opt(0, 0, 0).unwrap()
}

fn form() -> impl Strategy<Value = Form> {
    prop_oneof![
        3 => Just(Form::Utc),
        4 => select(vec!["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago"]).prop_map(Form::Zoned),
        1 => Just(Form::Floating),
        2 => Just(Form::Day),
    ]
}

/// What makes it a series; most end soon, so that their windows are left.
fn repeating() -> impl Strategy<Value = String> {
    let rule = select(vec![
        "FREQ=DAILY;COUNT=5",
        "FREQ=DAILY;INTERVAL=7;COUNT=4",
        "FREQ=WEEKLY;COUNT=6",
        "FREQ=WEEKLY;UNTIL=20240301",
        "FREQ=WEEKLY;UNTIL=20230301T000000Z",
        "FREQ=WEEKLY;COUNT=3;BYDAY=MO,TH",
        "FREQ=MONTHLY;COUNT=3",
        "FREQ=MONTHLY;BYDAY=5MO;COUNT=2",
        "FREQ=WEEKLY",
        "FREQ=NEVER",
    ]);
    let dates = (select(vec!["EXDATE", "RDATE"]), form(), at())
        .prop_map(|(name, form, at)| time(name, form, at))
        .boxed();
    prop_oneof![
        5 => rule.clone().prop_map(|rule| format!("RRULE:{rule}")),
        2 => (rule, dates.clone()).prop_map(|(rule, dates)| format!("RRULE:{rule}\n{dates}")),
        1 => dates,
    ]
}

fn length() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        4 => Just("DURATION:PT1H\n"),
        1 => Just(""),
        1 => Just("DURATION:P9D\n"),
        1 => Just("DURATION:P100D\n"),
        1 => Just("DTEND:20240301T000000Z\n"),
    ]
}

fn any_event() -> impl Strategy<Value = String> {
    let id = (form(), at(), select(vec!["", "", ";RANGE=THISANDFUTURE"]));
    let id = id.prop_map(|(form, at, range)| time(&format!("RECURRENCE-ID{range}"), form, at)).boxed();
    let kind = prop_oneof![
        3 => repeating().prop_map(Some),
        4 => id.clone().prop_map(Some),
        1 => (id, repeating()).prop_map(|(id, rule)| Some(format!("{id}\n{rule}"))),
        2 => Just(None),
    ];
    let copy = (0u32..3, select(vec!["20240101T000000Z", "20240102T000000Z"]));
    (select(vec!["a", "a", "b", ""]), kind, form(), at(), length(), copy, select(vec!["One", "Two"]))
        .prop_map(|(uid, kind, form, at, length, (sequence, stamp), title)| {
            let mut text = "BEGIN:VEVENT\n".to_owned();
            for line in
                [Some(format!("UID:{uid}")), kind, Some(time("DTSTART", form, at))].into_iter().flatten()
            {
                let _ = writeln!(text, "{line}");
            }
            let _ =
                write!(text, "{length}SEQUENCE:{sequence}\nDTSTAMP:{stamp}\nSUMMARY:{title}\nEND:VEVENT\n");
            text
        })
}

fn file(events: &[String]) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}END:VCALENDAR\n", events.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn the_asked_days_are_the_same_whether_or_not_the_rest_is_kept(
        events in prop::collection::vec(any_event(), 1..7),
        from in prop_oneof![4 => 0u64..140, 1 => 0u64..1200],
        length in prop_oneof![1u64..9, 30u64..60],
        viewer in select(vec!["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago"]),
    ) {
        let from: NaiveDate = day(BEGINS) + Days::new(from);
        let to = from + Days::new(length);
        sound::check_for(file(&events).as_bytes(), window(&from.to_string(), &to.to_string(), viewer));
    }
}
