//! What became of a session, and what follows from it: the effect matrix.
//!
//! Pure. One outcome has three effects (credit, charge, hours), worked out here and nowhere else; the preview
//! and the write use the same answer. Source: `domain-rules.md`, section 4.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{SessionKind, SessionStatus};
use crate::basics::moments::Instant;
use crate::basics::money::{Money, scale};
use crate::choices;
use crate::credits::ledger::{CreditKind, CreditUnit};
use crate::engagements::model::{EngagementKind, Terms};
use crate::engagements::policy::Consequence;
use crate::error::{Issue, Problem, Refusal};

choices! {
    /// What the coach says happened. Whether a cancellation was late is worked out, never said.
    Outcome {
        /// It took place.
        Held = "held",
        /// The client cancelled.
        Cancelled = "cancelled",
        /// The client did not come.
        NoShow = "no_show",
        /// The coach cancelled.
        CoachCancelled = "coach_cancelled",
    }
}

choices! {
    /// How to go on when a session would use a credit and none is left.
    WithoutCredit {
        /// The session is a gift.
        Courtesy = "courtesy",
        /// The session is charged at the single fee.
        BillExtra = "bill_extra",
    }
}

/// What the coach said, with all that the effects depend on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Saying {
    /// What happened.
    pub outcome: Outcome,
    /// For a session that was held: how long it really was. Booked length if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub actual_minutes: Option<u32>,
    /// For a cancellation: when the client told. Now if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub told_at: Option<Instant>,
    /// Forgiven: a late cancellation or missed session without consequences.
    #[serde(default)]
    pub waive: bool,
    /// For a session the coach cancelled: one credit as thanks for the patience.
    #[serde(default)]
    pub courtesy: bool,
    /// The choice where a credit is needed and none is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub without_credit: Option<WithoutCredit>,
    /// Why, in the coach's words; stands in the ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// The session as far as its effects depend on it.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Coaching or discovery.
    pub kind: SessionKind,
    /// When it begins.
    pub starts_at: Instant,
    /// How long it was booked for.
    pub booked_minutes: u32,
    /// Credits not used yet, counting the one that this session holds.
    pub credits_left: i64,
    /// Late cancellations forgiven on this engagement so far.
    pub waivers_so_far: u32,
}

/// A row for the credit ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditEffect {
    /// What kind of row.
    pub kind: CreditKind,
    /// Negative for a use.
    pub amount: i64,
    /// Sessions or minutes.
    pub unit: CreditUnit,
}

/// A line that waits for the next invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChargeEffect {
    /// How much.
    pub amount: Money,
    /// Percent of the fee.
    pub percent: u8,
}

/// Everything that an outcome brings about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Effects {
    /// What the session becomes.
    pub status: SessionStatus,
    /// Whole minutes between the client's word and the start, for a cancellation. Negative after the start.
    pub notice_minutes: Option<i64>,
    /// The ledger row, if any.
    pub credit: Option<CreditEffect>,
    /// The charge, if any.
    pub charge: Option<ChargeEffect>,
    /// Minutes for the credential log; nothing unless it was held under an agreement.
    pub hours_minutes: Option<u32>,
    /// Whether consequences were forgiven.
    pub waived: bool,
    /// Whether the policy would forgive this one by itself if the coach wishes.
    pub waiver_free: bool,
    /// A credit is needed, none is left, and the coach has to choose.
    pub needs_choice: bool,
}

/// What follows when `saying` is true of the session at `now`. `terms` is nothing for a discovery call.
///
/// # Errors
/// Every field of `saying` that cannot be, or the rule that says no.
pub fn effects(
    saying: &Saying,
    facts: &Facts,
    terms: Option<&Terms>,
    now: Instant,
) -> std::result::Result<Effects, crate::Error> {
    check(saying, facts, now)?;
    let mut effects = Effects {
        status: SessionStatus::Held,
        notice_minutes: None,
        credit: None,
        charge: None,
        hours_minutes: None,
        waived: false,
        waiver_free: false,
        needs_choice: false,
    };
    match saying.outcome {
        Outcome::Held => held(&mut effects, saying, facts, terms),
        Outcome::Cancelled => cancelled(&mut effects, saying, facts, terms, now),
        Outcome::NoShow => {
            effects.status = SessionStatus::NoShow;
            missed(&mut effects, saying, facts, terms, terms.map(|terms| terms.policy.no_show));
        }
        Outcome::CoachCancelled => {
            effects.status = SessionStatus::CoachCancelled;
            if saying.courtesy
                && let Some(terms) = terms.filter(|terms| terms.uses_credits())
            {
                let amount = credit_amount(terms, facts);
                effects.credit = Some(CreditEffect { kind: CreditKind::Courtesy, amount, unit: terms.unit });
            }
        }
    }
    Ok(effects)
}

