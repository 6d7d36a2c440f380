//! Beginning an engagement: terms, policy and arrangement are copied from the offer, credits granted, the price noted.
//! Also for those who come in the middle of a package: what they had used and paid before is kept apart.

use super::arrangement::{Arrangement, ExpiryClock};
use super::model::{
    Engagement, EngagementKind, EngagementState, OfferKind, OfferTerms, StartEngagement, Terms,
};
use crate::basics::ids::{EngagementId, OfferId};
use crate::basics::moments::{Day, Instant};
use crate::basics::money::{Money, scale};
use crate::billing::instalments::{self, Instalment};
use crate::billing::periods;
use crate::credits::ledger::{CreditKind, CreditUnit};
use crate::credits::writes::NewCredit;
use crate::error::{Error, Issue, Problem, Result};
use crate::invoices::writes::NewCharge;
use crate::people::model::LeadState;
use crate::practice::model::Practice;
use crate::vault::writer::Writer;
use crate::words::Words;

/// Begins an engagement within a transaction; answers its id.
pub(crate) fn begin(w: &Writer<'_>, request: &StartEngagement, words: &dyn Words) -> Result<EngagementId> {
    let practice = w.reader().practice()?;
    let person = w.reader().person(&request.person_id)?;
    let offer = w.reader().offer(&request.offer_id)?;
    let id = EngagementId(w.new_id());
    let mut engagement = from_offer(id, &offer.id, &offer.terms, request, &practice, Instant(w.now()))?;
    if engagement.payer_id.is_none() && engagement.terms.arrangement.sponsor_pays {
        engagement.payer_id.clone_from(&person.details.organisation_id);
    }
    if let Some(payer) = &engagement.payer_id {
        w.reader().organisation(payer)?;
    }
    w.insert_engagement(&engagement)?;
    if engagement.terms.uses_credits() {
        grant(w, &engagement, words)?;
    }
    if request.charge {
        charge(w, &engagement, Instant(w.now()).day(practice.zone), words)?;
    }
    w.set_lead_state(&person.id, LeadState::Won)?;
    Ok(engagement.id)
}

/// The credits that come with it. Those of a retainer are good for its first period.
fn grant(w: &Writer<'_>, engagement: &Engagement, words: &dyn Words) -> Result<()> {
    let mut expires_on = engagement.ends_on;
    if engagement.terms.kind == EngagementKind::Retainer {
        let first = periods::period(engagement.started_on, 1);
        w.open_period(&engagement.id, 1, first)?;
        expires_on = Some(first.last_day);
    }
    let kind = if engagement.used_before > 0 { CreditKind::Opening } else { CreditKind::Grant };
    w.add_credit(&NewCredit {
        engagement_id: engagement.id.clone(),
        batch_id: None,
        kind,
        amount: i64::from(engagement.quantity) - engagement.credits_used_before(),
        unit: engagement.terms.unit,
        reason: words.grant_reason(kind, &engagement.title, engagement.used_before),
        expires_on,
        meeting: None,
    })?;
    Ok(())
}

/// Notes what is owed of the price: at once, or in parts of which those that are due are noted at once.
fn charge(w: &Writer<'_>, engagement: &Engagement, today: Day, words: &dyn Words) -> Result<()> {
    let in_advance = matches!(engagement.terms.kind, EngagementKind::Package | EngagementKind::Retainer);
    let owed = engagement.price.minor - engagement.paid_before.minor;
    if !in_advance || owed <= 0 {
        return Ok(());
    }
    let note = |on: Day, description: String, minor: i64| {
        w.insert_charge(&NewCharge {
            person_id: engagement.person_id.clone(),
            payer_id: engagement.payer_id.clone(),
            engagement_id: Some(engagement.id.clone()),
            meeting: None,
            charged_on: on,
            description,
            quantity_milli: 1000,
            unit_price: Money::new(minor, engagement.price.currency),
            tax_rate_bp: engagement.terms.tax_rate_bp,
        })
    };
    let parts = schedule(engagement);
    if parts.is_empty() {
        let description = if engagement.terms.kind == EngagementKind::Retainer {
            words.retainer_line(&engagement.title, periods::period(engagement.started_on, 1))
        } else {
            engagement.title.clone()
        };
        return note(engagement.started_on, description, owed).map(drop);
    }
    for part in &parts {
        let due = part.due_on <= today;
        w.insert_instalment(&engagement.id, part, due)?;
        if due {
            let line = words.instalment_line(&engagement.title, part.part, part.parts);
            note(part.due_on, line, part.amount)?;
        }
    }
    Ok(())
}

/// The parts of the price that are still owed; none where it is not paid in parts.
fn schedule(engagement: &Engagement) -> Vec<Instalment> {
    let Some(plan) = engagement.terms.arrangement.instalments else { return Vec::new() };
    if engagement.terms.kind != EngagementKind::Package {
        return Vec::new();
    }
    let sessions = engagement.sessions_in(i64::from(engagement.quantity));
    let cadence = i64::from(engagement.cadence_days);
    let expected = engagement.started_on.plus((sessions - 1).max(0) * cadence);
    let last = engagement.ends_on.map_or(expected, |end| end.min(expected));
    let parts = instalments::schedule(engagement.price.minor, plan, engagement.started_on, last);
    instalments::less(parts, engagement.paid_before.minor)
}

