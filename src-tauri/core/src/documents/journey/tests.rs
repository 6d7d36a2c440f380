use super::super::inspect::{Content, check, in_order};
use super::super::samples;
use super::*;

fn pages_of(document: &JourneyDocument) -> Vec<String> {
    let text = check(&render(document).unwrap().pdf).text;
    text.split('\u{c}').map(str::to_owned).filter(|page| !page.trim().is_empty()).collect()
}

#[test]
fn a_journey_is_a_cover_and_then_one_chapter_after_the_other() {
    let pages = pages_of(&samples::journey());
    in_order(
        &pages[0],
        &[
            "Clara Whitfield Coaching",
            "Your journey",
            "Anna Marchetti",
            "12 January 2026",
            "12 sessions with Clara Whitfield",
        ],
    );
    assert!(!pages[0].contains("Page 1"), "a cover has no footer:\n{}", pages[0]);
    in_order(
        &pages[1..].join("\n"),
        &[
            "Dear Anna",
            "What you came for",
            "What became of it",
            "Then and now",
            "In your words",
            "I do not have to fill every silence",
            "What you said you would do, and did",
            "What to watch for",
            "From here",
            "To you",
            "Clara Whitfield",
        ],
    );
    assert!(pages[1..].iter().all(|page| page.contains("Anna Marchetti")), "each page says whose it is");
}

#[test]
fn empty_chapters_vanish() {
    let pages = pages_of(&samples::short_journey());
    let text = pages.join("\n");
    assert!(pages.len() <= 3, "{} pages for so little", pages.len());
    for name in ["Damals und heute", "In Ihren Worten", "Unterwegs", "getan haben", "Worauf es", "weitergeht"]
    {
        assert!(!text.contains(name), "{name} stands there without content");
    }
    in_order(&text, &["Ihr Weg", "Was Sie sich gewünscht haben", "Zum Abschied"]);
}

#[test]
fn the_cover_has_a_ring_for_each_session_and_no_picture() {
    let document = samples::journey();
    let items = &lay_out(&document).0.pages[0];
    let rings = items.iter().filter(|item| matches!(item, super::super::display::Item::Path { .. }));
    assert_eq!(rings.count(), document.sessions.len());
    assert_eq!(Content::of(&render(&document).unwrap().pdf).pictures, 0);
}

#[test]
fn their_words_stand_in_the_serif() {
    let checked = check(&render(&samples::short_journey()).unwrap().pdf);
    assert!(checked.fonts.iter().any(|font| font.contains("SourceSerif4")));
}

/// Whoever adds a field to this type adds it here, and asks whether it could hold a private note.
#[test]
fn no_field_can_hold_a_private_note() {
    let json = serde_json::to_value(samples::journey()).unwrap();
    let mut fields: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "accent",
            "client",
            "closing",
            "coach",
            "commitments",
            "firstDay",
            "goals",
            "lastDay",
            "lines",
            "locale",
            "nextSteps",
            "opening",
            "paper",
            "practice",
            "quotes",
            "scales",
            "sessions",
            "title",
            "watchFor",
            "wheels",
        ]
    );
}
