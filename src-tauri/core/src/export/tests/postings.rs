//! The posting file: what stands in it, and how the coach changes that.

use encoding_rs::WINDOWS_1252;

use super::*;

/// The fields of each posting that are filled in: amount, side, account, against, day, document, text.
fn postings(zip: &Path, year: i32) -> Vec<[String; 7]> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(zip).unwrap()).unwrap();
    let mut bytes = Vec::new();
    let mut file = archive.by_name(&format!("EXTF_Buchungsstapel_{year}.csv")).unwrap();
    std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
    let (text, _, _) = WINDOWS_1252.decode(&bytes);
    let rows = text.split_terminator("\r\n").skip(2);
    rows.map(|row| {
        let fields: Vec<&str> = row.split(';').collect();
        assert_eq!(fields.len(), 125, "{row}");
        [0, 1, 6, 7, 9, 10, 13].map(|place| fields[place].replace('"', ""))
    })
    .collect()
}

#[test]
fn what_is_owed_and_what_came_balance_in_the_posting_file() {
    let desk = Desk::new();
    let invoice = desk.issued(json!([line("Coaching", 10_000, 1900)]));
    let payment = json!({
        "personId": desk.anna, "amount": euro(12_000), "receivedOn": "2026-03-02", "method": "cash",
    });
    desk.house.call("payments.record", payment);
    let credit = desk.house.call("invoices.credit", json!({ "invoiceId": invoice, "reason": "Stopped" }));
    desk.house.call("invoices.issue", json!({ "invoiceId": credit["id"] }));
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("pack.zip");
    desk.run(request("accountant_pack", "archive"), &zip).unwrap();
    let found = postings(&zip, 2026);
    let said: Vec<String> = found.iter().map(|posting| posting.join(" ")).collect();
    assert_eq!(
        said,
        [
            "119,00 S 10000 8400 0203 2026-0001 2026-0001 Anna Kowalska",
            "119,00 H 10000 8400 0203 CN-2026-0001 CN-2026-0001 Anna Kowalska",
            "120,00 S 1000 1590 0203  Payment, Anna Kowalska",
        ]
    );
}

#[test]
fn the_coach_chooses_the_accounts_and_can_take_that_back() {
    let desk = Desk::new();
    let before = desk.house.call("exports.posting_settings", Value::Null);
    assert_eq!((&before["chart"], before["accounts"].as_array().unwrap().len()), (&json!("skr03"), 14));
    let bad = json!({
        "chart": "skr04", "consultant": 7, "client": 100_000,
        "accounts": [{ "role": "bank", "account": "18" }, { "role": "cash", "account": "16OO" }],
    });
    assert_eq!(
        desk.house.refused("exports.save_posting_settings", bad),
        ["accounts[0].account", "accounts[1].account", "consultant", "client"]
    );
    let own = json!({
        "chart": "skr04", "consultant": 29_098, "client": 55_003, "accounts": [{ "role": "standard", "account": "4401" }],
    });
    let operation = desk.house.operation("exports.save_posting_settings", own);
    desk.issued(json!([line("Coaching", 10_000, 1900), line("Talk", 10_000, 0)]));
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("pack.zip");
    desk.run(request("accountant_pack", "archive"), &zip).unwrap();
    let against: Vec<String> =
        postings(&zip, 2026).into_iter().map(|[_, _, _, against, ..]| against).collect();
    assert_eq!(against, ["4401", "4200"]);
    desk.house.undo(&operation);
    assert_eq!(desk.house.call("exports.posting_settings", Value::Null), before);
}

#[test]
fn a_period_over_new_year_has_a_file_for_each_year_and_nobody_who_wants_none_gets_one() {
    let desk = Desk::new();
    desk.several(1);
    desk.house.on("2027-01-10");
    desk.several(1);
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("pack.zip");
    let both =
        json!({ "kind": "accountant_pack", "form": "archive", "first": "2026-01-01", "last": "2027-12-31" });
    desk.run(both.clone(), &zip).unwrap();
    assert_eq!((postings(&zip, 2026).len(), postings(&zip, 2027).len()), (1, 1));
    desk.house.call("exports.save_posting_settings", json!({ "chart": "none" }));
    let zip = folder.path().join("other.zip");
    desk.run(both, &zip).unwrap();
    let archive = zip::ZipArchive::new(std::fs::File::open(&zip).unwrap()).unwrap();
    assert!(archive.file_names().all(|name| !name.unwrap().starts_with("EXTF")));
}
