//! Whom an event is about. Pure: the people of the practice and what stands in the event.

use std::collections::{BTreeMap, BTreeSet};

use super::candidate::{About, Contact, same_words, words};
use crate::basics::ids::PersonId;
use crate::basics::text::folded;

/// A person, as far as a calendar can name them.
#[derive(Debug, Clone, Default)]
pub struct Face {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Address for mail.
    pub email: Option<String>,
    /// Other addresses, and titles under which they stand in the calendar.
    pub aliases: Vec<Alias>,
    /// Was put away: only an address still finds them.
    pub archived: bool,
}

/// Another way in which a calendar names a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alias {
    /// An address.
    Email(String),
    /// A title, as [`title_key`] gives it.
    Title(String),
}

/// By what an event was found to be about a person. The surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// Their address is invited.
    Address,
    /// An address that an earlier import learnt.
    LearntAddress,
    /// Their name is invited, under another address.
    InvitedName,
    /// A title that an earlier import learnt.
    LearntTitle,
    /// Given and family name stand in the title.
    FullName,
    /// The given name stands in the title, and nobody else is called so.
    GivenName,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One person, and by what.
    One(PersonId, By),
    /// Several could be meant.
    Several(BTreeSet<PersonId>),
    /// Nobody.
    Nobody,
}

/// The people of a practice.
pub struct Faces {
    faces: BTreeMap<PersonId, Face>,
    given_names: BTreeMap<String, usize>,
}

impl Faces {
    /// These people.
    #[must_use]
    pub fn new(faces: BTreeMap<PersonId, Face>) -> Self {
        let mut given_names = BTreeMap::new();
        for face in faces.values().filter(|face| !face.archived) {
            *given_names.entry(words(&face.given_name).join(" ")).or_default() += 1;
        }
        Self { faces, given_names }
    }

    /// Whom an event is about.
    #[must_use]
    pub fn find(&self, about: &About) -> Found {
        let ways =
            [By::Address, By::LearntAddress, By::InvitedName, By::LearntTitle, By::FullName, By::GivenName];
        for by in ways {
            let meant = self.faces.iter().filter(|(_, face)| self.is_meant(face, about, by));
            let meant: BTreeSet<PersonId> = meant.map(|(id, _)| id.clone()).collect();
            match (meant.len(), meant.first()) {
                (0, _) | (_, None) => {}
                (1, Some(only)) => return Found::One(only.clone(), by),
                _ => return Found::Several(meant),
            }
        }
        Found::Nobody
    }

    /// What a person is called.
    #[must_use]
    pub fn name(&self, id: &PersonId) -> String {
        let name = |face: &Face| format!("{} {}", face.given_name, face.family_name).trim().to_owned();
        self.faces.get(id).map(name).unwrap_or_default()
    }

    /// Whether `id` is one of them.
    #[must_use]
    pub fn knows(&self, id: &PersonId) -> bool {
        self.faces.contains_key(id)
    }

    /// Whether the calendar's way of naming a person is known already.
    #[must_use]
    pub fn has(&self, id: &PersonId, alias: &Alias) -> bool {
        self.faces.get(id).is_some_and(|face| {
            let own = matches!((alias, &face.email), (Alias::Email(new), Some(own)) if folded(own) == *new);
            own || face.aliases.contains(alias)
        })
    }

    fn is_meant(&self, face: &Face, about: &About, by: By) -> bool {
        let invited =
            |address: &str| about.others.iter().any(|other| other.email.as_deref() == Some(address));
        let learnt = |wanted: &dyn Fn(&Alias) -> bool| face.aliases.iter().any(wanted);
        let full_name = || format!("{} {}", face.given_name, face.family_name);
        match by {
            By::Address => face.email.as_deref().is_some_and(|email| invited(&folded(email))),
            By::LearntAddress => learnt(&|alias| matches!(alias, Alias::Email(email) if invited(email))),
            _ if face.archived => false,
            By::InvitedName => {
                let named = |other: &Contact| {
                    other.name.as_deref().is_some_and(|name| same_words(name, &full_name()))
                };
                !face.family_name.is_empty() && about.others.iter().any(named)
            }
            By::LearntTitle => {
                let key = title_key(&about.series_title);
                learnt(&|alias| matches!(alias, Alias::Title(title) if *title == key))
            }
            By::FullName => {
                let (given, family) = (words(&face.given_name), words(&face.family_name));
                let title = words(&about.title);
                !given.is_empty()
                    && !family.is_empty()
                    && (contains(&title, &[&given[..], &family[..]].concat())
                        || contains(&title, &[&family[..], &given[..]].concat()))
            }
            // With a stranger invited, a given name is too little: there are many Annas.
            By::GivenName => {
                let given = words(&face.given_name);
                about.others.is_empty()
                    && given.concat().chars().count() > 1
                    && self.given_names.get(&given.join(" ")) == Some(&1)
                    && contains(&words(&about.title), &given)
            }
        }
    }
}

