//! What a line of the working text is, by the mark it begins with.
//!
//! | a line that begins with | is |
//! |---|---|
//! | `!` | private: it never leaves the coach's screen |
//! | `>` | the client's own words |
//! | `[]`, `[ ]`, `[x]`, also after `- ` | a commitment, open or done |
//! | `#` to `######` and a blank | a heading |
//!
//! Whatever is doubtful is private: blanks and invisible characters before the exclamation mark, no blank after
//! it, and the mark behind a bullet, a quote sign, a box or a number all count. The interface shows the same marks
//! while typing; `tests/fixtures/notes/marks.json` holds the cases for both.

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// For the coach alone.
    Private,
    /// The client's own words.
    Quote,
    /// Something the client will do, or has done.
    Commitment {
        /// Whether the box is ticked.
        done: bool,
    },
    /// A heading.
    Heading {
        /// 1 to 6.
        level: usize,
    },
    /// Nothing.
    Blank,
    /// Any other line.
    Plain,
}

/// A line with its mark taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'t> {
    /// What it is.
    pub mark: Mark,
    /// What it says, without mark, bullet and blanks around it.
    pub says: &'t str,
}

/// Reads one line.
#[must_use]
pub fn read(line: &str) -> Line<'_> {
    let text = bare(line);
    if let Some(says) = private(text) {
        return Line { mark: Mark::Private, says };
    }
    if text.is_empty() {
        return Line { mark: Mark::Blank, says: "" };
    }
    if let Some(says) = text.strip_prefix('>') {
        return Line { mark: Mark::Quote, says: bare(says.trim_start_matches(['>', ' '])) };
    }
    let behind = bullet(text).unwrap_or(text);
    if let Some((done, says)) = tick_box(behind) {
        return Line { mark: Mark::Commitment { done }, says };
    }
    if let Some((level, says)) = heading(text) {
        return Line { mark: Mark::Heading { level }, says };
    }
    Line { mark: Mark::Plain, says: behind }
}

/// Whether the line is for the coach alone.
#[must_use]
pub fn is_private(line: &str) -> bool {
    private(bare(line)).is_some()
}

/// How many lines say something: neither empty nor a heading.
#[must_use]
pub fn lines_that_say_something(text: &str) -> u32 {
    let said = text.split('\n').filter(|line| {
        let read = read(line);
        !matches!(read.mark, Mark::Blank | Mark::Heading { .. }) && !read.says.is_empty()
    });
    u32::try_from(said.count()).unwrap_or(u32::MAX)
}

/// What stands behind the exclamation mark, through whatever may stand before it.
fn private(line: &str) -> Option<&str> {
    let mut rest = line;
    loop {
        rest = bare(rest);
        if let Some(says) = rest.strip_prefix('!') {
            return Some(bare(says));
        }
        rest = rest
            .strip_prefix('>')
            .or_else(|| bullet(rest))
            .or_else(|| tick_box(rest).map(|(_, behind)| behind))
            .or_else(|| heading(rest).map(|(_, behind)| behind))?;
    }
}

/// Without blanks around it, nor characters that nobody sees.
fn bare(text: &str) -> &str {
    let unseen =
        |c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    text.trim_matches(unseen)
}

/// What stands behind a bullet or a number of a list.
fn bullet(text: &str) -> Option<&str> {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = match digits.len() == text.len() {
        true => text.strip_prefix(['-', '*', '+', '\u{2022}', '\u{2013}'])?,
        false => digits.strip_prefix(['.', ')'])?,
    };
    behind.starts_with(char::is_whitespace).then(|| bare(behind))
}

fn tick_box(text: &str) -> Option<(bool, &str)> {
    let boxes = [("[]", false), ("[ ]", false), ("[x]", true), ("[X]", true)];
    let (behind, done) =
        boxes.into_iter().find_map(|(sign, done)| text.strip_prefix(sign).map(|behind| (behind, done)))?;
    // `[x](…)` is a link.
    (behind.is_empty() || behind.starts_with(char::is_whitespace)).then(|| (done, bare(behind)))
}

fn heading(text: &str) -> Option<(usize, &str)> {
    let behind = text.trim_start_matches('#');
    let level = text.len() - behind.len();
    let stands = (1..=6).contains(&level) && (behind.is_empty() || behind.starts_with(char::is_whitespace));
    stands.then(|| (level, bare(behind)))
}

#[cfg(test)]
#[path = "marks_tests.rs"]
mod tests;
