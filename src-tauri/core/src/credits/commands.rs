//! Looking into the ledger, gifts and corrections, later end dates.

use super::ledger::{self, CreditKind};
use super::model::{AdjustCredits, CreditRow, CreditWhy, ExtendCredits};
use super::writes::NewCredit;
use crate::app::App;
use crate::basics::ids::Meeting;
use crate::basics::moments::Instant;
use crate::basics::text::tidy;
use crate::engagements::model::{Engagement, OneEngagement};
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words;

/// Why the balance is what it is.
pub fn why(app: &App, request: OneEngagement) -> Result<CreditWhy> {
    app.read(|r| why_of(r, &r.engagement(&request.engagement_id)?))
}

/// A gift, or a correction by hand.
pub fn adjust(app: &App, request: AdjustCredits) -> Result<Changed<CreditWhy>> {
    let reason = tidy(&request.reason);
    let mut issues = reason_issues(&reason);
    if request.amount == 0 || (request.courtesy && request.amount < 0) {
        issues.push(Issue::new("amount", Problem::NotPossible));
    }
    if request.amount.abs() > 10_000 {
        issues.push(Issue::new("amount", Problem::TooLarge));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    app.write(Change::named("credits.adjust"), |w| {
        let engagement = w.reader().engagement(&request.engagement_id)?;
        w.concerns(w.reader().person(&engagement.person_id)?.name());
        let batches = ledger::batches(&w.reader().credit_entries(&engagement.id)?);
        let new = |batch_id, amount| NewCredit {
            engagement_id: engagement.id.clone(),
            batch_id,
            kind: if request.courtesy { CreditKind::Courtesy } else { CreditKind::Adjust },
            amount,
            unit: engagement.terms.unit,
            reason: reason.clone(),
            expires_on: None,
            meeting: None,
        };
        if request.amount > 0 {
            w.add_credit(&new(None, request.amount))?;
        } else {
            let parts = ledger::draw(&batches, -request.amount);
            if parts.iter().map(|(_, part)| part).sum::<i64>() < -request.amount {
                return Err(Error::invalid("amount", Problem::TooLarge));
            }
            for (batch, part) in parts {
                w.add_credit(&new(Some(batch), -part))?;
            }
        }
        why_of(&w.reader(), &engagement)
    })
}

/// Gives a batch a new last day.
pub fn extend(app: &App, request: ExtendCredits) -> Result<Changed<CreditWhy>> {
    let words = words::of(app);
    let reason = match (tidy(&request.reason), request.days) {
        (reason, Some(days)) if reason.is_empty() => words.extend_reason(days),
        (reason, _) => reason,
    };
    let mut issues = reason_issues(&reason);
    match (request.until, request.days) {
        (None, None) => issues.push(Issue::new("until", Problem::Missing)),
        (Some(_), Some(_)) => issues.push(Issue::new("days", Problem::NotPossible)),
        (None, Some(days)) if !(1..=730).contains(&days) => {
            issues.push(Issue::new("days", Problem::NotPossible));
        }
        _ => {}
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    app.write(Change::named("credits.extend"), |w| {
        let engagement = w.reader().engagement(&request.engagement_id)?;
        w.concerns(w.reader().person(&engagement.person_id)?.name());
        let batches = ledger::batches(&w.reader().credit_entries(&engagement.id)?);
        let batch = batches.iter().find(|batch| batch.id == request.batch_id);
        let Some(batch) = batch else { return Err(Error::invalid("batchId", Problem::NotPossible)) };
        let today = Instant(w.now()).day(w.reader().practice()?.zone);
        // Days count from the old end, or from today where that has passed.
        let from = batch.expires_on.map_or(today, |end| end.max(today));
        let until = request.until.unwrap_or_else(|| from.plus(i64::from(request.days.unwrap_or(0))));
        if batch.expires_on.is_some_and(|end| until <= end) {
            return Err(Error::invalid("until", Problem::EndsBeforeStart));
        }
        w.add_credit(&NewCredit {
            engagement_id: engagement.id.clone(),
            batch_id: Some(batch.id.clone()),
            kind: CreditKind::Extend,
            amount: 0,
            unit: engagement.terms.unit,
            reason,
            expires_on: Some(until),
            meeting: None,
        })?;
        why_of(&w.reader(), &engagement)
    })
}

pub(super) fn reason_issues(reason: &str) -> Vec<Issue> {
    match reason.chars().count() {
        0 => vec![Issue::new("reason", Problem::Missing)],
        1..=500 => Vec::new(),
        _ => vec![Issue::new("reason", Problem::TooLong)],
    }
}

pub(super) fn why_of(r: &Reader<'_>, engagement: &Engagement) -> Result<CreditWhy> {
    let practice = r.practice()?;
    let words = words::in_language(&practice.language);
    let mut running = 0;
    let mut rows: Vec<CreditRow> = r
        .credit_entries(&engagement.id)?
        .into_iter()
        .map(|entry| {
            running += entry.amount;
            CreditRow {
                on: entry.at.day(practice.zone),
                label: words.credit_kind(entry.kind, entry.reverses_id.is_some()),
                reason: entry.reason,
                kind: entry.kind,
                amount: entry.amount,
                balance: running,
                session_id: entry.meeting.as_ref().and_then(Meeting::session).cloned(),
                reverses: entry.reverses_id.is_some(),
                id: entry.id,
            }
        })
        .collect();
    rows.reverse();
    let balance = r.credit_balance(engagement)?;
    let sentence = words.credit_sums(engagement.terms.unit, &balance);
    Ok(CreditWhy { balance, unit: engagement.terms.unit, sentence, rows })
}
