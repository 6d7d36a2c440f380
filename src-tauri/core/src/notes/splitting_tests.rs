use proptest::prelude::*;

use super::*;
use crate::notes::shareable::FREE;

/// Lines as coaches type them, and some that nobody should.
fn line() -> impl Strategy<Value = String> {
    let begin = prop_oneof![
        Just(""),
        Just("! "),
        Just("!"),
        Just("> "),
        Just("[] "),
        Just("- [x] "),
        Just("## "),
        Just("- ! "),
        Just("  "),
        Just("\u{200b}! "),
    ];
    (begin, prop_oneof![Just(String::new()), "[a-z ]{0,12}", "\\PC{0,12}"])
        .prop_map(|(begin, text)| format!("{begin}{text}"))
}

fn text() -> impl Strategy<Value = String> {
    let end = prop_oneof![4 => Just("\n"), 1 => Just("\r\n"), 1 => Just("\r")];
    proptest::collection::vec((line(), end), 0..12)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| format!("{line}{end}")).collect())
}

proptest! {
    #[test]
    fn what_is_split_joins_to_the_same_text(text in text(), last in line(), reflection in "\\PC{0,30}") {
        let working = WorkingNote::new(&format!("{text}{last}"));
        let (shareable, private) = split(&working, FREE, &reflection);
        prop_assert_eq!(join(&shareable, &private), working.clone());
        // As it lies in the file: one text and the places.
        let places: Vec<usize> = private.lines.iter().map(|line| line.place).collect();
        let stored = PrivateNote::stored(&private.body(), &places, private.among);
        prop_assert_eq!(&stored, &private);
        prop_assert_eq!(join(&shareable, &stored), working);
    }

    #[test]
    fn any_characters_at_all_come_through(text in any::<String>()) {
        let working = WorkingNote::new(&text);
        let (shareable, private) = split(&working, FREE, "");
        prop_assert_eq!(join(&shareable, &private), working);
    }

    #[test]
    fn no_private_line_is_in_what_may_be_shared(text in text(), last in line()) {
        // A word that stands in private lines only.
        let working = WorkingNote::new(&format!("{text}{last}"));
        let marked: Vec<String> = working.text().split('\n').map(|line| match marks::is_private(line) {
            true => format!("{line} zebra"),
            false => line.to_owned(),
        }).collect();
        let lines = marked.iter().filter(|line| line.ends_with(" zebra")).count();
        let (shareable, private) = split(&WorkingNote::new(&marked.join("\n")), FREE, "");
        prop_assert!(!shareable.body().contains("zebra"));
        prop_assert!(shareable.body().split('\n').all(|line| !marks::is_private(line)));
        prop_assert_eq!(private.lines.len(), lines);
        prop_assert!(private.lines.iter().all(|line| line.text.contains("zebra")));
    }
}

#[test]
fn a_mark_holds_for_its_own_line_only() {
    let working = WorkingNote::new("! A hunch\nthat goes on here\n\n! Another");
    let (shareable, private) = split(&working, FREE, "  Mine. \r\n");
    assert_eq!(shareable.body(), "that goes on here\n");
    assert_eq!(private.body(), "! A hunch\n! Another\nMine.");
    assert_eq!(private.reflection, "Mine.");
}

#[test]
fn private_lines_stay_where_they_were_though_only_empty_lines_stood_between() {
    let working = WorkingNote::new("\n! One\n\n! Two\n");
    let (shareable, private) = split(&working, FREE, "");
    assert!(shareable.is_empty());
    // An empty shareable note is not kept.
    assert_eq!(join(&ShareableNote::default(), &private), working);
}
