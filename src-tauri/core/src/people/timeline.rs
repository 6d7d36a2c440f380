//! The road so far, in words: sessions, engagements, money, messages and progress, latest first.

use super::model::{Person, TimelineEntry, TimelineKind};
use crate::engagements::model::Engagement;
use crate::error::Result;
use crate::progress;
use crate::sessions::model::SessionItem;
use crate::vault::reader::Reader;
use crate::words::Words;

/// What happened with `person`; `past` are their sessions so far.
pub fn of(
    r: &Reader<'_>,
    person: &Person,
    engagements: &[Engagement],
    past: &[SessionItem],
    words: &dyn Words,
) -> Result<Vec<TimelineEntry>> {
    let sessions = past.iter().map(|session| TimelineEntry {
        on: session.start.day(),
        kind: TimelineKind::Session,
        sentence: words.timeline_session(session),
        target: Some(session.id.0.clone()),
    });
    let begun = engagements.iter().map(|engagement| TimelineEntry {
        on: engagement.started_on,
        kind: TimelineKind::Engagement,
        sentence: words.timeline_engagement(&engagement.title),
        target: Some(engagement.id.0.clone()),
    });
    let mut entries: Vec<TimelineEntry> = sessions.chain(begun).collect();
    entries.extend(r.money_timeline(&person.id, words)?);
    entries.extend(progress::timeline::of(r, &person.id, words)?);
    let zone = r.practice()?.zone;
    entries.extend(r.sent_to(&person.id)?.into_iter().map(|(id, at, subject)| TimelineEntry {
        on: at.day(zone),
        kind: TimelineKind::Message,
        sentence: words.timeline_message(&subject),
        target: Some(id.0),
    }));
    entries.extend(r.attendance_timeline(&person.id)?.into_iter().map(|(id, at, title, attended)| {
        let start = at.local(zone);
        TimelineEntry {
            on: start.day(),
            kind: TimelineKind::Group,
            sentence: words.timeline_group(&title, start, attended),
            target: Some(id.0),
        }
    }));
    // Stable: what fell on one day stays in the order above.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.on));
    Ok(entries)
}
