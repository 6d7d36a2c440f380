//! Files and links that are broken, changed, large or elsewhere.

use std::io::Write;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::support::{ANNA_AND_BEN, Clara, FIRST};
use crate::error::{Error, RemoteError};
use crate::import::link;
use crate::net::address::LocalHosts;
use crate::net::exchange::Limits;
use crate::net::tests::{Server, answer};

#[test]
fn a_file_that_changed_since_it_was_looked_at_is_not_imported() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calendar.ics");
    std::fs::write(&path, FIRST).unwrap();
    let file = clara.open.app.receive_file(path.clone(), "calendar.ics");
    clara.preview(&file);
    std::fs::write(&path, FIRST.replace("T100000", "T120000")).unwrap();
    let refused = clara.try_call("calendar.import", json!({ "fileId": file, "decisions": [] })).unwrap_err();
    assert!(
        refused.message.starts_with("This file has changed since you looked at it."),
        "{}",
        refused.message
    );
    assert_eq!(clara.rows()[3..6], [0, 0, 0]);
}

#[test]
fn a_file_that_cannot_be_used_gives_a_sentence_and_loses_nothing() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let before = clara.rows();
    let folder = tempfile::tempdir().unwrap();
    let text = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        clara.open.app.receive_file(path, name)
    };
    for (file, wanted) in [
        (clara.receive("empty.ics"), "This file is empty."),
        (clara.receive("web-page.ics"), "This file is not a calendar."),
        (text("letter.ics", b"Dear Clara,\nsee you on Monday.\n"), "This file is not a calendar."),
        (text("picture.ics", &[0x89, b'P', b'N', b'G', 0, 0, 0, 1]), "This file is not a calendar."),
        (clara.receive("no-such-file.ics"), "This file cannot be read."),
        (clara.open.app.receive_file(folder.path().to_owned(), "folder"), "This file cannot be read."),
    ] {
        for (name, request) in [
            ("calendar.preview_file", json!({ "fileId": file })),
            ("calendar.import", json!({ "fileId": file, "decisions": [] })),
        ] {
            let refused = clara.try_call(name, request).unwrap_err();
            assert!(refused.message.starts_with(wanted), "{name}: {}", refused.message);
            assert!(refused.message.contains("Nothing has been imported"), "{}", refused.message);
            assert_eq!(serde_json::to_value(refused.code).unwrap(), "file");
        }
    }
    let unknown = clara.try_call("calendar.preview_file", json!({ "fileId": "elsewhere" })).unwrap_err();
    assert!(unknown.message.starts_with("This file is no longer there."), "{}", unknown.message);
    assert_eq!(clara.rows(), before);
}

