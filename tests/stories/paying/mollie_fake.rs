//! As much of Mollie as we speak to: payment links, what was paid on them, refunds.

use chrono::{DateTime, SecondsFormat};
use serde_json::{Value, json};
use stillpoint_core::paying::model::PayKind;

use super::fake::{How, Page, Service, none};
use crate::providers::http::{Answer, Asked};

/// Whose everything is.
const PROFILE: &str = "pfl_1";

#[derive(Default)]
pub struct Mollie {
    links: Vec<Value>,
    payments: Vec<(String, Value)>,
    refunds: Vec<Value>,
    pub chargebacks: Vec<Value>,
    slow_refunds: bool,
    count: u32,
}

impl Mollie {
    /// A client's bank takes a payment back.
    pub fn charge_back(&mut self, payment: &str, now: i64) {
        let id = self.id("chb");
        let (_, paid) = self.payments.iter_mut().find(|(_, known)| known["id"] == payment).unwrap();
        paid["amountChargedBack"] = paid["amount"].clone();
        self.chargebacks.push(json!({
            "resource": "chargeback", "id": id, "amount": paid["amount"], "settlementAmount": null,
            "createdAt": at(now), "reversedAt": null, "paymentId": payment, "_links": links("payment"),
        }));
    }

    /// Somebody begins to pay on a page and goes away.
    pub fn go_away(&mut self, page: &str, now: i64) {
        let link = self.links.iter().find(|link| link["id"] == page).unwrap().clone();
        let id = self.id("tr");
        let payment = json!({
            "resource": "payment", "id": id, "mode": "live", "status": "canceled",
            "description": link["description"], "amount": link["amount"], "sequenceType": "oneoff",
            "profileId": PROFILE, "createdAt": at(now), "paidAt": null, "_links": links("dashboard"),
        });
        self.payments.push((page.to_owned(), payment));
    }

    fn id(&mut self, kind: &str) -> String {
        self.count += 1;
        format!("{kind}_{}", self.count)
    }

    fn pay_back(&mut self, payment: &str, asked: &Asked, now: i64) -> Answer {
        let wish: Value = serde_json::from_slice(&asked.body).unwrap();
        let Some((_, paid)) = self.payments.iter_mut().find(|(_, known)| known["id"] == payment) else {
            return none();
        };
        let there = self.refunds.iter().filter(|refund| refund["paymentId"] == payment);
        let gone: i64 =
            there.filter(|refund| refund["status"] != "failed").map(|refund| units(&refund["amount"])).sum();
        if units(&wish["amount"]) <= 0 || units(&wish["amount"]) > units(&paid["amount"]) - gone {
            return Answer::json(422, &json!({ "status": 422, "title": "Unprocessable Entity" }));
        }
        paid["amountRefunded"] = wish["amount"].clone();
        let status = if self.slow_refunds { "pending" } else { "refunded" };
        let refund = json!({
            "resource": "refund", "id": self.id("re"), "mode": "live", "status": status, "amount": wish["amount"],
            "description": wish["description"], "metadata": wish["metadata"], "createdAt": at(now),
            "paymentId": payment, "_links": links("payment"),
        });
        self.refunds.push(refund.clone());
        told(201, &refund)
    }
}

/// Minor units of an amount with two places.
fn units(amount: &Value) -> i64 {
    amount["value"].as_str().unwrap().replace('.', "").parse().unwrap()
}

