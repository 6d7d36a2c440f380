//! The file in the coach's folder: every booked session, every date of a group and every time that is held, as far as
//! the chosen titles tell. Off unless a folder was chosen; written whole or not at all, and only when it would differ.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::model::Titles;
use super::rules::titled;
use super::series::identity;
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::{Doing, FileError, Result};
use crate::groups::model::GroupSessionStatus;
use crate::ics::Status;
use crate::ics::writing::{Method, NewCalendar, NewEvent, Timing, write};
use crate::rpc::topics::Topic;
use crate::sessions::model::{Medium, SessionStatus};
use crate::slots::holds;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

const FILE: &str = "Stillpoint sessions.ics";
const MINUTES_PER_DAY: i64 = 24 * 60;
/// What is over stays as long as somebody may look back in the other calendar.
const DAYS_BACK: i64 = 30;
/// The longest series that can be booked is shorter.
const DAYS_AHEAD: i64 = 60 * 12 * 7;

/// Where the file is in a folder.
#[must_use]
pub fn place(folder: &str) -> PathBuf {
    Path::new(folder).join(FILE)
}

/// Whether something that stands in the file may have changed.
#[must_use]
pub fn concerns(touched: &[Topic]) -> bool {
    let topics =
        [Topic::Vault, Topic::Sessions, Topic::Groups, Topic::People, Topic::Practice, Topic::Calendar];
    touched.iter().any(|topic| topics.contains(topic))
}

/// Brings the file up to date; answers whether it was written. Does nothing while no folder was chosen, or while the
/// practice is locked.
///
/// # Errors
/// When the folder is gone or cannot be written; then whatever was there before is there still.
pub fn refresh(app: &App) -> Result<bool> {
    // One after the other: what was read first must not be written last.
    static KEEPING: Mutex<()> = Mutex::new(());
    let _alone = KEEPING.lock().unwrap_or_else(PoisonError::into_inner);
    if app.vault().is_none() {
        return Ok(false);
    }
    let (now, words) = (app.now(), words::of(app));
    let wanted = app.read(|r| {
        // A practice that has not been set up has no zone yet.
        if r.practice_if_set_up()?.is_none() {
            return Ok(None);
        }
        let settings = r.calendar_file_settings()?;
        let Some(folder) = settings.folder else { return Ok(None) };
        Ok(Some((folder, write(&content(r, settings.titles, now, words)?))))
    })?;
    let Some((folder, bytes)) = wanted else { return Ok(false) };
    let place = place(&folder);
    if std::fs::read(&place).is_ok_and(|before| without_stamps(&before) == without_stamps(&bytes)) {
        return Ok(false);
    }
    keep(Path::new(&folder), &place, &bytes)?;
    Ok(true)
}

/// Takes the file away from a folder that was chosen before. One that cannot be taken away stays.
pub fn take_away(folder: &Path) {
    let gone = std::fs::remove_file(folder.join(FILE));
    if gone.is_err_and(|cause| cause.kind() != std::io::ErrorKind::NotFound) {
        tracing::warn!("the calendar file stays in a folder that was chosen before");
    }
}

/// What the file says.
pub(super) fn content(
    r: &Reader<'_>,
    titles: Titles,
    now: Instant,
    words: &dyn Words,
) -> Result<NewCalendar> {
    let (from, to) =
        (now.plus_minutes(-DAYS_BACK * MINUTES_PER_DAY), now.plus_minutes(DAYS_AHEAD * MINUTES_PER_DAY));
    let names = r.names()?;
    let mut events = Vec::new();
    for session in r.sessions_between(from, to)? {
        if !matches!(session.status, SessionStatus::Scheduled | SessionStatus::Held) {
            continue;
        }
        let name = names.get(&session.person_id).map_or("", String::as_str);
        let told = titles == Titles::Full;
        let place = session.place.clone().filter(|_| told && session.medium != Medium::Video);
        let link = session.link.clone().filter(|_| told && session.medium == Medium::Video);
        // By itself, also where it is one of a series: under the same name as in every other calendar.
        let (uid, _) = identity(&session, None);
        let sequence = r.calendar_version(session.id.as_str())?;
        let title = titled(name, titles, words);
        events.push(NewEvent {
            place,
            link,
            ..plain((uid, sequence), session.starts_at, session.ends_at, title)
        });
    }
    for date in r.group_sessions_between(from, to)? {
        if date.status == GroupSessionStatus::Cancelled {
            continue;
        }
        let title = match titles {
            Titles::Busy => words.busy(),
            Titles::Full | Titles::Initials => r.group(&date.group_id)?.details.title,
        };
        let name = (date.calendar_uid.clone(), date.sequence);
        events.push(plain(name, date.starts_at, date.ends_at, title));
    }
    for held in holds::held(r, from, to, now)? {
        let title = match titles {
            Titles::Busy => words.busy(),
            _ => words.held_for(&titled(&held.person_name, titles, words)),
        };
        let slot = &held.slot;
        let name = (format!("{}@stillpoint.invalid", slot.id), 0);
        events
            .push(NewEvent { status: Status::Tentative, ..plain(name, slot.starts_at, slot.ends_at, title) });
    }
    let practice = r.practice()?.practice_name;
    let name = if titles == Titles::Busy { words.busy() } else { practice };
    Ok(NewCalendar { method: Method::Publish, name: Some(name), organizer: None, stamp: now, events })
}

fn plain((uid, sequence): (String, u32), starts: Instant, ends: Instant, title: String) -> NewEvent {
    NewEvent {
        uid,
        sequence,
        timing: Timing::Once(starts),
        minutes: u32::try_from(ends.minutes_since(starts)).unwrap_or(0),
        status: Status::Confirmed,
        title,
        place: None,
        link: None,
        alarms: Vec::new(),
    }
}

/// The same lines but for when they were written.
fn without_stamps(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split(|byte| *byte == b'\n').filter(|line| !line.starts_with(b"DTSTAMP:")).collect()
}

fn keep(folder: &Path, place: &Path, bytes: &[u8]) -> Result<()> {
    // Not made anew: a stick that is not there must not become a folder of that name.
    if !folder.is_dir() {
        return Err(FileError::NotWritable.into());
    }
    let doing = "keeping the calendar file";
    let mut file = tempfile::Builder::new()
        .prefix(".stillpoint-")
        .suffix(".partial")
        .tempfile_in(folder)
        .doing(doing)?;
    file.write_all(bytes).doing(doing)?;
    file.as_file().sync_all().doing(doing)?;
    file.persist(place).map_err(|failed| failed.error).doing(doing)?;
    Ok(())
}
