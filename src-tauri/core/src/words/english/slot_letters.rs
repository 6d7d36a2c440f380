use super::messages::{on_at, place_of};
use super::time;
use crate::messages::letters::{OfferLetter, OfferedTime};

/// The message that offers times: each on a line of its own, so that mail programs make a link of the answer.
pub(super) fn of_offer(letter: &OfferLetter) -> (String, Vec<String>) {
    let one = letter.times.len() == 1;
    let clock = letter.cities.as_ref().map(|(theirs, _)| format!(" ({theirs} time)")).unwrap_or_default();
    let how = match (one, letter.by_link) {
        (true, true) => "If it suits you, click its link and send the mail that opens:",
        (true, false) => "If it suits you, answer with the code beneath it:",
        (false, true) => "Choose one: click its link, and send the mail that opens. The first answer counts.",
        (false, false) => "Choose one, and answer with the code beneath it. The first answer counts.",
    };
    let what = if one { "a time that I keep" } else { "times that I keep" };
    let mut paragraphs = vec![format!(
        "Here {} {what} for you{clock}, {} minutes. {how}",
        if one { "is" } else { "are" },
        letter.minutes
    )];
    let city = letter.cities.as_ref().map(|(_, coach)| coach.as_str());
    paragraphs.extend(letter.times.iter().map(|time| offered(time, city)));
    paragraphs.push(format!(
        "{}:\n{}",
        if one { "It does not fit" } else { "None of them fits" },
        letter.none_fits
    ));
    paragraphs.push(place_of(&letter.place, "We meet"));
    paragraphs.push(format!(
        "I keep {} for you until {}. If this does not work for you, just write which time you would like.",
        if one { "it" } else { "them" },
        on_at(letter.until).trim_start_matches("on ")
    ));
    let subject = if one { "A time for our session" } else { "Times for our session" };
    (subject.into(), paragraphs)
}

/// Sent when somebody or something else has the time by now.
pub(super) fn of_gone_time() -> (String, Vec<String>) {
    (
        "The time that you chose".into(),
        vec![
            "Thank you for your answer. The time that you chose is no longer free; I am sorry.".into(),
            "I send you other times in a moment.".into(),
        ],
    )
}

/// "Tuesday 3 March at 10:00 (16:00 in Berlin)", and beneath it how to answer.
fn offered(offered: &OfferedTime, coach: Option<&str>) -> String {
    let there = match (offered.coach, coach) {
        (Some(at), Some(city)) if at.day() == offered.start.day() => format!(" ({} in {city})", time(at)),
        (Some(at), Some(city)) => format!(" ({} in {city})", on_at(at).trim_start_matches("on ")),
        _ => String::new(),
    };
    format!("{}{there}\n{}", on_at(offered.start).trim_start_matches("on "), offered.answer)
}
