//! Drafts to participants, from what the group is and when it meets. No note is read here.

use super::model::{Group, GroupSession, GroupSessionStatus};
use super::queries::Dates;
use crate::basics::ids::MessageId;
use crate::basics::moments::{Instant, Zone};
use crate::error::Result;
use crate::messages::composing::whereabouts;
use crate::messages::letters::{About, Appointment, GroupLetter, GroupNews, Letter};
use crate::messages::model::{MessageKind, NewMessage};
use crate::people::model::Person;
use crate::practice::model::Practice;
use crate::sessions::model::Medium;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;
use crate::words::Words;

/// Drafts what `person` is told: about one date, or about all that are to come.
pub fn write(
    w: &Writer<'_>,
    group: &Group,
    person: &Person,
    date: Option<&GroupSession>,
    news: GroupNews,
    words: &dyn Words,
) -> Result<MessageId> {
    let practice = w.reader().practice()?;
    let dates = match date {
        Some(date) => vec![appointment(group, date, person, &practice)],
        None => to_come(&w.reader(), group, person, &practice, Instant(w.now()), words)?,
    };
    let kind = kind(news);
    let letter = Letter {
        to: person.details.given_name.clone(),
        from: practice.coach_name,
        about: About::Group(GroupLetter { title: group.details.title.clone(), news, dates }),
    };
    w.insert_message(&NewMessage {
        person_id: person.id.clone(),
        session_id: None,
        group_id: Some(group.id.clone()),
        group_session_id: date.map(|date| date.id.clone()),
        kind,
        text: words.letter(&letter),
    })
}

fn kind(news: GroupNews) -> MessageKind {
    match news {
        GroupNews::Place => MessageKind::Confirmation,
        GroupNews::PlaceFree | GroupNews::Waiting { .. } => MessageKind::Waitlist,
        GroupNews::ComesNear => MessageKind::Reminder,
        GroupNews::Moved => MessageKind::Change,
        GroupNews::Cancelled => MessageKind::CoachCancelled,
    }
}

fn to_come(
    r: &Reader<'_>,
    group: &Group,
    person: &Person,
    practice: &Practice,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<Appointment>> {
    let which = Dates { group: Some(&group.id), ..Dates::default() };
    let planned = r.group_items(&which, practice.zone, now, words)?.into_iter();
    let ahead = planned.filter(|date| date.status == GroupSessionStatus::Scheduled && !date.needs_outcome);
    ahead.map(|date| Ok(appointment(group, &r.group_session(&date.id)?, person, practice))).collect()
}

/// When and where, as the participant sees it: whoever comes into a room sees the clock on its wall.
fn appointment(group: &Group, date: &GroupSession, person: &Person, practice: &Practice) -> Appointment {
    let in_a_room = matches!(group.details.medium, Medium::InPerson | Medium::Walk);
    let zone: Zone = if in_a_room { date.zone } else { person.details.zone.unwrap_or(practice.zone) };
    let start = date.starts_at.local(zone);
    let elsewhere = !in_a_room && start != date.starts_at.local(practice.zone);
    let link = date.link.as_ref().or(group.details.link.as_ref());
    let place = date.place.as_ref().or(group.details.place.as_ref());
    Appointment {
        start,
        city: elsewhere.then(|| zone.city()),
        minutes: date.booked_minutes,
        place: whereabouts(group.details.medium, link, place),
    }
}
