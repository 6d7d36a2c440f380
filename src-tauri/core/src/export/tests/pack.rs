//! The accountant pack, opened by another program.

use std::collections::BTreeMap;
use std::process::Command;

use proptest::prelude::*;

use super::*;
use crate::basics::money::Currency;
use crate::einvoice::TaxTreatment;
use crate::export::pack::reading::{Booked, parts};
use crate::export::pack::{documents, tax};
use crate::invoices::model::InvoiceKind;

/// Opens the zip with Python's own modules, as anybody might: what is in it, what its tables say, whether it is whole.
const READ: &str = r#"
import csv, hashlib, io, json, sys, zipfile
pack = zipfile.ZipFile(sys.argv[1])
assert pack.testzip() is None
def table(name):
    return list(csv.DictReader(io.StringIO(pack.read(name).decode("utf-8-sig"), newline="")))
print(json.dumps({
    "names": pack.namelist(),
    "invoices": table("invoices.csv"),
    "payments": table("payments.csv"),
    "tax": table("tax-summary.csv"),
    "expenses": table("expenses.csv"),
    "readme": pack.read("README.txt").decode(),
    "stamps": sorted({str(info.date_time) for info in pack.infolist()}),
    "sha256": {name: hashlib.sha256(pack.read(name)).hexdigest() for name in pack.namelist()},
}))
"#;

pub(super) fn opened(zip: &Path) -> Value {
    let python = Command::new("python3").args(["-c", READ]).arg(zip).output().unwrap();
    assert!(python.status.success(), "{}", String::from_utf8_lossy(&python.stderr));
    serde_json::from_slice(&python.stdout).unwrap()
}

fn column(rows: &Value, name: &str) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| text(row, name)).collect()
}

/// A client whose name means to be a formula, an invoice of two rates, a credit note, a payment that is too much, and
/// money that goes back.
fn year(desk: &Desk) -> (String, String) {
    desk.anna_is(json!({ "givenName": "=HYPERLINK(1)" }));
    desk.house.call(
        "invoices.save_series",
        json!({ "kind": "invoice", "pattern": "RE/{YYYY}/{NNNN}", "restartYearly": true, "next": 1 }),
    );
    let invoice = desk.issued(json!([line("Coaching", 10_000, 1900), line("Book", 2_000, 700)]));
    let credit = desk.house.call("invoices.credit", json!({ "invoiceId": invoice, "reason": "Stopped" }));
    let one = credit["lines"].as_array().unwrap().len();
    assert_eq!(one, 2);
    let credit = text(&desk.house.call("invoices.issue", json!({ "invoiceId": credit["id"] })), "id");
    desk.issued(json!([line("Coaching", 9_999, 1900)]));
    for (amount, reason) in [(20_000, None), (-1_000, Some("Paid twice"))] {
        let mut payment = json!({
            "personId": desk.anna, "amount": euro(amount), "receivedOn": "2026-03-02", "method": "bank",
        });
        if let Some(reason) = reason {
            payment["reason"] = json!(reason);
        }
        desk.house.call("payments.record", payment);
    }
    (invoice, credit)
}

