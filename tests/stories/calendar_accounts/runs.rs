//! Whole runs, through the command list: a practice and a server in step, whatever happens between them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use stillpoint_tests::servers::faults::Fault;

use super::account::BOTH;
use super::practice::{Practice, start};

#[test]
fn sessions_appear_once_and_nothing_new_costs_one_small_request() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        practice.book("2026-03-20T10:00");
        practice.book("2026-03-27T10:00");
        assert_eq!(practice.run()["written"], 2, "{kind:?}");
        assert_eq!(practice.starts(), ["20260320T090000Z", "20260327T090000Z"], "{kind:?}");
        // Its own writes have moved the server's mark: it is taken note of once.
        assert_eq!(practice.run()["written"], 0, "{kind:?}");
        let _ = practice.between.passed();
        let quiet = practice.run();
        assert_eq!((&quiet["written"], &quiet["requests"]), (&json!(0), &json!(1)), "{kind:?}: {quiet}");
        let asked = practice.between.passed();
        assert_eq!(asked.len(), 1, "{kind:?}: {asked:?}");
        assert!(asked[0].method == "PROPFIND" && asked[0].bytes < 2048, "{kind:?}: {asked:?}");
    }
}

#[test]
fn after_each_fault_both_sides_are_equal_and_nothing_is_lost_or_doubled() {
    for kind in BOTH {
        let mut practice = Practice::on(kind);
        let session = practice.book("2026-03-20T10:00");
        practice.settle();
        let mut days = 1..;
        for method in ["PROPFIND", "REPORT", "PUT"] {
            for fault in [
                Fault::CutAnswer,
                Fault::LostAnswer,
                Fault::Says(401, ""),
                Fault::Says(404, ""),
                Fault::Says(409, ""),
                Fault::Says(412, ""),
                Fault::Says(429, "Retry-After: 60\r\n"),
                Fault::Says(500, ""),
            ] {
                let day = days.next().unwrap();
                practice.move_to(&session, &format!("2026-04-{day:02}T10:00"));
                practice.between.next(method, fault.clone());
                practice.run();
                practice.settle();
                assert!(practice.between.all_happened(), "{kind:?}: {method} {fault:?} never came");
                assert_eq!(
                    practice.starts(),
                    [format!("202604{day:02}T080000Z")],
                    "{kind:?}: {method} {fault:?}"
                );
                let asked = practice.proposals();
                assert!(asked.is_empty(), "{kind:?}: {method} {fault:?}: {asked:?}");
            }
        }
        // The server was away for a while, and is the same as before.
        practice.server.stop();
        practice.move_to(&session, "2026-03-25T10:00");
        assert_ne!(practice.run()["sentences"], json!([]), "{kind:?}: the coach is told");
        practice.server.restart();
        practice.settle();
        assert_eq!(practice.starts(), ["20260325T090000Z"], "{kind:?}");
    }
}

#[test]
fn a_new_session_is_there_once_whatever_became_of_the_answer() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        let faults = [
            Fault::LostAnswer,
            Fault::CutAnswer,
            Fault::Says(500, ""),
            Fault::Says(412, ""),
            Fault::Says(429, "Retry-After: 60\r\n"),
        ];
        for (number, fault) in faults.into_iter().enumerate() {
            practice.book(&format!("2026-04-{:02}T10:00", number + 1));
            practice.between.next("PUT", fault.clone());
            practice.run();
            practice.settle();
            assert_eq!(practice.there().len(), number + 1, "{kind:?}: {fault:?}");
        }
        assert!(practice.proposals().is_empty(), "{kind:?}");
    }
}

#[test]
fn what_is_not_taken_is_told_and_does_not_stop_the_rest() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        practice.book("2026-03-20T10:00");
        practice.book("2026-03-27T10:00");
        practice.between.next("PUT", Fault::Says(403, ""));
        let report = practice.run();
        assert_eq!(report["written"], 1, "{kind:?}: {report}");
        assert_ne!(report["sentences"], json!([]), "{kind:?}");
        assert_eq!(practice.account()["notTaken"], 1, "{kind:?}");
        assert_eq!(practice.there().len(), 1, "{kind:?}");
    }
}

