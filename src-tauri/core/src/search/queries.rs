//! Asking the index.
//!
//! In two steps, because a ranking looks at every match: in 60,000 notes a common word takes a tenth of a second.
//! First the newest matches, which the index gives in order; then the ranking among these.

use rusqlite::{Row, named_params};

use super::excerpts::{BEGIN, END};
use super::model::SearchKind;
use crate::basics::ids::PersonId;
use crate::basics::moments::{Day, Instant};
use crate::error::Result;
use crate::invoices::model::InvoiceKind;
use crate::people::rules::full_name;
use crate::vault::reader::Reader;

/// So many of the newest matches are ranked.
const RANKED: u32 = 200;
/// A part that is in more compounds than this is hardly a part.
const MOST_COMPOUNDS: u32 = 40;

/// A match, ranked.
pub struct Match {
    /// The row of `search_texts`.
    pub id: i64,
    /// Lower is better.
    pub rank: f64,
    /// Where the words stand, marked.
    pub marked: String,
}

/// What was found, read from where it stands.
pub struct Found {
    pub id: i64,
    pub kind: SearchKind,
    pub title: String,
    pub target: String,
    pub person: Option<(PersonId, String)>,
    pub at: Option<Instant>,
    pub on_day: Option<Day>,
    pub document: Option<InvoiceKind>,
}

impl Reader<'_> {
    /// The best of the newest matches, best first; a title counts eight times as much as the text.
    pub(super) fn matches(&self, expression: &str, most: usize) -> Result<Vec<Match>> {
        let newest: Vec<i64> = self.all(
            "searching",
            "SELECT rowid FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
            (expression, RANKED),
            |row| row.get(0),
        )?;
        let Some(oldest) = newest.last() else { return Ok(Vec::new()) };
        let mut matches = self.all(
            "ranking what was found",
            "SELECT rowid, rank, snippet(search_index, 1, :begin, :end, '\u{2026}', 20)
             FROM search_index
             WHERE search_index MATCH :expression AND rowid >= :oldest AND rank MATCH 'bm25(8.0, 1.0, 0.0)'
             ORDER BY rank LIMIT :most",
            named_params! {
                ":begin": BEGIN, ":end": END, ":expression": expression, ":oldest": oldest,
                ":most": u32::try_from(most).unwrap_or(u32::MAX),
            },
            |row| Ok(Match { id: row.get(0)?, rank: row.get(1)?, marked: row.get(2)? }),
        )?;
        matches.sort_by(|one, other| one.rank.total_cmp(&other.rank).then(other.id.cmp(&one.id)));
        Ok(matches)
    }

    /// Long words that have a part which begins like `part` (folded) behind their first letters, the most used first.
    pub(super) fn compounds_of(&self, part: &str) -> Result<Vec<String>> {
        self.all(
            "looking for compounds",
            "SELECT w.word FROM search_words w
             WHERE w.word IN (SELECT e.word FROM search_word_ends e WHERE e.word_end >= ?1 AND e.word_end < ?2)
             ORDER BY w.uses DESC, w.word LIMIT ?3",
            (part, format!("{part}\u{10ffff}"), MOST_COMPOUNDS),
            |row| row.get(0),
        )
    }

    /// What these rows of `search_texts` stand for, in no order.
    pub(super) fn found(&self, ids: &[i64]) -> Result<Vec<Found>> {
        let ids = serde_json::Value::from(ids).to_string();
        self.all(
            "reading what was found",
            include_str!("sql/found.sql"),
            named_params! { ":ids": ids },
            found,
        )
    }
}

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    let person: Option<PersonId> = row.get("person_id")?;
    let name = |id: PersonId| -> rusqlite::Result<(PersonId, String)> {
        let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
        Ok((id, full_name(&given, &family)))
    };
    Ok(Found {
        id: row.get("id")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        target: row.get("target")?,
        person: person.map(name).transpose()?,
        at: row.get("at")?,
        on_day: row.get("on_day")?,
        document: row.get("document")?,
    })
}
