//! As much of Stripe as we speak to: payment links, sessions, events, refunds, disputes, payouts, rights.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use stillpoint_core::paying::model::PayKind;

use super::fake::{How, Page, Service, form, none};
use crate::providers::http::{Answer, Asked};
use crate::providers::judge::Judge;

#[derive(Default)]
pub struct Stripe {
    pub links: Vec<Value>,
    pub sessions: Vec<Value>,
    pub refunds: Vec<Value>,
    pub disputes: Vec<Value>,
    pub payouts: Vec<Value>,
    pub events: Vec<Value>,
    /// Paths that the key may not see.
    pub denied: BTreeSet<&'static str>,
    /// The key may make and withdraw no links.
    pub no_links: bool,
    /// Fees are not told yet.
    pub fees_later: bool,
    slow_refunds: bool,
    /// Where its pages are; without it they are Stripe's own, which nobody opens.
    pub pages_at: Option<String>,
    count: u32,
}

impl Stripe {
    fn id(&mut self, kind: &str) -> String {
        self.count += 1;
        format!("{kind}_{}", self.count)
    }

    /// Something happened; what the event says of the object is old on purpose.
    pub fn tell(&mut self, kind: &str, object: &Value, now: i64) {
        let id = self.id("evt");
        let mut hint = json!({ "id": object["id"], "object": object["object"] });
        for name in ["payment_link", "payment_intent"] {
            match &object[name] {
                Value::Null => {}
                Value::Object(whole) => hint[name] = whole["id"].clone(),
                id => hint[name] = id.clone(),
            }
        }
        self.events.push(json!({
            "id": id, "object": "event", "created": now, "type": kind, "data": { "object": hint },
            "livemode": false, "api_version": "2019-01-01",
        }));
    }

    pub fn dispute(&mut self, session: &str, now: i64, due_by: i64) {
        let (id, of) = (self.id("dp"), self.session(session));
        let dispute = json!({
            "id": id, "object": "dispute", "amount": of["amount_total"], "currency": of["currency"],
            "status": "needs_response", "payment_intent": of["payment_intent"]["id"],
            "evidence_details": { "due_by": due_by, "has_evidence": false, "past_due": false, "submission_count": 0 },
            "created": now,
        });
        self.tell("charge.dispute.created", &dispute, now);
        self.disputes.push(dispute);
    }

    pub fn payout(&mut self, amount: i64, now: i64) {
        let id = self.id("po");
        let payout = json!({
            "id": id, "object": "payout", "amount": amount, "currency": "eur", "status": "paid", "arrival_date": now,
            "created": now,
        });
        self.tell("payout.paid", &payout, now);
        self.payouts.push(payout);
    }

    fn session(&self, id: &str) -> Value {
        self.sessions.iter().find(|session| session["id"] == id).unwrap().clone()
    }

    fn create(&mut self, asked: &Asked) -> Answer {
        let wish = form(&asked.body);
        let id = self.id("plink");
        let link = json!({
            "id": id, "object": "payment_link", "active": true, "livemode": false,
            "url": format!("{}{id}", self.pages_at.as_deref().unwrap_or("https://buy.stripe.com/")), "metadata": wish["metadata"],
        });
        self.links.push(link.clone());
        // What it costs is asked for with the session, so it is kept apart from what is answered.
        let item = &wish["line_items"][0]["price_data"];
        self.sessions.push(json!({ "id": format!("of {id}"), "price": item }));
        Answer::json(200, &link)
    }

