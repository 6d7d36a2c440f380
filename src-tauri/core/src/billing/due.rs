//! Gathering what is due. Reads, decides, writes nothing; [`super::preparing`] writes what is found here.

use std::collections::HashMap;

use super::instalments::Instalment;
use super::model::{BillingDue, BillingItem, BillingKey, BillingKind, BillingLine};
use super::periods::{Period, number_on, period};
use super::turning::{Leftover, Rule, Turn, turn};
use crate::app::App;
use crate::basics::ids::{ChargeId, EngagementId, Meeting, PersonId, SessionId};
use crate::basics::moments::{Day, Instant};
use crate::basics::money::Money;
use crate::credits::ledger::{self, CreditEntry, CreditKind};
use crate::engagements::model::{Engagement, EngagementKind, EngagementState};
use crate::engagements::states;
use crate::error::Result;
use crate::invoices::charges::model::ChargeItem;
use crate::invoices::queries::due::sums;
use crate::sessions::model::{Session, SessionStatus};
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// What is due, first due first.
pub fn list(app: &App, (): ()) -> Result<BillingDue> {
    app.read(|r| all(r, app.now(), words::of(app)))
}

/// What is due at `now`, within a larger look.
pub(crate) fn all(r: &Reader<'_>, now: Instant, words: &dyn Words) -> Result<BillingDue> {
    let items: Vec<BillingItem> = proposals(r, now, words)?.into_iter().map(|due| due.item).collect();
    let sums = sums(items.iter().filter(|item| item.ready).map(|item| item.amount));
    let waiting = items.iter().filter(|item| !item.ready).count();
    Ok(BillingDue { sentence: words.billing_sentence(items.len() - waiting, waiting, &sums), sums, items })
}

/// Something due, with what is needed to write it.
pub(crate) struct Proposal {
    /// As shown.
    pub item: BillingItem,
    /// The engagement.
    pub engagement: Engagement,
    /// What will be written.
    pub brings: Brings,
    /// Charges that wait and go onto the same draft.
    pub charges: Vec<ChargeId>,
}

/// What confirming a proposal writes besides the draft.
pub(crate) enum Brings {
    /// A part of the price is charged.
    Instalment(Instalment),
    /// A period begins, and the credits of the last one are brought over or end.
    Period(Period, Turn),
    /// Nothing: the charges are there.
    Nothing,
}

/// Everything that is due at `now`, first due first.
pub(crate) fn proposals(r: &Reader<'_>, now: Instant, words: &dyn Words) -> Result<Vec<Proposal>> {
    let today = now.day(r.practice()?.zone);
    let names = r.names()?;
    let mut found = Vec::new();
    let mut ids = r.engagements_with_instalments_due(today)?;
    ids.extend(r.engagements_by_period()?);
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let case = Case { r, words, today, names: &names, engagement: r.engagement(&id)? };
        found.extend(case.instalments()?);
        match case.engagement.terms.kind {
            EngagementKind::Retainer => found.extend(case.retainer()?),
            EngagementKind::Usage => found.extend(case.usage()?),
            _ => {}
        }
    }
    found.sort_by(|a, b| (a.item.due_on, &a.item.person_name).cmp(&(b.item.due_on, &b.item.person_name)));
    Ok(found)
}

/// One engagement of which something may be due.
struct Case<'c> {
    r: &'c Reader<'c>,
    words: &'c dyn Words,
    today: Day,
    names: &'c HashMap<PersonId, String>,
    engagement: Engagement,
}

