//! What differs between two states of a session's notes, word by word.

use similar::{Algorithm, ChangeTag, utils};
use unicode_segmentation::UnicodeSegmentation;

use super::model::{CompareVersions, DiffKind, DiffPart, NoteComparison};
use super::saving::Kept;
use super::versions::state_of;
use crate::app::App;
use crate::error::Result;

/// How many words came and went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) added: u32,
    pub(super) removed: u32,
}

/// What differs between two versions.
pub fn compare(app: &App, request: CompareVersions) -> Result<NoteComparison> {
    app.read(|r| {
        let session = r.session(&request.session_id)?;
        let from = state_of(r, &session.id, request.from)?;
        let to = state_of(r, &session.id, request.to)?;
        Ok(comparison(&from, &to))
    })
}

fn comparison(from: &Kept, to: &Kept) -> NoteComparison {
    NoteComparison {
        text: diff(from.working().text(), to.working().text()),
        reflection: diff(&from.private.reflection, &to.private.reflection),
    }
}

/// How many words differ.
pub(super) fn words(from: &Kept, to: &Kept) -> Words {
    let NoteComparison { text, reflection } = comparison(from, to);
    let mut words = Words::default();
    for part in text.iter().chain(&reflection) {
        let count = u32::try_from(part.text.unicode_words().count()).unwrap_or(u32::MAX);
        match part.kind {
            DiffKind::Added => words.added += count,
            DiffKind::Removed => words.removed += count,
            DiffKind::Same => {}
        }
    }
    words
}

/// The stretches of both texts in reading order. Same and removed together are `from`, same and added are `to`.
#[must_use]
pub fn diff(from: &str, to: &str) -> Vec<DiffPart> {
    let mut parts: Vec<DiffPart> = Vec::new();
    // What differs, until something that is the same comes: one stretch removed, one added, so that a changed
    // sentence reads as a whole.
    let (mut removed, mut added) = (String::new(), String::new());
    // Blanks between two changed words: theirs if a change follows.
    let mut between = String::new();
    for (tag, text) in utils::diff_unicode_words(Algorithm::Myers, from, to) {
        match tag {
            ChangeTag::Equal => {
                let changing = !removed.is_empty() && !added.is_empty();
                if changing && between.is_empty() && text.chars().all(|c| c == ' ') {
                    between.push_str(text);
                    continue;
                }
                close(&mut parts, &mut removed, &mut added);
                push(&mut parts, DiffKind::Same, &std::mem::take(&mut between));
                push(&mut parts, DiffKind::Same, text);
            }
            ChangeTag::Delete | ChangeTag::Insert => {
                let shared = std::mem::take(&mut between);
                removed.push_str(&shared);
                added.push_str(&shared);
                let side = if tag == ChangeTag::Delete { &mut removed } else { &mut added };
                side.push_str(text);
            }
        }
    }
    close(&mut parts, &mut removed, &mut added);
    push(&mut parts, DiffKind::Same, &between);
    parts
}

fn close(parts: &mut Vec<DiffPart>, removed: &mut String, added: &mut String) {
    push(parts, DiffKind::Removed, &std::mem::take(removed));
    push(parts, DiffKind::Added, &std::mem::take(added));
}

fn push(parts: &mut Vec<DiffPart>, kind: DiffKind, text: &str) {
    if text.is_empty() {
        return;
    }
    match parts.last_mut().filter(|last| last.kind == kind) {
        Some(last) => last.text.push_str(text),
        None => parts.push(DiffPart { kind, text: text.to_owned() }),
    }
}

#[cfg(test)]
#[path = "comparing_tests.rs"]
mod tests;
