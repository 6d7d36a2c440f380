//! What becomes of credits at their end, and moving them elsewhere. Each is the coach's word; nothing happens by itself.

use super::commands::{reason_issues, why_of};
use super::expiring::{self, Ending, endings};
use super::ledger::{self, CreditKind};
use super::model::{CreditWhy, LetExpire, TransferCredits};
use super::writes::NewCredit;
use crate::app::App;
use crate::basics::ids::{EngagementId, Meeting};
use crate::basics::moments::{Day, Instant};
use crate::basics::text::tidy;
use crate::engagements::arrangement::ExpiryClock;
use crate::engagements::model::{Engagement, EngagementKind};
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::sessions::model::SessionStatus;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// Lets credits end whose last day has come. Those that a booked session will still use in time stay.
pub fn let_expire(app: &App, request: LetExpire) -> Result<Changed<CreditWhy>> {
    let words = words::of(app);
    app.write(Change::named("credits.let_expire"), |w| {
        let engagement = w.reader().engagement(&request.engagement_id)?;
        w.concerns(w.reader().person(&engagement.person_id)?.name());
        let today = Instant(w.now()).day(w.reader().practice()?.zone);
        let ending = endings_of(&w.reader(), &engagement)?
            .into_iter()
            .find(|ending| ending.batch == request.batch_id && ending.on <= today);
        let Some(ending) = ending else { return Err(Error::invalid("batchId", Problem::NotPossible)) };
        w.add_credit(&NewCredit {
            engagement_id: engagement.id.clone(),
            batch_id: Some(ending.batch),
            kind: CreditKind::Expire,
            amount: -ending.amount,
            unit: engagement.terms.unit,
            reason: words.expire_reason(ending.on),
            expires_on: None,
            meeting: None,
        })?;
        why_of(&w.reader(), &engagement)
    })
}

