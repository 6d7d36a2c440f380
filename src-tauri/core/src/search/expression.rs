//! The terms in the language of FTS5. Every word is quoted, so that nothing typed is an operator. Pure.
//!
//! A single letter stands for itself: half of all words begin with one of five letters, and reading them all takes
//! longer than typing the next. Names are found from the first letter on.

use super::asked::Term;
use crate::basics::folding::fold;

/// In shorter words "ue" is hardly an ü.
const SHORTEST_DIGRAPH: usize = 4;

/// Where the words may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// In the title.
    Titles,
    /// In the title or the text.
    Texts,
}

/// All terms, each also as any of the words that do as well.
pub fn all_of(terms: &[Term], within: Within) -> String {
    let columns = match within {
        Within::Titles => "title",
        Within::Texts => "title body",
    };
    let each = terms.iter().map(|term| {
        let star = |way: &str| if term.begins && way.chars().count() > 1 { "*" } else { "" };
        let ways = spellings(&term.text).into_iter().map(|way| format!("{}{}", quoted(&way), star(&way)));
        let ways: Vec<String> = ways.chain(term.also.iter().map(|word| quoted(word))).collect();
        format!("({})", ways.join(" OR "))
    });
    format!("{{{columns}}} : ({})", each.collect::<Vec<_>>().join(" AND "))
}

/// Either of two.
pub fn either(one: &str, other: &str) -> String {
    format!("({one}) OR ({other})")
}

/// All terms in what is of one person.
pub fn of_person(whose: &str, terms: &[Term], within: Within) -> String {
    format!("whose : {} AND {}", quoted(whose), all_of(terms, within))
}

/// Without what is for the coach alone.
pub fn nothing_private(expression: &str) -> String {
    format!("({expression}) NOT whose : \"private\"")
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// As typed, and as others would write it: "ss" for a sharp s, "ue" for ü, and the other way round. The index
/// itself knows no accents.
pub fn spellings(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    if lower.chars().count() < SHORTEST_DIGRAPH {
        return vec![lower];
    }
    let written_out = lower.replace('\u{e4}', "ae").replace('\u{f6}', "oe").replace('\u{fc}', "ue");
    let joined = lower.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    let mut ways = vec![lower.clone()];
    for way in [
        written_out,
        joined,
        lower.replace('\u{df}', "ss"),
        lower.replace("ss", "\u{df}"),
        // Letters that are no accents to the index: "Bjørn", "Łukasz", "Æther".
        fold(&lower),
    ] {
        let is_known = ways.iter().any(|known| *known == way || are_one_to_the_index(known, &way));
        if !is_known && !way.trim().is_empty() {
            ways.push(way);
        }
    }
    ways
}

/// Whether two words differ by accents alone, which the index leaves out by itself.
fn are_one_to_the_index(one: &str, other: &str) -> bool {
    let is_kept =
        |letter: char| "\u{df}\u{f8}\u{142}\u{111}\u{f0}\u{fe}\u{e6}\u{153}\u{127}\u{131}".contains(letter);
    !one.contains(is_kept) && !other.contains(is_kept) && fold(one) == fold(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::asked::terms;

    #[test]
    fn terms_are_quoted_and_joined() {
        let mut typed = terms("calm \"on monday\"");
        assert_eq!(all_of(&typed, Within::Titles), "{title} : ((\"calm\") AND (\"on monday\"))");
        typed[0].begins = true;
        typed[1].also = vec!["montags".into()];
        let expected = "{title body} : ((\"calm\"*) AND (\"on monday\" OR \"montags\"))";
        assert_eq!(all_of(&typed, Within::Texts), expected);
        assert_eq!(spellings("M\u{fc}ller"), ["m\u{fc}ller", "mueller"]);
        assert_eq!(spellings("mueller"), ["mueller", "muller"]);
        assert_eq!(spellings("Bj\u{f8}rn"), ["bj\u{f8}rn", "bjorn"]);
        assert_eq!(spellings("due"), ["due"]);
        assert_eq!(spellings("strasse"), ["strasse", "stra\u{df}e"]);
        assert_eq!(spellings("Stra\u{df}e"), ["stra\u{df}e", "strasse"]);
    }
}
