//! What we read: only the fields that are used; every word that Stripe may add is taken as unknown. Pure.

use std::collections::BTreeMap;

use chrono::DateTime;
use serde::Deserialize;
use serde_json::Value;

use crate::basics::moments::Instant;
use crate::basics::money::{Currency, Money};
use crate::paying::amounts::from_stripe;
use crate::paying::model::{DisputeState, OnlineState, PayoutState, RefundState};
use crate::paying::provider::{Event, Link, News, PaymentSeen, Seen, Subject};

/// What is asked for.
pub(super) const TYPES: [&str; 10] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "refund.created",
    "refund.updated",
    "refund.failed",
    "charge.dispute.created",
    "charge.dispute.closed",
    "payout.paid",
    "payout.failed",
];

#[derive(Deserialize)]
pub(super) struct Page<T> {
    pub(super) data: Vec<T>,
    #[serde(default)]
    pub(super) has_more: bool,
}

#[derive(Deserialize)]
pub(super) struct LinkRow {
    pub(super) id: String,
    url: String,
    #[serde(default)]
    pub(super) metadata: BTreeMap<String, String>,
}

impl From<LinkRow> for Link {
    fn from(row: LinkRow) -> Self {
        Self { id: row.id, url: row.url }
    }
}

#[derive(Deserialize)]
pub(super) struct EventRow {
    pub(super) id: String,
    pub(super) created: i64,
    #[serde(rename = "type")]
    kind: String,
    data: EventData,
}

#[derive(Deserialize)]
struct EventData {
    object: Hint,
}

/// Rendered in the account's version at the time: nothing but names is taken from it.
#[derive(Deserialize)]
struct Hint {
    #[serde(default)]
    id: String,
    payment_link: Option<Reference>,
    payment_intent: Option<Reference>,
}

/// An object, or its id.
#[derive(Deserialize)]
#[serde(untagged)]
enum Reference {
    Id(String),
    Object { id: String },
}

impl Reference {
    fn id(self) -> String {
        match self {
            Self::Id(id) | Self::Object { id } => id,
        }
    }
}

/// Events as hints, oldest first; the cursor moves with the newest.
pub(super) fn news(rows: Vec<EventRow>, cursor: i64) -> News {
    let cursor = rows.iter().map(|row| row.created).fold(cursor, i64::max);
    let mut events: Vec<Event> = rows.into_iter().filter_map(event).collect();
    events.sort_by(|one, other| (one.created, &one.id).cmp(&(other.created, &other.id)));
    News { events, cursor: Some(cursor) }
}

fn event(row: EventRow) -> Option<Event> {
    let hint = row.data.object;
    let (subject, of) = if row.kind.starts_with("checkout.session.") {
        (Subject::Payment(hint.id), hint.payment_link)
    } else if row.kind.starts_with("refund.") {
        (Subject::Refund(hint.id), hint.payment_intent)
    } else if row.kind.starts_with("charge.dispute.") {
        (Subject::Dispute(hint.id), hint.payment_intent)
    } else if row.kind.starts_with("payout.") {
        (Subject::Payout(hint.id), None)
    } else {
        return None;
    };
    Some(Event { id: row.id, created: row.created, subject, of: of.map(Reference::id) })
}