impl Engagement {
    /// How many sessions of the usual length `credits` are good for.
    #[must_use]
    pub fn sessions_in(&self, credits: i64) -> i64 {
        match self.terms.unit {
            CreditUnit::Session => credits,
            CreditUnit::Minute => credits / self.credits_each().max(1),
        }
    }

    /// The credits that a session of the usual length takes.
    #[must_use]
    pub fn credits_each(&self) -> i64 {
        self.terms.arrangement.credits_for(self.terms.unit, self.session_minutes)
    }

    /// The credits that had been used before the client came to Stillpoint.
    #[must_use]
    pub fn credits_used_before(&self) -> i64 {
        used_before(self.used_before, self.terms.unit, self.session_minutes)
    }
}

fn used_before(sessions: u32, unit: CreditUnit, session_minutes: u32) -> i64 {
    let each = match unit {
        CreditUnit::Session => 1,
        CreditUnit::Minute => i64::from(session_minutes),
    };
    i64::from(sessions) * each
}

fn from_offer(
    id: EngagementId,
    offer_id: &OfferId,
    terms: &OfferTerms,
    request: &StartEngagement,
    practice: &Practice,
    now: Instant,
) -> Result<Engagement> {
    let kind = match terms.kind {
        OfferKind::Discovery => return Err(Error::invalid("offerId", Problem::NotPossible)),
        OfferKind::Single => EngagementKind::Single,
        OfferKind::Package | OfferKind::Group => EngagementKind::Package,
        OfferKind::Retainer => EngagementKind::Retainer,
        OfferKind::Usage => EngagementKind::Usage,
        OfferKind::ProBono => EngagementKind::ProBono,
    };
    let policy = request.policy.clone().unwrap_or_else(|| practice.policy.clone());
    let price = request.price.unwrap_or(terms.price);
    let quantity = request.bought.unwrap_or(terms.quantity);
    let paid_before = request.paid_before.unwrap_or(Money::zero(price.currency));
    let started_on = request.started_on.unwrap_or_else(|| now.day(practice.zone));
    let mut issues = policy.issues("policy");
    let mut check = |bad: bool, field: &str, problem: Problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    check(price.minor < 0, "price", Problem::TooSmall);
    check(price.currency != terms.price.currency, "price", Problem::NotACurrency);
    check(quantity > 10_000, "bought", Problem::TooLarge);
    check(
        used_before(request.used_before, terms.unit, terms.session_minutes) > i64::from(quantity),
        "usedBefore",
        Problem::TooLarge,
    );
    check(paid_before.currency != price.currency, "paidBefore", Problem::NotACurrency);
    check(paid_before.minor < 0, "paidBefore", Problem::TooSmall);
    check(paid_before.minor > price.minor.max(0), "paidBefore", Problem::TooLarge);
    check(request.expires_on.is_some_and(|end| end < started_on), "expiresOn", Problem::EndsBeforeStart);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let arrangement = terms.arrangement.clone().unwrap_or_default();
    Ok(Engagement {
        id,
        person_id: request.person_id.clone(),
        payer_id: request.payer_id.clone(),
        offer_id: Some(offer_id.clone()),
        title: terms.name.clone(),
        state: EngagementState::Active,
        quantity,
        session_minutes: terms.session_minutes,
        price,
        cadence_days: terms.cadence_days,
        started_on,
        ends_on: request.expires_on.or_else(|| last_day(terms, &arrangement, started_on)),
        validity_days: terms.validity_days,
        used_before: request.used_before,
        paid_before,
        terms: Terms {
            kind,
            unit: terms.unit,
            fee: single_fee(terms, quantity, price),
            tax_rate_bp: practice.tax_rate_bp,
            hour_kind: terms.hour_kind,
            policy,
            arrangement,
        },
    })
}

/// The last day as far as it is known: a clock that starts with the first session is not running yet.
fn last_day(terms: &OfferTerms, arrangement: &Arrangement, started_on: Day) -> Option<Day> {
    let days = terms.validity_days.filter(|_| arrangement.expiry_clock == ExpiryClock::Agreement)?;
    Some(started_on.plus(i64::from(days)))
}

/// The fee of one session: the price of a single, or a package's price shared by its sessions.
fn single_fee(terms: &OfferTerms, quantity: u32, price: Money) -> Money {
    let counted = matches!(terms.kind, OfferKind::Package | OfferKind::Group | OfferKind::Retainer);
    let sessions = match (counted, terms.unit) {
        (true, CreditUnit::Session) => i64::from(quantity),
        (true, CreditUnit::Minute) => i64::from(quantity / terms.session_minutes.max(1)),
        (false, _) => 1,
    };
    Money::new(scale(price.minor, 1, sessions.max(1)).unwrap_or(price.minor), price.currency)
}
