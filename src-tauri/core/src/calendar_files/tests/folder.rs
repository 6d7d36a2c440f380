//! The file in the coach's folder tells what was chosen and nothing more, and follows every change.

use serde_json::json;

use super::{Desk, starts};
use crate::calendar_files::following::{place, refresh};

struct Kept {
    desk: Desk,
    folder: tempfile::TempDir,
}

impl Kept {
    fn with(titles: &str) -> Self {
        let kept = Self { desk: Desk::new(), folder: tempfile::tempdir().unwrap() };
        kept.choose(Some(kept.path()), titles);
        kept
    }

    fn path(&self) -> &str {
        self.folder.path().to_str().unwrap()
    }

    fn choose(&self, folder: Option<&str>, titles: &str) {
        let mut settings = json!({ "alarms": [60], "titles": titles });
        if let Some(folder) = folder {
            settings["folder"] = folder.into();
        }
        self.desk.house.call("calendar.save_file_settings", settings);
    }

    fn refreshed(&self) -> bool {
        refresh(&self.desk.house.open.app).unwrap()
    }

    fn text(&self) -> String {
        std::fs::read_to_string(place(self.path())).unwrap()
    }
}

#[test]
fn it_follows_bookings_moves_and_cancellations_and_is_written_only_when_it_differs() {
    let kept = Kept::with("full");
    assert!(kept.refreshed());
    assert_eq!(starts(&kept.text()), [""; 0]);
    let session = kept.desk.house.book(&kept.desk.anna, &kept.desk.package, "2026-03-31T10:00", None);
    assert!(kept.refreshed() && !kept.refreshed(), "once for one change");
    kept.desk.house.on("2026-03-03");
    assert!(!kept.refreshed(), "that time passes is no change");
    assert_eq!(starts(&kept.text()), ["2026-03-31T08:00"]);
    kept.desk.moved(&session, "2026-04-01T10:00");
    assert!(kept.refreshed());
    assert_eq!(starts(&kept.text()), ["2026-04-01T08:00"]);
    kept.desk.house.say(&session, "cancelled");
    assert!(kept.refreshed());
    assert_eq!(starts(&kept.text()), [""; 0]);
    assert_eq!(std::fs::read_dir(kept.path()).unwrap().count(), 1, "nothing half-made lies beside it");
}

#[test]
fn it_tells_what_was_chosen_and_nothing_more() {
    let kept = Kept::with("full");
    let house = &kept.desk.house;
    let session = house.book(&kept.desk.anna, &kept.desk.package, "2026-03-31T10:00", None);
    let note = json!({ "sessionId": session, "text": "> Rest\n! A hunch.", "reflection": "Mine." });
    house.call("notes.save", note);
    house.call(
        "sessions.edit",
        json!({ "sessionId": session, "minutes": 60, "medium": "in_person", "place": "Anna's kitchen" }),
    );
    house.call("slots.offer", json!({ "personId": kept.desk.anna, "starts": ["2026-03-20T10:00"] }));
    kept.refreshed();
    let full = kept.text();
    assert!(full.contains("SUMMARY:Anna Kowalska\r\n") && full.contains("LOCATION:Anna's kitchen\r\n"));
    assert!(full.contains("SUMMARY:Held for Anna Kowalska\r\n") && full.contains("STATUS:TENTATIVE"));
    assert!(!full.contains("hunch") && !full.contains("VALARM"));
    for (titles, title, held) in [("initials", "A. K.", "Held for A. K."), ("busy", "Busy", "Busy")] {
        kept.choose(Some(kept.path()), titles);
        assert!(kept.refreshed());
        let text = kept.text();
        assert!(text.contains(&format!("SUMMARY:{title}\r\n")), "{text}");
        assert!(text.contains(&format!("SUMMARY:{held}\r\n")), "{text}");
        for told in ["Anna", "Kowalska", "kitchen", "mara@"] {
            assert!(!text.contains(told), "{titles}: {told} in {text}");
        }
    }
}

#[test]
fn it_is_off_until_a_folder_is_chosen_and_goes_with_the_choice() {
    let kept = Kept::with("busy");
    assert!(kept.refreshed());
    kept.choose(None, "busy");
    assert!(!kept.refreshed());
    assert!(!place(kept.path()).exists(), "an old file would tell old times for ever");
}

#[test]
fn a_folder_that_is_gone_is_said_and_is_not_made_anew() {
    let kept = Kept::with("busy");
    let gone = kept.folder.path().join("stick");
    std::fs::create_dir(&gone).unwrap();
    kept.choose(gone.to_str(), "busy");
    std::fs::remove_dir(&gone).unwrap();
    assert!(refresh(&kept.desk.house.open.app).is_err());
    assert!(!gone.exists());
    let setting = kept.desk.house.call("calendar.file_settings", serde_json::Value::Null);
    assert_eq!(setting["outOfReach"], true);
    kept.desk.house.call("practice.lock", serde_json::Value::Null);
    assert!(!refresh(&kept.desk.house.open.app).unwrap(), "nothing is read while it is locked");
}
