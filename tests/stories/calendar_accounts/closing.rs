//! The practice is locked, or another one opened, while a server is asked.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use stillpoint_core::rpc::dispatch;
use stillpoint_core::rpc::wire::ErrorCode;
use stillpoint_tests::servers::faults::Fault;

use super::account::BOTH;
use super::practice::Practice;

impl Practice {
    /// A run whose next request of this method is never answered; meanwhile the coach does `what`.
    fn run_while(&self, method: &'static str, what: &str) -> ErrorCode {
        self.between.next(method, Fault::Silence);
        let _ = self.between.passed();
        let app = &self.computer.app;
        thread::scope(|threads| {
            let run =
                threads.spawn(|| dispatch(app, "calendars.keep_in_step", json!({ "trigger": "asked" })));
            while !self.between.passed().iter().any(|passed| passed.method == method) {
                thread::sleep(Duration::from_millis(5));
            }
            self.computer.call(what, Value::Null);
            run.join().unwrap().unwrap_err().code
        })
    }
}

#[test]
fn locking_gives_up_what_is_under_way_and_the_next_run_looks_what_became_of_it() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        let session = practice.book("2026-03-20T10:00");
        practice.settle();
        for (day, method) in [(23, "PROPFIND"), (24, "PUT")] {
            practice.move_to(&session, &format!("2026-03-{day}T10:00"));
            assert_eq!(practice.run_while(method, "practice.lock"), ErrorCode::Locked, "{kind:?}: {method}");
            practice.computer.unlock();
            practice.settle();
            assert_eq!(practice.starts(), [format!("202603{day}T090000Z")], "{kind:?}: {method}");
            assert!(practice.proposals().is_empty(), "{kind:?}: {method}");
            assert_eq!(practice.run()["written"], 0, "{kind:?}: {method}");
        }
        practice.book("2026-03-27T10:00");
        assert_eq!(practice.run_while("PUT", "practice.lock"), ErrorCode::Locked, "{kind:?}");
        practice.computer.unlock();
        practice.settle();
        assert_eq!(practice.starts().len(), 2, "{kind:?}: once, not twice");
    }
}

#[test]
fn nothing_of_a_run_lands_in_another_practice() {
    let practice = Practice::on(BOTH[0]);
    practice.book("2026-03-20T10:00");
    assert_eq!(practice.run_while("PUT", "practice.look_around"), ErrorCode::Locked);
    let accounts = practice.computer.call("calendars.accounts", Value::Null);
    assert_eq!(accounts["accounts"], json!([]), "the sample has none");
    assert_eq!(practice.computer.call("connections.list", Value::Null), json!([]), "and has asked nobody");
    practice.computer.call("practice.leave_sample", Value::Null);
    practice.computer.unlock();
    practice.settle();
    assert_eq!(practice.starts(), ["20260320T090000Z"]);
}
