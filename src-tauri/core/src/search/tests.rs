//! Over real commands on a real encrypted file.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::rpc::dispatch;
use crate::testing::{Open, open};

struct Room {
    open: Open,
    anna: Value,
    session: Value,
}

fn call(open: &Open, name: &str, request: Value) -> Value {
    dispatch(&open.app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
}

impl Room {
    fn new() -> Self {
        let open = open();
        let anna =
            json!({ "givenName": "Anna", "familyName": "M\u{fc}ller", "wish": "Sleep without a list." });
        let anna = call(&open, "people.add", json!({ "details": anna }))["id"].clone();
        let book =
            json!({ "personId": anna, "localStart": "2026-03-02T10:00", "place": "Parkcaf\u{e9} Lindenhof" });
        let session = call(&open, "sessions.book", book)["item"]["id"].clone();
        Self { open, anna, session }
    }

    fn note(&self, shared: &str, private: &str) {
        let note = json!({ "sessionId": self.session, "text": shared, "reflection": private });
        call(&self.open, "notes.save", note);
    }

    fn find(&self, text: &str) -> Vec<Value> {
        call(&self.open, "search.find", json!({ "text": text })).as_array().unwrap().clone()
    }

    fn kinds(&self, text: &str) -> Vec<String> {
        self.find(text).iter().map(|hit| hit["kind"].as_str().unwrap().to_owned()).collect()
    }
}

/// The pieces that were asked for.
fn marked(hit: &Value) -> Vec<&str> {
    let parts = hit["excerpt"].as_array().unwrap().iter();
    parts.filter(|part| part["hit"] == true).map(|part| part["text"].as_str().unwrap()).collect()
}

#[test]
fn words_beginnings_phrases_accents_and_parts_of_compounds_are_found() {
    let room = Room::new();
    room.note(
        "Zeitdruckgef\u{fc}hle am Montag: die Stra\u{df}e nach Caf\u{e9}, the board was calm today.",
        "Perhaps envy?",
    );
    for (text, expected, piece) in [
        ("montag", "note", "Montag"),
        ("mon", "note", "Montag"),
        ("board calm", "note", "board"),
        ("\"the board\"", "note", "the board"),
        ("\"was calm tod", "note", "was calm today"),
        ("cafe nach", "note", "nach"),
        ("strasse", "note", "Stra\u{df}e"),
        ("druck", "note", "Zeitdruckgef\u{fc}hle"),
        ("Gef\u{fc}hl", "note", "Zeitdruckgef\u{fc}hle"),
        ("gefuehl", "note", "Zeitdruckgef\u{fc}hle"),
        ("envy", "privateNote", "envy"),
        ("lindenhof", "session", "Lindenhof"),
        ("parkcafe", "session", "Parkcaf\u{e9}"),
        ("sleep list", "person", "Sleep"),
        ("anna board", "note", "board"),
        ("mueller board", "note", "board"),
        ("mueller gefuhle board", "note", "Zeitdruckgef\u{fc}hle"),
    ] {
        let hits = room.find(text);
        let hit = hits.first().unwrap_or_else(|| panic!("{text} finds nothing"));
        assert_eq!(hit["kind"], expected, "{text}: {hits:?}");
        assert!(marked(hit).contains(&piece), "{text}: {hit}");
    }
    for text in ["board envy", "\"board the\"", "ruc", "tuesday", "", "*", "anna tuesday", "\"the boa\""] {
        assert!(room.kinds(text).is_empty(), "{text}: {:?}", room.find(text));
    }
}

#[test]
fn a_hit_says_what_it_is_and_what_to_open() {
    let room = Room::new();
    room.note("The board.", "The board, too.");
    let hits = room.find("board");
    let private = hits.iter().find(|hit| hit["kind"] == "privateNote").unwrap();
    assert_eq!((&private["private"], &private["target"]), (&json!(true), &room.session));
    let note = hits.iter().find(|hit| hit["kind"] == "note").unwrap();
    let expected = json!({
        "kind": "note", "target": room.session, "personId": room.anna, "personName": "Anna M\u{fc}ller",
        "title": "Session note", "on": "2026-03-02", "private": false,
        "excerpt": [{ "text": "The ", "hit": false }, { "text": "board", "hit": true }, { "text": ".", "hit": false }],
    });
    assert_eq!(note, &expected);
}

#[test]
fn a_name_comes_first_and_the_exact_one_before_its_beginnings() {
    let room = Room::new();
    for (given, family) in [("Annabel", "Ost"), ("Hannah", "West")] {
        call(&room.open, "people.add", json!({ "details": { "givenName": given, "familyName": family } }));
    }
    room.note("Annabel came up, and Anna laughed.", "");
    let titles: Vec<String> =
        room.find("anna").iter().map(|hit| hit["title"].as_str().unwrap().to_owned()).collect();
    assert_eq!(titles, ["Anna M\u{fc}ller", "Annabel Ost", "Session note"]);
}

#[test]
fn what_is_changed_undone_and_removed_is_found_as_it_is() {
    let room = Room::new();
    room.note("A first word: juniper.", "");
    assert_eq!(room.kinds("juniper"), ["note"]);
    room.note("Another word: Heckenrosenduft.", "");
    assert!(room.kinds("juniper").is_empty());
    assert_eq!(room.kinds("rosenduft"), ["note"]);
    let history = call(&room.open, "history.list", Value::Null);
    call(&room.open, "history.undo", json!({ "operationId": history[0]["operationId"] }));
    assert_eq!(room.kinds("juniper"), ["note"]);
    assert!(room.kinds("rosenduft").is_empty());
    room.note("", "");
    assert!(room.kinds("juniper").is_empty());
    let details = json!({ "givenName": "Berta", "familyName": "Klein" });
    call(&room.open, "people.edit", json!({ "personId": room.anna, "details": details }));
    assert!(room.kinds("anna").is_empty() && room.kinds("sleep").is_empty());
    assert_eq!(room.kinds("berta"), ["person"]);
    call(&room.open, "people.archive", json!({ "personId": room.anna, "archived": true }));
    assert_eq!(room.kinds("berta"), ["person"], "who was put away is still found");
}

#[test]
fn an_invoice_is_found_by_its_lines_and_by_whom_it_is_for() {
    let room = Room::new();
    let money = json!({ "minor": 24000, "currency": "EUR" });
    let charge = json!({
        "personId": room.anna, "chargedOn": "2026-03-01", "description": "Workshop \u{201e}Teamklausur\u{201c}",
        "quantityMilli": 1000, "unitPrice": money, "taxRateBp": 0,
    });
    call(&room.open, "charges.add", charge);
    call(&room.open, "invoices.draft", json!({ "personId": room.anna }));
    let hits = room.find("klausur");
    assert_eq!((&hits[0]["kind"], &hits[0]["title"]), (&json!("invoice"), &json!("Draft invoice")));
    call(&room.open, "invoices.issue", json!({ "invoiceId": hits[0]["target"] }));
    let issued = room.find("workshop mueller");
    let number = issued[0]["title"].as_str().unwrap().strip_prefix("Invoice ").unwrap().to_owned();
    assert_eq!(issued[0]["on"], "2026-03-02");
    assert_eq!(room.find(&number)[0]["target"], hits[0]["target"]);
}

#[test]
fn while_names_are_hidden_nothing_private_is_found_and_no_name_is_shown() {
    let room = Room::new();
    room.note("Anna met the board with anna.m@example.org.", "The board again.");
    let details = json!({ "givenName": "Anna", "familyName": "M\u{fc}ller", "email": "anna.m@example.org" });
    call(&room.open, "people.edit", json!({ "personId": room.anna, "details": details }));
    call(&room.open, "privacy.set", json!({ "hidden": true }));
    assert_eq!(room.kinds("board"), ["note"]);
    for text in ["board", "anna", "anna.m", "example"] {
        let hits = Value::from(room.find(text)).to_string();
        assert!(!hits.to_lowercase().contains("anna") && !hits.contains("example.org"), "{text}: {hits}");
    }
    assert!(Value::from(room.find("board")).to_string().contains("Person 1"));
    call(&room.open, "privacy.set", json!({ "hidden": false }));
    assert_eq!(room.kinds("board").len(), 2);
}

#[test]
fn whatever_is_typed_is_only_text() {
    let room = Room::new();
    room.note("A calm board.", "");
    for text in
        ["\"", "'", "NEAR(a b)", "a OR", "(", "title:x", "-x", "^a", "*", "{", "\u{0}a", "a\u{0}", "\u{e000}"]
    {
        room.find(text);
    }
    proptest!(ProptestConfig::with_cases(64), |(text in "\\PC{0,30}", more in any::<String>())| {
        room.find(&text);
        room.find(&more);
        room.find(&format!("{text}\"{more}*"));
    });
}

#[test]
fn a_practice_that_was_there_before_can_be_searched_after_the_update() {
    use crate::vault::migrate::{STEPS, Step};
    let connection = rusqlite::Connection::open_in_memory().unwrap();
    let first = STEPS.iter().position(|step| step.name.ends_with("_search")).unwrap();
    let (before, search): (&[Step], &[Step]) = STEPS.split_at(first);
    before.iter().for_each(|step| connection.execute_batch(step.sql).unwrap());
    connection
        .execute_batch(
            "INSERT INTO people (id, given_name, family_name, zone, source, lead_state, terms_days, created_at)
             VALUES ('p-1', 'Anna', 'Kowalska', 'UTC', 'other', 'won', 0, 1);
             INSERT INTO private_notes (id, person_id, body, created_at, updated_at)
             VALUES ('n-1', 'p-1', 'Zeitdruck, again', 2, 2);",
        )
        .unwrap();
    search.iter().for_each(|step| connection.execute_batch(step.sql).unwrap());
    let found = |asked: &str| -> Vec<String> {
        let mut statement = connection
            .prepare(
                "SELECT t.kind FROM search_index i JOIN search_texts t ON t.id = i.rowid
                      WHERE search_index MATCH ?1 ORDER BY t.id",
            )
            .unwrap();
        statement.query_map([asked], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    };
    assert_eq!(found("kowal*"), ["person"]);
    assert_eq!(found("zeitdruck"), ["privateNote"]);
    assert_eq!(found("whose : p1"), ["person", "privateNote"]);
    crate::vault::search_words::install(&connection).unwrap();
    let words: String = connection
        .query_row("SELECT group_concat(word ORDER BY word) FROM search_words", [], |row| row.get(0))
        .unwrap();
    assert_eq!(words, "again,kowalska,zeitdruck");
    for index in ["search_index", "search_titles"] {
        let check = format!("INSERT INTO {index} ({index}) VALUES ('integrity-check')");
        connection.execute_batch(&check).unwrap();
    }
}

#[test]
fn of_what_is_gone_no_word_stays_in_the_index() {
    let room = Room::new();
    room.note("Quittengelee and calm.", "");
    let segments = || -> Vec<u8> {
        let sql = "SELECT block FROM search_index_data UNION ALL SELECT block FROM search_titles_data";
        let blocks: Vec<Vec<u8>> =
            room.open.app.read(|r| r.all("looking", sql, [], |row| row.get(0))).unwrap();
        blocks.concat()
    };
    let holds = |word: &str| segments().windows(word.len()).any(|bytes| bytes == word.as_bytes());
    assert!(holds("quittengelee") || holds("uittengelee"), "the search finds what is there");
    room.note("Calm.", "");
    for rest in ["quittengelee", "uittengelee", "ttengelee"] {
        assert!(!holds(rest), "{rest}");
    }
    let words = "SELECT count(*) FROM search_words WHERE word = 'quittengelee'";
    let left: i64 = room.open.app.read(|r| r.one("looking", words, [], |row| row.get(0))).unwrap();
    assert_eq!(left, 0);
}

#[test]
fn the_index_says_what_the_sample_practice_says() {
    let open = open();
    crate::demo::fill(&open.app, crate::demo::Scale { clients: 12, years: 1 }).unwrap();
    let count = |sql: &'static str| -> i64 {
        open.app.read(|r| r.one("counting", sql, [], |row| row.get(0))).unwrap()
    };
    for (kind, table) in [
        ("SELECT count(*) FROM search_texts WHERE kind = 'person'", "SELECT count(*) FROM people"),
        ("SELECT count(*) FROM search_texts WHERE kind = 'note'", "SELECT count(*) FROM shareable_notes"),
        (
            "SELECT count(*) FROM search_texts WHERE kind = 'privateNote'",
            "SELECT count(*) FROM private_notes",
        ),
        ("SELECT count(*) FROM search_texts WHERE kind = 'invoice'", "SELECT count(*) FROM invoices"),
    ] {
        assert_eq!(count(kind), count(table), "{table}");
    }
    assert!(count("SELECT count(*) FROM search_words") > 10);
    open.app
        .write(crate::vault::writer::Change::for_good("practice.set_up"), |w| {
            w.change("checking", "INSERT INTO search_index (search_index) VALUES ('integrity-check')", [])
        })
        .unwrap();
}
