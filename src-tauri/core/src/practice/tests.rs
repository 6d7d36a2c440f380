//! The doors through the public way in, on real files.

use std::path::Path;
use std::sync::Arc;

use chrono::{TimeDelta, TimeZone, Utc};
use serde_json::{Value, json};

use crate::app::{App, Folders};
use crate::basics::clock::{Clock, FixedClock};
use crate::basics::ids::Randomness;
use crate::keychain::MemoryStore;
use crate::rpc::dispatch;
use crate::rpc::wire::{ErrorCode, WireError};
use crate::vault::key::KdfCost;

const PASSPHRASE: &str = "tide lantern cedar mosaic thistle";

struct Computer {
    folder: tempfile::TempDir,
    clock: Arc<FixedClock>,
    keychain: Arc<MemoryStore>,
}

impl Computer {
    fn new() -> Self {
        let clock = Arc::new(FixedClock::at(Utc.with_ymd_and_hms(2026, 3, 2, 11, 0, 0).unwrap()));
        Self { folder: tempfile::tempdir().unwrap(), clock, keychain: Arc::default() }
    }

    fn start(&self) -> App {
        let at = |name: &str| self.folder.path().join(name);
        let folders = Folders { practice: at("practice"), sample: at("sample"), backups: at("backups") };
        App::new(folders, self.clock.clone(), Arc::new(Randomness::seeded(3)))
            .with_kdf_cost(KdfCost::FLOOR_FOR_TESTS)
            .with_secrets(self.keychain.clone())
    }

    /// A practice that has been set up and is open.
    fn set_up(&self) -> App {
        let app = self.start();
        let kit = call(&app, "practice.create", json!({ "passphrase": PASSPHRASE }));
        call(&app, "practice.confirm_recovery_kit", typed_back(&kit));
        call(&app, "practice.set_up", about());
        app
    }

    fn wait(&self, seconds: i64) {
        self.clock.set(self.clock.now() + TimeDelta::seconds(seconds));
    }
}

fn call(app: &App, name: &str, payload: Value) -> Value {
    dispatch(app, name, payload).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
}

fn refusal(app: &App, name: &str, payload: Value) -> WireError {
    dispatch(app, name, payload).map(|reply| reply.data).expect_err("must be refused")
}

fn state(app: &App) -> String {
    call(app, "practice.status", Value::Null)["state"].as_str().unwrap().to_owned()
}

fn typed_back(kit: &Value) -> Value {
    let group = |at: &Value| {
        let index = at.as_u64().unwrap();
        let text = kit["recoveryGroups"][usize::try_from(index).unwrap()].as_str().unwrap();
        json!({ "index": index, "text": text.to_lowercase() })
    };
    json!({ "groups": kit["askedGroups"].as_array().unwrap().iter().map(group).collect::<Vec<_>>() })
}

fn about() -> Value {
    json!({
        "about": { "coachName": "Mara Lindqvist", "practiceName": "Stillwater Coaching", "country": "DE",
                   "zone": "Europe/Berlin", "currency": "EUR" },
        "policyPreset": "gentle",
        "offers": [],
    })
}

fn unlock(app: &App, passphrase: &str) -> Result<Value, WireError> {
    dispatch(app, "practice.unlock", json!({ "passphrase": passphrase })).map(|reply| reply.data)
}