/// Moves credits to another engagement, of the same person or of another. They keep their last day.
pub fn transfer(app: &App, request: TransferCredits) -> Result<Changed<CreditWhy>> {
    let words = words::of(app);
    let reason = tidy(&request.reason);
    let mut issues = reason_issues(&reason);
    if request.amount <= 0 {
        issues.push(Issue::new("amount", Problem::TooSmall));
    }
    if request.to_engagement_id == request.engagement_id {
        issues.push(Issue::new("toEngagementId", Problem::NotPossible));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    app.write(Change::named("credits.transfer"), |w| {
        let from = w.reader().engagement(&request.engagement_id)?;
        let to = w.reader().engagement(&request.to_engagement_id)?;
        let names = [&from, &to].map(|side| w.reader().person(&side.person_id).map(|person| person.name()));
        let [giver, taker] = names;
        w.concerns(words.given_to(&giver?, &taker?));
        if !to.terms.uses_credits() || to.terms.unit != from.terms.unit {
            return Err(Error::invalid("toEngagementId", Problem::NotPossible));
        }
        if !crate::engagements::states::can_book(to.state) {
            return Err(Refusal::EngagementClosed.into());
        }
        move_credits(w, &from, &to, request.amount, &reason, words)?;
        why_of(&w.reader(), &from)
    })
}

fn move_credits(
    w: &Writer<'_>,
    from: &Engagement,
    to: &Engagement,
    amount: i64,
    reason: &str,
    words: &dyn Words,
) -> Result<()> {
    // What is held for booked sessions stays with them.
    let free = w.reader().credit_balance(from)?;
    if amount > free.available {
        return Err(Error::invalid("amount", Problem::TooLarge));
    }
    let row = |engagement: &Engagement, batch_id, amount, expires_on| NewCredit {
        engagement_id: engagement.id.clone(),
        batch_id,
        kind: CreditKind::Transfer,
        amount,
        unit: engagement.terms.unit,
        reason: words.transfer_reason(amount < 0, reason),
        expires_on,
        meeting: None,
    };
    for (batch, part) in ledger::draw(&free.batches, amount) {
        let expires_on =
            free.batches.iter().find(|known| known.id == batch).and_then(|known| known.expires_on);
        w.add_credit(&row(from, Some(batch), -part, None))?;
        w.add_credit(&row(to, None, part, expires_on))?;
    }
    Ok(())
}

/// What of the credits of a package ends, given what is booked. The periods of a retainer turn instead.
pub(crate) fn endings_of(r: &Reader<'_>, engagement: &Engagement) -> Result<Vec<Ending>> {
    if engagement.terms.kind != EngagementKind::Package {
        return Ok(Vec::new());
    }
    let batches = ledger::batches(&r.credit_entries(&engagement.id)?);
    let arrangement = &engagement.terms.arrangement;
    let takes = |minutes| arrangement.credits_for(engagement.terms.unit, minutes);
    let sessions = r.sessions_of(&engagement.id)?.into_iter();
    let mut bookings: Vec<(Day, i64)> = sessions
        .filter(|session| session.status == SessionStatus::Scheduled)
        .map(|session| (session.local_start.day(), takes(session.booked_minutes)))
        .collect();
    let dates = r.group_dates_ahead(&engagement.id)?.into_iter();
    bookings.extend(dates.map(|(start, minutes)| (start.day(), takes(minutes))));
    bookings.sort_unstable();
    Ok(endings(&batches, &bookings, arrangement.expiry_meaning))
}

/// That the credits which are free do not fit into the time that is left, in words.
pub(crate) fn pace_of(
    engagement: &Engagement,
    available: i64,
    last_day: Option<Day>,
    today: Day,
    words: &dyn Words,
) -> Option<String> {
    let last_day = last_day.filter(|_| engagement.terms.kind == EngagementKind::Package)?;
    let left = engagement.sessions_in(available);
    let pace = expiring::pace(left, engagement.cadence_days, last_day.since(today))?;
    Some(words.pace(pace, last_day))
}

/// Starts the clock of credits that are good for some days from the first session on.
pub(crate) fn start_clock(w: &Writer<'_>, engagement: &Engagement, meeting: &Meeting, on: Day) -> Result<()> {
    let first = engagement.terms.arrangement.expiry_clock == ExpiryClock::FirstSession;
    let Some(days) = engagement.validity_days.filter(|_| first && engagement.terms.uses_credits()) else {
        return Ok(());
    };
    let batches = ledger::all_batches(&w.reader().credit_entries(&engagement.id)?);
    // The grant is the first batch; gifts that came later never end.
    let Some(batch) = batches.first().filter(|batch| batch.expires_on.is_none()) else { return Ok(()) };
    let reason = words::in_language(&w.reader().practice()?.language).clock_reason(on);
    w.add_credit(&NewCredit {
        engagement_id: engagement.id.clone(),
        batch_id: Some(batch.id.clone()),
        kind: CreditKind::Extend,
        amount: 0,
        unit: engagement.terms.unit,
        reason,
        expires_on: Some(on.plus(i64::from(days))),
        meeting: Some(meeting.clone()),
    })?;
    Ok(())
}

/// Moves the end of the credits that were still good on `since`, and of the engagement, by `days`.
pub(crate) fn shift(
    w: &Writer<'_>,
    id: &EngagementId,
    since: Day,
    days: i64,
    words: &dyn Words,
) -> Result<()> {
    if days == 0 {
        return Ok(());
    }
    let engagement = w.reader().engagement(id)?;
    for batch in ledger::batches(&w.reader().credit_entries(id)?) {
        let Some(end) = batch.expires_on.filter(|end| *end >= since) else { continue };
        w.add_credit(&NewCredit {
            engagement_id: id.clone(),
            batch_id: Some(batch.id),
            kind: CreditKind::Extend,
            amount: 0,
            unit: engagement.terms.unit,
            reason: words.pause_reason(days),
            expires_on: Some(end.plus(days)),
            meeting: None,
        })?;
    }
    if let Some(end) = engagement.ends_on.filter(|end| *end >= since) {
        w.set_engagement_end(id, end.plus(days))?;
    }
    Ok(())
}
