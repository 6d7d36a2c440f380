//! What disks and people do to files. Never a panic, never a new file, always an answer a coach understands.

use super::*;

fn filled() -> (tempfile::TempDir, RecoveryCode) {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, code) = create(folder.path());
    let many: Vec<String> = (0..4000).map(|n| format!("word number {n}")).collect();
    write_words(&mut vault, &many.iter().map(String::as_str).collect::<Vec<_>>());
    vault.close().unwrap();
    (folder, code)
}

#[test]
fn a_data_file_cut_short_is_refused_and_not_touched() {
    let (folder, code) = filled();
    let data = folder.path().join("data.db");
    let whole = std::fs::read(&data).unwrap();
    for end in [0, 1, 100, 4096, 4097, whole.len() / 2 / 4096 * 4096, whole.len() / 2 + 1, whole.len() - 4096]
    {
        std::fs::write(&data, &whole[..end]).unwrap();
        let before = contents(folder.path());
        assert_eq!(
            refusal(unlock(folder.path(), &passphrase(PASSPHRASE))),
            VaultError::Damaged,
            "cut at {end}"
        );
        assert_eq!(refusal(unlock(folder.path(), &recovery(&code))), VaultError::Damaged, "cut at {end}");
        assert_eq!(contents(folder.path()), before, "cut at {end}");
    }
    std::fs::write(&data, &whole).unwrap();
    assert_eq!(words(&unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap()).len(), 4000);
}

#[test]
fn a_flipped_bit_on_any_page_is_found() {
    let (folder, _) = filled();
    let data = folder.path().join("data.db");
    let whole = std::fs::read(&data).unwrap();
    for page in (0..whole.len() / 4096).step_by(3) {
        // Never in the salt of page 1: that one is in the header too and is not read from here.
        let at = page * 4096 + 16 + (page * 131) % 4000;
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (page % 8);
        std::fs::write(&data, &flipped).unwrap();
        let answer = unlock(folder.path(), &passphrase(PASSPHRASE)).and_then(|vault| vault.check());
        assert_eq!(refusal(answer), VaultError::Damaged, "page {page}");
    }
}

#[test]
fn a_salt_that_was_overwritten_in_the_file_is_known_from_the_header() {
    let (folder, _) = filled();
    let data = folder.path().join("data.db");
    let mut bytes = std::fs::read(&data).unwrap();
    bytes[..16].fill(0);
    std::fs::write(&data, &bytes).unwrap();
    assert_eq!(words(&unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap()).len(), 4000);
}

#[test]
fn files_of_two_practices_mixed_up_are_refused() {
    let (folder, code) = filled();
    let other = tempfile::tempdir().unwrap();
    create_as(other.path(), 99).unwrap().0.close().unwrap();
    std::fs::copy(other.path().join("data.db"), folder.path().join("data.db")).unwrap();
    let before = contents(folder.path());
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::Damaged);
    assert_eq!(refusal(unlock(folder.path(), &recovery(&code))), VaultError::Damaged);
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_header_of_another_practice_is_done_without_when_the_sheet_is_at_hand() {
    let (folder, code) = filled();
    let other = tempfile::tempdir().unwrap();
    create_as(other.path(), 99).unwrap().0.close().unwrap();
    for name in ["vault.json", "vault.json.bak"] {
        std::fs::copy(other.path().join(name), folder.path().join(name)).unwrap();
    }
    assert_eq!(words(&unlock(folder.path(), &recovery(&code)).unwrap()).len(), 4000);
}

#[test]
fn a_file_that_is_something_else_is_refused() {
    let (folder, _) = filled();
    let data = folder.path().join("data.db");
    std::fs::remove_file(&data).unwrap();
    let plain = rusqlite::Connection::open(&data).unwrap();
    plain.execute_batch("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT);").unwrap();
    plain.close().unwrap();
    let before = contents(folder.path());
    assert_eq!(
        refusal(unlock(folder.path(), &passphrase(PASSPHRASE))),
        VaultError::Damaged,
        "a database without encryption is not ours"
    );
    assert_eq!(contents(folder.path()), before);
    std::fs::remove_file(&data).unwrap();
    std::fs::create_dir(&data).unwrap();
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::Damaged);
}

#[test]
fn a_log_of_another_moment_or_of_garbage_does_not_harm_the_data() {
    let (folder, _) = filled();
    std::fs::write(folder.path().join("data.db-wal"), vec![0xA5; 20_000]).unwrap();
    let vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault).len(), 4000);
    vault.check().unwrap();
}

#[test]
fn a_wrong_key_tried_while_the_log_holds_data_loses_none_of_it() {
    let (folder, code) = filled();
    let mut vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    write_words(&mut vault, &["only in the log"]);
    let left = tempfile::tempdir().unwrap();
    for name in ["data.db", "data.db-wal"] {
        std::fs::copy(folder.path().join(name), left.path().join(name)).unwrap();
    }
    let (another, wrong) = create_as(&left.path().join("other"), 99).unwrap();
    another.close().unwrap();
    for _ in 0..3 {
        assert_eq!(refusal(unlock(left.path(), &recovery(&wrong))), VaultError::WrongRecoveryCode);
    }
    let vault = unlock(left.path(), &recovery(&code)).unwrap();
    assert_eq!(words(&vault).len(), 4001);
    assert_eq!(words(&vault).last().unwrap(), "only in the log");
}
