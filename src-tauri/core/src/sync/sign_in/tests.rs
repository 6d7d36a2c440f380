//! The door, knocked at by real browsers' bytes over real sockets. Whole sign-ins are stories: `tests/stories`.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tokio::sync::Notify;

use super::attempts::{PATIENCE, finish_within};
use super::door::{Door, Return, Waiting};
use super::landing::{Landing, Pages};
use super::{Begun, Endpoints, Issuer, Registration, begin, cancel, finish};
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Refusal};
use crate::net::address::LocalHosts;
use crate::net::client::Line;
use crate::net::exchange::Limits;
use crate::net::way::Way;
use crate::testing::{Open, open};
use crate::words;

fn knock(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
}

fn waiting(door: Door, patience: Duration) -> (Waiting, Arc<Notify>) {
    let words = words::in_language("en");
    let stop = Arc::new(Notify::new());
    let pages = Pages::of(|landing: Landing| words.landing(landing));
    let state = Sensitive::new("right".into());
    (Waiting { door, state, pages, stop: Arc::clone(&stop), patience }, stop)
}

/// What the door answers each knock, and what it lets in at the end.
fn answers(knocks: Vec<String>) -> (Vec<String>, Option<String>) {
    let open = open();
    let door = Door::open(Issuer::Google).unwrap();
    let port: u16 = door.address().rsplit(':').next().unwrap().parse().unwrap();
    let (waiting, _stop) = waiting(door, PATIENCE);
    let knocking = thread::spawn(move || {
        // Somebody who says nothing keeps nobody waiting.
        let _silent = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        knocks.iter().map(|request| knock(port, request)).collect::<Vec<_>>()
    });
    let came = open.app.network().run(waiting.for_the_browser()).unwrap().flatten();
    let came = came.map(|came| match came {
        Return::Code(code) => code.expose().to_owned(),
        Return::Declined => "declined".to_owned(),
    });
    (knocking.join().unwrap(), came)
}

#[test]
fn only_the_browser_that_was_sent_is_let_in() {
    let mut knocks: Vec<String> = [
        "/?code=c&state=wrong",
        "/?code=c",
        "/?code=c&state=right&state=right",
        "/?code=c&code=d&state=right",
        "/?code=&state=right",
        "/?state=right",
        "/other?code=c&state=right",
        "/favicon.ico",
    ]
    .map(get)
    .to_vec();
    knocks.push(get("/?code=c&state=right").replacen("GET", "POST", 1));
    knocks.push(get("/?code=c&state=right").replacen("GET", "HEAD", 1));
    let strays = knocks.len();
    knocks.push(get("/?state=right&code=the%2Fcode&scope=a"));
    let (answers, came) = answers(knocks);
    assert_eq!(came.as_deref(), Some("the/code"));
    for (at, answer) in answers.iter().enumerate() {
        let fine = answer.starts_with("HTTP/1.1 200 OK\r\n");
        assert_eq!(fine, at == strays, "{at}: {answer}");
        assert!(answer.contains("Content-Security-Policy: default-src 'none'"), "{answer}");
        assert!(answer.contains("Cache-Control: no-store"), "{answer}");
        assert!(!answer.contains("code"), "nothing of the address is repeated: {answer}");
    }
    assert!(answers[strays].contains("You can close this page and go back to Stillpoint."));
}

#[test]
fn a_no_in_the_browser_is_a_no() {
    let (answers, came) = answers(vec![
        get("/?error=access_denied&state=wrong"),
        get("/?error=access_denied&state=right&error_description=%3Cscript%3E"),
    ]);
    assert_eq!(came.as_deref(), Some("declined"));
    assert!(answers[1].contains("Nothing was connected.") && !answers[1].contains("<script"), "{answers:?}");
}

