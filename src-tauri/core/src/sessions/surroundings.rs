//! What lies around a time in the calendar.

use super::calendar::stretch;
use super::fitting::{By, Taken, Where};
use super::model::SessionStatus;
use crate::basics::ids::SessionId;
use crate::basics::moments::{Day, Instant, Zone};
use crate::error::Result;
use crate::groups::model::GroupSessionStatus;
use crate::slots::holds;
use crate::vault::reader::Reader;

/// Everything that takes a time on the days from `from` to `to` and the ones beside them, so that a pause across
/// midnight is seen; the session `but` aside.
pub(crate) fn taken(
    r: &Reader<'_>,
    (from, to): (Day, Day),
    zone: Zone,
    but: Option<&SessionId>,
    now: Instant,
) -> Result<Vec<Taken>> {
    let (from, to) = stretch(from.plus(-1), to.plus(1), zone);
    let mut found = Vec::new();
    for session in r.sessions_between(from, to)? {
        let stands = matches!(session.status, SessionStatus::Scheduled | SessionStatus::Held);
        if stands && Some(&session.id) != but {
            found.push(Taken {
                what: r.person(&session.person_id)?.name(),
                by: By::Session,
                place: Where::of(session.medium, session.place.as_deref()),
                start: session.starts_at,
                end: session.ends_at,
            });
        }
    }
    for date in r.group_sessions_between(from, to)? {
        if date.status != GroupSessionStatus::Cancelled {
            let group = r.group(&date.group_id)?.details;
            found.push(Taken {
                place: Where::of(group.medium, date.place.as_deref()),
                what: group.title,
                by: By::Session,
                start: date.starts_at,
                end: date.ends_at,
            });
        }
    }
    for held in holds::held(r, from, to, now)? {
        found.push(Taken {
            what: held.person_name,
            by: By::Held,
            place: held.place,
            start: held.slot.starts_at,
            end: held.slot.ends_at,
        });
    }
    for busy in r.busy_between(from, to, zone)? {
        found.push(Taken {
            what: busy.title,
            by: if busy.all_day { By::WholeDays } else { By::Busy },
            place: Where::Anywhere,
            start: busy.start.instant(zone),
            end: busy.end.instant(zone),
        });
    }
    Ok(found)
}
