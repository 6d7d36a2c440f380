//! Making a practice, opening it three ways, changing the passphrase, a second program.

use super::*;
use crate::error::Refusal;
use crate::vault::HeaderState;
use crate::vault::folder::{HEADER_COPY, HEADER_FILE};

#[test]
fn a_practice_opens_again_with_its_passphrase_and_keeps_what_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, _) = create(folder.path());
    write_words(&mut vault, &["linden"]);
    let facts = vault.facts().clone();
    vault.close().unwrap();
    let vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden"]);
    assert_eq!(vault.facts(), &facts);
    assert_eq!(facts.created_at, now());
    assert!(!facts.is_sample);
}

#[test]
fn the_settings_that_guard_the_data_are_in_force() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = create(folder.path());
    let value = |pragma: &str| -> String {
        let value: rusqlite::types::Value =
            vault.connection().query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap();
        match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => panic!("{pragma}: {other:?}"),
        }
    };
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("cache_size", "-65536"),
        ("cipher_use_hmac", "1"),
        ("cipher_page_size", "4096"),
    ] {
        assert_eq!(value(pragma), expected, "{pragma}");
    }
    let forged = vault.connection().execute_batch("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema;");
    assert!(forged.is_err(), "the schema itself cannot be written");
    assert!(!folder.path().join("data.db-shm").exists(), "no shared memory: we are alone with the file");
}

#[test]
fn a_wrong_passphrase_is_told_from_damage_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).0.close().unwrap();
    let before = contents(folder.path());
    assert_eq!(
        refusal(unlock(folder.path(), &passphrase("quiet harbour evening"))),
        VaultError::WrongPassphrase
    );
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_blank_passphrase_is_no_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, _) = create(folder.path());
    let randomness = Randomness::seeded(1);
    assert!(vault.set_passphrase_after_recovery(&new_passphrase(&secret("  "), &randomness)).is_err());
}

#[test]
fn a_second_program_is_refused_while_the_first_has_it_open() {
    let folder = tempfile::tempdir().unwrap();
    let (first, _) = create(folder.path());
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::InUse);
    drop(first);
    unlock(folder.path(), &passphrase(PASSPHRASE)).expect("closing gives the practice back");
}

#[test]
fn a_practice_is_never_made_over_another_or_over_its_remains() {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).0.close().unwrap();
    let before = contents(folder.path());
    assert!(matches!(create_as(folder.path(), 8), Err(Error::Refused(Refusal::PracticeExists))));
    assert_eq!(contents(folder.path()), before);
    std::fs::remove_file(folder.path().join("data.db")).unwrap();
    assert!(
        matches!(create_as(folder.path(), 8), Err(Error::Refused(Refusal::PracticeExists))),
        "the header may still be needed for a backup"
    );
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::Damaged);
    assert!(!folder.path().join("data.db").exists(), "a missing file is never made");
}

#[test]
fn an_empty_folder_holds_no_practice_and_stays_empty() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::Missing);
    assert_eq!(contents(folder.path()).len(), 0);
}

#[test]
fn a_creation_that_was_cut_off_can_be_done_again() {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).0.close().unwrap();
    std::fs::rename(folder.path().join("data.db"), folder.path().join("data.db.partial")).unwrap();
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::Missing);
    let (vault, _) = create_as(folder.path(), 9).expect("nothing was in it yet");
    vault.close().unwrap();
    assert!(!folder.path().join("data.db.partial").exists());
}

#[test]
fn a_file_where_the_folder_should_be_is_said_plainly() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice");
    std::fs::write(&path, "something else").unwrap();
    assert_eq!(refusal(create_as(&path, 1)), VaultError::ReadOnly);
    assert_eq!(refusal(create_as(&path.join("below"), 1)), VaultError::ReadOnly);
    assert_eq!(std::fs::read(&path).unwrap(), b"something else");
}

