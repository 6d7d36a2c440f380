//! Who comes: made-up people from many places, with names as they really are.

use super::practice::zone;
use crate::basics::ids::OrganisationId;
use crate::people::model::{PersonDetails, Source};

/// Given and family name, place, sponsor, and what they wish for.
type Row = (&'static str, &'static str, usize, Option<usize>, usize);

/// Country, zone, language and a street.
const PLACES: [(&str, &str, &str, &str); 9] = [
    ("DE", "Europe/Berlin", "de", "Sonnenallee 102\n12045 Berlin"),
    ("PL", "Europe/Warsaw", "pl", "ul. Mokotowska 8/12\n00-641 Warszawa"),
    ("GR", "Europe/Athens", "el", "Οδός Ερμού 45\n105 63 Αθήνα"),
    ("GB", "Europe/London", "en", "3 Quay Street\nBristol BS1 4DA"),
    ("CH", "Europe/Zurich", "de", "Seefeldstrasse 210\n8008 Zürich"),
    ("US", "America/New_York", "en", "418 W 22nd Street\nNew York, NY 10011"),
    ("BG", "Europe/Sofia", "bg", "ул. Граф Игнатиев 9\n1000 София"),
    ("FR", "Europe/Paris", "fr", "27, rue des Martyrs\n75009 Paris"),
    ("JP", "Asia/Tokyo", "en", "2-11-3 Meguro\nTokyo 153-0063"),
];

const CAST: [Row; 42] = [
    ("Łukasz", "Żółć", 1, Some(1), 0),
    ("Θεοδώρα", "Παπαδοπούλου", 2, None, 1),
    ("Анна", "Димитрова", 6, None, 2),
    ("Jörg", "Müller-Schmidt", 0, Some(0), 3),
    ("Maximiliane Alexandra Friederike", "von Hohenstein-Sonnenfels zu Waldburg-Reichenau", 0, None, 4),
    ("Ben", "Okafor", 3, None, 5),
    ("Priya", "Raman", 3, Some(3), 6),
    ("Zoë", "Lefèvre", 7, None, 7),
    ("Håkon", "Bjørnstad", 0, None, 0),
    ("Sofie", "Vandenberghe", 7, None, 1),
    ("Tomas", "Brandt", 0, Some(0), 2),
    ("Leo", "Castellani", 4, None, 3),
    ("Małgorzata", "Wiśniewska", 1, None, 4),
    ("Grace", "Whitfield", 5, None, 5),
    ("Nikola", "Petrović", 0, None, 6),
    ("Ayşe", "Yıldız", 0, Some(2), 7),
    ("Kenji", "Morimoto", 8, None, 0),
    ("Renée", "d'Aubigné", 7, None, 1),
    ("Sean", "O'Rourke", 3, None, 2),
    ("Beatriz", "Gonçalves", 0, None, 3),
    ("Ján", "Ďurčanský", 1, None, 4),
    ("Lærke", "Østergaard", 0, Some(2), 5),
    ("Ana-Maria", "Șerban", 0, None, 6),
    ("Dörte", "Weiß", 0, None, 7),
    ("Owen", "Llewellyn", 3, Some(3), 0),
    ("Ελένη", "Κωνσταντίνου", 2, None, 1),
    ("Marek", "Szczęsny", 1, Some(1), 2),
    ("Chiara", "Bianchi", 4, None, 3),
    ("Jonas", "Huber", 4, None, 4),
    ("Nadia", "El Amrani", 7, None, 5),
    ("Þóra", "Guðmundsdóttir", 0, None, 6),
    ("Samuel", "Adeyemi", 5, None, 7),
    ("Weronika", "Krzyżanowska", 1, None, 0),
    ("Milan", "Horvat", 0, None, 1),
    ("Freya", "Lindqvist", 0, None, 2),
    ("Иван", "Георгиев", 6, None, 3),
    ("Hanna", "Kovács", 0, None, 4),
    ("Rui", "Tavares", 3, None, 5),
    ("Ilse", "Janssens", 7, None, 6),
    ("Noor", "Haddad", 5, None, 7),
    ("Björn", "Åkesson", 0, Some(0), 0),
    ("Mei", "Lin", 5, None, 1),
];

const WISHES: [&str; 8] = [
    "I want to lead my team without becoming my old boss.",
    "I have done what was expected for twelve years. Now I would like to find out what I want.",
    "I say yes before I have thought. I would like my evenings back.",
    "We are merging two departments and everyone looks at me.",
    "I want to come back after parental leave without pretending nothing has changed.",
    "I know what I should do. I do not do it. I would like to understand why.",
    "I want to speak up in the room, not in the corridor afterwards.",
    "In five years I want to have built something of my own.",
];

const SOURCES: [Source; 5] =
    [Source::Referral, Source::Website, Source::Referral, Source::Directory, Source::Event];

/// Which sponsor, if any, stands behind a person.
pub fn sponsor(person: usize) -> Option<usize> {
    row(person).3
}

/// The place in [`PLACES`] tells in which currency someone pays.
pub fn country(person: usize) -> &'static str {
    PLACES[row(person).2].0
}

/// The person's details. Beyond the cast, names meet in new pairs.
pub fn details(person: usize, organisations: &[OrganisationId]) -> PersonDetails {
    let (given, family, place, sponsor, wish) = row(person);
    let (country, zone_name, language, address) = PLACES[place];
    PersonDetails {
        given_name: given.into(),
        family_name: family.into(),
        pronouns: None,
        pronunciation: (person == 0).then(|| "WOO-kash ZHOOWCH".into()),
        email: Some(format!("client{}@mail.example", person + 1)),
        phone: person.is_multiple_of(3).then(|| format!("+49 151 555 {:04}", person * 37 % 10_000)),
        address: Some(address.into()),
        country: Some(country.into()),
        zone: zone(zone_name).ok(),
        language: Some(language.into()),
        organisation_id: sponsor.and_then(|at| organisations.get(at).cloned()),
        source: SOURCES[person % SOURCES.len()],
        wish: Some(WISHES[wish].into()),
        meeting_link: (!person.is_multiple_of(5))
            .then(|| format!("https://meet.stillwater.example/room-{}", person + 100)),
        terms_days: if sponsor.is_some() { 30 } else { 14 },
    }
}

fn row(person: usize) -> Row {
    let (given, _, _, _, wish) = CAST[person % CAST.len()];
    let shift = person / CAST.len();
    let (_, family, place, sponsor, _) = CAST[(person + shift * 11) % CAST.len()];
    (given, family, place, sponsor, wish)
}
