use proptest::prelude::*;

use super::*;

fn side(parts: &[DiffPart], without: DiffKind) -> String {
    parts.iter().filter(|part| part.kind != without).map(|part| part.text.as_str()).collect()
}

fn words_of_few() -> impl Strategy<Value = String> {
    let word =
        prop_oneof![Just("rest"), Just("walk"), Just("\n"), Just("call Karin,"), Just("müde"), Just("> ")];
    proptest::collection::vec(word, 0..20).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn both_texts_can_be_read_from_the_parts(from in words_of_few(), to in words_of_few()) {
        let parts = diff(&from, &to);
        prop_assert_eq!(side(&parts, DiffKind::Added), from);
        prop_assert_eq!(side(&parts, DiffKind::Removed), to);
        prop_assert!(parts.windows(2).all(|pair| pair[0].kind != pair[1].kind));
        prop_assert!(parts.iter().all(|part| !part.text.is_empty()));
    }

    #[test]
    fn whatever_the_characters(from in any::<String>(), to in any::<String>()) {
        let parts = diff(&from, &to);
        prop_assert_eq!(side(&parts, DiffKind::Added), from);
        prop_assert_eq!(side(&parts, DiffKind::Removed), to);
    }
}

#[test]
fn a_changed_sentence_reads_as_a_whole() {
    let parts = diff("We rest on Friday. Good.", "We walk every Monday. Good.");
    let read: Vec<(DiffKind, &str)> = parts.iter().map(|part| (part.kind, part.text.as_str())).collect();
    let expected = [
        (DiffKind::Same, "We "),
        (DiffKind::Removed, "rest on Friday"),
        (DiffKind::Added, "walk every Monday"),
        (DiffKind::Same, ". Good."),
    ];
    assert_eq!(read, expected);
    assert!(diff("", "").is_empty());
    assert_eq!(diff("Rest.", "Rest."), [DiffPart { kind: DiffKind::Same, text: "Rest.".into() }]);
}
