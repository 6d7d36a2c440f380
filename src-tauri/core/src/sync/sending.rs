//! The coach's own to the calendar that carries it, and out of one that carries it no more: sent one by one, each end
//! written down.

use super::fetching::{it_repeats, own_changed};
use super::own::{self, Naming};
use super::planning::{Copy, Subject};
use super::provider::{Condition, Provider, Put, Remote};
use super::queries::Calendar;
use super::queueing::queue;
use super::said::{Place, Said, Told, told_by};
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::{Error, RemoteError, Result};
use crate::net::way::Way;
use crate::outbox::model::{Operation, OperationKind, OperationState};
use crate::vault::writer::{Change, Writer};
use crate::words;

/// A write that was overtaken is planned anew, so often at most in one run.
const MOST_ROUNDS: usize = 3;

/// What writing came to.
#[derive(Debug, Default)]
pub(super) struct Sent {
    pub(super) written: u32,
    pub(super) not_taken: u32,
}

/// Writes to `calendar` what differs.
///
/// # Errors
/// When the line breaks: what was under way is looked at next time, the rest waits.
pub(super) fn send(
    app: &App,
    provider: &dyn Provider,
    way: &Way<'_>,
    calendar: &Calendar,
    sent: &mut Sent,
) -> Result<()> {
    app.write(Change::for_good("calendars.send"), |w| w.look_again(calendar.id.as_str()))?;
    for _ in 0..MOST_ROUNDS {
        // What was not sent yet is planned anew first, so that nothing old goes out.
        let queued = queue(app, provider, calendar)?;
        if !settle_open(app, provider, way, calendar, sent)? && queued == 0 {
            break;
        }
    }
    Ok(())
}

/// Sends everything that waits, first one first, and what failed before after that; answers whether anything did. One
/// that fails stops none behind it; two in a row say more of the other side than of what it is asked.
fn settle_open(
    app: &App,
    provider: &dyn Provider,
    way: &Way<'_>,
    calendar: &Calendar,
    sent: &mut Sent,
) -> Result<bool> {
    let (mut any, mut trouble, mut in_a_row) = (false, None, 0);
    let mut waiting = app.read(|r| r.operations_waiting(calendar.id.as_str()))?;
    let failing = app.read(|r| r.operations_failing(calendar.id.as_str()))?;
    waiting.sort_by_key(|operation| failing.get(&operation.id).copied().unwrap_or(0));
    for operation in waiting {
        any = true;
        way.goes_on()?;
        let one = One { app, provider, way, calendar, operation: &operation };
        let settled = one.settle();
        in_a_row = if settled.is_err() { in_a_row + 1 } else { 0 };
        match settled {
            Ok(Settled::Written) => sent.written += 1,
            Ok(Settled::Known) => {}
            Ok(Settled::Refused) => sent.not_taken += 1,
            Err(cause) if may_be_of_one(&cause, way) => {
                let failed = |w: &mut Writer<'_>| w.operation_failed_again(&operation.id);
                if app.write(Change::for_good("calendars.send"), failed)?.data {
                    sent.not_taken += 1;
                    in_a_row = 0;
                } else if in_a_row > 1 {
                    return Err(cause);
                } else {
                    trouble.get_or_insert(cause);
                }
            }
            Err(cause) => {
                let unsent =
                    matches!(cause, Error::Remote(RemoteError::Offline | RemoteError::AddressNotAllowed));
                app.write(Change::for_good("calendars.send"), |w| {
                    if unsent && operation.state == OperationState::Queued {
                        w.operation_waits(&operation.id)
                    } else {
                        w.operation_needs_look(&operation.id)
                    }
                })?;
                return Err(cause);
            }
        }
    }
    trouble.map_or(Ok(any), Err)
}

/// Whether `cause` may be the fault of what was asked: the other side answered, and asked for no patience.
fn may_be_of_one(cause: &Error, way: &Way<'_>) -> bool {
    let answered = matches!(
        cause,
        Error::Remote(
            RemoteError::Busy
                | RemoteError::Unexpected
                | RemoteError::Nothing
                | RemoteError::Forbidden
                | RemoteError::TooLarge
        )
    );
    answered && way.retry_at().is_none()
}

enum Settled {
    /// It was written now.
    Written,
    /// It stood there already, or something else does: it is planned anew.
    Known,
    /// The other side does not take it.
    Refused,
}

