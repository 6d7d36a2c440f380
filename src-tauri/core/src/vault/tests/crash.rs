//! The program is killed while it writes. Whatever it had said to be stored is there afterwards.
#![cfg(unix)]

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use super::*;

const ROUNDS: u64 = 20;

#[test]
fn killed_in_the_middle_of_writing_nothing_acknowledged_is_lost() {
    let world = tempfile::tempdir().unwrap();
    let folder = world.path().join("practice");
    create(&folder).0.close().unwrap();
    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        let mut child = child("crash::writes_until_killed")
            .env("STILLPOINT_TEST_FOLDER", &folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Each round is cut off at another place.
        let target = 1 + round * 7 % 40;
        let mut heard = 0;
        while heard < target {
            let line = lines.next().expect("the child ended by itself").unwrap();
            if let Some(number) = line.strip_prefix("stored ") {
                acknowledged = number.parse::<i64>().unwrap();
                heard += 1;
            }
        }
        child.kill().unwrap();
        // What it still said before it died counts too.
        for line in lines.map_while(std::result::Result::ok) {
            if let Some(number) = line.strip_prefix("stored ") {
                acknowledged = number.parse().unwrap_or(acknowledged);
            }
        }
        child.wait().unwrap();
        let vault = unlock(&folder, &passphrase(PASSPHRASE)).unwrap();
        vault.check().unwrap();
        let (count, last): (i64, i64) = vault
            .connection()
            .query_row("SELECT count(*), max(id) FROM pairs", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        assert!(last >= acknowledged, "round {round}: {acknowledged} was acknowledged, {last} is there");
        let partners: i64 =
            vault.connection().query_row("SELECT count(*) FROM partners", [], |row| row.get(0)).unwrap();
        assert_eq!(count, partners, "round {round}: half a transaction is there");
        assert!(vault.changed_since_backup(), "after a crash a backup is due");
        vault.close().unwrap();
    }
    assert!(acknowledged >= 20, "the child must have written something");
}

#[test]
#[ignore = "started by killed_in_the_middle_of_writing_nothing_acknowledged_is_lost"]
fn writes_until_killed() {
    let Ok(folder) = std::env::var("STILLPOINT_TEST_FOLDER") else { return };
    let mut vault = unlock(Path::new(&folder), &passphrase(PASSPHRASE)).unwrap();
    vault
        .connection()
        .execute_batch(
            "CREATE TABLE IF NOT EXISTS pairs (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
             CREATE TABLE IF NOT EXISTS partners (id INTEGER PRIMARY KEY REFERENCES pairs (id)) STRICT;
             PRAGMA wal_autocheckpoint = 8;",
        )
        .unwrap();
    loop {
        let transaction = vault.connection_mut().transaction().unwrap();
        transaction.execute("INSERT INTO pairs (text) VALUES (?1)", ["x".repeat(3000)]).unwrap();
        let id = transaction.last_insert_rowid();
        transaction.execute("INSERT INTO partners (id) VALUES (?1)", [id]).unwrap();
        transaction.commit().unwrap();
        println!("stored {id}");
    }
}

#[test]
fn killed_while_the_passphrase_changes_one_of_the_two_opens() {
    let world = tempfile::tempdir().unwrap();
    let folder = world.path().join("practice");
    create(&folder).0.close().unwrap();
    let mut current = PASSPHRASE.to_owned();
    for round in 0..ROUNDS / 2 {
        let mut child = child("crash::changes_until_killed")
            .env("STILLPOINT_TEST_FOLDER", &folder)
            .env("STILLPOINT_TEST_PASSPHRASE", &current)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = Vec::new();
        while said.len() < 2 {
            let line = lines.next().expect("the child ended by itself").unwrap();
            said.extend(line.strip_prefix("changing to ").map(str::to_owned));
        }
        // Somewhere in the middle of a derivation, a write or a rename.
        std::thread::sleep(std::time::Duration::from_millis(round * 23 % 150));
        child.kill().unwrap();
        for line in lines.map_while(std::result::Result::ok) {
            said.extend(line.strip_prefix("changing to ").map(str::to_owned));
        }
        child.wait().unwrap();
        let open: Vec<&String> = said
            .iter()
            .rev()
            .take(2)
            .filter(|one| unlock(&folder, &passphrase(one)).map(drop).is_ok())
            .collect();
        assert_eq!(open.len(), 1, "round {round}: exactly one of the last two opens");
        current = open[0].clone();
    }
}

#[test]
#[ignore = "started by killed_while_the_passphrase_changes_one_of_the_two_opens"]
fn changes_until_killed() {
    let Ok(folder) = std::env::var("STILLPOINT_TEST_FOLDER") else { return };
    let mut current = std::env::var("STILLPOINT_TEST_PASSPHRASE").unwrap();
    let mut vault = unlock(Path::new(&folder), &passphrase(&current)).unwrap();
    let randomness = Randomness::from_system().unwrap();
    for number in 0.. {
        let next = format!("{}-{number}", &current[..5]);
        println!("changing to {next}");
        vault.change_passphrase(&secret(&current), &new_passphrase(&secret(&next), &randomness)).unwrap();
        current = next;
    }
}
