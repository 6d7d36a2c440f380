//! The words of every closed list that the commands know ("held", "cash"), from their types: no list to keep.

use std::any::TypeId;
use std::collections::HashSet;
use std::sync::LazyLock;

use ts_rs::{Config, TS, TypeVisitor};

use super::commands::Commands;

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut reading = Reading { config: Config::new(), seen: HashSet::new(), words: HashSet::new() };
    reading.visit::<Commands>();
    reading.words
});

/// Whether `text` is, letter by letter, a word of a closed list.
pub fn have(text: &str) -> bool {
    WORDS.contains(text)
}

struct Reading {
    config: Config,
    seen: HashSet<TypeId>,
    words: HashSet<String>,
}

impl TypeVisitor for Reading {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of ours are declared; a closed list is declared as its words in quotes.
        if T::output_path().is_none() || !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let declared = T::decl(&self.config);
        self.words.extend(declared.split('"').skip(1).step_by(2).map(str::to_owned));
        T::visit_dependencies(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_lists_are_known_and_no_others() {
        for word in ["held", "late_cancelled", "cash", "bank", "walk"] {
            assert!(have(word), "{word}");
        }
        for text in ["Cash", "Anna", "anna", "a sentence", ""] {
            assert!(!have(text), "{text}");
        }
    }
}
