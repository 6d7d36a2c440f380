//! Asking the index.
//!
//! The index gives matches in the order in which they were written, and only as many as are asked for: the newest. It
//! could rank, too, but to weigh a word it reads every text that has it; with 60,000 notes a common word takes a tenth
//! of a second.

use rusqlite::{Row, named_params};

use super::excerpts::{BEGIN, END};
use super::model::SearchKind;
use crate::basics::ids::PersonId;
use crate::basics::moments::{Day, Instant};
use crate::error::Result;
use crate::invoices::model::InvoiceKind;
use crate::people::rules::full_name;
use crate::vault::reader::Reader;

/// Of words that begin alike or have a part in common, so many stand for all: those in most texts.
pub(super) const MOST_WORDS: u32 = 24;

/// A match.
pub struct Match {
    /// The row of `search_texts`.
    pub id: i64,
    /// Where the words stand in the text, marked; its beginning where they stand elsewhere.
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
    /// The newest of what has the words in its title.
    pub(super) fn titled(&self, expression: &str, most: u32) -> Result<Vec<Match>> {
        self.all(
            "searching titles",
            "SELECT t.id, substr(t.body, 1, 120) || iif(length(t.body) > 120, '\u{2026}', '')
             FROM (SELECT rowid FROM search_titles WHERE search_titles MATCH ?1 ORDER BY rowid DESC LIMIT ?2) found
             JOIN search_texts t ON t.id = found.rowid ORDER BY t.id DESC",
            (expression, most),
            |row| Ok(Match { id: row.get(0)?, marked: row.get(1)? }),
        )
    }

    /// The newest of what has the words in its title or text.
    pub(super) fn written(&self, expression: &str, most: u32) -> Result<Vec<Match>> {
        self.all(
            "searching",
            "SELECT rowid, snippet(search_index, 1, :begin, :end, '\u{2026}', 20)
             FROM search_index WHERE search_index MATCH :expression ORDER BY rowid DESC LIMIT :most",
            named_params! { ":begin": BEGIN, ":end": END, ":expression": expression, ":most": most },
            |row| Ok(Match { id: row.get(0)?, marked: row.get(1)? }),
        )
    }

    /// Words from five letters on that begin like `beginning` (folded), those in most texts first.
    pub(super) fn words_beginning(&self, beginning: &str) -> Result<Vec<String>> {
        self.all(
            "looking for words",
            "SELECT word FROM search_words WHERE folded >= ?1 AND folded < ?2 ORDER BY uses DESC, word LIMIT ?3",
            (beginning, format!("{beginning}\u{10ffff}"), MOST_WORDS),
            |row| row.get(0),
        )
    }

    /// Long words that have a part which begins like `part` (folded) behind their first letters, those in most texts
    /// first.
    pub(super) fn compounds_of(&self, part: &str) -> Result<Vec<String>> {
        self.all(
            "looking for compounds",
            "SELECT w.word FROM search_words w
             WHERE w.word IN (SELECT e.word FROM search_word_ends e WHERE e.word_end >= ?1 AND e.word_end < ?2)
             ORDER BY w.uses DESC, w.word LIMIT ?3",
            (part, format!("{part}\u{10ffff}"), MOST_WORDS),
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
