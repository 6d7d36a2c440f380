//! Names as they are and as people write them.

use crate::basics::ids::{OrganisationId, PersonId};
use crate::privacy::identifiers::{KnownOrganisation, KnownPerson};
use crate::privacy::stand_ins::StandIns;
use crate::words;

fn person(given: &str, family: &str) -> KnownPerson {
    KnownPerson {
        id: PersonId(format!("{given} {family}")),
        given_name: given.into(),
        family_name: family.into(),
        pronunciation: None,
        email: None,
        phone: None,
        address: None,
        meeting_link: None,
        other_emails: Vec::new(),
        calendar_titles: Vec::new(),
        numbers: Vec::new(),
    }
}

fn organisation(name: &str) -> KnownOrganisation {
    KnownOrganisation {
        id: OrganisationId(name.into()),
        name: name.into(),
        address: None,
        email: None,
        tax_id: None,
        po_number: None,
        numbers: Vec::new(),
    }
}

fn stand_ins(people: &[KnownPerson], organisations: &[KnownOrganisation]) -> StandIns {
    StandIns::new(people, organisations, words::in_language("en")).unwrap()
}

fn masked(people: &[KnownPerson], text: &str) -> String {
    stand_ins(people, &[]).mask(text).unwrap_or_else(|| text.to_owned())
}

#[test]
fn a_name_is_found_however_it_is_written() {
    for (given, family, text, expected) in [
        ("Anna", "Kowalska", "Anna Kowalska came.", "Person 1 came."),
        ("Anna", "Kowalska", "anna KOWALSKA", "Person 1"),
        ("Anna", "Kowalska", "Kowalska, Anna", "Person 1"),
        ("Anna", "Kowalska", "AnnaKowalska@", "Person 1@"),
        (
            "Anna",
            "Kowalska",
            "Anna's week, Annas Woche, Anna\u{2019}s",
            "Person 1's week, Person 1s Woche, Person 1\u{2019}s",
        ),
        ("Anna", "Kowalska", "Anna-Lena met Hanna and Annabel.", "Person 1-Lena met Hanna and Annabel."),
        ("Anna", "Kowalska", "Anna\nKowalska", "Person 1"),
        ("Anna", "Kowalska", "An\u{ad}na", "Person 1"),
        ("Anna", "Kowalska", "With A. Kowalska and Anna K.", "With Person 1 and Person 1"),
        (
            "\u{c5}sa",
            "Bj\u{f8}rnstad",
            "A\u{30a}SA und asa, Bjornstad, Bjoernstad",
            "Person 1 und Person 1, Person 1, Person 1",
        ),
        (
            "J\u{f6}rg",
            "M\u{fc}ller-Schmidt",
            "Joerg Mueller, Frau Schmidt",
            "Person 1 Person 1, Frau Person 1",
        ),
        ("Sean", "O'Neill", "O\u{2019}Neill, ONeill, Mr Neill", "Person 1, Person 1, Mr Person 1"),
        (
            "Jean-Luc",
            "Picard",
            "Jean Luc, Jean\u{2011}Luc, JeanLuc, Luc",
            "Person 1, Person 1, Person 1, Person 1",
        ),
        (
            "Renate",
            "von der Heide",
            "von der Heide; die Rolle von der Mutter; Heide",
            "Person 1; die Rolle von der Mutter; Person 1",
        ),
        ("D\u{f6}rte", "Wei\u{df}", "DOERTE WEISS", "Person 1"),
        (
            "\u{418}\u{432}\u{430}\u{43d}",
            "\u{413}\u{435}\u{43e}\u{440}\u{433}\u{438}\u{435}\u{432}",
            "\u{418}\u{412}\u{410}\u{41d} \u{438}",
            "Person 1 \u{438}",
        ),
        ("\u{4f1f}", "\u{738b}", "\u{548c}\u{738b}\u{4f1f}\u{8c08}", "\u{548c}Person 1\u{8c08}"),
        ("Bo", "Li", "Bo Li said yes. Li bo", "Person 1 said yes. Person 1"),
        ("Bo", "Li", "Li", "Person 1"),
        ("Bo", "Li", "The li and the bo stay.", "The li and the bo stay."),
    ] {
        assert_eq!(masked(&[person(given, family)], text), expected, "{given} {family}");
    }
}