#[test]
fn an_accountant_finds_every_document_and_every_amount_in_the_pack() {
    let desk = Desk::new();
    let (invoice, credit) = year(&desk);
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("pack.zip");
    let (ended, _) = desk.run(request("accountant_pack", "archive"), &zip).unwrap();
    assert_eq!(ended, Ended::Done { name: "pack.zip".into(), documents: 3 });

    let pack = opened(&zip);
    assert_eq!(
        pack["names"],
        json!([
            "invoices.csv",
            "payments.csv",
            "tax-summary.csv",
            "expenses.csv",
            "payment-providers.csv",
            "EXTF_Buchungsstapel_2026.csv",
            "README.txt",
            "documents/CN-2026-0001.pdf",
            "documents/RE-2026-0001.pdf",
            "documents/RE-2026-0002.pdf"
        ])
    );
    for (document, file) in [(&invoice, "RE-2026-0001"), (&credit, "CN-2026-0001")] {
        let kept = desk.house.call("invoices.open", json!({ "invoiceId": document }))["fileSha256"].clone();
        assert_eq!(pack["sha256"][format!("documents/{file}.pdf")], kept, "the very file that was issued");
    }
    let rows = &pack["invoices"];
    assert_eq!(
        column(rows, "number"),
        ["CN-2026-0001", "CN-2026-0001", "RE/2026/0001", "RE/2026/0001", "RE/2026/0002"]
    );
    assert_eq!(column(rows, "gross"), ["-119.00", "-21.40", "119.00", "21.40", "118.99"]);
    assert_eq!(column(rows, "rate"), ["19", "7", "19", "7", "19"]);
    assert_eq!(column(rows, "paid"), ["", "", "0.00", "", "118.99"], "once for each document");
    assert_eq!(column(rows, "open"), ["", "", "0.00", "", "0.00"]);
    assert_eq!(column(rows, "file")[2], "documents/RE-2026-0001.pdf");
    assert_eq!(column(rows, "client")[0], "'=HYPERLINK(1) Kowalska", "no spreadsheet takes it for a formula");
    let paid = &pack["payments"];
    assert_eq!(column(paid, "amount"), ["118.99", "81.01", "-10.00"]);
    assert_eq!(column(paid, "invoice"), ["RE/2026/0002", "", ""]);
    assert_eq!(column(paid, "payment"), ["1", "1", "2"]);
    assert_eq!(column(&pack["tax"], "gross"), ["0.00", "118.99"]);
    assert!(text(&pack, "readme").contains("THE ACCOUNTANT"), "{pack}");
    assert_eq!(pack["stamps"], json!(["(2026, 3, 2, 12, 0, 0)"]));
}

#[test]
fn the_same_content_at_the_same_time_is_the_same_file() {
    let desk = Desk::new();
    year(&desk);
    let folder = tempfile::tempdir().unwrap();
    let zips = ["a.zip", "b.zip"].map(|name| folder.path().join(name));
    for zip in &zips {
        desk.run(request("accountant_pack", "archive"), zip).unwrap();
    }
    assert!(std::fs::read(&zips[0]).unwrap() == std::fs::read(&zips[1]).unwrap());
}

#[test]
fn expenses_go_along_with_their_receipts() {
    let desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let photo = folder.path().join("IMG_1.png");
    let png = b"\x89PNG\r\n\x1a\nnot much of a picture";
    std::fs::write(&photo, png).unwrap();
    let file = desk.house.open.app.receive_file(photo, "IMG_1.png");
    for (supplier, receipt) in [("Raum/Zeit", Some(&file)), ("@Bahn", None)] {
        let mut expense = json!({
            "details": {
                "paidOn": "2026-03-01", "supplier": supplier, "category": "room", "amount": euro(11_900),
                "tax": euro(1_900),
            },
        });
        if let Some(file) = receipt {
            expense["receipt"] = json!({ "kind": "attach", "fileId": file });
        }
        desk.house.call("expenses.save", expense);
    }
    let zip = folder.path().join("pack.zip");
    let (ended, heard) = desk.run(request("accountant_pack", "archive"), &zip).unwrap();
    assert_eq!((ended, heard.len()), (Ended::Done { name: "pack.zip".into(), documents: 0 }, 2));
    let pack = opened(&zip);
    let mut suppliers = column(&pack["expenses"], "supplier");
    suppliers.sort();
    assert_eq!(suppliers, ["'@Bahn", "Raum/Zeit"]);
    assert_eq!(column(&pack["expenses"], "amount"), ["119.00", "119.00"]);
    let place = "receipts/2026-03-01, Raum-Zeit.png";
    assert!(column(&pack["expenses"], "receipt").contains(&place.to_owned()), "{pack}");
    let kept = data_encoding::HEXLOWER.encode(&<sha2::Sha256 as sha2::Digest>::digest(png));
    assert_eq!(pack["sha256"][place], kept);
}

