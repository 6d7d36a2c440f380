//! What only Stripe tells: fees, payouts, disputes, debits that are refused; events in any order.

use std::process::Command;

use serde_json::{Value, json};
use stillpoint_core::basics::clock::Clock;
use stillpoint_core::export::model::{Ended, ExportRequest};
use stillpoint_core::export::running::{Place, run};

use super::desk::Desk;
use super::fake::How;
use super::stripe_fake::Stripe;

fn now(desk: &Desk<Stripe>) -> i64 {
    desk.computer.clock.now().timestamp()
}

#[test]
fn one_look_is_one_request_while_nothing_happens() {
    let desk = Desk::<Stripe>::new();
    desk.page();
    desk.look();
    desk.fake.asked();
    desk.hours_pass(5);
    desk.check("timer");
    assert_eq!(desk.fake.asked(), ["GET /v1/events"]);
    desk.fake.nothing_was_wrong();
}

#[test]
fn fees_and_payouts_are_told_by_month() {
    let desk = Desk::<Stripe>::new();
    let (_, page) = desk.page();
    desk.fake.inside().service.fees_later = true;
    desk.fake.pay(&page, How::Card);
    desk.look();
    let month = desk.call("paying.fees", Value::Null)[0]["months"][0].clone();
    assert_eq!(
        (month["whyFees"].as_str().unwrap(), &month["fees"]["minor"]),
        (
            "\u{20ac}150.00 came in 1 payment; the provider kept \u{20ac}0.00. Of 1 payment the fee is not told.",
            &json!(0)
        )
    );
    desk.fake.inside().service.fees_later = false;
    desk.hours_pass(25);
    desk.check("timer");
    let now = now(&desk);
    desk.fake.inside().service.payout(14_675, now);
    desk.look();
    let told = desk.call("paying.fees", Value::Null)[0].clone();
    let month = &told["months"][0];
    assert_eq!(
        (&month["month"], &month["paid"]["minor"], &month["fees"]["minor"], &month["payouts"]["minor"]),
        (&json!("2026-03-01"), &json!(15_000), &json!(325), &json!(14_675))
    );
    assert_eq!(month["whyFees"], "\u{20ac}150.00 came in 1 payment; the provider kept \u{20ac}3.25.");
    assert_eq!(month["whyPayouts"], "\u{20ac}146.75 came to your bank in 1 transfer, by the day it arrived.");
    assert_eq!(told["payouts"]["points"][0]["bars"][0]["text"], "\u{20ac}146.75");
    desk.fake.nothing_was_wrong();
}

