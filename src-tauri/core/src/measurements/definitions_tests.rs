use super::*;
use crate::measurements::model::Shipped;
use crate::measurements::shipped::instrument;
use crate::words::in_language;

fn shipped(which: Shipped) -> InstrumentDefinition {
    instrument(which, in_language("en")).definition
}

fn draft(key: Option<&str>, label: &str) -> DraftItem {
    DraftItem { key: key.map(str::to_owned), label: label.into(), weight: None, levels: None }
}

fn described(label: &str, weight: i64, levels: [&str; 5]) -> DraftItem {
    let levels = levels.iter().map(|level| (*level).to_owned()).collect();
    DraftItem { key: None, label: label.into(), weight: Some(weight), levels: Some(levels) }
}

fn fields(outcome: Result<InstrumentDefinition>) -> Vec<(String, Problem)> {
    let Err(Error::Invalid(issues)) = outcome else { panic!("must be refused: {outcome:?}") };
    issues.into_iter().map(|issue| (issue.field, issue.problem)).collect()
}

#[test]
fn what_is_typed_as_it_ships_is_what_ships() {
    for which in Shipped::ALL.iter().filter(|which| **which != Shipped::Attainment) {
        let base = shipped(*which);
        let kind = super::super::shipped::kind(*which);
        let made = build(kind, base.question.as_deref(), &as_typed(&base), &base, 0).unwrap();
        assert_eq!(made, base, "{which:?}");
    }
}

#[test]
fn a_renamed_segment_keeps_its_key_and_a_new_one_gets_a_number_that_was_never_used() {
    let base = shipped(Shipped::WheelOfLife);
    let mut drafts = as_typed(&base);
    drafts[0].label = " Calling ".into();
    drafts.truncate(6);
    drafts.push(draft(None, "Garden"));
    let made = build(InstrumentKind::Wheel, None, &drafts, &base, 2).unwrap();
    let keys: Vec<&str> = made.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!(keys, ["career", "money", "health", "partner", "friends", "growth", "i3"]);
    assert_eq!(made.items[0].label, "Calling");
    assert_eq!((made.items[6].lowest, made.items[6].highest), (1, 10));
    assert_eq!(numbered([&base, &made].into_iter()), 3);
}

#[test]
fn a_wheel_has_six_to_ten_segments_with_names_of_their_own() {
    let base = shipped(Shipped::WheelOfLife);
    let wheel = |drafts: &[DraftItem]| build(InstrumentKind::Wheel, None, drafts, &base, 0);
    let named = |count: usize| (0..count).map(|at| draft(None, &format!("Part {at}"))).collect::<Vec<_>>();
    assert!(wheel(&named(6)).is_ok() && wheel(&named(10)).is_ok());
    assert_eq!(fields(wheel(&named(5))), [("items".to_owned(), Problem::TooSmall)]);
    assert_eq!(fields(wheel(&named(11))), [("items".to_owned(), Problem::TooLarge)]);
    let mut bad = named(6);
    bad[1].label = " part 0 ".into();
    bad[2].label = "  ".into();
    bad[3].key = Some("unknown".into());
    bad[4].label = "l".repeat(121);
    assert_eq!(
        fields(wheel(&bad)),
        [
            ("items[1].label".to_owned(), Problem::AlreadyUsed),
            ("items[2].label".to_owned(), Problem::Missing),
            ("items[3].key".to_owned(), Problem::NotPossible),
            ("items[4].label".to_owned(), Problem::TooLong),
        ]
    );
}

#[test]
fn the_questions_of_a_check_can_be_reworded_and_not_replaced() {
    let base = shipped(Shipped::SessionCheck);
    let mut drafts = as_typed(&base);
    drafts[3].label = "It was worth the hour".into();
    let made = build(InstrumentKind::Check, None, &drafts, &base, 0).unwrap();
    assert_eq!(made.items[3].label, "It was worth the hour");
    drafts[3].key = None;
    let refused = fields(build(InstrumentKind::Check, None, &drafts, &base, 0));
    assert_eq!(refused, [("items[3].key".to_owned(), Problem::NotPossible)]);
}

#[test]
fn a_scale_needs_its_question() {
    let base = shipped(Shipped::Scale);
    let refused = fields(build(InstrumentKind::Scale, Some("  "), &as_typed(&base), &base, 0));
    assert_eq!(refused, [("question".to_owned(), Problem::Missing)]);
}

#[test]
fn levels_are_all_described_in_advance_and_weighed_from_one_to_four() {
    let base = shipped(Shipped::Attainment);
    let build = |drafts: &[DraftItem]| build(InstrumentKind::Attainment, None, drafts, &base, 0);
    let made = build(&[described("Mornings", 4, ["none", "one", "two", "three", "four"])]).unwrap();
    let levels: Vec<(i64, &str)> =
        made.items[0].levels.iter().map(|level| (level.level, level.text.as_str())).collect();
    assert_eq!(levels, [(-2, "none"), (-1, "one"), (0, "two"), (1, "three"), (2, "four")]);
    assert_eq!(fields(build(&[])), [("items".to_owned(), Problem::TooSmall)]);
    assert_eq!(
        fields(build(&[
            described("Mornings", 5, ["none", "one", " ", "three", "four"]),
            draft(None, "Evenings")
        ])),
        [
            ("items[0].weight".to_owned(), Problem::NotPossible),
            ("items[0].levels[2]".to_owned(), Problem::Missing),
            ("items[1].levels".to_owned(), Problem::Missing),
        ]
    );
}
