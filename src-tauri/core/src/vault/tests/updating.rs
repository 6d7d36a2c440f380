//! A newer program brings a file to its schema; a file of a newer program is left alone.

use super::*;
use crate::vault::backup::list;
use crate::vault::folder::own_backups;
use crate::vault::migrate::{STEPS, Step};
use crate::vault::restore::restore;

fn more(sql: &'static str) -> Vec<Step> {
    let mut steps = STEPS.to_vec();
    steps.push(Step { name: "9999_more", sql });
    steps
}

fn filled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, _) = create(folder.path());
    write_words(&mut vault, &["linden"]);
    vault.close().unwrap();
    folder
}

#[test]
fn before_an_update_a_verified_copy_is_taken_that_can_be_restored() {
    let folder = filled();
    let steps = more("ALTER TABLE words ADD COLUMN colour TEXT; DELETE FROM words;");
    let vault = Vault::unlock_to(folder.path(), &passphrase(PASSPHRASE), now(), &steps).unwrap();
    assert!(words(&vault).is_empty());
    vault.close().unwrap();
    let copies = list(&own_backups(folder.path())).unwrap();
    assert_eq!(copies.len(), 1);
    assert_eq!(copies[0].manifest.reason, Reason::BeforeUpdate);
    let new = tempfile::tempdir().unwrap();
    restore(&copies[0].path, new.path(), &passphrase(PASSPHRASE), now()).unwrap();
    assert_eq!(words(&unlock(new.path(), &passphrase(PASSPHRASE)).unwrap()), ["linden"]);
}

#[test]
fn an_update_that_fails_leaves_the_file_as_the_older_program_knows_it() {
    let folder = filled();
    let steps = more("DELETE FROM words; INSERT INTO nowhere VALUES (1);");
    assert!(Vault::unlock_to(folder.path(), &passphrase(PASSPHRASE), now(), &steps).is_err());
    let vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    assert_eq!(words(&vault), ["linden"]);
    vault.check().unwrap();
}

#[test]
fn an_update_is_not_begun_where_its_copy_cannot_be_taken() {
    let folder = filled();
    std::fs::write(own_backups(folder.path()), "a file in the way").unwrap();
    let steps = more("DELETE FROM words;");
    let answer = Vault::unlock_to(folder.path(), &passphrase(PASSPHRASE), now(), &steps);
    assert_eq!(refusal(answer), VaultError::ReadOnly);
    assert_eq!(words(&unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap()), ["linden"]);
}

#[test]
fn a_file_of_a_newer_program_is_refused_byte_for_byte_untouched() {
    let folder = filled();
    let steps = more("DELETE FROM words;");
    Vault::unlock_to(folder.path(), &passphrase(PASSPHRASE), now(), &steps).unwrap().close().unwrap();
    let before = contents(folder.path());
    assert_eq!(refusal(unlock(folder.path(), &passphrase(PASSPHRASE))), VaultError::NewerThanApp);
    assert_eq!(contents(folder.path()), before);
}
