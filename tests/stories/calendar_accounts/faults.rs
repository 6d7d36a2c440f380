//! What goes wrong on the way: each time the caller learns enough to go on, and nothing is lost or doubled.

use std::time::Duration;

use stillpoint_core::error::RemoteError;
use stillpoint_core::net::exchange::Limits;
use stillpoint_core::sync::provider::{Provider, Put};
use stillpoint_core::{Error, Result};
use stillpoint_tests::servers::faults::Fault;

use super::account::{Account, BOTH, all, event, session, written};

/// Why nothing usable came.
#[track_caller]
fn cause<T: std::fmt::Debug>(answer: Result<T>) -> RemoteError {
    match answer {
        Err(Error::Remote(cause)) => cause,
        other => panic!("it must fail: {other:?}"),
    }
}

#[test]
fn each_fault_while_reading_has_its_name_and_the_next_time_all_is_well() {
    for kind in BOTH {
        let account = Account::on(kind);
        account.server.put(&format!("{}one.ics", account.calendar), &event("u1", "One"));
        let mut known = account.nothing();
        account.fetch(&mut known).unwrap();
        account.server.put(&format!("{}two.ics", account.calendar), &event("u2", "Two"));
        let before = known.clone();
        for (method, fault, wanted) in [
            ("PROPFIND", Fault::Says(401, ""), RemoteError::Refused),
            ("PROPFIND", Fault::Says(403, ""), RemoteError::Forbidden),
            ("PROPFIND", Fault::Says(404, ""), RemoteError::Nothing),
            ("PROPFIND", Fault::Says(429, "Retry-After: 120\r\n"), RemoteError::Busy),
            ("PROPFIND", Fault::Says(500, ""), RemoteError::Busy),
            ("PROPFIND", Fault::CutAnswer, RemoteError::Unexpected),
            ("PROPFIND", Fault::LostAnswer, RemoteError::Unexpected),
            ("REPORT", Fault::Says(401, ""), RemoteError::Refused),
            ("REPORT", Fault::Says(429, "Retry-After: 120\r\n"), RemoteError::Busy),
            ("REPORT", Fault::Says(503, "Retry-After: 120\r\n"), RemoteError::Busy),
            ("REPORT", Fault::CutAnswer, RemoteError::Unexpected),
            ("REPORT", Fault::LostAnswer, RemoteError::Unexpected),
        ] {
            account.between.next(method, fault.clone());
            let (answer, retry_at) = account
                .way(|way| {
                    let stirred = account.caldav.stirred(way, std::slice::from_ref(&known));
                    let answer = stirred.and_then(|_| account.caldav.changes(way, &known));
                    Ok((answer, way.retry_at()))
                })
                .unwrap();
            assert_eq!(cause(answer), wanted, "{kind:?}: {method} {fault:?}");
            assert!(account.between.all_happened());
            let asked = matches!(fault, Fault::Says(_, headers) if !headers.is_empty());
            let wait = retry_at.map(|at| at.minutes_since(account.computer.app.now()));
            assert_eq!(wait, asked.then_some(2), "{kind:?}: {method} {fault:?}");
        }
        // A token may be refused in many ways; none of them is the end.
        for status in [403, 404, 409, 410, 412, 500] {
            let mut known = before.clone();
            account.between.next("REPORT", Fault::Says(status, ""));
            let changes = account.fetch(&mut known).unwrap().unwrap();
            assert_eq!((changes.changed.len(), changes.gone.len()), (1, 0), "{kind:?}: {status}");
        }
        assert_eq!(account.fetch(&mut known).unwrap().unwrap().changed[0].uid, "u2", "{kind:?}");
    }
}

#[test]
fn each_fault_while_writing_leaves_nothing_lost_and_nothing_doubled() {
    for kind in BOTH {
        let account = Account::on(kind);
        let faults = [
            (Fault::Says(401, ""), Some(RemoteError::Refused)),
            (Fault::Says(404, ""), Some(RemoteError::Nothing)),
            (Fault::Says(409, ""), Some(RemoteError::Unexpected)),
            (Fault::Says(429, "Retry-After: 120\r\n"), Some(RemoteError::Busy)),
            (Fault::Says(500, ""), Some(RemoteError::Busy)),
            (Fault::Says(403, ""), None),
            (Fault::Says(412, ""), None),
        ];
        for (number, (fault, wanted)) in faults.into_iter().enumerate() {
            let ours = session(&format!("w{number}"), "2026-03-20T10:00");
            account.between.next("PUT", fault.clone());
            let answer = account.create(&ours);
            match (wanted, fault) {
                (Some(wanted), fault) => assert_eq!(cause(answer), wanted, "{kind:?}: {fault:?}"),
                (None, Fault::Says(403, _)) => assert_eq!(answer.unwrap(), Put::Refused, "{kind:?}"),
                (None, _) => assert_eq!(answer.unwrap(), Put::Overtaken, "{kind:?}"),
            }
            let place = account.caldav.place(&account.calendar, &ours.uid);
            assert_eq!(account.way(|way| account.caldav.read(way, &place)).unwrap(), None, "{kind:?}");
            written(account.create(&ours).unwrap());
        }
        assert_eq!(all(&account).len(), 7, "{kind:?}");
    }
}

#[test]
fn after_a_lost_answer_a_look_tells_what_was_done() {
    for kind in BOTH {
        let account = Account::on(kind);
        let ours = session("lost", "2026-03-20T10:00");
        let place = account.caldav.place(&account.calendar, &ours.uid);
        account.between.next("PUT", Fault::LostAnswer);
        assert_eq!(cause(account.create(&ours)), RemoteError::Unexpected, "{kind:?}");
        let there = account.way(|way| account.caldav.read(way, &place)).unwrap().unwrap();
        assert_eq!(there.uid, "lost", "{kind:?}: it had been done");
        assert_eq!(account.create(&ours).unwrap(), Put::Overtaken, "{kind:?}: and is not done twice");

        account.between.next("DELETE", Fault::LostAnswer);
        let remove = || account.way(|way| account.caldav.remove(way, &place, there.etag.as_deref()));
        assert_eq!(cause(remove()), RemoteError::Unexpected, "{kind:?}");
        assert!(matches!(remove().unwrap(), Put::Written { .. }), "{kind:?}: gone is gone");
        assert!(all(&account).is_empty(), "{kind:?}");
    }
}

#[test]
fn an_answer_that_only_drips_is_given_up() {
    for kind in BOTH {
        let account = Account::on(kind);
        account.between.next("PROPFIND", Fault::Drip);
        let limits = Limits { whole: Duration::from_secs(3), ..Limits::CALENDAR };
        let known = account.nothing();
        let dripped = account.within(limits, |way| account.caldav.stirred(way, std::slice::from_ref(&known)));
        assert_eq!(cause(dripped), RemoteError::TimedOut, "{kind:?}");
        assert!(account.stirred(&known).unwrap(), "{kind:?}: and the next time it comes");
    }
}
