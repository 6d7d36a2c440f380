//! Real bytes over real sockets on 127.0.0.1.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::address::{LocalHosts, parse};
use super::client::{Errand, fetch};
use super::exchange::Limits;
use super::model::{Became, Purpose};
use crate::app::App;
use crate::error::{Error, RemoteError, VaultError};
use crate::rpc;
use crate::testing::{Open, open};

/// What a server says to a path.
type Script = fn(&str, SocketAddr) -> Vec<u8>;

/// A small web server; it keeps what it was asked.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) fn saying(script: Script) -> Self {
        Self::hearing(move |head, address| script(head.split(' ').nth(1).unwrap_or_default(), address))
    }

    /// What it says depends on all that it is asked.
    pub(crate) fn hearing(script: impl Fn(&str, SocketAddr) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let script = Arc::new(script);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (mut stream, heard) = (stream.unwrap(), Arc::clone(&heard));
                let script = Arc::clone(&script);
                thread::spawn(move || {
                    let request = read_request(&mut stream);
                    heard.lock().unwrap().push(request.clone());
                    // The other side may have hung up on purpose.
                    let _ = stream.write_all(&script(&request, address));
                });
            }
        });
        Self { address, asked }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

/// Head and content: what stays unread when a connection is closed breaks the answer.
fn read_request(stream: &mut impl Read) -> String {
    let (mut request, mut byte) = (Vec::new(), [0]);
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
        request.push(byte[0]);
    }
    let head = String::from_utf8(request.clone()).unwrap().to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut content = vec![0; length.map_or(0, |length| length.parse().unwrap())];
    if stream.read_exact(&mut content).is_ok() {
        request.extend(content);
    }
    String::from_utf8(request).unwrap()
}

pub(crate) fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    // Each connection takes one question. Unsaid, the next one may be sent on it while it is being closed.
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n");
    [head.as_bytes(), body].concat()
}

fn script(path: &str, address: SocketAddr) -> Vec<u8> {
    let port = address.port();
    let to = |location: String| answer("302 Found", &format!("Location: {location}\r\n"), b"");
    match path {
        "/a.ics" => answer("200 OK", "Set-Cookie: who=me\r\n", b"hello"),
        "/once" => to("/a.ics".into()),
        "/round" => to("/round".into()),
        "/router" => to(format!("http://localhost:{port}/a.ics")),
        "/file" => to("file:///etc/passwd".into()),
        "/secret?key=abc" => answer("401 Unauthorized", "", b"who are you"),
        "/gone" => answer("410 Gone", "", b""),
        "/down" => answer("503 Service Unavailable", "", b""),
        "/large" => answer("200 OK", "", &[b'x'; 2_000]),
        "/endless" => [&b"HTTP/1.1 200 OK\r\n\r\n"[..], &[b'x'; 2_000]].concat(),
        "/short" => b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello".to_vec(),
        "/silent" => {
            thread::sleep(Duration::from_secs(5));
            Vec::new()
        }
        _ => answer("404 Not Found", "", b""),
    }
}

const LIMITS: Limits =
    Limits { silence: Duration::from_millis(500), whole: Duration::from_secs(30), bytes: 1_000 };

fn get(app: &App, url: &str, local: LocalHosts) -> crate::Result<Vec<u8>> {
    let url = parse(url).unwrap();
    fetch(app, &Errand { purpose: Purpose::CalendarLink, url, local, limits: LIMITS })
}

fn here() -> LocalHosts {
    LocalHosts::none().and("127.0.0.1")
}

/// Host, status, bytes and end of every connection, first one first.
fn ledger(open: &Open) -> Vec<(String, Option<u16>, u32, Became)> {
    let mut rows = open.app.read(|r| r.connections(100)).unwrap();
    rows.reverse();
    rows.into_iter().map(|row| (row.host, row.status, row.bytes_in, row.became)).collect()
}

#[test]
fn what_is_fetched_stands_in_the_ledger() {
    let (open, server) = (open(), Server::saying(script));
    assert_eq!(get(&open.app, &server.url("/a.ics"), here()).unwrap(), b"hello");
    assert_eq!(ledger(&open), [("127.0.0.1".to_owned(), Some(200), 5, Became::Answered)]);
    let shown = rpc::dispatch(&open.app, "connections.list", serde_json::Value::Null).unwrap().data;
    assert_eq!(shown[0]["sentence"], "A calendar was asked for from 127.0.0.1.");
    let history = crate::history::list(&open.app, ()).unwrap();
    assert_eq!(
        history.len(),
        1,
        "the ledger is no change of the practice: only its set-up stands in the history"
    );
}

