//! Stripe: one payment link for each request, events as hints, every object read again with the pinned version.
//!
//! Start reading at [`Stripe`]; `form` is what we write, `reading` what we read.

mod form;
mod reading;
mod refunds;

use reqwest::Method;
use serde::de::DeserializeOwned;
use url::Url;

use super::api::{Api, Wish, content, part};
use super::provider::{Ask, Link, Made, News, PaidBack, PayBack, Provider, Right, Seen, Shown, Subject};
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, RemoteError, Result};
use crate::net::exchange::{Reply, declined};
use crate::net::way::Way;
use reading::{LinkRow, Page};

/// The form of everything that is said, whatever the account is set to.
pub const VERSION: &str = "2026-10-28.endive";
/// Keys are forgotten "after they're at least 24 hours old".
const REMEMBERED_MINUTES: i64 = 23 * 60;
/// Who sends more pages sends them round in a circle.
const MOST_PAGES: usize = 50;
/// Asked again, so that late events and ties within a second are not missed.
const OVERLAP_SECONDS: i64 = 3_600;

/// What the key is asked to have: its name on Stripe's page, its name in the address of that page, whether nothing works
/// without it, and what is asked to find out.
const RIGHTS: [(&str, &str, bool, &str); 8] = [
    ("Checkout Sessions: Read", "rak_bucket_checkout_read", true, "checkout/sessions"),
    ("Events: Read", "rak_event_read", true, "events"),
    ("Payment Links: Write", "rak_bucket_payment_links_write", true, "payment_links"),
    ("Products: Write", "rak_product_write", true, "products"),
    ("Prices: Write", "rak_plan_write", true, "prices"),
    ("Charges and Refunds: Read", "rak_charge_read", false, "refunds"),
    ("Disputes: Read", "rak_dispute_read", false, "disputes"),
    ("Payouts: Read", "rak_payout_read", false, "payouts"),
];

/// What a key needs for paying back, besides. It is asked for by itself, and cannot be looked at without using it.
pub(super) const REFUND_RIGHT: &str = "Charges and Refunds: Write";
const REFUND_SLUG: &str = "rak_charge_write";

/// Where a key with these rights is made, everything filled in; `pays_back`: with the right to refund in place of that to
/// see refunds, which it holds.
#[must_use]
pub fn key_page(pays_back: bool) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("name", "Stillpoint");
    for (place, (_, slug, _, _)) in RIGHTS.iter().enumerate() {
        let wanted = if pays_back && *slug == "rak_charge_read" { REFUND_SLUG } else { slug };
        query.append_pair(&format!("permissions[{place}]"), wanted);
    }
    format!("https://dashboard.stripe.com/apikeys/create?{}", query.finish())
}

/// An account of Stripe.
pub struct Stripe(Api);

impl Stripe {
    /// The account that `key` opens.
    #[must_use]
    pub fn new(host: Url, key: Sensitive) -> Self {
        Self(Api { host, version: "v1", key, also: Some(("stripe-version", VERSION)) })
    }

    fn get<T: DeserializeOwned>(&self, way: &Way<'_>, path: &str, query: &[(&str, &str)]) -> Result<T> {
        self.0.get(way, path, query)
    }

    fn post(&self, way: &Way<'_>, path: &str, key: &str, payload: &[u8]) -> Result<Reply> {
        let kind = "application/x-www-form-urlencoded";
        self.0.write(way, path, Wish { method: Method::POST, kind, key, payload })
    }

    /// Every item of a list, page by page, until `done` says that it is enough.
    fn list<T: DeserializeOwned>(
        &self,
        way: &Way<'_>,
        path: &str,
        query: &[(&str, &str)],
        id: impl Fn(&T) -> String,
        mut done: impl FnMut(&T) -> bool,
    ) -> Result<Vec<T>> {
        let (mut all, mut after) = (Vec::new(), None::<String>);
        for _ in 0..MOST_PAGES {
            let mut query = query.to_vec();
            query.push(("limit", "100"));
            query.extend(after.as_deref().map(|after| ("starting_after", after)));
            let page: Page<T> = self.get(way, path, &query)?;
            let enough = page.data.iter().any(&mut done);
            after = page.data.last().map(&id);
            all.extend(page.data);
            if enough || !page.has_more || after.is_none() {
                return Ok(all);
            }
        }
        Err(RemoteError::TooLarge.into())
    }
}

impl Provider for Stripe {
    fn rights(&self, way: &Way<'_>) -> Result<Vec<Right>> {
        let mut rights = Vec::new();
        for (name, _, needed, path) in RIGHTS {
            let reply = self.0.ask(way, path, &[("limit", "1")])?;
            let there = match reply.status {
                // Unknown or rolled: no right of it is worth asking for.
                401 => return Err(RemoteError::Refused.into()),
                403 => false,
                status => declined(status).map_or(Ok(true), Err)?,
            };
            rights.push(Right { name, needed, there });
        }
        Ok(rights)
    }

    fn compose(&self, ask: &Ask) -> Option<Vec<u8>> {
        form::of(ask)
    }

    fn shown(&self, payload: &[u8]) -> Vec<Shown> {
        form::read(payload)
    }

