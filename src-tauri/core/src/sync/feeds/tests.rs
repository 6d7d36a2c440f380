//! Links over real sockets on 127.0.0.1, files on a real disk.

use std::path::Path;
use std::time::{Duration, SystemTime};

use super::*;
use crate::error::{Error, RemoteError};
use crate::net::address::LocalHosts;
use crate::net::client::Line;
use crate::net::exchange::Limits;
use crate::net::tests::{Server, answer};
use crate::sync::model::{AccountKind, Unread};
use crate::sync::opening::limits;
use crate::sync::provider::PassedOver;
use crate::testing::{Open, open};

const CALENDAR: &[u8] =
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:At home\\, mostly\r\nBEGIN:VEVENT\r\nUID:a\r\n\
    DTSTART:20260302T100000Z\r\nSUMMARY:Taken\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn over<T>(open: &Open, go: impl FnOnce(&Way<'_>) -> T) -> T {
    let line = Line::open(LocalHosts::none().and("127.0.0.1"), limits(AccountKind::Link)).unwrap();
    go(&Way::new(&open.app, &line))
}

fn keep(known: &mut Known, changes: &Changes) {
    for remote in &changes.changed {
        known.etags.insert(remote.href.clone(), remote.etag.clone());
    }
    for gone in &changes.gone {
        known.etags.remove(gone);
    }
    known.mark = changes.mark.clone();
}

fn fetch(open: &Open, feed: &Feed, known: &mut Known) -> Result<Option<Changes>> {
    let changes = over(open, |way| feed.changes(way, known))?;
    changes.iter().for_each(|changes| keep(known, changes));
    Ok(changes)
}

fn script(head: &str) -> Vec<u8> {
    let has = |line: &str| head.lines().any(|known| known.eq_ignore_ascii_case(line));
    match head.split(' ').nth(1).unwrap_or_default() {
        "/versions.ics" if has("if-none-match: \"1\"") => answer("304 Not Modified", "", b""),
        "/versions.ics" => answer("200 OK", "ETag: \"1\"\r\n", CALENDAR),
        "/dates.ics" if has("if-modified-since: Mon, 02 Mar 2026 10:00:00 GMT") => {
            answer("304 Not Modified", "", b"")
        }
        "/dates.ics" => answer("200 OK", "Last-Modified: Mon, 02 Mar 2026 10:00:00 GMT\r\n", CALENDAR),
        "/plain.ics" => answer("200 OK", "", CALENDAR),
        "/moved.ics" => answer("301 Moved Permanently", "Location: /versions.ics\r\n", b""),
        "/page" => answer("200 OK", "", b"<!DOCTYPE html><html>Please sign in. BEGIN:VCALENDAR</html>"),
        "/busy.ics" => answer("429 Too Many Requests", "Retry-After: 600\r\n", b""),
        "/liar.ics" => answer("304 Not Modified", "", b""),
        _ => answer("410 Gone", "", b""),
    }
}

fn feed(server: &Server, path: &str) -> (Feed, Known) {
    let url = server.url(path);
    (Feed::link(url.parse().unwrap()), Known { href: url, ..Known::default() })
}

#[test]
fn a_link_is_fetched_again_only_when_it_has_changed() {
    let (open, server) = (open(), Server::hearing(|head, _| script(head)));
    for path in ["/versions.ics", "/dates.ics", "/plain.ics", "/moved.ics"] {
        let (feed, mut known) = feed(&server, path);
        let first = fetch(&open, &feed, &mut known).unwrap().unwrap();
        assert_eq!(first.changed.len(), 1, "{path}");
        let remote = &first.changed[0];
        assert_eq!((remote.raw.as_slice(), remote.uid.as_str()), (CALENDAR, ""), "{path}");
        assert_eq!(remote.href, known.href, "{path}: known by where the coach pointed, wherever it is now");
        assert_eq!(fetch(&open, &feed, &mut known).unwrap(), None, "{path}");
        // Thrown away on our side, it comes in full.
        known.etags.clear();
        assert_eq!(fetch(&open, &feed, &mut known).unwrap().unwrap().changed.len(), 1, "{path}");
    }
    let calendars = over(&open, |way| feed(&server, "/plain.ics").0.calendars(way)).unwrap();
    assert_eq!((calendars[0].name.as_str(), calendars[0].read_only), ("At home, mostly", true));
}

#[test]
fn what_is_no_calendar_never_takes_the_place_of_one() {
    let (open, server) = (open(), Server::hearing(|head, _| script(head)));
    for (path, wanted) in [
        ("/page", RemoteError::Unexpected),
        ("/gone.ics", RemoteError::Nothing),
        ("/busy.ics", RemoteError::Busy),
        ("/liar.ics", RemoteError::Unexpected),
    ] {
        let (feed, known) = feed(&server, path);
        let (answer, retry_at) = over(&open, |way| (feed.changes(way, &known), way.retry_at()));
        let Err(Error::Remote(cause)) = answer else { panic!("{path}") };
        assert_eq!(cause, wanted, "{path}");
        let wait = retry_at.map(|at| at.minutes_since(open.app.now()));
        assert_eq!(wait, (path == "/busy.ics").then_some(10), "{path}");
    }
}

/// A calendar of so many bytes.
fn long(bytes: usize) -> Vec<u8> {
    let mut text = CALENDAR.to_vec();
    text.resize(bytes, b'\n');
    text
}

#[test]
fn a_link_and_a_file_may_be_equally_large_and_not_a_byte_more() {
    let largest = Limits::CALENDAR_FILE.bytes;
    assert_eq!(largest, 64 * 1024 * 1024);
    let server = Server::hearing(|head, _| match head.split(' ').nth(1).unwrap_or_default() {
        "/large.ics" => answer("200 OK", "", &long(Limits::CALENDAR.bytes + 1)),
        "/largest.ics" => answer("200 OK", "", &long(Limits::CALENDAR_FILE.bytes)),
        // Who says no length is found out while it comes.
        "/unsaid.ics" => [&b"HTTP/1.1 200 OK\r\n\r\n"[..], &long(Limits::CALENDAR_FILE.bytes + 1)].concat(),
        _ => answer("200 OK", "", &long(Limits::CALENDAR_FILE.bytes + 1)),
    });
    let (open, folder) = (open(), tempfile::tempdir().unwrap());
    for (path, wanted) in [
        ("/large.ics", Some(Limits::CALENDAR.bytes + 1)),
        ("/largest.ics", Some(largest)),
        ("/unsaid.ics", None),
        ("/more.ics", None),
    ] {
        let (feed, known) = feed(&server, path);
        let came = over(&open, |way| feed.changes(way, &known));
        match (came, wanted) {
            (Ok(Some(changes)), Some(wanted)) => assert_eq!(changes.changed[0].raw.len(), wanted, "{path}"),
            (Err(Error::Remote(RemoteError::TooLarge)), None) => {}
            (other, _) => panic!("{path}: {:?}", other.err()),
        }
    }
    for (bytes, taken) in [(largest, 1), (largest + 1, 0)] {
        write(&folder.path().join("a.ics"), &long(bytes), 1);
        let feed = Feed::folder(folder.path());
        let found = over(&open, |way| feed.changes(way, &Known::default())).unwrap();
        assert_eq!(found.map_or(0, |found| found.changed.len()), taken, "{bytes}");
    }
}

#[test]
fn every_request_of_a_link_is_counted_and_nothing_can_be_written_to_it() {
    let (open, server) = (open(), Server::hearing(|head, _| script(head)));
    let (feed, known) = feed(&server, "/moved.ics");
    over(&open, |way| {
        feed.changes(way, &known).unwrap();
        assert_eq!(way.requests(), 2, "the forwarding, too");
        assert_eq!(feed.put(way, &known.href, CALENDAR, &Condition::New).unwrap(), Put::Refused);
        assert_eq!(feed.remove(way, &known.href, None).unwrap(), Put::Refused);
        assert_eq!(way.requests(), 2);
    });
    assert!(server.asked().iter().all(|head| head.starts_with("GET ")));
}

/// Writes a file as if it had been there for an hour per `age`.
fn write(path: &Path, content: &[u8], age: u64) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
    let file = std::fs::File::options().write(true).open(path).unwrap();
    // The practice's clock stands in 2026; what matters is that the time is not now.
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000 + age * 3600)).unwrap();
}

