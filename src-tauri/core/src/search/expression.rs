//! The terms in the language of FTS5. Every word is quoted, so that nothing typed is an operator. Pure.

use super::asked::Term;
use crate::basics::folding::fold;

/// All terms in title or text.
pub fn all_of(terms: &[Term]) -> String {
    of(terms, |_| Vec::new())
}

/// All terms, each also as any of the compounds that `compounds` knows for it.
pub fn with_compounds(terms: &[Term], compounds: &[Vec<String>]) -> String {
    of(terms, |place| compounds.get(place).cloned().unwrap_or_default())
}

/// Either of two.
pub fn either(one: &str, other: &str) -> String {
    format!("({one}) OR ({other})")
}

/// All terms in what is of one person.
pub fn of_person(whose: &str, terms: &[Term]) -> String {
    format!("whose : {} AND {}", quoted(whose), all_of(terms))
}

/// Without what is for the coach alone.
pub fn nothing_private(expression: &str) -> String {
    format!("({expression}) NOT whose : \"private\"")
}

fn of(terms: &[Term], more: impl Fn(usize) -> Vec<String>) -> String {
    let each = terms.iter().enumerate().map(|(place, term)| {
        let star = if term.goes_on { "*" } else { "" };
        let mut ways: Vec<String> =
            spellings(&term.text).iter().map(|way| format!("{}{star}", quoted(way))).collect();
        ways.extend(more(place).iter().map(|word| quoted(word)));
        format!("({})", ways.join(" OR "))
    });
    format!("{{title body}} : ({})", each.collect::<Vec<_>>().join(" AND "))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// As typed, and as others would write it: "ss" for a sharp s, "ue" for ü, and the other way round. The index
/// itself knows no accents.
pub fn spellings(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
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
        if !ways.contains(&way) && !way.trim().is_empty() {
            ways.push(way);
        }
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::asked::terms;

    #[test]
    fn terms_are_quoted_and_joined() {
        assert_eq!(all_of(&terms("calm \"on monday\"")), "{title body} : ((\"calm\"*) AND (\"on monday\"))");
        assert_eq!(spellings("M\u{fc}ller"), ["m\u{fc}ller", "mueller", "muller"]);
        assert_eq!(spellings("strasse"), ["strasse", "stra\u{df}e"]);
        assert_eq!(spellings("Stra\u{df}e"), ["stra\u{df}e", "strasse"]);
    }
}
