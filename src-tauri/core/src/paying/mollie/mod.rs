//! Mollie: one payment link for each request. There are no events; the list of links says which were paid.
//!
//! Its links carry no metadata, so that a link is found again by what it says: its text and its amount.

mod refunds;
mod rows;

use reqwest::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use url::Url;

use super::amounts::to_mollie;
use super::api::{Api, Wish, content, part};
use super::provider::{
    Ask, Event, Link, Made, News, PaidBack, PayBack, Provider, Right, Seen, SentPart, Shown, Subject,
};
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, RemoteError, Result};
use crate::net::exchange::{Reply, declined};
use crate::net::way::Way;
use rows::{
    Chargebacks, LinkRow, Links, Page, Payments, Refunds, chargeback, from_of, payment, refund, seconds,
};

/// Keys are remembered for an hour.
const REMEMBERED_MINUTES: i64 = 55;
/// Who sends more pages sends them round in a circle.
const MOST_PAGES: usize = 50;
/// How often refunds are asked for, in seconds: they have a list of their own.
const REFUNDS_EVERY: i64 = 24 * 3_600;

/// What a key needs for paying back. Keys of a profile have it.
pub(super) const REFUND_RIGHT: &str = "Refunds";

/// An account of Mollie.
pub struct Mollie(Api);

impl Mollie {
    /// The account that `key` opens.
    #[must_use]
    pub fn new(host: Url, key: Sensitive) -> Self {
        Self(Api { host, version: "v2", key, also: None })
    }

    fn get<T: DeserializeOwned>(&self, way: &Way<'_>, path: &str, query: &[(&str, &str)]) -> Result<T> {
        self.0.get(way, path, query)
    }

    fn write(&self, way: &Way<'_>, method: Method, path: &str, key: &str, payload: &[u8]) -> Result<Reply> {
        self.0.write(way, path, Wish { method, kind: "application/json", key, payload })
    }

    /// Every link, latest first.
    fn links(&self, way: &Way<'_>) -> Result<Vec<LinkRow>> {
        let (mut all, mut from) = (Vec::<LinkRow>::new(), None::<String>);
        for _ in 0..MOST_PAGES {
            let mut query = vec![("limit", "250")];
            query.extend(from.as_deref().map(|from| ("from", from)));
            let page: Page<Links> = self.get(way, "payment-links", &query)?;
            all.extend(page.embedded.payment_links);
            let next = page.links.and_then(|links| links.next).and_then(|next| from_of(&next.href));
            match next {
                Some(next) if from.as_deref() != Some(&next) => from = Some(next),
                _ => return Ok(all),
            }
        }
        Err(RemoteError::TooLarge.into())
    }

    fn refunds_of(&self, way: &Way<'_>, payment: &str) -> Result<Vec<Seen>> {
        let page: Page<Refunds> = self.get(way, &format!("payments/{}/refunds", part(payment)), &[])?;
        Ok(page.embedded.refunds.into_iter().filter_map(refund).collect())
    }

    fn chargebacks_of(&self, way: &Way<'_>, payment: &str) -> Result<Vec<Seen>> {
        let page: Page<Chargebacks> =
            self.get(way, &format!("payments/{}/chargebacks", part(payment)), &[])?;
        Ok(page.embedded.chargebacks.into_iter().filter_map(chargeback).collect())
    }
}

impl Provider for Mollie {
    fn rights(&self, way: &Way<'_>) -> Result<Vec<Right>> {
        let there = self.0.ask(way, "payment-links", &[("limit", "1")])?;
        declined(there.status).map_or(Ok(()), Err)?;
        Ok(vec![Right { name: "Payment links", needed: true, there: true }])
    }

    fn compose(&self, ask: &Ask) -> Option<Vec<u8>> {
        let amount = json!({ "currency": ask.amount.currency.code(), "value": to_mollie(ask.amount)? });
        Some(
            json!({ "description": ask.title, "amount": amount, "reusable": false }).to_string().into_bytes(),
        )
    }

    fn shown(&self, payload: &[u8]) -> Vec<Shown> {
        let body: Value = serde_json::from_slice(payload).unwrap_or_default();
        let mut fields = Vec::new();
        for (name, value) in body.as_object().into_iter().flatten() {
            match value {
                Value::Object(parts) => {
                    fields.extend(parts.iter().map(|(part, value)| field(format!("{name}.{part}"), value)));
                }
                value => fields.push(field(name.clone(), value)),
            }
        }
        fields
    }

    fn make(&self, way: &Way<'_>, key: &str, payload: &[u8]) -> Result<Made> {
        let reply = self.write(way, Method::POST, "payment-links", key, payload)?;
        match reply.status {
            200..=299 => {
                let row: LinkRow = content(&reply)?;
                Ok(Made::Link(row.link().ok_or(RemoteError::Unexpected)?))
            }
            400 | 404 | 422 => Ok(Made::Declined),
            409 => Err(RemoteError::Busy.into()),
            status => Err(declined(status).unwrap_or(RemoteError::Unexpected).into()),
        }
    }

