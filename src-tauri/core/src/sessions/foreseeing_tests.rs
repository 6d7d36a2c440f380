//! What is said before a session is booked, on a real encrypted file.

use serde_json::{Value, json};

use crate::practice::model::WorkingDay;
use crate::rpc;
use crate::testing::{Open, open, practice};
use crate::vault::writer::Change;

struct Desk {
    open: Open,
    kenji: Value,
    engagement: Value,
}

impl Desk {
    /// Two sessions a day from Monday to Friday; Kenji lives in Tokyo and has bought six sessions.
    fn new() -> Self {
        let open = open();
        let mut practice = practice();
        practice.sessions_per_day = 2;
        practice.working_week =
            (1..=5).map(|weekday| WorkingDay { weekday, from_minute: 540, to_minute: 1020 }).collect();
        open.app.write(Change::named("practice.edit"), |w| w.save_practice(&practice)).unwrap();
        let call = |name: &str, request: Value| rpc::dispatch(&open.app, name, request).unwrap().data;
        let details = json!({ "givenName": "Kenji", "familyName": "Morimoto", "zone": "Asia/Tokyo" });
        let kenji = call("people.add", json!({ "details": details }))["id"].clone();
        let starters = call("practice.starter_offers", json!({ "currency": "EUR" }));
        let six = starters.as_array().unwrap().iter().find(|offer| offer["terms"]["quantity"] == 6).unwrap();
        let offers = call("offers.save", json!({ "terms": six["terms"] }));
        let start = json!({
            "personId": kenji, "offerId": offers[0]["offer"]["id"], "usedBefore": 0, "charge": false,
        });
        let engagement = call("engagements.start", start)["id"].clone();
        Self { open, kenji, engagement }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        rpc::dispatch(&self.open.app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
    }

    fn at(&self, start: &str) -> Value {
        json!({ "personId": self.kenji, "engagementId": self.engagement, "localStart": start })
    }

    fn series(&self, start: &str, count: u32) -> Value {
        let mut request = self.at(start);
        request["series"] = json!({ "everyWeeks": 1, "count": count });
        request
    }

    /// Somebody whom the coach meets for a first talk, half an hour long.
    fn talk(&self, given: &str, start: &str) {
        let details = json!({ "givenName": given, "familyName": "Berg" });
        let id = self.call("people.add", json!({ "details": details }))["id"].clone();
        self.call("sessions.book", json!({ "personId": id, "localStart": start, "minutes": 30 }));
    }

    /// Kind and sentence of each remark; warnings marked.
    fn preview(&self, request: Value) -> Vec<String> {
        let preview = self.call("sessions.preview_booking", request);
        let remarks = preview["remarks"].as_array().unwrap().iter();
        let shown = remarks.map(|remark| {
            let word = |name: &str| remark[name].as_str().unwrap_or_default().to_owned();
            let mark = if remark["warns"] == true { "!" } else { "" };
            format!("{mark}{}: {}", word("kind"), word("sentence"))
        });
        shown.collect()
    }
}

#[test]
fn a_booking_that_fits_says_only_what_is_good_to_know() {
    let desk = Desk::new();
    assert_eq!(
        desk.preview(desk.at("2026-03-10T10:00")),
        [
            "client_time: For Kenji Morimoto it is Tue 10 Mar, 18:00 (Tokyo).",
            "credits: 5 sessions left to book afterwards."
        ]
    );
}

#[test]
fn everything_that_does_not_fit_is_named_and_nothing_is_forbidden() {
    let desk = Desk::new();
    desk.talk("Ida", "2026-03-10T10:00");
    desk.talk("Ole", "2026-03-10T11:40");
    let said = desk.preview(desk.at("2026-03-10T10:15"));
    assert_eq!(
        said[..2],
        [
            "!overlap: At the same time as Ida Berg (10:00 to 10:30).",
            "!day_full: Session 3 of the day, more than the 2 that you take."
        ],
        "25 minutes are pause enough"
    );
    let said = desk.preview(desk.at("2026-03-10T10:35"));
    assert_eq!(said[0], "!pause: Less than 15 min from Ida Berg (10:00 to 10:30).");
    let said = desk.preview(desk.at("2026-03-14T16:30"));
    assert_eq!(said[0], "!hours: That is not one of your working days.");
    let said = desk.preview(desk.at("2026-03-11T16:30"));
    assert_eq!(said[0], "!hours: Outside your working hours (09:00 to 17:00).");
    desk.call("sessions.book", desk.at("2026-03-10T10:15"));
}

#[test]
fn a_series_says_how_it_lies_where_it_meets_something_and_what_it_takes() {
    let desk = Desk::new();
    desk.talk("Ida", "2026-03-17T10:30");
    desk.talk("Ole", "2026-03-31T10:30");
    assert_eq!(
        desk.preview(desk.series("2026-03-10T10:00", 8)),
        [
            "series: 8 sessions, the last on Tue 28 Apr; 2 of them meet something else.",
            "!overlap: Tue 17 Mar: at the same time as Ida Berg (10:30 to 11:00), and once more.",
            "client_time: For Kenji Morimoto it is Tue 10 Mar, 18:00 (Tokyo), and 17:00 from Tue 31 Mar on.",
            "!credits: This takes 2 sessions more than is left."
        ]
    );
}

#[test]
fn a_time_that_the_clocks_skip_or_repeat_is_pointed_out() {
    let desk = Desk::new();
    let clock = |start: &str| {
        let said = desk.preview(desk.at(start));
        said.into_iter().find(|remark| remark.starts_with("!clock_change")).unwrap_or_default()
    };
    assert_eq!(
        clock("2026-03-29T02:30"),
        "!clock_change: On Sun 29 Mar the clocks leave out 02:30; the session begins at 03:30."
    );
    assert_eq!(
        clock("2026-10-25T02:30"),
        "!clock_change: On Sun 25 Oct the clocks show 02:30 twice; the first time is meant."
    );
    assert_eq!(clock("2026-10-25T03:30"), "");
}

#[test]
fn what_cannot_be_booked_is_refused_as_booking_would_refuse_it() {
    let desk = Desk::new();
    let mut request = desk.series("2026-03-10T10:00", 1);
    request["minutes"] = json!(2);
    let fields = |name: &str| {
        let refused =
            rpc::dispatch(&desk.open.app, name, request.clone()).map(|reply| reply.data).unwrap_err();
        refused.issues.into_iter().map(|issue| issue.field).collect::<Vec<_>>()
    };
    assert_eq!(fields("sessions.preview_booking"), ["minutes", "series.count"]);
    assert_eq!(fields("sessions.book"), fields("sessions.preview_booking"));
}
