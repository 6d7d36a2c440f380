//! Paying back: a refund of a payment, found again by what it carries.

use super::{Stripe, content, form, part, reading};
use crate::error::{RemoteError, Result};
use crate::net::exchange::declined;
use crate::net::way::Way;
use crate::paying::amounts::to_stripe;
use crate::paying::provider::{PaidBack, PayBack, Seen};

/// The body that asks for a refund; nothing where the amount cannot be said.
pub(super) fn compose(wish: &PayBack) -> Option<Vec<u8>> {
    let units = to_stripe(wish.amount)?.to_string();
    Some(form::written([
        ("payment_intent", wish.payment.as_str()),
        ("amount", &units),
        ("metadata[app]", "stillpoint"),
        ("metadata[invoice]", &wish.invoice),
        ("metadata[op]", &wish.op),
    ]))
}

impl Stripe {
    pub(super) fn pay_back(&self, way: &Way<'_>, key: &str, payload: &[u8]) -> Result<PaidBack> {
        let reply = self.post(way, "refunds", key, payload)?;
        let again = reply.header("stripe-should-retry");
        let replayed = reply.header("idempotent-replayed") == Some("true");
        match reply.status {
            200..=299 => {
                let seen = reading::refund(content(&reply)?).ok_or(RemoteError::Unexpected)?;
                Ok(PaidBack::Told(seen))
            }
            403 => Ok(PaidBack::NoRight),
            500..=599 if replayed || again == Some("false") => Ok(PaidBack::Replayed),
            400 | 402 | 404 if again != Some("true") => Ok(PaidBack::Declined),
            // Another request with this key is under way there.
            409 => Err(RemoteError::Busy.into()),
            status => Err(declined(status).unwrap_or(RemoteError::Unexpected).into()),
        }
    }

    pub(super) fn find_refund(&self, way: &Way<'_>, payment: &str, op: &str) -> Result<Option<Seen>> {
        let is_it = |row: &reading::Refund| row.carries(op);
        let query = [("payment_intent", payment)];
        let rows = self.list(way, "refunds", &query, |row: &reading::Refund| row.id().to_owned(), is_it)?;
        let Some(found) = rows.into_iter().find(is_it) else { return Ok(None) };
        // It is there: not to understand it must never look as if it were not.
        reading::refund(found).map(Some).ok_or_else(|| RemoteError::Unexpected.into())
    }

    pub(super) fn one_refund(&self, way: &Way<'_>, id: &str) -> Result<reading::Refund> {
        self.get(way, &format!("refunds/{}", part(id)), &[])
    }
}
