//! Exports of a real encrypted file, as a front begins them.

mod pack;
mod postings;
mod runs;

use std::path::Path;

use serde_json::{Value, json};

use super::model::{Ended, ExportRequest, Progress};
use super::running::{Place, run};
use crate::error::Result;
use crate::practice::model::Practice;
use crate::testing::{House, euro, practice, text};
use crate::vault::writer::Change;

/// A practice that charges tax and has issued invoices to Anna.
struct Desk {
    house: House,
    anna: String,
}

impl Desk {
    fn new() -> Self {
        let house = House::new();
        let practice = Practice {
            tax_registered: true,
            tax_id: Some("DE123456789".into()),
            tax_rate_bp: 1900,
            ..practice()
        };
        house.open.app.write(Change::named("practice.edit"), |w| w.save_practice(&practice)).unwrap();
        let anna = house.person("Anna");
        Self { house, anna }
    }

    /// An invoice, issued on the day that it is.
    #[track_caller]
    fn issued(&self, lines: Value) -> String {
        let draft = self.house.call("invoices.draft", json!({ "personId": self.anna, "lines": lines }));
        text(&self.house.call("invoices.issue", json!({ "invoiceId": draft["id"] })), "id")
    }

    /// Anna, with some fields otherwise.
    fn anna_is(&self, with: Value) {
        let mut details = json!({ "givenName": "Anna", "familyName": "Kowalska", "termsDays": 14 });
        if let (Value::Object(details), Value::Object(with)) = (&mut details, with) {
            details.extend(with);
        }
        self.house.call("people.edit", json!({ "personId": self.anna, "details": details }));
    }

    /// So many small invoices.
    fn several(&self, count: usize) -> Vec<String> {
        (0..count).map(|_| self.issued(json!([line("Coaching", 10_000, 0)]))).collect()
    }

    fn bytes(&self, invoice: &str) -> Vec<u8> {
        let id = crate::basics::ids::InvoiceId(invoice.to_owned());
        self.house.open.app.read(|r| r.invoice_file(&id)).unwrap()
    }

    /// Runs without anybody stopping it.
    fn run(&self, request: Value, path: &Path) -> Result<(Ended, Vec<Progress>)> {
        let mut heard = Vec::new();
        let request: ExportRequest = serde_json::from_value(request).unwrap();
        let place = Place { path, may_replace: false };
        let ended = run(&self.house.open.app, &request, place, &mut |progress| heard.push(progress))?;
        Ok((ended, heard))
    }
}

fn line(what: &str, price: i64, rate: u32) -> Value {
    json!({ "description": what, "quantityMilli": 1000, "unitPrice": euro(price), "taxRateBp": rate })
}

/// What is to go out of the year 2026.
fn request(kind: &str, form: &str) -> Value {
    json!({ "kind": kind, "form": form, "first": "2026-01-01", "last": "2026-12-31" })
}

/// What lies in a folder, by name.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
