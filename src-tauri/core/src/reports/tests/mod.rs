//! Reports on a real encrypted file, through the command list.

mod deposits;
mod lists;
mod money;
mod properties;
mod taxes;

use serde_json::{Value, json};

use crate::practice::model::Practice;
use crate::testing::{House, euro, practice, text};
use crate::vault::writer::Change;

/// A practice whose money is looked at over the whole of 2026.
struct Desk {
    house: House,
    anna: String,
}

impl Desk {
    fn new() -> Self {
        let house = House::new();
        let anna = house.person("Anna");
        Self { house, anna }
    }

    /// In a practice that charges 19 % tax.
    fn taxed() -> Self {
        let desk = Self::new();
        let practice = Practice {
            tax_registered: true,
            tax_id: Some("DE123456789".into()),
            tax_rate_bp: 1900,
            ..practice()
        };
        desk.house.open.app.write(Change::named("practice.edit"), |w| w.save_practice(&practice)).unwrap();
        desk
    }

    /// An invoice of one line, issued on a day.
    #[track_caller]
    fn invoice(&self, person: &str, day: &str, minor: i64, rate_bp: u32) -> String {
        let lines = json!([line(euro(minor), rate_bp)]);
        self.issue(json!({ "personId": person, "lines": lines }), day)
    }

    #[track_caller]
    fn issue(&self, draft: Value, day: &str) -> String {
        self.house.on(day);
        let id = text(&self.house.call("invoices.draft", draft), "id");
        self.house.call("invoices.issue", json!({ "invoiceId": id }));
        id
    }

    /// Credits an invoice in full, on a day.
    #[track_caller]
    fn credit(&self, invoice: &str, day: &str) -> String {
        self.house.on(day);
        let note = text(&self.house.call("invoices.credit", json!({ "invoiceId": invoice })), "id");
        self.house.call("invoices.issue", json!({ "invoiceId": note }));
        note
    }

    /// A transfer on a day, to the oldest invoices first; below zero it goes back.
    #[track_caller]
    fn pay(&self, person: &str, day: &str, minor: i64) -> String {
        self.house.on(day);
        let mut payment =
            json!({ "personId": person, "amount": euro(minor), "receivedOn": day, "method": "bank" });
        if minor < 0 {
            payment["reason"] = "Paid twice".into();
        }
        text(&self.house.call("payments.record", payment), "id")
    }

    #[track_caller]
    fn spend(&self, day: &str, category: &str, minor: i64, tax: Option<i64>) -> String {
        self.house.on(day);
        let mut details = json!({
            "paidOn": day, "supplier": "Raum am Park", "category": category, "amount": euro(minor),
        });
        if let Some(tax) = tax {
            details["tax"] = euro(tax);
        }
        text(&self.house.call("expenses.save", json!({ "details": details })), "id")
    }

    /// A report about 2026, looked at on the last day of it, of which every number has been opened.
    #[track_caller]
    fn report(&self, name: &str, mut request: Value) -> Value {
        self.house.on("2026-12-31");
        if !request.is_null() {
            request["period"] = json!({ "first": "2026-01-01", "last": "2026-12-31" });
        }
        let report = self.house.call(name, request);
        self.every_number_opens(&report);
        report
    }

    /// Opens every cell below `value`: its rows add up to it, each is there once, and there are as many as it says.
    #[track_caller]
    fn every_number_opens(&self, value: &Value) {
        match value {
            Value::Object(fields) if fields.contains_key("key") && fields.contains_key("count") => {
                let opened = self.house.call("reports.rows", json!({ "key": value["key"] }));
                let rows = opened["rows"].as_array().unwrap();
                let sum: i64 = rows.iter().map(|row| row["amount"]["minor"].as_i64().unwrap()).sum();
                assert_eq!(json!(sum), value["amount"]["minor"], "{}: {rows:?}", opened["title"]);
                assert_eq!(opened["amount"], value["amount"]);
                assert_eq!(json!(rows.len()), value["count"], "{}", opened["title"]);
                let mut sources: Vec<String> =
                    rows.iter().map(|row| format!("{}{}", row["source"], row["on"])).collect();
                sources.sort();
                sources.dedup();
                assert_eq!(sources.len(), rows.len(), "twice in {}", opened["title"]);
            }
            Value::Object(fields) => fields.values().for_each(|field| self.every_number_opens(field)),
            Value::Array(items) => items.iter().for_each(|item| self.every_number_opens(item)),
            _ => {}
        }
    }
}

fn line(price: Value, rate_bp: u32) -> Value {
    json!({ "description": "Coaching", "quantityMilli": 1000, "unitPrice": price, "taxRateBp": rate_bp })
}

/// The amount of a cell.
#[track_caller]
fn minor(cell: &Value) -> i64 {
    cell["amount"]["minor"].as_i64().unwrap_or_else(|| panic!("no amount in {cell}"))
}

/// Which of a report's rows have something in a column: what they are called, and how much.
#[track_caller]
fn column(rows: &Value, name: &str) -> Vec<(String, i64)> {
    let rows = rows.as_array().unwrap().iter();
    let all = rows.map(|row| (text(row, "label"), minor(&row[name])));
    all.filter(|(_, minor)| *minor != 0).collect()
}

fn owned(rows: &[(&str, i64)]) -> Vec<(String, i64)> {
    rows.iter().map(|(label, minor)| ((*label).to_owned(), *minor)).collect()
}
