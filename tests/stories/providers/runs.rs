//! Whole runs, from the sign-in to leaving, through the command list.

use std::thread;

use serde_json::{Value, json};
use stillpoint_core::sync::sign_in::Issuer;

use super::fake::{CODE, Fake, Fault, Service};
use super::google_fake::GoogleCalendar;
use super::http::browse;
use super::microsoft_fake::GraphCalendar;
use crate::computer::Computer;

/// A coach with a client and a package, whose account of one of the two is connected and carries her sessions.
struct Practice<S> {
    computer: Computer,
    fake: Fake<S>,
    client: Value,
    engagement: Value,
    account: Value,
}

/// What both stand-ins hold, read in the same way.
trait Held: Service {
    fn all(&self) -> Vec<Value>;
    fn name(event: &Value) -> &Value;
    fn moved(&mut self, id: &str, day: &str);
    fn deleted(&mut self, id: &str);
    /// Another title and another place.
    fn retyped(&mut self, id: &str, title: &str, place: &str);
    fn place(event: &Value) -> &Value;
    /// It repeats each week from now on.
    fn weekly(&mut self, id: &str);
    fn is_weekly(event: &Value) -> bool;
}

impl Held for GoogleCalendar {
    fn all(&self) -> Vec<Value> {
        let standing = self.events.iter().filter(|(_, event)| event["status"] != "cancelled");
        standing.map(|(_, event)| event.clone()).collect()
    }

    fn name(event: &Value) -> &Value {
        &event["summary"]
    }

    fn moved(&mut self, id: &str, day: &str) {
        let at = |hour: u32| json!({ "dateTime": format!("{day}T{hour}:00:00+01:00") });
        self.set(id, &json!({ "start": at(15), "end": at(16) }));
    }

    fn deleted(&mut self, id: &str) {
        self.set(id, &json!({ "status": "cancelled" }));
    }

    fn retyped(&mut self, id: &str, title: &str, place: &str) {
        self.set(id, &json!({ "summary": title, "location": place }));
    }

    fn place(event: &Value) -> &Value {
        &event["location"]
    }

    fn weekly(&mut self, id: &str) {
        self.set(id, &json!({ "recurrence": ["RRULE:FREQ=WEEKLY"] }));
    }

    fn is_weekly(event: &Value) -> bool {
        event["recurrence"].is_array()
    }
}

impl Held for GraphCalendar {
    fn all(&self) -> Vec<Value> {
        self.events.iter().map(|(_, event)| event.clone()).collect()
    }

    fn name(event: &Value) -> &Value {
        &event["subject"]
    }

    fn moved(&mut self, id: &str, day: &str) {
        let at = |hour: u32| json!({ "dateTime": format!("{day}T{hour}:00:00.0000000") });
        self.set(id, &json!({ "start": at(14), "end": at(15) }));
    }

    fn deleted(&mut self, id: &str) {
        self.remove(id);
    }

    fn retyped(&mut self, id: &str, title: &str, place: &str) {
        self.set(id, &json!({ "subject": title, "location": { "displayName": place } }));
    }

    fn place(event: &Value) -> &Value {
        &event["location"]["displayName"]
    }

    fn weekly(&mut self, id: &str) {
        let range = json!({ "type": "noEnd", "startDate": "2026-03-16" });
        let pattern = json!({ "type": "weekly", "interval": 1, "daysOfWeek": ["monday"] });
        self.set(
            id,
            &json!({ "type": "seriesMaster", "recurrence": { "pattern": pattern, "range": range } }),
        );
        let event = self.get(id).unwrap().clone();
        for day in ["2026-03-16", "2026-03-23"] {
            let at = |hour: u32| json!({ "dateTime": format!("{day}T{hour:02}:00:00.0000000"), "timeZone": "UTC" });
            let date =
                json!({ "seriesMasterId": event["id"], "type": "occurrence", "start": at(9), "end": at(10) });
            self.set(&format!("{id}{day}"), &date);
        }
    }

    fn is_weekly(event: &Value) -> bool {
        event["recurrence"].is_object()
    }
}

/// Signs in as `begin` says.
fn through_the_browser(computer: &Computer, begin: Value) -> Value {
    let mut finish = json!({ "kind": begin["kind"] });
    if begin["accountId"].is_string() {
        finish["accountId"] = begin["accountId"].clone();
    }
    let begun = computer.call("calendars.begin_sign_in", begin);
    finish["attempt"] = begun["attempt"].clone();
    let url = url::Url::parse(begun["url"].as_str().unwrap()).unwrap();
    let said = |name: &str| url.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    assert_eq!(said("client_id"), "coach");
    let back =
        url::Url::parse_with_params(&said("redirect_uri"), [("code", CODE), ("state", &said("state"))]);
    let browser = thread::spawn(move || browse(back.unwrap().as_str(), None));
    let listed = computer.call("calendars.finish_sign_in", finish);
    assert_eq!(browser.join().unwrap().status, 200);
    listed
}

