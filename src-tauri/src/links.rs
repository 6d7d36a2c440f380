//! Which links are handed to the system: only those that open a page, a letter or a call.

use stillpoint_core::error::{Issue, Problem};
use stillpoint_core::{Error, Result};
use url::Url;

/// Longer than any link that a person or a provider makes.
const LONGEST: usize = 4096;

/// The link, if the system may be asked to open it.
///
/// A link may come out of a calendar file that a stranger wrote. So: no other scheme, no name before the host that
/// looks like another host, no letter that would take a file of this computer along.
///
/// # Errors
/// `Invalid` with `NotALink`.
pub fn opened(text: &str) -> Result<Url> {
    let refused = || Error::Invalid(vec![Issue::new("url", Problem::NotALink)]);
    if text.len() > LONGEST || text.chars().any(char::is_control) {
        return Err(refused());
    }
    let url = Url::parse(text).map_err(|_| refused())?;
    let fine = match url.scheme() {
        "https" => url.has_host() && url.username().is_empty() && url.password().is_none(),
        "mailto" => url.query_pairs().all(|(field, _)| is_part_of_a_letter(&field)),
        "tel" => url.query().is_none(),
        _ => false,
    };
    if fine { Ok(url) } else { Err(refused()) }
}

/// RFC 6068, section 7, warns of fields that do more than fill in a letter; some mail programs attach files.
fn is_part_of_a_letter(field: &str) -> bool {
    ["to", "cc", "bcc", "subject", "body", "in-reply-to"]
        .iter()
        .any(|known| field.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_a_letter_and_a_call_are_opened() {
        for link in [
            "https://meet.example.org/room?pwd=1#start",
            "mailto:ann@example.org?subject=Tuesday&body=See%20you",
            "tel:+49301234567",
        ] {
            assert!(opened(link).is_ok(), "{link} is an ordinary link");
        }
    }

    #[test]
    fn whatever_else_a_link_may_try_is_refused() {
        let tricks = [
            "http://example.org/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "smb://server/share",
            "vscode://file/etc/passwd",
            "https://bank.example@evil.example/",
            "mailto:a@example.org?attach=/etc/passwd",
            "mailto:a@example.org?Attachment=/etc/passwd",
            "https://example.org/\u{0}",
            "example.org",
            "",
        ];
        for link in tricks {
            assert!(opened(link).is_err(), "{link:?} must not reach the system");
        }
        assert!(opened(&format!("https://example.org/{}", "a".repeat(LONGEST))).is_err(), "too long");
    }
}
