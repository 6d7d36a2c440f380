//! People by their names: asked before the index, because a name is what is searched most. Pure.

use super::asked::Term;
use super::expression::spellings;
use crate::basics::folding::fold;

/// How well a name fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// What was typed is the name, or the given or the family name.
    Exact,
    /// Every word typed is a word of the name.
    Words,
    /// Every word typed begins one.
    Beginnings,
}

/// Which of the terms begin a word of `name`, by place.
pub fn matched(name: &str, terms: &[Term]) -> Vec<usize> {
    let name = fold(name);
    let fits = |term: &Term| begins_in(&name, term, |_, _| true);
    terms.iter().enumerate().filter(|(_, term)| fits(term)).map(|(place, _)| place).collect()
}

/// How well `name` fits all terms; nothing where one is not in it.
pub fn fit(name: &str, terms: &[Term]) -> Option<Fit> {
    if terms.is_empty() || matched(name, terms).len() < terms.len() {
        return None;
    }
    let folded = fold(name);
    let typed = terms.iter().map(|term| fold(&term.text)).collect::<Vec<_>>().join(" ");
    let is_one_name = !typed.contains(' ') && folded.split(' ').any(|word| word == typed);
    let whole = |term: &Term| begins_in(&folded, term, |name, end| !goes_on(&name[end..]));
    Some(match () {
        () if typed == folded || is_one_name => Fit::Exact,
        () if terms.iter().all(whole) => Fit::Words,
        () => Fit::Beginnings,
    })
}

fn begins_in(name: &str, term: &Term, ends: impl Fn(&str, usize) -> bool) -> bool {
    spellings(&term.text).iter().map(|way| fold(way)).any(|way| {
        name.match_indices(way.as_str()).any(|(at, found)| {
            let before = name[..at].chars().next_back();
            !before.is_some_and(char::is_alphanumeric) && ends(name, at + found.len())
        })
    })
}

fn goes_on(rest: &str) -> bool {
    rest.chars().next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::asked::terms;

    #[test]
    fn a_name_is_found_by_its_words_and_their_beginnings() {
        for (name, text, expected) in [
            ("Anna Kowalska", "anna kowalska", Some(Fit::Exact)),
            ("Anna Kowalska", "KOWALSKA", Some(Fit::Exact)),
            ("Anna Maria Kowalska", "kowalska anna", Some(Fit::Words)),
            ("Anna Kowalska", "ann kow", Some(Fit::Beginnings)),
            ("Hannah Kowalska", "anna", None),
            ("J\u{f6}rg M\u{fc}ller-Schmidt", "mueller", Some(Fit::Words)),
            ("J\u{f6}rg M\u{fc}ller-Schmidt", "schmi", Some(Fit::Beginnings)),
            ("Sean O'Rourke", "rour", Some(Fit::Beginnings)),
            ("Anna Kowalska", "anna stress", None),
        ] {
            assert_eq!(fit(name, &terms(text)), expected, "{name}: {text}");
        }
        assert_eq!(matched("Anna Kowalska", &terms("stress anna")), [1]);
    }
}
