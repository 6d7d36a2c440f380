use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
struct Case {
    line: String,
    mark: String,
    says: String,
}

#[test]
fn every_line_is_what_the_shared_list_of_cases_says() {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("../../../../tests/fixtures/notes/marks.json")).unwrap();
    assert!(cases.len() > 40);
    for Case { line, mark, says } in cases {
        let read = read(&line);
        let name = match read.mark {
            Mark::Private => "private",
            Mark::Quote => "quote",
            Mark::Commitment { done: false } => "commitment",
            Mark::Commitment { done: true } => "done",
            Mark::Heading { .. } => "heading",
            Mark::Blank => "blank",
            Mark::Plain => "plain",
        };
        assert_eq!((name, read.says), (mark.as_str(), says.as_str()), "{line:?}");
        assert_eq!(is_private(&line), mark == "private", "{line:?}");
    }
}

#[test]
fn headings_and_empty_lines_say_nothing() {
    assert_eq!(lines_that_say_something(""), 0);
    assert_eq!(lines_that_say_something("## Goal\n\n### By when\n>\n[]\n"), 0);
    assert_eq!(lines_that_say_something("## Goal\nRest\n\n> I may.\n[] Walk\n! Hm."), 4);
}
