use super::super::theme::{self, BODY};
use super::*;

fn plain(line: &Line) -> String {
    line.runs.iter().flat_map(|run| run.glyphs.iter()).map(|glyph| glyph.text.to_string()).collect()
}

fn plain_lines(text: &str, width: f32) -> Vec<String> {
    Typesetter::default().paragraph(text, BODY, width).lines.iter().map(plain).collect()
}

#[test]
fn no_line_is_wider_than_asked_for() {
    let text = "Three sessions of ninety minutes each, held online between 2 and 28 February 2026. \
                Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft \
                https://example.org/a/very/long/address/that/never/seems/to/end?and=goes&on=forever";
    for width in [12.0, 60.0, 133.0, 400.0] {
        let set = Typesetter::default().paragraph(text, BODY, width);
        for line in &set.lines {
            assert!(line.width <= width + 0.01, "{} > {width}: {}", line.width, plain(line));
        }
        let kept: String = set.lines.iter().map(plain).collect::<String>().replace(' ', "");
        assert_eq!(kept, text.replace(' ', ""), "nothing is lost by wrapping to {width}");
    }
}

#[test]
fn line_breaks_that_were_typed_stay() {
    assert_eq!(plain_lines("Musterstraße 1\n10115 Berlin", 400.0), ["Musterstraße 1", "10115 Berlin"]);
    assert_eq!(plain_lines("one\n\ntwo", 400.0), ["one", "", "two"], "an empty line keeps its height");
    assert_eq!(plain_lines("", 400.0), [""]);
}

#[test]
fn an_amount_never_wraps_between_digits_and_currency() {
    let lines = plain_lines("Bitte überweisen Sie 1.234,56\u{a0}€", 130.0);
    assert!(lines.len() > 1 && lines.last().unwrap().contains("1.234,56 €"), "{lines:?}");
}

#[test]
fn a_balanced_title_leaves_no_word_alone_and_takes_no_more_lines() {
    let text = "Leading without carrying everyone else";
    let mut set = Typesetter::default();
    let width = set.width(text, theme::DISPLAY) * 0.9;
    let (greedy, balanced) =
        (set.paragraph(text, theme::DISPLAY, width), set.balanced(text, theme::DISPLAY, width));
    assert_eq!((greedy.lines.len(), balanced.lines.len()), (2, 2));
    assert!(balanced.lines[1].width > 2.0 * greedy.lines[1].width, "{}", plain(&balanced.lines[1]));
}

#[test]
fn a_balanced_name_is_not_cut_inside_a_word() {
    let text = "Maximilian von und zu Wolfeschlegelsteinhausenbergerdorff, Esq.";
    let mut set = Typesetter::default();
    let width = set.width("Wolfeschlegelsteinhausenbergerdorff, Esq.", theme::NAME) + 5.0;
    let lines = set.balanced(text, theme::NAME, width).lines;
    assert_eq!(plain(lines.last().unwrap()), "Wolfeschlegelsteinhausenbergerdorff, Esq.");
}

#[test]
fn tabular_figures_have_one_width() {
    let mut set = Typesetter::default();
    let (ones, zeros) = (set.width("1111", BODY.tabular()), set.width("0000", BODY.tabular()));
    assert!((ones - zeros).abs() < 0.001);
    assert!(set.width("1111", BODY) < ones, "running figures are narrower");
}

#[test]
fn hebrew_is_seen_from_right_to_left_and_an_isolated_number_keeps_its_order() {
    let mut set = Typesetter::default();
    let line = set.line("חשבונית \u{2066}2026-0042\u{2069}", BODY);
    assert!(line.right_to_left);
    // As seen from the left: the number, then the word with its last letter first.
    assert_eq!(plain(&line), "2026-0042 תינובשח");
    assert!(set.into_missing().is_empty());
}

#[test]
fn each_cluster_falls_back_by_itself() {
    let mut set = Typesetter::default();
    let line = set.line("Sara שרה ✓", BODY);
    let faces: Vec<_> = line.runs.iter().map(|run| run.face).collect();
    assert_eq!(faces, [FaceId::Inter, FaceId::Hebrew, FaceId::Inter], "one foreign word changes one word");
}

#[test]
fn a_cluster_that_no_font_has_is_reported_once_and_drawn_as_a_box() {
    let mut set = Typesetter::default();
    let line = set.line("中文 a 中", BODY);
    assert_eq!(line.runs[0].glyphs[0].id, 0, "the box is seen");
    assert_eq!(set.into_missing().clusters, ["中", "文"]);
}

#[test]
fn a_decomposed_name_is_set_like_a_composed_one() {
    let mut set = Typesetter::default();
    assert_eq!(plain(&set.line("Mu\u{308}ller", BODY)), "M\u{fc}ller");
}

#[test]
fn what_is_typed_is_what_is_drawn() {
    let mut set = Typesetter::default();
    let arrow = set.line("a -> b", BODY);
    assert_eq!(plain(&arrow), "a -> b");
    assert_eq!(arrow.runs[0].glyphs.len(), 6, "no arrow is made of two signs");
    assert_eq!(plain(&set.line("tab\there\u{7}", BODY)), "tab here", "control characters draw nothing");
}

#[test]
fn a_ligature_still_reads_as_its_letters() {
    let mut set = Typesetter::default();
    assert_eq!(plain(&set.line("finding offices", theme::QUOTE)), "finding offices");
}

#[test]
fn what_is_longer_than_its_lines_ends_in_an_ellipsis_after_a_whole_word() {
    let mut set = Typesetter::default();
    let text = "One question instead of a list, and the meeting ends when everything has been said";
    let cut = set.clipped(text, BODY, 120.0, 2);
    let lines: Vec<_> = cut.lines.iter().map(plain).collect();
    assert_eq!(lines.len(), 2);
    let kept = lines.join(" ");
    let kept = kept.strip_suffix('…').expect("it says that there is more");
    assert!(text.starts_with(kept) && text[kept.len()..].starts_with(' '), "{kept}");
    assert_eq!(set.clipped("short", BODY, 120.0, 2).lines.len(), 1);
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    assert!(plain(&set.clipped(word, BODY, 60.0, 1).lines[0]).ends_with('…'));
}
