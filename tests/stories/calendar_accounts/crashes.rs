//! The power goes at the worst moment: afterwards each session stands there once.

use std::thread;
use std::time::Duration;

use serde_json::json;
use stillpoint_core::rpc::dispatch;
use stillpoint_tests::servers::faults::Fault;

use super::account::BOTH;
use super::practice::Practice;

impl Practice {
    /// The power goes while the next request of this method waits for its answer.
    fn cut_off_at(self, method: &'static str, fault: Fault) -> Self {
        self.between.next(method, fault);
        let _ = self.between.passed();
        let app = &self.computer.app;
        let after = thread::scope(|threads| {
            let run =
                threads.spawn(|| dispatch(app, "calendars.keep_in_step", json!({ "trigger": "asked" })));
            while !self.between.passed().iter().any(|passed| passed.method == method) {
                thread::sleep(Duration::from_millis(5));
            }
            let after = self.computer.cut_off();
            // What ran on is none of the story any more.
            self.computer.call("practice.lock", serde_json::Value::Null);
            assert!(run.join().unwrap().is_err());
            after
        });
        let after = Self { computer: after, ..self };
        after.computer.unlock();
        after
    }

    fn crashed(self) -> Self {
        let after = Self { computer: self.computer.crashed(), ..self };
        after.computer.unlock();
        after
    }
}

#[test]
fn a_crash_around_a_write_makes_one_event() {
    for kind in BOTH {
        // Before it is asked for; asked for and not heard over there; done there and not heard of here.
        for (method, fault) in [("PROPFIND", Fault::Silence), ("PUT", Fault::Deaf), ("PUT", Fault::Silence)] {
            let practice = Practice::on(kind);
            let session = practice.book("2026-03-20T10:00");
            let practice = practice.cut_off_at(method, fault.clone());
            practice.settle();
            assert_eq!(practice.starts(), ["20260320T090000Z"], "{kind:?}: {method} {fault:?}");
            // The same with a session that stands there.
            practice.move_to(&session, "2026-03-21T10:00");
            let practice = practice.cut_off_at(method, fault.clone());
            practice.settle();
            assert_eq!(practice.starts(), ["20260321T090000Z"], "{kind:?}: {method} {fault:?}");
            assert!(practice.proposals().is_empty(), "{kind:?}: {method} {fault:?}");
            assert_eq!(practice.run()["written"], 0, "{kind:?}: {method} {fault:?}");
        }
    }
}

#[test]
fn a_crash_around_a_deletion_leaves_nothing_behind() {
    for kind in BOTH {
        for fault in [Fault::Deaf, Fault::Silence] {
            let practice = Practice::on(kind);
            let session = practice.book("2026-03-20T10:00");
            practice.settle();
            let cancelled = json!({ "sessionId": session, "saying": { "outcome": "coach_cancelled" } });
            practice.computer.call("sessions.say_outcome", cancelled);
            let practice = practice.cut_off_at("DELETE", fault.clone());
            practice.settle();
            assert!(practice.there().is_empty(), "{kind:?}: {fault:?}");
            assert!(practice.proposals().is_empty(), "{kind:?}: {fault:?}");
        }
    }
}

#[test]
fn what_could_not_be_sent_before_a_crash_is_sent_once_after_it() {
    for kind in BOTH {
        let mut practice = Practice::on(kind);
        practice.book("2026-03-20T10:00");
        practice.server.stop();
        practice.run();
        let mut practice = practice.crashed();
        practice.server.restart();
        practice.settle();
        let practice = practice.crashed();
        practice.settle();
        assert_eq!(practice.starts(), ["20260320T090000Z"], "{kind:?}");
    }
}
