//! What real servers do only when they are large, old or broken.

use std::sync::Mutex;

use super::Caldav;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, RemoteError, Result};
use crate::net::address::LocalHosts;
use crate::net::client::Line;
use crate::net::exchange::Limits;
use crate::net::tests::{Server, answer};
use crate::net::way::Way;
use crate::sync::provider::{Changes, Known, Mark, Provider};
use crate::testing::open;

fn event(uid: &str) -> String {
    format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:{uid}\nEND:VEVENT\nEND:VCALENDAR\n")
}

/// A member with its version.
fn at(name: &str, etag: &str) -> String {
    format!(
        "<response><href>/c/{name}</href><propstat><prop><getetag>\"{etag}\"</getetag></prop>\
         <status>HTTP/1.1 200 OK</status></propstat></response>"
    )
}

/// A member with its content.
fn full(name: &str, etag: &str) -> String {
    let content =
        format!("<C:calendar-data>{}</C:calendar-data></prop>", event(name.trim_end_matches(".ics")));
    at(name, etag).replace("</prop>", &content)
}

fn status(name: &str, status: u16) -> String {
    format!("<response><href>/c/{name}</href><status>HTTP/1.1 {status} X</status></response>")
}

fn token(token: &str) -> String {
    format!("<sync-token>{token}</sync-token>")
}

fn many(parts: &[String]) -> Vec<u8> {
    let body = format!(
        r#"<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">{}</multistatus>"#,
        parts.concat()
    );
    answer("207 Multi-Status", "", body.as_bytes())
}

/// What was found, what was passed over, and what was asked, of a server that gives these answers in order.
fn ask(answers: Vec<Vec<u8>>, known: &Known) -> (Result<Option<Changes>>, Vec<String>, Vec<String>) {
    let answers = Mutex::new(answers.into_iter());
    let none = || answer("418 I Have Nothing More To Say", "", b"");
    let server = Server::hearing(move |_, _| answers.lock().unwrap().next().unwrap_or_else(none));
    let open = open();
    let line = Line::open(LocalHosts::none().and("127.0.0.1"), Limits::CALENDAR).unwrap();
    let way = Way::new(&open.app, &line);
    let password = Sensitive::new("secret".to_owned());
    let caldav = Caldav::new(server.url("/").parse().unwrap(), "mara", &password).unwrap();
    let found = caldav.changes(&way, known);
    let passed_over = caldav.passed_over().into_iter().map(|passed| passed.href).collect();
    (found, passed_over, server.asked())
}

fn known(names: &[(&str, &str)]) -> Known {
    let etags = names.iter().map(|(name, etag)| (format!("/c/{name}"), Some(format!("\"{etag}\""))));
    let mark = Mark { sync_token: Some("t0".to_owned()), ..Mark::default() };
    Known { href: "/c/".to_owned(), mark, etags: etags.collect(), ..Known::default() }
}

fn uids(changes: &Changes) -> Vec<&str> {
    changes.changed.iter().map(|remote| remote.uid.as_str()).collect()
}

#[test]
fn changes_that_come_in_pages_are_all_taken() {
    let pages = vec![
        many(&[at("a.ics", "1"), at("gone.ics", "9"), status("", 507), token("t1")]),
        many(&[at("b.ics", "1"), status("gone.ics", 404), status("", 507), token("t2")]),
        many(&[at("same.ics", "1"), token("t3")]),
        many(&[full("a.ics", "1"), full("b.ics", "1")]),
    ];
    let (found, _, asked) = ask(pages, &known(&[("same.ics", "1"), ("gone.ics", "1")]));
    let found = found.unwrap().unwrap();
    assert_eq!(uids(&found), ["a", "b"]);
    assert_eq!(found.gone, ["/c/gone.ics"]);
    assert_eq!(found.mark.sync_token.as_deref(), Some("t3"));
    let tokens: Vec<_> =
        asked.iter().filter_map(|asked| asked.split_once("sync-token>")?.1.get(..2)).collect();
    assert_eq!(tokens, ["t0", "t1", "t2"]);
    assert!(
        asked.iter().all(|asked| !asked.contains("limit")),
        "some lose changes when they are asked for less"
    );
}

