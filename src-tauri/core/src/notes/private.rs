//! What is for the coach's eyes only.

use super::marks;

/// A line of the working text that begins with the private mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateLine {
    /// Its place in the working text, from 0.
    pub place: usize,
    /// The line as it was typed, mark and all.
    pub text: String,
}

/// For the coach's eyes only: hunches, patterns, own reflection. Deliberately a type of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrivateNote {
    /// The marked lines, by place.
    pub lines: Vec<PrivateLine>,
    /// How many lines the working text has, these among them; 0 where there are none.
    pub among: usize,
    /// What the coach wrote apart from the working text.
    pub reflection: String,
}

impl PrivateNote {
    /// Whether nothing has been written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.reflection.trim().is_empty()
    }

    /// Every private word in one text, as it is stored and searched: the lines, then the reflection.
    #[must_use]
    pub fn body(&self) -> String {
        let mut parts: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        if !self.reflection.is_empty() {
            parts.push(&self.reflection);
        }
        parts.join("\n")
    }

    /// The same to be read on a page of its own: there the lines need no mark to be private.
    #[must_use]
    pub fn unmarked(&self) -> String {
        let mut parts: Vec<&str> = self.lines.iter().map(|line| marks::read(&line.text).says).collect();
        if !self.reflection.is_empty() {
            parts.push(&self.reflection);
        }
        parts.join("\n")
    }

    /// The note of a stored text: as many of its first lines as there are places, then the reflection.
    #[must_use]
    pub fn stored(body: &str, places: &[usize], among: usize) -> Self {
        let mut rest = Some(body).filter(|body| !body.is_empty());
        let mut lines = Vec::with_capacity(places.len());
        for place in places {
            let Some(text) = rest else { break };
            let (line, after) =
                text.split_once('\n').map_or((text, None), |(line, after)| (line, Some(after)));
            lines.push(PrivateLine { place: *place, text: line.to_owned() });
            rest = after;
        }
        Self { lines, among, reflection: rest.unwrap_or_default().to_owned() }
    }

    /// Whether `other` says the same, wherever its lines stand.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let texts = |note: &Self| note.lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>();
        self.reflection == other.reflection && texts(self) == texts(other)
    }
}