#[test]
fn a_bad_event_costs_nothing_but_itself() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let preview = clara.preview(&clara.receive("one-bad-event.ics"));
    let problems: Vec<_> = preview["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| {
            format!("{} {} {}", problem["line"], problem["loses"], problem["sentence"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        problems,
        [
            "12 true When this event starts cannot be understood; it is left out.",
            "17 true A line of this event cannot be understood; the rest of it is taken.",
            "19 false This event ends before it starts, so its times were exchanged or its length dropped.",
            "22 true This event does not say when it starts; it is left out.",
            "30 true How this event repeats cannot be understood; the rest of it is taken.",
            "35 false The time zone is unknown, so the times are read in yours.",
        ]
    );
    assert_eq!(preview["occurrences"], 5, "every event that has a time is there");

    let preview = clara.preview(&clara.receive("truncated.ics"));
    let last = preview["problems"].as_array().unwrap().last().unwrap()["sentence"].clone();
    assert_eq!(
        last,
        "The file ends in the middle of this event; the rest may be missing; it is taken as far as it goes."
    );
    let endless = clara.preview(&clara.receive("endless-rule.ics"));
    assert_eq!(
        endless["problems"][0]["sentence"],
        "This event repeats too often in these days; it is left out."
    );
    assert_eq!(endless["occurrences"], 157, "the weekly one is shown for three years");
}

#[test]
fn a_calendar_from_a_link_stays_in_memory() {
    let served = |path: &str, _| match path {
        "/private/key.ics" => {
            answer("200 OK", "", include_bytes!("../../../../../tests/fixtures/ics/google.ics"))
        }
        _ => answer("404 Not Found", "", b""),
    };
    let (clara, server) = (Clara::knowing(&[]), Server::saying(served));
    let local = LocalHosts::none().and("127.0.0.1");
    let file = crate::import::link::fetch(&clara.open.app, &server.url("/private/key.ics"), local).unwrap();
    let preview = clara.preview(&file);
    assert_eq!(
        (&preview["fileName"], &preview["occurrences"]),
        (&json!("Calendar from 127.0.0.1"), &json!(26))
    );
    clara.import(&file, &[]);
    for request in
        [json!({ "url": server.url("/private/key.ics") }), json!({ "url": "webcal://localhost/a.ics" })]
    {
        let refused = clara.try_call("calendar.preview_link", request).unwrap_err();
        assert!(refused.message.starts_with("This address cannot be used"), "{}", refused.message);
    }
    let typo = clara.try_call("calendar.preview_link", json!({ "url": "my calendar" })).unwrap_err();
    assert_eq!(typo.issues[0].field, "url");
    let ledger = clara.call("connections.list", Value::Null);
    assert_eq!(
        ledger.as_array().unwrap().len(),
        3,
        "what was refused is written down, what was no link is not"
    );
    assert!(!ledger.to_string().contains("key"), "the key in the link is nobody's business: {ledger}");
    let home = clara.open.app.folders().practice.parent().unwrap().to_owned();
    let plain = files_below(&home).into_iter().filter(|file| {
        let bytes = std::fs::read(file).unwrap();
        memchr::memmem::find(&bytes, b"Supervision").is_some()
    });
    assert_eq!(plain.count(), 0, "no file may hold the calendar unsealed");
    clara.call("practice.lock", Value::Null);
    assert!(clara.open.app.incoming().find(&file).is_err(), "a locked practice leaves no calendar in memory");
}

fn files_below(folder: &std::path::Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

#[test]
fn a_hundred_megabytes_are_read_as_they_come() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.ics");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
    // Attachments make calendars large: each event carries half a megabyte, folded as programs fold it.
    let fold = format!("\r\n {}", "QUJD".repeat(18));
    let attachment = fold.repeat(500_000 / fold.len());
    file.write_all(b"BEGIN:VCALENDAR\r\n").unwrap();
    for event in 0..210 {
        write!(
            file,
            "BEGIN:VEVENT\r\nUID:{event}\r\nDTSTART:20260305T{:02}{:02}00\r\nDURATION:PT5M\r\n\
             SUMMARY:Anna Kowalska\r\nATTACH;ENCODING=BASE64:{attachment}\r\nEND:VEVENT\r\n",
            event / 12,
            event % 12 * 5
        )
        .unwrap();
    }
    file.write_all(b"END:VCALENDAR\r\n").unwrap();
    file.flush().unwrap();
    drop(file);
    assert!(std::fs::metadata(&path).unwrap().len() > 100_000_000);
    let file = clara.open.app.receive_file(path, "large.ics");
    let decision = json!({ "kind": "session", "personId": clara.person("Anna Kowalska") });
    let decisions = json!([{ "groupKey": "title:anna kowalska", "decision": decision }]);
    let done = clara.call("calendar.import", json!({ "fileId": file, "decisions": decisions }));
    assert_eq!((&done["sessions"], &done["skipped"]), (&json!(210), &json!(0)));
}

#[test]
fn a_pasted_link_may_be_as_large_as_a_file() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let server = Server::hearing(|head, _| match head.split(' ').nth(1).unwrap_or_default() {
        "/large.ics" => answer("200 OK", "", &vec![b'\n'; Limits::CALENDAR.bytes + 1]),
        _ => {
            let more = Limits::CALENDAR_FILE.bytes + 1;
            format!("HTTP/1.1 200 OK\r\nContent-Length: {more}\r\n\r\n").into_bytes()
        }
    });
    let fetched = |path: &str| {
        link::fetch(&clara.open.app, &server.url(path), LocalHosts::none().and("127.0.0.1")).map(drop)
    };
    fetched("/large.ics").unwrap();
    assert!(matches!(fetched("/more.ics"), Err(Error::Remote(RemoteError::TooLarge))));
}
