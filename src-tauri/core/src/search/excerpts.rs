//! Excerpts in pieces. The index marks hits with two characters that no text has; a page never gets markup.

use super::model::ExcerptPart;

/// Before a hit: private use, so it stands in no text.
pub const BEGIN: &str = "\u{e000}";
/// After a hit.
pub const END: &str = "\u{e001}";

/// How many hits are marked.
pub fn hits(marked: &str) -> usize {
    marked.matches(BEGIN).count()
}

/// The marked text in pieces.
pub fn parts(marked: &str) -> Vec<ExcerptPart> {
    let mut parts: Vec<ExcerptPart> = Vec::new();
    let mut hit = false;
    for piece in marked.split_inclusive(['\u{e000}', '\u{e001}']) {
        let text: String =
            piece.chars().filter(|letter| !matches!(letter, '\u{e000}' | '\u{e001}')).collect();
        let text = one_line(&text);
        if !text.is_empty() {
            parts.push(ExcerptPart { text, hit });
        }
        hit = match piece.chars().next_back() {
            Some('\u{e000}') => true,
            Some('\u{e001}') => false,
            _ => hit,
        };
    }
    if let Some(last) = parts.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    parts.retain(|part| !part.text.is_empty());
    parts
}

/// With one blank for any white space.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        if letter != ' ' || !line.ends_with(' ') {
            line.push(letter);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_told_apart_without_markup() {
        let found = parts("\u{2026}under \u{e000}Zeitdruck\u{e001} & <b> \ncalm\u{e000}er\u{e001}\n");
        let told: Vec<_> = found.iter().map(|part| (part.text.as_str(), part.hit)).collect();
        let expected = [("\u{2026}under ", false), ("Zeitdruck", true), (" & <b> calm", false), ("er", true)];
        assert_eq!(told, expected);
        assert!(parts("").is_empty());
    }
}
