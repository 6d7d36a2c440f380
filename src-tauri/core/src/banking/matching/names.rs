//! Whose name a text holds: a client's, an organisation's, or that of an account holder who paid before. Pure.

use std::collections::{HashMap, HashSet};

use crate::basics::folding::fold;
use crate::basics::ids::{OrganisationId, PersonId};

/// Somebody whom money can come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Payer {
    /// A client.
    Person(PersonId),
    /// An organisation.
    Organisation(OrganisationId),
}

/// What a payer is called.
#[derive(Debug, Clone)]
pub struct Called {
    /// Who.
    pub payer: Payer,
    /// All words of it have to be there.
    pub name: String,
}

/// The names that are looked for.
#[derive(Debug, Default)]
pub struct Names {
    /// By the first telling word of the name: all its words, and whose it is.
    by_word: HashMap<String, Vec<(Vec<String>, Payer)>>,
    /// Account holders of earlier payments, and for whom they paid.
    holders: HashMap<String, HashSet<PersonId>>,
}

impl Names {
    /// Looks for `names`, and for the account holders of earlier payments.
    #[must_use]
    pub fn new(names: &[Called], holders: &[(String, PersonId)]) -> Self {
        let mut all = Self::default();
        for called in names {
            let words = words(&called.name);
            let telling = words.iter().max_by_key(|word| word.len()).filter(|word| word.len() > 1).cloned();
            if let Some(telling) = telling {
                all.by_word.entry(telling).or_default().push((words, called.payer.clone()));
            }
        }
        for (holder, person) in holders {
            let key = words(holder).join(" ");
            if !key.is_empty() {
                all.holders.entry(key).or_default().insert(person.clone());
            }
        }
        all
    }

    /// Who is named: in `holder`, the name of the account; where there is none, in `text`.
    #[must_use]
    pub fn named_in(&self, holder: &str, text: &str) -> Vec<Payer> {
        let of_account = words(holder);
        let there = if of_account.is_empty() { words(text) } else { of_account };
        let mut found = self.by_words(&there);
        if let Some(people) =
            self.holders.get(&there.join(" ")).filter(|people| found.is_empty() && people.len() == 1)
        {
            found.extend(people.iter().cloned().map(Payer::Person));
        }
        found.sort();
        found.dedup();
        found
    }

    fn by_words(&self, there: &[String]) -> Vec<Payer> {
        let set: HashSet<&String> = there.iter().collect();
        let candidates = set.iter().filter_map(|word| self.by_word.get(*word)).flatten();
        candidates
            .filter(|(words, _)| words.iter().all(|word| set.contains(word)))
            .map(|(_, payer)| payer.clone())
            .collect()
    }
}

/// Forms of companies: banks and coaches leave them out as they like.
const FORMS: &[&str] = &[
    "gmbh", "ag", "kg", "ug", "ohg", "gbr", "mbh", "ev", "ltd", "limited", "plc", "llc", "inc", "corp", "co",
    "sarl", "sas", "sa", "srl", "spa", "sl", "bv", "nv", "lda", "pty", "herr", "frau", "mr", "mrs", "ms",
    "dr", "or", "und", "and",
];

/// The words of a name as they compare: folded, "ue" as "u" (banks write Müller so), without forms of companies.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let all: Vec<String> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.replace("ae", "a").replace("oe", "o").replace("ue", "u"))
        .collect();
    let telling: Vec<String> = all.iter().filter(|word| !FORMS.contains(&word.as_str())).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let person =
            |id: &str, name: &str| Called { payer: Payer::Person(PersonId(id.into())), name: name.into() };
        let all = [
            person("anna", "Anna Kowalska"),
            person("jorg", "J\u{f6}rg M\u{fc}ller"),
            Called {
                payer: Payer::Organisation(OrganisationId("nord".into())),
                name: "Nordwind GmbH".into(),
            },
        ];
        Names::new(&all, &[("T Brandt".into(), PersonId("anna".into()))])
    }

    #[test]
    fn a_payer_is_found_however_the_bank_writes_the_name() {
        for (holder, text, wanted) in [
            ("Kowalska, Anna", "", "anna"),
            ("ANNA MARIA KOWALSKA", "", "anna"),
            ("Frau Dr. Anna Kowalska", "", "anna"),
            ("JOERG MUELLER", "", "jorg"),
            ("Jo\u{308}rg Mu\u{308}ller", "", "jorg"),
            ("", "Payment from ANNA KOWALSKA", "anna"),
            ("Nordwind", "", "nord"),
            ("NORDWIND GMBH & CO. KG", "", "nord"),
            ("T. Brandt", "", "anna"),
        ] {
            let found = names().named_in(holder, text);
            let ids: Vec<&str> = found
                .iter()
                .map(|payer| match payer {
                    Payer::Person(id) => id.as_str(),
                    Payer::Organisation(id) => id.as_str(),
                })
                .collect();
            assert_eq!(ids, [wanted], "{holder} {text}");
        }
    }

    #[test]
    fn half_a_name_is_nobody() {
        for (holder, text) in
            [("Kowalska", ""), ("Anna", "Anna Kowalska"), ("", ""), ("M\u{fc}ller & Co", "")]
        {
            assert_eq!(names().named_in(holder, text), [], "{holder}");
        }
    }
}
