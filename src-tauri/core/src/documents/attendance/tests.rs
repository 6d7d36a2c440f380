use super::super::inspect::{check, in_order};
use super::super::samples;
use super::*;

#[test]
fn a_workshop_has_a_column_to_sign_in_and_free_rows_up_to_its_places() {
    let rendered = render(&samples::workshop()).unwrap();
    assert_eq!(rendered.pages, 1);
    let text = check(&rendered.pdf).text;
    in_order(
        &text,
        &[
            "Attendance",
            "7 of 12 places taken",
            "Saying no, kindly",
            "Saturday 9 May 2026, 10:00",
            "with Clara Whitfield",
            "Participant",
            "Signature",
            "1 Anna Marchetti",
            "7",
            "8",
            "12",
            "Present",
        ],
    );
}

#[test]
fn a_long_programme_repeats_its_names_and_its_head_for_every_part() {
    let document = samples::programme();
    let rendered = render(&document).unwrap();
    let text = check(&rendered.pdf).text;
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() >= 2, "twenty dates do not fit side by side");
    for page in &pages {
        assert!(page.contains("Teilnehmende"), "each page has the head:\n{page}");
    }
    for date in &document.dates {
        let day = document.locale.day_and_month(date.from.date());
        assert!(text.contains(&day), "{day} has a column");
    }
    for name in &document.participants {
        let start: String = name.chars().take(18).collect();
        assert!(text.matches(&start).count() >= 2, "{start} stands in every part");
    }
}

#[test]
fn the_sheet_knows_nothing_of_anybody_but_a_name() {
    let json = serde_json::to_value(samples::workshop()).unwrap();
    assert!(json["participants"].as_array().unwrap().iter().all(serde_json::Value::is_string));
}
