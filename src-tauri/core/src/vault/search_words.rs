//! The words of everything that can be searched, kept for this connection's time by triggers of its own: they call
//! functions that no other program has, and stored in the file they would make it read-only elsewhere.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use crate::basics::words::{kept_words, word_ends};
use crate::error::{Doing, Result};

/// Starts keeping the words. Once, after the migrations; the first time it reads every text.
pub fn install(connection: &Connection) -> Result<()> {
    register(connection)?;
    connection
        .execute_batch(concat!(
            include_str!("sql/search_words_in.sql"),
            include_str!("sql/search_words_out.sql"),
            include_str!("sql/word_ends_in.sql"),
        ))
        .doing("preparing to keep words")?;
    let missing: bool = connection
        .query_row(
            "SELECT EXISTS (SELECT 1 FROM search_texts) AND NOT EXISTS (SELECT 1 FROM search_words)",
            [],
            |row| row.get(0),
        )
        .doing("looking for kept words")?;
    if missing {
        connection
            .execute(
                "INSERT INTO search_words (word, folded, uses)
                 SELECT w.value ->> 0, w.value ->> 1, count(*)
                 FROM search_texts t, json_each(kept_words(t.title || ' ' || t.body)) w
                 GROUP BY w.value ->> 0",
                [],
            )
            .doing("keeping words")?;
    }
    Ok(())
}

/// The two functions: each answers a JSON list, because a statement can read that as rows.
fn register(connection: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection
        .create_scalar_function("kept_words", 1, flags, |given| {
            let words: Vec<_> = kept_words(&given.get::<String>(0)?).into_iter().collect();
            Ok(serde_json::json!(words).to_string())
        })
        .doing("naming the words of a text")?;
    connection
        .create_scalar_function("word_ends", 1, flags, |given| {
            Ok(serde_json::Value::from(word_ends(&given.get::<String>(0)?)).to_string())
        })
        .doing("naming the ends of words")
}
