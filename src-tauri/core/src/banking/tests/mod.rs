//! Files of banks on a real encrypted file, through the command list.

mod forms;
mod importing;
mod matching;
mod properties;
mod refunds;

use serde_json::{Value, json};

use crate::basics::ids::FileId;
use crate::rpc;
use crate::rpc::wire::{Reply, WireError};
use crate::testing::{Open, open};

/// A practice with clients and invoices, and files to be handed in.
struct Desk {
    open: Open,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { open: open(), folder: tempfile::tempdir().unwrap() }
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

    fn person(&self, given: &str, family: &str) -> String {
        let details =
            json!({ "givenName": given, "familyName": family, "address": "ul. Floria\u{144}ska 7" });
        text(&self.call("people.add", json!({ "details": details })), "id")
    }

    /// An issued invoice over this much; answers its id. Numbers go 2026-0001, 2026-0002, …
    fn invoice(&self, person: &str, minor: i64) -> String {
        self.invoice_for(person, Value::Null, minor)
    }

    fn invoice_for(&self, person: &str, payer: Value, minor: i64) -> String {
        let line = json!({ "description": "Coaching", "quantityMilli": 1000, "unitPrice": euro(minor), "taxRateBp": 0 });
        let mut request = json!({ "personId": person, "lines": [line] });
        if !payer.is_null() {
            request["payerId"] = payer;
        }
        let id = text(&self.call("invoices.draft", request), "id");
        self.call("invoices.issue", json!({ "invoiceId": id }));
        id
    }

    fn open_minor(&self, invoice: &str) -> i64 {
        self.call("invoices.open", json!({ "invoiceId": invoice }))["open"]["minor"].as_i64().unwrap()
    }

    fn standing(&self, invoice: &str) -> String {
        text(&self.call("invoices.open", json!({ "invoiceId": invoice })), "standing")
    }

    fn payments(&self) -> Vec<Value> {
        self.call("payments.list", json!({})).as_array().unwrap().clone()
    }

    /// A file of `tests/fixtures/bank`.
    fn fixture(&self, name: &str) -> FileId {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/bank");
        self.open.app.receive_file(std::path::Path::new(folder).join(name), name)
    }

    /// A table of day, name, text and amount.
    fn table(&self, rows: &[(&str, &str, &str, &str)]) -> FileId {
        self.written("lines.csv", &table(rows))
    }

    fn written(&self, name: &str, text: &str) -> FileId {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        self.open.app.receive_file(path, name)
    }

    #[track_caller]
    fn preview(&self, file: &FileId) -> Value {
        self.call("statements.preview_file", json!({ "fileId": file }))
    }

    /// Imports what is ticked beforehand.
    #[track_caller]
    fn import_ticked(&self, file: &FileId) -> Reply {
        let preview = self.preview(file);
        let ticked = preview["lines"].as_array().unwrap().iter().filter(|line| line["ticked"] == true);
        let decisions =
            ticked.map(|line| json!({ "position": line["position"], "taken": { "kind": "proposed" } }));
        self.import(file, &preview, decisions.collect()).unwrap()
    }

    /// Imports one line as the coach decides.
    fn take(&self, file: &FileId, position: u32, taken: Value) -> Result<Reply, WireError> {
        let preview = self.preview(file);
        self.import(file, &preview, json!([{ "position": position, "taken": taken }]))
    }

    fn import(&self, file: &FileId, preview: &Value, decisions: Value) -> Result<Reply, WireError> {
        self.reply(
            "statements.import",
            json!({ "fileId": file, "seen": preview["seen"], "decisions": decisions }),
        )
    }

    #[track_caller]
    fn undo(&self, reply: &Reply) {
        let operation = &reply.undo.as_ref().unwrap().operation_id;
        self.call("history.undo", json!({ "operationId": operation }));
    }
}

fn table(rows: &[(&str, &str, &str, &str)]) -> String {
    let rows: Vec<String> = rows
        .iter()
        .map(|(day, name, text, amount)| format!("{day},\"{name}\",\"{text}\",{amount}\n"))
        .collect();
    format!("Date,Name,Reference,Amount (EUR)\n{}", rows.concat())
}

/// Each line of a preview as its state, how sure it is, and why.
fn shown(preview: &Value) -> Vec<String> {
    let lines = preview["lines"].as_array().unwrap().iter();
    let shown = lines.map(|line| {
        let sure = line["confidence"].as_str().unwrap_or("-");
        let tick = if line["ticked"] == true { " ticked" } else { "" };
        format!("{} {sure}{tick}: {}", text(line, "state"), text(line, "why"))
    });
    shown.collect()
}

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}")).to_owned()
}

fn euro(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

fn proposed() -> Value {
    json!({ "kind": "proposed" })
}
