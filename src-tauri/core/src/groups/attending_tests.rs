use super::*;
use crate::basics::ids::ParticipantId;
use crate::basics::moments::{LocalTime, Zone};
use crate::basics::money::Money;
use crate::credits::ledger::{CreditKind, CreditUnit};
use crate::engagements::arrangement::Arrangement;
use crate::engagements::model::EngagementKind;
use crate::engagements::policy::{Consequence, Policy, PolicyPreset};
use crate::sessions::outcomes::WithoutCredit;
use proptest::prelude::*;

fn at(text: &str) -> Instant {
    text.parse::<LocalTime>().unwrap().instant(Zone::UTC)
}

fn terms(kind: EngagementKind, unit: CreditUnit, no_show: Consequence) -> Terms {
    Terms {
        kind,
        unit,
        fee: Money::new(4_000, "EUR".parse().unwrap()),
        tax_rate_bp: 0,
        hour_kind: HourKind::Paid,
        policy: Policy { no_show, ..Policy::preset(PolicyPreset::Standard) },
        arrangement: Arrangement::default(),
    }
}

const STRICT: Consequence = Consequence { uses_credit: true, percent: 100 };
const MILD: Consequence = Consequence { uses_credit: false, percent: 50 };

fn says(attended: Attended) -> Attends {
    Attends { participant_id: ParticipantId("p".into()), attended, waive: false, without_credit: None }
}

fn date() -> DateFacts {
    DateFacts { starts_at: at("2026-03-02T18:00"), booked_minutes: 90, actual_minutes: Some(95) }
}

/// Credits used (positive) and money charged.
fn costs(attends: &Attends, left: i64, terms: &Terms) -> (i64, i64) {
    let found = of_participant(date(), attends, left, Some(terms), at("2026-03-02T20:00")).unwrap();
    assert_eq!(found.hours_minutes, None, "hours are the group's");
    (found.credit.map_or(0, |credit| -credit.amount), found.charge.map_or(0, |charge| charge.amount.minor))
}

#[test]
fn one_credit_or_one_fee_for_whoever_was_there_and_the_policy_for_whoever_was_not() {
    use Attended::{Absent, AbsentExcused, Present};
    use CreditUnit::{Minute, Session};
    use EngagementKind::{Package, ProBono, Retainer, Single};
    for (attended, kind, unit, no_show, expected) in [
        (Present, Package, Session, STRICT, (1, 0)),
        (Present, Retainer, Session, STRICT, (1, 0)),
        (Present, Package, Minute, STRICT, (90, 0)),
        (Present, Single, Session, STRICT, (0, 4_000)),
        (Present, ProBono, Session, STRICT, (0, 0)),
        (AbsentExcused, Package, Session, STRICT, (0, 0)),
        (AbsentExcused, Single, Session, STRICT, (0, 0)),
        (Absent, Package, Session, STRICT, (1, 0)),
        (Absent, Package, Session, MILD, (0, 0)),
        (Absent, Single, Session, STRICT, (0, 4_000)),
        (Absent, Single, Session, MILD, (0, 2_000)),
        (Absent, ProBono, Session, STRICT, (0, 0)),
    ] {
        let found = costs(&says(attended), 500, &terms(kind, unit, no_show));
        assert_eq!(found, expected, "{attended:?} {kind:?} {unit:?}");
    }
}

#[test]
fn what_is_forgiven_costs_nothing_and_what_the_policy_takes_says_so() {
    let package = terms(EngagementKind::Package, CreditUnit::Session, STRICT);
    let waived = Attends { waive: true, ..says(Attended::Absent) };
    assert_eq!(costs(&waived, 3, &package), (0, 0));
    let now = at("2026-03-02T20:00");
    let absent = of_participant(date(), &says(Attended::Absent), 3, Some(&package), now).unwrap();
    assert_eq!(absent.credit.map(|credit| credit.kind), Some(CreditKind::UseByPolicy));
    let present = of_participant(date(), &says(Attended::Present), 3, Some(&package), now).unwrap();
    assert_eq!(present.credit.map(|credit| credit.kind), Some(CreditKind::Use));
}

#[test]
fn without_a_credit_the_coach_chooses() {
    let package = terms(EngagementKind::Package, CreditUnit::Session, STRICT);
    let now = at("2026-03-02T20:00");
    let open = of_participant(date(), &says(Attended::Present), 0, Some(&package), now).unwrap();
    assert!(open.needs_choice);
    for (choice, expected) in [(WithoutCredit::Courtesy, (0, 0)), (WithoutCredit::BillExtra, (0, 4_000))] {
        let chosen = Attends { without_credit: Some(choice), ..says(Attended::Present) };
        assert_eq!(costs(&chosen, 0, &package), expected, "{choice:?}");
    }
}

#[test]
fn without_an_engagement_nothing_follows() {
    for attended in Attended::ALL {
        let found = of_participant(date(), &says(*attended), 0, None, at("2026-03-02T20:00")).unwrap();
        assert_eq!((found.credit, found.charge, found.needs_choice), (None, None, false), "{attended:?}");
    }
}

#[test]
fn hours_are_those_of_the_date_and_paid_if_anybodys_are() {
    use HourKind::{Internal, Paid, ProBono, Reciprocal};
    let of = |kinds: &[HourKind]| {
        hours(true, 90, kinds).map(|hours| (hours.minutes, hours.kind, hours.participants))
    };
    assert_eq!(of(&[ProBono, Paid, Reciprocal]), Some((90, Paid, 3)));
    assert_eq!(of(&[ProBono, Internal]), Some((90, Internal, 2)));
    assert_eq!(of(&[ProBono; 15]), Some((90, ProBono, 15)));
    assert_eq!(of(&[Paid; 16]), None, "larger groups do not count");
    assert_eq!(of(&[]), None, "nobody came");
    assert_eq!(hours(false, 90, &[Paid]), None, "teaching is not coaching");
}

fn anyone() -> impl Strategy<Value = (Attended, EngagementKind, bool, i64)> {
    (
        proptest::sample::select(Attended::ALL),
        proptest::sample::select(EngagementKind::ALL),
        any::<bool>(),
        0..3_i64,
    )
}

proptest! {
    #[test]
    fn credits_used_are_those_of_who_was_there_or_missed_it_under_a_strict_policy(people in proptest::collection::vec(anyone(), 0..20)) {
        let (mut used, mut expected) = (0, 0);
        for (attended, kind, strict, left) in people {
            let terms = terms(kind, CreditUnit::Session, if strict { STRICT } else { MILD });
            let gift = Attends { without_credit: Some(WithoutCredit::Courtesy), ..says(attended) };
            used += costs(&gift, left, &terms).0;
            let takes = match attended {
                Attended::Present => true,
                Attended::AbsentExcused => false,
                Attended::Absent => strict,
            };
            expected += i64::from(takes && terms.uses_credits() && left > 0);
        }
        prop_assert_eq!(used, expected);
    }

    #[test]
    fn hours_never_grow_with_the_group(participants in 0..40_usize, minutes in 1..600_u32) {
        let found = hours(true, minutes, &vec![HourKind::Paid; participants]);
        prop_assert_eq!(found.map_or(0, |hours| hours.minutes), if (1..=15).contains(&participants) { minutes } else { 0 });
    }
}
