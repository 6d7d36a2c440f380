//! A full disk and a disk that cannot be written to: real ones, mounted in a namespace of their own, because
//! the permission bits mean nothing to root.
#![cfg(target_os = "linux")]

use super::*;
use crate::vault::restore::restore;

/// Runs the ignored test `name` with a file system of its own at `STILLPOINT_TEST_DISK`.
fn with_disk(name: &str, prepare: &str, practice: &Path) {
    let disk = tempfile::tempdir().unwrap();
    let mut command = child(name);
    let program = command.get_program().to_owned();
    let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
    let script = format!("set -e; {prepare}; exec \"$@\"");
    command = std::process::Command::new("unshare");
    // As an ordinary user the namespace needs a user namespace too; as root that would be in the way.
    let is_root =
        std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    if !is_root {
        command.arg("--map-root-user");
    }
    let output = command
        .args(["--mount", "sh", "-c", &script, "sh"])
        .arg(program)
        .args(arguments)
        .env("STILLPOINT_TEST_DISK", disk.path())
        .env("STILLPOINT_TEST_PRACTICE", practice)
        .output()
        .expect("`unshare` is part of util-linux");
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    assert!(told.contains("1 passed"), "the child must really have run: {told}");
}

fn disk() -> Option<std::path::PathBuf> {
    std::env::var("STILLPOINT_TEST_DISK").ok().map(Into::into)
}

#[test]
fn on_a_full_disk_nothing_stored_is_lost_and_room_makes_it_well_again() {
    let outside = tempfile::tempdir().unwrap();
    with_disk(
        "disk::fills_the_disk",
        "mount -t tmpfs -o size=8m none \"$STILLPOINT_TEST_DISK\"",
        outside.path(),
    );
}

#[test]
#[ignore = "started by on_a_full_disk_nothing_stored_is_lost_and_room_makes_it_well_again"]
fn fills_the_disk() {
    let Some(disk) = disk() else { return };
    let ballast = disk.join("holiday-pictures");
    std::fs::write(&ballast, vec![0; 3 * 1024 * 1024]).unwrap();
    let folder = disk.join("practice");
    let (mut vault, code) = create(&folder);
    write_words(&mut vault, &["first"]);
    let outside = std::path::PathBuf::from(std::env::var("STILLPOINT_TEST_PRACTICE").unwrap());
    let backup = back_up(&mut vault, &outside);
    let stored = fill(&mut vault);
    assert!(stored > 20, "only {stored}");
    assert_eq!(words(&vault).len(), stored, "every acknowledged row is there");

    // Whatever little is left goes too; then nothing else may break anything.
    fill_up(&disk);
    let randomness = Randomness::seeded(1);
    let change = vault.change_passphrase(&secret(PASSPHRASE), &new_passphrase(&secret("other"), &randomness));
    assert_eq!(refusal(change), VaultError::NoSpace);
    assert_eq!(refusal(vault.back_up(&to(&disk.join("backups"), 0))), VaultError::NoSpace);
    assert!(crate::vault::backup::list(&disk.join("backups")).unwrap().is_empty());
    assert_eq!(refusal(create_as(&disk.join("second"), 2)), VaultError::NoSpace);
    assert_eq!(
        refusal(restore(&backup.path, &disk.join("third"), &recovery(&code), now())),
        VaultError::NoSpace
    );
    assert_eq!(words(&vault).len(), stored);
    drop(vault);
    let vault = unlock(&folder, &passphrase(PASSPHRASE)).expect("a full disk shuts nobody out");
    assert_eq!(words(&vault).len(), stored);
    drop(vault);

    std::fs::remove_file(&ballast).unwrap();
    std::fs::remove_file(disk.join("rest")).unwrap();
    let mut vault = unlock(&folder, &passphrase(PASSPHRASE)).expect("the old passphrase still opens");
    vault.check().unwrap();
    assert_eq!(words(&vault).len(), stored);
    write_words(&mut vault, &["after"]);
    assert_eq!(words(&vault).len(), stored + 1);
    let (second, _) = create_as(&disk.join("second"), 2).expect("what failed can be done again");
    second.close().unwrap();
}

