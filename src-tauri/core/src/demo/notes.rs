//! What the notes say: never the same page twice in a row, nothing that could be anyone's.

const FOCUS: [&str; 11] = [
    "The talk with the director on Thursday, and what to ask for.",
    "Saying no without a paragraph of reasons.",
    "The week has no room for thinking.",
    "How to hand over the project without hovering over it.",
    "Whether to apply for the lead role.",
    "The first hundred days after the merger.",
    "A colleague who interrupts, and what it brings up.",
    "Coming home with an empty head.",
    "What enough would look like this year.",
    "The presentation, and the voice that says it is not ready.",
    "Looking back at the first three months.",
];

const COVERED: [&str; 9] = [
    "We drew the conversation on paper: opening, the one request, the pause after it.",
    "We went through the calendar of last week and marked what only you could have done.",
    "We tried three openings aloud until one of them sounded like you.",
    "We followed the worry to its end: what happens then, and then?",
    "We listed who needs to know what, and found that two people need to know almost everything.",
    "We looked at the scale again: from 4 in the spring to 6 today, and what made the difference.",
    "We separated the facts of the meeting from the story about it.",
    "We wrote the role down as if someone else were to take it.",
    "We named what you would keep even if nobody saw it.",
];

const INSIGHTS: [&str; 10] = [
    "“I have been preparing for a fight that nobody else is planning.”",
    "“If it is not on Tuesday, it is not going to happen.”",
    "“Nie muszę wszystkiego wiedzieć. Wystarczy, że zapytam.”",
    "“I answer quickly because silence feels like failing. It is not.”",
    "“Ich darf müde sein, ohne dass etwas falsch ist.”",
    "“Δεν είναι τεμπελιά, είναι φόβος.”",
    "“They do not need me to be certain. They need me to be there.”",
    "“Я ждала разрешения, которое никто не даёт.”",
    "“The others had noticed long before I did.”",
    "“It is a small thing, and I have been carrying it for two years.”",
];

const COMMITMENTS: [&str; 9] = [
    "Ask for the half hour with Karin by Wednesday.\nWrite the one sentence on a card.",
    "Block Tuesday 9 to 11 and keep it, twice.",
    "Let the first draft go out at eighty percent.",
    "Say “I will answer tomorrow” three times.\nNotice what happens.",
    "Hand the budget over, with one page and no meeting.",
    "Leave on time on Monday and Thursday.",
    "Talk to Tomek before the round, not after it.",
    "List the ten decisions of last month and who could have made them.",
    "Walk home once without the telephone.",
];

const NEXT: [&str; 6] = [
    "How the talk went, and what it changes.",
    "The scale again, then the second half of the list.",
    "The midpoint: what has moved since we began.",
    "Bring the draft; we read it aloud.",
    "What the two quiet mornings were used for.",
    "How we would like to end well.",
];

const PRIVATE: [&str; 8] = [
    "Third time the director comes up in the first minute. Wait for it next time, do not lead there.",
    "I gave advice at minute forty. Leave the silence longer.",
    "Shoulders drop whenever the sister is mentioned. Not my errand unless it becomes theirs.",
    "The laugh comes before the important sentence. Listen for it.",
    "Wonder whether the role is wanted or only expected. Ask without the word “should”.",
    "Energy much better than in the autumn. Say so.",
    "If the sleep does not come back, suggest the doctor.",
    "Sponsor will want numbers. Nothing from here leaves this page.",
];

const ASIDES: [&str; 5] = [
    "Looked at the window when the brother was named.",
    "Second time today that “actually” comes before a no.",
    "I wanted to solve it here. I did not.",
    "Tears, and then a joke. Stay with it next time.",
    "Faster than I am. Slow down together.",
];

/// The working text of a session, as a coach types it: headings, the client's words behind `>`, what they will do
/// behind a box, and now and then a private line in the middle.
pub fn working(session: usize, with_private: bool) -> String {
    let boxes = pick(&COMMITMENTS, session, 4).lines().map(|line| format!("[] {line}\n")).collect::<String>();
    let aside = if with_private { format!("! {}\n", pick(&ASIDES, session, 3)) } else { String::new() };
    format!(
        "## Focus\n{}\n\n## What we covered\n{}\n{aside}\n## Insights\n> {}\n\n## Commitments\n{boxes}\n## Next session\n{}",
        pick(&FOCUS, session, 7),
        pick(&COVERED, session, 5),
        pick(&INSIGHTS, session, 3).trim_matches(['\u{201c}', '\u{201d}', '\u{201e}']),
        pick(&NEXT, session, 5),
    )
}

/// The coach's own reflection.
pub fn reflection(session: usize) -> &'static str {
    pick(&PRIVATE, session, 3)
}

/// Steps through the list; `step` and the list's length have no divisor in common, so all of it is used.
fn pick(from: &[&'static str], session: usize, step: usize) -> &'static str {
    from[session * step % from.len()]
}
