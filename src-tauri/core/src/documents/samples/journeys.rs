use super::super::journey::{JourneyDocument, JourneyGoal, JourneyQuote, JourneyWheel, KeptCommitment};
use super::super::plots::{Overlay, WheelPlot};
use super::super::{Colour, Locale, Paper};
use super::{day, lines, scales, wheel};

/// Half a year with much in it.
pub fn journey() -> JourneyDocument {
    let goal = |wish: &str, became: &str| JourneyGoal { wish: wish.into(), became: Some(became.into()) };
    let quote = |text: &str, on: &str| JourneyQuote { text: text.into(), said_on: Some(day(on)) };
    let kept = |text: &str, on: &str| KeptCommitment { text: text.into(), kept_on: Some(day(on)) };
    let met = [
        "2026-01-12",
        "2026-01-19",
        "2026-01-29",
        "2026-02-12",
        "2026-02-26",
        "2026-03-12",
        "2026-03-26",
        "2026-04-23",
        "2026-05-07",
        "2026-05-21",
        "2026-06-04",
        "2026-06-22",
    ];
    JourneyDocument {
        locale: Locale::EnGb,
        paper: Paper::A4,
        accent: None,
        client: "Anna Marchetti".into(),
        coach: "Clara Whitfield".into(),
        practice: "Clara Whitfield Coaching".into(),
        title: Some("Leading without carrying everyone".into()),
        first_day: day("2026-01-12"),
        last_day: day("2026-06-22"),
        sessions: met.map(day).to_vec(),
        opening: Some(
            "Dear Anna,\n\nhalf a year ago you came with a full calendar and a sentence that stayed with me: that you \
             were tired of being the one who remembers. These pages hold what you did with it. They are yours, in \
             your words where I could find them.\n\nRead them on a Monday."
                .into(),
        ),
        goals: vec![
            goal(
                "“I want to lead this team without carrying everyone.”",
                "You named three decisions that stay with you and let go of the others. Tomás has led the Lisbon \
                 project since April; you are asked, and no longer waited for.",
            ),
            goal(
                "“To be home before the children sleep.”",
                "Three evenings a week became four. The fifth is yours to choose.",
            ),
            JourneyGoal { wish: "“Find out whether I want the board seat.”".into(), became: None },
        ],
        wheels: vec![JourneyWheel { title: "Wheel of Life".into(), plot: english_wheel() }],
        scales: Some(scales()),
        lines: Some(lines()),
        quotes: vec![
            quote("“I do not have to fill every silence.”", "2026-05-21"),
            quote("“I notice that I check in when I am anxious, not when they need me.”", "2026-02-26"),
            quote("“If I say it once and mean it, I do not have to say it five times.”", "2026-03-12"),
            quote("“My calendar is a letter to the people I love. It used to be a bill.”", "2026-06-04"),
        ],
        commitments: vec![
            kept("Told Tomás which three decisions stay with me", "2026-03-19"),
            kept("Kept Friday mornings free of check-ins for three weeks, and wrote down what I did instead", "2026-03-27"),
            kept("Walked home on Wednesdays", "2026-04-22"),
            kept("Said no to the steering group, on the same day that they asked", "2026-05-11"),
            kept("Held the team’s review without slides", "2026-06-02"),
            KeptCommitment { text: "Took the first week of April off, all of it".into(), kept_on: None },
        ],
        watch_for: vec![
            "When the calendar fills from the left, something on the right is not being said.".into(),
            "The urge to check in is a sign about you before it is one about them.".into(),
            "A yes that comes within three seconds is worth a second look.".into(),
        ],
        next_steps: vec![
            "A conversation in October, half an hour, to see what stayed.".into(),
            "The talk with the board about what you want, before they ask.".into(),
        ],
        closing: Some(
            "What I will remember is the afternoon in March when you did not answer for a whole minute, and then said \
             the thing that changed the rest. You already knew. You usually do.\n\nThank you for letting me walk \
             along."
                .into(),
        ),
    }
}

fn english_wheel() -> WheelPlot {
    let named = [
        "Career",
        "Money",
        "Health",
        "Partner and family",
        "Friends and social life",
        "Personal growth",
        "Fun and recreation",
        "Home and surroundings",
    ];
    let said = ["At the beginning, 12 January", "Midpoint, 16 March", "At the end, 22 June"];
    let overlays = wheel().overlays.into_iter().zip(said);
    WheelPlot {
        segments: named.map(String::from).to_vec(),
        overlays: overlays.map(|(overlay, name)| Overlay { name: name.into(), ..overlay }).collect(),
    }
}

/// Two sessions and a farewell, in German, with a long name and another colour.
pub fn short_journey() -> JourneyDocument {
    JourneyDocument {
        locale: Locale::DeDe,
        accent: Some(Colour(0x8A, 0x4B, 0x2A)),
        client: "Maximiliane Freifrau von Hohenstein-Waldburgskirchen".into(),
        title: None,
        practice: "Praxis für Coaching und Supervision Clara Whitfield".into(),
        first_day: day("2026-05-04"),
        last_day: day("2026-05-18"),
        sessions: vec![day("2026-05-04"), day("2026-05-18")],
        opening: None,
        goals: vec![JourneyGoal {
            wish: "„Ich möchte wissen, ob ich bleiben oder gehen will.“".into(),
            became: Some("Sie bleiben, und Sie wissen jetzt, wozu.".into()),
        }],
        wheels: vec![],
        scales: None,
        lines: None,
        quotes: vec![],
        commitments: vec![],
        watch_for: vec![],
        next_steps: vec![],
        closing: Some(
            "Zwei Gespräche, und Sie haben die Frage beantwortet. Alles Gute für das, was kommt.".into(),
        ),
        ..journey()
    }
}

/// Much, in German, on letter paper.
pub fn german_journey() -> JourneyDocument {
    JourneyDocument {
        locale: Locale::DeDe,
        paper: Paper::Letter,
        accent: Some(Colour(0x3D, 0x5A, 0x80)),
        client: "Łukasz Żółć".into(),
        title: Some("Ruhiger führen in einer Organisation, die sich nicht entscheiden kann".into()),
        wheels: vec![JourneyWheel { title: "Lebensrad".into(), plot: wheel() }],
        quotes: vec![JourneyQuote {
            text: "„Ich muss nicht jede Stille füllen.“".into(),
            said_on: Some(day("2026-05-21")),
        }],
        ..journey()
    }
}