fn check(saying: &Saying, facts: &Facts, now: Instant) -> crate::Result<()> {
    let mut issues = Vec::new();
    if saying.actual_minutes.is_some_and(|minutes| !(1..=600).contains(&minutes)) {
        issues.push(Issue::new("actualMinutes", Problem::NotPossible));
    }
    if saying.told_at.is_some_and(|told| told > now) {
        issues.push(Issue::new("toldAt", Problem::InTheFuture));
    }
    if saying.reason.as_ref().is_some_and(|reason| reason.chars().count() > 500) {
        issues.push(Issue::new("reason", Problem::TooLong));
    }
    if !issues.is_empty() {
        return Err(crate::Error::Invalid(issues));
    }
    let must_have_begun = matches!(saying.outcome, Outcome::Held | Outcome::NoShow);
    if must_have_begun && facts.starts_at > now {
        return Err(Refusal::SessionNotYet.into());
    }
    Ok(())
}

fn held(effects: &mut Effects, saying: &Saying, facts: &Facts, terms: Option<&Terms>) {
    let Some(terms) = terms else { return };
    let full = Consequence { uses_credit: true, percent: 100 };
    consequence(effects, saying, facts, terms, full, CreditKind::Use);
    if facts.kind == SessionKind::Coaching {
        effects.hours_minutes = Some(saying.actual_minutes.unwrap_or(facts.booked_minutes));
    }
}

fn cancelled(effects: &mut Effects, saying: &Saying, facts: &Facts, terms: Option<&Terms>, now: Instant) {
    let told = saying.told_at.unwrap_or(now);
    let notice = facts.starts_at.minutes_since(told);
    effects.notice_minutes = Some(notice);
    effects.status = SessionStatus::CancelledInTime;
    // Elapsed time decides, to the instant: minutes are rounded for showing, so compare what was not rounded.
    let late = |terms: &&Terms| facts.starts_at < told.plus_minutes(terms.policy.window_minutes());
    if let Some(terms) = terms.filter(late) {
        effects.status = SessionStatus::LateCancelled;
        effects.waiver_free = facts.waivers_so_far < terms.policy.free_waivers;
        missed(effects, saying, facts, Some(terms), Some(terms.policy.late_cancel));
    }
}

/// A late cancellation or a missed session: what the policy says, unless the coach forgives it.
fn missed(
    effects: &mut Effects,
    saying: &Saying,
    facts: &Facts,
    terms: Option<&Terms>,
    rule: Option<Consequence>,
) {
    let (Some(terms), Some(rule)) = (terms, rule) else { return };
    if saying.waive {
        effects.waived = true;
    } else {
        consequence(effects, saying, facts, terms, rule, CreditKind::UseByPolicy);
    }
}

fn consequence(
    effects: &mut Effects,
    saying: &Saying,
    facts: &Facts,
    terms: &Terms,
    rule: Consequence,
    kind: CreditKind,
) {
    if terms.uses_credits() {
        let amount = credit_amount(terms, facts);
        if !rule.uses_credit {
        } else if facts.credits_left >= amount {
            effects.credit = Some(CreditEffect { kind, amount: -amount, unit: terms.unit });
        } else {
            match saying.without_credit {
                None => effects.needs_choice = true,
                Some(WithoutCredit::Courtesy) => {}
                Some(WithoutCredit::BillExtra) => effects.charge = overage(terms),
            }
        }
    } else if terms.kind != EngagementKind::ProBono {
        effects.charge = fee(terms, rule.percent);
    }
}

fn credit_amount(terms: &Terms, facts: &Facts) -> i64 {
    // Minutes are drawn as booked, rounded as agreed; the actual length is for the hours.
    terms.arrangement.credits_for(terms.unit, facts.booked_minutes)
}

/// A session beyond the credits: at the rate that was agreed for it, else at the usual fee.
fn overage(terms: &Terms) -> Option<ChargeEffect> {
    let Some(rate) = terms.arrangement.overage_rate else { return fee(terms, 100) };
    (rate.minor > 0).then_some(ChargeEffect { amount: rate, percent: 100 })
}

fn fee(terms: &Terms, percent: u8) -> Option<ChargeEffect> {
    let minor = scale(terms.fee.minor, i64::from(percent), 100).filter(|minor| *minor > 0)?;
    Some(ChargeEffect { amount: Money::new(minor, terms.fee.currency), percent })
}
