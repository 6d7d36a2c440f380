//! What clients wish for and do: nothing that could be anyone's.

use crate::goals::model::GoalWording;

/// Wish, outcome, evidence, beginning, target.
type Wish = (&'static str, &'static str, &'static str, &'static str, &'static str);

const WISHES: [Wish; 8] = [
    (
        "I want Mondays that do not begin on Sunday.",
        "The week begins rested and with one thing first.",
        "Three Mondays in a row without mail before nine.",
        "Mail every Sunday evening",
        "None for a month",
    ),
    (
        "I want to be asked before things are decided.",
        "I speak in the first ten minutes of the round.",
        "Karin asks for my view without being told to.",
        "I speak when the others have finished",
        "I open one point in each round",
    ),
    (
        "Less of everything, and that properly.",
        "Two projects instead of five.",
        "The list fits on one page and stays there.",
        "Five projects",
        "Two",
    ),
    (
        "I would like to hand things over and sleep.",
        "The budget runs without me.",
        "A month closes and I have not opened the file.",
        "I check every figure",
        "I look at one page a month",
    ),
    (
        "To apply for the lead role, or to stop thinking about it.",
        "A decision that I can say aloud.",
        "I have told two people and still mean it.",
        "Undecided since last year",
        "Decided",
    ),
    (
        "Ich möchte wieder Lust auf Arbeit haben.",
        "Zwei Nachmittage in der Woche für das, was ich gut kann.",
        "Ich erzähle zu Hause davon.",
        "Keiner",
        "Zwei",
    ),
    (
        "To say no without a page of reasons.",
        "No is a sentence.",
        "Three times in a week, and nothing fell down.",
        "I explain until they stop asking",
        "One sentence",
    ),
    (
        "A year that is enough.",
        "I know what I do not need any more.",
        "The list of what stays is shorter than the one of what goes.",
        "Everything matters",
        "Five things matter",
    ),
];

const MOVED: [&str; 9] = [
    "Said it in one sentence and waited.",
    "Two quiet mornings out of five.",
    "Noticed it an hour later instead of a day.",
    "Karin asked first.",
    "Slept through on Sunday.",
    "Handed over without a meeting; it was fine.",
    "A step back this week, and no drama about it.",
    "Wrote the list; it fits on a page.",
    "Told two people.",
];

const ACTIONS: [(&str, &str); 11] = [
    ("Ask for the half hour with Karin", "So that it is not decided in the corridor"),
    ("Block Tuesday from nine to eleven", "For the one thing that nobody else can do"),
    ("Let the first draft go out at eighty percent", "To see what happens"),
    ("Write the one sentence on a card", "To have it in hand when the voice goes"),
    ("Hand the budget over with one page", "To stop hovering"),
    ("Leave on time on Monday and Thursday", "To come home with something left"),
    ("Talk to Tomek before the round", "To be two in the room"),
    ("List the ten decisions of last month", "To see who could have made them"),
    ("Walk home once without the telephone", "To arrive"),
    ("Say “I will answer tomorrow” three times", "To find out what is urgent"),
    ("Draw the week as it should be", "To compare it with the week that was"),
];

/// A wish with how both will know.
pub fn wording(number: usize) -> GoalWording {
    let (wish, outcome, evidence, baseline, target) = WISHES[number % WISHES.len()];
    GoalWording {
        wish: wish.to_owned(),
        outcome: Some(outcome.to_owned()),
        evidence: Some(evidence.to_owned()),
        baseline: Some(baseline.to_owned()),
        target: Some(target.to_owned()),
        by: None,
    }
}

/// What moved.
pub fn moved(number: usize) -> String {
    MOVED[number % MOVED.len()].to_owned()
}

/// What a client will do, and what for.
pub fn action(number: usize) -> (String, String) {
    let (title, why) = ACTIONS[number % ACTIONS.len()];
    (title.to_owned(), why.to_owned())
}
