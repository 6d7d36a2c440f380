//! Who has a place, who waits, who moves up.

use serde_json::{Value, json};

use super::{Room, details, names, texts};
use crate::rpc::wire::ErrorCode;

fn messages(room: &Room, name: &str) -> Vec<Value> {
    let all = room.ask("messages.list", json!({ "state": "draft" })).data;
    let mut found: Vec<Value> =
        all.as_array().unwrap().iter().filter(|message| message["personName"] == name).cloned().collect();
    found.sort_by_key(|message| message["id"].as_str().unwrap().to_owned());
    found
}

#[test]
fn beyond_the_last_place_people_wait_and_move_up_in_order() {
    let room = Room::new();
    let group = room.group(2);
    let people: Vec<Value> = ["Ada", "Ben", "Cleo", "Dora"].map(|name| room.person(name)).to_vec();
    for person in &people {
        room.register(&group, person, None);
    }
    let page = room.page(&group);
    assert_eq!(
        (names(&page["registered"]), names(&page["waiting"])),
        (vec!["Ada".into(), "Ben".into()], vec!["Cleo".into(), "Dora".into()])
    );
    assert_eq!(page["waiting"][1]["position"], 2);
    assert_eq!(page["item"]["seats"], "2 of 2");

    let ada = room.participant(&group, "Ada");
    let gone = room.ask("groups.withdraw", json!({ "participantId": ada }));
    assert_eq!(
        texts(&gone.data["effects"]),
        [
            "Ada no longer takes part.",
            "What was drafted for Ada and not sent is discarded.",
            "Cleo moves up from the waiting list.",
            "A message for Cleo is drafted; nothing has been sent.",
        ]
    );
    let page = room.page(&group);
    assert_eq!(
        (names(&page["registered"]), names(&page["waiting"])),
        (vec!["Ben".into(), "Cleo".into()], vec!["Dora".into()])
    );
    assert_eq!(page["waiting"][0]["position"], 1, "the list has no gap");
    let told = messages(&room, "Cleo");
    assert_eq!(told.len(), 1, "what said that Cleo waits is gone");
    assert_eq!(told[0]["subject"], "A place is free: Calm leadership");

    room.undo(&gone);
    let page = room.page(&group);
    assert_eq!(
        (names(&page["registered"]), names(&page["waiting"])),
        (vec!["Ada".into(), "Ben".into()], vec!["Cleo".into(), "Dora".into()])
    );
    assert_eq!(messages(&room, "Cleo")[0]["subject"], "The waiting list: Calm leadership");
}

#[test]
fn more_places_bring_up_those_who_wait_and_a_group_is_never_made_smaller_than_it_is() {
    let room = Room::new();
    let group = room.group(1);
    for name in ["Ada", "Ben", "Cleo"] {
        room.register(&group, &room.person(name), None);
    }
    let larger = room.ask("groups.save", json!({ "groupId": group, "details": details(2) })).data;
    assert_eq!(texts(&larger["effects"])[0], "Ben moves up from the waiting list.");
    assert_eq!(larger["drafts"].as_array().unwrap().len(), 1);
    assert_eq!(larger["page"]["waiting"][0]["position"], 1);

    let smaller = room.refused("groups.save", json!({ "groupId": group, "details": details(1) }));
    assert_eq!(smaller.issues[0].field, "details.capacity");
}

#[test]
fn whoever_has_gone_can_come_again_and_nobody_is_in_twice() {
    let room = Room::new();
    let (group, ada) = (room.group(3), room.person("Ada"));
    room.register(&group, &ada, None);
    let twice = json!({ "groupId": group, "personId": ada });
    assert_eq!(room.refused("groups.register", twice.clone()).code, ErrorCode::Refused);
    let one = room.participant(&group, "Ada");
    room.ask("groups.withdraw", json!({ "participantId": one }));
    assert_eq!(room.refused("groups.withdraw", json!({ "participantId": one })).code, ErrorCode::Refused);
    room.ask("groups.register", twice);
    let page = room.page(&group);
    assert_eq!(
        (page["registered"].as_array().unwrap().len(), page["withdrawn"].as_array().unwrap().len()),
        (1, 0)
    );
}