fn contains(words: &[String], part: &[String]) -> bool {
    words.windows(part.len()).any(|window| window == part)
}

/// The form in which titles are compared and learnt: folded, every number the same, so that "Session 3" and
/// "Session 4" are one kind of event.
#[must_use]
pub fn title_key(title: &str) -> String {
    let mut key = String::new();
    for letter in folded(title).chars() {
        let letter = if letter.is_numeric() { '#' } else { letter };
        if !(letter == '#' && key.ends_with('#')) {
            key.push(letter);
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faces(all: &[(&str, &str, &str, Option<&str>)]) -> Faces {
        let face = |(id, given, family, email): &(&str, &str, &str, Option<&str>)| {
            let face = Face {
                given_name: (*given).into(),
                family_name: (*family).into(),
                email: email.map(Into::into),
                ..Face::default()
            };
            (PersonId((*id).into()), face)
        };
        Faces::new(all.iter().map(face).collect())
    }

    fn titled(title: &str) -> About {
        About { title: title.into(), series_title: title.into(), ..About::default() }
    }

    fn with(title: &str, name: Option<&str>, email: &str) -> About {
        let other = Contact { email: Some(email.into()), name: name.map(Into::into) };
        About { others: vec![other], ..titled(title) }
    }

    fn one(id: &str, by: By) -> Found {
        Found::One(PersonId(id.into()), by)
    }

    #[test]
    fn a_person_is_found_by_address_name_or_a_given_name_that_nobody_shares() {
        let faces = faces(&[
            ("a", "Anna", "Kowalska", Some("Anna@Example.org")),
            ("b", "Ben", "M\u{fc}ller", None),
            ("c", "Siobh\u{e1}n", "O'Neil", None),
        ]);
        for (about, wanted) in [
            (with("Call", None, "anna@example.org"), one("a", By::Address)),
            (with("Call", Some("M\u{fc}ller, Ben"), "b@work.example"), one("b", By::InvitedName)),
            (with("Call", Some("O\u{2019}Neil, Siobh\u{e1}n"), "s@work.example"), one("c", By::InvitedName)),
            (titled("60 min with KOWALSKA Anna"), one("a", By::FullName)),
            (titled("Ben: 1:1"), one("b", By::GivenName)),
            (titled("Siobha\u{301}n \u{2013} coaching"), one("c", By::GivenName)),
            (titled("Benefits review"), Found::Nobody),
            (titled("Dentist"), Found::Nobody),
        ] {
            assert_eq!(faces.find(&about), wanted, "{about:?}");
        }
    }

    #[test]
    fn a_given_name_is_too_little_where_two_share_it_or_a_stranger_is_invited() {
        let all = [("a", "Anna", "Kowalska", None), ("n", "Anna", "Nowak", None)];
        assert_eq!(faces(&all).find(&titled("Anna")), Found::Nobody);
        assert_eq!(faces(&all).find(&titled("Anna Nowak")), one("n", By::FullName));
        let stranger = with("Anna: first talk", Some("Anna Schmidt"), "as@example.net");
        assert_eq!(faces(&all[..1]).find(&stranger), Found::Nobody);
    }

    #[test]
    fn where_two_can_be_meant_nobody_is_chosen() {
        let all = [("a", "Anna", "K", Some("both@example.org")), ("b", "Ben", "K", Some("both@example.org"))];
        let Found::Several(meant) = faces(&all).find(&with("Call", None, "both@example.org")) else {
            panic!("a shared address names two people")
        };
        assert_eq!(meant.len(), 2);
    }

    #[test]
    fn what_was_learnt_finds_a_person_again() {
        let face = Face {
            given_name: "Anna".into(),
            aliases: vec![Alias::Email("a@private.example".into()), Alias::Title("walk & talk #".into())],
            ..Face::default()
        };
        let id = PersonId("a".into());
        let faces = Faces::new(BTreeMap::from([(id.clone(), face)]));
        assert_eq!(faces.find(&with("x", None, "a@private.example")), one("a", By::LearntAddress));
        assert_eq!(faces.find(&titled("Walk &  Talk 12")), one("a", By::LearntTitle));
        assert!(faces.has(&id, &Alias::Title("walk & talk #".into())));
    }

    #[test]
    fn somebody_put_away_is_found_by_address_only() {
        let mut face = Face { given_name: "Anna".into(), family_name: "K".into(), ..Face::default() };
        (face.email, face.archived) = (Some("a@example.org".into()), true);
        let faces = Faces::new(BTreeMap::from([(PersonId("a".into()), face)]));
        assert_eq!(faces.find(&titled("Anna K")), Found::Nobody);
        assert_eq!(faces.find(&with("x", None, "a@example.org")), one("a", By::Address));
    }
}
