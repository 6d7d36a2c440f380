//! Offers on the list, and engagements from beginning to end.

use super::model::{
    ChangeState, Engagement, EngagementDetail, EngagementKind, EngagementState, OfferItem, OfferKind,
    OfferTerms, OneOffer, SaveOffer, StartEngagement, Terms,
};
use super::states::{self, Resting};
use crate::app::App;
use crate::basics::ids::EngagementId;
use crate::basics::moments::{Day, Instant};
use crate::basics::money::{Money, scale};
use crate::basics::text::{tidy, tidy_option};
use crate::credits::ledger::{CreditKind, CreditUnit};
use crate::credits::writes::NewCredit;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::invoices::writes::NewCharge;
use crate::people::model::LeadState;
use crate::practice::model::Practice;
use crate::sessions::model::SessionStatus;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// The offers on the list.
pub fn offers(app: &App, (): ()) -> Result<Vec<OfferItem>> {
    let words = words::of(app);
    app.read(|r| {
        let items = r.offers()?.into_iter();
        Ok(items
            .map(|offer| OfferItem { effect_sentence: words.offer_effect(&offer.terms), offer })
            .collect())
    })
}

/// Puts an offer on the list, or changes one.
pub fn save_offer(app: &App, request: SaveOffer) -> Result<Changed<Vec<OfferItem>>> {
    let terms = check_offer(request.terms)?;
    let words = words::of(app);
    app.write(Change::named("offers.save"), |w| {
        w.concerns(terms.name.as_str());
        if let Some(id) = &request.offer_id {
            w.reader().offer(id)?;
        }
        w.save_offer(request.offer_id, &terms)?;
        let items = w.reader().offers()?.into_iter();
        Ok(items
            .map(|offer| OfferItem { effect_sentence: words.offer_effect(&offer.terms), offer })
            .collect())
    })
}

/// Takes an offer off the list.
pub fn archive_offer(app: &App, request: OneOffer) -> Result<Changed<()>> {
    app.write(Change::named("offers.archive"), |w| {
        w.concerns(w.reader().offer(&request.offer_id)?.terms.name);
        w.archive_offer(&request.offer_id)
    })
}

/// Begins an engagement from an offer: terms and policy are copied, credits granted, the price charged.
pub fn start(app: &App, request: StartEngagement) -> Result<Changed<EngagementDetail>> {
    app.write(Change::named("engagements.start"), |w| {
        let id = begin(w, &request, words::of(app))?;
        w.concerns(w.reader().person(&request.person_id)?.name());
        detail(&w.reader(), &w.reader().engagement(&id)?)
    })
}

/// Moves an engagement along its road.
pub fn change_state(app: &App, request: ChangeState) -> Result<Changed<EngagementDetail>> {
    app.write(Change::named("engagements.change_state"), |w| {
        let engagement = w.reader().engagement(&request.engagement_id)?;
        if !states::next(engagement.state).contains(&request.state) {
            return Err(Refusal::NotANextState.into());
        }
        w.concerns(w.reader().person(&engagement.person_id)?.name());
        let reason = tidy_option(request.reason.as_deref());
        go_in(w, &engagement, request.state, reason.as_deref())?;
        detail(&w.reader(), &w.reader().engagement(&engagement.id)?)
    })
}

/// Moves it within a transaction, and notes when it rested.
pub(crate) fn go_in(
    w: &Writer<'_>,
    engagement: &Engagement,
    to: EngagementState,
    reason: Option<&str>,
) -> Result<()> {
    w.set_engagement_state(&engagement.id, to, reason)?;
    let today = Instant(w.now()).day(w.reader().practice()?.zone);
    match states::resting(engagement.state, to) {
        Some(Resting::Begins) => w.begin_pause(&engagement.id, today),
        Some(Resting::Ends) => w.end_pause(&engagement.id, today),
        None => Ok(()),
    }
}

