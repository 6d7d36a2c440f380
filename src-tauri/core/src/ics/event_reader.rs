//! A VEVENT's properties to an [`Event`]. What cannot be read becomes an issue; only a missing start loses it.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{NaiveDateTime, NaiveTime};

use super::component::Component;
use super::event::{Details, Event, Participant, Recurrence, Status};
use super::issue::{Issues, Reason};
use super::property::Property;
use super::rule::{MAX_TEXT, Rule};
use super::times::{self, EventTime, Length, Written, event_time, read_length};
use super::zones::ZoneBook;

/// The people of a file, each once.
#[derive(Default)]
pub(crate) struct People(HashSet<Arc<Participant>>);

impl People {
    fn known(&mut self, someone: Participant) -> Arc<Participant> {
        if let Some(known) = self.0.get(&someone) {
            return Arc::clone(known);
        }
        let someone = Arc::new(someone);
        self.0.insert(Arc::clone(&someone));
        someone
    }
}

/// Reads one event, with descriptions and people where `people` is given; `None` when it cannot be shown at all, with the reason among the issues.
pub(crate) fn read(
    raw: &Component,
    zones: &mut ZoneBook,
    people: Option<&mut People>,
    issues: &mut Issues,
) -> Option<Event> {
    let given = raw.property("UID").map(Property::text).filter(|uid| !uid.is_empty());
    let summary = text(raw, "SUMMARY");
    let whose = (given.as_deref().unwrap_or_default(), summary.as_str());
    let mut report = |line: u32, reason: Reason| issues.add(line, Some(whose), reason);
    for (line, reason) in &raw.problems {
        report(*line, *reason);
    }
    if raw.problems.iter().any(|(_, reason)| *reason == Reason::EventTooLarge) {
        return None;
    }
    let Some(start_property) = raw.property("DTSTART") else {
        report(raw.line, Reason::StartMissing);
        return None;
    };
    let mut time = |property: &Property, value: &str| {
        event_time(property, value, &mut |name| zones.clock(name, property.line))
    };
    let Some(mut start) = time(start_property, &start_property.value) else {
        report(start_property.line, Reason::StartUnreadable);
        return None;
    };
    let recurrence_id = match raw.property("RECURRENCE-ID") {
        None => None,
        Some(property) => match time(property, &property.value) {
            Some(id) => Some(id),
            None => {
                report(property.line, Reason::RecurrenceIdUnreadable);
                return None;
            }
        },
    };
    let ranged = |range: &str| {
        raw.property("RECURRENCE-ID")
            .filter(|id| id.parameter("RANGE").is_some_and(|written| written.eq_ignore_ascii_case(range)))
    };
    if let Some(id) = ranged("THISANDPRIOR") {
        report(id.line, Reason::RangeIgnored);
    }
    let mut length = read_end(raw, start, &mut time, &mut report);
    if is_outlook_day(raw, start, length) {
        (start, length) = whole_days(start, length);
    }
    let recurrence = read_recurrence(raw, start, &mut time, &mut report);
    let uid = given.clone().unwrap_or_else(|| {
        report(raw.line, Reason::UidMissing);
        // Stable, so that a second import of the file finds the event again.
        format!("no-uid-{}", Event::fingerprint(start, &summary))
    });
    Some(Event {
        line: raw.line,
        uid: uid.into(),
        recurrence_id,
        this_and_future: ranged("THISANDFUTURE").is_some(),
        start,
        length,
        summary: summary.into(),
        status: raw.property("STATUS").and_then(|status| {
            match status.value.trim().to_ascii_uppercase().as_str() {
                "CONFIRMED" => Some(Status::Confirmed),
                "TENTATIVE" => Some(Status::Tentative),
                // Both spellings are written.
                "CANCELLED" | "CANCELED" => Some(Status::Cancelled),
                _ => None,
            }
        }),
        transparent: is_free(raw),
        sequence: raw.property("SEQUENCE").and_then(|count| count.value.trim().parse().ok()).unwrap_or(0),
        stamp: ["DTSTAMP", "LAST-MODIFIED"].iter().find_map(|name| stamp(raw, name)),
        recurrence: recurrence.map(Box::new),
        details: people.map(|people| Box::new(read_details(raw, people))),
    })
}

