use serde_json::{Value, json};

use super::model::{InstrumentKind, MeasuringMoment};
use super::rules;
use crate::basics::moments::Day;
use crate::error::Problem;
use crate::progress::testing::{Room, text};

const WHEEL: [&str; 8] = ["career", "money", "health", "partner", "friends", "growth", "fun", "home"];

fn begin(room: &Room, shipped: &str) -> String {
    text(&room.call("instruments.save", json!({ "personId": room.anna, "shipped": shipped })), "id")
}

fn take(room: &Room, instrument: &str, moment: &str, answers: Value) -> Value {
    let today = room.open.app.now().day("Europe/Berlin".parse().unwrap());
    json!({
        "instrumentId": instrument, "personId": room.anna, "takenOn": today, "moment": moment, "answers": answers,
    })
}

fn wheel(values: [i64; 8]) -> Value {
    WHEEL
        .iter()
        .zip(values)
        .map(|(key, value)| ((*key).to_owned(), json!(value)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

#[test]
fn what_ships_is_copied_when_it_is_begun_and_another_label_makes_another_version() {
    let room = Room::new();
    let list = || room.call("instruments.list", json!({ "personId": room.anna }));
    assert_eq!(list()["shipped"].as_array().unwrap().len(), 8);
    assert_eq!(list()["inUse"], json!([]));
    let id = begin(&room, "wheel_of_life");
    let item = list()["inUse"][0].clone();
    assert_eq!(
        (item["title"].as_str(), item["version"]["number"].as_u64()),
        (Some("Wheel of Life"), Some(1))
    );
    assert_eq!(item["version"]["definition"]["items"].as_array().unwrap().len(), 8);
    let save = |more: Value| {
        let mut request = json!({ "instrumentId": id, "personId": room.anna });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        room.call("instruments.save", request)
    };
    let renamed = save(json!({ "title": "Anna's wheel" }));
    assert_eq!(renamed["version"]["number"], 1, "what it is called is not what it asks");
    let items: Vec<Value> = item["version"]["definition"]["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| json!({ "key": item["key"], "label": item["label"] }))
        .collect();
    assert_eq!(save(json!({ "items": items }))["version"]["number"], 1, "the same items are no change");
    let mut other = items.clone();
    other[0]["label"] = json!("Calling");
    let changed = save(json!({ "items": other }));
    assert_eq!(changed["version"]["number"], 2);
    assert_eq!(changed["title"], "Anna's wheel");
    assert_eq!(changed["version"]["definition"]["items"][0]["key"], "career");
}

#[test]
fn a_version_never_changes_once_it_is_written() {
    let room = Room::new();
    begin(&room, "wheel_of_life");
    let vault = room.open.app.vault();
    let refused =
        vault.as_ref().unwrap().connection().execute("UPDATE instrument_versions SET definition = '{}'", []);
    assert!(refused.unwrap_err().to_string().contains("never changes"));
}

#[test]
fn every_bad_answer_is_named_at_once() {
    let room = Room::new();
    let id = begin(&room, "wheel_of_life");
    let answers = json!({ "career": 0, "money": 11, "health": 5, "partner": 1, "friends": 10, "garden": 3 });
    let mut request = take(&room, &id, "baseline", answers);
    request["takenOn"] = json!("2026-03-03");
    request["respondent"] = json!("Somebody");
    request["words"] = json!({ "health": "well" });
    assert_eq!(
        room.refused("measurements.take", request),
        [
            "takenOn",
            "respondent",
            "answers.career",
            "answers.money",
            "answers.growth",
            "answers.fun",
            "answers.home",
            "answers.garden",
            "words.health",
        ]
    );
}

#[test]
fn of_a_scale_only_the_present_is_needed() {
    let room = Room::new();
    let id = begin(&room, "scale");
    let item = room.call("measurements.take", take(&room, &id, "baseline", json!({ "now": 4 })));
    assert_eq!(item["lines"], json!(["Now: 4"]));
    let mut request = take(&room, &id, "along_the_way", json!({ "now": 5, "target": 8, "confidence": 7 }));
    request["words"] = json!({ "one_higher": " I say no once a week. " });
    let item = room.call("measurements.take", request);
    assert_eq!(item["words"]["one_higher"], "I say no once a week.");
    assert_eq!(item["lines"].as_array().unwrap().len(), 4);
    assert_eq!(
        room.refused("measurements.take", take(&room, &id, "end", json!({ "now": -1 }))),
        ["answers.now"]
    );
}

#[test]
fn described_levels_are_shown_first_and_t_is_a_detail() {
    let room = Room::new();
    let item = |label: &str, weight: u8| json!({ "label": label, "weight": weight, "levels": ["none", "one", "two", "three", "four"] });
    let items = json!([item("Calm mornings", 1), item("Free evenings", 2), item("Walks", 3)]);
    let request = json!({ "personId": room.anna, "shipped": "attainment" });
    assert_eq!(room.refused("instruments.save", request), ["items"], "there is nothing to begin with");
    let request = json!({ "personId": room.anna, "shipped": "attainment", "items": items });
    let id = text(&room.call("instruments.save", request), "id");
    let taken =
        room.call("measurements.take", take(&room, &id, "mid", json!({ "i1": 0, "i2": 1, "i3": -1 })));
    assert_eq!(taken["tHundredths"], 4780);
    let lines = json!(["Calm mornings: two (0)", "Free evenings: three (+1)", "Walks: one (\u{2212}1)"]);
    assert_eq!(taken["lines"], lines);
    let beyond = take(&room, &id, "mid", json!({ "i1": 3, "i2": -3, "i3": 0 }));
    assert_eq!(room.refused("measurements.take", beyond), ["answers.i1", "answers.i2"]);
}

#[test]
fn a_check_that_fell_says_what_is_worth_asking() {
    let room = Room::new();
    let id = begin(&room, "session_check");
    let check = |heard, mattered, suited, useful| {
        let answers = json!({ "heard": heard, "mattered": mattered, "suited": suited, "useful": useful });
        room.call("measurements.take", take(&room, &id, "along_the_way", answers))
    };
    let first = check(10, 10, 10, 9);
    assert_eq!((first["total"].as_i64(), first["worthAsking"].as_array().unwrap().len()), (Some(39), 0));
    room.on(3, 16);
    assert_eq!(
        check(10, 9, 8, 7)["worthAsking"],
        json!([
            "34 of 40 in all: worth asking what would have made it fuller.",
            "“The way we worked suited me” stands at 8: worth asking about.",
            "“All in all, it was useful” stands at 7: worth asking about.",
            "From 39 last time to 34: worth asking what was different.",
        ])
    );
    let items: Vec<Value> = ["heard", "mattered", "suited", "useful"]
        .iter()
        .map(|key| json!({ "key": key, "label": format!("In other words: {key}") }))
        .collect();
    room.call("instruments.save", json!({ "instrumentId": id, "personId": room.anna, "items": items }));
    room.on(3, 23);
    assert_eq!(check(10, 10, 9, 9)["worthAsking"], json!([]));
    room.on(3, 30);
    let after = check(9, 9, 9, 9);
    assert_eq!(after["worthAsking"], json!([]), "a sum of another version is no sum to compare with");
}

#[test]
fn others_are_named_and_no_more_than_five() {
    let others = ["Karin", "Tomek", "Ola", "Ben", "Ines"];
    let kind = InstrumentKind::Stakeholder;
    for (given, so_far, expected) in [
        (None, 0, Err(Problem::Missing)),
        (Some(" Karin "), 0, Ok(Some("Karin"))),
        (Some("Sixth"), 4, Ok(Some("Sixth"))),
        (Some("Sixth"), 5, Err(Problem::TooLarge)),
        (Some("karin"), 5, Ok(Some("Karin"))),
    ] {
        let found = rules::respondent(kind, given, &others[..so_far]);
        assert_eq!(found, expected.map(|name| name.map(str::to_owned)), "{given:?} after {so_far}");
    }
    assert_eq!(rules::respondent(InstrumentKind::Wheel, None, &[]), Ok(None));
    assert_eq!(rules::respondent(InstrumentKind::Wheel, Some("Karin"), &[]), Err(Problem::NotPossible));
}

#[test]
fn what_comes_next_follows_from_what_was_measured() {
    use InstrumentKind::{Attainment, Check, Pulse, Scale, Stakeholder, Wheel};
    use MeasuringMoment::{AlongTheWay, Baseline, End, Mid};
    let day = |text: &str| text.parse::<Day>().unwrap();
    let (first, today) = (day("2026-03-02"), day("2026-03-20"));
    for (kind, taken, expected) in [
        (Wheel, vec![], Baseline),
        (Wheel, vec![Baseline], Mid),
        (Attainment, vec![Baseline, Mid], End),
        (Scale, vec![], Baseline),
        (Scale, vec![Baseline], AlongTheWay),
        (Pulse, vec![Baseline], AlongTheWay),
        (Check, vec![], AlongTheWay),
        (Stakeholder, vec![Baseline], Baseline),
    ] {
        let taken: Vec<_> = taken.into_iter().map(|moment| (moment, first)).collect();
        assert_eq!(rules::next_moment(kind, &taken, today), expected, "{kind:?} after {taken:?}");
    }
    assert_eq!(rules::next_moment(Stakeholder, &[(Baseline, first)], day("2026-04-01")), End);
}

#[test]
fn a_measurement_is_corrected_within_its_version_and_each_act_can_be_taken_back() {
    let room = Room::new();
    let id = begin(&room, "wheel_of_life");
    let taken = room.call("measurements.take", take(&room, &id, "baseline", wheel([5; 8])));
    let measurement = text(&taken, "id");
    let mut items: Vec<Value> =
        WHEEL.iter().map(|key| json!({ "key": key, "label": format!("My {key}") })).collect();
    items.pop();
    room.call("instruments.save", json!({ "instrumentId": id, "personId": room.anna, "items": items }));
    let edit = |answers: Value| json!({ "measurementId": measurement, "takenOn": "2026-03-01", "moment": "baseline", "answers": answers });
    let corrected = room.call("measurements.edit", edit(wheel([6; 8])));
    assert_eq!((corrected["version"].as_u64(), corrected["answers"]["home"].as_i64()), (Some(1), Some(6)));
    let chapters = || room.progress()["instruments"][0]["chapters"].clone();
    let before = chapters();
    let said = room.undone(
        "measurements.take",
        take(
            &room,
            &id,
            "mid",
            json!({ "career": 7, "money": 7, "health": 7,
        "partner": 7, "friends": 7, "growth": 7, "fun": 7 }),
        ),
    );
    assert_eq!(said, "Measured: Anna Kowalska");
    room.undone("measurements.edit", edit(wheel([9; 8])));
    room.undone("measurements.remove", json!({ "measurementId": measurement }));
    room.undone("instruments.retire", json!({ "instrumentId": id, "retired": true }));
    room.undone(
        "instruments.save",
        json!({ "instrumentId": id, "personId": room.anna, "question": "And now?" }),
    );
    assert_eq!(chapters(), before);
}

#[test]
fn with_what_was_put_away_nothing_new_is_measured() {
    let room = Room::new();
    let id = begin(&room, "scale");
    room.call("measurements.take", take(&room, &id, "baseline", json!({ "now": 4 })));
    let away = room.call("instruments.retire", json!({ "instrumentId": id, "retired": true }));
    assert_eq!(away["retiredOn"], "2026-03-02");
    let again = take(&room, &id, "end", json!({ "now": 6 }));
    assert_eq!(room.refused("measurements.take", again.clone()), ["Refused"]);
    assert_eq!(room.progress()["instruments"].as_array().unwrap().len(), 1, "what was measured stays");
    room.call("instruments.retire", json!({ "instrumentId": id, "retired": false }));
    room.call("measurements.take", again);
    let ben = room.add("Ben", "Okafor");
    let mut others = take(&room, &id, "end", json!({ "now": 6 }));
    others["personId"] = json!(ben);
    assert_eq!(room.refused("measurements.take", others), ["personId"]);
}
