//! The ladder on a real encrypted file, through the command list.

use chrono::{TimeZone, Utc};
use serde_json::{Value, json};

use crate::rpc;
use crate::rpc::wire::{Reply, WireError};
use crate::testing::{Open, open};

struct Desk {
    open: Open,
    anna: String,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { open: open(), anna: String::new() };
        let details = json!({
            "givenName": "Anna", "familyName": "Kowalska", "termsDays": 14, "address": "ul. Floria\u{144}ska 7",
            "email": "anna@example.org",
        });
        let anna = desk.call("people.add", json!({ "details": details }))["id"].as_str().unwrap().to_owned();
        Self { anna, ..desk }
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

    /// Noon in Berlin on a day of 2026.
    fn on(&self, month: u32, day: u32) {
        self.open.clock.set(Utc.with_ymd_and_hms(2026, month, day, 11, 0, 0).unwrap());
    }

    /// An invoice over 100 euros, issued on the day that it is, due in fourteen days.
    fn invoice(&self) -> Value {
        let line = json!({ "description": "Coaching", "quantityMilli": 1000, "unitPrice": euro(10_000), "taxRateBp": 0 });
        let draft = self.call("invoices.draft", json!({ "personId": self.anna, "lines": [line] }));
        self.call("invoices.issue", json!({ "invoiceId": draft["id"] }))["id"].clone()
    }

    fn due(&self) -> Vec<Value> {
        self.call("reminders.due", Value::Null).as_array().unwrap().clone()
    }

    fn attention(&self) -> Vec<String> {
        let today = self.call("today.overview", Value::Null);
        let items = today["attention"].as_array().unwrap().iter();
        items
            .map(|item| format!("{} {}", item["rule"].as_str().unwrap(), item["sentence"].as_str().unwrap()))
            .collect()
    }
}

