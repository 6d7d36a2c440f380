//! `stillpoint-cli` as a script sees it: its own entry point with real arguments, input, output and exit codes.

use std::ffi::OsString;
use std::io::Cursor;
use std::path::Path;

use serde_json::{Value, json};
use stillpoint_cli::exit::Exit;
use stillpoint_cli::{Terminal, run};
use stillpoint_core::practice::sample;
use stillpoint_tests::tree::root;

use crate::computer::{PASSPHRASE, files_below};

struct Ran {
    exit: Exit,
    output: String,
    errors: String,
}

impl Ran {
    fn json(&self) -> Value {
        serde_json::from_str(&self.output).unwrap_or_else(|error| panic!("{error}: {}", self.output))
    }

    #[track_caller]
    fn done(self) -> Self {
        assert_eq!(self.exit, Exit::Done, "{}{}", self.output, self.errors);
        self
    }

    /// The error as programs read it.
    #[track_caller]
    fn failed(self, exit: Exit) -> Value {
        assert_eq!(self.exit, exit, "{}{}", self.output, self.errors);
        assert_eq!(self.output, "", "what fails answers nothing");
        serde_json::from_str(self.errors.trim()).unwrap_or(Value::Null)
    }
}

fn stillpoint(input: &str, arguments: &[&str]) -> Ran {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let mut input = Cursor::new(input.as_bytes().to_vec());
    let mut terminal = Terminal { input: &mut input, output: &mut output, errors: &mut errors };
    let all = std::iter::once("stillpoint-cli").chain(arguments.iter().copied()).map(OsString::from);
    let exit = run(all, &mut terminal);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { exit, output: text(output), errors: text(errors) }
}

/// On the practice in `folder`, opened with `passphrase` from the standard input, answered in JSON.
fn on(folder: &Path, passphrase: &str, arguments: &[&str]) -> Ran {
    let mut all = vec!["--practice", folder.to_str().unwrap(), "--passphrase-stdin", "--json"];
    all.extend(arguments);
    stillpoint(&format!("{passphrase}\n"), &all)
}

#[test]
fn a_script_makes_looks_into_exports_copies_and_brings_back_a_practice() {
    let place = tempfile::tempdir().unwrap();
    let path = |name: &str| place.path().join(name);
    let text = |name: &str| path(name).to_str().unwrap().to_owned();
    let practice = path("practice");
    let kit = text("kit.pdf");
    let about =
        ["--coach", "Mara Lindqvist", "--country", "DE", "--zone", "Europe/Berlin", "--currency", "EUR"];
    let new = |passphrase: &str| {
        let mut all = vec!["new", "--name", "Stillwater", "--starter-offers", "--recovery-kit", kit.as_str()];
        all.extend(about);
        on(&practice, passphrase, &all)
    };
    assert_eq!(new("coaching1").failed(Exit::Invalid)["issues"][0]["field"], "passphrase");
    let status = new(PASSPHRASE).done().json();
    assert_eq!((&status["state"], &status["practiceName"]), (&json!("open"), &json!("Stillwater")));
    assert!(std::fs::read(&kit).unwrap().starts_with(b"%PDF-"));
    std::fs::remove_file(&kit).unwrap();
    assert_eq!(new(PASSPHRASE).failed(Exit::Refused)["code"], "refused", "nothing takes its place");

    assert_eq!(on(&practice, "not this one", &["check"]).failed(Exit::Locked)["code"], "wrongKey");
    on(&practice, PASSPHRASE, &["check"]).done();
    let add = json!({ "details": { "givenName": "Θεοδώρα", "email": "thea@example.org" } }).to_string();
    on(&practice, PASSPHRASE, &["call", "people.add", &add]).done();
    let copies = text("copies");
    on(&practice, PASSPHRASE, &["backup", "--to", &copies]).done();
    let copy = files_below(&path("copies")).pop().unwrap();

    let export = text("export");
    let exported = on(&practice, PASSPHRASE, &["export", &export]).done().json();
    assert!(exported["rows"].as_u64().unwrap() > 10, "{exported}");
    let data: Value = serde_json::from_slice(&std::fs::read(path("export/data.json")).unwrap()).unwrap();
    assert_eq!(data["people"][0]["given_name"], "Θεοδώρα");
    assert!(std::fs::read_to_string(path("export/README.txt")).unwrap().contains("NOT ENCRYPTED"));
    assert_eq!(on(&practice, PASSPHRASE, &["export", &export]).failed(Exit::File)["code"], "file");

    let elsewhere = path("elsewhere");
    let file = copy.to_str().unwrap();
    assert_eq!(on(&elsewhere, "wrong", &["restore", file]).failed(Exit::Locked)["code"], "wrongKey");
    on(&elsewhere, PASSPHRASE, &["restore", file]).done();
    let people = on(&elsewhere, PASSPHRASE, &["call", "people.list", "{}"]).done().json();
    assert_eq!(people.as_array().unwrap().len(), 1);
}

#[test]
fn what_left_the_computer_is_listed() {
    let place = tempfile::tempdir().unwrap();
    let practice = place.path().join("demo");
    stillpoint("", &["demo", practice.to_str().unwrap()]).done();
    let listed = || {
        let folder = practice.to_str().unwrap();
        let all = ["--practice", folder, "--passphrase-stdin", "connections"];
        stillpoint(&format!("{}\n", sample::PASSPHRASE), &all).done().output
    };
    assert_eq!(listed().trim(), "Nothing has left this computer.");
    // Of this computer itself, which is not asked: that, too, is noted.
    let link = json!({ "url": "https://127.0.0.1:9/private.ics" }).to_string();
    on(&practice, sample::PASSPHRASE, &["call", "calendar.preview_link", &link]).failed(Exit::Remote);
    let lines = listed();
    assert!(lines.contains("127.0.0.1") && lines.contains("0 sent") && !lines.contains("private"), "{lines}");
}

