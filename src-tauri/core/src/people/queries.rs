//! Reading people and organisations.

use std::collections::HashMap;

use rusqlite::{Row, named_params};

use super::model::{LeadState, OrganisationDetails, OrganisationItem, Person, PersonDetails};
use super::rules::full_name;
use crate::basics::ids::{OrganisationId, PersonId};
use crate::error::{OrNotFound, Result, What};
use crate::privacy::identifiers::{KnownOrganisation, KnownPerson};
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("sql/person_rows.sql");

/// What a list needs of a person.
pub struct Listed {
    /// Who.
    pub id: PersonId,
    /// Given and family name.
    pub name: String,
    /// Where to write.
    pub email: Option<String>,
    /// How far the inquiry has come.
    pub lead_state: LeadState,
    /// Put away.
    pub archived: bool,
}

impl Reader<'_> {
    /// One person.
    pub fn person(&self, id: &PersonId) -> Result<Person> {
        self.first("reading a person", ROWS, named_params! { ":id": id }, person)?
            .or_not_found(What::Person, id.as_str())
    }

    /// Everybody, by family name; also those put away.
    pub fn people(&self) -> Result<Vec<Person>> {
        self.all("reading everybody", ROWS, named_params! { ":id": None::<String> }, person)
    }

    /// Everybody as a list shows them, by family name; also those put away.
    pub fn people_listed(&self) -> Result<Vec<Listed>> {
        self.all(
            "reading the list of people",
            "SELECT id, given_name, family_name, email, lead_state, archived_at IS NOT NULL
             FROM people ORDER BY family_name COLLATE NOCASE, given_name COLLATE NOCASE, id",
            [],
            |row| {
                Ok(Listed {
                    id: row.get(0)?,
                    name: full_name(&row.get::<_, String>(1)?, &row.get::<_, String>(2)?),
                    email: row.get(3)?,
                    lead_state: row.get(4)?,
                    archived: row.get(5)?,
                })
            },
        )
    }

    /// What everybody is called.
    pub fn names(&self) -> Result<HashMap<PersonId, String>> {
        let names =
            self.all("reading the names", "SELECT id, given_name, family_name FROM people", [], |row| {
                Ok((row.get(0)?, full_name(&row.get::<_, String>(1)?, &row.get::<_, String>(2)?)))
            })?;
        Ok(names.into_iter().collect())
    }

    /// What organisations are called, also those that were put away.
    pub fn organisation_names(&self) -> Result<HashMap<OrganisationId, String>> {
        let names =
            self.all("reading the names of payers", "SELECT id, name FROM organisations", [], |row| {
                Ok((row.get("id")?, row.get("name")?))
            })?;
        Ok(names.into_iter().collect())
    }

    /// Other addresses (`email`) and calendar titles (`title`) by which events belong to people.
    pub fn aliases(&self) -> Result<Vec<(PersonId, String, String)>> {
        self.all(
            "reading how calendars name people",
            "SELECT person_id, kind, value FROM person_aliases ORDER BY kind, value",
            [],
            |row| Ok((row.get("person_id")?, row.get("kind")?, row.get("value")?)),
        )
    }

    /// One organisation.
    pub fn organisation(&self, id: &OrganisationId) -> Result<OrganisationItem> {
        let found = self.organisations()?.into_iter().find(|organisation| &organisation.id == id);
        found.or_not_found(What::Organisation, id.as_str())
    }

    /// All organisations, by name.
    pub fn organisations(&self) -> Result<Vec<OrganisationItem>> {
        self.all(
            "reading the organisations",
            "SELECT o.id, o.name, o.address, o.country, o.email, o.tax_id, o.po_number, o.terms_days,
                    (SELECT count(*) FROM people p WHERE p.organisation_id = o.id) AS people
             FROM organisations o WHERE o.archived_at IS NULL ORDER BY o.name COLLATE NOCASE, o.id",
            [],
            |row| {
                Ok(OrganisationItem {
                    id: row.get("id")?,
                    people: row.get("people")?,
                    details: OrganisationDetails {
                        name: row.get("name")?,
                        address: row.get("address")?,
                        country: row.get("country")?,
                        email: row.get("email")?,
                        tax_id: row.get("tax_id")?,
                        po_number: row.get("po_number")?,
                        terms_days: row.get("terms_days")?,
                    },
                })
            },
        )
    }
}

impl Reader<'_> {
    /// By what each person is known, also those put away, in the order in which they came.
    pub fn known_people(&self) -> Result<Vec<KnownPerson>> {
        let mut people = self.all(
            "reading by what people are known",
            "SELECT id, given_name, family_name, pronunciation, email, phone, address, meeting_link
             FROM people ORDER BY created_at, rowid",
            [],
            |row| {
                Ok(KnownPerson {
                    id: row.get("id")?,
                    given_name: row.get("given_name")?,
                    family_name: row.get("family_name")?,
                    pronunciation: row.get("pronunciation")?,
                    email: row.get("email")?,
                    phone: row.get("phone")?,
                    address: row.get("address")?,
                    meeting_link: row.get("meeting_link")?,
                    other_emails: Vec::new(),
                    calendar_titles: Vec::new(),
                    numbers: Vec::new(),
                })
            },
        )?;
        let places: HashMap<PersonId, usize> =
            people.iter().enumerate().map(|(place, person)| (person.id.clone(), place)).collect();
        for (whose, numbers) in self.invoice_party_numbers()? {
            let place = whose.person_id.as_ref().and_then(|person| places.get(person));
            if let Some(person) = place.and_then(|place| people.get_mut(*place)) {
                person.numbers = numbers;
            }
        }
        for (person, kind, value) in self.aliases()? {
            let known = places.get(&person).and_then(|place| people.get_mut(*place));
            match (known, kind.as_str()) {
                (Some(person), "email") => person.other_emails.push(value),
                (Some(person), _) => person.calendar_titles.push(value),
                (None, _) => {}
            }
        }
        Ok(people)
    }

    /// By what each organisation is known, also those put away, in the order in which they came.
    pub fn known_organisations(&self) -> Result<Vec<KnownOrganisation>> {
        let mut all = self.all(
            "reading by what organisations are known",
            "SELECT id, name, address, email, tax_id, po_number FROM organisations ORDER BY created_at, rowid",
            [],
            |row| {
                Ok(KnownOrganisation {
                    id: row.get("id")?,
                    name: row.get("name")?,
                    address: row.get("address")?,
                    email: row.get("email")?,
                    tax_id: row.get("tax_id")?,
                    po_number: row.get("po_number")?,
                    numbers: Vec::new(),
                })
            },
        )?;
        for (whose, numbers) in self.invoice_party_numbers()? {
            let theirs = |known: &&mut KnownOrganisation| whose.organisation_id.as_ref() == Some(&known.id);
            if let Some(organisation) = all.iter_mut().find(theirs) {
                organisation.numbers = numbers;
            }
        }
        Ok(all)
    }
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        lead_state: row.get("lead_state")?,
        archived: row.get("archived")?,
        details: PersonDetails {
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            pronouns: row.get("pronouns")?,
            pronunciation: row.get("pronunciation")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            address: row.get("address")?,
            country: row.get("country")?,
            zone: row.get("zone")?,
            language: row.get("language")?,
            organisation_id: row.get("organisation_id")?,
            source: row.get("source")?,
            wish: row.get("wish")?,
            meeting_link: row.get("meeting_link")?,
            terms_days: row.get("terms_days")?,
        },
    })
}
