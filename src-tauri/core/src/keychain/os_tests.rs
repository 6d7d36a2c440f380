//! A real gnome-keyring in a private D-Bus session, with a home of its own: never the person's keychain.
#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};
use std::process::Command;

use super::*;
use crate::keychain::tests::{files, now, practice};
use crate::keychain::{forget, recall, remember};
use crate::vault::Vault;

const SERVICE: &str = "app.stillpoint.test";
const START: &str = "printf test-password | gnome-keyring-daemon --unlock --components=secrets >/dev/null";
/// The daemon on the bus, but no collection and nobody to make one.
const START_FRESH: &str = "gnome-keyring-daemon --start --components=secrets >/dev/null";

/// A home without a keychain.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let run = home.path().join("run");
        std::fs::create_dir(&run).unwrap();
        std::fs::set_permissions(&run, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
        Self(home)
    }

    fn keyring(&self) -> PathBuf {
        self.0.path().join(".local/share/keyrings/login.keyring")
    }

    /// Runs the ignored test `name` after `start`, in a session bus that ends with it.
    fn session(&self, start: &str, name: &str, folder: &Path) {
        let script = format!("set -e; {start}; exec \"$@\"");
        let child = format!("keychain::os::tests::{name}");
        let output = Command::new("dbus-run-session")
            .args(["--", "bash", "-c", &script, "bash"])
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", &child, "--ignored", "--nocapture", "--test-threads=1"])
            .env("HOME", self.0.path())
            .env("XDG_RUNTIME_DIR", self.0.path().join("run"))
            .env("XDG_DATA_HOME", self.0.path().join(".local/share"))
            .env("STILLPOINT_TEST_FOLDER", folder)
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .output()
            .expect("packages dbus and gnome-keyring are needed for this test");
        let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
        assert!(told.contains("1 passed"), "the child must really have run: {told}");
    }
}

fn folder() -> Option<PathBuf> {
    std::env::var("STILLPOINT_TEST_FOLDER").ok().map(PathBuf::from)
}

#[test]
fn an_unlocked_keyring_keeps_the_key_over_sessions_and_not_in_plain() {
    let (home, folder) = (Home::new(), tempfile::tempdir().unwrap());
    let vault = practice(folder.path(), 5);
    let code = vault.recovery_code();
    vault.close().unwrap();
    home.session(START, "remembers_and_recalls", folder.path());
    let hex = data_encoding::HEXLOWER.encode(code.key().expose());
    let kept = std::fs::read(home.keyring()).expect("the keyring is on the disk");
    for secret in [hex.as_bytes(), code.key().expose()] {
        assert!(memchr::memmem::find(&kept, secret).is_none(), "the key is plain in the keyring's file");
    }
    home.session(START, "recalls_and_forgets", folder.path());
    home.session(START, "finds_nothing", folder.path());
}

#[test]
#[ignore = "started in a session of its own"]
fn remembers_and_recalls() {
    let Some(folder) = folder() else { return };
    let store = OsKeychain::new(SERVICE);
    assert_eq!(recall(&store, &folder).err(), Some(StoreFailure::NoEntry), "nothing is kept yet");
    let vault = unlock_by_passphrase(&folder);
    remember(&store, &vault).unwrap();
    remember(&store, &vault).expect("a second time takes the first one's place");
    vault.close().unwrap();
    Vault::unlock(&folder, &recall(&store, &folder).unwrap(), now()).unwrap().close().unwrap();
}

#[test]
#[ignore = "started in a session of its own"]
fn recalls_and_forgets() {
    let Some(folder) = folder() else { return };
    let store = OsKeychain::new(SERVICE);
    let vault = Vault::unlock(&folder, &recall(&store, &folder).unwrap(), now()).unwrap();
    let other = OsKeychain::new("app.someone.else");
    assert_eq!(recall(&other, &folder).err(), Some(StoreFailure::NoEntry), "only under our own name");
    forget(&store, &vault.facts().vault_id).unwrap();
    forget(&store, &vault.facts().vault_id).expect("nothing to forget is fine");
    vault.close().unwrap();
}