/// Begins an engagement within a transaction; answers its id.
pub(crate) fn begin(w: &Writer<'_>, request: &StartEngagement, words: &dyn Words) -> Result<EngagementId> {
    let practice = w.reader().practice()?;
    let person = w.reader().person(&request.person_id)?;
    let offer = w.reader().offer(&request.offer_id)?;
    let id = EngagementId(w.new_id());
    let engagement = from_offer(id, &offer.id, &offer.terms, request, &practice, Instant(w.now()))?;
    if let Some(payer) = &request.payer_id {
        w.reader().organisation(payer)?;
    }
    w.insert_engagement(&engagement)?;
    if engagement.terms.uses_credits() {
        grant(w, &engagement, request.used_before, words)?;
    }
    let in_advance = matches!(engagement.terms.kind, EngagementKind::Package | EngagementKind::Retainer);
    if request.charge && in_advance && engagement.price.minor > 0 {
        w.insert_charge(&NewCharge {
            person_id: person.id.clone(),
            payer_id: engagement.payer_id.clone(),
            engagement_id: Some(engagement.id.clone()),
            meeting: None,
            charged_on: engagement.started_on,
            description: engagement.title.clone(),
            quantity_milli: 1000,
            unit_price: engagement.price,
            tax_rate_bp: engagement.terms.tax_rate_bp,
        })?;
    }
    w.set_lead_state(&person.id, LeadState::Won)?;
    Ok(engagement.id)
}

fn grant(w: &Writer<'_>, engagement: &Engagement, used_before: u32, words: &dyn Words) -> Result<()> {
    let per_session = match engagement.terms.unit {
        CreditUnit::Session => 1,
        CreditUnit::Minute => i64::from(engagement.session_minutes),
    };
    let left = i64::from(engagement.quantity) - i64::from(used_before) * per_session;
    let kind = if used_before > 0 { CreditKind::Opening } else { CreditKind::Grant };
    w.add_credit(&NewCredit {
        engagement_id: engagement.id.clone(),
        batch_id: None,
        kind,
        amount: left.max(0),
        unit: engagement.terms.unit,
        reason: words.grant_reason(kind, &engagement.title, used_before),
        expires_on: engagement.ends_on,
        meeting: None,
    })?;
    Ok(())
}

