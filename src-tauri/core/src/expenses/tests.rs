//! Expenses on a real encrypted file, through the command list.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use data_encoding::HEXLOWER;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::testing::{House, euro, text};

fn details(day: &str, category: &str, minor: i64) -> Value {
    json!({ "paidOn": day, "supplier": "Raum am Park", "category": category, "amount": euro(minor) })
}

/// Hands a file in, as a dialog does.
fn handed_in(house: &House, name: &str, bytes: &[u8]) -> (String, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (house.open.app.receive_file(path, name).0, folder)
}

/// A receipt with every byte there is.
fn receipt() -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.extend((0..=u8::MAX).cycle().take(5000));
    bytes
}

#[test]
fn a_receipt_comes_out_as_it_went_in() {
    let house = House::new();
    let (file, folder) = handed_in(&house, "März.pdf", &receipt());
    let attach = json!({ "kind": "attach", "fileId": file });
    let saved = house
        .call("expenses.save", json!({ "details": details("2026-03-01", "room", 4000), "receipt": attach }));
    drop(folder);
    let sha256 = HEXLOWER.encode(&Sha256::digest(receipt()));
    assert_eq!(saved["receipt"]["name"], "März.pdf");
    assert_eq!(saved["receipt"]["kind"], "application/pdf");
    assert_eq!(saved["receipt"]["bytes"], 5009);
    let back = house.call("expenses.receipt", json!({ "expenseId": saved["id"] }));
    assert_eq!(STANDARD.decode(text(&back, "base64")).unwrap(), receipt());
    assert_eq!((text(&back, "sha256"), text(&saved["receipt"], "sha256")), (sha256.clone(), sha256));
    assert_eq!(back["name"], "2026-03-01 Raum am Park.pdf");
}

#[test]
fn a_receipt_stays_when_the_words_change_and_comes_back_by_undo() {
    let house = House::new();
    let (file, _folder) = handed_in(&house, "a.pdf", &receipt());
    let attach = json!({ "kind": "attach", "fileId": file });
    let id = house
        .call("expenses.save", json!({ "details": details("2026-03-01", "room", 4000), "receipt": attach }))
        ["id"]
        .clone();
    let change = |receipt: Value| {
        let mut request = json!({ "expenseId": id, "details": details("2026-02-28", "office", 4100) });
        if !receipt.is_null() {
            request["receipt"] = receipt;
        }
        request
    };
    let edited = house.call("expenses.save", change(Value::Null));
    assert_eq!(edited["categoryLabel"], "Office");
    assert_eq!(edited["receipt"]["name"], "a.pdf");
    let removed = house.operation("expenses.save", change(json!({ "kind": "remove" })));
    assert!(house.call("expenses.open", json!({ "expenseId": id }))["receipt"].is_null());
    assert_eq!(house.refused("expenses.receipt", json!({ "expenseId": id })), ["NotFound"]);
    house.undo(&removed);
    let gone = house.operation("expenses.remove", json!({ "expenseId": id }));
    assert_eq!(house.refused("expenses.open", json!({ "expenseId": id })), ["NotFound"]);
    house.undo(&gone);
    let back = house.call("expenses.receipt", json!({ "expenseId": id }));
    assert_eq!(STANDARD.decode(text(&back, "base64")).unwrap(), receipt());
}

#[test]
fn a_file_that_is_no_receipt_is_refused_and_nothing_is_saved() {
    let house = House::new();
    let large = [b"\x89PNG\r\n\x1a\n".to_vec(), vec![0; 10 * 1024 * 1024]].concat();
    for bytes in [b"PK\x03\x04 a table".to_vec(), Vec::new(), large] {
        let (file, _folder) = handed_in(&house, "a.pdf", &bytes);
        let attach = json!({ "kind": "attach", "fileId": file });
        let request = json!({ "details": details("2026-03-01", "room", 4000), "receipt": attach });
        assert_eq!(house.refused("expenses.save", request), ["File"]);
    }
    let listed = house.call("expenses.list", json!({}));
    assert!(listed["items"].as_array().unwrap().is_empty());
    assert_eq!(listed["sentence"], "No expense in 2026 yet.");
}

#[test]
fn a_year_is_listed_latest_first_with_its_sums_and_another_year_apart() {
    let house = House::new();
    let save = |details: Value| house.call("expenses.save", json!({ "details": details }));
    save(details("2025-11-05", "room", 100));
    save(details("2026-01-05", "room", 4000));
    save(details("2026-02-05", "software", 1500));
    save(details("2026-02-06", "room", 4000));
    let mut abroad = details("2026-02-07", "travel", 0);
    abroad["amount"] = json!({ "minor": 5500, "currency": "CHF" });
    save(abroad);
    let listed = house.call("expenses.list", json!({}));
    assert_eq!(listed["years"], json!([2026, 2025]));
    assert_eq!(listed["sentence"], "4 expenses in 2026, CHF 55.00 and €95.00.");
    let days: Vec<&str> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["details"]["paidOn"].as_str().unwrap())
        .collect();
    assert_eq!(days, ["2026-02-07", "2026-02-06", "2026-02-05", "2026-01-05"]);
    let sums: Vec<(String, i64)> = listed["sums"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sum| (text(sum, "label"), sum["amount"]["minor"].as_i64().unwrap()))
        .collect();
    assert_eq!(sums, [("Travel".to_owned(), 5500), ("Room".to_owned(), 8000), ("Software".to_owned(), 1500)]);
    let rooms = house.call("expenses.list", json!({ "year": 2026, "category": "room" }));
    assert_eq!(rooms["items"].as_array().unwrap().len(), 2);
    assert_eq!(rooms["totals"], listed["totals"], "the sums are those of the year");
    let before = house.call("expenses.list", json!({ "year": 2025 }));
    assert_eq!(before["totals"], json!([euro(100)]));
}

#[test]
fn what_comes_every_month_is_noted_again_without_its_receipt() {
    let house = House::new();
    let (file, _folder) = handed_in(&house, "a.pdf", &receipt());
    let attach = json!({ "kind": "attach", "fileId": file });
    let first = house.call(
        "expenses.save",
        json!({ "details": details("2026-02-12", "software", 1500), "receipt": attach }),
    );
    let again = house.call("expenses.again", json!({ "expenseId": first["id"] }));
    assert_ne!(again["id"], first["id"]);
    assert_eq!(again["details"]["paidOn"], "2026-03-02", "today");
    assert_eq!(again["details"]["amount"], euro(1500));
    assert!(again["receipt"].is_null());
    let ahead = json!({ "expenseId": first["id"], "paidOn": "2026-03-03" });
    assert_eq!(house.refused("expenses.again", ahead), ["details.paidOn"]);
}