#[test]
fn what_was_done_on_the_phone_is_a_question_and_its_alarm_stays() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        let session = practice.book("2026-03-20T10:00");
        practice.settle();
        // Two clients at once: an alarm there, another time here.
        let (path, text) = practice.only();
        let alarm =
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Go\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT";
        practice.server.put(&path, &text.replace("END:VEVENT", alarm));
        practice.move_to(&session, "2026-03-20T12:00");
        practice.settle();
        let (_, text) = practice.only();
        assert!(start(&text) == "20260320T110000Z" && text.contains("TRIGGER:-PT15M"), "{kind:?}: {text}");
        assert!(practice.proposals().is_empty(), "{kind:?}");

        // Another time on both sides: the coach is asked, and until then nobody's is written over.
        practice
            .server
            .put(&path, &text.replace("20260320T11", "20260320T14").replace("20260320T12", "20260320T15"));
        practice.move_to(&session, "2026-03-20T17:00");
        practice.settle();
        let asked = practice.proposals();
        assert_eq!(asked.len(), 1, "{kind:?}: {asked:?}");
        assert_eq!(start(&practice.only().1), "20260320T140000Z", "{kind:?}");
        practice.computer.call("calendars.decline", json!({ "proposalId": asked[0]["id"] }));
        practice.settle();
        let (path, text) = practice.only();
        assert!(start(&text) == "20260320T160000Z" && text.contains("TRIGGER:-PT15M"), "{kind:?}: {text}");

        // Taken out on the phone: a question, too.
        practice.server.delete(&path);
        practice.settle();
        let asked = practice.proposals();
        assert_eq!((asked.len(), &asked[0]["what"]), (1, &json!("deleted")), "{kind:?}: {asked:?}");
        assert!(practice.there().is_empty(), "{kind:?}: and it is not put back meanwhile");
        practice.computer.call("calendars.decline", json!({ "proposalId": asked[0]["id"] }));
        practice.settle();
        assert_eq!(start(&practice.only().1), "20260320T160000Z", "{kind:?}");
    }
}

#[test]
fn a_session_made_weekly_on_the_phone_is_a_question_and_jams_nothing() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        practice.book("2026-03-20T10:00");
        practice.settle();
        let (path, text) = practice.only();
        practice.server.put(&path, &text.replace("SEQUENCE:", "RRULE:FREQ=WEEKLY\r\nSEQUENCE:"));
        practice.book("2026-03-27T12:00");
        assert_eq!(practice.run()["written"], 1, "{kind:?}: the one behind it");
        practice.settle();
        let asked = practice.proposals();
        assert_eq!((asked.len(), &asked[0]["what"]), (1, &json!("repeats")), "{kind:?}: {asked:?}");
        assert!(practice.there()[&path].contains("RRULE"), "{kind:?}: not written over");
        practice.computer.call("calendars.keep_single", json!({ "proposalId": asked[0]["id"] }));
        practice.settle();
        assert!(!practice.there()[&path].contains("RRULE"), "{kind:?}");
        assert_eq!(practice.starts(), ["20260320T090000Z", "20260327T110000Z"], "{kind:?}");
        assert!(practice.proposals().is_empty() && practice.run()["written"] == 0, "{kind:?}");
    }
}

#[test]
fn a_session_that_is_cancelled_is_taken_out_also_when_the_answer_is_lost() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        let session = practice.book("2026-03-20T10:00");
        practice.settle();
        let cancelled = json!({ "sessionId": session, "saying": { "outcome": "coach_cancelled" } });
        practice.computer.call("sessions.say_outcome", cancelled);
        practice.between.next("DELETE", Fault::LostAnswer);
        practice.run();
        practice.settle();
        assert!(practice.between.all_happened(), "{kind:?}");
        assert!(
            practice.there().is_empty() && practice.proposals().is_empty(),
            "{kind:?}: {:?}",
            practice.there()
        );
    }
}

#[test]
fn a_file_and_the_calendar_on_the_server_name_the_same_session_alike() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        let session = practice.book("2026-03-20T10:00");
        let alike = |practice: &Practice, sequence: &str, what: &str| {
            practice.settle();
            let file = practice.computer.call("sessions.ics", json!({ "sessionId": session }));
            let file = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
            let (file, there) = (String::from_utf8(file).unwrap(), practice.only().1);
            for name in ["UID:", "SEQUENCE:"] {
                let line = |text: &str| text.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
                assert_eq!(line(&file), line(&there), "{kind:?}: {what}");
            }
            assert!(file.contains(&format!("SEQUENCE:{sequence}\r\n")), "{kind:?}: {what}: {file}");
        };
        alike(&practice, "0", "booked");
        practice.move_to(&session, "2026-03-20T12:00");
        alike(&practice, "1", "moved");
        practice.move_to(&session, "2026-03-21T12:00");
        alike(&practice, "2", "moved again");
        practice.computer.clock.set("2026-03-22T12:00:00Z".parse().unwrap());
        let held = json!({ "sessionId": session, "saying": { "outcome": "held" } });
        practice.computer.call("sessions.say_outcome", held);
        alike(&practice, "2", "held, which a calendar does not show");
    }
}
