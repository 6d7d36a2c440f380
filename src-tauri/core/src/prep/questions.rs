//! Three questions to begin a session with: one from what the client carries along, one from their own words, and
//! one that the coach leaves open for the moment. Pure.

use crate::basics::moments::Day;
use crate::choices;
use crate::words::PrepWords;

choices! {
    /// What a question was suggested from.
    QuestionSource {
        /// An action that has been carried along.
        CarriedAction = "carried_action",
        /// An action that is open.
        OpenAction = "open_action",
        /// The client's own words, pinned or of last time.
        Quote = "quote",
        /// The client's wish.
        Wish = "wish",
        /// Nothing but the beginning itself.
        Beginning = "beginning",
    }
}

/// An action that is not done yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// What.
    pub title: String,
    /// How often it was carried along.
    pub carried: u32,
}

/// Something that the client said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// When.
    pub on: Day,
    /// The coach wants to come back to it.
    pub pinned: bool,
}

/// What questions can be made from.
#[derive(Debug, Clone, Default)]
pub struct Material {
    /// Open actions, oldest first.
    pub actions: Vec<Open>,
    /// What the client said, latest first.
    pub quotes: Vec<Said>,
    /// The client's wish.
    pub wish: Option<String>,
}

/// A suggested question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The question; empty for the third.
    pub text: String,
    /// From what.
    pub source: Option<QuestionSource>,
}

/// The three, always. Where there is nothing to ask about, a plain question stands in.
#[must_use]
pub fn suggest(material: &Material, words: &dyn PrepWords) -> [Suggestion; 3] {
    let first = about_an_action(material, words)
        .unwrap_or_else(|| suggestion(QuestionSource::Beginning, words.question_beginning()));
    let second = about_their_words(material, words)
        .unwrap_or_else(|| suggestion(QuestionSource::Beginning, words.question_since_last_time()));
    [first, second, Suggestion { text: String::new(), source: None }]
}

/// The action that was carried most often; among equals the oldest.
fn about_an_action(material: &Material, words: &dyn PrepWords) -> Option<Suggestion> {
    let mut chosen = material.actions.first()?;
    for action in &material.actions {
        if action.carried > chosen.carried {
            chosen = action;
        }
    }
    let source = if chosen.carried > 0 { QuestionSource::CarriedAction } else { QuestionSource::OpenAction };
    Some(suggestion(source, words.question_about_action(&chosen.title, chosen.carried)))
}

/// The latest pinned words, else the latest of all, else the wish.
fn about_their_words(material: &Material, words: &dyn PrepWords) -> Option<Suggestion> {
    let pinned = material.quotes.iter().find(|said| said.pinned);
    let said = pinned.or_else(|| material.quotes.first());
    let quote = said.map(|said| suggestion(QuestionSource::Quote, words.question_about_quote(&said.text)));
    let wish = material.wish.as_deref().map(str::trim).filter(|wish| !wish.is_empty());
    quote.or_else(|| wish.map(|wish| suggestion(QuestionSource::Wish, words.question_about_wish(wish))))
}

fn suggestion(source: QuestionSource, text: String) -> Suggestion {
    Suggestion { text, source: Some(source) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::in_language;

    fn open(title: &str, carried: u32) -> Open {
        Open { title: title.into(), carried }
    }

    fn said(text: &str, on: &str, pinned: bool) -> Said {
        Said { text: text.into(), on: on.parse().unwrap(), pinned }
    }

    fn asked(material: &Material) -> [Suggestion; 3] {
        suggest(material, in_language("en"))
    }

    #[test]
    fn one_is_from_a_carried_action_one_from_a_pinned_quote_and_one_is_open() {
        let material = Material {
            actions: vec![open("Call the bank", 0), open("Walk home", 2), open("Write to Jo", 2)],
            quotes: vec![
                said("New.", "2026-03-01", false),
                said("I am allowed to stop.", "2026-02-01", true),
            ],
            wish: Some("A calmer Monday".into()),
        };
        let [first, second, third] = asked(&material);
        assert_eq!(first.source, Some(QuestionSource::CarriedAction));
        assert!(first.text.contains("Walk home"), "most often carried, and the older of two: {}", first.text);
        assert_eq!(second.source, Some(QuestionSource::Quote));
        assert!(second.text.contains("I am allowed to stop."), "{}", second.text);
        assert_eq!(third, Suggestion { text: String::new(), source: None });
    }

    #[test]
    fn what_is_missing_is_stood_in_for_and_there_are_always_three() {
        let sources = |material: &Material| asked(material).map(|question| question.source);
        let open_action = Material { actions: vec![open("Rest", 0)], ..Material::default() };
        assert_eq!(sources(&open_action)[0], Some(QuestionSource::OpenAction));
        let unpinned = Material { quotes: vec![said("So.", "2026-03-01", false)], ..Material::default() };
        assert_eq!(sources(&unpinned)[1], Some(QuestionSource::Quote));
        let wish = Material { wish: Some(" Calm ".into()), ..Material::default() };
        assert_eq!(sources(&wish)[1], Some(QuestionSource::Wish));
        let nothing = asked(&Material { wish: Some("  ".into()), ..Material::default() });
        assert_eq!(nothing.clone().map(|question| question.source.is_some()), [true, true, false]);
        assert!(nothing[..2].iter().all(|question| question.text.ends_with('?')));
        assert_ne!(nothing[0].text, nothing[1].text);
    }
}
