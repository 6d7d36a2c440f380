//! Which calendar carries the coach's sessions is her choice, and she may change it.

use serde_json::{Value, json};
use stillpoint_tests::servers::Kind;
use stillpoint_tests::servers::faults::Fault;

use super::account::BOTH;
use super::practice::{Practice, start};

impl Practice {
    /// The calendar of this name, as the coach sees it.
    fn calendar_named(&self, name: &str) -> Value {
        let account = self.account();
        let mut all = account["calendars"].as_array().unwrap().iter();
        all.find(|item| item["name"].as_str().unwrap().contains(name)).unwrap().clone()
    }

    /// Answers what takes it back.
    fn uses(&self, name: &str, shades: bool, carries: bool) -> Value {
        let wish = json!({ "calendarId": self.calendar_named(name)["id"], "shades": shades, "carries": carries, "titles": "full" });
        self.computer.call("calendars.use", wish);
        let history = self.computer.call("history.list", Value::Null);
        let last = history.as_array().unwrap().iter().find(|item| item["undoable"] == true).unwrap();
        last["operationId"].clone()
    }

    /// The starts in both calendars.
    fn both(&self, other: &str) -> (Vec<String>, Vec<String>) {
        let starts = |calendar: &str| {
            let mut starts: Vec<String> =
                self.server.events(calendar).values().map(|text| start(text).to_owned()).collect();
            starts.sort();
            starts
        };
        (starts(&self.calendar), starts(other))
    }

    fn private(&self) -> String {
        format!("{}private/", self.server.home())
    }
}

const TWO: [&str; 2] = ["20260320T090000Z", "20260327T090000Z"];

fn with_two_sessions(kind: Kind) -> (Practice, Value) {
    let practice = Practice::beside(kind, "private");
    let session = practice.book("2026-03-20T10:00");
    practice.book("2026-03-27T10:00");
    practice.settle();
    (practice, session)
}

#[test]
fn another_calendar_takes_her_sessions_along_and_back_again() {
    for kind in BOTH {
        // Whether or not she still wants the times of the old one.
        for shades in [true, false] {
            let (practice, session) = with_two_sessions(kind);
            let private = practice.private();
            practice.uses("practice", shades, false);
            let undo = practice.uses("private", true, true);
            practice.settle();
            assert_eq!(
                practice.both(&private),
                (vec![], TWO.map(str::to_owned).to_vec()),
                "{kind:?} {shades}"
            );
            assert!(practice.proposals().is_empty(), "{kind:?} {shades}");
            assert_eq!(practice.run()["written"], 0, "{kind:?} {shades}");
            practice.move_to(&session, "2026-03-21T10:00");
            practice.settle();
            let moved = vec!["20260321T090000Z".to_owned(), TWO[1].to_owned()];
            assert_eq!(practice.both(&private), (vec![], moved.clone()), "{kind:?} {shades}");

            // Taken back: nowhere, because the step before it had chosen none.
            practice.computer.call("history.undo", json!({ "operationId": undo }));
            practice.settle();
            assert_eq!(practice.both(&private), (vec![], vec![]), "{kind:?} {shades}");
            practice.uses("practice", shades, true);
            practice.settle();
            assert_eq!(practice.both(&private), (moved, vec![]), "{kind:?} {shades}");
            assert!(practice.proposals().is_empty(), "{kind:?} {shades}");
        }
    }
}

#[test]
fn what_is_taken_out_is_taken_out_once_whatever_goes_wrong() {
    for kind in BOTH {
        for fault in [Fault::LostAnswer, Fault::CutAnswer, Fault::Says(500, ""), Fault::Says(412, "")] {
            let (practice, _) = with_two_sessions(kind);
            practice.uses("practice", false, false);
            practice.between.next("DELETE", fault.clone());
            practice.run();
            practice.settle();
            assert!(practice.between.all_happened(), "{kind:?}: {fault:?}");
            assert!(practice.there().is_empty(), "{kind:?}: {fault:?}: {:?}", practice.there());
            assert!(practice.proposals().is_empty(), "{kind:?}: {fault:?}");
            let _ = practice.between.passed();
            practice.run();
            assert!(practice.between.passed().is_empty(), "{kind:?}: {fault:?}: nothing is used any more");
        }
    }
}

#[test]
fn a_calendar_that_carries_no_more_asks_nothing() {
    for kind in BOTH {
        let (practice, _) = with_two_sessions(kind);
        let path = practice.there().into_keys().next().unwrap();
        practice.server.delete(&path);
        practice.settle();
        assert_eq!(practice.proposals().len(), 1, "{kind:?}");
        let undo = practice.uses("practice", true, false);
        assert!(practice.proposals().is_empty(), "{kind:?}: what it asked before is void");
        practice.computer.call("history.undo", json!({ "operationId": undo }));
        assert_eq!(practice.proposals().len(), 1, "{kind:?}: and is asked again");
        practice.uses("practice", true, false);
        // Before the program comes to it, she tidies up by hand.
        let path = practice.there().into_keys().next().unwrap();
        practice.server.delete(&path);
        practice.settle();
        assert!(practice.there().is_empty() && practice.proposals().is_empty(), "{kind:?}");
    }
}
