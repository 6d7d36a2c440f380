//! What the other side changed: kept byte for byte, its times worked out, and the coach's own among it compared.

use std::collections::BTreeMap;

use super::busy::{self, Covered, LaidOut};
use super::model::ProposedChange;
use super::planning::{Copy, Subject};
use super::provider::{Changes, PassedOver, Provider, Remote};
use super::queries::Calendar;
use super::said::{Place, told_by};
use crate::app::App;
use crate::basics::ids::{GroupSessionId, SessionId};
use crate::basics::moments::{Instant, Zone};
use crate::error::Result;
use crate::sync::model::CopyKind;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Writer};
use crate::words;

/// Keeps what has changed in `calendar`, in one transaction. Its times are worked out for the same days as those of
/// everything else in it.
pub(super) fn keep(app: &App, provider: &dyn Provider, calendar: &Calendar, changes: &Changes) -> Result<()> {
    let untitled = words::of(app).untitled_event();
    let now = app.now();
    app.write(Change::for_good("calendars.fetch"), |w| {
        let zone = w.reader().practice()?.zone;
        let (known, before) = w.reader().calendar_known(calendar)?;
        let covered = before.unwrap_or_else(|| Covered::around(now.day(zone)));
        if changes.mark != known.mark {
            w.is_read_anew(&calendar.id)?;
        }
        let copies = by_place(w.reader().calendar_copies(&calendar.id)?);
        for href in &changes.gone {
            w.delete_calendar_object(&calendar.id, href)?;
            if let Some((subject, copy)) = copies.get(href) {
                own_is_gone(w, calendar, subject, copy)?;
            }
        }
        for remote in &changes.changed {
            let held = w.reader().calendar_object_at(&calendar.id, &remote.href)?;
            let raw = provider.fold(held.as_deref(), remote.raw.clone());
            let remote = &Remote { raw, ..remote.clone() };
            let object = w.save_calendar_object(&calendar.id, remote)?;
            let ics = provider.ics(&remote.raw);
            let own = copies.get(&remote.href);
            // The coach's own takes its time as a session, not a second time.
            let laid = match own {
                None if calendar.shades => busy::lay_out(&ics, covered, zone, &untitled),
                _ => LaidOut::default(),
            };
            w.save_laid_out(&calendar.id, (&object, &remote.href), &laid)?;
            if let Some((subject, copy)) = own {
                own_changed(w, provider, calendar, (subject, copy), remote, zone)?;
            }
        }
        w.save_calendar_mark(&calendar.id, &changes.mark, covered)
    })?;
    Ok(())
}

/// Works out the times of a calendar anew, from what is kept: the days have moved on.
pub(super) fn cover(app: &App, provider: &dyn Provider, calendar: &Calendar) -> Result<()> {
    let untitled = words::of(app).untitled_event();
    let now = app.now();
    app.write(Change::for_good("calendars.fetch"), |w| {
        let zone = w.reader().practice()?.zone;
        let covered = Covered::around(now.day(zone));
        let copies = by_place(w.reader().calendar_copies(&calendar.id)?);
        for (object, href, raw) in w.reader().calendar_contents(&calendar.id)? {
            let own = copies.contains_key(&href) || !calendar.shades;
            let laid = if own {
                LaidOut::default()
            } else {
                busy::lay_out(&provider.ics(&raw), covered, zone, &untitled)
            };
            w.save_laid_out(&calendar.id, (&object, &href), &laid)?;
        }
        let (known, _) = w.reader().calendar_known(calendar)?;
        w.save_calendar_mark(&calendar.id, &known.mark, covered)
    })?;
    Ok(())
}

/// Notes what of `calendar` could not be read as a whole, where that is not known already.
pub(super) fn note_passed_over(app: &App, calendar: &Calendar, passed_over: &[PassedOver]) -> Result<()> {
    if app.read(|r| r.calendar_passed_over(&calendar.id))? != passed_over {
        app.write(Change::for_good("calendars.fetch"), |w| w.save_passed_over(&calendar.id, passed_over))?;
    }
    Ok(())
}

