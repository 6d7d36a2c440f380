//! An exchange of files that is cut off, at each of its steps.

use super::*;
use crate::vault::restore::restore;

/// The files of two practices: the present one in `folder`, the coming one in `folder/new`.
fn two() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (mut vault, _) = create(folder.path());
    write_words(&mut vault, &["present"]);
    vault.close().unwrap();
    let new = folder.path().join("new");
    let (mut vault, _) = create_as(&new, 9).unwrap();
    write_words(&mut vault, &["coming"]);
    vault.close().unwrap();
    folder
}

const FILES: [&str; 3] = ["vault.json", "vault.json.bak", "data.db"];

fn shift(from: &Path, to: &Path, count: usize) {
    std::fs::create_dir_all(to).unwrap();
    for name in &FILES[..count] {
        std::fs::rename(from.join(name), to.join(name)).unwrap();
    }
}

#[test]
fn cut_off_while_the_present_practice_goes_aside_it_is_found_again() {
    for moved in 0..=FILES.len() {
        let folder = two();
        shift(folder.path(), &folder.path().join("replaced-1.moving"), moved);
        assert!(create_as(folder.path(), 3).is_err(), "never a place for a new practice ({moved})");
        let vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
        assert_eq!(words(&vault), ["present"], "{moved} files had moved");
        assert!(!folder.path().join("replaced-1.moving").exists());
    }
}

#[test]
fn cut_off_while_the_coming_one_arrives_the_present_is_found_again_and_the_coming_kept() {
    for arrived in 0..=FILES.len() {
        let folder = two();
        let aside = folder.path().join("replaced-1.placing");
        shift(folder.path(), &aside, FILES.len());
        shift(&folder.path().join("new"), folder.path(), arrived);
        let vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
        assert_eq!(words(&vault), ["present"], "{arrived} files had arrived");
        assert!(!aside.exists());
        for (at, name) in FILES.iter().enumerate() {
            let kept = folder.path().join("replaced-1-arrived").join(name);
            assert_eq!(kept.exists(), at < arrived, "{name}: what arrived is not deleted");
        }
    }
}

#[test]
fn a_rollback_that_is_itself_cut_off_goes_on_at_the_next_opening() {
    let folder = two();
    let aside = folder.path().join("replaced-1.moving");
    shift(folder.path(), &aside, FILES.len());
    // Half of it came back already, and what had arrived lies aside.
    shift(&aside, folder.path(), 2);
    shift(&folder.path().join("new"), &folder.path().join("replaced-1-arrived"), 3);
    assert_eq!(words(&unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap()), ["present"]);
}

#[test]
fn a_restore_first_finishes_what_was_cut_off() {
    let folder = two();
    let place = tempfile::tempdir().unwrap();
    let mut vault = unlock(folder.path(), &passphrase(PASSPHRASE)).unwrap();
    let backup = back_up(&mut vault, place.path());
    vault.close().unwrap();
    shift(folder.path(), &folder.path().join("replaced-1.moving"), 2);
    let restored = restore(&backup.path, folder.path(), &passphrase(PASSPHRASE), now()).unwrap();
    for name in FILES {
        assert!(
            restored.replaced.as_ref().unwrap().join(name).exists(),
            "{name} belongs to what was replaced"
        );
    }
}
