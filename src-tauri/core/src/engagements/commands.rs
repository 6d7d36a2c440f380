//! Offers on the list, and engagements from beginning to end.

use super::model::{
    ChangeState, Engagement, EngagementDetail, EngagementState, OfferItem, OfferTerms, OneOffer, SaveOffer,
    StartEngagement,
};
use super::pausing;
use super::starting::begin;
use super::states::{self, Resting};
use crate::app::App;
use crate::basics::moments::{Day, Instant};
use crate::basics::text::{tidy, tidy_option};
use crate::credits::deciding::pace_of;
use crate::credits::ledger::Balance;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::sessions::model::SessionStatus;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

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
        detail(&w.reader(), &w.reader().engagement(&id)?, app.now().day(w.reader().practice()?.zone))
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
        detail(
            &w.reader(),
            &w.reader().engagement(&engagement.id)?,
            app.now().day(w.reader().practice()?.zone),
        )
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
        Some(Resting::Begins) => pausing::begin(w, engagement, today, None),
        Some(Resting::Ends) => pausing::end(w, engagement, today),
        None => Ok(()),
    }
}

/// The offer tidied, or every field that needs another value.
pub(crate) fn check_offer(terms: OfferTerms) -> Result<OfferTerms> {
    let terms = OfferTerms { name: tidy(&terms.name), description: tidy(&terms.description), ..terms };
    let has = terms.kind.has();
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem: Problem| {
        if bad {
            issues.push(Issue::new(format!("terms.{field}"), problem));
        }
    };
    check(terms.name.is_empty(), "name", Problem::Missing);
    check(terms.name.chars().count() > 120, "name", Problem::TooLong);
    check(terms.description.chars().count() > 2000, "description", Problem::TooLong);
    check(has.credits && terms.quantity == 0, "quantity", Problem::TooSmall);
    check(terms.quantity > 10_000, "quantity", Problem::TooLarge);
    check(!(5..=600).contains(&terms.session_minutes), "sessionMinutes", Problem::NotPossible);
    check(terms.price.minor < 0, "price", Problem::TooSmall);
    check(terms.validity_days == Some(0), "validityDays", Problem::TooSmall);
    check(!(1..=365).contains(&terms.cadence_days), "cadenceDays", Problem::NotPossible);
    let planned = terms.arrangement.as_ref().is_some_and(|arrangement| arrangement.instalments.is_some());
    check(planned && !has.instalments, "arrangement.instalments", Problem::NotPossible);
    if let Some(arrangement) = &terms.arrangement {
        issues.extend(arrangement.issues(terms.price.currency, "terms.arrangement"));
    }
    if issues.is_empty() { Ok(terms) } else { Err(Error::Invalid(issues)) }
}

/// An engagement as the person's page shows it.
pub(crate) fn detail(r: &Reader<'_>, engagement: &Engagement, today: Day) -> Result<EngagementDetail> {
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
    // What had been used before counts as granted and used, for whoever reads "2 of 6".
    let shown = balance.clone().map(|sums| {
        let before = engagement.credits_used_before();
        Balance { granted: sums.granted + before, used: sums.used + before, ..sums }
    });
    let available = balance.as_ref().map_or(0, |balance| balance.available);
    let came_before = engagement.used_before > 0 || engagement.paid_before.minor > 0;
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
        balance_sentence: words.balance(engagement.terms.unit, shown.as_ref(), last_day, sessions_held),
        opening_sentence: came_before.then(|| words.opening(engagement)),
        pace_sentence: pace_of(engagement, available, last_day, today, words),
        arrangement_sentence: words.arrangement(engagement.terms.kind, &engagement.terms.arrangement),
        balance,
        sessions_held: u32::try_from(sessions_held).unwrap_or(u32::MAX),
    })
}
