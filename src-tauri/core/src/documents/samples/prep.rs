use super::super::prep::{PrepAction, PrepDocument, PrepGoal, PrepQuote, PrepScale, PrepSession};
use super::super::{Colour, Locale, Paper};
use super::plots::{readings, spark};
use super::{SparkLine, day};

/// The fifth of six sessions.
pub fn prep() -> PrepDocument {
    let at = |time: &str| day("2026-03-12").and_time(time.parse().unwrap());
    let goal = |title: &str, movement: &str, on: &str| PrepGoal {
        title: title.into(),
        movement: Some(movement.into()),
        moved_on: Some(day(on)),
    };
    let quote = |text: &str, on: &str| PrepQuote { text: text.into(), said_on: Some(day(on)) };
    let scale = |name: &str, values: &[(&str, f32)]| PrepScale {
        name: name.into(),
        spark: SparkLine { readings: readings(values) },
    };
    PrepDocument {
        locale: Locale::EnGb,
        paper: Paper::A4,
        accent: None,
        client: "Anna Marchetti".into(),
        coach: "Clara Whitfield".into(),
        session: PrepSession {
            here: at("18:30:00"),
            there: Some((at("17:30:00"), "Lisbon".into())),
            minutes: 60,
            number: Some(5),
            of: Some(6),
        },
        wish: Some(
            "“I want to lead this team without carrying everyone, and to be home before the children sleep.”"
                .into(),
        ),
        goals: vec![
            goal(
                "Hand over the Lisbon project by summer",
                "Tomás decides about the suppliers alone",
                "2026-02-26",
            ),
            goal("Three evenings a week at home by seven", "Two of three, for the third week", "2026-02-12"),
        ],
        insights: vec![
            quote("“I notice that I check in when I am anxious, not when they need me.”", "2026-02-26"),
            quote("“If I say it once and mean it, I do not have to say it five times.”", "2026-02-26"),
        ],
        actions: vec![
            PrepAction {
                text: "Tell Tomás which three decisions stay with me".into(),
                due: Some(day("2026-03-05")),
                carried: 2,
            },
            PrepAction {
                text: "Keep Friday mornings free of check-ins and write down what I do instead".into(),
                due: Some(day("2026-03-20")),
                carried: 0,
            },
            PrepAction { text: "Walk home on Wednesdays".into(), due: None, carried: 1 },
        ],
        scales: vec![
            scale(
                "Calm on Mondays",
                &[("2026-01-12", 3.0), ("2026-01-29", 4.0), ("2026-02-12", 4.0), ("2026-02-26", 6.0)],
            ),
            scale(
                "Saying no in time",
                &[("2026-01-12", 4.0), ("2026-01-29", 5.0), ("2026-02-12", 4.5), ("2026-02-26", 5.0)],
            ),
            scale("Sleep", &[("2026-01-12", 7.0), ("2026-02-26", 6.0)]),
        ],
        promised: vec![
            "Send the page about delegating by levels".into(),
            "Next time: rehearse the talk with the board".into(),
        ],
        credits: vec!["2 of 6 sessions left".into(), "Valid until 12 August 2026".into()],
        questions: [
            "What stood between you and the talk with Tomás, twice?".into(),
            "“I check in when I am anxious.” When did you notice it since then?".into(),
            String::new(),
        ],
        for_the_coach_only: vec![
            "I think she is afraid of her own success: the project going well without her.".into(),
            "I talk too much when she goes quiet. Wait.".into(),
        ],
        show_for_the_coach_only: false,
    }
}

/// Far more than a page holds, in German, with the hunches.
pub fn full_prep() -> PrepDocument {
    let prep = prep();
    let long = "Die Verantwortung für das Übergabeprojekt an die Nachfolgerin abgeben, ohne jede Woche \
                nachzufragen, und dem eigenen Vorstand sagen, warum das so sein soll";
    PrepDocument {
        locale: Locale::DeDe,
        accent: Some(Colour(0x7A, 0x3E, 0x65)),
        client: "Maximiliane Freifrau von Hohenstein-Waldburgskirchen".into(),
        wish: Some(format!("„{long}. {long}. {long}.“")),
        goals: vec![
            PrepGoal {
                title: long.into(),
                movement: Some(long.into()),
                moved_on: Some(day("2026-02-26"))
            };
            6
        ],
        insights: vec![PrepQuote { text: format!("„{long}.“"), said_on: Some(day("2026-02-26")) }; 9],
        actions: vec![PrepAction { text: long.into(), due: Some(day("2026-03-20")), carried: 3 }; 8],
        scales: vec![PrepScale { name: "Zuversicht beim Übergeben von Aufgaben".into(), spark: spark() }; 7],
        promised: vec![long.into(); 4],
        credits: vec!["Noch 2 von 6 Sitzungen".into(), "Gültig bis 12. August 2026".into()],
        questions: [format!("{long}?"), "Was wäre heute ein guter Anfang?".into(), String::new()],
        for_the_coach_only: vec![long.into(); 5],
        show_for_the_coach_only: true,
        ..prep
    }
}

/// A first session: hardly anything is known yet.
pub fn first_prep() -> PrepDocument {
    let prep = prep();
    PrepDocument {
        client: "Ben Okafor".into(),
        session: PrepSession { there: None, number: Some(1), of: None, ..prep.session },
        wish: Some("“Find out what I want before I turn forty.”".into()),
        goals: vec![],
        insights: vec![],
        actions: vec![],
        scales: vec![],
        promised: vec![],
        credits: vec!["6 of 6 sessions left".into()],
        questions: ["What would make this hour worth it?".into(), String::new(), String::new()],
        for_the_coach_only: vec![],
        ..prep
    }
}