    fn pay_back(&mut self, asked: &Asked, now: i64) -> Answer {
        let wish = form(&asked.body);
        let of = |session: &&Value| session["payment_intent"]["id"] == wish["payment_intent"];
        let amount: i64 = wish["amount"].as_str().and_then(|amount| amount.parse().ok()).unwrap_or(0);
        let Some(paid) = self.sessions.iter().find(of).cloned() else { return none() };
        let gone: i64 = self
            .refunds
            .iter()
            .filter(|refund| {
                refund["payment_intent"] == wish["payment_intent"] && refund["status"] != "failed"
            })
            .map(|refund| refund["amount"].as_i64().unwrap())
            .sum();
        if amount <= 0 || amount > paid["amount_total"].as_i64().unwrap() - gone {
            return Answer::json(400, &json!({ "error": { "type": "invalid_request_error" } }));
        }
        let status = if self.slow_refunds { "pending" } else { "succeeded" };
        let refund = json!({
            "id": self.id("re"), "object": "refund", "amount": amount, "currency": paid["currency"],
            "status": status, "payment_intent": wish["payment_intent"], "created": now,
            "metadata": wish["metadata"],
        });
        self.tell("refund.created", &refund, now);
        self.refunds.push(refund.clone());
        Answer::json(200, &refund)
    }

    fn price(&self, link: &str) -> (i64, String) {
        let of = format!("of {link}");
        let kept = self.sessions.iter().find(|session| session["id"] == of.as_str()).unwrap();
        let units = kept["price"]["unit_amount"].as_str().unwrap().parse().unwrap();
        (units, kept["price"]["currency"].as_str().unwrap().to_owned())
    }

    fn listed(rows: Vec<Value>, asked: &Asked) -> Answer {
        let limit: usize = asked.question("limit").map_or(10, |limit| limit.parse().unwrap());
        let after = asked.question("starting_after");
        let begin = after.map_or(0, |after| rows.iter().position(|row| row["id"] == after).unwrap() + 1);
        let page: Vec<Value> = rows.iter().skip(begin).take(limit).cloned().collect();
        let more = begin + page.len() < rows.len();
        Answer::json(200, &json!({ "object": "list", "data": page, "has_more": more, "url": asked.path }))
    }

    /// A session as it is told: with everything expanded, or as names.
    fn told(&self, session: &Value, asked: &Asked) -> Value {
        let mut session = session.clone();
        let expanded = asked.query.iter().any(|(name, _)| name == "expand[]");
        if !expanded && session["payment_intent"].is_object() {
            session["payment_intent"] = session["payment_intent"]["id"].clone();
        } else if self.fees_later {
            session["payment_intent"]["latest_charge"]["balance_transaction"] = Value::Null;
        }
        session
    }

    fn events(&self, asked: &Asked, now: i64) -> Answer {
        // What is older is told no more.
        let since = since(asked, "created").max(now - 30 * 24 * 3_600);
        let kinds: Vec<&str> =
            asked.query.iter().filter(|(name, _)| name == "types[]").map(|(_, kind)| kind.as_str()).collect();
        let known = |event: &&Value| {
            event["created"].as_i64().unwrap() >= since
                && (kinds.is_empty() || kinds.contains(&event["type"].as_str().unwrap()))
        };
        Self::listed(self.events.iter().filter(known).rev().cloned().collect(), asked)
    }

    fn one(rows: &[Value], id: &str) -> Answer {
        rows.iter().find(|row| row["id"] == id).map_or_else(none, |row| Answer::json(200, row))
    }
}

fn not_allowed(right: &str) -> Answer {
    let message = format!(
        "The provided key 'rk_test_***' does not have the required permissions for this endpoint on account 'acct_1'. \
         Having the '{right}' permission would allow this request to continue."
    );
    Answer::json(403, &json!({ "error": { "type": "invalid_request_error", "message": message } }))
}

/// From which second on something is asked for.
fn since(asked: &Asked, what: &str) -> i64 {
    asked.question(&format!("{what}[gte]")).map_or(i64::MIN, |since| since.parse().unwrap())
}

fn later(rows: &[Value], asked: &Asked, what: &str) -> Vec<Value> {
    rows.iter().filter(|row| row[what].as_i64() >= Some(since(asked, what))).cloned().collect()
}

