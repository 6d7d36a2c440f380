use super::super::inspect::{check, in_order};
use super::super::samples;
use super::*;

#[test]
fn a_summary_holds_what_was_shared_and_when_they_meet_again() {
    let rendered = render(&samples::session_summary()).unwrap();
    assert_eq!(rendered.pages, 1, "one session is one page");
    let checked = check(&rendered.pdf);
    in_order(
        &checked.text,
        &[
            "Leading without",
            "carrying everyone",
            "For Anna Marchetti",
            "26 February 2026, with Clara Whitfield",
            "Focus",
            "What we covered",
            "I notice that I check in when I am anxious",
            "Tell Tomás which three decisions",
            "by 5 March 2026",
            "Walk home on Wednesdays",
            "Thursday 12 March 2026 at 17:30",
            "your time (Lisbon)",
            "Page 1 of 1",
        ],
    );
    assert!(checked.fonts.iter().any(|font| font.contains("SourceSerif4")), "their words in the serif");
    assert!(rendered.pdf.len() < 45_000, "{} bytes", rendered.pdf.len());
}

#[test]
fn a_long_summary_runs_on_and_names_itself_on_every_page() {
    let rendered = render(&samples::period_summary()).unwrap();
    let text = check(&rendered.pdf).text;
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() >= 2);
    assert!(pages.iter().all(|page| page.contains("Łukasz Żółć")));
}

#[test]
fn an_empty_section_is_not_named() {
    let empty = SummaryDocument {
        focus: None,
        covered: vec![],
        insights: vec![],
        commitments: vec![],
        next_session: None,
        ..samples::session_summary()
    };
    let text = check(&render(&empty).unwrap().pdf).text;
    for name in ["Focus", "What we covered", "Insights", "What you will do", "Next session"] {
        assert!(!text.contains(name), "{name} stands there without content");
    }
}

#[test]
fn what_no_font_has_is_reported() {
    let strange = SummaryDocument { insights: vec!["「静けさ」".into()], ..samples::session_summary() };
    assert!(missing_glyphs(&strange).clusters.contains(&"静".to_owned()));
}
