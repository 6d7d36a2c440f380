use super::*;

fn parts(body: &str) -> Parts {
    ShareableNote::of("free", body.to_owned()).parts()
}

fn open(text: &str) -> Commitment {
    Commitment { text: text.to_owned(), done: false }
}

#[test]
fn each_heading_has_its_part_in_both_languages() {
    let english = "## Focus\nA calmer Monday\n## What we covered\nThe week.\n\n- The talk.\n## Insights\nI may rest.\n\
                   ## Commitments\n- Walk\n[x] Call\n## Next session\nThe board.";
    let german = "# FOKUS:\nA calmer Monday\n# Was wir besprochen haben\nThe week.\n- The talk.\n# Erkenntnisse\nI may rest.\n\
                  # Vorhaben\nWalk\n- [x] Call\n# Nächste Sitzung\nThe board.";
    for body in [english, german] {
        let expected = Parts {
            focus: vec!["A calmer Monday".into()],
            covered: vec!["The week.".into(), "The talk.".into()],
            insights: vec!["I may rest.".into()],
            commitments: vec![open("Walk"), Commitment { text: "Call".into(), done: true }],
            next_step: vec!["The board.".into()],
        };
        assert_eq!(parts(body), expected);
    }
}

#[test]
fn quotes_and_commitments_count_wherever_they_stand() {
    let parts = parts("> I may.\nFirst.\n## Goal\n[] Walk\n## Focus\n> I will.");
    assert_eq!(parts.insights, ["I may.", "I will."]);
    assert_eq!(parts.commitments, [open("Walk")]);
    assert_eq!((parts.covered, parts.focus), (vec!["First.".to_owned()], vec![]));
}

#[test]
fn other_headings_lead_their_first_line_in() {
    let grow = "## Goal\nA calmer Monday\nand a quiet Friday\n## Reality\n\n## Will\n### What\nCall Karin\n### By when\n\
                ## What helped?\nRest";
    let covered = ["Goal: A calmer Monday", "and a quiet Friday", "What: Call Karin", "What helped? Rest"]
        .map(str::to_owned);
    assert_eq!(parts(grow).covered, covered);
}

#[test]
fn a_heading_inside_a_section_stays_in_it() {
    let parts = parts("## Next session\nThe board.\n### To bring\nThe draft.\n## Else\nOther.");
    assert_eq!(parts.next_step, ["The board.", "To bring: The draft."]);
    assert_eq!(parts.covered, ["Else: Other."]);
}

#[test]
fn an_unfilled_template_says_nothing() {
    assert!(parts("## Goal\n\n## Will\n### What\n### By when\n").is_empty());
}

#[test]
fn a_line_from_before_there_were_marks_that_reads_as_private_is_not_shown() {
    assert_eq!(parts("Seen.\n! Not seen.").covered, ["Seen."]);
}