#[test]
fn a_pack_without_documents_is_a_pack() {
    let desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("pack.zip");
    desk.run(request("accountant_pack", "archive"), &zip).unwrap();
    assert_eq!(
        opened(&zip)["names"],
        json!([
            "invoices.csv",
            "payments.csv",
            "tax-summary.csv",
            "expenses.csv",
            "payment-providers.csv",
            "README.txt"
        ])
    );
}

/// What a table says that a column adds up to, by currency, in minor units.
fn sums(csv: &[u8], column: &str) -> BTreeMap<String, i64> {
    let mut reader = csv::Reader::from_reader(&csv[3..]);
    let mut sums = BTreeMap::new();
    for row in reader.deserialize::<BTreeMap<String, String>>() {
        let row = row.unwrap();
        let digits = Currency::from_code(&row["currency"]).unwrap().digits() as usize;
        let (whole, part) = row[column].split_once('.').unwrap_or((&row[column], ""));
        assert_eq!(part.len(), digits, "{row:?}");
        *sums.entry(row["currency"].clone()).or_insert(0) += format!("{whole}{part}").parse::<i64>().unwrap();
    }
    sums
}

proptest! {
    #[test]
    fn every_column_adds_up_to_the_documents_in_each_currency(
        drawn in prop::collection::vec(
            (0..4_usize, any::<bool>(), 0..3_i64, prop::collection::vec((0..4_usize, 0..1_000_000_i64), 0..4)), 0..30,
        ),
    ) {
        let currencies = ["EUR", "CHF", "JPY", "KWD"].map(|code| Currency::from_code(code).unwrap());
        let mut wanted: BTreeMap<String, i64> = BTreeMap::new();
        let mut table = documents::begin(Vec::new()).unwrap();
        let mut taxes = tax::Sums::default();
        for (place, (currency, credits, rounding, rates)) in drawn.iter().enumerate() {
            let rates: Vec<(u32, i64, i64)> = rates
                .iter()
                .map(|(rate, net)| {
                    let rate_milli = [0, 7_000, 9_975, 19_000][*rate];
                    let tax = crate::basics::money::scale(*net, i64::from(rate_milli), 100_000).unwrap();
                    (rate_milli, *net, tax)
                })
                .collect();
            let total = rates.iter().map(|(_, net, tax)| net + tax).sum::<i64>() + rounding;
            let currency = currencies[*currency];
            let document = Booked {
                number: place.to_string(),
                kind: if *credits { InvoiceKind::CreditNote } else { InvoiceKind::Invoice },
                issued_on: "2026-03-02".parse().unwrap(),
                due_on: None,
                client: "Anna".into(),
                payer: None,
                currency,
                treatment: TaxTreatment::Standard,
                parts: parts(rates.into_iter(), total),
                paid: 0,
                open: None,
            };
            documents::rows(&mut table, &document, "x").unwrap();
            taxes.add(&document).unwrap();
            if !document.parts.is_empty() {
                *wanted.entry(currency.code().into()).or_insert(0) += if *credits { -total } else { total };
            }
        }
        let invoices = table.into_inner();
        let mut summary = Vec::new();
        taxes.write(&mut summary).unwrap();
        prop_assert_eq!(&sums(&invoices, "gross"), &wanted);
        prop_assert_eq!(&sums(&summary, "gross"), &wanted);
        let added = |csv: &[u8]| {
            let (net, tax) = (sums(csv, "net"), sums(csv, "tax"));
            net.into_iter().map(|(code, net)| { let tax = tax[&code]; (code, net + tax) }).collect::<BTreeMap<_, _>>()
        };
        prop_assert_eq!(added(&invoices), wanted.clone());
        prop_assert_eq!(added(&summary), wanted);
    }
}
