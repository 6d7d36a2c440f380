//! Offers and engagements as stored, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::arrangement::Arrangement;
use super::policy::Policy;
use crate::basics::ids::{EngagementId, OfferId, OrganisationId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::choices;
use crate::credits::ledger::{Balance, CreditUnit};

choices! {
    /// What an offer is.
    OfferKind {
        /// A first talk.
        Discovery = "discovery",
        /// One session at a time.
        Single = "single",
        /// A number of sessions or minutes.
        Package = "package",
        /// So many each month.
        Retainer = "retainer",
        /// Charged afterwards.
        Usage = "usage",
        /// Free, by intention; also against goods, services or coaching.
        ProBono = "pro_bono",
        /// A place in a group programme: a credit for each of its dates.
        Group = "group",
    }
}

choices! {
    /// What an engagement is.
    EngagementKind {
        /// One session at a time.
        Single = "single",
        /// A number of sessions or minutes.
        Package = "package",
        /// So many each month.
        Retainer = "retainer",
        /// Charged afterwards.
        Usage = "usage",
        /// Free, by intention.
        ProBono = "pro_bono",
    }
}

choices! {
    /// Where an engagement stands.
    EngagementState {
        /// Being prepared.
        Draft = "draft",
        /// Waiting for a yes.
        Proposed = "proposed",
        /// Agreed, paperwork open.
        Onboarding = "onboarding",
        /// Running.
        Active = "active",
        /// Resting.
        Paused = "paused",
        /// Coming to its end.
        Closing = "closing",
        /// Done.
        Completed = "completed",
        /// The client said no.
        Declined = "declined",
        /// The proposal ran out.
        Expired = "expired",
        /// Ended early.
        Terminated = "terminated",
    }
}

choices! {
    /// What an hour counts as in the credential log.
    HourKind {
        /// Paid, any amount.
        Paid = "paid",
        /// Against goods or services.
        Barter = "barter",
        /// Against coaching.
        Reciprocal = "reciprocal",
        /// As an employed coach.
        Internal = "internal",
        /// By contract with a third party.
        ThirdParty = "third_party",
        /// Free.
        ProBono = "pro_bono",
    }
}

/// The part of an engagement that outcomes depend on: snapshot of what was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// How it is paid.
    pub kind: EngagementKind,
    /// What a credit is.
    pub unit: CreditUnit,
    /// The fee of one session where sessions are charged one by one, or of one beyond the package.
    pub fee: Money,
    /// Tax on fees, in hundredths of a percent.
    pub tax_rate_bp: u32,
    /// What its hours count as.
    pub hour_kind: HourKind,
    /// The rules.
    pub policy: Policy,
    /// How it is paid, renewed and ends.
    pub arrangement: Arrangement,
}

impl Terms {
    /// Whether sessions draw on the credit ledger.
    #[must_use]
    pub fn uses_credits(&self) -> bool {
        matches!(self.kind, EngagementKind::Package | EngagementKind::Retainer)
    }
}

/// An engagement as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in migrations/0005_engagements.sql, where each is explained")]
pub struct Engagement {
    pub id: EngagementId,
    pub person_id: PersonId,
    pub payer_id: Option<OrganisationId>,
    pub offer_id: Option<OfferId>,
    pub title: String,
    pub state: EngagementState,
    pub quantity: u32,
    pub session_minutes: u32,
    pub price: Money,
    pub cadence_days: u32,
    pub started_on: Day,
    pub ends_on: Option<Day>,
    pub validity_days: Option<u32>,
    pub used_before: u32,
    pub paid_before: Money,
    pub terms: Terms,
}

/// An offer on the coach's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// Its id.
    pub id: OfferId,
    /// What it says.
    pub terms: OfferTerms,
}

/// An offer without its id: what is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfferTerms {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: OfferKind,
    /// What a credit is.
    pub unit: CreditUnit,
    /// How many credits it brings; nothing for singles.
    pub quantity: u32,
    /// Length of a session.
    pub session_minutes: u32,
    /// The price of all of it; for singles, of one session.
    pub price: Money,
    /// Days until the credits end; nothing if they do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub validity_days: Option<u32>,
    /// The usual number of days between sessions.
    pub cadence_days: u32,
    /// What its hours count as.
    pub hour_kind: HourKind,
    /// What the client reads about it.
    pub description: String,
    /// How it is paid, renewed and ends, where that is not the plain way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub arrangement: Option<Arrangement>,
}