/// Writes until the disk says no; answers how many rows were acknowledged.
fn fill(vault: &mut Vault) -> usize {
    let mut stored = words(vault).len();
    loop {
        let transaction = vault.connection_mut().transaction().unwrap();
        let answer = transaction
            .execute("INSERT INTO words (word) VALUES (?1)", ["x".repeat(20_000)])
            .and_then(|_| transaction.commit());
        match crate::error::Doing::doing(answer, "filling the disk") {
            Ok(()) => stored += 1,
            Err(Error::Vault(VaultError::NoSpace)) => return stored,
            Err(other) => panic!("a full disk must be called one: {other}"),
        }
    }
}

fn fill_up(disk: &Path) {
    use std::io::Write;
    let mut rest = std::fs::File::create(disk.join("rest")).unwrap();
    while rest.write_all(&[0; 512]).is_ok() {}
}

#[test]
fn a_folder_that_cannot_be_written_to_is_said_plainly() {
    let world = tempfile::tempdir().unwrap();
    let folder = world.path().join("practice");
    let (mut vault, _) = create(&folder);
    write_words(&mut vault, &["linden"]);
    let backup = back_up(&mut vault, &folder.join("backups"));
    vault.close().unwrap();
    let before = contents(&folder);
    with_disk(
        "disk::meets_a_read_only_folder",
        "mount --bind \"$STILLPOINT_TEST_PRACTICE\" \"$STILLPOINT_TEST_DISK\"; \
         mount -o remount,bind,ro \"$STILLPOINT_TEST_DISK\"",
        &folder,
    );
    assert_eq!(contents(&folder), before);
    assert!(backup.path.exists());
}

#[test]
#[ignore = "started by a_folder_that_cannot_be_written_to_is_said_plainly"]
fn meets_a_read_only_folder() {
    let Some(disk) = disk() else { return };
    assert!(std::fs::write(disk.join("probe"), "x").is_err(), "the folder must be read-only");
    assert_eq!(refusal(unlock(&disk, &passphrase(PASSPHRASE))), VaultError::ReadOnly);
    assert_eq!(refusal(create_as(&disk.join("new"), 1)), VaultError::ReadOnly);
    let backups = crate::vault::backup::list(&disk.join("backups")).unwrap();
    assert_eq!(
        refusal(restore(&backups[0].path, &disk, &passphrase(PASSPHRASE), now())),
        VaultError::ReadOnly
    );
    let elsewhere = tempfile::tempdir().unwrap();
    restore(&backups[0].path, elsewhere.path(), &passphrase(PASSPHRASE), now())
        .expect("a backup on a read-only disk can be restored elsewhere");
    let mut vault = unlock(elsewhere.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden"]);
    assert_eq!(refusal(vault.back_up(&to(&disk.join("backups"), 5))), VaultError::ReadOnly);
    assert_eq!(refusal(vault.back_up(&to(&disk.join("other"), 5))), VaultError::ReadOnly);
}

#[test]
fn an_exchange_that_fails_leaves_both_practices_where_they_were() {
    let world = tempfile::tempdir().unwrap();
    let folder = world.path().join("practice");
    create(&folder).0.close().unwrap();
    let before = contents(&folder);
    with_disk(
        "disk::exchanges_across_disks",
        "mount -t tmpfs -o size=8m none \"$STILLPOINT_TEST_DISK\"",
        &folder,
    );
    assert_eq!(contents(&folder), before);
}

#[test]
#[ignore = "started by an_exchange_that_fails_leaves_both_practices_where_they_were"]
fn exchanges_across_disks() {
    let Some(disk) = disk() else { return };
    let folder = std::path::PathBuf::from(std::env::var("STILLPOINT_TEST_PRACTICE").unwrap());
    let coming = disk.join("coming");
    create_as(&coming, 9).unwrap().0.close().unwrap();
    let before = contents(&coming);
    // No rename goes from one disk to another, so it fails after the present practice has gone aside.
    assert!(crate::vault::swap::swap_in(&folder, &coming, now()).is_err());
    assert_eq!(contents(&coming), before);
    unlock(&folder, &passphrase(PASSPHRASE)).unwrap().close().unwrap();
}
