//! What the stand-ins of Google and Microsoft have in common: keys that are taken or not, faults, and the judge.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};

use serde_json::json;
use stillpoint_core::basics::sensitive::Sensitive;
use stillpoint_core::net::address::LocalHosts;
use stillpoint_core::sync::sign_in::Endpoints;
use url::Url;

use super::http::{Answer, Asked, serve};
use super::judge::Judge;

/// With what the browser comes back.
pub const CODE: &str = "4/the-code";

/// What goes wrong with the next request.
pub enum Fault {
    /// It is answered so, and not done.
    Instead(Answer),
    /// It is done, and the line breaks before the answer.
    AnswerLost,
    /// It is done, and the line breaks in the middle of the answer.
    AnswerCut,
}

/// One calendar service.
pub trait Service: Send + 'static {
    /// The document that judges it.
    const DOCUMENT: &'static str;
    /// Does what is asked; answers which published operation that was, too.
    fn does(&mut self, asked: &Asked) -> (&'static str, Answer);
}

pub struct Inside<S> {
    pub service: S,
    pub asked: Vec<Asked>,
    faults: VecDeque<Fault>,
    write_faults: VecDeque<Fault>,
    wrong: Vec<String>,
    keys: BTreeSet<String>,
    refresh: String,
    given: u32,
}

/// A stand-in that runs.
pub struct Fake<S> {
    port: u16,
    inside: Arc<Mutex<Inside<S>>>,
}

impl<S: Service> Fake<S> {
    pub fn of(service: S) -> Self {
        let inside = Arc::new(Mutex::new(Inside {
            service,
            asked: Vec::new(),
            faults: VecDeque::new(),
            write_faults: VecDeque::new(),
            wrong: Vec::new(),
            keys: BTreeSet::new(),
            refresh: "refresh-0".into(),
            given: 0,
        }));
        let judge = Judge::of(S::DOCUMENT);
        let answering = Arc::clone(&inside);
        let port = serve(move |asked| answering.lock().unwrap().answer(&judge, asked));
        Self { port, inside }
    }

    pub fn inside(&self) -> MutexGuard<'_, Inside<S>> {
        self.inside.lock().unwrap()
    }

    pub fn endpoints(&self) -> Endpoints {
        let url = |path: &str| Url::parse(&format!("http://127.0.0.1:{}/{path}", self.port)).unwrap();
        Endpoints {
            authorize: url("authorize"),
            token: url("token"),
            revoke: Some(url("revoke")),
            api: url("api/"),
            local: LocalHosts::none().and("127.0.0.1"),
        }
    }

    /// What a sign-in left.
    pub fn secret(&self, issuer: &str) -> Sensitive {
        let kept = json!({ "issuer": issuer, "clientId": "coach", "refreshToken": "refresh-0" });
        Sensitive::new(kept.to_string())
    }

    pub fn next(&self, faults: impl IntoIterator<Item = Fault>) {
        self.inside().faults.extend(faults);
    }

    /// As [`Fake::next`], for the next write; what is read before it goes well.
    pub fn next_write(&self, fault: Fault) {
        self.inside().write_faults.push_back(fault);
    }

    /// No key is taken any more.
    pub fn keys_expire(&self) {
        self.inside().keys.clear();
    }

    /// The coach takes back in her account what she allowed.
    pub fn is_withdrawn(&self) {
        self.inside().refresh.clear();
        self.keys_expire();
    }

    /// The methods and paths of all requests since the last time.
    pub fn asked(&self) -> Vec<String> {
        let asked = std::mem::take(&mut self.inside().asked);
        asked.iter().map(|asked| format!("{} {}", asked.method, asked.path)).collect()
    }

    /// Neither side said anything that was not published.
    #[track_caller]
    pub fn nothing_was_wrong(&self) {
        let wrong = &self.inside().wrong;
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

impl<S: Service> Inside<S> {
    fn answer(&mut self, judge: &Judge, asked: Asked) -> Answer {
        self.asked.push(asked.clone());
        match asked.path.as_str() {
            "/token" => return self.token(&asked),
            "/revoke" => {
                self.refresh.clear();
                return Answer::empty(200);
            }
            _ => {}
        }
        let for_writes = asked.method != "GET" && !self.write_faults.is_empty();
        let faults = if for_writes { &mut self.write_faults } else { &mut self.faults };
        if let Some(Fault::Instead(_)) = faults.front()
            && let Some(Fault::Instead(answer)) = faults.pop_front()
        {
            return answer;
        }
        let key = asked.header("authorization").and_then(|header| header.strip_prefix("Bearer "));
        if !key.is_some_and(|key| self.keys.contains(key)) {
            return Answer::json(401, &json!({ "error": { "code": 401, "message": "Invalid Credentials" } }));
        }
        let (operation, mut answer) = self.service.does(&asked);
        self.wrong.extend(judge.exchange(operation, &asked, &answer));
        let faults = if for_writes { &mut self.write_faults } else { &mut self.faults };
        match faults.pop_front() {
            Some(Fault::AnswerLost) => answer.silent = true,
            Some(Fault::AnswerCut) => answer.cut = Some(answer.body.len() / 2),
            Some(Fault::Instead(_)) | None => {}
        }
        answer
    }

    /// Each refresh gives a new key and a new text to keep; the one before is worthless from then on.
    fn token(&mut self, asked: &Asked) -> Answer {
        let field = |name: &str| asked.field(name).unwrap_or_default();
        let first = field("grant_type") == "authorization_code" && field("code") == CODE;
        if first && field("client_id") == "coach" && field("code_verifier").len() == 43 {
            self.refresh = "refresh-0".into();
            let granted = json!({
                "access_token": "key-0", "token_type": "Bearer", "expires_in": 3600, "refresh_token": self.refresh,
            });
            self.keys.insert("key-0".into());
            return Answer::json(200, &granted);
        }
        if field("client_id") != "coach" || field("grant_type") != "refresh_token" {
            return Answer::json(400, &json!({ "error": "invalid_request" }));
        }
        if self.refresh.is_empty() || field("refresh_token") != self.refresh {
            return Answer::json(400, &json!({ "error": "invalid_grant" }));
        }
        self.given += 1;
        self.refresh = format!("refresh-{}", self.given);
        let key = format!("key-{}", self.given);
        self.keys.insert(key.clone());
        let granted = json!({
            // A clock that is wrong, here or there, must not matter: this says that it is over already.
            "access_token": key, "token_type": "Bearer", "expires_in": 0, "refresh_token": self.refresh,
        });
        Answer::json(200, &granted)
    }
}
