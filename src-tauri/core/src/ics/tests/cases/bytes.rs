//! Cases 21 to 23: the same events however the bytes are written.

use chrono_tz::Tz;

use crate::error::{Error, FileError};
use crate::ics::tests::support::*;
use crate::ics::{Details, EventTime, ParsedCalendar, ReadOptions, read};

const TEXT: &str = "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Caf\u{e9}\nBEGIN:X-FOO\nUID:no\nEND:X-FOO\nBEGIN:VEVENT\n\
    UID:1\nDTSTART:20240101T100000Z\nSUMMARY:::-) hello \n world\nBEGIN:PARTICIPANT\nUID:p\nEND:PARTICIPANT\n\
    ATTENDEE;CN=\"A; B: C\";X=^':mailto:a@example.org\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20240102T100000Z\n\
    SUMMARY:caf\u{e9}\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:3\nDTSTART:20240103T100000Z\n\
    END:VEVENT\nEND:VCALENDAR\n";

const OPTIONS: ReadOptions = ReadOptions { fallback_zone: Tz::UTC };

/// What must not depend on the bytes.
fn events(bytes: &[u8]) -> Vec<(String, EventTime, String, Option<Box<Details>>)> {
    let calendar: ParsedCalendar = read(bytes, &OPTIONS).unwrap();
    let of = calendar.events.into_iter();
    of.map(|event| (event.uid.into(), event.start, event.summary.into(), event.details)).collect()
}

fn the_same(ways: Vec<(&str, Vec<u8>)>) {
    let wanted = events(TEXT.as_bytes());
    assert_eq!(wanted.len(), 3);
    for (name, bytes) in ways {
        assert_ne!(bytes, TEXT.as_bytes(), "{name}");
        assert_eq!(events(&bytes), wanted, "{name}");
    }
}

#[test]
fn case_21_line_ends_of_every_kind() {
    let mut mixed = TEXT.replace("UID:2\n", "UID:2\r\n\r\n").replace("UID:1\n", "UID:1\r");
    mixed.truncate(mixed.trim_end().len());
    the_same(vec![
        ("CRLF", TEXT.replace('\n', "\r\n").into_bytes()),
        ("CR alone", TEXT.replace('\n', "\r").into_bytes()),
        ("mixed, blank lines, no last line end", mixed.into_bytes()),
        ("blank lines inside a folded value", TEXT.replace("hello \n", "hello \n\r\n\n").into_bytes()),
        ("NUL bytes", TEXT.replace("UID", "UI\0D").into_bytes()),
    ]);
}

#[test]
fn case_22_folds_anywhere() {
    assert_eq!(events(TEXT.as_bytes())[0].2, "::-) hello world", "the blank before the fold stays");
    let split = b"SUMMARY:caf\xC3\r\n \xA9";
    let at = TEXT.find("SUMMARY:caf").unwrap();
    let inside = [&TEXT.as_bytes()[..at], split, &TEXT.as_bytes()[at + split.len() - 3..]].concat();
    the_same(vec![
        ("inside a character", inside),
        ("with a tab", TEXT.replace("\n world", "\n\tworld").into_bytes()),
        ("inside a name", TEXT.replace("DTSTART", "DT\n START").into_bytes()),
    ]);
}

#[test]
fn case_23_encodings() {
    let at = TEXT.find("caf\u{e9}").unwrap();
    let latin = [&TEXT.as_bytes()[..at], b"caf\xE9", &TEXT.as_bytes()[at + 5..]].concat();
    let wide = |bytes: fn(u16) -> [u8; 2], mark: &[u8]| -> Vec<u8> {
        mark.iter().copied().chain(TEXT.encode_utf16().flat_map(bytes)).collect()
    };
    the_same(vec![
        ("a byte order mark", format!("\u{feff}{TEXT}").into_bytes()),
        ("one line of windows-1252", latin),
        ("UTF-16, little end first", wide(u16::to_le_bytes, &[0xFF, 0xFE])),
        ("UTF-16, big end first", wide(u16::to_be_bytes, &[0xFE, 0xFF])),
        ("UTF-16 without a mark", wide(u16::to_le_bytes, &[])),
    ]);
}

#[test]
fn case_23_structures() {
    let attendee = events(TEXT.as_bytes())[0].3.clone().unwrap().attendees[0].clone();
    assert_eq!(attendee.name.as_deref(), Some("A; B: C"));
    the_same(vec![
        (
            "small letters",
            TEXT.replace("BEGIN:VEVENT", "begin:vevent").replace("SUMMARY:", "summary:").into_bytes(),
        ),
        ("a missing end mark", TEXT.replacen("END:VEVENT\n", "", 1).into_bytes()),
        ("cut behind the last event", TEXT.trim_end_matches("END:VCALENDAR\n").into()),
        ("a line that is none", TEXT.replacen("UID:2\n", "UID:2\nno line\n", 1).into_bytes()),
    ]);
    let page = b"<!DOCTYPE html><html><body>Sign in: to see this calendar</body></html>";
    assert!(matches!(read(&page[..], &OPTIONS), Err(Error::File(FileError::NotACalendar))));
}

#[test]
fn case_23_parameters() {
    let members = (0..12).map(|n| format!("\"mailto:m{n}@example.org\"")).collect::<Vec<_>>().join(",");
    let found = event(&format!(
        "DTSTART:20240101T100000Z\nATTENDEE;MEMBER={members};CN=^'Babe^' Ruth^nNY:mailto:babe@example.org"
    ));
    let attendee = &found.events[0].details.as_ref().unwrap().attendees[0];
    assert_eq!(attendee.name.as_deref(), Some("\"Babe\" Ruth\nNY"));
    assert_eq!(attendee.email.as_deref(), Some("babe@example.org"), "and not the eleventh member");
    assert!(reasons(&found).is_empty());
}