#[derive(Deserialize)]
pub(super) struct Session {
    id: String,
    created: i64,
    status: Option<String>,
    payment_status: String,
    amount_total: Option<i64>,
    currency: Option<String>,
    payment_link: Option<Reference>,
    payment_intent: Option<Intent>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Intent {
    Whole(WholeIntent),
    Id(String),
}

#[derive(Deserialize)]
struct WholeIntent {
    id: String,
    status: Option<String>,
    /// The charge with its balance transaction, or only their ids while they are not there yet.
    latest_charge: Option<Value>,
}

/// A payment, where a session is one of a link of ours and is complete.
pub(super) fn payment(session: Session) -> Option<Seen> {
    if session.status.as_deref() != Some("complete") {
        return None;
    }
    let amount = money(session.amount_total?, session.currency.as_deref()?)?;
    let intent = match session.payment_intent {
        Some(Intent::Whole(intent)) => Some(intent),
        Some(Intent::Id(id)) => Some(WholeIntent { id, status: None, latest_charge: None }),
        None => None,
    };
    let refused = intent
        .as_ref()
        .and_then(|intent| intent.status.as_deref())
        .is_some_and(|status| matches!(status, "requires_payment_method" | "canceled"));
    let state = match session.payment_status.as_str() {
        "paid" | "no_payment_required" => OnlineState::Paid,
        _ if refused => OnlineState::Failed,
        _ => OnlineState::Processing,
    };
    let (id, charge) = intent.map_or((None, None), |intent| (Some(intent.id), intent.latest_charge));
    let number = |path: &str| charge.as_ref().and_then(|charge| charge.pointer(path)?.as_i64());
    let currency =
        charge.as_ref().and_then(|charge| charge.pointer("/balance_transaction/currency")?.as_str());
    let fee =
        number("/balance_transaction/fee").zip(currency).and_then(|(fee, currency)| money(fee, currency));
    let at = number("/created").unwrap_or(session.created);
    Some(Seen::Payment(PaymentSeen {
        id: session.id,
        link: session.payment_link?.id(),
        intent: id,
        state,
        amount,
        at: instant(at)?,
        fee,
    }))
}

#[derive(Deserialize)]
pub(super) struct Refund {
    id: String,
    amount: i64,
    currency: String,
    created: i64,
    status: Option<String>,
    payment_intent: Option<Reference>,
    metadata: Option<BTreeMap<String, String>>,
}

impl Refund {
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Whether it was asked for under `op`.
    pub(super) fn carries(&self, op: &str) -> bool {
        self.metadata.as_ref().and_then(|all| all.get("op")).is_some_and(|of| of == op)
    }
}

pub(super) fn refund(row: Refund) -> Option<Seen> {
    let state = match row.status.as_deref() {
        Some("succeeded") => RefundState::Done,
        Some("failed" | "canceled") => RefundState::Failed,
        _ => RefundState::Pending,
    };
    Some(Seen::Refund {
        intent: row.payment_intent?.id(),
        amount: money(row.amount, &row.currency)?,
        at: instant(row.created)?,
        id: row.id,
        state,
    })
}

#[derive(Deserialize)]
pub(super) struct Dispute {
    id: String,
    amount: i64,
    currency: String,
    status: String,
    payment_intent: Option<Reference>,
    evidence_details: Option<EvidenceDetails>,
}

#[derive(Deserialize)]
struct EvidenceDetails {
    due_by: Option<i64>,
}

pub(super) fn dispute(row: Dispute) -> Option<Seen> {
    let state = match row.status.as_str() {
        "won" | "warning_closed" | "prevented" => DisputeState::Won,
        "lost" => DisputeState::Lost,
        _ => DisputeState::Open,
    };
    Some(Seen::Dispute {
        intent: row.payment_intent?.id(),
        amount: money(row.amount, &row.currency)?,
        respond_by: row.evidence_details.and_then(|details| instant(details.due_by?)),
        id: row.id,
        state,
    })
}

#[derive(Deserialize)]
pub(super) struct Payout {
    id: String,
    amount: i64,
    currency: String,
    status: String,
    arrival_date: i64,
}

pub(super) fn payout(row: Payout) -> Option<Seen> {
    let state = match row.status.as_str() {
        "paid" => PayoutState::Arrived,
        "failed" | "canceled" => PayoutState::Failed,
        _ => PayoutState::UnderWay,
    };
    Some(Seen::Payout {
        amount: money(row.amount, &row.currency)?,
        arrives: instant(row.arrival_date)?,
        id: row.id,
        state,
    })
}

fn money(units: i64, currency: &str) -> Option<Money> {
    from_stripe(units, Currency::from_code(&currency.to_ascii_uppercase())?)
}

fn instant(seconds: i64) -> Option<Instant> {
    DateTime::from_timestamp(seconds, 0).map(Instant)
}
