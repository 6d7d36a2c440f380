//! What we read: only the fields that are used. Pure.

use chrono::DateTime;
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::basics::moments::Instant;
use crate::basics::money::{Currency, Money};
use crate::paying::amounts::from_mollie;
use crate::paying::model::{DisputeState, OnlineState, RefundState};
use crate::paying::provider::{Link, PaymentSeen, Seen};

#[derive(Deserialize)]
pub(super) struct Page<T> {
    #[serde(rename = "_embedded")]
    pub(super) embedded: T,
    #[serde(rename = "_links")]
    pub(super) links: Option<PageLinks>,
}

#[derive(Deserialize)]
pub(super) struct PageLinks {
    pub(super) next: Option<Href>,
}

#[derive(Deserialize)]
pub(super) struct Href {
    pub(super) href: String,
}

#[derive(Deserialize)]
pub(super) struct Links {
    pub(super) payment_links: Vec<LinkRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LinkRow {
    pub(super) id: String,
    #[serde(default)]
    pub(super) description: String,
    pub(super) amount: Option<Amount>,
    #[serde(default)]
    pub(super) archived: bool,
    pub(super) paid_at: Option<String>,
    #[serde(rename = "_links")]
    pub(super) links: OwnLinks,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OwnLinks {
    pub(super) payment_link: Option<Href>,
}

impl LinkRow {
    pub(super) fn link(self) -> Option<Link> {
        Some(Link { id: self.id, url: self.links.payment_link?.href })
    }
}

#[derive(Deserialize)]
pub(super) struct Amount {
    pub(super) currency: String,
    pub(super) value: String,
}

#[derive(Deserialize)]
pub(super) struct Payments {
    pub(super) payments: Vec<PaymentRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PaymentRow {
    pub(super) id: String,
    pub(super) status: String,
    pub(super) amount: Amount,
    pub(super) created_at: String,
    pub(super) paid_at: Option<String>,
    #[serde(default, deserialize_with = "above_nothing")]
    pub(super) amount_refunded: Option<()>,
    #[serde(default, rename = "amountChargedBack", deserialize_with = "above_nothing")]
    pub(super) charged_back: Option<()>,
}

#[derive(Deserialize)]
pub(super) struct Refunds {
    pub(super) refunds: Vec<RefundRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RefundRow {
    pub(super) id: String,
    pub(super) status: String,
    pub(super) amount: Amount,
    pub(super) created_at: String,
    pub(super) payment_id: String,
    /// Whatever whoever made it put there.
    #[serde(default)]
    pub(super) metadata: Value,
}

#[derive(Deserialize)]
pub(super) struct Chargebacks {
    pub(super) chargebacks: Vec<ChargebackRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ChargebackRow {
    pub(super) id: String,
    pub(super) amount: Amount,
    pub(super) payment_id: String,
    pub(super) reversed_at: Option<String>,
}

/// A payment; one that was not finished leaves the page as it was.
pub(super) fn payment(row: PaymentRow, link: &str) -> Option<Seen> {
    let state = match row.status.as_str() {
        "paid" => OnlineState::Paid,
        "pending" | "authorized" => OnlineState::Processing,
        _ => return None,
    };
    Some(Seen::Payment(PaymentSeen {
        link: link.to_owned(),
        intent: Some(row.id.clone()),
        id: row.id,
        state,
        amount: money(&row.amount)?,
        at: instant(row.paid_at.as_deref().unwrap_or(&row.created_at))?,
        fee: None,
    }))
}

pub(super) fn refund(row: RefundRow) -> Option<Seen> {
    let state = match row.status.as_str() {
        "refunded" => RefundState::Done,
        "failed" | "canceled" => RefundState::Failed,
        _ => RefundState::Pending,
    };
    Some(Seen::Refund {
        amount: money(&row.amount)?,
        at: instant(&row.created_at)?,
        id: row.id,
        intent: row.payment_id,
        state,
    })
}

/// It is not argued about over there: the money is gone until it is reversed.
pub(super) fn chargeback(row: ChargebackRow) -> Option<Seen> {
    let state = if row.reversed_at.is_some() { DisputeState::Won } else { DisputeState::Lost };
    Some(Seen::Dispute {
        amount: money(&row.amount)?,
        id: row.id,
        intent: row.payment_id,
        state,
        respond_by: None,
    })
}

fn above_nothing<'de, D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Option<()>, D::Error> {
    let amount = Option::<Amount>::deserialize(from)?;
    Ok(amount.filter(|amount| amount.value.bytes().any(|digit| (b'1'..=b'9').contains(&digit))).map(drop))
}

fn money(amount: &Amount) -> Option<Money> {
    from_mollie(&amount.value, Currency::from_code(&amount.currency)?)
        // A chargeback may be told as money that goes out.
        .map(|money| Money::new(money.minor.abs(), money.currency))
}

fn instant(text: &str) -> Option<Instant> {
    Some(Instant(DateTime::parse_from_rfc3339(text).ok()?.to_utc()))
}

pub(super) fn seconds(text: &str) -> Option<i64> {
    instant(text).map(|at| at.0.timestamp())
}

/// Where the next page begins. Only its mark is taken from the address, never the address.
pub(super) fn from_of(href: &str) -> Option<String> {
    let url = Url::parse(href).ok()?;
    url.query_pairs().find(|(name, _)| name == "from").map(|(_, value)| value.into_owned())
}
