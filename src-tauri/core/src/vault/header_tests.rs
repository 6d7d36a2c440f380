use super::*;
use crate::error::Error;

fn sealed(passphrase: &str) -> (Header, DataKey) {
    let randomness = Randomness::seeded(3);
    let key = DataKey::random(&randomness);
    let from = Sealing {
        vault_id: "0190-a",
        key: &key,
        file_salt: &[5; 16],
        passphrase: &Sensitive::new(passphrase.into()),
        cost: KdfCost::FLOOR_FOR_TESTS,
        seq: 1,
    };
    (Header::seal(&from, &randomness).unwrap(), key)
}

fn cause(answer: Result<DataKey>) -> Option<VaultError> {
    match answer {
        Err(Error::Vault(cause)) => Some(cause),
        Err(other) => panic!("not an answer for a person: {other}"),
        Ok(_) => None,
    }
}

/// As a person with an editor and the program's source would: the plain checksum made right again.
fn tampered(header: &Header, change: impl FnOnce(&mut Header)) -> Header {
    let mut changed = header.clone();
    change(&mut changed);
    changed.check = HEXLOWER.encode(&changed.checksum().unwrap());
    changed
}

#[test]
fn what_was_written_is_read_back_and_opens() {
    let (header, key) = sealed("warm water");
    let read = Header::parse(&header.to_bytes().unwrap()).unwrap();
    assert_eq!(read, header);
    assert_eq!(read.open(&Sensitive::new("warm water".into())).unwrap().expose(), key.expose());
    assert_eq!(cause(read.open(&Sensitive::new("cold water".into()))), Some(VaultError::WrongPassphrase));
}

#[test]
fn no_flipped_bit_opens_and_none_panics() {
    let bytes = sealed("warm water").0.to_bytes().unwrap();
    for at in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        let answer = Header::parse(&flipped);
        assert!(
            matches!(answer, Err(Error::Vault(VaultError::HeaderDamaged | VaultError::NewerThanApp))),
            "bit {at} was not noticed"
        );
    }
}

#[test]
fn no_header_cut_short_opens_and_none_panics() {
    let bytes = sealed("warm water").0.to_bytes().unwrap();
    for end in 0..bytes.len() {
        assert!(Header::parse(&bytes[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn a_header_changed_on_purpose_does_not_open() {
    let (header, _) = sealed("warm water");
    type Change = fn(&mut Header);
    let changes: [(&str, Change); 7] = [
        ("vault id", |h| h.vault_id = "0190-b".into()),
        ("key id", |h| h.key_id = DataKey::from_bytes(&[1; 32]).unwrap().id()),
        ("file salt", |h| h.file_salt = HEXLOWER.encode(&[6; 16])),
        ("seq", |h| h.seq = 9),
        ("passes", |h| h.passphrase.cost.passes = 2),
        ("memory", |h| h.passphrase.cost.memory_kib = 20 * 1024),
        ("mac", |h| h.mac = HEXLOWER.encode(&[0; 32])),
    ];
    for (what, change) in changes {
        let changed = Header::parse(&tampered(&header, change).to_bytes().unwrap()).unwrap();
        assert!(
            changed.open(&Sensitive::new("warm water".into())).is_err(),
            "{what} was changed and it opened"
        );
    }
}

#[test]
fn a_cost_that_would_exhaust_the_machine_is_refused_unpaid() {
    let (header, _) = sealed("warm water");
    let absurd = tampered(&header, |h| h.passphrase.cost.memory_kib = 64 * 1024 * 1024);
    assert!(matches!(
        Header::parse(&absurd.to_bytes().unwrap()),
        Err(Error::Vault(VaultError::HeaderDamaged))
    ));
}

#[test]
fn a_header_of_a_later_version_says_so() {
    let newer = br#"{"format":"stillpoint practice","version":2,"something":"else"}"#;
    assert!(matches!(Header::parse(newer), Err(Error::Vault(VaultError::NewerThanApp))));
}
