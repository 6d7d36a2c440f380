//! Every outcome with every policy preset, as one table: what it does to credit, charge and hours.
//!
//! One line for each case; a change of a rule shows as a changed line. Read it against `domain-rules.md`,
//! section 4.

use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::basics::money::Money;
use crate::credits::ledger::CreditUnit;
use crate::engagements::arrangement::Arrangement;
use crate::engagements::model::{EngagementKind, HourKind, Terms};
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::sessions::model::SessionKind;
use crate::sessions::outcomes::{Facts, Outcome, Saying, effects};

const GOLDEN: &str = include_str!("outcomes_golden.txt");

fn at(text: &str) -> Instant {
    text.parse::<LocalTime>().unwrap().instant(Zone::UTC)
}

fn terms(preset: PolicyPreset, kind: EngagementKind) -> Terms {
    Terms {
        kind,
        unit: CreditUnit::Session,
        fee: Money::new(12_000, "EUR".parse().unwrap()),
        tax_rate_bp: 0,
        hour_kind: HourKind::Paid,
        policy: Policy::preset(preset),
        arrangement: Arrangement::default(),
    }
}

/// The cases: a name, the outcome, hours of notice for a cancellation, forgiven, a courtesy.
const CASES: &[(&str, Outcome, Option<i64>, bool, bool)] = &[
    ("held", Outcome::Held, None, false, false),
    ("cancelled 72 h before", Outcome::Cancelled, Some(72), false, false),
    ("cancelled 48 h before", Outcome::Cancelled, Some(48), false, false),
    ("cancelled 47 h before", Outcome::Cancelled, Some(47), false, false),
    ("cancelled 24 h before", Outcome::Cancelled, Some(24), false, false),
    ("cancelled 23 h before", Outcome::Cancelled, Some(23), false, false),
    ("cancelled 23 h before, forgiven", Outcome::Cancelled, Some(23), true, false),
    ("no-show", Outcome::NoShow, None, false, false),
    ("no-show, forgiven", Outcome::NoShow, None, true, false),
    ("coach cancelled", Outcome::CoachCancelled, None, false, false),
    ("coach cancelled, courtesy", Outcome::CoachCancelled, None, false, true),
];

fn line(
    preset: PolicyPreset,
    kind: EngagementKind,
    case: &(&str, Outcome, Option<i64>, bool, bool),
) -> String {
    let (name, outcome, notice_hours, waive, courtesy) = *case;
    let starts_at = at("2026-03-02T10:00");
    let saying = Saying {
        outcome,
        actual_minutes: Some(58),
        told_at: notice_hours.map(|hours| starts_at.plus_minutes(-60 * hours)),
        waive,
        courtesy,
        without_credit: None,
        reason: None,
    };
    let facts = Facts {
        kind: SessionKind::Coaching,
        starts_at,
        booked_minutes: 60,
        credits_left: 3,
        waivers_so_far: 0,
    };
    let effects = effects(&saying, &facts, Some(&terms(preset, kind)), at("2026-03-02T12:00")).unwrap();
    let credit =
        effects.credit.map_or("-".to_owned(), |credit| format!("{} {:+}", credit.kind.word(), credit.amount));
    let charge = effects.charge.map_or("-".to_owned(), |charge| format!("{}", charge.amount.minor));
    let hours = effects.hours_minutes.map_or("-".to_owned(), |minutes| minutes.to_string());
    let free = if effects.waiver_free { " may-be-forgiven" } else { "" };
    let waived = if effects.waived { " forgiven" } else { "" };
    format!(
        "{:<9} {:<8} {name:<32} {:<17} credit {credit:<17} charge {charge:<5} minutes {hours}{free}{waived}",
        preset.word(),
        kind.word(),
        effects.status.word(),
    )
    .trim_end()
    .to_owned()
}

#[test]
fn every_outcome_with_every_policy_preset_does_what_the_table_says() {
    let kinds = [EngagementKind::Package, EngagementKind::Single, EngagementKind::ProBono];
    let mut table = String::new();
    for preset in PolicyPreset::ALL {
        for kind in kinds {
            for case in CASES {
                table.push_str(&line(*preset, kind, case));
                table.push('\n');
            }
        }
    }
    for (expected, found) in GOLDEN.lines().zip(table.lines()) {
        assert_eq!(expected, found, "an outcome does something else than agreed");
    }
    assert_eq!(GOLDEN.lines().count(), table.lines().count(), "{table}");
}

#[test]
fn exactly_at_the_window_is_in_time_and_a_second_later_is_late() {
    let starts_at = at("2026-03-02T10:00");
    let facts = Facts {
        kind: SessionKind::Coaching,
        starts_at,
        booked_minutes: 60,
        credits_left: 3,
        waivers_so_far: 0,
    };
    let terms = terms(PolicyPreset::Standard, EngagementKind::Package);
    let status = |told_at: Instant| {
        let saying = Saying {
            outcome: Outcome::Cancelled,
            actual_minutes: None,
            told_at: Some(told_at),
            waive: false,
            courtesy: false,
            without_credit: None,
            reason: None,
        };
        effects(&saying, &facts, Some(&terms), at("2026-03-02T12:00")).unwrap().status.word()
    };
    let window = starts_at.plus_minutes(-24 * 60);
    assert_eq!(status(window), "cancelled_in_time");
    assert_eq!(status(Instant(window.0 + chrono::Duration::seconds(1))), "late_cancelled");
}

#[test]
fn elapsed_hours_count_across_a_clock_change() {
    // Berlin, 29 March 2026: 10:00 the day before is only 23 hours earlier.
    let berlin: Zone = "Europe/Berlin".parse().unwrap();
    let starts_at = "2026-03-29T10:00".parse::<LocalTime>().unwrap().instant(berlin);
    let told_at = "2026-03-28T10:00".parse::<LocalTime>().unwrap().instant(berlin);
    assert_eq!(starts_at.minutes_since(told_at), 23 * 60);
}

#[test]
fn a_discovery_call_has_no_effects_but_its_own() {
    let facts = Facts {
        kind: SessionKind::Discovery,
        starts_at: at("2026-03-02T10:00"),
        booked_minutes: 30,
        credits_left: 0,
        waivers_so_far: 0,
    };
    let saying = Saying {
        outcome: Outcome::Held,
        actual_minutes: None,
        told_at: None,
        waive: false,
        courtesy: false,
        without_credit: None,
        reason: None,
    };
    let effects = effects(&saying, &facts, None, at("2026-03-02T12:00")).unwrap();
    assert_eq!((effects.credit, effects.charge, effects.hours_minutes), (None, None, None));
}
