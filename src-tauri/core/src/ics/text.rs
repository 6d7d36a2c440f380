//! Values as people wrote them: TEXT escapes (RFC 5545, 3.3.11), parameter escapes (RFC 6868) and the
//! quoted-printable of vCalendar 1.0.

use std::borrow::Cow;

/// The text behind `\\`, `\;`, `\,`, `\n` and `\N`. A backslash before anything else stands for itself.
pub(crate) fn unescape(value: &str) -> String {
    unescape_with(value, '\\', |next| match next {
        '\\' | ';' | ',' => Some(next),
        'n' | 'N' => Some('\n'),
        _ => None,
    })
}

/// The text behind `^n`, `^^` and `^'` of a parameter value.
pub(crate) fn decode_parameter(value: &str) -> String {
    unescape_with(value, '^', |next| match next {
        '^' => Some('^'),
        'n' => Some('\n'),
        '\'' => Some('"'),
        _ => None,
    })
}

/// Without what steers a terminal or a page instead of being read: control characters other than line end and tab.
pub(crate) fn printed(text: String) -> String {
    let unprinted = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
    if text.contains(unprinted) { text.replace(unprinted, "") } else { text }
}

fn unescape_with(value: &str, mark: char, meaning: impl Fn(char) -> Option<char>) -> String {
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(char) = chars.next() {
        let meant = if char == mark { chars.peek().and_then(|next| meaning(*next)) } else { None };
        if meant.is_some() {
            chars.next();
        }
        text.push(meant.unwrap_or(char));
    }
    text
}

/// The text behind `=C3=A9` and the like; `charset` as the parameter of that name says, else UTF-8, else
/// windows-1252.
pub(crate) fn quoted_printable(value: &str, charset: Option<&str>) -> String {
    let raw = value.as_bytes();
    let mut bytes = Vec::with_capacity(raw.len());
    let mut at = 0;
    while at < raw.len() {
        let code = raw.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if raw[at] == b'=' => {
                bytes.push(byte);
                at += 3;
            }
            _ => {
                bytes.push(raw[at]);
                at += 1;
            }
        }
    }
    let named = charset.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
    let text = match (named, std::str::from_utf8(&bytes)) {
        (Some(encoding), _) => encoding.decode_without_bom_handling(&bytes).0,
        (None, Ok(text)) => Cow::Borrowed(text),
        (None, Err(_)) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes).0,
    };
    text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_unescaped() {
        assert_eq!(unescape(r"a\, b\; c\\d\ne\Nf\:g\"), "a, b; c\\d\ne\nf\\:g\\");
        assert_eq!(unescape(r"C:\\new"), r"C:\new", "an escaped backslash does not escape what follows");
    }

    #[test]
    fn parameters_are_decoded() {
        assert_eq!(decode_parameter("George Herman ^'Babe^' Ruth"), "George Herman \"Babe\" Ruth");
        assert_eq!(decode_parameter("a^nb^^c^d^"), "a\nb^c^d^");
    }

    #[test]
    fn quoted_printable_follows_its_charset() {
        assert_eq!(quoted_printable("Caf=C3=A9 =E2=82", None), "Caf\u{c3}\u{a9} \u{e2}\u{201a}");
        assert_eq!(quoted_printable("Caf=C3=A9", None), "Caf\u{e9}");
        assert_eq!(quoted_printable("Caf=E9", Some("ISO-8859-1")), "Caf\u{e9}");
        assert_eq!(quoted_printable("50=% =4", None), "50=% =4");
    }

    #[test]
    fn what_is_not_printed_is_dropped() {
        let hostile = "a\u{1b}[2Jb\u{7}c\u{9b}d\u{7f}\r\n\te".to_owned();
        assert_eq!(printed(hostile), "a[2Jbcd\n\te");
    }

    proptest! {
        #[test]
        fn unescaping_undoes_escaping(text in any::<String>()) {
            let escaped = text.replace('\\', "\\\\").replace('\n', "\\n").replace(',', "\\,").replace(';', "\\;");
            prop_assert_eq!(unescape(&escaped), text);
        }

        #[test]
        fn any_text_can_be_decoded(text in any::<String>(), charset in any::<String>()) {
            decode_parameter(&text);
            quoted_printable(&text, Some(&charset));
        }
    }
}