#[test]
fn after_a_change_only_the_new_passphrase_opens_and_the_data_file_was_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) = create(folder.path());
    vault.close().unwrap();
    let data = std::fs::read(folder.path().join("data.db")).unwrap();
    let mut vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    let randomness = Randomness::seeded(2);
    let new = secret("new leaf");
    assert_eq!(
        refusal(vault.change_passphrase(&secret("not it"), &new_passphrase(&new, &randomness))),
        VaultError::WrongPassphrase
    );
    vault.change_passphrase(&secret(PASSPHRASE), &new_passphrase(&new, &randomness)).unwrap();
    vault.close().unwrap();
    assert_eq!(std::fs::read(folder.path().join("data.db")).unwrap(), data, "only the key is wrapped anew");
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::WrongPassphrase);
    unlock(folder.path(), &passphrase("new leaf")).unwrap();
    std::fs::remove_file(folder.path().join(HEADER_FILE)).unwrap();
    assert_eq!(
        refusal(unlock(folder.path(), &passphrase(PASSPHRASE))),
        VaultError::WrongPassphrase,
        "the copy must not keep the old passphrase alive"
    );
}

#[test]
fn an_older_copy_that_a_crash_left_is_renewed_at_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, _) = create(folder.path());
    let old = std::fs::read(folder.path().join(HEADER_COPY)).unwrap();
    let randomness = Randomness::seeded(2);
    vault.change_passphrase(&secret(PASSPHRASE), &new_passphrase(&secret("new leaf"), &randomness)).unwrap();
    drop(vault);
    std::fs::write(folder.path().join(HEADER_COPY), &old).unwrap();
    assert_eq!(
        refusal(unlock(folder.path(), &passphrase(PASSPHRASE))),
        VaultError::WrongPassphrase,
        "while the header is whole its copy is not asked"
    );
    unlock(folder.path(), &passphrase("new leaf")).unwrap();
    assert_ne!(std::fs::read(folder.path().join(HEADER_COPY)).unwrap(), old);
}

#[test]
fn the_recovery_code_opens_without_any_header_and_sets_a_new_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, code) = create(folder.path());
    write_words(&mut vault, &["linden"]);
    vault.close().unwrap();
    for name in [HEADER_FILE, HEADER_COPY] {
        std::fs::remove_file(folder.path().join(name)).unwrap();
    }
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::HeaderDamaged);
    let mut vault = unlock(folder.path(), &recovery(&code)).unwrap();
    assert_eq!(vault.header_state(), HeaderState::Unreadable);
    assert!(!folder.path().join(HEADER_FILE).exists(), "nothing is written before the coach chooses");
    let randomness = Randomness::seeded(4);
    vault.set_passphrase_after_recovery(&new_passphrase(&secret("found again"), &randomness)).unwrap();
    drop(vault);
    let vault = unlock(folder.path(), &passphrase("found again")).unwrap();
    assert_eq!(words(&vault), ["linden"]);
    assert_eq!(vault.header_state(), HeaderState::Sound);
}

#[test]
fn a_recovery_code_or_key_of_another_practice_does_not_open_and_writes_nothing() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    create(folder.path()).0.close().unwrap();
    let (vault, code) = create_as(other.path(), 99).unwrap();
    vault.close().unwrap();
    let before = contents(folder.path());
    assert_eq!(refusal(unlock(folder.path(), &recovery(&code))), VaultError::WrongRecoveryCode);
    let key = Unlock::Key(code.key().duplicate());
    assert_eq!(refusal(unlock(folder.path(), &key)), VaultError::NoKeychainEntry);
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_damaged_header_leaves_its_copy_and_is_mended_on_request_only() {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path()).0.close().unwrap();
    let whole = std::fs::read(folder.path().join(HEADER_FILE)).unwrap();
    let mut damaged = whole.clone();
    damaged[200] ^= 4;
    std::fs::write(folder.path().join(HEADER_FILE), &damaged).unwrap();
    let mut vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(vault.header_state(), HeaderState::OnlyCopy);
    assert_eq!(std::fs::read(folder.path().join(HEADER_FILE)).unwrap(), damaged);
    vault.mend_header().unwrap();
    assert_eq!(std::fs::read(folder.path().join(HEADER_FILE)).unwrap(), whole);
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("practice");
    let (mut vault, _) = create(&folder);
    write_words(&mut vault, &["linden"]);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o077;
    assert_eq!(mode(&folder), 0);
    for name in ["data.db", "data.db-wal", HEADER_FILE, HEADER_COPY] {
        assert_eq!(mode(&folder.join(name)), 0, "{name}");
    }
}
