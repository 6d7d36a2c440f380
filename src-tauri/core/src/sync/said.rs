//! What a calendar says of one of the coach's sessions: the few things that both sides must agree on. Pure.

use std::io::Cursor;

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::provider::Provider;
use crate::basics::moments::{Instant, Zone};
use crate::ics::{self, ParsedCalendar, ReadOptions, Status, Window};

/// A session as a calendar says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// When it begins.
    #[serde(with = "millis")]
    pub starts_at: Instant,
    /// How long it lasts.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
    /// Where it takes place.
    pub location: Option<String>,
}

/// When an event takes place, as the other side has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Then, for so many minutes.
    At(Instant, u32),
    /// It is cancelled.
    Cancelled,
    /// More than one time: it became a series.
    Repeats,
    /// Not one time: it takes whole days.
    Unclear,
}

/// What a calendar text tells of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub place: Place,
    /// What it is called.
    pub title: String,
    /// Where it takes place.
    pub location: Option<String>,
}

/// What a calendar text tells of the event of `uid`; of its only event where that has no UID of its own.
///
/// An event of ours is a single one. `zone` reads times without a zone.
#[must_use]
pub fn told(ics: &[u8], uid: &str, zone: Zone) -> Option<Told> {
    let calendar = ics::read(Cursor::new(ics), &ReadOptions { fallback_zone: zone.0 }).ok()?;
    let own = calendar.events.iter().position(|event| &*event.uid == uid && event.recurrence_id.is_none());
    let own = own.or_else(|| (calendar.events.len() == 1).then_some(0))?;
    let event = &calendar.events[own];
    let location = event.details.as_ref().map(|details| plain(&details.location));
    Some(Told {
        place: place(&calendar, own, zone).unwrap_or(Place::Unclear),
        title: plain(&event.summary),
        location: location.filter(|location| !location.is_empty()),
    })
}

/// As [`told`], of what the other side holds in its own form.
pub(super) fn told_by(provider: &dyn Provider, raw: &[u8], uid: &str, zone: Zone) -> Option<Told> {
    let told = told(&provider.ics(raw), uid, zone);
    if !provider.repeats(raw) {
        return told;
    }
    let (title, location) = told.map_or((String::new(), None), |told| (told.title, told.location));
    Some(Told { place: Place::Repeats, title, location })
}

/// One line without blanks at its ends: what every calendar can keep.
#[must_use]
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn place(calendar: &ParsedCalendar, own: usize, zone: Zone) -> Option<Place> {
    let event = &calendar.events[own];
    if event.status == Some(Status::Cancelled) {
        return Some(Place::Cancelled);
    }
    if event.recurrence.is_some() {
        return Some(Place::Repeats);
    }
    if event.is_all_day() {
        return Some(Place::Unclear);
    }
    let day = event.start.civil().date();
    let window = Window {
        from: day.checked_sub_days(Days::new(2))?,
        to: day.checked_add_days(Days::new(3))?,
        zone: zone.0,
    };
    let found = ics::occurrences(calendar, &window).list;
    let one = found.iter().find(|one| one.event == own)?;
    let (start, end) = (Instant(one.start.instant(zone.0)), Instant(one.end.instant(zone.0)));
    Some(Place::At(start, u32::try_from(end.minutes_since(start)).unwrap_or(0)))
}

mod millis {
    use chrono::DateTime;
    use serde::{Deserialize, Deserializer, Serializer, de};

    use crate::basics::moments::Instant;

    pub(super) fn serialize<S: Serializer>(at: &Instant, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(at.millis())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Instant, D::Error> {
        let millis = i64::deserialize(from)?;
        DateTime::from_timestamp_millis(millis).map(Instant).ok_or_else(|| de::Error::custom("no instant"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(lines: &str) -> Option<Place> {
        let text =
            format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n");
        told(text.as_bytes(), "a", "Europe/Berlin".parse().unwrap()).map(|told| told.place)
    }

    fn at(text: &str) -> Instant {
        Instant(text.parse().unwrap())
    }

    #[test]
    fn one_time_is_told_from_everything_else() {
        let ten = at("2026-03-05T09:00:00Z");
        assert_eq!(
            place("DTSTART;TZID=Europe/Berlin:20260305T100000\r\nDURATION:PT50M\r\n"),
            Some(Place::At(ten, 50))
        );
        assert_eq!(
            place("DTSTART:20260305T100000\r\nDTEND:20260305T110000\r\n"),
            Some(Place::At(ten, 60)),
            "a time without a zone is the coach's"
        );
        assert_eq!(place("DTSTART:20260305T090000Z\r\nSTATUS:CANCELLED\r\n"), Some(Place::Cancelled));
        assert_eq!(place("DTSTART;VALUE=DATE:20260305\r\n"), Some(Place::Unclear));
        assert_eq!(place("DTSTART:20260305T090000Z\r\nRRULE:FREQ=WEEKLY\r\n"), Some(Place::Repeats));
        assert_eq!(told(b"<html>", "a", "Europe/Berlin".parse().unwrap()), None);
    }
}
