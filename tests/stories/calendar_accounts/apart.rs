//! One calendar of an account fails: the others are kept in step, and the coach reads which one it is.

use serde_json::{Value, json};
use stillpoint_tests::servers::faults::Fault;

use super::account::{BOTH, event};
use super::practice::Practice;

impl Practice {
    fn take_the_times_of(&self, name: &str) {
        let calendar = self.named(name);
        self.computer.call(
            "calendars.use",
            json!({ "calendarId": calendar["id"], "shades": true, "carries": false, "titles": "full" }),
        );
    }

    fn named(&self, name: &str) -> Value {
        let account = self.account();
        let calendars = account["calendars"].as_array().unwrap();
        let named = |item: &&Value| item["name"].as_str().is_some_and(|called| called.contains(name));
        calendars.iter().find(named).unwrap_or_else(|| panic!("{account}")).clone()
    }

    fn busy(&self) -> Vec<String> {
        let days = self.computer.call("calendar.days", json!({ "from": "2026-03-16", "to": "2026-03-16" }));
        days["busy"]
            .as_array()
            .unwrap()
            .iter()
            .map(|busy| busy["title"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn a_calendar_that_answers_404_stops_no_other() {
    for kind in BOTH {
        let practice = Practice::beside(kind, "family");
        let family = format!("{}family/", practice.server.home());
        practice.take_the_times_of("family");
        practice.server.put(&format!("{family}one.ics"), &event("f1", "Aunt Ida"));
        practice.server.put(&format!("{}own.ics", practice.calendar), &event("p1", "Dentist"));
        practice.book("2026-03-20T10:00");
        for (status, trouble) in [(404, "gone"), (403, "forbidden")] {
            practice.between.next_at("PROPFIND", "/family/", Fault::Says(status, ""));
            let report = practice.run();
            assert!(practice.between.all_happened(), "{kind:?}: {status}");
            assert_eq!(report["sentences"].as_array().unwrap().len(), 1, "{kind:?}: {report}");
            assert_eq!(practice.named("family")["trouble"], trouble, "{kind:?}");
            assert_eq!(practice.account()["trouble"], Value::Null, "{kind:?}");
            assert_eq!(practice.named("practice")["trouble"], Value::Null, "{kind:?}");
            assert_eq!(practice.busy(), ["Dentist"], "{kind:?}: {status}");
            assert_eq!(practice.starts(), ["20260316T090000Z", "20260320T090000Z"], "{kind:?}: {status}");
        }
        practice.settle();
        assert_eq!(practice.named("family")["trouble"], Value::Null, "{kind:?}: all is well again");
        assert_eq!(practice.busy().len(), 2, "{kind:?}");

        // What concerns the account stops it before the others are asked.
        practice.between.next("PROPFIND", Fault::Says(401, ""));
        let _ = practice.between.passed();
        practice.run();
        assert_eq!(practice.between.passed().len(), 1, "{kind:?}");
        assert_eq!(practice.account()["trouble"], "sign_in", "{kind:?}");
        practice.settle();

        // Somebody took the whole calendar away.
        practice.server.delete(&family);
        practice.book("2026-03-27T10:00");
        practice.run();
        assert_eq!(practice.named("family")["trouble"], "gone", "{kind:?}");
        assert_eq!(practice.starts().len(), 3, "{kind:?}: the session was written all the same");
        assert!(practice.busy().contains(&"Aunt Ida".to_owned()), "{kind:?}: what is known of it stays");
    }
}
