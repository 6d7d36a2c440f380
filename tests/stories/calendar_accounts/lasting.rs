//! What goes wrong each time, for a whole run and longer.

use serde_json::{Value, json};
use stillpoint_tests::servers::faults::Fault;

use super::account::BOTH;
use super::practice::Practice;

impl Practice {
    fn by_timer(&self) -> Value {
        self.computer.call("calendars.keep_in_step", json!({ "trigger": "timer" }))
    }

    fn cancel(&self, session: &Value) {
        let cancelled = json!({ "sessionId": session, "saying": { "outcome": "coach_cancelled" } });
        self.computer.call("sessions.say_outcome", cancelled);
    }
}

#[test]
fn a_deletion_that_always_fails_holds_up_nothing_and_is_made_up_for() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        let session = practice.book("2026-03-20T10:00");
        practice.settle();
        practice.cancel(&session);
        practice.book("2026-03-27T10:00");
        practice.between.lasting("DELETE", "", Fault::Says(500, ""));
        practice.run();
        assert_eq!(practice.there().len(), 2, "{kind:?}: the one behind it is there");
        practice.book("2026-03-28T10:00");
        practice.run();
        assert_eq!(practice.there().len(), 3, "{kind:?}");
        practice.between.end();
        practice.settle();
        assert_eq!(practice.starts(), ["20260327T090000Z", "20260328T090000Z"], "{kind:?}");
    }
}

#[test]
fn the_timer_alone_leads_back_after_a_server_that_only_failed() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        practice.book("2026-03-20T10:00");
        for method in ["PROPFIND", "REPORT", "PUT", "GET"] {
            practice.between.lasting(method, "", Fault::Says(500, ""));
        }
        for hour in ["08:30", "11:00", "14:00"] {
            practice.computer.clock.set(format!("2026-03-12T{hour}:00Z").parse().unwrap());
            practice.by_timer();
            assert!(practice.there().is_empty(), "{kind:?}: {hour}");
        }
        let _ = practice.between.passed();
        practice.by_timer();
        assert!(practice.between.passed().is_empty(), "{kind:?}: it is left in peace");
        practice.between.end();
        practice.computer.clock.set("2026-03-12T17:00:00Z".parse().unwrap());
        let report = practice.by_timer();
        assert_eq!((&report["written"], &report["sentences"]), (&json!(1), &json!([])), "{kind:?}: {report}");
        assert_eq!(practice.starts(), ["20260320T090000Z"], "{kind:?}");
        assert_eq!(practice.account().get("trouble"), None, "{kind:?}");
    }
}