fn euro(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

#[test]
fn the_ladder_is_climbed_step_by_step_and_each_step_is_drafted_once() {
    let desk = Desk::new();
    let invoice = desk.invoice();
    assert!(desk.due().is_empty());
    for (month, day, step, subject) in [
        (3, 13, "friendly", "Invoice 2026-0001, due on 16 March 2026"),
        (3, 17, "day_after", "Invoice 2026-0001"),
        (3, 23, "week_after", "A reminder: invoice 2026-0001"),
        (3, 30, "firm", "Second reminder: invoice 2026-0001"),
        (4, 15, "call", "Let us talk: invoice 2026-0001"),
    ] {
        desk.on(month, day);
        let due = desk.due();
        assert_eq!((due.len(), due[0]["step"].as_str()), (1, Some(step)), "{month}-{day}");
        let draft = desk.call("reminders.draft", json!({ "invoiceId": invoice }));
        let item = &draft["item"];
        assert_eq!(
            (&item["subject"], &item["state"], &item["kind"]),
            (&json!(subject), &json!("draft"), &json!("payment_reminder"))
        );
        let body = draft["body"].as_str().unwrap();
        assert!(
            body.starts_with("Dear Anna,") && body.contains("\u{20ac}100.00") && body.contains("2026-0001"),
            "{body}"
        );
        assert!(body.contains("hank you"), "{body}");
        assert!(desk.due().is_empty(), "{step} is taken");
        let again = desk.reply("reminders.draft", json!({ "invoiceId": invoice, "step": step })).unwrap_err();
        assert!(again.message.contains("drafted for this invoice already"), "{}", again.message);
    }
    desk.on(8, 1);
    assert!(desk.due().is_empty(), "after the call the coach decides");
    let none = desk.reply("reminders.draft", json!({ "invoiceId": invoice })).unwrap_err();
    assert!(none.message.starts_with("Nothing is to be reminded of"), "{}", none.message);
}

#[test]
fn what_is_paid_or_written_off_is_not_reminded_of() {
    let desk = Desk::new();
    let (first, second) = (desk.invoice(), desk.invoice());
    desk.on(3, 17);
    assert_eq!(desk.due().len(), 2);
    desk.call(
        "payments.record",
        json!({ "personId": desk.anna, "amount": euro(10_000), "receivedOn": "2026-03-17", "method": "bank",
                "allocations": [{ "invoiceId": first, "amount": euro(10_000) }] }),
    );
    desk.call("invoices.write_off", json!({ "invoiceId": second, "reason": "Moved away." }));
    assert!(desk.due().is_empty());
    let paid = desk.reply("reminders.draft", json!({ "invoiceId": first, "step": "firm" })).unwrap_err();
    assert!(paid.message.starts_with("Nothing is to be reminded of"), "{}", paid.message);
}

#[test]
fn an_undone_reminder_is_due_again_and_a_discarded_one_is_not() {
    let desk = Desk::new();
    let invoice = desk.invoice();
    desk.on(3, 17);
    let drafted = desk.reply("reminders.draft", json!({ "invoiceId": invoice })).unwrap();
    assert_eq!(drafted.undo.as_ref().unwrap().sentence, "Reminder drafted: Anna Kowalska, 2026-0001");
    desk.call("history.undo", json!({ "operationId": drafted.undo.unwrap().operation_id }));
    assert_eq!(desk.due().len(), 1);
    assert_eq!(desk.call("messages.list", json!({})), json!([]));
    let draft = desk.call("reminders.draft", json!({ "invoiceId": invoice }));
    desk.call("messages.discard", json!({ "messageId": draft["item"]["id"] }));
    assert!(desk.due().is_empty(), "the coach has decided against it");
}

#[test]
fn today_says_which_step_is_due() {
    let desk = Desk::new();
    let invoice = desk.invoice();
    assert!(desk.attention().is_empty());
    desk.on(3, 13);
    assert_eq!(
        desk.attention(),
        ["due_soon Invoice 2026-0001 is due in 3 days: a friendly word can be drafted."]
    );
    desk.on(3, 24);
    assert_eq!(
        desk.attention(),
        ["A12 Invoice 2026-0001 is 8 days overdue: a second reminder can be drafted."]
    );
    desk.call("reminders.draft", json!({ "invoiceId": invoice }));
    assert_eq!(desk.attention()[0], "A12 Invoice 2026-0001 is 8 days overdue.");
    desk.on(4, 20);
    assert_eq!(
        desk.attention()[0],
        "A12 Invoice 2026-0001 is 35 days overdue: time for a call. Then agree on a plan, pause, or write it off."
    );
}

#[test]
fn a_late_fee_is_off_until_it_is_set_and_is_charged_only_by_the_coach_and_once() {
    let desk = Desk::new();
    let invoice = desk.invoice();
    desk.on(3, 31);
    assert_eq!(desk.call("reminders.late_fee", Value::Null), json!({}));
    assert_eq!(desk.due()[0].get("lateFee"), None);
    let off = desk.reply("reminders.charge_late_fee", json!({ "invoiceId": invoice })).unwrap_err();
    assert!(off.message.starts_with("Nothing is to be reminded of"), "{}", off.message);

    let bad = json!({ "lateFee": { "amount": euro(0), "afterDays": 400 } });
    let fields: Vec<String> = desk
        .reply("reminders.save_late_fee", bad)
        .unwrap_err()
        .issues
        .into_iter()
        .map(|issue| issue.field)
        .collect();
    assert_eq!(fields, ["lateFee.amount", "lateFee.afterDays"]);
    desk.call("reminders.save_late_fee", json!({ "lateFee": { "amount": euro(1500), "afterDays": 14 } }));
    assert_eq!(desk.due()[0]["lateFee"], euro(1500));
    assert_eq!(desk.call("charges.list", json!({})), json!([]), "nothing is charged by itself");
    let charged = desk.reply("reminders.charge_late_fee", json!({ "invoiceId": invoice })).unwrap();
    assert_eq!(
        (&charged.data["description"], &charged.data["amount"]),
        (&json!("Late fee for invoice 2026-0001"), &euro(1500))
    );
    assert_eq!(desk.due()[0].get("lateFee"), None, "once");
    desk.call("history.undo", json!({ "operationId": charged.undo.unwrap().operation_id }));
    assert_eq!((&desk.due()[0]["lateFee"], desk.call("charges.list", json!({}))), (&euro(1500), json!([])));
    assert_eq!(desk.call("reminders.save_late_fee", json!({})), json!({}), "off again");
}
