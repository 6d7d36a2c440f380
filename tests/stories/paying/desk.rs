//! A coach's computer with a provider connected, and what is done there.

use std::marker::PhantomData;

use chrono::Duration;
use serde_json::{Value, json};
use stillpoint_core::basics::clock::Clock;
use stillpoint_core::rpc::dispatch;
use stillpoint_core::rpc::wire::WireError;

use super::fake::{Fake, Service};
use crate::computer::Computer;

pub struct Desk<S> {
    pub computer: Computer,
    pub fake: Fake<S>,
    pub person: Value,
    pub provider: Value,
    kind: PhantomData<S>,
}

impl<S: Service> Desk<S> {
    /// With a provider connected that asks before it books.
    pub fn new() -> Self {
        Self::with_key(S::KEY)
    }

    /// With a provider connected by a test key.
    pub fn trying() -> Self {
        Self::with_key(S::TEST_KEY)
    }

    fn with_key(key: &str) -> Self {
        let desk = Self::unconnected();
        let overview = desk.call("paying.connect", json!({ "kind": S::WORD, "key": key }));
        let provider = overview["providers"][0]["id"].clone();
        desk.fake.asked();
        Self { provider, ..desk }
    }

    pub fn unconnected() -> Self {
        let (computer, person) = Computer::with_a_client();
        let fake = Fake::running(computer.clock.clone());
        let computer = computer.paid_through(S::KIND, fake.host());
        Self { computer, fake, person, provider: Value::Null, kind: PhantomData }
    }

    pub fn with(computer: Computer, fake: Fake<S>, person: Value, provider: Value) -> Self {
        Self { computer, fake, person, provider, kind: PhantomData }
    }

    /// The program has ended without closing anything, and has been started again.
    pub fn crashed(self) -> Self {
        let now = self.computer.clock.now();
        let computer = self.computer.crashed().paid_through(S::KIND, self.fake.host());
        computer.clock.set(now);
        computer.unlock();
        let mut inside = self.fake.inside();
        inside.service_clock(computer.clock.clone());
        drop(inside);
        Self { computer, fake: self.fake, person: self.person, provider: self.provider, kind: PhantomData }
    }

    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.computer.call(name, request)
    }

    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> WireError {
        match dispatch(&self.computer.app, name, request) {
            Ok(reply) => panic!("{name} must be refused, but answered {}", reply.data),
            Err(error) => error,
        }
    }

    pub fn hours_pass(&self, hours: i64) {
        self.computer.clock.set(self.computer.clock.now() + Duration::hours(hours));
    }

    /// An issued invoice over 150 euros.
    pub fn invoice(&self) -> Value {
        let line = json!({ "description": "Coaching", "quantityMilli": 1000, "unitPrice": euro(15_000), "taxRateBp": 0 });
        let draft = json!({ "personId": self.person, "lines": [line] });
        let id = self.call("invoices.draft", draft)["id"].clone();
        self.call("invoices.issue", json!({ "invoiceId": id }));
        id
    }

    pub fn ask(&self, invoice: &Value) -> Value {
        self.call("paying.ask", json!({ "invoiceId": invoice, "part": "whole" }))["requests"][0]["id"].clone()
    }

    /// An invoice with an open page; answers the invoice and the page over there.
    pub fn page(&self) -> (Value, String) {
        let invoice = self.invoice();
        self.ask(&invoice);
        self.check("changed");
        let page = self.fake.pages().pop().unwrap();
        assert!(page.open);
        (invoice, page.id)
    }

    pub fn check(&self, trigger: &str) -> Value {
        self.call("paying.check", json!({ "trigger": trigger }))
    }

    /// As the coach wants it, some time after the last time.
    pub fn look(&self) -> Value {
        self.computer.clock.set(self.computer.clock.now() + Duration::minutes(1));
        self.check("asked")
    }

    pub fn overview(&self) -> Value {
        self.call("paying.overview", Value::Null)
    }

    pub fn request(&self, invoice: &Value) -> Value {
        let overview = self.overview();
        let all = overview["requests"].as_array().unwrap();
        all.iter().find(|request| request["invoiceId"] == *invoice).unwrap().clone()
    }

    pub fn state(&self, invoice: &Value) -> String {
        self.request(invoice)["state"].as_str().unwrap().to_owned()
    }

    pub fn standing(&self, invoice: &Value) -> String {
        self.call("invoices.open", json!({ "invoiceId": invoice }))["standing"].as_str().unwrap().to_owned()
    }

    /// The client paid by transfer.
    pub fn transfer(&self, minor: i64) {
        let today = self.computer.clock.now().date_naive().to_string();
        let payment =
            json!({ "personId": self.person, "amount": euro(minor), "receivedOn": today, "method": "bank" });
        self.call("payments.record", payment);
    }

    pub fn credit(&self, invoice: &Value) {
        let note = self.call("invoices.credit", json!({ "invoiceId": invoice }))["id"].clone();
        self.call("invoices.issue", json!({ "invoiceId": note }));
    }

    /// What waits for a word: what it means, one after the other.
    pub fn waiting(&self) -> Vec<String> {
        let overview = self.overview();
        let all = overview["waiting"].as_array().unwrap();
        all.iter().map(|payment| payment["finding"].as_str().unwrap().to_owned()).collect()
    }

    /// The rules by which Today asks her to look at what came online.
    pub fn needs_her(&self) -> Vec<String> {
        let today = self.call("today.overview", Value::Null);
        let items = today["attention"].as_array().unwrap().iter();
        let online = items.filter(|item| item["act"] == "open_paid_online");
        online.map(|item| item["rule"].as_str().unwrap().to_owned()).collect()
    }

    pub fn book(&self) {
        let id = self.overview()["waiting"][0]["id"].clone();
        self.call("paying.book", json!({ "onlinePaymentId": id }));
    }

    pub fn payments(&self) -> Vec<Value> {
        self.call("payments.list", json!({})).as_array().unwrap().clone()
    }
}

pub fn euro(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}
