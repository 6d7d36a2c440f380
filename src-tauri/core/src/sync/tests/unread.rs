//! Files that cannot be read: the coach reads which and why, and nothing of what stands in them.

use std::fs;

use serde_json::{Value, json};

use crate::basics::ids::CalendarAccountId;
use crate::sync::model::AccountKind;
use crate::sync::provider::FoundCalendar;
use crate::sync::queries::Account;
use crate::testing::House;
use crate::vault::writer::Change;

fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n")
}

#[test]
fn what_cannot_be_read_in_a_folder_is_listed_by_file_and_line() {
    let (house, folder) = (House::new(), tempfile::tempdir().unwrap());
    let path = folder.path().to_string_lossy().into_owned();
    let account = Account {
        id: CalendarAccountId("account".into()),
        kind: AccountKind::Folder,
        name: "Folder".into(),
        address: path.clone(),
        username: None,
        home: None,
        local_host: None,
        paused: false,
    };
    let found = FoundCalendar { href: path, name: "Folder".into(), colour: None, read_only: true };
    let connect = |w: &mut crate::vault::writer::Writer<'_>| {
        w.insert_calendar_account(&account)?;
        w.save_found_calendar(&account.id, &found)
    };
    house.open.app.write(Change::for_good("test.connect"), connect).unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("good.ics"), calendar("DTSTART:20260305T100000\r\nDTEND:20260305T110000\r\n")).unwrap();
    fs::write(at("page.ics"), "<html>Please sign in</html>").unwrap();
    fs::write(at("half.ics"), calendar("SUMMARY:Divorce lawyer\r\nDTSTART:tomorrow\r\n")).unwrap();
    let look = || {
        house.call("calendars.keep_in_step", json!({ "trigger": "asked" }));
        house.call("calendars.accounts", Value::Null)["accounts"][0].clone()
    };

    let account = look();
    assert_eq!(account["trouble"], Value::Null, "it is in step: {account}");
    let unread = &account["calendars"][0]["unread"];
    assert_eq!(unread["sentence"], "Not read as meant: 1 file and 1 place. Everything else is here.");
    assert_eq!(
        unread["parts"],
        json!([
            "page.ics: it is no calendar.",
            "half.ics, line 5: When this event starts cannot be understood; it is left out.",
        ])
    );
    assert!(!account.to_string().contains("Divorce") && !account.to_string().contains("sign in"));
    assert_eq!(look()["calendars"][0]["unread"], *unread, "and again");

    fs::write(at("half.ics"), calendar("SUMMARY:Lawyer\r\nDTSTART:20260305T120000\r\n")).unwrap();
    fs::remove_file(at("page.ics")).unwrap();
    assert_eq!(look()["calendars"][0]["unread"], Value::Null);
}
