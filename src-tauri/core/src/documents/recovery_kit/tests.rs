use super::super::inspect::{check, in_order};
use super::super::samples;
use super::*;

#[test]
fn a_kit_is_one_page_with_every_group_in_order() {
    for paper in [Paper::A4, Paper::Letter] {
        for locale in [Locale::EnGb, Locale::DeDe] {
            let kit = RecoveryKitDocument { paper, locale, ..samples::kit() };
            let rendered = render(&kit).unwrap();
            assert_eq!(rendered.pages, 1, "{paper:?} {locale:?}");
            let groups: Vec<&str> = kit.groups.iter().map(String::as_str).collect();
            in_order(&check(&rendered.pdf).text, &groups);
        }
    }
}

#[test]
fn a_kit_says_whose_it_is_and_what_to_do_with_it() {
    let text = check(&render(&samples::kit()).unwrap().pdf).text;
    in_order(
        &text,
        &["Recovery kit", "Clara Whitfield Coaching", "5 January 2026", "Keep it safe", "Notes by hand"],
    );
}
