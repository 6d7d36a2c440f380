//! Which lines of which component are read at all: most lines of a file are of no interest, and splitting them is
//! most of the work.

use super::component::Component;
use super::issue::Reason;
use super::lines::Line;
use super::property::{self, Property};

/// A line, as far as its place asks to read it.
pub(super) enum ReadLine {
    Begin(String, u32),
    End(String),
    Wanted(Property),
    Problem(u32, Reason),
    Unwanted,
}

impl ReadLine {
    pub(super) fn of(line: &Line<'_>, collecting: &[Component], inside: Option<&str>) -> Self {
        let text = line.text.as_ref();
        let name = property::name_of(text);
        let component = |text: &str| {
            text.split_once(':').map_or_else(String::new, |(_, name)| name.trim().to_ascii_uppercase())
        };
        match name.as_str() {
            "BEGIN" => return Self::Begin(component(text), line.number),
            "END" => return Self::End(component(text)),
            _ => {}
        }
        let innermost = collecting.last().filter(|component| Some(component.name.as_str()) == inside);
        let wanted = match (innermost, inside) {
            (Some(component), _) => is_wanted(&component.name, &name),
            (None, Some("VCALENDAR")) => matches!(name.as_str(), "X-WR-TIMEZONE" | "X-WR-CALNAME" | "METHOD"),
            // A line that is in no component, or in one that is passed over.
            _ => return Self::Unwanted,
        };
        if !wanted {
            let unreadable = !text.contains(':') && !text.trim().is_empty();
            return if unreadable {
                Self::Problem(line.number, Reason::LineUnreadable)
            } else {
                Self::Unwanted
            };
        }
        if line.too_long {
            return Self::Problem(line.number, Reason::LineTooLong);
        }
        // The file was cut inside this line: half a rule or half a date means something else.
        if line.unended && !collecting.is_empty() {
            return Self::Unwanted;
        }
        match property::split(text, line.number) {
            Ok(property) => Self::Wanted(property),
            Err(reason) => Self::Problem(line.number, reason),
        }
    }
}

fn is_wanted(component: &str, name: &str) -> bool {
    match component {
        "VEVENT" => matches!(
            name,
            "UID"
                | "RECURRENCE-ID"
                | "DTSTART"
                | "DTEND"
                | "DURATION"
                | "RRULE"
                | "EXRULE"
                | "RDATE"
                | "EXDATE"
                | "SUMMARY"
                | "DESCRIPTION"
                | "LOCATION"
                | "URL"
                | "CONFERENCE"
                | "X-GOOGLE-CONFERENCE"
                | "X-MICROSOFT-SKYPETEAMSMEETINGURL"
                | "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK"
                | "ATTENDEE"
                | "ORGANIZER"
                | "STATUS"
                | "TRANSP"
                | "X-MICROSOFT-CDO-BUSYSTATUS"
                | "X-MICROSOFT-CDO-ALLDAYEVENT"
                | "SEQUENCE"
                | "DTSTAMP"
                | "LAST-MODIFIED"
                | "CREATED"
        ),
        "VTIMEZONE" => matches!(name, "TZID" | "X-LIC-LOCATION" | "X-MICROSOFT-CDO-TZID"),
        _ => matches!(name, "DTSTART" | "TZOFFSETFROM" | "TZOFFSETTO" | "RRULE" | "RDATE"),
    }
}
