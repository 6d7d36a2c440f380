//! Nothing leaves this computer by itself. Said by the kernel and not by us: the program runs under `strace`, and every
//! socket that it opens is seen.

use std::env;
use std::fs;
use std::process::Command;

use serde_json::{Value, json};
use stillpoint_core::basics::ids::CalendarAccountId;
use stillpoint_core::sync::model::AccountKind;
use stillpoint_core::sync::provider::FoundCalendar;
use stillpoint_core::sync::queries::Account;
use stillpoint_core::vault::writer::Change;

use crate::computer::Computer;

/// Which part this process plays when it is the one that is watched.
const PART: &str = "STILLPOINT_TEST_PART";
const OFFLINE: &str = "quiet::offline_and_with_nothing_due_no_socket_is_opened";
/// Nobody listens there.
const NOBODY: &str = "http://127.0.0.1:9/calendar.ics";

/// Plays `part` under `strace`; answers the calls that open a socket to a network.
fn sockets(test: &str, part: &str) -> Vec<String> {
    let place = tempfile::tempdir().unwrap();
    let trace = place.path().join("trace");
    let watched = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=socket", "-o"])
        .arg(&trace)
        .arg(env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(PART, part)
        .output()
        .expect("strace is there: `make test` installs it");
    assert!(watched.status.success(), "{part}: {}", String::from_utf8_lossy(&watched.stdout));
    let calls = fs::read_to_string(&trace).unwrap();
    calls.lines().filter(|call| call.contains("AF_INET")).map(str::to_owned).collect()
}

/// What is looked at in a day, with every occasion to ask a calendar, the coach's own wish aside.
fn a_day(computer: &Computer) {
    for name in ["today.overview", "money.overview", "connections.list", "calendars.accounts"] {
        computer.call(name, Value::Null);
    }
    for trigger in ["started", "focused", "timer", "changed"] {
        let report = computer.call("calendars.keep_in_step", json!({ "trigger": trigger }));
        assert_eq!(report["requests"], 0);
    }
    for trigger in ["started", "shown", "timer", "changed", "asked"] {
        assert_eq!(computer.call("paying.check", json!({ "trigger": trigger }))["requests"], 0);
    }
    computer.call("calendar.days", json!({ "from": "2026-03-09", "to": "2026-03-15" }));
}

/// Calendars behind a link, which the coach does not want to be asked now.
fn connect_paused(computer: &Computer) {
    let account = Account {
        id: CalendarAccountId("paused".to_owned()),
        kind: AccountKind::Link,
        name: "Team".to_owned(),
        address: NOBODY.to_owned(),
        username: None,
        home: None,
        local_host: Some("127.0.0.1".to_owned()),
        paused: true,
    };
    let found = FoundCalendar { href: NOBODY.to_owned(), name: "Team".into(), colour: None, read_only: true };
    let connected = computer.app.write(Change::for_good("test.connect"), |w| {
        w.insert_calendar_account(&account)?;
        w.save_found_calendar(&account.id, &found)
    });
    connected.unwrap();
}

#[test]
fn offline_and_with_nothing_due_no_socket_is_opened() {
    let Ok(part) = env::var(PART) else {
        assert_eq!(sockets(OFFLINE, "no accounts"), Vec::<String>::new());
        assert_eq!(sockets(OFFLINE, "paused"), Vec::<String>::new());
        let asked = sockets(OFFLINE, "asked");
        assert!(!asked.is_empty(), "strace sees a socket where one is opened");
        return;
    };
    let (computer, _) = Computer::with_a_client();
    if part != "no accounts" {
        connect_paused(&computer);
    }
    a_day(&computer);
    if part == "asked" {
        let report = computer.call("calendars.keep_in_step", json!({ "trigger": "asked" }));
        assert_eq!(report["sentences"], json!(["Team could not be reached."]));
    }
}