#[test]
fn a_keyring_file_that_was_deleted_means_no_entry_and_touches_nothing() {
    let (home, folder) = (Home::new(), tempfile::tempdir().unwrap());
    practice(folder.path(), 6).close().unwrap();
    home.session(START, "remembers_and_recalls", folder.path());
    std::fs::remove_file(home.keyring()).unwrap();
    let before = files(folder.path());
    home.session(START, "finds_nothing", folder.path());
    assert_eq!(files(folder.path()), before);
    unlock_by_passphrase(folder.path()).close().unwrap();
}

#[test]
#[ignore = "started in a session of its own"]
fn finds_nothing() {
    let Some(folder) = folder() else { return };
    let before = files(&folder);
    assert_eq!(recall(&OsKeychain::new(SERVICE), &folder).err(), Some(StoreFailure::NoEntry));
    assert_eq!(files(&folder), before, "no new key, no new practice");
}

#[test]
fn a_computer_whose_keyring_was_never_set_up_keeps_nothing_and_says_so() {
    let (home, folder) = (Home::new(), tempfile::tempdir().unwrap());
    practice(folder.path(), 7).close().unwrap();
    let before = files(folder.path());
    home.session(START_FRESH, "cannot_keep", folder.path());
    assert_eq!(files(folder.path()), before);
}

#[test]
#[ignore = "started in a session of its own"]
fn cannot_keep() {
    let Some(folder) = folder() else { return };
    let store = OsKeychain { patience: Duration::from_secs(20), ..OsKeychain::new(SERVICE) };
    assert_eq!(
        recall(&store, &folder).err(),
        Some(StoreFailure::NoEntry),
        "not an error: rule R1 matters here"
    );
    let vault = unlock_by_passphrase(&folder);
    assert!(remember(&store, &vault).is_err(), "nothing may be shown as remembered");
    vault.close().unwrap();
}

#[test]
fn a_locked_keyring_gives_no_key() {
    let (home, folder) = (Home::new(), tempfile::tempdir().unwrap());
    practice(folder.path(), 8).close().unwrap();
    home.session(START, "remembers_and_recalls", folder.path());
    home.session(START_FRESH, "is_locked_out", folder.path());
    home.session(START, "recalls_and_forgets", folder.path());
}

#[test]
#[ignore = "started in a session of its own"]
fn is_locked_out() {
    let Some(folder) = folder() else { return };
    let store = OsKeychain { patience: Duration::from_secs(20), ..OsKeychain::new(SERVICE) };
    assert_eq!(recall(&store, &folder).err(), Some(StoreFailure::NoAccess));
}

#[test]
fn without_a_session_bus_there_is_no_keychain_until_one_comes() {
    let (home, folder) = (Home::new(), tempfile::tempdir().unwrap());
    practice(folder.path(), 9).close().unwrap();
    let late =
        "export LATE_BUS=$DBUS_SESSION_BUS_ADDRESS; export DBUS_SESSION_BUS_ADDRESS=unix:path=$HOME/later";
    home.session(&format!("{START}; {late}"), "waits_for_the_bus", folder.path());
}

#[test]
#[ignore = "started in a session of its own"]
fn waits_for_the_bus() {
    let Some(folder) = folder() else { return };
    let store = OsKeychain::new(SERVICE);
    assert_eq!(recall(&store, &folder).err(), Some(StoreFailure::NotAvailable));
    // The bus comes up later, as when the program starts before the desktop does.
    let address = std::env::var("LATE_BUS").unwrap();
    let socket = address.split("path=").nth(1).unwrap().split(',').next().unwrap().to_owned();
    let home = PathBuf::from(std::env::var("HOME").unwrap());
    std::os::unix::fs::symlink(socket, home.join("later")).unwrap();
    let vault = unlock_by_passphrase(&folder);
    remember(&store, &vault).expect("one failed start must not last until the program ends");
    vault.close().unwrap();
    assert!(recall(&store, &folder).is_ok());
}

fn unlock_by_passphrase(folder: &Path) -> Vault {
    let passphrase = Sensitive::new("quiet harbour morning".into());
    Vault::unlock(folder, &crate::vault::Unlock::Passphrase(passphrase), now()).unwrap()
}