fn from_offer(
    id: EngagementId,
    offer_id: &crate::basics::ids::OfferId,
    terms: &OfferTerms,
    request: &StartEngagement,
    practice: &Practice,
    now: Instant,
) -> Result<Engagement> {
    let kind = match terms.kind {
        OfferKind::Discovery => return Err(Error::invalid("offerId", Problem::NotPossible)),
        OfferKind::Single => EngagementKind::Single,
        OfferKind::Package => EngagementKind::Package,
        OfferKind::Retainer => EngagementKind::Retainer,
        OfferKind::Usage => EngagementKind::Usage,
        OfferKind::ProBono => EngagementKind::ProBono,
    };
    let policy = request.policy.clone().unwrap_or_else(|| practice.policy.clone());
    let price = request.price.unwrap_or(terms.price);
    let mut issues = policy.issues("policy");
    if price.minor < 0 {
        issues.push(Issue::new("price", Problem::TooSmall));
    }
    if price.currency != terms.price.currency {
        issues.push(Issue::new("price", Problem::NotACurrency));
    }
    if u64::from(request.used_before) > u64::from(terms.quantity) {
        issues.push(Issue::new("usedBefore", Problem::TooLarge));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let started_on = request.started_on.unwrap_or_else(|| now.day(practice.zone));
    let ends_on = terms.validity_days.map(|days| started_on.plus(i64::from(days)));
    Ok(Engagement {
        id,
        person_id: request.person_id.clone(),
        payer_id: request.payer_id.clone(),
        offer_id: Some(offer_id.clone()),
        title: terms.name.clone(),
        state: EngagementState::Active,
        quantity: terms.quantity,
        session_minutes: terms.session_minutes,
        price,
        cadence_days: terms.cadence_days,
        started_on,
        ends_on,
        terms: Terms {
            kind,
            unit: terms.unit,
            fee: single_fee(terms, price),
            tax_rate_bp: practice.tax_rate_bp,
            hour_kind: terms.hour_kind,
            policy,
        },
    })
}

/// The fee of one session: the price of a single, or a package's price shared by its sessions.
fn single_fee(terms: &OfferTerms, price: Money) -> Money {
    let sessions = match (terms.kind, terms.unit) {
        (OfferKind::Package | OfferKind::Retainer, CreditUnit::Session) => i64::from(terms.quantity),
        (OfferKind::Package | OfferKind::Retainer, CreditUnit::Minute) => {
            i64::from(terms.quantity / terms.session_minutes.max(1))
        }
        _ => 1,
    };
    Money::new(scale(price.minor, 1, sessions.max(1)).unwrap_or(price.minor), price.currency)
}

/// The offer tidied, or every field that needs another value.
pub(crate) fn check_offer(terms: OfferTerms) -> Result<OfferTerms> {
    let terms = OfferTerms { name: tidy(&terms.name), description: tidy(&terms.description), ..terms };
    let needs_quantity = matches!(terms.kind, OfferKind::Package | OfferKind::Retainer);
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem: Problem| {
        if bad {
            issues.push(Issue::new(format!("terms.{field}"), problem));
        }
    };
    check(terms.name.is_empty(), "name", Problem::Missing);
    check(terms.name.chars().count() > 120, "name", Problem::TooLong);
    check(terms.description.chars().count() > 2000, "description", Problem::TooLong);
    check(needs_quantity && terms.quantity == 0, "quantity", Problem::TooSmall);
    check(terms.quantity > 10_000, "quantity", Problem::TooLarge);
    check(!(5..=600).contains(&terms.session_minutes), "sessionMinutes", Problem::NotPossible);
    check(terms.price.minor < 0, "price", Problem::TooSmall);
    check(terms.validity_days == Some(0), "validityDays", Problem::TooSmall);
    check(!(1..=365).contains(&terms.cadence_days), "cadenceDays", Problem::NotPossible);
    if issues.is_empty() { Ok(terms) } else { Err(Error::Invalid(issues)) }
}

/// An engagement as the person's page shows it.
pub(crate) fn detail(r: &Reader<'_>, engagement: &Engagement) -> Result<EngagementDetail> {
    let practice = r.practice()?;
    let words = words::in_language(&practice.language);
    let sessions = r.sessions_of(&engagement.id)?;
    let (attended, _) = r.group_dates_attended(&engagement.id)?;
    let sessions_held = sessions.iter().filter(|session| session.status == SessionStatus::Held).count()
        + usize::try_from(attended).unwrap_or(usize::MAX);
    let balance = match engagement.terms.uses_credits() {
        true => Some(r.credit_balance(engagement)?),
        false => None,
    };
    let last_day: Option<Day> = balance
        .as_ref()
        .and_then(|balance| balance.batches.first())
        .and_then(|batch| batch.expires_on)
        .or(engagement.ends_on);
    Ok(EngagementDetail {
        id: engagement.id.clone(),
        title: engagement.title.clone(),
        state: engagement.state,
        next_states: states::next(engagement.state).to_vec(),
        kind: engagement.terms.kind,
        unit: engagement.terms.unit,
        session_minutes: engagement.session_minutes,
        started_on: engagement.started_on,
        ends_on: engagement.ends_on,
        price: engagement.price,
        payer_name: engagement
            .payer_id
            .as_ref()
            .map(|id| r.organisation(id))
            .transpose()?
            .map(|payer| payer.details.name),
        policy_sentence: words.policy(&engagement.terms.policy),
        policy: engagement.terms.policy.clone(),
        balance_sentence: words.balance(engagement.terms.unit, balance.as_ref(), last_day, sessions_held),
        balance,
        sessions_held: u32::try_from(sessions_held).unwrap_or(u32::MAX),
    })
}
