//! Exports in the shapes of real programs.

use serde_json::{Value, json};

use super::support::{ANNA_AND_BEN, Clara, groups};

#[test]
fn an_export_of_google_calendar_from_preview_to_undo_and_again() {
    let clara = Clara::knowing(ANNA_AND_BEN);
    let file = clara.receive("google.ics");
    let preview = clara.preview(&file);
    assert_eq!(
        groups(&preview),
        [
            "session with:anna@example.org +8 -0: Anna Kowalska is invited.",
            "session with:ben.mueller@example.com +3 -1: Ben M\u{fc}ller is invited, with another address.",
            "busy with:zofia@example.net +1 -0: zofia@example.net is not among your people yet.",
            "busy days title:easter (closed) +1 -0: These take whole days.",
            "busy title:supervision +12 -0: Nobody but you is invited.",
        ]
    );
    assert_eq!(
        preview["sentence"],
        "26 events from 2 March 2024 to 2 March 2027. 2 of your people were found in it. 25 new and 1 left out."
    );
    assert_eq!(preview["groups"][1]["samples"][2]["sentence"], "Cancelled in the calendar.");
    let zofia = &preview["groups"][2]["newcomer"];
    assert_eq!(*zofia, json!({ "givenName": "zofia", "familyName": "", "email": "zofia@example.net" }));

    let before = clara.rows();
    let new = json!({
        "kind": "newPerson", "givenName": "Zofia", "familyName": "Wi\u{15b}niewska", "email": "zofia@example.net",
    });
    let but = [("with:zofia@example.net", new)];
    let reply = clara.import(&file, &but);
    assert_eq!(reply.data["sentence"], "1 person, 12 sessions and 13 busy times came in. 1 event left out.");
    assert_eq!(reply.undo.as_ref().unwrap().sentence, "Calendar imported: google.ics");
    let after = clara.rows();
    let shown = clara.days("2026-03-17", "2026-04-14");
    assert_eq!(
        shown,
        [
            "2026-03-17T10:00 60 Anna Kowalska https://meet.google.com/abc-defg-hij",
            "2026-03-18T18:00 2026-03-18T19:30 (Supervision)",
            "2026-03-20T14:00 60 Ben M\u{fc}ller https://meet.google.com/abc-defg-hij",
            "2026-03-24T10:00 60 Anna Kowalska https://meet.google.com/abc-defg-hij",
            "2026-04-01T16:00 60 Anna Kowalska https://meet.google.com/abc-defg-hij",
            "2026-04-05T00:00 2026-04-07T00:00 (Easter (closed))",
            "2026-04-14T10:00 60 Anna Kowalska https://meet.google.com/abc-defg-hij",
        ],
        "ten o'clock stays ten o'clock when the clocks change, the moved one is moved, the cancelled one is not there"
    );
    assert_eq!(
        clara.days("2026-03-12", "2026-03-12"),
        ["2026-03-12T17:00 30 Zofia Wi\u{15b}niewska https://meet.google.com/abc-defg-hij"]
    );

    let again = clara.preview(&file);
    assert_eq!((&again["nothingNew"], &again["counts"]["unchanged"]), (&json!(true), &json!(25)));
    let nothing = clara.import(&file, &[]);
    assert_eq!(nothing.data["sentence"], "There was nothing new in this calendar. Nothing has been changed.");
    assert!(nothing.undo.is_none() && nothing.touched.is_empty(), "nothing was written");
    assert_eq!(clara.rows(), after);

    clara.undo(&reply).unwrap();
    assert_eq!(clara.rows(), before, "one undo takes everything back");
    assert!(clara.days("2026-03-17", "2026-04-14").is_empty());
    clara.import(&file, &but);
    assert_eq!(clara.rows(), after);
    assert_eq!(clara.days("2026-03-17", "2026-04-14"), shown);
    let past = clara.call("calendar.imports", Value::Null);
    assert_eq!(past[0]["sentence"], "12 sessions, 13 busy times and 1 left out.");
    assert_eq!((&past[0]["fileName"], past.as_array().unwrap().len()), (&json!("google.ics"), 1));
}

#[test]
fn exports_of_apple_outlook_and_booking_pages() {
    let people = [ANNA_AND_BEN, &[("Siobh\u{e1}n", "O'Neil", None)]].concat();
    let clara = Clara::knowing(&people);
    let apple = clara.receive("apple.ics");
    assert_eq!(
        groups(&clara.preview(&apple)),
        [
            "session with:siobhan@example.org +5 -0: Siobh\u{e1}n O'Neil is invited, with another address.",
            "busy title:walk (whatever the zone) +1 -0: The title names none of your people, and nobody is invited.",
            "busy title:\u{3b3}\u{3b9}\u{3ce}\u{3c1}\u{3b3}\u{3bf}\u{3c2} \u{3c0}\u{3b1}\u{3c0}\u{3b1}\u{3b4}\u{3cc}\u{3c0}\u{3bf}\u{3c5}\u{3bb}\u{3bf}\u{3c2}, first session +1 -0: The title names none of your people, and nobody is invited.",
            "skip days title:christmas eve +0 -2: A whole day each year, like a birthday or a holiday.",
        ]
    );
    clara.import(&apple, &[]);
    assert_eq!(
        clara.days("2025-10-13", "2025-10-29"),
        [
            "2025-10-13T10:15 60 Siobh\u{e1}n O'Neil https://zoom.us/j/5551234567 ?",
            "2025-10-15T11:00 2025-10-15T12:00 (Walk (whatever the zone))",
            "2025-10-20T10:15 60 Siobh\u{e1}n O'Neil https://zoom.us/j/5551234567 ?",
            "2025-10-28T18:15 60 Siobh\u{e1}n O'Neil https://zoom.us/j/5551234567 ?",
        ],
        "past sessions wait for their outcome; times are on the coach's clock, an hour ahead of London"
    );
    let stored = clara.open.app.read(|r| r.sessions()).unwrap();
    assert_eq!(
        (stored[0].local_start.to_string().as_str(), stored[0].zone.name()),
        ("2025-10-13T09:15", "Europe/London"),
        "kept as agreed, on the clock of the event"
    );

    clara.import(&clara.receive("outlook.ics"), &[]);
    assert_eq!(
        clara.days("2026-10-02", "2026-11-06"),
        [
            "2026-10-08T09:00 60 Ben M\u{fc}ller https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
            "2026-10-22T09:00 60 Ben M\u{fc}ller https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
            "2026-10-30T09:00 60 Ben M\u{fc}ller https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
            "2026-11-05T09:00 60 Ben M\u{fc}ller https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
            "2026-11-05T15:00 2026-11-05T16:00 (Call with Boston)",
            "2026-11-06T09:00 60 Anna Kowalska -",
        ]
    );

    let pages = clara.preview(&clara.receive("booking-pages.ics"));
    assert_eq!(
        groups(&pages),
        [
            "session with:anna@example.org +1 -0: Anna Kowalska is invited.",
            "busy with:anna.nowak@example.net +1 -0: Anna Nowak is not among your people yet.",
            "skip with:ben.mueller@example.com +0 -1: All of this was cancelled.",
        ],
        "Anna Nowak is not Anna Kowalska"
    );
    let google = clara.preview(&clara.receive("google.ics"));
    assert_eq!(
        google["groups"][1]["why"], "This address is known to be Ben M\u{fc}ller's.",
        "learnt from Outlook"
    );
}
