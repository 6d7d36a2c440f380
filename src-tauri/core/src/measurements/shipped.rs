//! What ships with Stillpoint: the shape of each instrument. The words are the catalogue's; they are copied into the
//! practice when an instrument is begun, and belong to the coach from then on.

use super::model::{AnswerKind, AskedItem, InstrumentDefinition, InstrumentKind, Shipped};
use super::views::ShippedInstrument;
use crate::words::Words;

/// How an instrument asks.
#[must_use]
pub fn kind(shipped: Shipped) -> InstrumentKind {
    match shipped {
        Shipped::Scale => InstrumentKind::Scale,
        Shipped::WheelOfLife | Shipped::WheelOfLeadership | Shipped::WheelOfBusiness => InstrumentKind::Wheel,
        Shipped::Attainment => InstrumentKind::Attainment,
        Shipped::SessionCheck => InstrumentKind::Check,
        Shipped::Pulse => InstrumentKind::Pulse,
        Shipped::Stakeholders => InstrumentKind::Stakeholder,
    }
}

/// By what the answers name the items, in the order of the catalogue's labels.
#[must_use]
pub fn keys(shipped: Shipped) -> &'static [&'static str] {
    match shipped {
        Shipped::Scale => &["now", "target", "confidence", "one_higher"],
        Shipped::WheelOfLife => &["career", "money", "health", "partner", "friends", "growth", "fun", "home"],
        Shipped::WheelOfLeadership => &[
            "direction",
            "deciding",
            "listening",
            "feedback",
            "handing_over",
            "hard_talks",
            "growing_others",
            "own_energy",
        ],
        Shipped::WheelOfBusiness => {
            &["offer", "clients", "being_found", "income", "reserves", "time", "partners", "joy"]
        }
        // Levels are described by coach and client together; there is nothing to ship.
        Shipped::Attainment => &[],
        Shipped::SessionCheck => &["heard", "mattered", "suited", "useful"],
        Shipped::Pulse => &["p1", "p2"],
        Shipped::Stakeholders => &["visible", "helps", "steady"],
    }
}

/// How few and how many items an instrument may have.
#[must_use]
pub fn limits(kind: InstrumentKind) -> (usize, usize) {
    match kind {
        InstrumentKind::Scale | InstrumentKind::Check => (4, 4),
        InstrumentKind::Wheel => (6, 10),
        InstrumentKind::Attainment => (1, 10),
        InstrumentKind::Pulse => (2, 3),
        InstrumentKind::Stakeholder => (3, 3),
    }
}

/// Whether its items are given and only their labels can be changed.
#[must_use]
pub fn has_fixed_items(kind: InstrumentKind) -> bool {
    let (fewest, most) = limits(kind);
    fewest == most
}

/// The smallest and the largest number.
#[must_use]
pub fn range(kind: InstrumentKind) -> (i64, i64) {
    match kind {
        InstrumentKind::Wheel => (1, 10),
        InstrumentKind::Attainment => (-2, 2),
        _ => (0, 10),
    }
}

/// Meant to be asked in every session.
#[must_use]
pub fn every_session(kind: InstrumentKind) -> bool {
    matches!(kind, InstrumentKind::Check | InstrumentKind::Pulse)
}

/// Answered by others.
#[must_use]
pub fn asks_others(kind: InstrumentKind) -> bool {
    kind == InstrumentKind::Stakeholder
}

/// An item of a kind, not answered with words.
#[must_use]
pub fn item(kind: InstrumentKind, key: &str, label: &str) -> AskedItem {
    let (lowest, highest) = range(kind);
    // Of a scale only the present matters each time.
    let required = kind != InstrumentKind::Scale || key == "now";
    let answer = if key == "one_higher" { AnswerKind::Words } else { AnswerKind::Number };
    AskedItem {
        key: key.to_owned(),
        label: label.to_owned(),
        answer,
        lowest,
        highest,
        required,
        weight: 1,
        levels: Vec::new(),
    }
}

/// What is shipped, in words.
#[must_use]
pub fn instrument(shipped: Shipped, words: &dyn Words) -> ShippedInstrument {
    let (kind, text) = (kind(shipped), words.shipped_instrument(shipped));
    let items = keys(shipped).iter().zip(&text.labels).map(|(key, label)| item(kind, key, label)).collect();
    let (fewest, most) = limits(kind);
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    ShippedInstrument {
        shipped,
        kind,
        title: text.title.to_owned(),
        about: text.about.to_owned(),
        definition: InstrumentDefinition { question: text.question.map(str::to_owned), items },
        fewest: number(fewest),
        most: number(most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::in_language;

    #[test]
    fn every_item_that_ships_has_its_words_and_every_instrument_its_number_of_items() {
        let words = in_language("en");
        for shipped in Shipped::ALL {
            let found = instrument(*shipped, words);
            assert_eq!(words.shipped_instrument(*shipped).labels.len(), keys(*shipped).len(), "{shipped:?}");
            let (fewest, most) = limits(found.kind);
            let described_by_hand = found.kind == InstrumentKind::Attainment;
            assert!(
                described_by_hand || (fewest..=most).contains(&found.definition.items.len()),
                "{shipped:?}"
            );
        }
    }
}