impl Case<'_> {
    fn instalments(&self) -> Result<Vec<Proposal>> {
        let owed =
            states::is_current(self.engagement.state) || self.engagement.state == EngagementState::Completed;
        let due = self.r.instalments_of(&self.engagement.id)?.into_iter();
        let due = due.filter(|(part, charged)| owed && !charged && part.due_on <= self.today);
        due.map(|(part, _)| {
            let line = BillingLine {
                description: self.words.instalment_line(&self.engagement.title, part.part, part.parts),
                on: part.due_on,
                amount: self.money(part.amount),
            };
            let sentence = self.words.instalment_due(part.part, part.parts);
            let key = self.key(BillingKind::Instalment, part.part);
            self.proposal(key, part.due_on, vec![line], sentence, Brings::Instalment(part), Vec::new())
        })
        .collect()
    }

    /// The next period, if it has begun and is not spent resting. Later ones follow once this one is confirmed.
    fn retainer(&self) -> Result<Option<Proposal>> {
        use EngagementState::{Active, Closing, Onboarding};
        let engagement = &self.engagement;
        if !matches!(engagement.state, Onboarding | Active | Closing) {
            return Ok(None);
        }
        let known = self.r.retainer_periods(&engagement.id)?.last().map_or(1, |(number, _)| *number);
        let pauses = self.r.pauses_of(&engagement.person_id)?;
        let rests = |period: &Period| {
            pauses.iter().any(|(id, from, until)| {
                id == &engagement.id
                    && *from <= period.first_day
                    && until.is_some_and(|until| until > period.last_day)
            })
        };
        let mut number = known + 1;
        let mut next = period(engagement.started_on, number);
        while next.first_day <= self.today && rests(&next) {
            number += 1;
            next = period(engagement.started_on, number);
        }
        let over = engagement.ends_on.is_some_and(|end| next.first_day > end);
        if next.first_day > self.today || over {
            return Ok(None);
        }
        let before = period(engagement.started_on, number - 1);
        let turn = self.turn(before, next)?;
        let charges = self.waiting(next.last_day)?;
        let mut lines = Vec::new();
        if engagement.price.minor > 0 {
            lines.push(BillingLine {
                description: self.words.retainer_line(&engagement.title, next),
                on: next.first_day,
                amount: engagement.price,
            });
        }
        lines.extend(charges.iter().map(line));
        let granted = i64::from(engagement.quantity);
        let sentence = self.words.retainer_due(engagement.terms.unit, granted, &turn, charges.len());
        let key = self.key(BillingKind::Retainer, number);
        let charges = charges.into_iter().map(|charge| charge.id).collect();
        let mut found =
            self.proposal(key, next.first_day, lines, sentence, Brings::Period(next, turn), charges)?;
        let open = self.open_sessions(before.last_day)?;
        if open > 0 {
            found.item.ready = false;
            found.item.remark = Some(self.words.outcomes_first(open));
        }
        Ok(Some(found))
    }

    /// The charges of the periods that are over; all of them once the engagement is.
    fn usage(&self) -> Result<Option<Proposal>> {
        let engagement = &self.engagement;
        let running = number_on(engagement.started_on, self.today).unwrap_or(1);
        let current = states::is_current(engagement.state);
        if current && running == 1 {
            return Ok(None);
        }
        let (number, until) = if current {
            (running - 1, period(engagement.started_on, running - 1).last_day)
        } else {
            (running, self.today)
        };
        let charges = self.waiting(until)?;
        if charges.is_empty() {
            return Ok(None);
        }
        let lines: Vec<BillingLine> = charges.iter().map(line).collect();
        let sentence = self.words.usage_due(lines.len(), until);
        let key = self.key(BillingKind::Usage, number);
        let charges = charges.into_iter().map(|charge| charge.id).collect();
        let due_on = until.plus(1).min(self.today);
        let mut found = self.proposal(key, due_on, lines, sentence, Brings::Nothing, charges)?;
        let open = self.open_sessions(until)?;
        found.item.remark = (open > 0).then(|| self.words.outcomes_missing(open));
        Ok(Some(found))
    }

    fn turn(&self, before: Period, next: Period) -> Result<Turn> {
        let entries = self.r.credit_entries(&self.engagement.id)?;
        let sessions = self.r.sessions_of(&self.engagement.id)?;
        let zone = self.r.practice()?.zone;
        let days: HashMap<&SessionId, Day> =
            sessions.iter().map(|session| (&session.id, session.local_start.day())).collect();
        let day_of = |entry: &CreditEntry| match &entry.meeting {
            Some(Meeting::Session(id)) => days.get(id).copied().unwrap_or_else(|| entry.at.day(zone)),
            _ => entry.at.day(zone),
        };
        let arrangement = &self.engagement.terms.arrangement;
        let missed = |session: &&Session| {
            session.status == SessionStatus::CoachCancelled && before.has(session.local_start.day())
        };
        let coach_missed = sessions
            .iter()
            .filter(missed)
            .map(|session| arrangement.credits_for(self.engagement.terms.unit, session.booked_minutes))
            .sum();
        let rule = Rule {
            rollover: arrangement.rollover,
            cap: arrangement.rollover_cap.map(i64::from),
            coach_missed,
            granted: i64::from(self.engagement.quantity),
        };
        Ok(turn(&leftovers(&entries, next.first_day, day_of), rule))
    }

    /// Charges of the engagement that wait, up to a day.
    fn waiting(&self, until: Day) -> Result<Vec<ChargeItem>> {
        let waiting = self.r.charges(Some(&self.engagement.person_id), false)?.into_iter();
        let of_this = |charge: &ChargeItem| {
            charge.engagement_id.as_ref() == Some(&self.engagement.id)
                && charge.charged_on <= until
                && charge.unit_price.currency == self.engagement.price.currency
        };
        Ok(waiting.filter(of_this).collect())
    }

    /// Sessions up to a day of which nothing has been said.
    fn open_sessions(&self, until: Day) -> Result<usize> {
        let sessions = self.r.sessions_of(&self.engagement.id)?;
        let open = |session: &&Session| {
            session.status == SessionStatus::Scheduled && session.local_start.day() <= until
        };
        Ok(sessions.iter().filter(open).count())
    }

    fn proposal(
        &self,
        key: BillingKey,
        due_on: Day,
        lines: Vec<BillingLine>,
        sentence: String,
        brings: Brings,
        charges: Vec<ChargeId>,
    ) -> Result<Proposal> {
        let engagement = &self.engagement;
        let payer = engagement.payer_id.as_ref().map(|id| self.r.organisation(id)).transpose()?;
        let item = BillingItem {
            key,
            person_id: engagement.person_id.clone(),
            person_name: self.names.get(&engagement.person_id).cloned().unwrap_or_default(),
            payer_name: payer.map(|payer| payer.details.name),
            title: engagement.title.clone(),
            due_on,
            amount: self.money(lines.iter().map(|line| line.amount.minor).sum()),
            lines,
            sentence,
            ready: true,
            remark: None,
        };
        Ok(Proposal { item, engagement: engagement.clone(), brings, charges })
    }

    fn key(&self, kind: BillingKind, number: u32) -> BillingKey {
        let engagement_id: EngagementId = self.engagement.id.clone();
        BillingKey { kind, engagement_id, number }
    }

    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.engagement.price.currency)
    }
}

fn line(charge: &ChargeItem) -> BillingLine {
    BillingLine { description: charge.description.clone(), on: charge.charged_on, amount: charge.amount }
}

/// The batches that end before `turn`, with what sessions since then have taken from each.
fn leftovers(entries: &[CreditEntry], turn: Day, day_of: impl Fn(&CreditEntry) -> Day) -> Vec<Leftover> {
    let ends = ledger::all_batches(entries).into_iter();
    let ends = ends.filter(|batch| batch.expires_on.is_some_and(|end| end < turn));
    ends.map(|batch| {
        let rows = || entries.iter().filter(|entry| entry.batch_id == batch.id);
        let uses = rows().filter(|entry| {
            matches!(entry.kind, CreditKind::Use | CreditKind::UseByPolicy | CreditKind::Restore)
                && day_of(entry) >= turn
        });
        Leftover {
            used_since: -uses.map(|entry| entry.amount).sum::<i64>(),
            brought_over: rows().next().is_some_and(|first| first.kind == CreditKind::RolloverIn),
            left: batch.left,
            batch: batch.id,
        }
    })
    .filter(|leftover| leftover.left != 0 || leftover.used_since != 0)
    .collect()
}
