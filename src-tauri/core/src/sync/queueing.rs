//! What differs in a calendar, queued with exact bytes: what it carries, and what it carries no more.

use std::collections::{BTreeMap, BTreeSet};

use super::own::{self, Naming};
use super::planning::{Copy, Step, Subject, Wanted, plan};
use super::provider::Provider;
use super::queries::Calendar;
use crate::app::App;
use crate::error::Result;
use crate::outbox::model::{NewOperation, Operation, OperationKind};
use crate::vault::reader::Reader;
use crate::vault::writer::Change;
use crate::words::{self, Words};

/// Whether something would be written: no network, no change.
pub(super) fn is_waiting(r: &Reader<'_>, calendar: &Calendar, app: &App) -> Result<bool> {
    if !r.operations_waiting(calendar.id.as_str())?.is_empty() {
        return Ok(true);
    }
    let (steps, _, _) = steps(r, calendar, words::of(app), app)?;
    let refused = r.operations_failed(calendar.id.as_str())?;
    let rested = r.operations_rested(calendar.id.as_str(), app.now())?;
    let known = |step: &Step| {
        let key = subject_of(step).key();
        refused.iter().any(|failed| failed.subject == key && !rested.contains(&failed.id))
    };
    Ok(steps.iter().any(|step| !known(step)))
}

type Steps = (Vec<Step>, BTreeMap<Subject, Wanted>, BTreeMap<Subject, Copy>);

fn steps(r: &Reader<'_>, calendar: &Calendar, words: &dyn Words, app: &App) -> Result<Steps> {
    let mut copies = r.calendar_copies(&calendar.id)?;
    if !calendar.carries {
        // Nothing of hers is to stand here any more, but what is over.
        own::leave_what_is_over(r, &mut copies, app.now())?;
        return Ok((plan(&BTreeMap::new(), &copies, &BTreeSet::new()), BTreeMap::new(), copies));
    }
    let naming = Naming { titles: calendar.titles, words };
    let wanted = own::wanted(r, &mut copies, &naming, app.now())?;
    let undecided = r.undecided()?;
    Ok((plan(&wanted, &copies, &undecided), wanted, copies))
}

/// Queues what differs, in one transaction; answers how many.
pub(super) fn queue(app: &App, provider: &dyn Provider, calendar: &Calendar) -> Result<usize> {
    let words = words::of(app);
    let queued = app.write(Change::for_good("calendars.send"), |w| {
        let (steps, wanted, copies) = steps(&w.reader(), calendar, words, app)?;
        let failed = w.reader().operations_failed(calendar.id.as_str())?;
        let rested = w.reader().operations_rested(calendar.id.as_str(), app.now())?;
        let zone = w.reader().practice()?.zone;
        let before: Vec<Operation> =
            w.reader().operations_waiting(calendar.id.as_str())?.into_iter().chain(failed.clone()).collect();
        if !calendar.carries {
            w.ask_no_more(&calendar.id)?;
        }
        for waiting in &before {
            if !steps.iter().any(|step| subject_of(step).key() == waiting.subject) {
                w.unqueue_at(calendar.id.as_str(), &waiting.subject)?;
            }
        }
        let mut queued = 0;
        for step in &steps {
            let subject = subject_of(step);
            let key = subject.key();
            let copy = copies.get(subject);
            let wanted = wanted.get(subject).map(|wanted| match copy {
                Some(copy) => wanted.clone().keeping(copy, provider, zone),
                None => since(&before, &key, wanted.clone()),
            });
            let wanted = wanted.as_ref();
            let base = match (copy, wanted) {
                (Some(copy), _) => Some((copy.href.clone(), copy.etag.clone(), copy.base.clone())),
                // It may have been brought in from this very calendar: then it stands there already.
                (None, Some(wanted)) => w
                    .reader()
                    .calendar_object_of(&calendar.id, &wanted.event.uid)?
                    .map(|remote| (remote.href, remote.etag, remote.raw)),
                (None, None) => None,
            };
            let payload = match (step, wanted) {
                (Step::Delete(_), _) | (_, None) => Vec::new(),
                (_, Some(wanted)) => {
                    provider.compose(&wanted.event, base.as_ref().map(|(_, _, raw)| raw.as_slice()))
                }
            };
            let kind = match step {
                Step::Delete(_) => OperationKind::CalendarDelete,
                Step::Create(_) | Step::Update(_) => OperationKind::CalendarPut,
            };
            // Asking again for exactly what was refused changes nothing.
            let same = |old: &&Operation| old.subject == key && old.kind == kind && same_wish(old, &payload);
            if let Some(old) = failed.iter().find(same) {
                if rested.contains(&old.id) {
                    w.operation_tried_again(&old.id)?;
                    queued += 1;
                }
                continue;
            }
            let (place, condition) = match base {
                Some((href, etag, _)) => (href, Some(etag.unwrap_or_default())),
                None => {
                    let uid = wanted.map_or("", |wanted| wanted.event.uid.as_str());
                    (provider.place(&calendar.href, uid), None)
                }
            };
            w.queue(&NewOperation {
                kind,
                subject: &key,
                holder: calendar.id.as_str(),
                place: &place,
                payload: &payload,
                condition: condition.as_deref(),
            })?;
            queued += 1;
        }
        Ok(queued)
    })?;
    Ok(queued.data)
}

/// A new event is wanted since it was first asked for: whoever is asked for it again knows it by that.
fn since(before: &[Operation], key: &str, mut wanted: Wanted) -> Wanted {
    let asked = before.iter().find(|known| known.subject == key && known.kind == OperationKind::CalendarPut);
    if let Some(asked) = asked {
        wanted.event.stamp = asked.created_at;
    }
    wanted
}

/// Two wishes are the same where only the time at which they were made differs.
fn same_wish(old: &Operation, payload: &[u8]) -> bool {
    let timeless = |bytes: &[u8]| -> Vec<u8> {
        let text = String::from_utf8_lossy(bytes);
        let lines =
            text.lines().filter(|line| !line.starts_with("DTSTAMP") && !line.starts_with("LAST-MODIFIED"));
        lines.collect::<Vec<_>>().join("\n").into_bytes()
    };
    timeless(&old.payload) == timeless(payload)
}

fn subject_of(step: &Step) -> &Subject {
    match step {
        Step::Create(subject) | Step::Update(subject) | Step::Delete(subject) => subject,
    }
}
