//! A calendar of fifty thousand events is one operation.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::json;

use super::support::*;
use crate::vault::writer::Change;

const EVENTS: i64 = 50_000;
const TITLES: [&str; 5] = ["Ward", "Rounds", "Clinic", "Teaching", "Paperwork"];

/// Four appointments an hour, from October 2024 on: all of it lies in the days that an import asks for.
fn appointments() -> String {
    let begin = chrono::NaiveDate::from_ymd_opt(2024, 10, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    let mut text = "BEGIN:VCALENDAR\r\n".to_owned();
    for event in 0..EVENTS {
        let start = (begin + chrono::Duration::minutes(15 * event)).format("%Y%m%dT%H%M%SZ");
        write!(
            text,
            "BEGIN:VEVENT\r\nUID:{event}\r\nDTSTART:{start}\r\nDURATION:PT15M\r\nSUMMARY:{}\r\nEND:VEVENT\r\n",
            TITLES[(event % 5) as usize]
        )
        .unwrap();
    }
    text + "END:VCALENDAR\r\n"
}

#[test]
fn fifty_thousand_events_come_and_go_as_one() {
    let clara = Clara::knowing(&[]);
    let file = clara.receive_text(&appointments());
    let busy = json!({ "kind": "busy" });
    let decided =
        |title: &str| json!({ "groupKey": format!("title:{}", title.to_lowercase()), "decision": busy });
    let decisions: Vec<_> = TITLES.into_iter().map(decided).collect();
    let before = clara.rows();
    let over = AtomicBool::new(false);
    let (seen, done) = std::thread::scope(|threads| {
        // Somebody looks all the while: the practice answers, and never with a part of the import.
        let looking = threads.spawn(|| {
            let mut seen = std::collections::BTreeSet::new();
            while !over.load(Ordering::SeqCst) {
                seen.insert(clara.rows()[4]);
                std::thread::yield_now();
            }
            seen
        });
        let done = clara.try_call("calendar.import", json!({ "fileId": file, "decisions": decisions }));
        over.store(true, Ordering::SeqCst);
        (looking.join().unwrap(), done.unwrap())
    });
    assert_eq!((&done.data["busy"], &done.data["skipped"]), (&json!(EVENTS), &json!(0)));
    assert!(seen.contains(&0), "it was open while the file was read");
    assert!(seen.iter().all(|count| [0, EVENTS].contains(count)), "{seen:?}");
    assert_eq!(clara.rows()[4], EVENTS);
    clara.undo(&done).unwrap();
    assert_eq!(clara.rows(), before, "one undo takes all of it back");
}

#[test]
fn an_import_that_fails_in_its_middle_leaves_nothing() {
    let clara = Clara::knowing(&[]);
    let file = clara.receive_text(&appointments());
    let before = clara.rows();
    // The disk is full, or the program broken, when most of it is written.
    let full = "CREATE TRIGGER full BEFORE INSERT ON busy_times WHEN (SELECT count(*) FROM busy_times) = 3000
                BEGIN SELECT RAISE(ABORT, 'full'); END";
    clara.open.app.write(Change::named("test"), |w| w.change("test", full, [])).unwrap();
    let decision = json!({ "groupKey": "title:clinic", "decision": { "kind": "busy" } });
    let failed = clara.try_call("calendar.import", json!({ "fileId": file, "decisions": [decision] }));
    assert!(failed.unwrap_err().issues.is_empty(), "not for what was asked");
    assert_eq!(clara.rows(), before);
}
