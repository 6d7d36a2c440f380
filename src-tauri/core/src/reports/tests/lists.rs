//! Lists beside the reports: what is open in its order, sessions owed, periods.

use serde_json::{Value, json};

use super::{Desk, minor};
use crate::testing::text;

#[test]
fn what_is_open_comes_first_due_first_and_says_how_late_it_is() {
    let desk = Desk::new();
    let ben = desk.house.person("Ben");
    // Ben has less time, so what was issued later is due earlier.
    let details = json!({ "givenName": "Ben", "familyName": "Kowalska", "termsDays": 0 });
    desk.house.call("people.edit", json!({ "personId": ben, "details": details }));
    desk.invoice(&desk.anna, "2026-03-02", 200, 0);
    desk.invoice(&desk.anna, "2026-03-03", 100, 0);
    desk.invoice(&ben, "2026-03-05", 300, 0);
    desk.house.on("2026-03-17");
    let listed = desk.house.call("invoices.list", json!({ "filter": "open" }));
    let shown: Vec<(i64, u64, Value)> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (
                item["total"]["minor"].as_i64().unwrap(),
                item["daysOverdue"].as_u64().unwrap(),
                item["bucket"].clone(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [(300, 12, json!("to_30")), (200, 1, json!("to_30")), (100, 0, json!("not_due"))],
        "{listed}"
    );
}

#[test]
fn sessions_owed_are_worth_their_share_of_the_price() {
    let desk = Desk::new();
    let offer = desk.house.offer(json!({ "price": crate::testing::euro(60_001) }));
    let engagement = desk.house.start(&desk.anna, &offer, json!({}));
    desk.house.held(&desk.anna, &engagement, "2026-03-03");
    desk.house.book(&desk.anna, &engagement, "2026-03-10T10:00", None);
    desk.house.book(&desk.anna, &engagement, "2026-03-24T10:00", None);
    desk.house.book(&desk.anna, &engagement, "2026-05-24T10:00", None);
    desk.house.on("2026-03-04");
    let owed = desk.house.call("reports.sessions_owed", Value::Null);
    desk.every_number_opens(&owed);
    // 600.01 x 5 / 6 = 500.0083: booked sessions are owed until they were held.
    assert_eq!(owed["sentence"], "5 sessions owed, worth €500.01.");
    assert_eq!(owed["clients"][0]["left"], 5);
    assert_eq!(minor(&owed["worth"][0]), 50_001);
    let weeks: Vec<(String, u64)> = owed["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|week| (text(week, "first"), week["sessions"].as_u64().unwrap()))
        .collect();
    assert_eq!(weeks.len(), 8);
    assert_eq!(
        weeks[..4],
        [
            ("2026-03-02".to_owned(), 0),
            ("2026-03-09".to_owned(), 1),
            ("2026-03-16".to_owned(), 0),
            ("2026-03-23".to_owned(), 1),
        ]
    );
    assert_eq!(
        owed["weeksSentence"],
        "2 sessions booked in the next eight weeks, most in the week of 9 Mar, 1."
    );
}

#[test]
fn nothing_owed_and_nothing_open_is_said_calmly() {
    let desk = Desk::new();
    assert_eq!(desk.house.call("reports.sessions_owed", Value::Null)["sentence"], "No session is owed.");
    let ageing = desk.house.call("reports.ageing", Value::Null);
    assert_eq!(ageing["blocks"][0]["sentence"], "Nothing is open.");
    let charts = desk.house.call("reports.charts", Value::Null);
    assert!(charts["ageing"].as_array().unwrap().is_empty() && charts["sessionsOwed"].is_null());
    let periods = desk.house.call("reports.periods", Value::Null);
    assert_eq!(periods[0]["label"], "March 2026");
    assert_eq!(periods.as_array().unwrap().last().unwrap()["label"], "2026");
}

#[test]
fn a_period_that_cannot_be_is_refused_with_its_field() {
    let desk = Desk::new();
    let backwards = json!({ "by": "month", "period": { "first": "2026-03-02", "last": "2026-03-01" } });
    assert_eq!(desk.house.refused("reports.money", backwards), ["period.last"]);
}
