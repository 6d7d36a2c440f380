use super::group_letters::of_group;
use super::payment_letters::{of_arrival, of_page, of_payment, of_refund};
use super::slot_letters::{of_gone_time, of_offer};
use super::{English, time};
use crate::basics::moments::{Day, LocalTime};
use crate::messages::letters::{About, Appointment, Cost, Letter, Summary, Whereabouts};
use crate::messages::model::MessageText;
use crate::words::MessageWords;

impl MessageWords for English {
    fn letter(&self, letter: &Letter) -> MessageText {
        let (subject, paragraphs) = match &letter.about {
            About::Booked { at, free_until } => booked(at, *free_until),
            About::ComesNear(at) => (
                format!("A reminder: our session {}", on_at(at.start)),
                vec![format!("A short reminder of our session {}.", in_full(at)), place(at, "We meet")],
            ),
            About::Changed(at) => (
                format!("A new time: {}", moment(at.start)),
                vec![format!("Our session is now {}.", in_full(at)), place(at, "We meet")],
            ),
            About::CancelledInTime(at) => (
                format!("Our session {}", on_at(at.start)),
                vec![
                    format!(
                        "Thank you for telling me in time. The session {} is cancelled and counts for nothing.",
                        on_at(at.start)
                    ),
                    "When would you like to meet instead? Send me two or three times that suit you.".into(),
                ],
            ),
            About::CancelledLate(at, cost) => late(at, *cost),
            About::Forgiven(at) => (
                format!("Our session {}", on_at(at.start)),
                vec![
                    format!(
                        "The session {} did not take place. As a courtesy, it counts for nothing this time.",
                        on_at(at.start)
                    ),
                    "When would you like to meet instead?".into(),
                ],
            ),
            About::Missed(at, cost) => missed(at, *cost),
            About::CoachCancelled(at) => (
                format!("Our session {}", on_at(at.start)),
                vec![
                    format!(
                        "I cannot keep our session {}. It counts for nothing, of course. Thank you for your patience.",
                        on_at(at.start)
                    ),
                    "When would you like to meet instead? Send me two or three times that suit you.".into(),
                ],
            ),
            About::Summary(summary) => summed_up(summary),
            About::Group(letter) => of_group(letter),
            About::TimesOffered(letter) => of_offer(letter),
            About::TimeGone => of_gone_time(),
            About::PaymentOpen(letter) => of_payment(letter),
            About::Refund(letter) => of_refund(letter),
            About::PayOnline(letter) => of_page(letter),
            About::PaymentArrived { number, amount } => of_arrival(number, *amount),
        };
        let middle: String =
            paragraphs.iter().filter(|text| !text.is_empty()).map(|text| format!("{text}\n\n")).collect();
        MessageText { subject, body: format!("Dear {},\n\n{middle}Warm wishes\n{}", letter.to, letter.from) }
    }

    fn timeline_message(&self, subject: &str) -> String {
        format!("Message sent: {subject}")
    }

    fn messages_wait(&self, count: u32) -> String {
        match count {
            1 => "A message waits to be sent.".into(),
            _ => format!("{count} messages wait to be sent."),
        }
    }
}

fn booked(at: &Appointment, free_until: Option<LocalTime>) -> (String, Vec<String>) {
    let free = free_until.map(|until| format!("You can change it free of charge until {}.", moment(until)));
    (
        format!("Our session {}", on_at(at.start)),
        vec![
            format!("Our session is booked: {}.", in_full(at)),
            place(at, "We meet"),
            free.unwrap_or_default(),
            "I look forward to it.".into(),
        ],
    )
}