fn at(now: i64) -> String {
    DateTime::from_timestamp(now, 0).unwrap().to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// What an answer links to: itself, what is written about it, and `more`.
fn links(more: &str) -> Value {
    let mut links = json!({
        "self": { "href": "https://api.mollie.com/v2/", "type": "application/hal+json" },
        "documentation": { "href": "https://docs.mollie.com/reference/", "type": "text/html" },
    });
    links[more] = json!({ "href": format!("https://www.mollie.com/{more}"), "type": "text/html" });
    links
}

/// Mollie answers in its own kind of JSON.
fn told(status: u16, body: &Value) -> Answer {
    let headers = vec![("Content-Type".to_owned(), "application/hal+json".to_owned())];
    Answer { headers, ..Answer::json(status, body) }
}

fn listed(name: &str, rows: Vec<Value>) -> Answer {
    let mut links = links("previous");
    (links["previous"], links["next"]) = (Value::Null, Value::Null);
    told(200, &json!({ "count": rows.len(), "_embedded": { name: rows }, "_links": links }))
}

impl Service for Mollie {
    const KIND: PayKind = PayKind::Mollie;
    const WORD: &'static str = "mollie";
    const KEY: &'static str = "live_0123456789abcdef";
    const TEST_KEY: &'static str = "test_0123456789abcdef";
    const REMEMBERS: i64 = 60;
    // A page that was not paid takes another try.
    const AFTER_A_FAILURE: &'static str = "link_open";

    fn does(&mut self, asked: &Asked, now: i64) -> Answer {
        let path = asked.path.strip_prefix("/v2/").unwrap_or_default().to_owned();
        let parts: Vec<&str> = path.split('/').collect();
        match (asked.method.as_str(), parts.as_slice()) {
            ("POST", ["payment-links"]) => {
                let wish: Value = serde_json::from_slice(&asked.body).unwrap();
                let id = self.id("pl");
                let url = format!("https://payment-links.mollie.com/payment/{id}");
                let mut link = json!({
                    "resource": "payment-link", "id": id, "mode": "live", "description": wish["description"],
                    "amount": wish["amount"], "minimumAmount": null, "archived": false, "reusable": false,
                    "redirectUrl": null, "webhookUrl": null, "profileId": PROFILE, "createdAt": at(now),
                    "paidAt": null, "expiresAt": null, "allowedMethods": null, "_links": links("paymentLink"),
                });
                link["_links"]["paymentLink"] = json!({ "href": url, "type": "text/html" });
                self.links.push(link.clone());
                told(201, &link)
            }
            ("PATCH", ["payment-links", id]) => {
                let wish: Value = serde_json::from_slice(&asked.body).unwrap();
                let Some(link) = self.links.iter_mut().find(|link| link["id"] == *id) else { return none() };
                link["archived"] = wish["archived"].clone();
                told(200, link)
            }
            ("GET", ["payment-links"]) => listed("payment_links", self.links.iter().rev().cloned().collect()),
            ("GET", ["payment-links", id]) => {
                let found = self.links.iter().find(|link| link["id"] == *id);
                found.map_or_else(none, |link| told(200, link))
            }
            ("GET", ["payment-links", id, "payments"]) => {
                let rows = self.payments.iter().filter(|(link, _)| link == id);
                listed("payments", rows.map(|(_, payment)| payment.clone()).collect())
            }
            ("GET", ["payments"]) => {
                listed("payments", self.payments.iter().rev().map(|(_, payment)| payment.clone()).collect())
            }
            ("GET", ["chargebacks"]) => listed("chargebacks", self.chargebacks.clone()),
            ("GET", ["payments", id, "chargebacks"]) => {
                let rows = self.chargebacks.iter().filter(|back| back["paymentId"] == *id);
                listed("chargebacks", rows.cloned().collect())
            }
            ("POST", ["payments", id, "refunds"]) => self.pay_back(id, asked, now),
            ("GET", ["refunds"]) => listed("refunds", self.refunds.clone()),
            ("GET", ["payments", id, "refunds"]) => {
                let rows = self.refunds.iter().filter(|refund| refund["paymentId"] == *id);
                listed("refunds", rows.cloned().collect())
            }
            _ => none(),
        }
    }

    fn pay(&mut self, page: &str, how: How, now: i64) -> String {
        let link = self.links.iter_mut().find(|link| link["id"] == page).unwrap();
        if how == How::Card || how == How::DebitSucceeds {
            link["paidAt"] = json!(at(now));
        }
        let (amount, description) = (link["amount"].clone(), link["description"].clone());
        if how == How::DebitFails {
            let (_, failed) = self.payments.iter_mut().find(|(of, _)| of == page).unwrap();
            failed["status"] = json!("failed");
            return failed["id"].as_str().unwrap().to_owned();
        }
        if how == How::DebitSucceeds {
            let (_, paid) = self.payments.iter_mut().find(|(of, _)| of == page).unwrap();
            (paid["status"], paid["paidAt"]) = (json!("paid"), json!(at(now)));
            return paid["id"].as_str().unwrap().to_owned();
        }
        let id = self.id("tr");
        let (status, paid_at) =
            if how == How::Card { ("paid", json!(at(now))) } else { ("pending", Value::Null) };
        let payment = json!({
            "resource": "payment", "id": id, "mode": "live", "status": status, "description": description,
            "amount": amount, "sequenceType": "oneoff", "profileId": PROFILE, "createdAt": at(now),
            "paidAt": paid_at, "amountRefunded": { "currency": amount["currency"], "value": "0.00" },
            "_links": links("dashboard"),
        });
        self.payments.push((page.to_owned(), payment));
        id
    }

    fn refund(&mut self, payment: &str, now: i64) {
        let id = self.id("re");
        let (_, paid) = self.payments.iter_mut().find(|(_, known)| known["id"] == payment).unwrap();
        paid["amountRefunded"] = paid["amount"].clone();
        self.refunds.push(json!({
            "resource": "refund", "id": id, "mode": "live", "status": "refunded", "amount": paid["amount"],
            "description": "", "metadata": null, "createdAt": at(now), "paymentId": payment, "_links": links("payment"),
        }));
    }

    fn refunds_take_days(&mut self) {
        self.slow_refunds = true;
    }

    fn refunds_end(&mut self, well: bool, _: i64) {
        let word = if well { "refunded" } else { "failed" };
        for refund in self.refunds.iter_mut().filter(|refund| refund["status"] == "pending") {
            refund["status"] = json!(word);
        }
    }

    fn paid_back(&self) -> Vec<i64> {
        let there = self.refunds.iter().filter(|refund| refund["status"] != "failed");
        there.map(|refund| units(&refund["amount"])).collect()
    }

    fn pages(&self) -> Vec<Page> {
        let page = |link: &Value| Page {
            id: link["id"].as_str().unwrap().to_owned(),
            open: link["archived"] == false && link["paidAt"].is_null(),
            amount: format!(
                "{} {}",
                link["amount"]["value"].as_str().unwrap().replace('.', ""),
                link["amount"]["currency"].as_str().unwrap().to_lowercase()
            ),
        };
        self.links.iter().map(page).collect()
    }

    fn judged(&self, _: &Asked, _: &Answer) -> Vec<String> {
        Vec::new()
    }
}
