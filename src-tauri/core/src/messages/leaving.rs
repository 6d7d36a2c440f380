//! How a message leaves: a link for the mail program, or a file that any mail program opens. Pure.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::model::{MailFile, Message};
use crate::basics::moments::Instant;
use crate::error::{Doing, Result};

/// RFC 3986's unreserved characters stand as they are; everything else is encoded (RFC 6068, section 2).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Windows hands a program no longer line than 2,083 characters.
const LONGEST_LINK: usize = 2_000;

/// A link for the mail program, and whether it carries the whole text.
#[must_use]
pub fn mailto(address: &str, subject: &str, body: &str) -> (String, bool) {
    let short = reply_link(address, subject);
    // RFC 6068, section 5: line breaks in the body are %0D%0A.
    let whole = format!("{short}&body={}", encoded(&body.replace('\n', "\r\n")));
    if whole.len() <= LONGEST_LINK { (whole, true) } else { (short, false) }
}

/// A link that answers with a subject alone, short enough for every mail program.
#[must_use]
pub fn reply_link(address: &str, subject: &str) -> String {
    // The `@` between the two parts is the one that is not encoded.
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    format!("mailto:{}@{}?subject={}", encoded(local), encoded(domain), encoded(subject))
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// The mail as a file (RFC 5322). `from` and `to` are name and address.
pub fn file(message: &Message, from: (&str, &str), to: (&str, &str), now: Instant) -> Result<MailFile> {
    let bytes = MessageBuilder::new()
        .from(from)
        .to(to)
        .subject(message.text.subject.as_str())
        .date(now.0.timestamp())
        .message_id(format!("{}@stillpoint.invalid", message.id))
        // Outlook opens such a file as a draft and not as something that came.
        .header("X-Unsent", Raw::new("1"))
        .text_body(message.text.body.as_str())
        .write_to_vec()
        .doing("writing a mail file")?;
    Ok(MailFile {
        name: file_name(&message.text.subject, &message.person_name),
        base64: STANDARD.encode(bytes),
    })
}

fn file_name(subject: &str, person: &str) -> String {
    let plain =
        |letter: char| if letter.is_control() || "/\\:*?\"<>|".contains(letter) { '-' } else { letter };
    let name: String = format!("{subject}, {person}").chars().map(plain).take(120).collect();
    format!("{}.eml", name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_carries_subject_and_text_and_nothing_else() {
        let (link, complete) = mailto("anna+x@example.org", "Tuesday & more", "Dear Anna,\n\n50 % grün?");
        assert!(complete);
        assert_eq!(
            link,
            "mailto:anna%2Bx@example.org?subject=Tuesday%20%26%20more\
             &body=Dear%20Anna%2C%0D%0A%0D%0A50%20%25%20gr%C3%BCn%3F"
        );
        let url = url::Url::parse(&link).unwrap();
        let fields: Vec<_> = url.query_pairs().collect();
        assert_eq!(fields[1], ("body".into(), "Dear Anna,\r\n\r\n50 % grün?".into()));
        assert_eq!(fields.len(), 2);
    }

    #[test]
    fn an_address_cannot_bring_fields_of_its_own() {
        let (link, _) = mailto("a?bcc=b@example.org", "Hello", "x");
        let url = url::Url::parse(&link).unwrap();
        assert!(url.query_pairs().all(|(field, _)| field != "bcc"), "{link}");
    }

    #[test]
    fn a_long_text_does_not_go_into_the_link_by_half() {
        let (link, complete) = mailto("anna@example.org", "Hello", &"ä".repeat(400));
        assert!(!complete);
        assert_eq!(link, "mailto:anna@example.org?subject=Hello");
    }
}
