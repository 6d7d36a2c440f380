//! Series of other calendars in whatever year the coach looks, without asking anybody.

use serde_json::json;

use super::desk::Desk;

/// A choir every Thursday, and something long ago.
fn choir() -> Desk {
    let desk = Desk::new();
    let weekly =
        "UID:choir\nSUMMARY:Choir\nDTSTART:20260305T190000\nDTEND:20260305T210000\nRRULE:FREQ=WEEKLY";
    desk.there.add("/choir", weekly);
    desk.there.add("/old", "UID:old\nSUMMARY:Exam\nDTSTART:20160310T090000\nDTEND:20160310T120000");
    desk.run();
    desk.there.asked.borrow_mut().clear();
    desk
}

impl Desk {
    fn taken(&self, from: &str, to: &str) -> Vec<String> {
        let days = self.house.call("calendar.days", json!({ "from": from, "to": to }));
        let said = |busy: &serde_json::Value| {
            format!("{} {}", busy["title"].as_str().unwrap(), busy["start"].as_str().unwrap())
        };
        days["busy"].as_array().unwrap().iter().map(said).collect()
    }
}

#[test]
fn a_week_three_years_ahead_and_one_ten_years_ago_have_what_takes_place_in_them() {
    let desk = choir();
    assert_eq!(desk.taken("2026-03-02", "2026-03-08"), ["Choir 2026-03-05T19:00"]);
    assert_eq!(desk.taken("2029-03-05", "2029-03-11"), ["Choir 2029-03-08T19:00"]);
    assert_eq!(desk.taken("2041-03-04", "2041-03-10"), ["Choir 2041-03-07T19:00"]);
    assert_eq!(desk.taken("2016-03-07", "2016-03-13"), ["Exam 2016-03-10T09:00"]);
    assert!(desk.taken("2016-03-14", "2016-03-20").is_empty());
    // Where the days that were worked out end, nothing is missing and nothing is there twice.
    let weeks = desk.taken("2028-03-01", "2028-04-30");
    assert_eq!(weeks.len(), 9, "{weeks:?}");
    let preview = desk.house.call(
        "sessions.preview_booking",
        json!({ "personId": desk.anna, "engagementId": desk.engagement, "localStart": "2029-03-08T20:00" }),
    );
    assert!(preview.to_string().contains("Choir"), "{preview}");
    assert!(desk.there.asked.borrow().is_empty(), "nobody was asked");
}

#[test]
fn two_years_pass_with_nothing_new_on_the_server() {
    let desk = choir();
    desk.house.on("2028-03-06");
    assert_eq!(desk.taken("2028-03-06", "2028-03-12"), ["Choir 2028-03-09T19:00"], "also before it is asked");
    assert!(desk.there.asked.borrow().is_empty());
    desk.try_run().unwrap();
    assert_eq!(*desk.there.asked.borrow(), ["stirred /"]);
    assert_eq!(desk.taken("2028-03-06", "2028-03-12"), ["Choir 2028-03-09T19:00"]);
    assert_eq!(desk.taken("2029-03-05", "2029-03-11"), ["Choir 2029-03-08T19:00"]);
}

#[test]
fn something_new_meanwhile_does_not_end_what_was_there_before() {
    let desk = choir();
    desk.house.on("2026-12-01");
    desk.there.add("/new", "UID:new\nSUMMARY:Fair\nDTSTART:20281011T100000\nDTEND:20281011T120000");
    desk.run();
    assert_eq!(desk.taken("2028-10-09", "2028-10-15"), ["Fair 2028-10-11T10:00", "Choir 2028-10-12T19:00"]);
    desk.house.on("2028-10-09");
    desk.run();
    assert_eq!(desk.taken("2028-10-09", "2028-10-15").len(), 2);
}