#[test]
fn what_the_provider_kept_and_sent_on_is_in_the_books() {
    let desk = Desk::<Stripe>::new();
    desk.call("exports.save_posting_settings", json!({ "chart": "skr03" }));
    let (_, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.look();
    desk.book();
    let now = now(&desk);
    desk.fake.inside().service.payout(14_675, now);
    desk.look();
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("pack.zip");
    let request =
        json!({ "kind": "accountant_pack", "form": "archive", "first": "2026-01-01", "last": "2026-12-31" });
    let request: ExportRequest = serde_json::from_value(request).unwrap();
    let place = Place { path: &zip, may_replace: false };
    let ended = run(&desk.computer.app, &request, place, &mut |_| ()).unwrap();
    assert!(matches!(ended, Ended::Done { .. }));
    let unpacked = Command::new("python3")
        .args(["-m", "zipfile", "-e"])
        .args([zip.as_path(), folder.path()])
        .status()
        .unwrap();
    assert!(unpacked.success());

    let table = std::fs::read_to_string(folder.path().join("payment-providers.csv")).unwrap();
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let said: Vec<String> =
        rows.iter().map(|row| [row[1], row[4], row[5], row[6]].join(" ").replace('"', "")).collect();
    assert_eq!(said, ["fee 2026-0001 3.25 EUR", "payout  146.75 EUR"]);

    let posted = std::fs::read(folder.path().join("EXTF_Buchungsstapel_2026.csv")).unwrap();
    let posted = String::from_utf8_lossy(&posted).into_owned();
    let mut on_its_way = 0;
    let mut texts = Vec::new();
    for row in posted.lines().skip(2) {
        let fields: Vec<String> = row.split(';').map(|field| field.replace('"', "")).collect();
        let cents: i64 = fields[0].replace(',', "").parse().unwrap();
        assert_eq!(fields[1], "S");
        on_its_way += if fields[6] == "1360" { cents } else { 0 };
        on_its_way -= if fields[7] == "1360" { cents } else { 0 };
        texts.push(format!("{} {} {} {}", fields[6], fields[7], cents, fields[13]));
    }
    assert_eq!(on_its_way, 0, "nothing is left on its way: {texts:?}");
    assert_eq!(
        texts[2..],
        ["4970 1360 325 Fee of Stripe, 2026-0001", "1200 1360 14675 Transfer from Stripe"],
        "{texts:?}"
    );
}

#[test]
fn no_month_between_the_first_and_the_last_is_missing() {
    let desk = Desk::<Stripe>::new();
    let (_, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.look();
    desk.hours_pass(24 * 61);
    let (_, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    desk.look();
    let told = desk.call("paying.fees", Value::Null)[0].clone();
    let months: Vec<(&str, i64)> = told["months"]
        .as_array()
        .unwrap()
        .iter()
        .map(|month| (month["label"].as_str().unwrap(), month["paid"]["minor"].as_i64().unwrap()))
        .collect();
    assert_eq!(months, [("May 2026", 15_000), ("April 2026", 0), ("March 2026", 15_000)]);
    let empty = &told["months"][1];
    assert_eq!(empty["whyPayouts"], "No transfer to your bank is known of this month.");
    let bars: Vec<i64> = told["fees"]["points"]
        .as_array()
        .unwrap()
        .iter()
        .map(|point| point["bars"][0]["shareBp"].as_i64().unwrap())
        .collect();
    assert!(bars[0] > 0 && bars[1] == 0 && bars[2] == bars[0], "{bars:?}");
}

#[test]
fn a_dispute_is_said_with_its_day_and_stays_until_it_is_decided() {
    let desk = Desk::<Stripe>::new();
    let (_, page) = desk.page();
    let session = desk.fake.pay(&page, How::Card);
    desk.look();
    desk.book();
    let begun = now(&desk);
    desk.fake.inside().service.dispute(&session, begun, begun + 7 * 24 * 3_600);
    desk.look();
    let dispute = desk.overview()["disputes"][0].clone();
    assert_eq!(dispute["respondBy"], "2026-03-19");
    assert_eq!(desk.needs_her()[0], "payment_disputed", "before everything else that is to be paid");
    assert!(
        dispute["sentence"].as_str().unwrap().contains("Answer it at the provider by 19 March 2026"),
        "{dispute}"
    );
    let lost = {
        let mut inside = desk.fake.inside();
        inside.service.disputes[0]["status"] = json!("lost");
        inside.service.disputes[0].clone()
    };
    let at = now(&desk);
    desk.fake.inside().service.tell("charge.dispute.closed", &lost, at);
    desk.hours_pass(25);
    desk.check("timer");
    assert_eq!(desk.overview()["disputes"], json!([]));
    desk.fake.nothing_was_wrong();
}

#[test]
fn a_debit_that_is_refused_leaves_the_invoice_open_and_another_link_can_be_made() {
    let desk = Desk::<Stripe>::new();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::DebitBegins);
    desk.look();
    assert_eq!(desk.state(&invoice), "processing");
    let session = {
        let mut inside = desk.fake.inside();
        let session =
            inside.service.sessions.iter_mut().find(|one| one["payment_link"] == page.as_str()).unwrap();
        session["payment_intent"]["status"] = json!("requires_payment_method");
        session.clone()
    };
    let at = now(&desk);
    desk.fake.inside().service.tell("checkout.session.async_payment_failed", &session, at);
    let report = desk.look();
    assert!(report["sentences"][0].as_str().unwrap().contains("did not go through"), "{report}");
    assert_eq!((desk.state(&invoice).as_str(), desk.waiting().len()), ("failed", 0));
    desk.ask(&invoice);
    desk.check("changed");
    assert_eq!(desk.fake.pages().len(), 2);
}

#[test]
fn events_late_doubled_and_in_any_order_come_to_the_same() {
    let desk = Desk::<Stripe>::new();
    let (invoice, page) = desk.page();
    let session = desk.fake.pay(&page, How::DebitBegins);
    desk.fake.pay(&page, How::DebitSucceeds);
    desk.fake.refund(&session);
    {
        // The end before the beginning, everything twice, all within one second; and one of somebody else's.
        let mut inside = desk.fake.inside();
        let events = &mut inside.service.events;
        let again: Vec<Value> = events
            .iter()
            .map(|event| {
                let mut event = event.clone();
                event["id"] = json!(format!("{}_again", event["id"].as_str().unwrap()));
                event
            })
            .collect();
        events.extend(again);
        events.reverse();
        let mut foreign = events[0].clone();
        foreign["id"] = json!("evt_foreign");
        foreign["data"]["object"] =
            json!({ "id": "re_foreign", "object": "refund", "payment_intent": "pi_foreign" });
        events.push(foreign);
    }
    desk.look();
    assert_eq!((desk.state(&invoice).as_str(), desk.waiting()), ("paid", vec!["expected".to_owned()]));
    assert_eq!(desk.overview()["refunds"].as_array().unwrap().len(), 1);
    // An event that comes half an hour late is still taken.
    let (late, page) = desk.page();
    desk.fake.inside().ahead = -1_800;
    desk.fake.pay(&page, How::Card);
    desk.fake.inside().ahead = 0;
    let at = now(&desk);
    desk.fake.inside().service.payout(1, at);
    desk.look();
    assert_eq!(desk.state(&late), "paid");
    desk.fake.nothing_was_wrong();
}

#[test]
fn more_events_than_fit_on_a_page_are_read_to_the_end() {
    let desk = Desk::<Stripe>::new();
    let (invoice, page) = desk.page();
    desk.fake.pay(&page, How::Card);
    let at = now(&desk);
    for number in 0..250 {
        desk.fake.inside().service.tell(
            "refund.updated",
            &json!({ "id": format!("re_{number}"), "object": "refund" }),
            at,
        );
    }
    desk.look();
    assert_eq!(desk.state(&invoice), "paid");
    assert_eq!(desk.fake.asked().iter().filter(|asked| *asked == "GET /v1/events").count(), 3);
}

#[test]
fn what_the_key_may_not_see_is_left_out_and_the_rest_goes_on() {
    let desk = Desk::<Stripe>::new();
    let (invoice, page) = desk.page();
    let session = desk.fake.pay(&page, How::Card);
    desk.fake.refund(&session);
    desk.fake.inside().service.denied.insert("refunds");
    desk.look();
    assert_eq!(desk.state(&invoice), "paid");
    assert!(desk.overview()["providers"][0].get("trouble").is_none());
}
