//! The computer's clock is wrong by a day, in either direction, and set right again.

use chrono::Duration;
use serde_json::json;
use stillpoint_tests::servers::faults::Fault;

use super::account::BOTH;
use super::practice::Practice;

#[test]
fn a_clock_that_is_wrong_by_a_day_loses_nothing_and_doubles_nothing() {
    for kind in BOTH {
        for hours in [24, -24] {
            let practice = Practice::on(kind);
            let right = practice.computer.app.now().0;
            let told = |what: &str| format!("{kind:?}, {hours} hours: {what}");
            practice.book("2026-03-12T15:00");
            practice.book("2026-03-13T09:30");
            let moved = practice.book("2026-03-20T10:00");
            practice.settle();

            practice.computer.clock.set(right + Duration::hours(hours));
            practice.book("2026-03-27T10:00");
            practice.move_to(&moved, "2026-03-21T10:00");
            practice.between.next("PUT", Fault::Says(429, "Retry-After: 60\r\n"));
            practice.run();
            practice.settle();
            let all = ["20260312T140000Z", "20260313T083000Z", "20260321T090000Z", "20260327T090000Z"];
            assert_eq!(practice.starts(), all, "{}", told("while it is wrong"));
            // On the phone, whose clock is right, one is moved meanwhile.
            let there = practice.there();
            let (path, text) = there.iter().find(|(_, text)| text.contains("20260321T09")).unwrap();
            practice
                .server
                .put(path, &text.replace("20260321T09", "20260321T13").replace("20260321T10", "20260321T14"));
            practice.settle();
            let asked = practice.proposals();
            assert_eq!(asked.len(), 1, "{}", told("a question"));

            practice.computer.clock.set(right);
            let looked = practice.computer.call("calendars.keep_in_step", json!({ "trigger": "timer" }));
            assert_eq!(looked["accounts"], 1, "{}", told("set right, it is asked as ever"));
            practice.settle();
            assert_eq!(practice.proposals().len(), 1, "{}", told("asked once"));
            practice.computer.call("calendars.decline", json!({ "proposalId": asked[0]["id"] }));
            practice.settle();
            assert_eq!(practice.starts(), all, "{}", told("set right again"));
            assert_eq!(practice.run()["written"], 0, "{}", told("nothing is written twice"));
            assert!(practice.proposals().is_empty(), "{}", told("and nothing is asked twice"));
        }
    }
}