struct One<'o> {
    app: &'o App,
    provider: &'o dyn Provider,
    way: &'o Way<'o>,
    calendar: &'o Calendar,
    operation: &'o Operation,
}

impl One<'_> {
    fn settle(&self) -> Result<Settled> {
        let operation = self.operation;
        let Some(subject) = Subject::from_key(&operation.subject) else {
            return self.ends().map(|()| Settled::Known);
        };
        if operation.state == OperationState::NeedsLook && self.has_arrived(&subject)? {
            return Ok(Settled::Known);
        }
        self.app.write(Change::for_good("calendars.send"), |w| w.operation_begins(&operation.id))?;
        let put = match operation.kind {
            OperationKind::CalendarDelete => {
                let etag = operation.condition.as_deref().filter(|etag| !etag.is_empty());
                self.provider.remove(self.way, &operation.place, etag)?
            }
            OperationKind::CalendarPut => {
                let condition = match operation.condition.as_deref() {
                    None => Condition::New,
                    Some("") => Condition::Unchanged(None),
                    Some(etag) => Condition::Unchanged(Some(etag.to_owned())),
                };
                self.provider.put(self.way, &operation.place, &operation.payload, &condition)?
            }
        };
        match put {
            Put::Written { .. } if operation.kind == OperationKind::CalendarDelete => {
                self.is_removed(&subject).map(|()| Settled::Written)
            }
            Put::Written { href, etag: Some(etag) } => {
                let remote =
                    Remote { href, etag: Some(etag), uid: self.uid(), raw: operation.payload.clone() };
                self.stands(&subject, &remote).map(|()| Settled::Written)
            }
            // Who names no version may have rewritten it: what stands there is read before it is written again.
            Put::Written { href, etag: None } => match self.provider.read(self.way, &href)? {
                Some(remote) => self.stands(&subject, &remote).map(|()| Settled::Written),
                None => Err(RemoteError::Unexpected.into()),
            },
            Put::Overtaken => self.overtaken(&subject).map(|()| Settled::Known),
            Put::Refused => {
                self.app.write(Change::for_good("calendars.send"), |w| {
                    w.operation_fails(&operation.id, "refused")
                })?;
                Ok(Settled::Refused)
            }
        }
    }

    /// After a broken line: whether the other side has done what was asked.
    fn has_arrived(&self, subject: &Subject) -> Result<bool> {
        let there = self.provider.read(self.way, &self.operation.place)?;
        match (self.operation.kind, there) {
            (OperationKind::CalendarDelete, None) => self.is_removed(subject).map(|()| true),
            (OperationKind::CalendarPut, Some(remote)) if self.says_the_same(&remote)? => {
                self.stands(subject, &remote).map(|()| true)
            }
            _ => Ok(false),
        }
    }

    fn says_the_same(&self, remote: &Remote) -> Result<bool> {
        if remote.raw == self.operation.payload {
            return Ok(true);
        }
        let zone = self.app.read(|r| r.practice())?.zone;
        let uid = self.uid();
        let told = |raw: &[u8]| told_by(self.provider, raw, &uid, zone);
        let (theirs, ours) = (told(&remote.raw), told(&self.operation.payload));
        Ok(theirs.is_some() && theirs == ours)
    }

    /// The UID of the event that is written.
    fn uid(&self) -> String {
        let known = self.app.read(|r| {
            let subject = Subject::from_key(&self.operation.subject);
            let copies = r.calendar_copies(&self.calendar.id)?;
            let copied =
                subject.as_ref().and_then(|subject| copies.get(subject)).map(|copy| copy.uid.clone());
            match (copied, subject) {
                (Some(uid), _) => Ok(Some(uid)),
                (None, Some(subject)) => own::uid_of(r, &subject),
                (None, None) => Ok(None),
            }
        });
        known.ok().flatten().unwrap_or_default()
    }

    /// Something else stands there, or nothing does: what it is becomes known, and the rest is planned anew.
    fn overtaken(&self, subject: &Subject) -> Result<()> {
        let there = self.provider.read(self.way, &self.operation.place)?;
        let zone = self.app.read(|r| r.practice())?.zone;
        let uid = self.uid();
        self.app.write(Change::for_good("calendars.send"), |w| {
            w.operation_ends(&self.operation.id)?;
            let copy = w.reader().calendar_copies(&self.calendar.id)?.remove(subject);
            match (there, copy) {
                (Some(remote), Some(copy)) => {
                    own_changed(w, self.provider, self.calendar, (subject, &copy), &remote, zone)
                }
                // Written in an earlier life of this practice, or by the coach's import: it is the coach's own again.
                (Some(remote), None) => {
                    let told = told_by(self.provider, &remote.raw, &uid, zone);
                    let repeats = told.as_ref().is_some_and(|told| told.place == Place::Repeats);
                    let said = told.and_then(at_one_time).unwrap_or_else(|| nothing(self.app.now()));
                    let (href, etag, base) = (remote.href, remote.etag, remote.raw);
                    let adopted = Copy { href, uid, etag, base, said, repeating: None };
                    w.save_calendar_copy(&self.calendar.id, subject, &adopted)?;
                    if repeats { it_repeats(w, self.calendar, subject) } else { Ok(()) }
                }
                (None, Some(_)) => w.delete_calendar_copy(&self.calendar.id, subject),
                // The UID is taken by something elsewhere that cannot be read here: the coach has to look.
                (None, None) => Ok(()),
            }
        })?;
        Ok(())
    }

    /// It stands there as `remote`, and says what was sent; the time is read from what stands there.
    fn stands(&self, subject: &Subject, remote: &Remote) -> Result<()> {
        let zone = self.app.read(|r| r.practice())?.zone;
        let uid = self.uid();
        let sent = told_by(self.provider, &self.operation.payload, &uid, zone).and_then(at_one_time);
        let there = told_by(self.provider, &remote.raw, &uid, zone);
        let repeats = there.as_ref().is_some_and(|told| told.place == Place::Repeats);
        let said = match (sent, there.and_then(at_one_time)) {
            (Some(sent), Some(there)) => Said { starts_at: there.starts_at, minutes: there.minutes, ..sent },
            (Some(one), None) | (None, Some(one)) => one,
            // An earlier version sent it as the series that she had made of it, and that is what stands there.
            (None, None) => nothing(self.app.now()),
        };
        let said = self.app.read(|r| {
            let naming = Naming { titles: self.calendar.titles, words: words::of(self.app) };
            let copy = r.calendar_copies(&self.calendar.id)?.remove(subject);
            let wanted = own::one(r, subject, &naming, self.app.now())?;
            Ok(match copy.zip(wanted) {
                Some((copy, wanted)) => wanted.as_said(&copy, self.provider, zone, said),
                None => said,
            })
        })?;
        self.app.write(Change::for_good("calendars.send"), |w| {
            w.operation_ends(&self.operation.id)?;
            w.repeats_no_more(&self.calendar.id, subject)?;
            let object = w.save_calendar_object(&self.calendar.id, remote)?;
            w.is_written_since(&object)?;
            let copy = Copy {
                href: remote.href.clone(),
                uid: uid.clone(),
                etag: remote.etag.clone(),
                base: remote.raw.clone(),
                said,
                repeating: None,
            };
            w.save_calendar_copy(&self.calendar.id, subject, &copy)?;
            if repeats { it_repeats(w, self.calendar, subject) } else { Ok(()) }
        })?;
        Ok(())
    }

    fn is_removed(&self, subject: &Subject) -> Result<()> {
        self.app.write(Change::for_good("calendars.send"), |w| {
            w.operation_ends(&self.operation.id)?;
            w.delete_calendar_object(&self.calendar.id, &self.operation.place)?;
            w.delete_calendar_copy(&self.calendar.id, subject)
        })?;
        Ok(())
    }

    fn ends(&self) -> Result<()> {
        self.app.write(Change::for_good("calendars.send"), |w| w.operation_ends(&self.operation.id))?;
        Ok(())
    }
}

/// Nothing that the coach's own could say: it differs from whatever is wanted.
fn nothing(now: Instant) -> Said {
    Said { starts_at: now, minutes: 0, title: String::new(), location: None }
}

/// What was told, if that has one time.
fn at_one_time(told: Told) -> Option<Said> {
    let Place::At(starts_at, minutes) = told.place else { return None };
    Some(Said { starts_at, minutes, title: told.title, location: told.location })
}