#[test]
fn a_server_that_goes_in_circles_is_compared_in_full() {
    let circles = vec![
        many(&[at("a.ics", "1"), status("", 507), token("t0")]),
        many(&[at("", "c").replace("</prop>", &format!("{}</prop>", token("t5")))]),
        many(&[at("", "c"), at("a.ics", "1")]),
        many(&[full("a.ics", "1")]),
    ];
    let (found, _, asked) = ask(circles, &known(&[("old.ics", "1")]));
    let found = found.unwrap().unwrap();
    assert_eq!((uids(&found), found.gone.len(), asked.len()), (vec!["a"], 1, 4));
    assert_eq!(found.mark.sync_token.as_deref(), Some("t5"));
}

#[test]
fn a_list_that_may_not_be_whole_says_nothing_about_what_is_gone() {
    let refused = || answer("403 Forbidden", "", b"");
    let mark = || many(&[status("", 200), token("t5")]);
    for list in [many(&[at("", "c"), status("", 507)]), many(&[at("a.ics", "1")]), many(&[])] {
        let (found, ..) = ask(vec![refused(), mark(), list], &known(&[("a.ics", "1"), ("b.ics", "1")]));
        assert!(matches!(found, Err(Error::Remote(RemoteError::Unexpected))), "{found:?}");
    }
}

#[test]
fn what_one_answer_leaves_out_is_asked_for_by_itself_and_what_cannot_be_had_is_passed_over() {
    let pages = vec![
        many(&[at("a.ics", "1"), at("b.ics", "1"), at("c.ics", "1"), at("d.ics", "1"), token("t1")]),
        many(&[full("a.ics", "1"), status("b.ics", 403), status("d.ics", 404)]),
        answer("200 OK", "ETag: W/\"7\"\r\n", event("c").as_bytes()),
    ];
    let before = known(&[("d.ics", "0")]);
    let (found, passed_over, _) = ask(pages, &before);
    let found = found.unwrap().unwrap();
    assert_eq!(uids(&found), ["a", "c"]);
    assert_eq!(found.gone, ["/c/d.ics"]);
    assert_eq!(found.changed[1].etag.as_deref(), Some("\"7\""));
    assert_eq!(passed_over, ["/c/b.ics"]);
    assert_eq!(found.mark, before.mark, "so that it is looked for again");
    assert!(found.changed[0].raw.windows(2).any(|two| two == b"\r\n"), "line ends as calendars have them");
}

#[test]
fn what_is_too_large_together_is_fetched_apart_and_what_is_too_large_alone_is_left_out() {
    let large = || answer("200 OK", "", &vec![b'x'; Limits::CALENDAR.bytes + 1]);
    let pages = vec![
        many(&[at("a.ics", "1"), at("b.ics", "1"), token("t1")]),
        large(),
        many(&[full("a.ics", "1")]),
        large(),
    ];
    let (found, passed_over, _) = ask(pages, &known(&[]));
    assert_eq!(uids(&found.unwrap().unwrap()), ["a"]);
    assert_eq!(passed_over, ["/c/b.ics"]);
}

#[test]
fn what_was_written_from_here_and_is_not_told_of_is_asked_for() {
    let mut known = known(&[("a.ics", "1"), ("b.ics", "1")]);
    known.written = ["/c/a.ics".to_owned(), "/c/b.ics".to_owned()].into();
    let answers = vec![many(&[at("b.ics", "1"), token("t0")]), many(&[status("a.ics", 404)])];
    let (found, _, asked) = ask(answers, &known);
    let changes = found.unwrap().unwrap();
    assert_eq!((changes.gone.as_slice(), changes.changed.len()), (["/c/a.ics".to_owned()].as_slice(), 0));
    assert_eq!(asked.len(), 2);
}