    fn remembers_for(&self) -> i64 {
        REMEMBERED_MINUTES
    }

    fn look(&self, way: &Way<'_>, _: &str, payload: &[u8], taken: &[String]) -> Result<Option<Link>> {
        let asked: Value = serde_json::from_slice(payload).map_err(|_| RemoteError::Unexpected)?;
        let says_so = |row: &LinkRow| {
            let amount = row
                .amount
                .as_ref()
                .map(|amount| json!({ "currency": amount.currency, "value": amount.value }));
            !row.archived
                && asked["description"] == row.description.as_str()
                && amount.as_ref() == asked.get("amount")
        };
        let found = self.links(way)?.into_iter().find(|row| says_so(row) && !taken.contains(&row.id));
        Ok(found.and_then(|row| row.link()))
    }

    fn withdraw(&self, way: &Way<'_>, key: &str, link: &str) -> Result<()> {
        let path = format!("payment-links/{}", part(link));
        let reply =
            self.write(way, Method::PATCH, &path, key, json!({ "archived": true }).to_string().as_bytes())?;
        match reply.status {
            404 | 410 => Ok(()),
            _ => reply.success().map(drop).map_err(Error::from),
        }
    }

    fn compose_refund(&self, wish: &PayBack) -> Option<Vec<u8>> {
        refunds::compose(wish)
    }

    fn refund(&self, way: &Way<'_>, key: &str, payment: &str, payload: &[u8]) -> Result<PaidBack> {
        self.pay_back(way, key, payment, payload)
    }

    fn look_for_refund(&self, way: &Way<'_>, payment: &str, op: &str) -> Result<Option<Seen>> {
        self.find_refund(way, payment, op)
    }

    fn refund_right(&self) -> &'static str {
        REFUND_RIGHT
    }

    fn news(&self, way: &Way<'_>, cursor: Option<i64>) -> Result<News> {
        let now = way.now().0.timestamp();
        let Some(asked_at) = cursor else { return Ok(News { events: Vec::new(), cursor: Some(now) }) };
        let paid = self.links(way)?.into_iter().filter_map(|row| {
            let at = row.paid_at?;
            Some(Event {
                id: format!("{}:{at}", row.id),
                created: seconds(&at)?,
                subject: Subject::Link(row.id.clone()),
                of: Some(row.id),
            })
        });
        let mut events: Vec<Event> = paid.collect();
        let refunds_due = !(0..REFUNDS_EVERY).contains(&(now - asked_at));
        if refunds_due {
            let page: Page<Refunds> = self.get(way, "refunds", &[("limit", "250")])?;
            events.extend(page.embedded.refunds.into_iter().filter_map(|row| {
                Some(Event {
                    id: format!("{}:{}", row.id, row.status),
                    created: seconds(&row.created_at)?,
                    subject: Subject::RefundsOf(row.payment_id.clone()),
                    of: Some(row.payment_id),
                })
            }));
        }
        events.sort_by(|one, other| (one.created, &one.id).cmp(&(other.created, &other.id)));
        Ok(News { events, cursor: Some(if refunds_due { now } else { asked_at }) })
    }

    fn read(&self, way: &Way<'_>, subject: &Subject) -> Result<Vec<Seen>> {
        match subject {
            Subject::Link(link) => {
                let page: Page<Payments> =
                    self.get(way, &format!("payment-links/{}/payments", part(link)), &[])?;
                let mut seen = Vec::new();
                for row in page.embedded.payments {
                    let (id, back, charged) =
                        (row.id.clone(), row.amount_refunded.is_some(), row.charged_back.is_some());
                    seen.extend(payment(row, link));
                    if back {
                        seen.extend(self.refunds_of(way, &id)?);
                    }
                    if charged {
                        seen.extend(self.chargebacks_of(way, &id)?);
                    }
                }
                Ok(seen)
            }
            Subject::RefundsOf(payment) => self.refunds_of(way, payment),
            Subject::Payment(_) | Subject::Refund(_) | Subject::Dispute(_) | Subject::Payout(_) => {
                Ok(Vec::new())
            }
        }
    }
}

fn field(name: String, value: &Value) -> Shown {
    let part = match name.as_str() {
        "amount.value" => SentPart::Amount,
        "amount.currency" => SentPart::Currency,
        "description" => SentPart::Title,
        "reusable" => SentPart::PaidOnce,
        _ => SentPart::Other,
    };
    Shown { part, name, value: value.as_str().map_or_else(|| value.to_string(), str::to_owned) }
}