/// An offer in a list, with what it does in one sentence.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferItem {
    /// The offer.
    pub offer: Offer,
    /// What agreeing to it brings about, in words.
    pub effect_sentence: String,
}

/// A new or changed offer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveOffer {
    /// Which; nothing makes a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub offer_id: Option<OfferId>,
    /// What it says.
    pub terms: OfferTerms,
}

/// One offer to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneOffer {
    /// Which.
    pub offer_id: OfferId,
}

/// What is asked for when a client takes an offer: credits are granted and the policy is copied.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartEngagement {
    /// The client.
    pub person_id: PersonId,
    /// What was agreed.
    pub offer_id: OfferId,
    /// The organisation that pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub payer_id: Option<OrganisationId>,
    /// First day; today if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub started_on: Option<Day>,
    /// The price agreed, if not the offer's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub price: Option<Money>,
    /// The rules agreed, if not the practice's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub policy: Option<Policy>,
    /// Credits used before the client came to Stillpoint, for those who come in the middle of a package.
    #[serde(default)]
    pub used_before: u32,
    /// Credits bought, if not as many as the offer says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bought: Option<u32>,
    /// What had been paid of the price before the client came to Stillpoint; only the rest is charged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub paid_before: Option<Money>,
    /// Until when the credits are good, if not as the offer says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub expires_on: Option<Day>,
    /// Whether the price waits for the next invoice. Not for those who have paid already.
    #[serde(default = "yes")]
    pub charge: bool,
}

impl StartEngagement {
    /// `person` takes `offer` as it is.
    #[must_use]
    pub fn plain(person_id: PersonId, offer_id: OfferId) -> Self {
        Self {
            person_id,
            offer_id,
            payer_id: None,
            started_on: None,
            price: None,
            policy: None,
            used_before: 0,
            bought: None,
            paid_before: None,
            expires_on: None,
            charge: true,
        }
    }
}

fn yes() -> bool {
    true
}

/// A new state.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeState {
    /// Which engagement.
    pub engagement_id: EngagementId,
    /// Where it goes.
    pub state: EngagementState,
    /// Why, where there is something to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// A rest. Credits do not age while it lasts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PauseEngagement {
    /// Which engagement.
    pub engagement_id: EngagementId,
    /// Its first day, not after today; today if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
    /// The day on which it goes on, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<Day>,
    /// Why, where there is something to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// One engagement to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneEngagement {
    /// Which.
    pub engagement_id: EngagementId,
}

/// An engagement as the person's page shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EngagementDetail {
    /// Its id.
    pub id: EngagementId,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: EngagementState,
    /// Where it can go from here.
    pub next_states: Vec<EngagementState>,
    /// How it is paid.
    pub kind: EngagementKind,
    /// What a credit is.
    pub unit: CreditUnit,
    /// Length of a session.
    pub session_minutes: u32,
    /// First day.
    pub started_on: Day,
    /// Last day, if there is one.
    pub ends_on: Option<Day>,
    /// The price agreed.
    pub price: Money,
    /// The organisation that pays.
    pub payer_name: Option<String>,
    /// The rules agreed.
    pub policy: Policy,
    /// The rules as the client reads them.
    pub policy_sentence: String,
    /// Credits, where it has any.
    pub balance: Option<Balance>,
    /// Balance in one sentence: "2 of 6 left until 30 Sep".
    pub balance_sentence: String,
    /// Sessions held so far.
    pub sessions_held: u32,
    /// What had happened before the client came to Stillpoint, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub opening_sentence: Option<String>,
    /// That the credits that are free do not fit into the time that is left, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pace_sentence: Option<String>,
    /// How it is paid, renewed and ends, in words; nothing where there is nothing to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub arrangement_sentence: Option<String>,
}