impl Service for Stripe {
    const KIND: PayKind = PayKind::Stripe;
    const WORD: &'static str = "stripe";
    const KEY: &'static str = "rk_live_0123456789abcdef";
    const TEST_KEY: &'static str = "rk_test_0123456789abcdef";
    const REMEMBERS: i64 = 24 * 60;
    // A page takes one payment, and that one did not go through.
    const AFTER_A_FAILURE: &'static str = "failed";

    fn does(&mut self, asked: &Asked, now: i64) -> Answer {
        let path = asked.path.strip_prefix("/v1/").unwrap_or_default().to_owned();
        if self.denied.iter().any(|denied| path.starts_with(denied)) {
            return not_allowed("rak_x");
        }
        if asked.method == "POST" && path.starts_with("payment_links") && self.no_links {
            return not_allowed("rak_bucket_payment_links_write");
        }
        let parts: Vec<&str> = path.split('/').collect();
        match (asked.method.as_str(), parts.as_slice()) {
            ("POST", ["payment_links"]) => self.create(asked),
            ("POST", ["payment_links", id]) => {
                let wish = form(&asked.body);
                let Some(link) = self.links.iter_mut().find(|link| link["id"] == *id) else { return none() };
                link["active"] = json!(wish["active"] == "true");
                Answer::json(200, link)
            }
            ("GET", ["payment_links"]) => {
                let active =
                    |link: &&Value| asked.question("active") != Some("true") || link["active"] == true;
                Self::listed(self.links.iter().rev().filter(active).cloned().collect(), asked)
            }
            ("GET", ["payment_links", id]) => Self::one(&self.links, id),
            ("GET", ["checkout", "sessions"]) => {
                let of = asked.question("payment_link").unwrap_or_default();
                let fits =
                    |session: &&Value| session["payment_link"] == of && session["status"] == "complete";
                let rows =
                    self.sessions.iter().filter(fits).map(|session| self.told(session, asked)).collect();
                Self::listed(rows, asked)
            }
            ("GET", ["checkout", "sessions", id]) => {
                let found = self.sessions.iter().find(|session| session["id"] == *id);
                found.map_or_else(none, |session| Answer::json(200, &self.told(session, asked)))
            }
            ("GET", ["events"]) => self.events(asked, now),
            ("POST", ["refunds"]) => self.pay_back(asked, now),
            ("GET", ["refunds"]) => {
                let (of, since) = (asked.question("payment_intent"), since(asked, "created"));
                let fits = |refund: &&Value| {
                    of.is_none_or(|of| refund["payment_intent"] == of)
                        && refund["created"].as_i64() >= Some(since)
                };
                Self::listed(self.refunds.iter().filter(fits).cloned().collect(), asked)
            }
            ("GET", ["refunds", id]) => Self::one(&self.refunds, id),
            ("GET", ["disputes", id]) => Self::one(&self.disputes, id),
            ("GET", ["payouts", id]) => Self::one(&self.payouts, id),
            ("GET", ["disputes"]) => Self::listed(later(&self.disputes, asked, "created"), asked),
            ("GET", ["payouts"]) => Self::listed(later(&self.payouts, asked, "arrival_date"), asked),
            ("GET", ["products" | "prices"]) => Self::listed(Vec::new(), asked),
            _ => none(),
        }
    }

