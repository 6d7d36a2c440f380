use super::*;
use crate::basics::ids::Randomness;
use crate::vault::NewVault;
use crate::vault::key::KdfCost;

const FAILURES: [StoreFailure; 7] = [
    StoreFailure::NoEntry,
    StoreFailure::NoAccess,
    StoreFailure::NotAvailable,
    StoreFailure::TimedOut,
    StoreFailure::Ambiguous,
    StoreFailure::NotOurs,
    StoreFailure::NotKept,
];

pub fn now() -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp(1_772_000_000, 0).unwrap()
}

pub fn practice(folder: &Path, seed: u64) -> Vault {
    let new = NewVault {
        passphrase: &Sensitive::new("quiet harbour morning".into()),
        cost: KdfCost::FLOOR_FOR_TESTS,
        now: now(),
        randomness: &Randomness::seeded(seed),
        is_sample: false,
    };
    Vault::create(folder, &new).unwrap().0
}

/// Every file of the folder with its bytes.
pub fn files(folder: &Path) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_remembered_practice_opens_without_its_passphrase_until_it_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let store = MemoryStore::default();
    let vault = practice(folder.path(), 1);
    let id = vault.facts().vault_id.clone();
    remember(&store, &vault).unwrap();
    vault.close().unwrap();
    let key = recall(&store, folder.path()).unwrap();
    Vault::unlock(folder.path(), &key, now()).unwrap().close().unwrap();
    forget(&store, &id).unwrap();
    forget(&store, &id).expect("nothing to forget is fine");
    assert_eq!(recall(&store, folder.path()).err(), Some(StoreFailure::NoEntry));
}

#[test]
fn whatever_fails_the_answer_is_to_type_the_passphrase_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    practice(folder.path(), 1).close().unwrap();
    let before = files(folder.path());
    for failure in FAILURES {
        let store = MemoryStore::failing(failure);
        let answer = recall(&store, folder.path());
        assert_eq!(answer.err(), Some(failure));
        assert!(matches!(Error::from(failure), Error::Vault(VaultError::NoKeychainEntry)), "{failure}");
    }
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_store_that_does_not_keep_what_it_took_is_found_out() {
    struct Forgetful(Option<&'static str>);
    impl SecretStore for Forgetful {
        fn get(&self, _: &str) -> Result<Sensitive, StoreFailure> {
            self.0.map(|text| Sensitive::new(text.into())).ok_or(StoreFailure::NoEntry)
        }
        fn set(&self, _: &str, _: &Sensitive) -> Result<(), StoreFailure> {
            Ok(())
        }
        fn delete(&self, _: &str) -> Result<(), StoreFailure> {
            Ok(())
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let vault = practice(folder.path(), 1);
    for store in [Forgetful(None), Forgetful(Some("v1:cut"))] {
        assert_eq!(remember(&store, &vault), Err(StoreFailure::NotKept));
    }
}

#[test]
fn a_key_of_another_practice_or_a_damaged_one_is_not_used() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let vault = practice(folder.path(), 1);
    let foreign = practice(other.path(), 2);
    let store = MemoryStore::default();
    let own = text_of(vault.recovery_code().key()).expose().to_owned();
    let account = vault.facts().vault_id.clone();
    vault.close().unwrap();
    for wrong in [
        text_of(foreign.recovery_code().key()).expose().to_owned(),
        own.replace("v1:", "v2:"),
        own[..own.len() - 2].to_owned(),
        own.to_uppercase(),
        format!("{own}:more"),
        own.replacen(':', "", 1),
        String::new(),
    ] {
        store.set(&account, &Sensitive::new(wrong.clone())).unwrap();
        assert_eq!(recall(&store, folder.path()).err(), Some(StoreFailure::NotOurs), "{wrong}");
    }
    store.set(&account, &Sensitive::new(own)).unwrap();
    assert!(recall(&store, folder.path()).is_ok());
}

#[test]
fn without_a_header_there_is_no_name_to_ask_for() {
    let folder = tempfile::tempdir().unwrap();
    let store = MemoryStore::default();
    let vault = practice(folder.path(), 1);
    remember(&store, &vault).unwrap();
    vault.close().unwrap();
    for name in ["vault.json", "vault.json.bak"] {
        std::fs::remove_file(folder.path().join(name)).unwrap();
    }
    assert_eq!(recall(&store, folder.path()).err(), Some(StoreFailure::NoEntry));
}
