//! The restore drill: everything gone, and back with the passphrase or with the sheet alone.

use super::*;
use crate::vault::backup::list;
use crate::vault::restore::{look_at, restore, undo_restore};

struct Drill {
    folder: tempfile::TempDir,
    place: tempfile::TempDir,
    code: RecoveryCode,
    backup: Backup,
}

fn drill() -> Drill {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut vault, code) = create(folder.path());
    write_words(&mut vault, &["linden", "stern"]);
    let backup = back_up(&mut vault, place.path());
    vault.close().unwrap();
    Drill { folder, place, code, backup }
}

#[test]
fn on_a_new_computer_the_passphrase_brings_everything_back() {
    let drill = drill();
    let new = tempfile::tempdir().unwrap();
    let folder = new.path().join("practice");
    let restored = restore(&drill.backup.path, &folder, &passphrase(PASSPHRASE), now()).unwrap();
    assert_eq!(restored.replaced, None);
    assert_eq!(restored.manifest, look_at(&drill.backup.path).unwrap());
    let vault = unlock(&folder, &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden", "stern"]);
    vault.check().unwrap();
}

#[test]
fn on_a_new_computer_the_sheet_alone_brings_everything_back() {
    let drill = drill();
    let new = tempfile::tempdir().unwrap();
    restore(&drill.backup.path, new.path(), &recovery(&drill.code), now()).unwrap();
    let mut vault = unlock(new.path(), &recovery(&drill.code)).unwrap();
    assert_eq!(words(&vault), ["linden", "stern"]);
    let randomness = Randomness::seeded(3);
    vault.set_passphrase_after_recovery(&new_passphrase(&secret("found again"), &randomness)).unwrap();
    vault.close().unwrap();
    assert_eq!(words(&unlock(new.path(), &passphrase("found again")).unwrap()), ["linden", "stern"]);
}

#[test]
fn a_backup_taken_without_a_header_still_opens_with_the_sheet() {
    let drill = drill();
    for name in ["vault.json", "vault.json.bak"] {
        std::fs::remove_file(drill.folder.path().join(name)).unwrap();
    }
    let mut vault = unlock(drill.folder.path(), &recovery(&drill.code)).unwrap();
    let backup = vault.back_up(&to(drill.place.path(), 1)).unwrap();
    let new = tempfile::tempdir().unwrap();
    restore(&backup.path, new.path(), &recovery(&drill.code), now()).unwrap();
    assert_eq!(words(&unlock(new.path(), &recovery(&drill.code)).unwrap()), ["linden", "stern"]);
}

#[test]
fn what_a_restore_takes_the_place_of_is_kept_and_can_come_back() {
    let drill = drill();
    let mut vault = unlock(drill.folder.path(), &passphrase(PASSPHRASE)).unwrap();
    write_words(&mut vault, &["written later"]);
    vault.close().unwrap();
    let restored = restore(&drill.backup.path, drill.folder.path(), &passphrase(PASSPHRASE), now()).unwrap();
    let replaced = restored.replaced.unwrap();
    assert_eq!(replaced, drill.folder.path().join("replaced-20260225T061320Z"));
    let vault = unlock(drill.folder.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden", "stern"]);
    vault.close().unwrap();
    let aside = undo_restore(drill.folder.path(), now()).unwrap();
    assert!(!replaced.exists() && aside.exists());
    let vault = unlock(drill.folder.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden", "stern", "written later"]);
    vault.close().unwrap();
    undo_restore(drill.folder.path(), now()).unwrap();
    let vault = unlock(drill.folder.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden", "stern"], "undoing can be undone");
}

#[test]
fn a_log_that_was_not_emptied_goes_aside_with_its_data_file() {
    let drill = drill();
    let mut vault = unlock(drill.folder.path(), &passphrase(PASSPHRASE)).unwrap();
    write_words(&mut vault, &["only in the log"]);
    // As after a crash: the files of an open practice, copied, with nobody holding them.
    let crashed = tempfile::tempdir().unwrap();
    for name in ["data.db", "data.db-wal", "vault.json", "vault.json.bak"] {
        std::fs::copy(drill.folder.path().join(name), crashed.path().join(name)).unwrap();
    }
    restore(&drill.backup.path, crashed.path(), &passphrase(PASSPHRASE), now()).unwrap();
    assert_eq!(words(&unlock(crashed.path(), &passphrase(PASSPHRASE)).unwrap()), ["linden", "stern"]);
    undo_restore(crashed.path(), now()).unwrap();
    let vault = unlock(crashed.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden", "stern", "only in the log"]);
}

#[test]
fn a_damaged_practice_is_replaced_and_still_kept() {
    let drill = drill();
    let data = drill.folder.path().join("data.db");
    std::fs::write(&data, b"").unwrap();
    assert_eq!(refusal(unlock(drill.folder.path(), &passphrase(PASSPHRASE))), VaultError::Damaged);
    restore(&drill.backup.path, drill.folder.path(), &passphrase(PASSPHRASE), now()).unwrap();
    assert_eq!(words(&unlock(drill.folder.path(), &passphrase(PASSPHRASE)).unwrap()), ["linden", "stern"]);
    std::fs::remove_file(&data).unwrap();
    assert_eq!(
        refusal(unlock(drill.folder.path(), &passphrase(PASSPHRASE))),
        VaultError::Damaged,
        "a folder with something set aside is not a new one"
    );
    restore(&drill.backup.path, drill.folder.path(), &passphrase(PASSPHRASE), now()).unwrap();
}

#[test]
fn a_wrong_passphrase_or_code_restores_nothing_and_touches_nothing() {
    let drill = drill();
    let other = tempfile::tempdir().unwrap();
    let (vault, foreign) = create_as(other.path(), 99).unwrap();
    vault.close().unwrap();
    let before = contents(drill.folder.path());
    let into = drill.folder.path();
    let wrong = restore(&drill.backup.path, into, &passphrase("not it"), now());
    assert_eq!(refusal(wrong), VaultError::WrongPassphrase);
    let wrong = restore(&drill.backup.path, into, &recovery(&foreign), now());
    assert_eq!(refusal(wrong), VaultError::WrongRecoveryCode);
    assert_eq!(contents(into), before);
    let new = other.path().join("new");
    assert!(restore(&drill.backup.path, &new, &passphrase("not it"), now()).is_err());
    assert!(!new.exists(), "a failed restore leaves no folder that looks like a practice");
}

#[test]
fn an_open_practice_is_not_restored_over() {
    let drill = drill();
    let vault = unlock(drill.folder.path(), &passphrase(PASSPHRASE)).unwrap();
    let answer = restore(&drill.backup.path, drill.folder.path(), &passphrase(PASSPHRASE), now());
    assert_eq!(refusal(answer), VaultError::InUse);
    assert_eq!(words(&vault), ["linden", "stern"]);
}

#[test]
fn a_backup_cut_short_or_changed_anywhere_is_refused_and_nothing_is_touched() {
    let drill = drill();
    let before = contents(drill.folder.path());
    let whole = std::fs::read(&drill.backup.path).unwrap();
    let try_it = |bytes: &[u8]| {
        std::fs::write(&drill.backup.path, bytes).unwrap();
        restore(&drill.backup.path, drill.folder.path(), &passphrase(PASSPHRASE), now())
    };
    for end in [0, 100, 512, 700, 4096, whole.len() / 2, whole.len() - 20 * 1024] {
        assert_eq!(file_refusal(try_it(&whole[..end])), FileError::NotABackup, "cut at {end}");
    }
    for at in (0..3072).step_by(97).chain((3072..whole.len()).step_by(16_411)) {
        let mut changed = whole.clone();
        changed[at] ^= 0x10;
        // The tar format has fields nobody reads; a change there may pass, a change of content may not.
        if try_it(&changed).is_ok() {
            let vault = unlock(drill.folder.path(), &passphrase(PASSPHRASE)).unwrap();
            assert_eq!(words(&vault), ["linden", "stern"], "byte {at}");
            vault.close().unwrap();
            undo_restore(drill.folder.path(), now()).unwrap();
            for entry in std::fs::read_dir(drill.folder.path()).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    std::fs::remove_dir_all(path).unwrap();
                }
            }
        }
        assert_eq!(contents(drill.folder.path()), before, "byte {at}");
    }
    for junk in [&b"not a backup"[..], &[0; 10_000], &[0xff; 10_000]] {
        assert_eq!(file_refusal(try_it(junk)), FileError::NotABackup);
    }
    std::fs::remove_file(&drill.backup.path).unwrap();
    assert_eq!(file_refusal(look_at(&drill.backup.path)), FileError::Unreadable);
}

#[test]
fn names_inside_a_backup_are_never_used_as_paths() {
    let drill = drill();
    let evil = drill.place.path().join("evil.stillpoint-backup");
    let manifest = serde_json::to_vec(&drill.backup.manifest).unwrap();
    let mut tar = tar::Builder::new(std::fs::File::create(&evil).unwrap());
    for (name, bytes) in [("manifest.json", manifest.as_slice()), ("../escaped", b"x")] {
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(bytes.len()).unwrap());
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        header.set_cksum();
        tar.append(&header, bytes).unwrap();
    }
    tar.into_inner().unwrap();
    let new = tempfile::tempdir().unwrap();
    let answer = restore(&evil, new.path(), &passphrase(PASSPHRASE), now());
    assert_eq!(file_refusal(answer), FileError::NotABackup);
    assert!(!new.path().parent().unwrap().join("escaped").exists());
}

#[test]
fn a_backup_of_a_newer_program_is_refused_before_anything_moves() {
    let drill = drill();
    let text = String::from_utf8_lossy(&std::fs::read(&drill.backup.path).unwrap()[512..2048]).into_owned();
    assert!(text.contains("\"schema\": "), "the manifest stands first");
    let mut bytes = std::fs::read(&drill.backup.path).unwrap();
    let at = 512 + text.find("\"version\": 1").unwrap() + "\"version\": ".len();
    bytes[at] = b'9';
    std::fs::write(&drill.backup.path, bytes).unwrap();
    let before = contents(drill.folder.path());
    let answer = restore(&drill.backup.path, drill.folder.path(), &passphrase(PASSPHRASE), now());
    assert_eq!(refusal(answer), VaultError::NewerThanApp);
    assert_eq!(contents(drill.folder.path()), before);
    assert!(list(drill.place.path()).unwrap().is_empty());
}