impl<S: Held> Practice<S> {
    fn connected(kind: &str, issuer: Issuer, fake: Fake<S>) -> Self {
        let (computer, client) = Computer::with_a_client();
        let computer = computer.speaking_to(issuer, fake.endpoints());
        let terms = json!({
            "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
            "price": { "minor": 60_000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid", "description": "",
        });
        let offers = computer.call("offers.save", json!({ "terms": terms }));
        let offer = &offers.as_array().unwrap().last().unwrap()["offer"]["id"];
        let start = json!({ "personId": client, "offerId": offer, "usedBefore": 0, "charge": true });
        let engagement = computer.call("engagements.start", start)["id"].clone();

        let listed = through_the_browser(&computer, json!({ "kind": kind, "clientId": "coach" }));
        let account = listed["accounts"][0].clone();
        assert_eq!(account["kind"], kind);
        for calendar in account["calendars"].as_array().unwrap() {
            let hers = calendar["readOnly"] == false;
            let wish = json!({
                "calendarId": calendar["id"], "shades": hers, "carries": hers, "titles": "initials",
            });
            computer.call("calendars.use", wish);
        }
        Self { computer, fake, client, engagement, account: account["id"].clone() }
    }

    fn book(&self, start: &str) {
        let session =
            json!({ "personId": self.client, "engagementId": self.engagement, "localStart": start });
        self.computer.call("sessions.book", session);
    }

    fn run(&self) -> Value {
        self.computer.call("calendars.keep_in_step", json!({ "trigger": "asked" }))
    }

    fn shown(&self) -> Value {
        self.computer.call("calendars.accounts", Value::Null)
    }

    fn there(&self) -> Vec<Value> {
        self.fake.inside().service.all()
    }

    fn a_coach_keeps_in_step(&self) {
        self.book("2026-03-16T10:00");
        let report = self.run();
        assert_eq!((&report["written"], &report["sentences"]), (&json!(1), &json!([])), "{report}");
        let there = self.there();
        assert_eq!(there.len(), 1);
        assert_eq!(S::name(&there[0]), "A. K.");
        assert!(!json!(there).to_string().contains("Kowalska"), "as the coach chose: {there:?}");
        assert_eq!(self.run()["written"], 0);
        let report = self.run();
        assert_eq!((&report["written"], &report["requests"]), (&json!(0), &json!(1)), "{report}");
        assert_eq!(self.shown()["proposals"], json!([]), "what we wrote ourselves is no question");

        // Moved on her phone: that is a question, and her no writes it back.
        let id = there[0]["id"].as_str().unwrap();
        self.fake.inside().service.moved(id, "2026-03-18");
        assert_eq!(self.run()["written"], 0);
        let proposal = self.shown()["proposals"][0].clone();
        assert_eq!((&proposal["what"], &proposal["start"]), (&json!("moved"), &json!("2026-03-18T15:00")));
        self.computer.call("calendars.decline", json!({ "proposalId": proposal["id"] }));
        assert_eq!(self.run()["written"], 1);
        assert!(self.there()[0]["start"]["dateTime"].as_str().unwrap().starts_with("2026-03-16T"));
        assert_eq!(self.shown()["proposals"], json!([]));
        self.fake.nothing_was_wrong();
    }

    fn a_series_made_on_the_phone_is_a_question(&self) {
        self.book("2026-03-16T10:00");
        self.run();
        let id = self.there()[0]["id"].as_str().unwrap().to_owned();
        self.fake.inside().service.weekly(&id);
        self.book("2026-03-19T10:00");
        let report = self.run();
        assert_eq!((&report["written"], &report["sentences"]), (&json!(1), &json!([])), "{report}");
        let asked = self.shown()["proposals"].clone();
        assert_eq!((asked.as_array().unwrap().len(), &asked[0]["what"]), (1, &json!("repeats")), "{asked}");
        assert!(self.there().iter().any(S::is_weekly), "nothing is written over it");
        self.computer.call("calendars.keep_single", json!({ "proposalId": asked[0]["id"] }));
        assert_eq!(self.run()["written"], 1);
        assert!(!self.there().iter().any(S::is_weekly));
        self.fake.nothing_was_wrong();
    }

    fn what_was_deleted_on_the_phone_is_written_anew(&self) {
        self.book("2026-03-16T10:00");
        self.run();
        for hour in 9..11 {
            let id = self.there()[0]["id"].as_str().unwrap().to_owned();
            self.fake.inside().service.deleted(&id);
            assert_eq!(self.run()["written"], 0);
            let asked = self.shown()["proposals"].clone();
            assert_eq!(
                (asked.as_array().unwrap().len(), &asked[0]["what"]),
                (1, &json!("deleted")),
                "{asked}"
            );
            self.computer.clock.set(format!("2026-03-12T{hour:02}:00:00Z").parse().unwrap());
            self.computer.call("calendars.decline", json!({ "proposalId": asked[0]["id"] }));
            assert_eq!(self.run()["written"], 1);
            assert_eq!(self.there().len(), 1);
        }
        let account = self.shown()["accounts"][0].clone();
        assert_eq!((&account["waiting"], &account["notTaken"]), (&json!(0), &json!(0)), "{account}");
        self.fake.nothing_was_wrong();
    }

    fn what_was_typed_on_the_phone_stays(&self) {
        self.book("2026-03-16T10:00");
        self.run();
        let id = self.there()[0]["id"].as_str().unwrap().to_owned();
        self.fake.inside().service.retyped(&id, "Anna: the book", "Cafe");
        self.fake.inside().service.moved(&id, "2026-03-18");
        self.run();
        let asked = self.shown()["proposals"][0]["id"].clone();
        self.computer.call("calendars.decline", json!({ "proposalId": asked }));
        assert_eq!(self.run()["written"], 1);
        let there = self.there();
        assert!(there[0]["start"]["dateTime"].as_str().unwrap().starts_with("2026-03-16T"), "{there:?}");
        assert_eq!((S::name(&there[0]), S::place(&there[0])), (&json!("Anna: the book"), &json!("Cafe")));
        assert_eq!(self.run()["written"], 0);
        self.fake.nothing_was_wrong();
    }

    fn a_lost_answer_makes_no_second_event(&self) {
        let faults = [Fault::AnswerLost, Fault::AnswerCut];
        for (count, (fault, start)) in
            faults.into_iter().zip(["2026-03-16T10:00", "2026-03-17T10:00"]).enumerate()
        {
            self.book(start);
            // The look goes well; the write is done and not heard of.
            self.fake.next_write(fault);
            assert_eq!(self.run()["written"], 0);
            self.run();
            assert_eq!(self.there().len(), count + 1);
            let account = self.shown()["accounts"][0].clone();
            assert_eq!((&account["waiting"], &account["notTaken"]), (&json!(0), &json!(0)), "{account}");
            assert_eq!(account.get("trouble"), None, "{account}");
        }
        self.fake.nothing_was_wrong();
    }

    fn signing_in_again_needs_nothing_typed(&self) {
        let known = self.shown()["accounts"][0].clone();
        assert_eq!(known["clientId"], "coach");
        let again = json!({ "kind": known["kind"], "accountId": self.account });
        let listed = through_the_browser(&self.computer, again);
        assert_eq!(listed["accounts"].as_array().unwrap().len(), 1, "{listed}");
        self.book("2026-03-16T10:00");
        assert_eq!(self.run()["written"], 1);
        assert_eq!(self.shown()["accounts"][0].get("trouble"), None);
    }

    fn the_coach_is_asked_to_sign_in_again_and_may_leave(&self) {
        self.book("2026-03-16T10:00");
        self.run();
        self.fake.is_withdrawn();
        let report = self.run();
        assert_eq!(self.shown()["accounts"][0]["trouble"], "sign_in", "{report}");
        self.fake.asked();
        let left = self.computer.call("calendars.disconnect", json!({ "accountId": self.account }));
        assert_eq!(left["accounts"], json!([]));
        assert_eq!(self.there().len(), 1, "nothing is taken out there");
        assert_eq!(self.fake.asked(), ["POST /revoke"]);
    }
}

fn google() -> Practice<GoogleCalendar> {
    Practice::connected("google", Issuer::Google, GoogleCalendar::running())
}

fn microsoft() -> Practice<GraphCalendar> {
    Practice::connected("microsoft", Issuer::Microsoft, GraphCalendar::running())
}

#[test]
fn a_coach_keeps_in_step_with_google() {
    google().a_coach_keeps_in_step();
}

#[test]
fn a_coach_keeps_in_step_with_microsoft() {
    microsoft().a_coach_keeps_in_step();
}

#[test]
fn a_session_made_weekly_on_the_phone_is_a_question() {
    google().a_series_made_on_the_phone_is_a_question();
    microsoft().a_series_made_on_the_phone_is_a_question();
}

#[test]
fn a_session_deleted_on_the_phone_and_kept_is_written_anew() {
    google().what_was_deleted_on_the_phone_is_written_anew();
    microsoft().what_was_deleted_on_the_phone_is_written_anew();
}

#[test]
fn a_title_and_a_place_typed_on_the_phone_stay() {
    google().what_was_typed_on_the_phone_stays();
    microsoft().what_was_typed_on_the_phone_stays();
}

#[test]
fn an_answer_lost_in_a_run_makes_no_second_event() {
    google().a_lost_answer_makes_no_second_event();
    microsoft().a_lost_answer_makes_no_second_event();
}

#[test]
fn who_signs_in_again_types_no_client_id() {
    google().signing_in_again_needs_nothing_typed();
    microsoft().signing_in_again_needs_nothing_typed();
}

#[test]
fn a_sign_in_that_was_withdrawn_is_asked_for_again_and_an_account_can_be_left() {
    google().the_coach_is_asked_to_sign_in_again_and_may_leave();
    microsoft().the_coach_is_asked_to_sign_in_again_and_may_leave();
}
