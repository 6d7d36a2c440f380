//! As much of Mollie as we speak to: payment links, what was paid on them, refunds.

use chrono::{DateTime, SecondsFormat};
use serde_json::{Value, json};
use stillpoint_core::paying::model::PayKind;

use super::fake::{How, Page, Service, none};
use crate::providers::http::{Answer, Asked};

#[derive(Default)]
pub struct Mollie {
    links: Vec<Value>,
    payments: Vec<(String, Value)>,
    refunds: Vec<Value>,
    slow_refunds: bool,
    count: u32,
}

impl Mollie {
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
            "resource": "refund", "id": self.id("re"), "status": status, "amount": wish["amount"],
            "description": wish["description"], "metadata": wish["metadata"], "createdAt": at(now),
            "paymentId": payment,
        });
        self.refunds.push(refund.clone());
        Answer::json(201, &refund)
    }
}

/// Minor units of an amount with two places.
fn units(amount: &Value) -> i64 {
    amount["value"].as_str().unwrap().replace('.', "").parse().unwrap()
}

fn at(now: i64) -> String {
    DateTime::from_timestamp(now, 0).unwrap().to_rfc3339_opts(SecondsFormat::Secs, false)
}

fn listed(name: &str, rows: Vec<Value>) -> Answer {
    Answer::json(
        200,
        &json!({ "count": rows.len(), "_embedded": { name: rows }, "_links": { "next": null } }),
    )
}

impl Service for Mollie {
    const KIND: PayKind = PayKind::Mollie;
    const WORD: &'static str = "mollie";
    const KEY: &'static str = "live_0123456789abcdef";
    const TEST_KEY: &'static str = "test_0123456789abcdef";
    const REMEMBERS: i64 = 60;

    fn does(&mut self, asked: &Asked, now: i64) -> Answer {
        let path = asked.path.strip_prefix("/v2/").unwrap_or_default().to_owned();
        let parts: Vec<&str> = path.split('/').collect();
        match (asked.method.as_str(), parts.as_slice()) {
            ("POST", ["payment-links"]) => {
                let wish: Value = serde_json::from_slice(&asked.body).unwrap();
                let id = self.id("pl");
                let url = format!("https://payment-links.mollie.com/payment/{id}");
                let link = json!({
                    "resource": "payment-link", "id": id, "description": wish["description"], "amount": wish["amount"],
                    "archived": false, "reusable": false, "createdAt": at(now), "paidAt": null,
                    "_links": { "paymentLink": { "href": url, "type": "text/html" } },
                });
                self.links.push(link.clone());
                Answer::json(201, &link)
            }
            ("PATCH", ["payment-links", id]) => {
                let wish: Value = serde_json::from_slice(&asked.body).unwrap();
                let Some(link) = self.links.iter_mut().find(|link| link["id"] == *id) else { return none() };
                link["archived"] = wish["archived"].clone();
                Answer::json(200, link)
            }
            ("GET", ["payment-links"]) => listed("payment_links", self.links.iter().rev().cloned().collect()),
            ("GET", ["payment-links", id, "payments"]) => {
                let rows = self.payments.iter().filter(|(link, _)| link == id);
                listed("payments", rows.map(|(_, payment)| payment.clone()).collect())
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
        if how != How::DebitBegins {
            link["paidAt"] = json!(at(now));
        }
        let amount = link["amount"].clone();
        if how == How::DebitSucceeds {
            let (_, paid) = self.payments.iter_mut().find(|(of, _)| of == page).unwrap();
            (paid["status"], paid["paidAt"]) = (json!("paid"), json!(at(now)));
            return paid["id"].as_str().unwrap().to_owned();
        }
        let id = self.id("tr");
        let (status, paid_at) =
            if how == How::Card { ("paid", json!(at(now))) } else { ("pending", Value::Null) };
        let payment = json!({
            "resource": "payment", "id": id, "status": status, "amount": amount, "createdAt": at(now),
            "paidAt": paid_at, "amountRefunded": { "currency": amount["currency"], "value": "0.00" },
        });
        self.payments.push((page.to_owned(), payment));
        id
    }

    fn refund(&mut self, payment: &str, now: i64) {
        let id = self.id("re");
        let (_, paid) = self.payments.iter_mut().find(|(_, known)| known["id"] == payment).unwrap();
        paid["amountRefunded"] = paid["amount"].clone();
        self.refunds.push(json!({
            "resource": "refund", "id": id, "status": "refunded", "amount": paid["amount"], "createdAt": at(now),
            "paymentId": payment,
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
