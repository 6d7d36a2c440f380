//! The parts of a shareable note, by its headings.

use super::marks::{self, Mark};
use super::shareable::ShareableNote;
use crate::basics::text::folded;

/// What a shareable note says, by subject.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// What the client came with, one entry for each line.
    pub focus: Vec<String>,
    /// What the two of them did. Whatever stands under a heading of its own is here, led in by it.
    pub covered: Vec<String>,
    /// What became clear; every line marked as the client's own words is here, wherever it stands.
    pub insights: Vec<String>,
    /// What the client will do; every line marked so is here, wherever it stands.
    pub commitments: Vec<Commitment>,
    /// What comes next.
    pub next_step: Vec<String>,
}

/// Something the client will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// What.
    pub text: String,
    /// Whether its box is ticked.
    pub done: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Focus,
    Covered,
    Insights,
    Commitments,
    NextStep,
}

/// The headings by which a section is known, in any case. A note may be written in another language than the
/// practice's, so all of them are always known.
const HEADINGS: &[(Section, &[&str])] = &[
    (
        Section::Focus,
        &["focus", "focus for today", "today’s focus", "fokus", "fokus für heute", "thema", "anliegen"],
    ),
    (
        Section::Covered,
        &[
            "what we covered",
            "covered",
            "what we did",
            "was wir besprochen haben",
            "besprochen",
            "inhalte",
            "verlauf",
        ],
    ),
    (Section::Insights, &["insights", "insight", "what became clear", "erkenntnisse", "einsichten"]),
    (
        Section::Commitments,
        &[
            "commitments",
            "actions",
            "next actions",
            "vorhaben",
            "vereinbarungen",
            "verabredungen",
            "aufgaben",
        ],
    ),
    (
        Section::NextStep,
        &[
            "next session",
            "next step",
            "next steps",
            "next time",
            "nächste sitzung",
            "nächstes mal",
            "nächster schritt",
            "nächste schritte",
        ],
    ),
];

impl Parts {
    /// Whether nothing would stand on a page.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let texts = [&self.focus, &self.covered, &self.insights, &self.next_step];
        texts.iter().all(|part| part.is_empty()) && self.commitments.is_empty()
    }

    fn add(&mut self, section: Section, text: String) {
        match section {
            Section::Focus => self.focus.push(text),
            Section::Covered => self.covered.push(text),
            Section::Insights => self.insights.push(text),
            Section::Commitments => self.commitments.push(Commitment { text, done: false }),
            Section::NextStep => self.next_step.push(text),
        }
    }
}

impl ShareableNote {
    /// The note by subject: one entry for each line that says something. A heading with nothing below it says
    /// nothing; a heading inside a section leads its first line in.
    #[must_use]
    pub fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        let (mut section, mut depth) = (Section::Covered, 0);
        let mut lead: Option<&str> = None;
        for line in self.body().split('\n') {
            let line = marks::read(line);
            if line.says.is_empty() {
                continue;
            }
            match line.mark {
                Mark::Heading { level } => match known(line.says) {
                    Some(found) => (section, depth, lead) = (found, level, None),
                    None if level > depth => lead = Some(line.says),
                    None => (section, depth, lead) = (Section::Covered, 0, Some(line.says)),
                },
                Mark::Quote => parts.insights.push(line.says.to_owned()),
                Mark::Commitment { done } => {
                    parts.commitments.push(Commitment { text: line.says.to_owned(), done });
                }
                Mark::Plain => parts.add(section, led_in(lead.take(), line.says)),
                // A line that was shareable before there were marks, and reads as private now, is not shown.
                Mark::Private | Mark::Blank => {}
            }
        }
        parts
    }
}

fn known(heading: &str) -> Option<Section> {
    let heading = folded(heading.trim_end_matches([':', '.'])).replace('\'', "\u{2019}");
    HEADINGS.iter().find(|(_, names)| names.contains(&heading.as_str())).map(|(section, _)| *section)
}

/// "Goal: a calmer Monday".
fn led_in(lead: Option<&str>, text: &str) -> String {
    match lead {
        None => text.to_owned(),
        Some(lead) if lead.ends_with([':', '?', '!', '.']) => format!("{lead} {text}"),
        Some(lead) => format!("{lead}: {text}"),
    }
}

#[cfg(test)]
#[path = "sections_tests.rs"]
mod tests;