fn text(raw: &Component, name: &str) -> String {
    raw.property(name).map(Property::text).unwrap_or_default()
}

fn stamp(raw: &Component, name: &str) -> Option<NaiveDateTime> {
    match times::read(&raw.property(name)?.value)? {
        Written::Utc(civil) | Written::Local(civil) => Some(civil),
        Written::Day(day) => Some(day.and_time(NaiveTime::MIN)),
    }
}

fn is_free(raw: &Component) -> bool {
    let is = |name: &str, wanted: &str| {
        raw.property(name).is_some_and(|property| property.value.trim().eq_ignore_ascii_case(wanted))
    };
    is("TRANSP", "TRANSPARENT") || is("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
}

fn read_end(
    raw: &Component,
    start: EventTime,
    time: &mut dyn FnMut(&Property, &str) -> Option<EventTime>,
    report: &mut dyn FnMut(u32, Reason),
) -> Length {
    if let Some(property) = raw.property("DTEND") {
        let end = match (time(property, &property.value), start) {
            // A floating end of a zoned start is on the start's clock.
            (Some(EventTime::Local(civil, _)), EventTime::Local(_, clock)) if no_zone(property) => {
                Some(EventTime::Local(civil, clock))
            }
            (Some(EventTime::Local(civil, _)), EventTime::Utc(_)) if no_zone(property) => {
                Some(EventTime::Utc(civil))
            }
            (Some(EventTime::Day(day)), EventTime::Local(_, clock)) => {
                Some(EventTime::Local(day.and_time(NaiveTime::MIN), clock))
            }
            (Some(EventTime::Day(day)), EventTime::Utc(_)) => {
                Some(EventTime::Utc(day.and_time(NaiveTime::MIN)))
            }
            (Some(end), EventTime::Day(_)) => Some(EventTime::Day(end.civil().date())),
            (end, _) => end,
        };
        match end {
            None => report(property.line, Reason::EndUnreadable),
            Some(end) => {
                // In different clocks the order of the readings says nothing.
                let comparable = match (start, end) {
                    (EventTime::Local(_, one), EventTime::Local(_, other)) => one == other,
                    (EventTime::Utc(_), EventTime::Utc(_)) | (EventTime::Day(_), EventTime::Day(_)) => true,
                    _ => false,
                };
                if comparable && end.civil() < start.civil() {
                    report(property.line, Reason::EndsBeforeStart);
                }
                return Length::Until(end);
            }
        }
    }
    let Some(property) = raw.property("DURATION") else { return Length::Unsaid };
    match read_length(&property.value) {
        None => {
            report(property.line, Reason::EndUnreadable);
            Length::Unsaid
        }
        Some(length) => {
            if matches!(length, Length::Nominal { days, seconds } if days < 0 || seconds < 0) {
                report(property.line, Reason::EndsBeforeStart);
            }
            length
        }
    }
}

fn no_zone(property: &Property) -> bool {
    property.parameter("TZID").is_none_or(|name| name.trim().is_empty())
}

/// Outlook writes a whole day as midnight to midnight and says so only in a property of its own.
fn is_outlook_day(raw: &Component, start: EventTime, length: Length) -> bool {
    let marked = raw
        .property("X-MICROSOFT-CDO-ALLDAYEVENT")
        .is_some_and(|mark| mark.value.trim().eq_ignore_ascii_case("TRUE"));
    let at_midnight = |time: EventTime| time.civil().time() == NaiveTime::MIN;
    let ends_at_midnight = match length {
        Length::Until(end) => at_midnight(end),
        Length::Nominal { seconds, .. } => seconds % 86_400 == 0,
        Length::Unsaid => true,
    };
    marked && !start.is_day() && at_midnight(start) && ends_at_midnight
}

fn whole_days(start: EventTime, length: Length) -> (EventTime, Length) {
    let length = match length {
        Length::Until(end) => Length::Until(EventTime::Day(end.civil().date())),
        Length::Nominal { days, seconds } => Length::Nominal { days: days + seconds / 86_400, seconds: 0 },
        Length::Unsaid => Length::Unsaid,
    };
    (EventTime::Day(start.civil().date()), length)
}

fn read_recurrence(
    raw: &Component,
    start: EventTime,
    time: &mut dyn FnMut(&Property, &str) -> Option<EventTime>,
    report: &mut dyn FnMut(u32, Reason),
) -> Option<Recurrence> {
    let mut recurrence = Recurrence::default();
    for property in &raw.properties {
        match property.name.as_str() {
            "RRULE" | "EXRULE" => {
                let rule = Rule::parse(&property.value);
                let rule = if start.is_day() { rule.and_then(Rule::for_days) } else { rule };
                if let Err(reason) = rule {
                    report(property.line, reason);
                }
                let rules = match property.name.as_str() {
                    "RRULE" => &mut recurrence.rules,
                    _ => &mut recurrence.excluded_rules,
                };
                // A refused rule stays too: its text is what tells that this was a series. Of one that is too
                // long so much stays that it is refused again.
                rules.push(property.value.chars().take(MAX_TEXT + 1).collect::<String>().into());
            }
            "RDATE" | "EXDATE" => {
                let mut unreadable = false;
                for value in property.value.split(',').filter(|value| !value.trim().is_empty()) {
                    let (from, period) = match value.split_once('/') {
                        Some((from, until)) => (from, Some(until)),
                        None => (value, None),
                    };
                    let Some(from) = time(property, from) else {
                        unreadable = true;
                        continue;
                    };
                    let length = period
                        .and_then(|until| read_length(until).or(time(property, until).map(Length::Until)));
                    unreadable |= period.is_some() && length.is_none();
                    if property.name == "EXDATE" {
                        recurrence.excluded.push(from);
                    } else {
                        recurrence.added.push((from, length));
                    }
                }
                if unreadable {
                    report(property.line, Reason::DateUnreadable);
                }
            }
            _ => {}
        }
    }
    let repeats = !(recurrence.rules.is_empty() && recurrence.added.is_empty());
    let excludes = !(recurrence.excluded.is_empty() && recurrence.excluded_rules.is_empty());
    (repeats || excludes).then_some(recurrence)
}

fn read_details(raw: &Component, people: &mut People) -> Details {
    let location = text(raw, "LOCATION");
    let links = [
        "X-GOOGLE-CONFERENCE",
        "CONFERENCE",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL",
        "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    ];
    let given = links.iter().map(|name| text(raw, name)).find(|link| is_link(link));
    let placed = location.split_whitespace().find(|word| is_link(word)).map(str::to_owned);
    let link = given.or(placed).or_else(|| Some(text(raw, "URL")).filter(|link| is_link(link)));
    Details {
        description: text(raw, "DESCRIPTION").into(),
        location: location.into(),
        link: link.map(Into::into),
        organizer: raw.property("ORGANIZER").map(|property| people.known(participant(property))),
        attendees: raw.all("ATTENDEE").map(|property| people.known(participant(property))).collect(),
    }
}

fn is_link(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://")) && !text.contains(char::is_whitespace)
}

fn participant(property: &Property) -> Participant {
    let value = property.value.trim();
    let address = match value.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &value[7..],
        _ => value,
    };
    // Exchange gives a directory path as the value and the address beside it.
    let candidates = [Some(address), property.parameter("EMAIL")];
    let email = candidates.into_iter().flatten().map(str::trim).find(|text| is_address(text));
    let kind = property.parameter("CUTYPE").unwrap_or_default();
    Participant {
        email: email.map(|email| email.to_lowercase().into()),
        name: property.parameter("CN").map(str::trim).filter(|name| !name.is_empty()).map(Into::into),
        answer: property.parameter("PARTSTAT").map(|answer| answer.to_ascii_uppercase().into()),
        thing: kind.eq_ignore_ascii_case("ROOM") || kind.eq_ignore_ascii_case("RESOURCE"),
    }
}

fn is_address(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && !text.contains([' ', ':', '/'])
}
