//! The words of everything that can be searched, kept for this connection's time by triggers of its own: they call
//! functions that no other program has, and stored in the file they would make it read-only elsewhere.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use crate::basics::words::{long_words, word_ends};
use crate::error::{Doing, Result};

/// Starts keeping the long words. Once, after the migrations; the first time it reads every text.
pub fn install(connection: &Connection) -> Result<()> {
    register(connection)?;
    connection
        .execute_batch(concat!(
            include_str!("sql/long_words_in.sql"),
            include_str!("sql/long_words_out.sql"),
            include_str!("sql/word_ends_in.sql"),
        ))
        .doing("preparing to keep long words")?;
    let missing: bool = connection
        .query_row(
            "SELECT EXISTS (SELECT 1 FROM search_texts) AND NOT EXISTS (SELECT 1 FROM search_words)",
            [],
            |row| row.get(0),
        )
        .doing("looking for long words")?;
    if missing {
        connection
            .execute(
                "INSERT INTO search_words (word, uses)
                 SELECT w.value, count(*) FROM search_texts t, json_each(long_words(t.title || ' ' || t.body)) w
                 GROUP BY w.value",
                [],
            )
            .doing("keeping long words")?;
    }
    Ok(())
}

/// The two functions: each answers a JSON list, because a statement can read that as rows.
fn register(connection: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection
        .create_scalar_function("long_words", 1, flags, |given| {
            let words = long_words(&given.get::<String>(0)?);
            Ok(serde_json::Value::from(words.into_iter().collect::<Vec<_>>()).to_string())
        })
        .doing("naming long words")?;
    connection
        .create_scalar_function("word_ends", 1, flags, |given| {
            Ok(serde_json::Value::from(word_ends(&given.get::<String>(0)?)).to_string())
        })
        .doing("naming the ends of words")
}
