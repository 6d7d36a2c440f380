//! `search.find`: names first, then titles, then what was written: the words as they were typed, words that begin like
//! them, compounds that they are a part of. Of each the newest, and of these the closest together first.

use super::asked::{Term, terms};
use super::expression::Within;
use super::model::{ExcerptPart, FindText, SearchHit, SearchKind};
use super::queries::{Found, MOST_WORDS, Match};
use super::{excerpts, expression, named, rules};
use crate::app::App;
use crate::basics::moments::Zone;
use crate::error::Result;
use crate::people::queries::Listed;
use crate::privacy::hiding;
use crate::privacy::stand_ins::StandIns;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

const USUAL: u32 = 20;
const MOST: u32 = 100;
/// Names beyond these leave room for what was written.
const MOST_NAMES: usize = 8;

/// What fits, best first. While names are hidden, nothing private.
pub fn find(app: &App, request: FindText) -> Result<Vec<SearchHit>> {
    let terms = terms(&request.text);
    let most = usize::try_from(request.limit.unwrap_or(USUAL).min(MOST)).unwrap_or(0);
    if terms.is_empty() || most == 0 {
        return Ok(Vec::new());
    }
    let hidden = hiding::stand_ins(app)?;
    app.read(|r| {
        let zone = r.practice()?.zone;
        let people = r.people_listed()?;
        let mut hits = by_name(&people, &terms);
        hits.truncate(MOST_NAMES.min(most));
        let search =
            Search { r, people: &people, words: words::of(app), zone, hidden: hidden.as_deref(), most };
        search.fill(&mut hits, &terms)?;
        Ok(hits)
    })
}

/// All words in one text; or some of them a person's name and the others in what is theirs.
fn asked_for(people: &[Listed], terms: &[Term], within: Within) -> String {
    let mut named: Vec<(Vec<usize>, &Listed)> = people
        .iter()
        .map(|person| (named::matched(&person.name, terms), person))
        .filter(|(places, _)| !places.is_empty() && places.len() < terms.len())
        .collect();
    named.sort_by_key(|(places, _)| std::cmp::Reverse(places.len()));
    named.iter().take(MOST_NAMES).fold(expression::all_of(terms, within), |expression, (places, person)| {
        let others = terms.iter().enumerate().filter(|(place, _)| !places.contains(place));
        let others: Vec<Term> = others.map(|(_, term)| term.clone()).collect();
        let whose = person.id.as_str().replace('-', "");
        expression::either(&expression, &expression::of_person(&whose, &others, within))
    })
}

/// People whose name has every word, the best fit first, then by family name.
fn by_name(people: &[Listed], terms: &[Term]) -> Vec<SearchHit> {
    let mut fitting: Vec<(named::Fit, &Listed)> =
        people.iter().filter_map(|person| named::fit(&person.name, terms).map(|fit| (fit, person))).collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    let hit = |(_, person): (named::Fit, &Listed)| SearchHit {
        kind: SearchKind::Person,
        target: person.id.0.clone(),
        person_id: Some(person.id.clone()),
        person_name: Some(person.name.clone()),
        title: person.name.clone(),
        excerpt: Vec::new(),
        on: None,
        private: false,
    };
    fitting.into_iter().map(hit).collect()
}

struct Search<'s> {
    r: &'s Reader<'s>,
    people: &'s [Listed],
    words: &'static dyn Words,
    zone: Zone,
    hidden: Option<&'s StandIns>,
    most: usize,
}