#[test]
fn a_place_is_paid_by_an_engagement_from_the_offer_or_by_its_own_price() {
    let room = Room::new();
    let mut with_offer = details(4);
    with_offer["offerId"] = room.offer.clone();
    let group = room.ask("groups.save", json!({ "details": with_offer })).data["page"]["item"]["id"].clone();
    let ada = room.person("Ada");
    let request = json!({ "groupId": group, "personId": ada, "beginFromOffer": true, "charge": true });
    let page = room.ask("groups.register", request).data["page"].clone();
    assert_eq!(page["registered"][0]["engagementTitle"], "Six sessions");
    let waiting = room.ask("charges.list", json!({ "personId": ada })).data;
    assert_eq!(waiting[0]["amount"], json!({ "minor": 72000, "currency": "EUR" }));

    let mut with_price = details(4);
    with_price["price"] = json!({ "minor": 15000, "currency": "EUR" });
    let group = room.ask("groups.save", json!({ "details": with_price })).data["page"]["item"]["id"].clone();
    let ben = room.person("Ben");
    let taken = room.ask("groups.register", json!({ "groupId": group, "personId": ben, "charge": true }));
    let waiting = |person: &Value| room.ask("charges.list", json!({ "personId": person })).data;
    assert_eq!(waiting(&ben)[0]["description"], "Calm leadership");
    room.undo(&taken);
    assert_eq!(waiting(&ben), json!([]), "one undo takes back the place and the charge");
}

#[test]
fn every_bad_field_of_a_registration_is_named_at_once() {
    let room = Room::new();
    let group = room.group(3);
    let ((ada, _), (_, of_ben)) = (room.client("Ada"), room.client("Ben"));
    let request = json!({
        "groupId": group, "personId": ada, "engagementId": of_ben, "beginFromOffer": true, "charge": true,
        "answer": "a".repeat(1001),
    });
    let refused = room.refused("groups.register", request);
    let fields: Vec<_> = refused.issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(
        fields,
        ["answer", "engagementId", "beginFromOffer"],
        "the price of the offer would be charged"
    );
    let nothing_to_charge = json!({ "groupId": group, "personId": ada, "charge": true });
    assert_eq!(room.refused("groups.register", nothing_to_charge).issues[0].field, "charge");
}

#[test]
fn an_engagement_can_be_chosen_later_and_only_ones_own() {
    let room = Room::new();
    let group = room.group(3);
    let ((ada, of_ada), (_, of_ben)) = (room.client("Ada"), room.client("Ben"));
    room.register(&group, &ada, None);
    let one = room.participant(&group, "Ada");
    let request = |engagement: &Value| json!({ "participantId": one, "engagementId": engagement, "answer": "Vegetarian" });
    assert_eq!(room.refused("groups.change_participant", request(&of_ben)).issues[0].field, "engagementId");
    let page = room.ask("groups.change_participant", request(&of_ada)).data["page"].clone();
    assert_eq!(page["registered"][0]["engagementId"], of_ada);
    assert_eq!(page["registered"][0]["answer"], "Vegetarian");
}

#[test]
fn a_group_that_was_put_away_takes_nobody_in() {
    let room = Room::new();
    let group = room.group(3);
    room.ask("groups.archive", json!({ "groupId": group, "archived": true }));
    assert_eq!(room.ask("groups.list", json!({})).data, json!([]));
    assert_eq!(room.ask("groups.list", json!({ "archived": true })).data[0]["archived"], true);
    let request = json!({ "groupId": group, "personId": room.person("Ada") });
    assert_eq!(room.refused("groups.register", request).code, ErrorCode::Refused);
    let dates = json!({ "groupId": group, "localStart": "2026-03-10T18:00" });
    assert_eq!(room.refused("groups.schedule", dates).code, ErrorCode::Refused);
}
