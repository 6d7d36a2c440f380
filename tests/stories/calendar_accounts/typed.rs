//! Two who write into the same event: the coach on her phone, and the program.

use serde_json::json;

use super::account::BOTH;
use super::practice::{Practice, start};

/// A text with other lines for title and place.
fn retyped(text: &str, title: &str, place: Option<&str>) -> String {
    let kept = text.lines().filter(|line| !line.starts_with("SUMMARY") && !line.starts_with("LOCATION"));
    let mut out = String::new();
    for line in kept {
        if line == "END:VEVENT" {
            out.push_str(&format!("SUMMARY:{title}\r\n"));
            out.extend(place.map(|place| format!("LOCATION:{place}\r\n")));
        }
        out.push_str(line);
        out.push_str("\r\n");
    }
    out
}

#[test]
fn a_title_and_a_place_typed_on_the_phone_stay_when_the_session_moves() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        let session = practice.book("2026-03-20T10:00");
        practice.settle();
        let (path, text) = practice.only();
        practice.server.put(&path, &retyped(&text, "Anna brings the book", Some("Cafe Einstein")));
        // Whether it was seen before she moves it here, or both happen at once, and again.
        for (day, seen) in [(21, false), (22, true), (23, true)] {
            if seen {
                practice.settle();
            }
            practice.move_to(&session, &format!("2026-03-{day}T10:00"));
            practice.settle();
            let (_, text) = practice.only();
            assert_eq!(start(&text), format!("202603{day}T090000Z"), "{kind:?}");
            for typed in ["SUMMARY:Anna brings the book", "LOCATION:Cafe Einstein"] {
                assert!(text.contains(typed), "{kind:?}: {day}: {typed}: {text}");
            }
            assert!(practice.proposals().is_empty(), "{kind:?}: {day}");
            assert_eq!(practice.run()["written"], 0, "{kind:?}: {day}");
        }
    }
}

#[test]
fn another_choice_of_titles_is_newer_than_what_was_typed_before() {
    for kind in BOTH {
        let practice = Practice::on(kind);
        practice.book("2026-03-20T10:00");
        practice.settle();
        let (path, text) = practice.only();
        practice.server.put(&path, &retyped(&text, "Anna Kowalska at the park", Some("The park")));
        practice.settle();
        let account = practice.account();
        let mut calendars = account["calendars"].as_array().unwrap().iter();
        let id = calendars.find(|calendar| calendar["carries"] == true).unwrap()["id"].clone();
        practice.computer.call(
            "calendars.use",
            json!({ "calendarId": id, "shades": true, "carries": true, "titles": "busy" }),
        );
        practice.settle();
        let (_, text) = practice.only();
        assert!(text.contains("SUMMARY:Busy") && !text.contains("Kowalska"), "{kind:?}: {text}");
        assert!(
            text.contains("LOCATION:The park"),
            "{kind:?}: of the place we have nothing new to say: {text}"
        );
        assert_eq!(practice.run()["written"], 0, "{kind:?}");
    }
}
