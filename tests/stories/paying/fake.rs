//! What stand-ins of payment providers have in common: keys that are remembered, faults, and what a client does.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};

use serde_json::{Value, json};
use stillpoint_core::basics::clock::{Clock, FixedClock};
use stillpoint_core::net::address::LocalHosts;
use stillpoint_core::paying::hosts::Host;
use stillpoint_core::paying::model::PayKind;
use url::Url;

use crate::providers::http::{Answer, Asked, serve};

/// What goes wrong with the next write.
#[derive(Clone, Copy)]
pub enum Fault {
    /// It is answered so, and not done.
    Instead(u16),
    /// It is answered so, not done, and remembered under its key.
    Remembered(u16),
    /// It is done, and the line breaks before the answer.
    AnswerLost,
}

/// How a client pays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum How {
    Card,
    DebitBegins,
    DebitSucceeds,
}

/// A page as the provider knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub id: String,
    pub open: bool,
    pub amount: String,
}

/// Where a stand-in that has pages of its own keeps them.
pub const PAGES: &str = "/pay/";

/// One provider.
pub trait Service: Default + Send + 'static {
    const KIND: PayKind;
    const WORD: &'static str;
    /// With which money is real.
    const KEY: &'static str;
    /// With which nothing is.
    const TEST_KEY: &'static str;
    /// For how many minutes it remembers a key.
    const REMEMBERS: i64;

    /// Does what is asked, at `now` in seconds.
    fn does(&mut self, asked: &Asked, now: i64) -> Answer;
    /// A client pays on a page; answers the provider's name for the payment.
    fn pay(&mut self, page: &str, how: How, now: i64) -> String;
    /// The coach pays a payment back over there.
    fn refund(&mut self, payment: &str, now: i64);
    /// From now on, what is paid back from here takes days.
    fn refunds_take_days(&mut self);
    /// Refunds that are under way end, well or not.
    fn refunds_end(&mut self, well: bool, now: i64);
    /// What went back or is on its way, in minor units.
    fn paid_back(&self) -> Vec<i64>;
    /// Every page there is.
    fn pages(&self) -> Vec<Page>;
    /// What is wrong with an exchange by what the provider published.
    fn judged(&self, asked: &Asked, answer: &Answer) -> Vec<String>;
}

struct Remembered {
    body: Vec<u8>,
    answer: Answer,
    at: i64,
}

pub struct Inside<S> {
    pub service: S,
    pub asked: Vec<Asked>,
    pub faults: VecDeque<Fault>,
    /// No key is taken.
    pub shut: bool,
    pub wrong: Vec<String>,
    keys: BTreeMap<String, Remembered>,
    clock: Arc<FixedClock>,
    /// How far its clock is from the coach's, in seconds.
    pub ahead: i64,
}

/// A stand-in that runs.
#[derive(Clone)]
pub struct Fake<S> {
    pub port: u16,
    inside: Arc<Mutex<Inside<S>>>,
}

impl<S: Service> Fake<S> {
    pub fn running(clock: Arc<FixedClock>) -> Self {
        let inside = Arc::new(Mutex::new(Inside {
            service: S::default(),
            asked: Vec::new(),
            faults: VecDeque::new(),
            shut: false,
            wrong: Vec::new(),
            keys: BTreeMap::new(),
            clock,
            ahead: 0,
        }));
        let answering = Arc::clone(&inside);
        let port = serve(move |asked| answering.lock().unwrap().answer(asked));
        Self { port, inside }
    }

