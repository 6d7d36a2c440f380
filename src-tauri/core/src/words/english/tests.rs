//! One, two and none of everything that is counted, and every way of naming a day or a length.

use super::*;
use crate::credits::ledger::CreditUnit;
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::sessions::model::{AskedBy, MovePreview};
use crate::sessions::outcomes::{CreditEffect, Effects};
use crate::words::{PeopleWords, SessionWords, TodayWords};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn at(text: &str) -> LocalTime {
    text.parse().unwrap()
}

#[test]
fn days_are_named_as_people_name_them() {
    // A Monday.
    let today = day("2026-03-02");
    for (of, expected) in [
        ("2026-03-02", "today"),
        ("2026-03-03", "tomorrow"),
        ("2026-03-01", "yesterday"),
        ("2026-03-04", "on Wednesday"),
        ("2026-03-08", "on Sunday"),
        ("2026-03-09", "on Mon 9 Mar"),
        ("2026-02-28", "on Sat 28 Feb"),
        ("2025-12-31", "on 31 December 2025"),
        ("2027-01-01", "on 1 January 2027"),
    ] {
        assert_eq!(when(day(of), today), expected, "{of}");
    }
}

#[test]
fn lengths_and_notice_have_their_plurals() {
    for (minutes, as_length, as_notice) in [
        (0, "0 min", "0 minutes"),
        (1, "1 min", "1 minute"),
        (59, "59 min", "59 minutes"),
        (60, "1 h", "1 hour"),
        (90, "1 h 30 min", "1 h 30 min"),
        (120, "2 h", "2 hours"),
        (1440, "24 h", "24 hours"),
        (2880, "48 h", "2 days"),
        (4500, "75 h", "3 days"),
    ] {
        assert_eq!((length(minutes).as_str(), notice(minutes).as_str()), (as_length, as_notice), "{minutes}");
    }
}

const SESSION: CreditUnit = CreditUnit::Session;

#[test]
fn what_needs_the_coach_is_said_with_the_right_plural() {
    let said = [
        (English.charges_waiting(0), "New charges wait for an invoice."),
        (English.charges_waiting(1), "Charges have waited for an invoice for 1 day."),
        (English.charges_waiting(2), "Charges have waited for an invoice for 2 days."),
        (English.invoice_overdue("7", 1), "Invoice 7 is 1 day overdue."),
        (English.invoice_overdue("7", 12), "Invoice 7 is 12 days overdue."),
        (English.credits_low(1), "One session is left: time to talk about what comes next."),
        (English.credits_low(0), "No session is left: time to renew, pause or close."),
        (
            English.credits_over(SESSION, 1, 3, 14),
            "1 session ended 3 days ago: extend, or let it go. 11 days of grace left.",
        ),
        (
            English.credits_over(SESSION, 2, 13, 14),
            "2 sessions ended 13 days ago: extend, or let them go. 1 day of grace left.",
        ),
        (
            English.credits_over(SESSION, 2, 14, 14),
            "2 sessions ended 14 days ago, and the grace is over: extend, or let them go.",
        ),
        (English.credits_over(SESSION, 1, 0, 14), "1 session ends today: extend, or let it go."),
        (English.credits_over(SESSION, 2, 0, 14), "2 sessions end today: extend, or let them go."),
        (English.credits_end(SESSION, 1, 1), "1 session ends tomorrow."),
        (English.credits_end(SESSION, 3, 9), "3 sessions end in 9 days."),
        (English.credits_end(CreditUnit::Minute, 90, 9), "1 h 30 min ends in 9 days."),
        (English.nothing_booked(1), "1 session is left and nothing is booked."),
        (English.nothing_booked(4), "4 sessions are left and nothing is booked."),
        (English.calendar(0, 0, 0), "No sessions in these days."),
        (English.calendar(1, 60, 1), "One session, 1 h. One waits for its outcome."),
        (English.calendar(3, 200, 2), "3 sessions, 3 h 20 min in all. 2 wait for their outcome."),
    ];
    for (sentence, expected) in said {
        assert_eq!(sentence, expected);
    }
}

