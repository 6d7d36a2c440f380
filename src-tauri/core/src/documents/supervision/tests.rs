use super::*;
use crate::documents::inspect::{check, in_order};

fn document(shareable: &str) -> SupervisionDocument {
    SupervisionDocument {
        locale: Locale::for_reader("en", "GB"),
        paper: Paper::A4,
        title: "For supervision".into(),
        about: "Names are replaced.".into(),
        foot: "For supervision only.".into(),
        parts: vec![Part {
            heading: "Client A, session 3".into(),
            facts: "Week 5, 60 min, held".into(),
            shareable: shareable.into(),
            nothing: "Nothing was written.".into(),
            private_heading: "Reflections".into(),
            private: Some("Perhaps too quick.".into()),
        }],
    }
}

#[test]
fn the_pack_reads_from_its_bytes_as_it_was_written() {
    let text = "## Focus\nAn office with fi and ffl: Z\u{fc}rich, \u{141}\u{f3}d\u{17a}, \u{391}\u{3b8}\u{3ae}\u{3bd}\u{3b1}.\n\n> In their own words.\n- One\n[] Two";
    let pack = render(&document(text)).unwrap();
    let words = pack.text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Client A, session 3",
        "office with fi and ffl: Z\u{fc}rich, \u{141}\u{f3}d\u{17a}, \u{391}\u{3b8}\u{3ae}\u{3bd}\u{3b1}.",
        "In their own words.",
        "Two",
        "Perhaps too quick.",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(!words.contains("##"), "{words}");
    let seen = check(&pack.complete().unwrap());
    in_order(
        &seen.text,
        &[
            "For supervision",
            "Client A, session 3",
            "Week 5",
            "Focus",
            "In their own words.",
            "Two",
            "Reflections",
        ],
    );
}

#[test]
fn a_long_pack_goes_on_over_pages_and_an_empty_one_says_so() {
    let long =
        render(&document(&"A sentence that fills a line and then some more of it.\n\n".repeat(120))).unwrap();
    assert!(check(&long.complete().unwrap()).pages > 2);
    assert!(render(&document(" ")).unwrap().text.contains("Nothing was written."));
}