impl Search<'_> {
    /// Goes from the closest to the farthest, until there are enough.
    fn fill(&self, hits: &mut Vec<SearchHit>, terms: &[Term]) -> Result<()> {
        let typed_on = rules::beginning(terms);
        self.add(hits, &typed_on, Within::Titles)?;
        self.add(hits, terms, Within::Texts)?;
        if hits.len() == self.most {
            return Ok(());
        }
        let (begun, all_of_them) = self.begun(terms)?;
        self.add(hits, &begun, Within::Texts)?;
        if hits.len() < self.most && !all_of_them {
            self.add(hits, &typed_on, Within::Texts)?;
        }
        if hits.len() < self.most
            && let Some(terms) = self.with_compounds(&begun)?
        {
            self.add(hits, &terms, Within::Texts)?;
        }
        Ok(())
    }

    /// The words, each with those that begin like it; and whether these are all of them. The beginnings of short ones
    /// are in the index.
    fn begun(&self, terms: &[Term]) -> Result<(Vec<Term>, bool)> {
        let mut all_of_them = true;
        let mut begun = terms.to_vec();
        for term in begun.iter_mut().filter(|term| term.goes_on) {
            let ways = rules::folded_ways(term);
            if !ways.iter().all(|way| rules::is_kept(way)) {
                term.begins = true;
                continue;
            }
            for way in ways {
                let words = self.r.words_beginning(&way)?;
                all_of_them &= words.len() < MOST_WORDS as usize;
                term.also.extend(words);
            }
        }
        Ok((begun, all_of_them))
    }

    /// The words, each with the longer ones that it is a part of; nothing where none is.
    fn with_compounds(&self, terms: &[Term]) -> Result<Option<Vec<Term>>> {
        let mut any = false;
        let mut more = terms.to_vec();
        for term in more.iter_mut().filter(|term| term.goes_on) {
            for part in rules::folded_ways(term).iter().filter(|part| rules::can_be_part(part)) {
                let compounds = self.r.compounds_of(part)?;
                any |= !compounds.is_empty();
                term.also.extend(compounds);
            }
        }
        Ok(any.then_some(more))
    }

    /// Adds what has all terms and is not there yet.
    fn add(&self, hits: &mut Vec<SearchHit>, terms: &[Term], within: Within) -> Result<()> {
        let asked = asked_for(self.people, terms, within);
        let shown = if self.hidden.is_some() { expression::nothing_private(&asked) } else { asked };
        // What is there already comes again, so more are read than are wanted.
        let newest = u32::try_from(self.most * 2).unwrap_or(u32::MAX);
        let mut matches = match within {
            Within::Titles => self.r.titled(&shown, newest)?,
            Within::Texts => self.r.written(&shown, newest)?,
        };
        // Stable: among equals the newest stays first.
        matches.sort_by_key(|matched| std::cmp::Reverse(excerpts::hits(&matched.marked)));
        let ids: Vec<i64> = matches.iter().map(|matched| matched.id).collect();
        let mut found = self.r.found(&ids)?;
        for matched in matches {
            let Some(place) = found.iter().position(|found| found.id == matched.id) else { continue };
            let hit = self.hit(found.swap_remove(place), &matched);
            let is_new = !hits.iter().any(|known| known.kind == hit.kind && known.target == hit.target);
            if is_new && hits.len() < self.most {
                hits.push(hit);
            }
        }
        Ok(())
    }

    fn hit(&self, found: Found, matched: &Match) -> SearchHit {
        let (person_id, person_name) = found.person.unzip();
        let title = match found.kind {
            SearchKind::Person => found.title,
            SearchKind::Note => self.words.found_note(),
            SearchKind::PrivateNote => self.words.found_private_note(),
            SearchKind::Session => self.words.found_session(),
            SearchKind::Invoice => self.words.found_invoice(found.document, &found.title),
            SearchKind::Message | SearchKind::Action | SearchKind::Goal => found.title,
        };
        SearchHit {
            private: found.kind == SearchKind::PrivateNote,
            on: found.on_day.or(found.at.map(|at| at.day(self.zone))),
            excerpt: self.excerpt(&matched.marked),
            kind: found.kind,
            target: found.target,
            person_id,
            person_name,
            title,
        }
    }

    /// In pieces. A name that runs over several of them is masked here, where it is still whole.
    fn excerpt(&self, marked: &str) -> Vec<ExcerptPart> {
        let parts = excerpts::parts(marked);
        let Some(hidden) = self.hidden else { return parts };
        let whole: String = parts.iter().map(|part| part.text.as_str()).collect();
        match hidden.mask(&whole) {
            Some(masked) => vec![ExcerptPart { text: masked, hit: false }],
            None => parts,
        }
    }
}