fn late(at: &Appointment, cost: Cost) -> (String, Vec<String>) {
    let counts = match cost {
        Cost::Nothing => String::new(),
        Cost::OneSession => "It came late for this one, so, as we agreed, the session counts as used.".into(),
        Cost::Percent(100) => "It came late for this one, so, as we agreed, the session is charged.".into(),
        Cost::Percent(part) => {
            format!("It came late for this one, so, as we agreed, {part} % of its fee is charged.")
        }
    };
    (
        format!("Our session {}", on_at(at.start)),
        vec![
            format!(
                "Thank you for telling me that you cannot come {}. I hope that all is well.",
                on_at(at.start)
            ),
            counts,
            "When would you like to meet next?".into(),
        ],
    )
}

fn missed(at: &Appointment, cost: Cost) -> (String, Vec<String>) {
    let counts = match cost {
        Cost::Nothing => String::new(),
        Cost::OneSession => "As we agreed, the session counts as used. If something came in between, tell me, and we find a way.".into(),
        Cost::Percent(100) => "As we agreed, the session is charged. If something came in between, tell me, and we find a way.".into(),
        Cost::Percent(part) => format!(
            "As we agreed, {part} % of its fee is charged. If something came in between, tell me, and we find a way."
        ),
    };
    (
        format!("I missed you {}", on_at(at.start)),
        vec![
            format!("I missed you {}. I hope that you are well.", on_at(at.start)),
            counts,
            "Send me a word when you can, and we find a new time.".into(),
        ],
    )
}

fn summed_up(summary: &Summary) -> (String, Vec<String>) {
    let list = |head: &str, lines: &[String]| {
        let lines: String = lines.iter().map(|line| format!("\n- {line}")).collect();
        if lines.is_empty() { String::new() } else { format!("{head}{lines}") }
    };
    let promised: Vec<String> = summary
        .commitments
        .iter()
        .map(|promise| match promise.due {
            Some(due) => format!("{} (by {})", promise.text, weekday(due)),
            None => promise.text.clone(),
        })
        .collect();
    let said: Vec<String> =
        summary.insights.iter().map(|insight| format!("\u{201c}{insight}\u{201d}")).collect();
    let next = summary.next.as_ref().map(|next| format!("We meet again {}.", in_full(next)));
    (
        format!("What we spoke about on {}", weekday(summary.held.day())),
        vec![
            "Thank you for our session. This is what stays with us:".into(),
            summary.focus.as_ref().map(|focus| format!("Your question: {focus}")).unwrap_or_default(),
            list("What became clear, in your words:", &said),
            list("What you will do:", &promised),
            next.unwrap_or_default(),
            summary.next.as_ref().map(|next| place(next, "We meet")).unwrap_or_default(),
            summary.next_step.join("\n"),
        ],
    )
}

/// "Thursday 12 November".
fn weekday(day: Day) -> String {
    day.0.format("%A %-d %B").to_string()
}

/// "Thursday 12 November, 10:00".
pub(super) fn moment(at: LocalTime) -> String {
    format!("{}, {}", weekday(at.day()), time(at))
}

/// "on Thursday 12 November at 10:00".
pub(super) fn on_at(at: LocalTime) -> String {
    format!("on {} at {}", weekday(at.day()), time(at))
}

/// "on Thursday 12 November at 10:00 (New York time), 60 minutes".
pub(super) fn in_full(at: &Appointment) -> String {
    let city = at.city.as_ref().map(|city| format!(" ({city} time)")).unwrap_or_default();
    format!("{}{city}, {} minutes", on_at(at.start), at.minutes)
}

/// "We meet here: https://…", on a line of its own, so that mail programs make a link of it.
pub(super) fn place(at: &Appointment, we_meet: &str) -> String {
    place_of(&at.place, we_meet)
}

/// The same of a place alone.
pub(super) fn place_of(place: &Whereabouts, we_meet: &str) -> String {
    match place {
        Whereabouts::Link(link) => format!("{we_meet} here: {link}"),
        Whereabouts::Place(place) => format!("{we_meet} here: {place}"),
        Whereabouts::Phone => format!("{we_meet} by telephone."),
        Whereabouts::Open => String::new(),
    }
}
