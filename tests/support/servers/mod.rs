//! Calendar servers of others on 127.0.0.1, each with a folder of its own, and what comes between: [`faults`].

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "for tests only: what goes wrong here fails the test that called it"
)]

pub mod faults;
mod plain;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

pub use plain::{Answer, ask};

use crate::tree::root;

/// The name under which every server knows the coach.
pub const USERNAME: &str = "coach";
/// Her password.
pub const PASSWORD: &str = "secret";

/// Which program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Radicale: asks for the password, rewrites what it is given.
    Radicale,
    /// Xandikos: asks for nothing, keeps every byte.
    Xandikos,
}

/// A server that runs until this is dropped, or the test ends in any other way.
pub struct CalendarServer {
    /// Which program.
    pub kind: Kind,
    /// Where it listens.
    pub address: SocketAddr,
    folder: tempfile::TempDir,
    child: Child,
}

impl CalendarServer {
    /// Starts a server with nothing in it but the coach.
    #[must_use]
    pub fn start(kind: Kind) -> Self {
        let address = free();
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("data")).unwrap();
        let child = run(kind, address, folder.path());
        Self { kind, address, folder, child }
    }

    /// Ends it and starts it again on what it has kept.
    pub fn restart(&mut self) {
        self.stop();
        self.child = run(self.kind, self.address, self.folder.path());
    }

    /// Ends it.
    pub fn stop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        self.child.wait().unwrap();
    }

    /// Where the coach's calendars are.
    #[must_use]
    pub fn home(&self) -> &'static str {
        match self.kind {
            Kind::Radicale => "/coach/",
            Kind::Xandikos => "/coach/calendars/",
        }
    }

    /// Speaks to it as another program would, with the coach's password.
    #[must_use]
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        ask(self.address, method, path, headers, body.as_bytes())
    }

    /// Makes a calendar below the home; answers its path.
    #[must_use]
    pub fn calendar(&self, name: &str) -> String {
        let path = format!("{}{name}/", self.home());
        let made = self.ask("MKCALENDAR", &path, &[], "");
        assert_eq!(made.status, 201, "{path}: {}", made.text());
        path
    }

    /// Puts a text somewhere, as a phone does.
    pub fn put(&self, path: &str, text: &str) {
        let done = self.ask("PUT", path, &[("Content-Type", "text/calendar")], text);
        assert!(matches!(done.status, 201 | 204), "{path}: {} {}", done.status, done.text());
    }

    /// What stands somewhere.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<String> {
        let got = self.ask("GET", path, &[], "");
        (got.status == 200).then(|| got.text())
    }

    /// Every event of a calendar by its path, as another program sees it.
    #[must_use]
    pub fn events(&self, calendar: &str) -> BTreeMap<String, String> {
        let wanted = r#"<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>"#;
        let headers = [("Depth", "1"), ("Content-Type", "application/xml")];
        let listed = self.ask("PROPFIND", calendar, &headers, wanted).text();
        let pieces = listed.split('>').filter_map(|piece| piece.split_once("</").map(|(path, _)| path));
        let paths = pieces.filter(|path| path.ends_with(".ics"));
        paths.map(|path| (path.to_owned(), self.text(path).unwrap())).collect()
    }

    /// Takes something away, as a phone does.
    pub fn delete(&self, path: &str) {
        let done = self.ask("DELETE", path, &[], "");
        assert!(matches!(done.status, 200 | 204), "{path}: {} {}", done.status, done.text());
    }
}

impl Drop for CalendarServer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A port that nobody listens on.
fn free() -> SocketAddr {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap()
}

fn run(kind: Kind, address: SocketAddr, folder: &std::path::Path) -> Child {
    let python = root().join("target/tools/servers/bin/python");
    assert!(python.exists(), "the calendar servers are not installed: run `make prepare-tests`");
    let name = match kind {
        Kind::Radicale => "radicale",
        Kind::Xandikos => "xandikos",
    };
    let log = std::fs::File::create(folder.join("log")).unwrap();
    let mut child = Command::new(python)
        .arg(root().join("tests/servers/serve.py"))
        .args([name, &address.port().to_string()])
        .arg(folder)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while TcpStream::connect(address).is_err() {
        let log = || std::fs::read_to_string(folder.join("log")).unwrap_or_default();
        assert!(child.try_wait().unwrap().is_none(), "{name} has ended: {}", log());
        assert!(begun.elapsed() < Duration::from_secs(60), "{name} does not listen: {}", log());
        thread::sleep(Duration::from_millis(50));
    }
    child
}