#[test]
fn when_somebody_was_last_seen_is_said_for_any_day() {
    let today = day("2026-03-02");
    for (last, expected) in [
        ("2026-03-02", "today"),
        ("2026-03-01", "yesterday"),
        ("2026-02-28", "2 days ago"),
        ("2026-01-01", "60 days ago"),
        ("2025-12-31", "on 31 December 2025"),
    ] {
        let sentence = format!("Nothing is booked; the last session was {expected}. Offer a time.");
        assert_eq!(English.next_booking(Some(day(last)), today), sentence);
    }
    for (on, expected) in [
        ("2026-03-02T10:00", "Today at 10:00: what happened?"),
        ("2026-03-01T18:00", "Yesterday at 18:00: what happened?"),
        ("2026-02-26T09:05", "On Thu 26 Feb at 09:05: what happened?"),
    ] {
        assert_eq!(English.needs_outcome(at(on), today), expected);
    }
}

#[test]
fn a_policy_reads_well_with_none_one_and_several() {
    let of = |hours, waivers, moves, grace| {
        let policy = Policy {
            window_hours: hours,
            free_waivers: waivers,
            moves_allowed: moves,
            grace_minutes: grace,
            ..Policy::preset(PolicyPreset::Standard)
        };
        English.policy(&policy)
    };
    let after = "After that, or if you do not come, the session counts as used.";
    let until = "You can move or cancel a session free of charge until";
    for (policy, expected) in [
        (of(24, 0, None, 0), format!("{until} 24 hours before it starts. {after}")),
        (
            of(1, 1, Some(1), 1),
            format!(
                "{until} 1 hour before it starts. The first time, a later cancellation is on me. {after} \
                 One session can be moved. I wait for you for 1 minute."
            ),
        ),
        (
            of(48, 2, Some(2), 10),
            format!(
                "{until} 48 hours before it starts. The first 2 times, a later cancellation is on me. {after} \
                 Sessions can be moved 2 times in all. I wait for you for 10 minutes."
            ),
        ),
        (
            of(24, 0, Some(0), 0),
            format!("{until} 24 hours before it starts. {after} Sessions cannot be moved."),
        ),
    ] {
        assert_eq!(policy, expected);
    }
}

#[test]
fn used_up_moves_are_counted_in_words() {
    let said = |allowed| {
        let preview = MovePreview {
            notice_minutes: 90,
            within_window: true,
            moves_so_far: allowed,
            moves_allowed: Some(allowed),
            conflicts: Vec::new(),
            remarks: Vec::new(),
            sentence: String::new(),
            if_late: None,
        };
        English.move_preview("Anna", at("2026-03-03T10:00"), &preview, 1, AskedBy::Client)
    };
    let begin =
        "Anna moves to Tue 3 Mar, 10:00. That is 1 h 30 min before the session; the policy asks for 1 hour.";
    assert_eq!(said(0), format!("{begin} This engagement allows no moves."));
    assert_eq!(said(1), format!("{begin} The one move of this engagement has been used."));
    assert_eq!(said(2), format!("{begin} All 2 moves of this engagement have been used."));
}

#[test]
fn credits_are_counted_in_their_own_unit() {
    let used = |amount, unit, left| {
        let effects = Effects {
            credit: Some(CreditEffect { kind: crate::credits::ledger::CreditKind::Use, amount, unit }),
            ..EFFECTS
        };
        English.effects(&effects, left, None)[1].clone()
    };
    assert_eq!(used(-1, CreditUnit::Session, 2), "1 session used, 1 left.");
    assert_eq!(used(-60, CreditUnit::Minute, 150), "1 h used, 1 h 30 min left.");
}

const EFFECTS: Effects = Effects {
    status: crate::sessions::model::SessionStatus::Held,
    notice_minutes: None,
    credit: None,
    charge: None,
    hours_minutes: None,
    waived: false,
    waiver_free: false,
    needs_choice: false,
};