#[test]
fn a_request_that_never_ends_is_cut_off() {
    let long = format!("GET /?{} HTTP/1.1\r\n", "a".repeat(20_000));
    let open = open();
    let door = Door::open(Issuer::Microsoft).unwrap();
    let port: u16 = door.address().rsplit(':').next().unwrap().parse().unwrap();
    assert_eq!(door.address(), format!("http://localhost:{port}"));
    let (waiting, _stop) = waiting(door, PATIENCE);
    let knocking = thread::spawn(move || {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        // The other side may hang up in the middle of it: that is what is wanted.
        let _ = stream.write_all(long.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        knock(port, &get("/?code=c&state=right"));
        answer
    });
    let came = open.app.network().run(waiting.for_the_browser()).unwrap().flatten();
    assert!(matches!(came, Some(Return::Code(_))));
    assert_eq!(knocking.join().unwrap(), b"");
}

fn begun(open: &Open) -> Begun {
    let registration = Registration {
        issuer: Issuer::Google,
        client_id: "coach.apps.example".into(),
        client_secret: Some(Sensitive::new("not really".into())),
    };
    begin(&open.app, &registration, &Endpoints::of(Issuer::Google).unwrap()).unwrap()
}

fn line() -> Line {
    Line::open(LocalHosts::none(), Limits::CALENDAR).unwrap()
}

#[track_caller]
fn not_signed_in(answer: Result<Sensitive, Error>) {
    assert!(matches!(answer, Err(Error::Refused(Refusal::NotSignedIn))), "{answer:?}");
}

#[test]
fn the_browser_is_told_what_is_asked_for_and_no_secret() {
    let open = open();
    let begun = begun(&open);
    let asked = |name: &str| {
        let mut values =
            begun.url.query_pairs().filter(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        (values.next().unwrap_or_default(), values.next())
    };
    assert_eq!(begun.url.host_str(), Some("accounts.google.com"));
    assert_eq!(asked("response_type"), ("code".into(), None));
    assert_eq!(asked("code_challenge_method"), ("S256".into(), None));
    assert_eq!(asked("code_challenge").0.len(), 43);
    assert_eq!(asked("state").0.len(), 43, "256 bits");
    assert_eq!(asked("access_type"), ("offline".into(), None));
    let scopes = "https://www.googleapis.com/auth/calendar.calendarlist.readonly \
                  https://www.googleapis.com/auth/calendar.events";
    assert_eq!(asked("scope"), (scopes.into(), None));
    assert!(asked("redirect_uri").0.starts_with("http://127.0.0.1:"));
    assert!(!begun.url.as_str().contains("not+really") && !begun.url.as_str().contains("verifier"));
    let again = self::begun(&open);
    assert_ne!(again.url, begun.url, "nothing is used twice");
}

#[test]
fn nobody_waits_for_ever_or_for_what_is_over() {
    let open = open();
    let line = line();
    let way = Way::new(&open.app, &line);
    let first = begun(&open);
    not_signed_in(finish_within(&way, &first.attempt, Duration::from_millis(10)));
    not_signed_in(finish(&way, &first.attempt));
    let second = begun(&open);
    let third = begun(&open);
    not_signed_in(finish(&way, &second.attempt));
    cancel(&open.app, &third.attempt);
    not_signed_in(finish(&way, &third.attempt));
    let fourth = begun(&open);
    open.app.vault().take().unwrap().close().unwrap();
    assert_eq!(way.requests(), 0);
    // Whoever closes the practice waits for those who are out.
    drop(way);
    drop(open.app.take());
    let way = Way::new(&open.app, &line);
    not_signed_in(finish(&way, &fourth.attempt));
    assert_eq!(way.requests(), 0);
}

#[test]
fn whoever_waits_is_told_when_it_is_cancelled() {
    let open = open();
    let line = line();
    let begun = begun(&open);
    thread::scope(|scope| {
        let waiting = scope.spawn(|| finish(&Way::new(&open.app, &line), &begun.attempt));
        // Before or after the waiting has begun: both end it.
        cancel(&open.app, &begun.attempt);
        not_signed_in(waiting.join().unwrap());
    });
}

#[test]
fn what_opens_an_account_is_never_printed() {
    let open = open();
    let access = open.app.sign_ins().access("account");
    access.set(Some(Sensitive::new("ya29.secret".into())));
    assert!(!format!("{access:?}").contains("ya29"));
    open.app.sign_ins().end();
    assert!(access.get().is_none(), "closed with the practice, for those who still hold it, too");
}
