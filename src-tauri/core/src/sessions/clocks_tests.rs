//! When clocks come to be another time apart, by tables.

use super::*;
use crate::words::{Words, in_language};

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn at(text: &str) -> Instant {
    text.parse::<LocalTime>().unwrap().instant(Zone::UTC)
}

/// Each change of 2026 as its day and its sentence.
fn year(ours: &str, theirs: &str) -> Vec<String> {
    let (ours, theirs) = (zone(ours), zone(theirs));
    let words: &dyn Words = in_language("en");
    changes(ours, theirs, at("2026-01-01T00:00"), at("2027-01-01T00:00"))
        .iter()
        .map(|change| words.clocks_change(theirs, change))
        .collect()
}

#[test]
fn two_rules_give_every_day_on_which_one_clock_moves_alone() {
    assert_eq!(
        year("Europe/Berlin", "America/New_York"),
        [
            "In New York the clocks go forward on Sunday 8 March; yours do not.",
            "Your clocks go forward on Sunday 29 March; those in New York do not.",
            "Your clocks go back on Sunday 25 October; those in New York do not.",
            "In New York the clocks go back on Sunday 1 November; yours do not.",
        ]
    );
    // The other half of the year: the same months, the other way.
    assert_eq!(
        year("Europe/Berlin", "Australia/Sydney"),
        [
            "Your clocks go forward on Sunday 29 March; those in Sydney do not.",
            "In Sydney the clocks go back on Sunday 5 April; yours do not.",
            "In Sydney the clocks go forward on Sunday 4 October; yours do not.",
            "Your clocks go back on Sunday 25 October; those in Sydney do not.",
        ]
    );
}

#[test]
fn where_only_one_side_changes_it_is_said_whose() {
    assert_eq!(
        year("Europe/Berlin", "Asia/Kolkata"),
        [
            "Your clocks go forward on Sunday 29 March; those in Kolkata do not.",
            "Your clocks go back on Sunday 25 October; those in Kolkata do not.",
        ]
    );
    assert_eq!(
        year("Asia/Kolkata", "Europe/Berlin"),
        [
            "In Berlin the clocks go forward on Sunday 29 March; yours do not.",
            "In Berlin the clocks go back on Sunday 25 October; yours do not.",
        ]
    );
}

#[test]
fn nothing_is_said_where_the_clocks_stay_as_far_apart() {
    for (ours, theirs) in [
        ("Europe/Berlin", "Europe/Berlin"),
        ("Europe/Berlin", "Europe/Madrid"),
        // At the same instant, an hour apart on the wall.
        ("Europe/Berlin", "Europe/London"),
        // Each at two in the morning, so an hour or three after one another.
        ("America/New_York", "America/Chicago"),
        ("America/Los_Angeles", "America/New_York"),
        ("Asia/Kolkata", "Asia/Tokyo"),
    ] {
        assert_eq!(year(ours, theirs), Vec::<String>::new(), "{ours} and {theirs}");
    }
}

#[test]
fn both_on_one_day_but_by_another_amount_is_said() {
    // Half an hour on Lord Howe, a whole one in Sydney.
    assert_eq!(
        year("Australia/Sydney", "Australia/Lord_Howe"),
        [
            "Your clocks and those in Lord Howe change on Sunday 5 April, but not alike.",
            "Your clocks and those in Lord Howe change on Sunday 4 October, but not alike.",
        ]
    );
}

#[test]
fn the_stretch_holds_its_first_moment_and_not_its_last() {
    let (berlin, york) = (zone("Europe/Berlin"), zone("America/New_York"));
    let moment = at("2026-11-01T06:00");
    let found = |from: Instant, to: Instant| changes(berlin, york, from, to).len();
    assert_eq!(changes(berlin, york, moment, moment.plus_minutes(1))[0].at, moment);
    assert_eq!(found(moment.plus_minutes(-60), moment), 0);
    assert_eq!(found(moment.plus_minutes(1), moment.plus_minutes(60)), 0);
    // Between the two halves of one change nothing is said either.
    let (pacific, eastern) = (zone("America/Los_Angeles"), zone("America/New_York"));
    let half = at("2026-03-08T08:00");
    assert_eq!(changes(pacific, eastern, half, half.plus_minutes(7 * 24 * 60)), []);
}

fn session(person: &str, theirs: &str, anchor: &str, start: &str) -> Abroad {
    let anchor = zone(anchor);
    Abroad {
        session_id: SessionId(format!("{person} {start}")),
        person_id: PersonId(person.into()),
        person_name: person.into(),
        theirs: zone(theirs),
        anchor,
        starts_at: start.parse::<LocalTime>().unwrap().instant(anchor),
    }
}

fn said(booked: &[Abroad], from: &str, to: &str) -> Vec<String> {
    let words: &dyn Words = in_language("en");
    shifted(zone("Europe/Berlin"), booked, at(from), at(to))
        .iter()
        .flat_map(|shifted| shifted.shifts.iter().map(|shift| words.clock_shift(shift)))
        .collect()
}

#[test]
fn the_next_session_with_each_client_says_what_it_means() {
    let (york, berlin) = ("America/New_York", "Europe/Berlin");
    let booked = [
        session("Priya", york, berlin, "2026-10-20T16:00"),
        session("Priya", york, berlin, "2026-10-27T16:00"),
        session("Sam", york, york, "2026-10-28T11:00"),
        session("Priya", york, berlin, "2026-11-03T16:00"),
        session("Sam", york, york, "2026-11-04T11:00"),
        session("Priya", york, berlin, "2026-11-10T16:00"),
    ];
    assert_eq!(
        said(&booked, "2026-10-19T00:00", "2026-11-09T00:00"),
        [
            "Tue 27 Oct: your 16:00 is 11:00 for Priya; before the change it was 10:00.",
            "Wed 28 Oct: 11:00 for Sam is 16:00 for you; before the change it was 17:00.",
            "Tue 3 Nov: your 16:00 is 10:00 for Priya; before the change it was 11:00.",
            "Wed 4 Nov: 11:00 for Sam is 17:00 for you; before the change it was 16:00.",
        ]
    );
    assert_eq!(
        said(&booked[..1], "2026-10-19T00:00", "2026-11-09T00:00"),
        Vec::<String>::new(),
        "nobody after"
    );
}