#[test]
fn a_request_says_nothing_about_the_coach() {
    let (open, server) = (open(), Server::saying(script));
    get(&open.app, &server.url("/a.ics"), here()).unwrap();
    get(&open.app, &server.url("/a.ics"), here()).unwrap();
    for head in server.asked() {
        let mut names: Vec<_> = head.lines().skip(1).filter_map(|line| line.split_once(':')).collect();
        names.retain(|(_, value)| !value.is_empty());
        names.sort_unstable();
        let told: Vec<_> = names.iter().map(|(name, _)| name.to_lowercase()).collect();
        assert_eq!(told, ["accept", "host", "user-agent"], "no cookie, no referrer: {head}");
        assert!(head.to_lowercase().contains("user-agent: stillpoint\r\n"), "without a version: {head}");
    }
}

#[test]
fn the_ledger_knows_the_host_and_nothing_of_the_address() {
    let (open, server) = (open(), Server::saying(script));
    let refused = get(&open.app, &server.url("/secret?key=abc"), here());
    assert!(matches!(refused, Err(Error::Remote(RemoteError::Refused))));
    let all = open.app.read(|r| r.connections(10)).unwrap();
    assert!(!format!("{all:?}").contains("secret") && !format!("{all:?}").contains("abc"), "{all:?}");
}

#[test]
fn addresses_inside_the_house_are_refused_before_anything_is_sent() {
    let (open, server) = (open(), Server::saying(script));
    let port = server.address.port();
    for url in [
        format!("http://127.0.0.1:{port}/a.ics"),
        format!("https://127.0.0.1:{port}/a.ics"),
        format!("https://localhost:{port}/a.ics"),
        format!("webcal://localhost:{port}/a.ics"),
        "https://169.254.169.254/latest/meta-data".to_owned(),
        "http://calendar.example/a.ics".to_owned(),
    ] {
        let refused = get(&open.app, &url, LocalHosts::none());
        assert!(matches!(refused, Err(Error::Remote(RemoteError::AddressNotAllowed))), "{url}: {refused:?}");
    }
    assert!(server.asked().is_empty(), "nothing may have been sent: {:?}", server.asked());
    let ends: Vec<_> = ledger(&open).into_iter().map(|row| row.3).collect();
    assert_eq!(ends, [Became::AddressRefused; 6], "a refused attempt is an attempt");
    let sent = open.app.read(|r| r.connections(100)).unwrap().into_iter().map(|row| row.bytes_out);
    assert_eq!(sent.sum::<u32>(), 0, "and says so");
}

#[test]
fn every_forwarding_is_checked_and_written_down() {
    let (open, server) = (open(), Server::saying(script));
    assert_eq!(get(&open.app, &server.url("/once"), here()).unwrap(), b"hello");
    let ends: Vec<_> = ledger(&open).into_iter().map(|row| (row.1, row.3)).collect();
    assert_eq!(ends, [(Some(302), Became::Forwarded), (Some(200), Became::Answered)]);
    for path in ["/router", "/file"] {
        let refused = get(&open.app, &server.url(path), here());
        assert!(matches!(refused, Err(Error::Remote(RemoteError::AddressNotAllowed))), "{path}: {refused:?}");
        assert_eq!(ledger(&open).last().unwrap().3, Became::AddressRefused, "{path}");
    }
    let before = ledger(&open).len();
    let round = get(&open.app, &server.url("/round"), here());
    assert!(matches!(round, Err(Error::Remote(RemoteError::Unexpected))));
    assert_eq!(ledger(&open).len() - before, 4, "the first address and three more");
}

#[test]
fn what_a_server_says_becomes_a_reason() {
    let (open, server) = (open(), Server::saying(script));
    for (path, wanted, became) in [
        ("/gone", RemoteError::Nothing, Became::Declined),
        ("/down", RemoteError::Busy, Became::Declined),
        ("/large", RemoteError::TooLarge, Became::TooLarge),
        ("/endless", RemoteError::TooLarge, Became::TooLarge),
        ("/short", RemoteError::Unexpected, Became::Broken),
        ("/silent", RemoteError::TimedOut, Became::TimedOut),
    ] {
        let Err(Error::Remote(cause)) = get(&open.app, &server.url(path), here()) else {
            panic!("{path} must fail")
        };
        assert_eq!((cause, ledger(&open).last().unwrap().3), (wanted, became), "{path}");
    }
    let deaf = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let nobody = get(&open.app, &format!("http://{deaf}/"), here());
    assert!(matches!(nobody, Err(Error::Remote(RemoteError::Offline))), "{nobody:?}");
}

#[test]
fn without_an_open_practice_nothing_is_sent() {
    let (open, server) = (open(), Server::saying(script));
    open.app.vault().take().unwrap().close().unwrap();
    let refused = get(&open.app, &server.url("/a.ics"), here());
    assert!(matches!(refused, Err(Error::Vault(VaultError::Locked))));
    assert!(server.asked().is_empty(), "what cannot be written down does not happen");
}

#[test]
fn a_command_may_wait_for_the_network_on_a_runtime_of_its_caller() {
    let (open, server) = (open(), Server::saying(script));
    let shell = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let content = shell.block_on(async { get(&open.app, &server.url("/a.ics"), here()) });
    assert_eq!(content.unwrap(), b"hello");
    shell.block_on(async move { drop(open) });
}