    pub fn inside(&self) -> MutexGuard<'_, Inside<S>> {
        self.inside.lock().unwrap()
    }

    pub fn host(&self) -> Host {
        let api = Url::parse(&format!("http://127.0.0.1:{}/", self.port)).unwrap();
        Host { api, local: LocalHosts::none().and("127.0.0.1") }
    }

    pub fn pages(&self) -> Vec<Page> {
        self.inside().service.pages()
    }

    pub fn pay(&self, page: &str, how: How) -> String {
        let mut inside = self.inside();
        let now = inside.now();
        inside.service.pay(page, how, now)
    }

    pub fn refund(&self, payment: &str) {
        let mut inside = self.inside();
        let now = inside.now();
        inside.service.refund(payment, now);
    }

    pub fn paid_back(&self) -> Vec<i64> {
        self.inside().service.paid_back()
    }

    pub fn refunds_end(&self, well: bool) {
        let mut inside = self.inside();
        let now = inside.now();
        inside.service.refunds_end(well, now);
    }

    pub fn next(&self, fault: Fault) {
        self.inside().faults.push_back(fault);
    }

    /// As often as anything is tried within one look.
    pub fn lasting(&self, fault: Fault) {
        self.inside().faults.extend([fault; 3]);
    }

    /// The methods and paths of all requests since the last time.
    pub fn asked(&self) -> Vec<String> {
        let asked = std::mem::take(&mut self.inside().asked);
        asked.iter().map(|asked| format!("{} {}", asked.method, asked.path)).collect()
    }

    /// Neither side said anything that was not published.
    #[track_caller]
    pub fn nothing_was_wrong(&self) {
        let wrong = self.inside().wrong.clone();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

impl<S: Service> Inside<S> {
    pub fn now(&self) -> i64 {
        self.clock.now().timestamp() + self.ahead
    }

    /// The coach's computer was started again, with a clock of its own.
    pub fn service_clock(&mut self, clock: Arc<FixedClock>) {
        self.clock = clock;
    }

    /// What a client sees who opened a link, and who pays there: no request of ours.
    fn page(&mut self, id: &str, asked: &Asked) -> Answer {
        let Some(page) = self.service.pages().into_iter().find(|page| page.id == id) else { return none() };
        let text = match (page.open, asked.method.as_str()) {
            (false, _) => "<p>Nothing is to be paid here any more.</p>".to_owned(),
            (true, "POST") => {
                self.service.pay(id, How::Card, self.now());
                "<p>Thank you.</p>".to_owned()
            }
            (true, _) => {
                format!(r#"<form method="post"><p>{}</p><button>Pay</button></form>"#, page.amount)
            }
        };
        let headers = vec![("Content-Type".to_owned(), "text/html".to_owned())];
        Answer { headers, body: text.into_bytes(), ..Answer::empty(200) }
    }

    fn answer(&mut self, asked: Asked) -> Answer {
        if let Some(id) = asked.path.strip_prefix(PAGES) {
            return self.page(id, &asked);
        }
        self.asked.push(asked.clone());
        let key = asked.header("authorization").and_then(|header| header.strip_prefix("Bearer "));
        if self.shut || ![Some(S::KEY), Some(S::TEST_KEY)].contains(&key) {
            return Answer::json(401, &json!({ "error": { "type": "invalid_request_error" } }));
        }
        if asked.method == "GET" {
            let answer = self.service.does(&asked, self.now());
            self.wrong.extend(self.service.judged(&asked, &answer));
            return answer;
        }
        self.write(&asked)
    }

    fn write(&mut self, asked: &Asked) -> Answer {
        let now = self.now();
        self.keys.retain(|_, known| now - known.at < S::REMEMBERS * 60);
        let key = asked.header("idempotency-key").unwrap_or_default().to_owned();
        if key.is_empty() {
            self.wrong.push(format!("{} {} without a key", asked.method, asked.path));
        }
        let fault = self.faults.pop_front();
        let failed = |status| Answer::json(status, &json!({ "error": { "type": "api_error" } }));
        if let Some(known) = self.keys.get(&key) {
            if known.body != asked.body {
                self.wrong.push(format!("{}: the same key with other bytes", asked.path));
                return Answer::json(400, &json!({ "error": { "type": "idempotency_error" } }));
            }
            if let Some(Fault::Instead(status)) = fault {
                return failed(status);
            }
            let mut answer = known.answer.clone();
            answer.headers.push(("Idempotent-Replayed".into(), "true".into()));
            return Answer { silent: matches!(fault, Some(Fault::AnswerLost)), ..answer };
        }
        let mut remember = |answer: &Answer| {
            self.keys.insert(
                key.clone(),
                Remembered { body: asked.body.clone(), answer: answer.clone(), at: now },
            );
        };
        match fault {
            Some(Fault::Instead(status)) => return failed(status),
            Some(Fault::Remembered(status)) => {
                remember(&failed(status));
                return failed(status);
            }
            Some(Fault::AnswerLost) | None => {}
        }
        let answer = self.service.does(asked, now);
        remember(&answer);
        self.wrong.extend(self.service.judged(asked, &answer));
        Answer { silent: matches!(fault, Some(Fault::AnswerLost)), ..answer }
    }
}

/// An answer with nothing to say.
pub fn none() -> Answer {
    Answer::json(404, &json!({ "error": { "type": "invalid_request_error" } }))
}

/// Fields of a form as one object: `a[b][0]=c`.
pub fn form(body: &[u8]) -> Value {
    let mut whole = json!({});
    for (name, value) in url::form_urlencoded::parse(body) {
        let mut place = &mut whole;
        for part in name.replace(']', "").split('[') {
            place = place.as_object_mut().unwrap().entry(part.to_owned()).or_insert_with(|| json!({}));
        }
        *place = json!(value);
    }
    lists(whole)
}

/// Objects whose names are numbers are lists.
fn lists(value: Value) -> Value {
    match value {
        Value::Object(fields) if fields.keys().next().is_some_and(|key| key == "0") => {
            Value::Array(fields.into_iter().map(|(_, value)| lists(value)).collect())
        }
        Value::Object(fields) => fields.into_iter().map(|(key, value)| (key, lists(value))).collect(),
        other => other,
    }
}
