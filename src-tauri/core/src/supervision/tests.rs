//! Nasty names, and a file in which none of them is left.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::check::count;
use super::disguise::{Disguise, Place};
use crate::basics::ids::{OrganisationId, PersonId};
use crate::privacy::identifiers::{KnownOrganisation, KnownPerson};
use crate::rpc::dispatch;
use crate::testing::{Open, open};
use crate::words;

fn person(given: &str, family: &str) -> KnownPerson {
    KnownPerson {
        id: PersonId(format!("{given} {family}")),
        given_name: given.into(),
        family_name: family.into(),
        pronunciation: None,
        email: Some(format!("{}@example.org", given.to_lowercase())),
        phone: Some("+49 151 555 0123".into()),
        address: Some("Lindenstrasse 4\n10969 Berlin".into()),
        meeting_link: Some("https://meet.example/room-7".into()),
        other_emails: Vec::new(),
        calendar_titles: Vec::new(),
        numbers: Vec::new(),
    }
}

fn disguise(people: &[KnownPerson]) -> Disguise {
    let nordbank = KnownOrganisation {
        id: OrganisationId("o".into()),
        name: "Nordbank AG".into(),
        address: None,
        email: None,
        tax_id: Some("DE123456789".into()),
        po_number: None,
        numbers: Vec::new(),
    };
    let links = [(people[0].id.clone(), "https://zoom.example/j/998877".to_owned())];
    Disguise::new(people, &links, &[nordbank], &[people[0].id.clone()], words::in_language("en")).unwrap()
}

fn place(person: &KnownPerson) -> Place<'_> {
    Place { person: &person.id, begun: chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() }
}

#[test]
fn names_are_replaced_however_nasty_they_are() {
    for (given, family, text, expected) in [
        ("Will", "May", "Will will say: May's way. WILL!", "Client A will say: Client A's way. Client A!"),
        ("Mark", "Stone", "Marks plan, the mark stays", "Client As plan, the mark stays"),
        ("\u{c5}sa", "Nordin", "\u{c5}SA, A\u{30a}sa, asa", "Client A, Client A, Client A"),
        ("Sean", "O'Neill", "O\u{2019}NEILL\u{2019}s boss, ONeill", "Client A\u{2019}s boss, Client A"),
        // Broken after its hyphen, each half is replaced for itself.
        ("Jean-Luc", "Noir", "Jean-\nLuc and Jean Luc", "Client A and Client A"),
        ("Inge", "von der Heide", "Frau von der Heide, die Heide", "Frau Client A, die Client A"),
        (
            "Anna",
            "Kowalska",
            "Anna's, Annas, Ann\u{119}, Kowalskiej",
            "Client A's, Client As, [someone], [someone]",
        ),
        ("Anna", "Kowalska", "Anna\nKowalska <anna@example.org>", "Client A <Client A>"),
        ("Anna", "Kowalska", "0151 5550123, Lindenstrasse 4", "Client A, Client A"),
        ("Anna", "Kowalska", "zoom.example/j/998877 from Nordbank", "Client A from [an organisation]"),
        (
            "Anna",
            "Kowalska",
            "On 2026-01-20 and 6.1.2026, not 1.1.2026; on 3 May",
            "On [week 3] and [week 1], not [a day]; on [a day]",
        ),
    ] {
        let people = [person(given, family)];
        let disguise = disguise(&people);
        let (disguised, replaced) = disguise.disguised(text, &place(&people[0]));
        assert_eq!(disguised, expected, "{given} {family}");
        assert!(replaced > 0);
        assert_eq!(count(&disguised, disguise.matcher(), disguise.identifiers()), 0, "{disguised}");
    }
}

#[test]
fn of_two_with_one_name_it_is_the_client_of_the_session() {
    let people = [person("Anna", "Kowalska"), person("Ben", "Okafor"), person("Anna", "Brandt")];
    let words = words::in_language("en");
    let clients = [people[2].id.clone(), people[0].id.clone()];
    let disguise = Disguise::new(&people, &[], &[], &clients, words).unwrap();
    let said = |of: usize| disguise.disguised("Anna met Ben and Anna Brandt.", &place(&people[of])).0;
    assert_eq!(said(0), "Client B met [someone] and Client A.");
    assert_eq!(said(2), "Client A met [someone] and Client A.");
}