#[test]
fn a_demo_has_invoices_and_summaries_to_save() {
    let place = tempfile::tempdir().unwrap();
    let practice = place.path().join("demo");
    let folder = practice.to_str().unwrap();
    let made = stillpoint("", &["--json", "demo", folder]).done().json();
    assert_eq!(made["passphrase"], sample::PASSPHRASE);
    assert_eq!(stillpoint("", &["--json", "demo", folder]).failed(Exit::Refused)["code"], "refused");
    let on = |arguments: &[&str]| on(&practice, sample::PASSPHRASE, arguments);
    let invoices = on(&["invoice", "list"]).done().json();
    let all = invoices.as_array().unwrap();
    let issued = all.iter().find(|item| item["number"].is_string()).unwrap();
    let draft = all.iter().find(|item| item["number"].is_null()).unwrap();
    let (number, id) = (issued["number"].as_str().unwrap(), draft["id"].as_str().unwrap());
    let file = place.path().join("invoice.pdf");
    let to = file.to_str().unwrap();
    on(&["invoice", "pdf", number, "--to", to]).done();
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    assert_eq!(
        on(&["invoice", "pdf", number, "--to", to]).failed(Exit::File)["code"],
        "file",
        "never overwritten"
    );
    assert_eq!(on(&["invoice", "pdf", "no such", "--to", to]).failed(Exit::NotFound)["code"], "notFound");
    let now = on(&["invoice", "issue", id]).done().json();
    assert!(now["number"].is_string());
    on(&["invoice", "issue", id]).failed(Exit::Refused);
    let person = on(&["call", "people.list", "{}"]).done().json()[0]["id"].clone();
    let page = on(&["call", "people.page", &json!({ "personId": person }).to_string()]).done().json();
    let session = page["past"].as_array().unwrap().iter().find(|session| session["hasNote"] == true).unwrap();
    let summary = place.path().join("summary.pdf");
    on(&["summary", "pdf", session["id"].as_str().unwrap(), "--to", summary.to_str().unwrap()]).done();
    let calendar = root().join("tests/fixtures/ics/google.ics");
    let calendar = calendar.to_str().unwrap();
    let preview = on(&["import", "ics", calendar, "--preview"]).done().json();
    assert!(preview["events"].as_u64().unwrap() > 0, "{preview}");
    on(&["import", "ics", calendar]).done();
    assert_eq!(on(&["import", "ics", "/no/such/file"]).failed(Exit::File)["code"], "file");
}

#[test]
fn occurrences_of_a_calendar_file_need_no_practice() {
    let window = ["--from", "2026-01-01", "--to", "2026-07-01", "--zone", "Europe/Berlin"];
    let occurrences = |name: &str| {
        let file = root().join("tests/fixtures/ics").join(name);
        let mut all = vec!["--json", "ics", "occurrences", file.to_str().unwrap()];
        all.extend(window);
        stillpoint("", &all)
    };
    let ran = occurrences("google.ics").done();
    let rows = ran.json();
    for row in rows.as_array().unwrap() {
        let mut keys: Vec<_> = row.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        let promised = ["all_day", "end", "recurrence_id", "start", "status", "summary", "uid", "zone"];
        assert_eq!(keys, promised, "scripts rely on these names");
        let whole_day = row["all_day"] == true;
        assert_eq!(row["start"].as_str().unwrap().ends_with('Z'), !whole_day, "{row}");
    }
    let broken = occurrences("one-bad-event.ics").done();
    assert!(!broken.errors.is_empty(), "a problem is told");
    for line in broken.errors.lines() {
        let problem: Value = serde_json::from_str(line).unwrap();
        assert!(problem["line"].is_number() && problem["reason"].is_string(), "{problem}");
    }
    assert_eq!(occurrences("web-page.ics").failed(Exit::File)["code"], "file");
    assert_eq!(occurrences("empty.ics").failed(Exit::File)["code"], "file");
}

#[test]
fn what_is_not_understood_says_so_and_touches_nothing() {
    let place = tempfile::tempdir().unwrap();
    let practice = place.path().join("nothing");
    let folder = practice.to_str().unwrap();
    assert_eq!(stillpoint("", &["fly"]).exit, Exit::Usage);
    assert_eq!(stillpoint("", &["--passphrase", "secret", "check"]).exit, Exit::Usage, "never by argument");
    let help = stillpoint("", &["--help"]).done();
    assert!(help.output.contains("Exit codes"), "{}", help.output);
    assert_eq!(
        on(&practice, PASSPHRASE, &["check"]).failed(Exit::File)["code"],
        "vault",
        "there is no practice"
    );
    assert_eq!(on(&practice, PASSPHRASE, &["call", "no.such"]).failed(Exit::NotFound)["code"], "notFound");
    let plain = stillpoint("x\n", &["--practice", folder, "--passphrase-stdin", "check"]);
    assert!(plain.errors.contains("no practice in this place"), "{}", plain.errors);
    assert!(!practice.exists(), "asking makes nothing");
    let strength = json!({ "passphrase": "coaching1" }).to_string();
    let judged = stillpoint("", &["--practice", folder, "--json", "call", "practice.strength", &strength]);
    assert_eq!(judged.done().json()["ok"], false);
}