    fn make(&self, way: &Way<'_>, key: &str, payload: &[u8]) -> Result<Made> {
        let reply = self.post(way, "payment_links", key, payload)?;
        let again = reply.header("stripe-should-retry");
        let replayed = reply.header("idempotent-replayed") == Some("true");
        match reply.status {
            200..=299 => Ok(Made::Link(content::<LinkRow>(&reply)?.into())),
            500..=599 if replayed || again == Some("false") => Ok(Made::Replayed),
            400 | 402 | 404 if again != Some("true") => Ok(Made::Declined),
            // Another request with this key is under way there.
            409 => Err(RemoteError::Busy.into()),
            status => Err(declined(status).unwrap_or(RemoteError::Unexpected).into()),
        }
    }

    fn remembers_for(&self) -> i64 {
        REMEMBERED_MINUTES
    }

    fn look(&self, way: &Way<'_>, op: &str, _: &[u8], _: &[String]) -> Result<Option<Link>> {
        // There is no filter for metadata; only `active` narrows the list.
        let is_it = |row: &LinkRow| row.metadata.get("op").is_some_and(|of| of == op);
        let rows = self.list(way, "payment_links", &[("active", "true")], |row| row.id.clone(), is_it)?;
        Ok(rows.into_iter().find(is_it).map(Link::from))
    }

    fn withdraw(&self, way: &Way<'_>, key: &str, link: &str) -> Result<()> {
        let reply = self.post(way, &format!("payment_links/{}", part(link)), key, b"active=false")?;
        match reply.status {
            404 => Ok(()),
            409 => Err(RemoteError::Busy.into()),
            _ => reply.success().map(drop).map_err(Error::from),
        }
    }

    fn compose_refund(&self, wish: &PayBack) -> Option<Vec<u8>> {
        refunds::compose(wish)
    }

    fn refund(&self, way: &Way<'_>, key: &str, _: &str, payload: &[u8]) -> Result<PaidBack> {
        self.pay_back(way, key, payload)
    }

    fn look_for_refund(&self, way: &Way<'_>, payment: &str, op: &str) -> Result<Option<Seen>> {
        self.find_refund(way, payment, op)
    }

    fn refund_right(&self) -> &'static str {
        REFUND_RIGHT
    }

    fn news(&self, way: &Way<'_>, cursor: Option<i64>) -> Result<News> {
        let Some(cursor) = cursor else {
            let newest: Page<reading::EventRow> = self.get(way, "events", &[("limit", "1")])?;
            // Nothing ever happened: from the beginning of time, then.
            let cursor = newest.data.first().map_or(0, |event| event.created);
            return Ok(News { events: Vec::new(), cursor: Some(cursor) });
        };
        let since = cursor.saturating_sub(OVERLAP_SECONDS).to_string();
        let mut query: Vec<(&str, &str)> = reading::TYPES.iter().map(|name| ("types[]", *name)).collect();
        query.push(("created[gte]", &since));
        let rows = self.list(way, "events", &query, |row: &reading::EventRow| row.id.clone(), |_| false)?;
        Ok(reading::news(rows, cursor))
    }

    fn read(&self, way: &Way<'_>, subject: &Subject) -> Result<Vec<Seen>> {
        match subject {
            Subject::Link(link) => {
                let query = [
                    ("payment_link", link.as_str()),
                    ("status", "complete"),
                    ("limit", "3"),
                    ("expand[]", "data.payment_intent.latest_charge.balance_transaction"),
                ];
                let page: Page<reading::Session> = self.get(way, "checkout/sessions", &query)?;
                Ok(page.data.into_iter().filter_map(reading::payment).collect())
            }
            Subject::Payment(id) => {
                let expand = [("expand[]", "payment_intent.latest_charge.balance_transaction")];
                let path = format!("checkout/sessions/{}", part(id));
                Ok(reading::payment(self.get(way, &path, &expand)?).into_iter().collect())
            }
            Subject::Refund(id) => {
                let row = may_see(self.one_refund(way, id))?;
                Ok(row.and_then(reading::refund).into_iter().collect())
            }
            Subject::RefundsOf(intent) => {
                let page: Option<Page<reading::Refund>> =
                    may_see(self.get(way, "refunds", &[("payment_intent", intent), ("limit", "100")]))?;
                Ok(page.into_iter().flat_map(|page| page.data).filter_map(reading::refund).collect())
            }
            Subject::Dispute(id) => {
                let row = may_see(self.get(way, &format!("disputes/{}", part(id)), &[]))?;
                Ok(row.and_then(reading::dispute).into_iter().collect())
            }
            Subject::Payout(id) => {
                let row = may_see(self.get(way, &format!("payouts/{}", part(id)), &[]))?;
                Ok(row.and_then(reading::payout).into_iter().collect())
            }
        }
    }
}

/// What the key need not be allowed to see is left out.
fn may_see<T>(answer: Result<T>) -> Result<Option<T>> {
    match answer {
        Err(Error::Remote(RemoteError::Refused | RemoteError::Forbidden | RemoteError::Nothing)) => Ok(None),
        other => other.map(Some),
    }
}
