use proptest::prelude::*;

use super::super::inspect::{check, in_order};
use super::super::{Locale, Paper, samples};
use super::*;

#[test]
fn a_coach_finds_everything_on_one_page() {
    let rendered = render(&samples::prep()).unwrap();
    assert_eq!(rendered.pages, 1);
    let text = check(&rendered.pdf).text;
    let has = |piece: &str| assert!(text.contains(piece), "{piece} is not in:\n{text}");
    in_order(
        &text,
        &["Session prep", "Session 5 of 6", "Anna Marchetti", "Thursday 12 March 2026, 18:30", "Lisbon"],
    );
    for piece in [
        "without carrying everyone",
        "carried twice",
        "Goals",
        "Last insights",
        "Scales",
        "Promised",
        "2 of 6 sessions left",
        "Three ways to begin",
        "For the coach. Not for the client.",
    ] {
        has(piece);
    }
    assert!(text.contains('3') && !text.contains("more\n"), "nothing had to be cut");
}

#[test]
fn hunches_are_printed_only_when_asked_for_and_then_in_their_box() {
    let document = samples::prep();
    let hunch = "afraid of her own success";
    assert!(document.for_the_coach_only.iter().any(|text| text.contains(hunch)));
    let quiet = check(&render(&document).unwrap().pdf).text;
    assert!(!quiet.contains(hunch) && !quiet.contains("For the coach only"));
    let shown = PrepDocument { show_for_the_coach_only: true, ..document };
    in_order(&check(&render(&shown).unwrap().pdf).text, &["For the coach only", hunch]);
}

#[test]
fn what_is_not_said_in_the_request_is_not_shown() {
    let mut json = serde_json::to_value(samples::prep()).unwrap();
    json.as_object_mut().unwrap().remove("showForTheCoachOnly");
    let document: PrepDocument = serde_json::from_value(json).unwrap();
    assert!(!document.show_for_the_coach_only);
}

#[test]
fn with_too_much_the_most_important_stays_and_the_rest_is_counted() {
    let full = samples::full_prep();
    let rendered = render(&full).unwrap();
    assert_eq!(rendered.pages, 1);
    let text = check(&rendered.pdf).text;
    assert!(text.contains("und noch"), "it says that there is more:\n{text}");
    assert!(text.contains("Offene Vorhaben") && text.contains("Guthaben") && text.contains("Drei Anfänge"));
}

#[test]
fn a_first_session_has_no_empty_headings() {
    let text = check(&render(&samples::first_prep()).unwrap().pdf).text;
    for name in ["Goals", "Last insights", "Open actions", "Scales", "Promised"] {
        assert!(!text.contains(name), "{name} stands there without content:\n{text}");
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-zäöüß]{2,9}( [a-zäöüß]{2,12}){0,40}",
        "[A-Z][a-zäöüß]{60,160}",
        Just(String::new()),
        Just("\n\n\n".to_owned()),
    ]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn it_is_always_one_page_and_nothing_reaches_into_what_stands_below(
        wish in prop::option::of(text()), goals in texts(), insights in texts(), actions in texts(),
        scales in texts(), promised in texts(), credits in texts(), hunches in texts(),
        questions in [text(), text(), text()], shown in any::<bool>(), letter in any::<bool>(),
    ) {
        let document = PrepDocument {
            wish,
            goals: goals.into_iter().map(|title| PrepGoal {
                movement: Some(title.clone()), title, moved_on: None,
            }).collect(),
            insights: insights.into_iter().map(|text| PrepQuote { text, said_on: None }).collect(),
            actions: actions.into_iter().map(|text| PrepAction { text, due: None, carried: 3 }).collect(),
            scales: scales.into_iter().map(|name| PrepScale { name, spark: samples::spark() }).collect(),
            promised,
            credits,
            questions,
            for_the_coach_only: hunches,
            show_for_the_coach_only: shown,
            locale: Locale::DeDe,
            paper: if letter { Paper::Letter } else { Paper::A4 },
            ..samples::prep()
        };
        let words = words(document.locale);
        let look = Look { accent: ACCENT, locale: document.locale };
        let mut alone = Flow::new(document.paper, &[words.prep_foot]);
        let begins = foot::draw(&mut alone, &document, words, look);
        let of_the_foot = alone.page().len();
        let (display, _) = lay_out(&document);
        prop_assert_eq!(display.pages.len(), 1);
        // Items in the order they are drawn: head and wish, foot, then the columns.
        let below = display.pages[0].iter().filter(|item| match item {
            Item::Glyphs { y, .. } => *y > begins,
            Item::Path { outline, .. } => outline.start.1 > begins,
            _ => false,
        });
        let own = alone.page().iter().filter(|item| matches!(item, Item::Glyphs { .. } | Item::Path { .. }));
        let footer = 2; // The line of the footer and the number of the page.
        prop_assert!(of_the_foot > 0);
        prop_assert!(below.count() <= own.count() + footer, "a column runs into the questions");
    }
}
