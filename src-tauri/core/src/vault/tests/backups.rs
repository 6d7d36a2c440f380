//! Taking backups, listing them, clearing old ones away.

use super::*;
use crate::vault::backup::{list, prune};
use crate::vault::container;

#[test]
fn a_backup_is_listed_with_what_it_says_of_itself_and_leaves_nothing_else_behind() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut vault, code) = create(folder.path());
    write_words(&mut vault, &["linden", "stern"]);
    let backup = back_up(&mut vault, place.path());
    assert_eq!(
        backup.path.file_name().unwrap().to_str().unwrap(),
        "Linden-Stern-20260225T061320Z.stillpoint-backup"
    );
    assert_eq!(list(place.path()).unwrap(), std::slice::from_ref(&backup));
    assert_eq!(contents(place.path()).len(), 1, "no half-made file stays");
    let manifest = &backup.manifest;
    assert_eq!(manifest.vault_id, vault.facts().vault_id);
    assert_eq!(manifest.key_id, code.key().id());
    assert_eq!((manifest.seq, manifest.taken_at, manifest.reason), (1, now(), Reason::ByHand));
    assert!(container::is_whole(&backup.path));
    let noted: (i64, String) = vault
        .connection()
        .query_row("SELECT seq, file_name FROM backups", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!(noted.0, 1);
    assert_eq!(noted.1, backup.path.file_name().unwrap().to_str().unwrap());
}

#[test]
fn two_backups_within_a_second_are_two_files() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut vault, _) = create(folder.path());
    let (first, second) = (back_up(&mut vault, place.path()), back_up(&mut vault, place.path()));
    assert_ne!(first.path, second.path);
    assert_eq!(list(place.path()).unwrap(), [second, first], "newest first, by number");
}

#[test]
fn numbers_go_on_even_where_the_practice_itself_remembers_fewer() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut vault, _) = create(folder.path());
    back_up(&mut vault, place.path());
    back_up(&mut vault, place.path());
    vault.connection().execute("DELETE FROM backups", []).unwrap();
    assert_eq!(back_up(&mut vault, place.path()).manifest.seq, 3, "as after a restore of an old one");
}

#[test]
fn closing_takes_a_backup_only_if_something_was_written() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut vault, _) = create(folder.path());
    write_words(&mut vault, &["linden"]);
    assert!(vault.close_with_backup(&to(place.path(), 0)).unwrap().is_some());
    let vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    assert!(vault.close_with_backup(&to(place.path(), 1)).unwrap().is_none(), "nothing is new");
    let mut vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    write_words(&mut vault, &["stern"]);
    assert!(vault.close_with_backup(&to(place.path(), 2)).unwrap().is_some());
    assert_eq!(list(place.path()).unwrap().len(), 2);
}

#[test]
fn after_a_crash_a_backup_is_due_because_nobody_knows() {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, _) = create(folder.path());
    write_words(&mut vault, &["linden"]);
    // What a crash leaves: the files as they are while the practice is open.
    let left = tempfile::tempdir().unwrap();
    for name in ["data.db", "data.db-wal", "vault.json"] {
        std::fs::copy(folder.path().join(name), left.path().join(name)).unwrap();
    }
    let vault = unlock(left.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden"], "the log was not lost");
    assert!(vault.changed_since_backup());
}

#[test]
fn a_backup_that_cannot_be_written_leaves_the_practice_open_and_well() {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, _) = create(folder.path());
    write_words(&mut vault, &["linden"]);
    let in_the_way = folder.path().join("a-file");
    std::fs::write(&in_the_way, "x").unwrap();
    assert_eq!(refusal(vault.back_up(&to(&in_the_way, 0))), VaultError::ReadOnly);
    assert!(vault.changed_since_backup());
    write_words(&mut vault, &["stern"]);
    assert_eq!(words(&vault).len(), 2);
}

#[test]
fn what_a_cut_off_backup_left_is_cleared_by_the_next() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut vault, _) = create(folder.path());
    let left = place.path().join(format!(".{}-abc.partial", vault.facts().vault_id));
    let anothers = place.path().join(".someone-elses.partial");
    for path in [&left, &anothers] {
        std::fs::create_dir(path).unwrap();
    }
    back_up(&mut vault, place.path());
    assert!(!left.exists() && anothers.exists());
}

#[test]
fn clearing_away_spares_other_practices_and_other_files() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let other = tempfile::tempdir().unwrap();
    let (mut vault, _) = create(folder.path());
    for hour in 0..16 {
        vault.back_up(&to(place.path(), hour)).unwrap();
    }
    let (mut another, _) = create_as(other.path(), 99).unwrap();
    let theirs = another.back_up(&to(place.path(), -100_000)).unwrap();
    std::fs::write(place.path().join("notes.stillpoint-backup"), "not a backup").unwrap();
    let late = now() + chrono::TimeDelta::hours(16);
    let removed = prune(place.path(), &vault.facts().vault_id, late).unwrap();
    assert_eq!(removed.len(), 4, "twelve of the last two days stay");
    assert!(theirs.path.exists() && place.path().join("notes.stillpoint-backup").exists());
    let left: Vec<i64> = list(place.path()).unwrap().iter().map(|b| b.manifest.seq).collect();
    assert_eq!(left, [16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 1]);
}

#[test]
fn a_damaged_newest_backup_never_drives_out_the_last_whole_one() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut vault, _) = create(folder.path());
    let first = back_up(&mut vault, place.path());
    let second = vault.back_up(&to(place.path(), 1)).unwrap();
    let mut bytes = std::fs::read(&second.path).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    std::fs::write(&second.path, bytes).unwrap();
    let late = now() + chrono::TimeDelta::days(900);
    assert!(prune(place.path(), &vault.facts().vault_id, late).unwrap().is_empty());
    assert!(first.path.exists());
}
