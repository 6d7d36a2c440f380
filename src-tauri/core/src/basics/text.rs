//! Text as people type it: trimmed, composed (NFC), compared without case.

use icu_normalizer::ComposingNormalizerBorrowed;

/// Trimmed and in NFC, the form in which text is stored; line breaks inside stay.
#[must_use]
pub fn tidy(text: &str) -> String {
    composed(text.trim())
}

/// In NFC and otherwise as typed: for text that an editor goes on with.
#[must_use]
pub fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// `tidy`, or nothing where nothing is left.
#[must_use]
pub fn tidy_option(text: Option<&str>) -> Option<String> {
    text.map(tidy).filter(|tidied| !tidied.is_empty())
}

/// The form for comparing names, titles and addresses: NFC, lower case, white space folded to one blank.
#[must_use]
pub fn folded(text: &str) -> String {
    tidy(text).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `text` can be an e-mail address: one `@`, something on both sides, a dot in the domain, no blanks.
/// Only the mail server knows more (RFC 5321, section 4.1.2 allows nearly anything).
#[must_use]
pub fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    !local.is_empty()
        && !domain.contains('@')
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
        && domain.split('.').count() >= 2
        && domain.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_compare_without_case_accent_form_or_spacing() {
        assert_eq!(folded("  A\u{308}nna   Mu\u{308}ller "), folded("\u{c4}nna M\u{fc}ller"));
    }

    #[test]
    fn addresses_are_judged_by_shape_only() {
        assert!(looks_like_email("anna.m@example.org"));
        for wrong in
            ["anna", "anna@", "@example.org", "anna@example", "a b@example.org", "a@b@c.org", "a@.org"]
        {
            assert!(!looks_like_email(wrong), "{wrong}");
        }
    }
}