fn by_place(copies: BTreeMap<Subject, Copy>) -> BTreeMap<String, (Subject, Copy)> {
    copies.into_iter().map(|(subject, copy)| (copy.href.clone(), (subject, copy))).collect()
}

/// One of the coach's own was changed there. Whatever it was is kept; another time becomes a question.
pub(super) fn own_changed(
    w: &Writer<'_>,
    provider: &dyn Provider,
    calendar: &Calendar,
    (subject, copy): (&Subject, &Copy),
    remote: &Remote,
    zone: Zone,
) -> Result<()> {
    let mut kept = Copy {
        href: remote.href.clone(),
        uid: copy.uid.clone(),
        etag: remote.etag.clone(),
        base: remote.raw.clone(),
        said: copy.said.clone(),
        repeating: copy.repeating,
    };
    let place = told_by(provider, &remote.raw, &copy.uid, zone).map(|told| told.place);
    if copy.repeating.is_some() && place != Some(Place::Repeats) {
        w.repeats_no_more(&calendar.id, subject)?;
    }
    match place {
        Some(Place::At(starts_at, minutes)) => {
            let moved = (starts_at, minutes) != (copy.said.starts_at, copy.said.minutes);
            (kept.said.starts_at, kept.said.minutes) = (starts_at, minutes);
            w.save_calendar_copy(&calendar.id, subject, &kept)?;
            match standing(&w.reader(), subject)? {
                Some(standing) if calendar.carries && moved && standing != (starts_at, minutes) => {
                    let time = (starts_at.local(zone), zone, minutes);
                    w.propose(&calendar.id, subject, ProposedChange::Moved, Some(time)).map(drop)
                }
                Some(standing) if calendar.carries && standing == (starts_at, minutes) => w.settle(subject),
                _ => Ok(()),
            }
        }
        // Its time is one of many now: which one counts is hers to say, and until then nothing is written over it.
        Some(Place::Repeats) => {
            w.save_calendar_copy(&calendar.id, subject, &kept)?;
            if copy.repeating.is_some() || !calendar.carries {
                Ok(())
            } else {
                it_repeats(w, calendar, subject)
            }
        }
        // Neither a time nor none: the coach's own is written again over it, keeping the rest.
        Some(Place::Unclear) => {
            kept.said.minutes = 0;
            w.save_calendar_copy(&calendar.id, subject, &kept)
        }
        Some(Place::Cancelled) | None => own_is_gone(w, calendar, subject, copy),
    }
}

/// One of the coach's own was made to repeat: a question, unless it is over; then it stays as she made it.
pub(super) fn it_repeats(w: &Writer<'_>, calendar: &Calendar, subject: &Subject) -> Result<()> {
    let over = standing(&w.reader(), subject)?.is_none();
    let asked = w.propose(&calendar.id, subject, ProposedChange::Repeats, None)?;
    if over {
        w.decline_proposal(&asked)?;
    }
    Ok(())
}

/// One of the coach's own was taken out there. If it still stands here, that is a question; if it was changed here
/// meanwhile, the change wins and it is written anew.
fn own_is_gone(w: &Writer<'_>, calendar: &Calendar, subject: &Subject, copy: &Copy) -> Result<()> {
    w.delete_calendar_copy(&calendar.id, subject)?;
    w.unqueue_at(calendar.id.as_str(), &subject.key())?;
    match standing(&w.reader(), subject)? {
        // It carries her sessions no more: there it is to be gone.
        _ if !calendar.carries => Ok(()),
        Some(standing) if standing == (copy.said.starts_at, copy.said.minutes) => {
            w.propose(&calendar.id, subject, ProposedChange::Deleted, None).map(drop)
        }
        _ => w.settle(subject),
    }
}

/// When one of the coach's own takes place, if it is still to come or was held.
pub(super) fn standing(r: &Reader<'_>, subject: &Subject) -> Result<Option<(Instant, u32)>> {
    match subject.kind {
        CopyKind::Session => super::own::standing_session(r, &SessionId(subject.id.clone())),
        CopyKind::GroupSession => super::own::standing_date(r, &GroupSessionId(subject.id.clone())),
    }
}