    fn pay(&mut self, page: &str, how: How, now: i64) -> String {
        if how == How::DebitSucceeds {
            let paid = self.sessions.iter_mut().find(|session| session["payment_link"] == page).unwrap();
            paid["payment_status"] = json!("paid");
            paid["payment_intent"]["status"] = json!("succeeded");
            let session = paid.clone();
            self.tell("checkout.session.async_payment_succeeded", &session, now);
            return session["id"].as_str().unwrap().to_owned();
        }
        if how == How::DebitFails {
            let refused = self.sessions.iter_mut().find(|session| session["payment_link"] == page).unwrap();
            refused["payment_intent"]["status"] = json!("requires_payment_method");
            let session = refused.clone();
            self.tell("checkout.session.async_payment_failed", &session, now);
            return session["id"].as_str().unwrap().to_owned();
        }
        let (units, currency) = self.price(page);
        let (id, intent, charge, balance) = (self.id("cs"), self.id("pi"), self.id("ch"), self.id("txn"));
        let paid = how == How::Card;
        let balance = json!({
            "id": balance, "object": "balance_transaction", "fee": units / 50 + 25, "currency": currency,
            "amount": units, "net": units - units / 50 - 25, "created": now,
        });
        let session = json!({
            "id": id, "object": "checkout.session", "created": now, "status": "complete", "currency": currency,
            "payment_status": if paid { "paid" } else { "unpaid" }, "amount_total": units, "payment_link": page,
            "mode": "payment", "livemode": false,
            "payment_intent": {
                "id": intent, "object": "payment_intent", "status": if paid { "succeeded" } else { "processing" },
                "amount": units, "currency": currency, "created": now, "livemode": false,
                "latest_charge": {
                    "id": charge, "object": "charge", "created": now, "amount": units, "currency": currency,
                    "balance_transaction": if paid { balance } else { Value::Null },
                },
            },
        });
        self.tell("checkout.session.completed", &session, now);
        self.sessions.push(session);
        self.links.iter_mut().find(|link| link["id"] == page).unwrap()["active"] = json!(false);
        id
    }

    fn refund(&mut self, payment: &str, now: i64) {
        let (id, of) = (self.id("re"), self.session(payment));
        let refund = json!({
            "id": id, "object": "refund", "amount": of["amount_total"], "currency": of["currency"],
            "status": "succeeded", "payment_intent": of["payment_intent"]["id"], "created": now,
        });
        self.tell("refund.created", &refund, now);
        self.refunds.push(refund);
    }

    fn refunds_take_days(&mut self) {
        self.slow_refunds = true;
    }

    fn refunds_end(&mut self, well: bool, now: i64) {
        let (word, kind) = if well { ("succeeded", "refund.updated") } else { ("failed", "refund.failed") };
        let mut ended = Vec::new();
        for refund in self.refunds.iter_mut().filter(|refund| refund["status"] == "pending") {
            refund["status"] = json!(word);
            ended.push(refund.clone());
        }
        for refund in ended {
            self.tell(kind, &refund, now);
        }
    }

    fn paid_back(&self) -> Vec<i64> {
        let there = self.refunds.iter().filter(|refund| refund["status"] != "failed");
        there.map(|refund| refund["amount"].as_i64().unwrap()).collect()
    }

    fn pages(&self) -> Vec<Page> {
        let page = |link: &Value| {
            let id = link["id"].as_str().unwrap().to_owned();
            let (units, currency) = self.price(&id);
            Page { open: link["active"] == true, amount: format!("{units} {currency}"), id }
        };
        self.links.iter().map(page).collect()
    }

    fn judged(&self, asked: &Asked, answer: &Answer) -> Vec<String> {
        let mut wrong = Vec::new();
        if asked.header("stripe-version").is_none() {
            wrong.push("no version is named".to_owned());
        }
        let before_time =
            asked.query.iter().filter(|(name, value)| name.ends_with("[gte]") && value.starts_with('-'));
        wrong.extend(before_time.map(|(name, value)| format!("{name} is {value}")));
        let path = asked.path.trim_start_matches("/v1/");
        let parts: Vec<&str> = path.split('/').collect();
        let named: Vec<&str> = parts
            .iter()
            .enumerate()
            .map(|(place, part)| if place > 0 && *part != "sessions" { "{id}" } else { *part })
            .collect();
        let operation = format!("{} /v1/{}", asked.method, named.join("/"));
        wrong.extend(JUDGE.with(|judge| judge.form_exchange(&operation, asked, answer, &form(&asked.body))));
        wrong
    }
}

thread_local! {
    static JUDGE: Judge = Judge::of("stripe.json");
}