fn hrefs(changes: &Changes) -> Vec<&str> {
    changes.changed.iter().map(|remote| remote.href.as_str()).collect()
}

#[test]
fn a_folder_is_read_file_by_file_and_only_what_changed() {
    let (open, folder) = (open(), tempfile::tempdir().unwrap());
    let at = |name: &str| folder.path().join(name);
    for name in ["a.ics", "b.ICS", "deeper/c.ics", "notes.txt", ".hidden.ics", ".git/d.ics"] {
        write(&at(name), CALENDAR, 1);
    }
    write(&at("broken.ics"), b"<html>", 1);
    let feed = Feed::folder(folder.path());
    let mut known = Known { href: folder.path().to_string_lossy().into_owned(), ..Known::default() };
    let first = fetch(&open, &feed, &mut known).unwrap().unwrap();
    assert_eq!(hrefs(&first), ["a.ics", "b.ICS", "deeper/c.ics"]);
    assert!(first.changed.iter().all(|remote| remote.uid.is_empty() && remote.raw == CALENDAR));
    assert_eq!(fetch(&open, &feed, &mut known).unwrap(), None);

    write(&at("a.ics"), &[CALENDAR, b"\r\n"].concat(), 2);
    write(&at("b.ICS"), CALENDAR, 2);
    std::fs::remove_file(at("deeper/c.ics")).unwrap();
    let second = over(&open, |way| {
        let changes = feed.changes(way, &known).unwrap().unwrap();
        let broken = PassedOver { href: "broken.ics".into(), why: Unread::NotACalendar };
        assert_eq!(feed.passed_over(), [broken]);
        assert_eq!(way.requests(), 0);
        changes
    });
    assert_eq!(hrefs(&second), ["a.ics"], "touched and the same is the same");
    assert_eq!(second.gone, ["deeper/c.ics"]);
    keep(&mut known, &second);

    // What cannot be read any more is neither changed nor gone.
    write(&at("a.ics"), b"", 3);
    assert_eq!(fetch(&open, &feed, &mut known).unwrap(), None);
    let read = |href: &str| over(&open, |way| feed.read(way, href));
    assert_eq!(read("b.ICS").unwrap().unwrap().raw, CALENDAR);
    for outside in ["../a.ics", "/etc/passwd", "none.ics", "deeper"] {
        assert_eq!(read(outside).unwrap(), None, "{outside}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_on_the_disk_is_followed_only_within_the_folder() {
    let (open, folder, outside) = (open(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(&outside.path().join("secret.ics"), CALENDAR, 1);
    write(&folder.path().join("a.ics"), CALENDAR, 1);
    let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
    link(&outside.path().join("secret.ics"), "out.ics");
    link(outside.path(), "out");
    link(&folder.path().join("a.ics"), "within.ics");
    link(folder.path(), "round");
    let feed = Feed::folder(folder.path());
    let found = fetch(&open, &feed, &mut Known::default()).unwrap().unwrap();
    assert_eq!(hrefs(&found), ["a.ics", "within.ics"]);
}

#[test]
fn a_file_is_a_calendar_and_a_missing_one_says_nothing_about_what_was_in_it() {
    let (open, folder) = (open(), tempfile::tempdir().unwrap());
    let path = folder.path().join("mine.ics");
    write(&path, CALENDAR, 1);
    let feed = Feed::file(&path);
    let calendar = over(&open, |way| feed.calendars(way)).unwrap().remove(0);
    assert_eq!((calendar.name.as_str(), calendar.read_only), ("At home, mostly", true));
    let mut known = Known { href: calendar.href.clone(), ..Known::default() };
    let first = fetch(&open, &feed, &mut known).unwrap().unwrap();
    assert_eq!(hrefs(&first), [calendar.href.as_str()]);
    assert_eq!(fetch(&open, &feed, &mut known).unwrap(), None);
    // The same size and the same minute, as some programs write: the time of the file tells.
    write(&path, &String::from_utf8_lossy(CALENDAR).replace("Taken", "Busy!").into_bytes(), 2);
    assert_eq!(fetch(&open, &feed, &mut known).unwrap().unwrap().changed.len(), 1);
    std::fs::remove_file(&path).unwrap();
    for feed in [feed, Feed::folder(&folder.path().join("unplugged"))] {
        let gone = fetch(&open, &feed, &mut known);
        assert!(matches!(gone, Err(Error::Remote(RemoteError::Nothing))), "{gone:?}");
    }
}