#[test]
fn a_name_that_is_a_word_needs_its_capital_and_a_month_beside_a_number_stays() {
    let people = [person("Will", "May"), person("J\u{e1}n", "Grace")];
    for (text, expected) in [
        ("Will will do it.", "Person 1 will do it."),
        ("5 minutes of grace, said Grace.", "5 minutes of grace, said Person 2."),
        ("Thu 3 Jan, 10:00", "Thu 3 Jan, 10:00"),
        ("1 May 2026 to 3 May", "1 May 2026 to 3 May"),
        ("May 2026", "May 2026"),
        ("1. Jan, 2. May", "1. Person 2, 2. Person 1"),
        ("J\u{e1}n has 3", "Person 2 has 3"),
    ] {
        assert_eq!(masked(&people, text), expected);
    }
}

#[test]
fn addresses_numbers_and_links_are_names_too() {
    let anna = KnownPerson {
        pronunciation: Some("AH-na koh-VAHL-ska".into()),
        email: Some("anna.k@example.org".into()),
        phone: Some("+49 151 555 0123".into()),
        address: Some("Lindenstrasse 4\n10969 Berlin".into()),
        meeting_link: Some("https://meet.example/room-7".into()),
        other_emails: vec!["ak@work.example".into()],
        calendar_titles: vec!["Coaching AnKo".into(), "Coaching".into()],
        numbers: vec!["PL6762477890".into(), "Nr 1".into()],
        ..person("Anna", "Kowalska")
    };
    for (text, expected) in [
        ("Write to <Anna.K@example.org>.", "Write to <Person 1>."),
        ("ak@work.example", "Person 1"),
        ("0151/5550123 (evenings)", "Person 1 (evenings)"),
        ("https://meet.example/room-7", "Person 1"),
        ("VAT PL6762477890, Nr 1", "VAT Person 1, Nr 1"),
        ("meet.example/room-7?x=1", "Person 1?x=1"),
        ("Lindenstrasse 4\n10969 Berlin", "Person 1"),
        ("She lives at Lindenstrasse 4.", "She lives at Person 1."),
        ("Berlin is not who she is.", "Berlin is not who she is."),
        ("AnKo, 10:00", "Person 1, 10:00"),
        ("Coaching", "Person 1"),
        ("Coaching helps.", "Coaching helps."),
        ("said AH-na koh-VAHL-ska", "said Person 1"),
    ] {
        assert_eq!(masked(std::slice::from_ref(&anna), text), expected);
    }
}

#[test]
fn who_shares_a_name_shares_the_stand_in_and_organisations_have_their_own() {
    let people = [person("Anna", "Kowalska"), person("Ben", "Okafor"), person("Anna", "Brandt")];
    let with = stand_ins(&people, &[organisation("Lakeside Trust"), organisation("Brandt & Co. KG")]);
    for (text, expected) in [
        ("Anna", "Person 1/3"),
        ("Anna Brandt", "Person 3"),
        ("paid by Lakeside Trust", "paid by Organisation 1"),
        ("Lakeside pays, the lakeside is near", "Organisation 1 pays, the lakeside is near"),
        ("Brandt & Co. KG", "Organisation 2"),
    ] {
        assert_eq!(with.mask(text).as_deref(), Some(expected), "{text}");
    }
    assert_eq!(with.mask("nobody here"), None);
}

#[test]
fn a_stand_in_is_known_again_and_nothing_else_is_taken_for_one() {
    let with =
        stand_ins(&[person("Anna", "Kowalska"), person("Ben", "Okafor")], &[organisation("Nordbank AG")]);
    for text in ["Person 1", "with person 2's team", "Persons: Person 1/2", "Organisation 1"] {
        assert!(with.is_masked(text), "{text}");
    }
    for text in ["Person 3", "Person 12", "a person 1.5 m away? Yes, one", "Organisation 2", ""] {
        let expected = text.contains("1.5");
        assert_eq!(with.is_masked(text), expected, "{text}");
    }
}

#[test]
fn a_name_is_found_between_any_other_text() {
    use proptest::prelude::*;
    let people: Vec<KnownPerson> =
        (0..150).map(|n| person(&format!("Given{}", letters(n)), &format!("Family{}", letters(n)))).collect();
    let with = stand_ins(&people, &[]);
    proptest!(|(before in "\\PC{0,20}", after in "\\PC{0,20}", who in 0..150usize)| {
        let name = format!("{} {}", people[who].given_name, people[who].family_name);
        let text = format!("{before} {name} {after}");
        let masked = with.mask(&text).unwrap();
        prop_assert!(!masked.contains(&name), "{masked}");
        prop_assert!(masked.contains(&format!("Person {}", who + 1)), "{masked}");
    });
}

fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}