#[test]
fn a_first_run_can_be_left_at_any_point_and_goes_on_after_unlocking() {
    let computer = Computer::new();
    let app = computer.start();
    assert_eq!(state(&app), "none");
    let easy = refusal(&app, "practice.create", json!({ "passphrase": "coaching1" }));
    assert_eq!((easy.code, easy.issues[0].field.as_str()), (ErrorCode::Invalid, "passphrase"));
    assert_eq!(state(&app), "none", "a refused passphrase makes nothing");
    let kit = call(&app, "practice.create", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(state(&app), "unfinished");
    app.quit().unwrap();
    drop(app);

    let app = computer.start();
    assert_eq!(state(&app), "locked");
    assert_eq!(unlock(&app, PASSPHRASE).unwrap()["state"], "unfinished");
    assert_eq!(refusal(&app, "practice.set_up", about()).code, ErrorCode::Refused, "the kit comes first");
    let again = call(&app, "practice.recovery_kit", json!({}));
    assert_eq!(again, kit, "the page printed yesterday answers today's question");
    let mut wrong = typed_back(&kit);
    wrong["groups"][1]["text"] = json!("0000");
    let refused = refusal(&app, "practice.confirm_recovery_kit", wrong);
    assert_eq!(refused.issues[0].field, "groups[1].text");
    let half = json!({ "groups": [typed_back(&kit)["groups"][0]] });
    assert_eq!(refusal(&app, "practice.confirm_recovery_kit", half).issues[0].field, "groups");
    call(&app, "practice.confirm_recovery_kit", typed_back(&kit));
    app.quit().unwrap();

    let status = unlock(&app, PASSPHRASE).unwrap();
    assert_eq!((&status["state"], &status["recoveryKitConfirmed"]), (&json!("unfinished"), &json!(true)));
    let status = call(&app, "practice.set_up", about());
    assert_eq!(status["state"], "open");
    assert_eq!(status["practiceName"], "Stillwater Coaching");
    assert_eq!(refusal(&app, "practice.set_up", about()).code, ErrorCode::Refused, "once is enough");
    let again = refusal(&app, "practice.create", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(again.code, ErrorCode::Refused, "a practice never takes another's place");
}

#[test]
fn a_locked_practice_names_nobody_and_leaves_a_backup() {
    let computer = Computer::new();
    let app = computer.set_up();
    assert_eq!(call(&app, "practice.lock", Value::Null)["notice"], Value::Null);
    let status = call(&app, "practice.status", Value::Null);
    assert_eq!(status["state"], "locked");
    assert!(status.get("practiceName").is_none(), "{status}");
    assert_eq!(refusal(&app, "people.list", json!({})).code, ErrorCode::Locked);
    let status = unlock(&app, PASSPHRASE).unwrap();
    assert_eq!(status["lastBackup"]["sentence"], "Last backup today at 12:00, checked.");
    call(&app, "practice.lock", Value::Null);
    let backups = call(&app, "backups.list", Value::Null);
    assert_eq!(backups["items"].as_array().unwrap().len(), 1, "nothing new, no second copy: {backups}");
}

#[test]
fn wrong_passphrases_slow_down_and_the_right_one_forgets_them() {
    let computer = Computer::new();
    let app = computer.set_up();
    call(&app, "practice.lock", Value::Null);
    for _ in 0..4 {
        assert_eq!(unlock(&app, "not this one").unwrap_err().code, ErrorCode::WrongKey);
    }
    assert_eq!(call(&app, "practice.status", Value::Null)["waitSeconds"], 2);
    let early = unlock(&app, PASSPHRASE).unwrap_err();
    assert!(early.retry && early.message.contains("2 seconds"), "{early:?}");
    computer.wait(2);
    unlock(&app, PASSPHRASE).unwrap();
    assert_eq!(call(&app, "practice.status", Value::Null)["waitSeconds"], 0);
}

#[test]
fn the_recovery_code_opens_and_sets_a_new_passphrase() {
    let computer = Computer::new();
    let app = computer.set_up();
    let refused = refusal(&app, "practice.recovery_kit", json!({}));
    assert_eq!(refused.issues[0].field, "passphrase", "an open window is not enough for the key");
    let kit = call(&app, "practice.recovery_kit", json!({ "passphrase": PASSPHRASE }));
    let pdf = call(&app, "practice.recovery_kit_pdf", json!({ "passphrase": PASSPHRASE }));
    assert!(pdf["base64"].as_str().unwrap().starts_with("JVBERi0"), "a PDF");
    call(&app, "practice.lock", Value::Null);
    let groups: Vec<_> =
        kit["recoveryGroups"].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect();
    let code = groups.join(" ").to_lowercase();
    let both = refusal(&app, "practice.unlock_with_recovery", json!({ "code": " ", "newPassphrase": "abc" }));
    let fields: Vec<_> = both.issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(fields, ["code", "newPassphrase"]);
    let new = "harbour velvet acorn window finch";
    let other = if code.starts_with('7') { '8' } else { '7' };
    let mistyped = format!("{other}{}", &code[1..]);
    let wrong =
        refusal(&app, "practice.unlock_with_recovery", json!({ "code": mistyped, "newPassphrase": new }));
    assert_eq!(wrong.code, ErrorCode::WrongKey);
    call(&app, "practice.unlock_with_recovery", json!({ "code": code, "newPassphrase": new }));
    assert_eq!(state(&app), "open");
    call(&app, "practice.lock", Value::Null);
    assert_eq!(
        unlock(&app, PASSPHRASE).unwrap_err().code,
        ErrorCode::WrongKey,
        "the lost one is of no use now"
    );
    unlock(&app, new).unwrap();
    call(&app, "practice.change_passphrase", json!({ "current": new, "new": PASSPHRASE }));
    call(&app, "practice.lock", Value::Null);
    unlock(&app, PASSPHRASE).unwrap();
}

#[test]
fn the_keychain_opens_only_while_it_was_asked_to_remember() {
    let computer = Computer::new();
    let app = computer.set_up();
    let remember = |remember: bool| {
        call(&app, "practice.remember_on_this_computer", json!({ "remember": remember }))["keychainRemembers"]
            .clone()
    };
    assert_eq!(call(&app, "practice.status", Value::Null)["keychainRemembers"], false);
    assert_eq!(remember(true), true);
    call(&app, "practice.lock", Value::Null);
    assert_eq!(call(&app, "practice.status", Value::Null)["keychainRemembers"], true);
    call(&app, "practice.unlock_with_keychain", Value::Null);
    assert_eq!(remember(false), false);
    call(&app, "practice.lock", Value::Null);
    let refused = refusal(&app, "practice.unlock_with_keychain", Value::Null);
    assert_eq!(refused.code, ErrorCode::WrongKey);
    assert_eq!(state(&app), "locked");
}

#[test]
fn a_backup_comes_back_from_the_unlock_screen_and_the_restore_is_taken_back() {
    let computer = Computer::new();
    let app = computer.set_up();
    let made = call(&app, "backups.make", Value::Null);
    let id = made["id"].clone();
    let add = json!({ "details": { "givenName": "Anna" } });
    call(&app, "people.add", add);
    call(&app, "practice.lock", Value::Null);
    let request = |passphrase: &str| {
        json!({ "backup": { "kind": "listed", "id": id },
                "key": { "kind": "passphrase", "passphrase": passphrase } })
    };
    assert_eq!(refusal(&app, "backups.restore", request("something else")).code, ErrorCode::WrongKey);
    assert_eq!(state(&app), "locked");
    assert_eq!(call(&app, "backups.restore", request(PASSPHRASE))["state"], "open");
    assert_eq!(people(&app), 0, "Anna came after the backup");
    // From within an open practice a wrong passphrase leaves it open.
    assert_eq!(refusal(&app, "backups.restore", request("something else")).code, ErrorCode::WrongKey);
    assert_eq!(state(&app), "open");
    let list = call(&app, "backups.list", Value::Null);
    assert_eq!(list["canUndoRestore"], true);
    assert_eq!(call(&app, "backups.undo_restore", Value::Null)["state"], "locked");
    unlock(&app, PASSPHRASE).unwrap();
    assert_eq!(people(&app), 1, "nothing was lost");
}

#[test]
fn a_backup_brings_a_practice_to_a_new_computer_with_the_recovery_code() {
    let (old, new) = (Computer::new(), Computer::new());
    let app = old.set_up();
    let kit = call(&app, "practice.recovery_kit", json!({ "passphrase": PASSPHRASE }));
    app.quit().unwrap();
    copy_all(&old.folder.path().join("backups"), &new.folder.path().join("backups"));
    let app = new.start();
    let id = call(&app, "backups.list", Value::Null)["items"][0]["id"].clone();
    let groups: Vec<_> =
        kit["recoveryGroups"].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect();
    let key = json!({ "kind": "recoveryCode", "code": groups.join("-") });
    call(&app, "backups.restore", json!({ "backup": { "kind": "listed", "id": id }, "key": key }));
    assert_eq!(call(&app, "practice.details", Value::Null)["coachName"], "Mara Lindqvist");
}

#[test]
fn the_sample_practice_is_apart_and_keeps_nothing_of_the_coach() {
    let computer = Computer::new();
    let app = computer.set_up();
    let status = call(&app, "practice.look_around", Value::Null);
    assert_eq!((&status["state"], &status["isSample"]), (&json!("open"), &json!(true)));
    assert!(people(&app) > 30);
    assert_eq!(refusal(&app, "backups.make", Value::Null).code, ErrorCode::Refused);
    let remember = json!({ "remember": true });
    assert_eq!(refusal(&app, "practice.remember_on_this_computer", remember).code, ErrorCode::Refused);
    assert_eq!(call(&app, "practice.leave_sample", Value::Null)["state"], "locked");
    unlock(&app, PASSPHRASE).unwrap();
    assert_eq!(people(&app), 0, "the coach's own has nobody yet");
    let began = std::fs::metadata(computer.folder.path().join("sample/data.db")).unwrap().len();
    call(&app, "practice.look_around", Value::Null);
    assert!(people(&app) > 30, "the second look opens what is there");
    call(&app, "practice.leave_sample", Value::Null);
    std::fs::write(computer.folder.path().join("sample/data.db"), b"damaged").unwrap();
    super::sample::look_around(&app, ()).unwrap();
    assert!(people(&app) > 30 && began > 100_000, "a damaged sample is set aside and made anew");
}

#[test]
fn settings_are_edited_and_taken_back() {
    let computer = Computer::new();
    let app = computer.set_up();
    let mut practice = call(&app, "practice.details", Value::Null);
    practice["iban"] = json!("DE89 3704 0044 0532 0130 01");
    let refused = refusal(&app, "practice.edit", json!({ "practice": practice }));
    assert_eq!(refused.issues[0].field, "practice.iban");
    practice["iban"] = json!("DE89 3704 0044 0532 0130 00");
    let reply = dispatch(&app, "practice.edit", json!({ "practice": practice })).unwrap();
    assert_eq!(reply.data["iban"], "DE89370400440532013000");
    call(&app, "history.undo", json!({ "operationId": reply.undo.unwrap().operation_id }));
    assert!(call(&app, "practice.details", Value::Null)["iban"].is_null());
}

#[test]
fn locking_succeeds_where_the_backup_fails_and_says_so() {
    let computer = Computer::new();
    let app = computer.set_up();
    // A file where the folder should be: works for root too, unlike taking permissions away.
    std::fs::write(computer.folder.path().join("backups"), b"in the way").unwrap();
    let notice = call(&app, "practice.lock", Value::Null)["notice"].as_str().unwrap().to_owned();
    assert!(notice.contains("locked and safe"), "{notice}");
    assert_eq!(state(&app), "locked");
    unlock(&app, PASSPHRASE).unwrap();
}

fn people(app: &App) -> usize {
    call(app, "people.list", json!({})).as_array().unwrap().len()
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