#[test]
fn what_replacing_cannot_catch_the_search_finds() {
    let people = [person("Anna", "Kowalska")];
    let disguise = disguise(&people);
    for text in [
        "A n n a",
        "K.o.w.a.l.s.k.a",
        "Kowal-\nska",
        "Anna",
        "kowalska",
        "An\u{ad}na",
        "anna @ example . org",
        "0 1 5 1 - 5 5 5 - 0 1 2 3",
        "meet.example / room-7",
        "anna_kowalska",
        "DE 123 456 789",
        "on 2.3.2026",
    ] {
        assert!(count(text, disguise.matcher(), disguise.identifiers()) > 0, "{text:?} is not found");
    }
    for text in [
        "Client A",
        "An afternoon, a n",
        "Hannah annexed, annakowal",
        "Week 3, 60 min, held",
        "7/10 and 10:30",
    ] {
        assert_eq!(count(text, disguise.matcher(), disguise.identifiers()), 0, "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_name_survives_between_any_other_words(before in "([b-z]{2,6}[ ,.\n]){0,4}", after in "([b-z]{2,6}[ ,.\n]){0,4}", who in 0usize..5) {
        let names = [("Will", "May"), ("\u{c5}sa", "Nordin"), ("Sean", "O'Neill"), ("Jean-Luc", "Noir"), ("Inge", "von der Heide")];
        let (given, family) = names[who];
        let people = [person(given, family)];
        let disguise = disguise(&people);
        for name in [given.to_owned(), family.to_owned(), format!("{given} {family}"), given.to_uppercase()] {
            let text = format!("{before} {name} {after}");
            let (disguised, _) = disguise.disguised(&text, &place(&people[0]));
            prop_assert!(!disguised.contains(&name), "{disguised}");
            prop_assert_eq!(count(&disguised, disguise.matcher(), disguise.identifiers()), 0, "{}", disguised);
        }
    }
}

struct Room {
    open: Open,
    sessions: Vec<Value>,
}

fn call(open: &Open, name: &str, request: Value) -> Value {
    dispatch(&open.app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
}

impl Room {
    fn new(note: &str, private: &str) -> Self {
        let open = open();
        let details = json!({ "givenName": "Anna", "familyName": "Session", "email": "anna@example.org" });
        let anna = call(&open, "people.add", json!({ "details": details }))["id"].clone();
        call(&open, "people.add", json!({ "details": { "givenName": "\u{c5}sa", "familyName": "Page" } }));
        let sessions = ["2026-02-02T10:00", "2026-02-23T10:00"].map(|start| {
            let book = json!({ "personId": anna, "localStart": start });
            call(&open, "sessions.book", book)["item"]["id"].clone()
        });
        let say = json!({ "sessionId": sessions[0], "saying": { "outcome": "held" } });
        call(&open, "sessions.say_outcome", say);
        let text = format!("## Focus\n{note}\n\n## Commitments\n[] Call \u{c5}sa");
        let save = json!({ "sessionId": sessions[1], "text": text, "reflection": private });
        call(&open, "notes.save", save);
        Self { open, sessions: sessions.to_vec() }
    }

    fn chosen(&self, include_private: bool) -> Value {
        json!({ "sessionIds": self.sessions, "includePrivate": include_private })
    }

    fn pages(&self, include_private: bool) -> String {
        use base64::Engine;
        let file = call(&self.open, "supervision.pack", self.chosen(include_private));
        assert_eq!(file["name"], "For supervision.pdf");
        let pdf = base64::engine::general_purpose::STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
        let text = crate::documents::inspect::check(&pdf).text;
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn the_pack_tells_the_sessions_and_nobodys_name() {
    let room = Room::new(
        "Anna wants to tell \u{c5}sa by 9 March 2026.\n! A hunch about Anna.",
        "Anna reminds me of someone.",
    );
    let text = room.pages(false);
    for said in [
        "Client A, first talk",
        "Week 1, 1 h, held",
        "Week 4",
        "Client A wants to tell [someone] by [week 6].",
        "Call [someone]",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for private in ["reminds me", "hunch"] {
        assert!(!text.contains(private), "private only where it was chosen: {text}");
    }
    for name in ["Anna", "\u{c5}sa", "anna@"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
    let with_private = room.pages(true);
    let own = "My own reflections A hunch about Client A. Client A reminds me of someone.";
    assert!(with_private.contains(own), "{with_private}");
}

#[test]
fn the_preview_shows_the_same_and_marks_what_still_tells() {
    let room = Room::new("Anna is calm.", "");
    let preview = call(&room.open, "supervision.preview", room.chosen(false));
    assert_eq!((&preview["isClear"], &preview["sessions"][1]["tells"]), (&json!(true), &json!(false)));
    assert!(preview["markdown"].as_str().unwrap().contains("Client A is calm."), "{preview}");
    let telling = Room::new("She writes A n n a on the board.", "");
    let preview = call(&telling.open, "supervision.preview", telling.chosen(false));
    assert_eq!((&preview["isClear"], &preview["sessions"][1]["tells"]), (&json!(false), &json!(true)));
    assert_eq!(preview["markdown"], Value::Null);
}

#[test]
fn a_file_in_which_somebody_can_be_known_is_not_written() {
    for (note, private, include) in
        [("She writes A n n a on the board.", "", false), ("Calm.", "a n n a @ example . o r g", true)]
    {
        let room = Room::new(note, private);
        let refused = dispatch(&room.open.app, "supervision.pack", room.chosen(include)).unwrap_err();
        assert!(
            refused.message.starts_with("Something in session 2 of the pack still tells"),
            "{}",
            refused.message
        );
        assert!(!refused.message.contains("nna"), "{}", refused.message);
    }
    let room = Room::new("Calm.", "a n n a @ example . o r g");
    room.pages(false);
}

#[test]
fn nothing_chosen_makes_no_pack() {
    let room = Room::new("Calm.", "");
    let refused = dispatch(&room.open.app, "supervision.pack", json!({ "sessionIds": [] })).unwrap_err();
    assert_eq!(refused.issues[0].field, "sessionIds");
}
