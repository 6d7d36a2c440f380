//! By what a person or an organisation can be known: names in all forms, addresses, numbers, links.

use std::collections::BTreeSet;

use super::{forms, ordinary, phones};
use crate::basics::folding::fold;
use crate::basics::ids::{OrganisationId, PersonId};

/// Where an identifier counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bounds {
    /// Between things that are no letters.
    Word,
    /// Anywhere: scripts without blanks.
    Anywhere,
    /// Only where it is the whole text, spelt just so.
    WholeText,
    /// Digits, however they are spaced.
    Digits,
}

/// One thing by which somebody is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier {
    /// Folded; digits alone of a number; as written of [`Bounds::WholeText`].
    pub text: String,
    /// Where it counts.
    pub bounds: Bounds,
    /// Also an ordinary word: counts only with a capital letter.
    pub needs_capital: bool,
}

impl Identifier {
    /// A name or a part of one.
    #[must_use]
    pub fn part(folded: String) -> Self {
        let anywhere = folded.chars().any(forms::is_without_blanks);
        let bounds = if anywhere { Bounds::Anywhere } else { Bounds::Word };
        Self { needs_capital: ordinary::is_ordinary(&folded), text: folded, bounds }
    }

    /// Something that counts only as the whole text.
    #[must_use]
    pub fn whole(written: &str) -> Self {
        Self { text: written.to_owned(), bounds: Bounds::WholeText, needs_capital: false }
    }

    /// A link, in both ways in which it is copied.
    #[must_use]
    pub fn link(link: &str) -> Vec<Self> {
        links(link)
    }

    fn of_text(written: &str) -> Self {
        Self { text: fold(written.trim()), bounds: Bounds::Word, needs_capital: false }
    }
}

/// A person as far as they can be known by it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in migrations/0004_people.sql")]
pub struct KnownPerson {
    pub id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub pronunciation: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub meeting_link: Option<String>,
    /// Other addresses.
    pub other_emails: Vec<String>,
    /// What a calendar calls them.
    pub calendar_titles: Vec<String>,
    /// What electronic invoices know them by.
    pub numbers: Vec<String>,
}

/// An organisation as far as it can be known by it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in migrations/0004_people.sql")]
pub struct KnownOrganisation {
    pub id: OrganisationId,
    pub name: String,
    pub address: Option<String>,
    pub email: Option<String>,
    pub tax_id: Option<String>,
    pub po_number: Option<String>,
    /// What electronic invoices know it by.
    pub numbers: Vec<String>,
}

impl KnownPerson {
    /// Everything by which they are known, each once.
    #[must_use]
    pub fn identifiers(&self) -> BTreeSet<Identifier> {
        let mut all: BTreeSet<Identifier> =
            forms::of_person(&self.given_name, &self.family_name).into_iter().collect();
        all.extend(self.pronunciation.iter().flat_map(|said| forms::of_name(said)));
        all.extend(self.email.iter().chain(&self.other_emails).map(|address| Identifier::of_text(address)));
        all.extend(self.phone.iter().filter_map(|number| number_of(number)));
        all.extend(self.address.iter().flat_map(|address| lines(address)));
        all.extend(self.meeting_link.iter().flat_map(|link| links(link)));
        all.extend(numbers(&self.numbers));
        for title in &self.calendar_titles {
            all.insert(Identifier::whole(title.trim()));
            all.extend(own_words(title).iter().flat_map(|words| forms::of_name(words)));
        }
        all.retain(|identifier| !identifier.text.trim().is_empty());
        all
    }
}

impl KnownOrganisation {
    /// Everything by which it is known, each once: the name with and without its legal form, and the first word of
    /// it unless many are called so.
    #[must_use]
    pub fn identifiers(&self) -> BTreeSet<Identifier> {
        let mut all: BTreeSet<Identifier> = forms::of_name(&self.name).into_iter().collect();
        let folded = fold(self.name.trim());
        let words: Vec<&str> = folded.split(' ').collect();
        let called: Vec<&str> =
            words.iter().copied().take_while(|word| !ordinary::is_legal_form(word)).collect();
        all.extend(forms::of_name(&called.join(" ")));
        let first = words.first().map(|word| word.trim_matches([',', '.', '"', '&']));
        let own = first.filter(|word| word.chars().count() >= 4 && !ordinary::is_of_companies(word));
        all.extend(own.map(|word| Identifier { needs_capital: true, ..Identifier::part(word.to_owned()) }));
        all.insert(Identifier::whole(self.name.trim()));
        all.extend(self.email.iter().map(|address| Identifier::of_text(address)));
        all.extend(self.address.iter().flat_map(|address| lines(address)));
        all.extend(numbers(self.tax_id.iter().chain(&self.po_number).chain(&self.numbers)));
        all.retain(|identifier| !identifier.text.trim().is_empty());
        all
    }
}

/// Numbers that are long enough to be somebody's alone.
fn numbers<'n>(numbers: impl IntoIterator<Item = &'n String>) -> impl Iterator<Item = Identifier> {
    let long = numbers.into_iter().filter(|number| number.trim().len() >= 5);
    long.map(|number| Identifier::of_text(number))
}

fn number_of(number: &str) -> Option<Identifier> {
    let text = phones::known_by(number)?;
    Some(Identifier { text, bounds: Bounds::Digits, needs_capital: false })
}

/// A postal address as a whole, and each line that leads somewhere: with a number in it, or of several words. A
/// line that is only a city is where many live.
fn lines(address: &str) -> Vec<Identifier> {
    let leads_somewhere = |line: &&str| {
        let words = line.split_whitespace().count();
        line.chars().count() >= 6 && (words > 1 || line.chars().any(|letter| letter.is_ascii_digit()))
    };
    let lines = address.lines().map(str::trim).filter(leads_somewhere).map(Identifier::of_text);
    lines.chain((address.lines().count() > 1).then(|| Identifier::of_text(address))).collect()
}

/// A link, and the same as people copy it: without `https://`.
fn links(link: &str) -> Vec<Identifier> {
    let link = link.trim().trim_end_matches('/');
    let bare = link.split_once("://").map_or(link, |(_, rest)| rest);
    [link, bare].map(Identifier::of_text).to_vec()
}

/// What a calendar's title says of whom it is about: without "Coaching" and the like. Nothing where nothing is left.
fn own_words(title: &str) -> Option<String> {
    let words =
        title.split(|letter: char| letter.is_whitespace() || ":|/,;()[]\u{2013}\u{2014}".contains(letter));
    let own: Vec<&str> = words
        .filter(|word| word.chars().any(char::is_alphabetic) && !ordinary::is_of_appointments(&fold(word)))
        .collect();
    let own = own.join(" ");
    (own.chars().filter(|letter| letter.is_alphabetic()).count() >= 3).then_some(own)
}
