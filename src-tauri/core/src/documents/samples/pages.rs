use super::super::recovery_kit::RecoveryKitDocument;
use super::super::summary::{Commitment, NextSession, SummaryDocument};
use super::super::{Locale, Paper};
use super::day;

/// A page to keep.
pub fn session_summary() -> SummaryDocument {
    SummaryDocument {
        locale: Locale::EnGb,
        paper: Paper::A4,
        accent: None,
        title: Some("Leading without carrying everyone".into()),
        client: "Anna Marchetti".into(),
        coach: "Clara Whitfield".into(),
        first_day: day("2026-02-26"),
        last_day: day("2026-02-26"),
        focus: Some("How to hand over the Lisbon project without looking over Tomás’s shoulder every day.".into()),
        covered: vec![
            "We looked at what handing over means to you: trust, and a clear line of sight. We named the three \
             decisions that stay with you, and the many that do not."
                .into(),
            "We rehearsed the first sentence of Thursday’s talk until it sounded like you.".into(),
        ],
        insights: vec![
            "“I notice that I check in when I am anxious, not when they need me.”".into(),
            "“If I say it once and mean it, I do not have to say it five times.”".into(),
        ],
        commitments: vec![
            Commitment { text: "Tell Tomás which three decisions stay with me".into(), due: Some(day("2026-03-05")) },
            Commitment { text: "Keep Friday mornings free of check-ins, for three weeks, and write down what I do instead".into(), due: Some(day("2026-03-20")) },
            Commitment { text: "Walk home on Wednesdays".into(), due: None },
        ],
        next_session: Some(NextSession {
            at: day("2026-03-12").and_hms_opt(17, 30, 0).unwrap(),
            place: "Lisbon".into(),
            link: Some("https://meet.example/clara/anna".into()),
        }),
        closing: None,
    }
}

/// Eleven weeks on several pages, in German.
pub fn period_summary() -> SummaryDocument {
    let long = "Wir haben uns angeschaut, was in den letzten Wochen leichter geworden ist, was schwer bleibt und \
                welche Gewohnheit den Unterschied gemacht hat. Der Montag beginnt jetzt mit einer Frage statt mit \
                einer Liste, und die Besprechungen enden, wenn alles gesagt ist.";
    SummaryDocument {
        locale: Locale::DeDe,
        title: None,
        client: "Łukasz Żółć".into(),
        first_day: day("2026-01-12"),
        last_day: day("2026-03-27"),
        focus: Some("Ruhiger führen".into()),
        covered: vec![long.into(); 9],
        insights: vec!["„Ich muss nicht jede Stille füllen.“".into(); 4],
        ..session_summary()
    }
}

/// The page that opens the practice.
pub fn kit() -> RecoveryKitDocument {
    let code = "K7QH 2M9X TRB4 0WZ8 D3NP 6YVC 1FGJ 5SKA 8H2E QX7M W4T9 BR06 ZN3D 7C1V";
    RecoveryKitDocument {
        locale: Locale::EnGb,
        paper: Paper::A4,
        accent: None,
        practice: "Clara Whitfield Coaching".into(),
        made_on: day("2026-01-05"),
        groups: code.split(' ').map(str::to_owned).collect(),
    }
}
