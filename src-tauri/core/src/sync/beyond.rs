//! Times on days for which none were worked out: read from what is kept, without asking anybody, so that a series is
//! there in whatever year the coach looks.

use std::borrow::Cow;

use super::busy::{self, BusyTime, Covered};
use super::model::AccountKind;
use super::{google, microsoft};
use crate::basics::moments::{Instant, Zone};
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words;

/// A time that a calendar takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBeyond {
    /// The same for the same time.
    pub id: String,
    /// Which calendar.
    pub calendar: String,
    /// `#rrggbb`, where the calendar has one.
    pub colour: Option<String>,
    /// When, and what it is called.
    pub time: BusyTime,
}

/// Times between two instants, of every calendar that shades and whose times were not worked out for all these days.
///
/// # Errors
/// When the practice cannot be read.
pub fn taken(r: &Reader<'_>, (from, to): (Instant, Instant), zone: Zone) -> Result<Vec<TakenBeyond>> {
    let objects = r.objects_beyond((from, to), zone)?;
    if objects.is_empty() {
        return Ok(Vec::new());
    }
    let untitled = words::in_language(&r.practice()?.language).untitled_event();
    let days = Covered { from: from.day(zone).plus(-1), to: to.day(zone).plus(2) };
    let mut found = Vec::new();
    for object in objects {
        let laid = busy::lay_out(&calendar_text(object.kind, &object.raw), days, zone, &untitled);
        for time in laid.times {
            let touches = time.starts_at < to && time.ends_at > from;
            if touches && !r.is_a_session(&object.uid, time.starts_at)? {
                found.push(TakenBeyond {
                    id: format!("{}-{}", object.id, time.starts_at.millis()),
                    calendar: object.calendar.clone(),
                    colour: object.colour.clone(),
                    time,
                });
            }
        }
    }
    Ok(found)
}

/// What is kept of an object as calendar text.
fn calendar_text(kind: AccountKind, raw: &[u8]) -> Cow<'_, [u8]> {
    match kind {
        AccountKind::Google => google::ics(raw).into(),
        AccountKind::Microsoft => microsoft::ics(raw).into(),
        AccountKind::Link | AccountKind::File | AccountKind::Folder | AccountKind::Caldav => raw.into(),
    }
}
