//! Money on a real encrypted file, through the command list.

mod coins;
mod credits;
mod deposits;
mod discounts;
mod drafts;
mod electronic;
mod issuing;
mod letters;
mod payments;
mod second_tax;
mod story;
mod sums;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{TimeZone, Utc};
use serde_json::{Value, json};

use crate::documents::inspect::{Checked, check};
use crate::practice::model::Practice;
use crate::rpc;
use crate::rpc::wire::{Reply, WireError};
use crate::testing::{Open, open, practice};
use crate::vault::writer::Change;

/// A practice with one client, Anna, who has fourteen days to pay.
struct Desk {
    open: Open,
    anna: String,
}

impl Desk {
    fn new() -> Self {
        let open = open();
        let desk = Self { open, anna: String::new() };
        let anna = desk.add_person("Anna", "Kowalska");
        Self { anna, ..desk }
    }

    /// In a practice that charges 19 % tax.
    fn taxed() -> Self {
        let desk = Self::new();
        desk.set_practice(&Practice {
            tax_registered: true,
            tax_id: Some("DE123456789".into()),
            tax_rate_bp: 1900,
            ..practice()
        });
        desk
    }

    fn set_practice(&self, practice: &Practice) {
        self.open.app.write(Change::named("practice.edit"), |w| w.save_practice(practice)).unwrap();
    }

    fn add_person(&self, given: &str, family: &str) -> String {
        let details = json!({
            "givenName": given, "familyName": family, "termsDays": 14,
            "address": "ul. Floriańska 7\n31-019 Kraków",
        });
        text(&self.call("people.add", json!({ "details": details })), "id")
    }

    /// Noon in Berlin on a day.
    fn on(&self, year: i32, month: u32, day: u32) {
        self.open.clock.set(Utc.with_ymd_and_hms(year, month, day, 11, 0, 0).unwrap());
    }

    fn reply(&self, name: &str, request: Value) -> Result<Reply, WireError> {
        rpc::dispatch(&self.open.app, name, request)
    }

    #[track_caller]
    fn call(&self, name: &str, request: Value) -> Value {
        match self.reply(name, request) {
            Ok(reply) => reply.data,
            Err(error) => panic!("{name}: {} {:?}", error.message, error.issues),
        }
    }

    #[track_caller]
    fn refused(&self, name: &str, request: Value) -> WireError {
        match self.reply(name, request) {
            Ok(reply) => panic!("{name} must be refused, but answered {}", reply.data),
            Err(error) => error,
        }
    }

    /// Calls, and answers the operation to undo.
    #[track_caller]
    fn operation(&self, name: &str, request: Value) -> String {
        self.reply(name, request).unwrap().undo.unwrap().operation_id.0
    }

    #[track_caller]
    fn undo(&self, operation: &str) {
        self.call("history.undo", json!({ "operationId": operation }));
    }

    /// A draft for Anna with free lines of quantity one: description, price, rate.
    #[track_caller]
    fn draft(&self, lines: &[(&str, i64, u32)]) -> String {
        let lines: Vec<Value> = lines.iter().map(|(what, price, rate)| line(what, *price, *rate)).collect();
        text(&self.call("invoices.draft", json!({ "personId": self.anna, "lines": lines })), "id")
    }

    /// An issued invoice for Anna.
    #[track_caller]
    fn issued(&self, lines: &[(&str, i64, u32)]) -> String {
        let id = self.draft(lines);
        self.call("invoices.issue", json!({ "invoiceId": id }));
        id
    }

    #[track_caller]
    fn opened(&self, invoice: &str) -> Value {
        self.call("invoices.open", json!({ "invoiceId": invoice }))
    }

    fn standing(&self, invoice: &str) -> String {
        text(&self.opened(invoice), "standing")
    }

    fn open_minor(&self, invoice: &str) -> i64 {
        self.opened(invoice)["open"]["minor"].as_i64().unwrap()
    }

    #[track_caller]
    fn pay(&self, minor: i64) -> Value {
        self.call("payments.record", self.payment(minor))
    }

    /// A transfer from Anna, received on the day that it is.
    fn payment(&self, minor: i64) -> Value {
        let today = crate::app::App::now(&self.open.app).day("Europe/Berlin".parse().unwrap());
        json!({ "personId": self.anna, "amount": euro(minor), "receivedOn": today, "method": "bank" })
    }

    fn waiting(&self) -> Vec<Value> {
        self.call("charges.list", json!({ "personId": self.anna })).as_array().unwrap().clone()
    }

    /// The file of a document, looked at with poppler and qpdf.
    fn file(&self, invoice: &str) -> Checked {
        check(&self.bytes(invoice))
    }

    fn bytes(&self, invoice: &str) -> Vec<u8> {
        let file = self.call("invoices.pdf", json!({ "invoiceId": invoice }));
        STANDARD.decode(text(&file, "base64")).unwrap()
    }

    /// Makes Anna somebody to whom electronic invoices can go.
    fn reachable(&self) {
        self.sql("UPDATE people SET country = 'PL', email = 'anna@example.org'").unwrap();
        let details = json!({ "buyerReference": "A-17" });
        let party = json!({ "whose": { "personId": self.anna }, "form": "none", "details": details });
        self.call("invoices.save_party", party);
    }

    /// What an issued document says as an electronic invoice.
    #[track_caller]
    fn xml(&self, invoice: &str) -> String {
        let file = self.call("invoices.einvoice", json!({ "invoiceId": invoice, "form": "peppol" }));
        String::from_utf8(STANDARD.decode(text(&file, "base64")).unwrap()).unwrap()
    }

    fn sql(&self, statement: &str) -> rusqlite::Result<usize> {
        let vault = self.open.app.vault();
        vault.as_ref().unwrap().connection().execute(statement, [])
    }
}

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}")).to_owned()
}

fn euro(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

fn line(what: &str, price: i64, rate: u32) -> Value {
    json!({ "description": what, "quantityMilli": 1000, "unitPrice": euro(price), "taxRateBp": rate })
}

/// The whole of a draft as it is, to be edited and sent back.
fn whole(detail: &Value) -> Value {
    let lines: Vec<Value> = detail["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let mut edited = json!({
                "description": line["description"], "quantityMilli": line["quantityMilli"],
                "unitPrice": line["unitPrice"], "discount": line["discount"], "taxRateBp": line["taxRateBp"],
            });
            for field in ["serviceOn", "chargeId"] {
                edited[field] = line[field].clone();
            }
            edited
        })
        .collect();
    let mut edit = json!({ "invoiceId": detail["id"], "lines": lines });
    for field in ["payerId", "termsDays", "poNumber", "note", "language", "pricesIncludeTax", "reason"] {
        edit[field] = detail[field].clone();
    }
    edit
}

fn fields(error: &WireError) -> Vec<&str> {
    error.issues.iter().map(|issue| issue.field.as_str()).collect()
}
