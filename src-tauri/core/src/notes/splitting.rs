//! The working text taken apart into what may be shared and what never may, and put together again.

use super::marks;
use super::model::WorkingNote;
use super::private::{PrivateLine, PrivateNote};
use super::shareable::ShareableNote;
use crate::basics::text::tidy;

/// Takes the private lines out. A mark holds for its whole line and no further.
#[must_use]
pub fn split(working: &WorkingNote, template: &str, reflection: &str) -> (ShareableNote, PrivateNote) {
    let (mut shared, mut lines, mut among) = (Vec::new(), Vec::new(), 0);
    for (place, text) in working.text().split('\n').enumerate() {
        match marks::is_private(text) {
            true => lines.push(PrivateLine { place, text: text.to_owned() }),
            false => shared.push(text),
        }
        among = place + 1;
    }
    if lines.is_empty() {
        // Then nothing has to find its place again, and the private note stays as it is whatever else is written.
        among = 0;
    }
    let private = PrivateNote { lines, among, reflection: tidy(WorkingNote::new(reflection).text()) };
    (ShareableNote::of(template, shared.join("\n")), private)
}

/// Puts the private lines back at their places: `join(split(text))` is the text.
#[must_use]
pub fn join(shareable: &ShareableNote, private: &PrivateNote) -> WorkingNote {
    let all_private = shareable.body().is_empty() && private.among <= private.lines.len();
    let mut shared = shareable.body().split('\n').skip(usize::from(all_private));
    let mut own = private.lines.iter().peekable();
    let mut text: Vec<&str> = Vec::new();
    loop {
        let next = own
            .next_if(|line| line.place <= text.len())
            .map(|line| line.text.as_str())
            .or_else(|| shared.next())
            // A shareable note of empty lines only is not kept; the private lines still stand where they stood.
            .or_else(|| own.peek().map(|_| ""));
        match next {
            Some(line) => text.push(line),
            None => break,
        }
    }
    if shareable.is_empty() && !private.lines.is_empty() {
        text.resize(private.among.max(text.len()), "");
    }
    WorkingNote::new(&text.join("\n"))
}

#[cfg(test)]
#[path = "splitting_tests.rs"]
mod tests;
