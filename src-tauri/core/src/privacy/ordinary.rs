//! Names that are also words: "Will", "Mark", "Grace", "Klein". In a text they count as names only with a capital
//! letter, or every "will" would become a person. And words that never stand for a person alone: "von", "GmbH".

use std::collections::HashSet;
use std::sync::LazyLock;

/// English and German words that are names, too: one a line, folded. No German nouns, whose capital tells nothing.
static WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("ordinary_words.txt").lines().collect());

/// Months and weekdays as the program itself writes them beside a number.
const CALENDAR: &[&str] = &[
    "apr", "april", "aug", "august", "dec", "dez", "feb", "fri", "jan", "jul", "juli", "july", "jun", "june",
    "juni", "mai", "mar", "may", "march", "mon", "mrz", "nov", "oct", "okt", "sat", "sep", "sun", "thu",
    "tue", "wed",
];

/// Parts of names that many share: not a name without the rest.
const PARTICLES: &[&str] = &[
    "abu", "aus", "bei", "bin", "bint", "das", "dei", "del", "della", "dem", "den", "der", "des", "dos",
    "ibn", "las", "les", "los", "auf", "the", "ten", "ter", "und", "van", "vande", "vanden", "vander", "vom",
    "von", "zum", "zur", "mrs", "miss", "herr", "frau", "prof", "dipl", "ing",
];

/// What companies are, not what they are called.
const COMPANY: &[&str] = &[
    "bank",
    "company",
    "consulting",
    "deutsche",
    "die",
    "der",
    "das",
    "gesellschaft",
    "group",
    "gruppe",
    "institut",
    "institute",
    "international",
    "klinik",
    "stadt",
    "stiftung",
    "the",
    "university",
    "universitat",
    "verein",
];

/// What a company is in the eyes of the law.
const LEGAL_FORMS: &[&str] = &[
    "ag", "bv", "co", "corp", "ev", "eg", "gbr", "ggmbh", "gmbh", "inc", "kg", "kgaa", "limited", "llc",
    "llp", "ltd", "mbh", "nv", "ohg", "plc", "sa", "sarl", "sas", "se", "spa", "srl", "ug",
];

/// Words that a calendar writes beside a name.
const APPOINTMENTS: &[&str] = &[
    "appointment",
    "call",
    "chemistry",
    "coaching",
    "discovery",
    "first",
    "gesprach",
    "intro",
    "kennenlernen",
    "meeting",
    "mit",
    "online",
    "session",
    "sitzung",
    "talk",
    "termin",
    "video",
    "with",
    "zoom",
];

/// Whether this folded name is a word of everyday language.
pub fn is_ordinary(name: &str) -> bool {
    is_of_calendar(name) || WORDS.contains(name)
}

/// Whether this folded name is also how a month or a weekday is written.
pub fn is_of_calendar(name: &str) -> bool {
    CALENDAR.contains(&name)
}

/// Whether this folded word of the calendar is a weekday.
pub fn is_weekday(word: &str) -> bool {
    matches!(word, "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")
}

/// Whether this folded part of a name says nothing alone.
pub fn is_particle(part: &str) -> bool {
    PARTICLES.contains(&part)
}

/// Whether this folded word stands in the names of many organisations.
pub fn is_of_companies(word: &str) -> bool {
    COMPANY.contains(&word) || is_legal_form(word)
}

/// Whether this folded word is a legal form.
pub fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.contains(&word.replace('.', "").as_str())
}

/// Whether a calendar writes this folded word of anybody's session.
pub fn is_of_appointments(word: &str) -> bool {
    APPOINTMENTS.contains(&word)
}
