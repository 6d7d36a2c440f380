//! Paying back: a refund of a payment, found again by what it carries.

use reqwest::Method;
use serde_json::json;

use super::rows::{Page, RefundRow, Refunds, refund};
use super::{Mollie, content, part};
use crate::error::{RemoteError, Result};
use crate::net::exchange::declined;
use crate::net::way::Way;
use crate::paying::amounts::to_mollie;
use crate::paying::provider::{PaidBack, PayBack, Seen};

/// The body that asks for a refund; nothing where the amount cannot be said. The payment stands in the address.
pub(super) fn compose(wish: &PayBack) -> Option<Vec<u8>> {
    let amount = json!({ "currency": wish.amount.currency.code(), "value": to_mollie(wish.amount)? });
    let metadata = json!({ "app": "stillpoint", "invoice": wish.invoice, "op": wish.op });
    let body = json!({ "amount": amount, "description": wish.title, "metadata": metadata });
    Some(body.to_string().into_bytes())
}

impl Mollie {
    pub(super) fn pay_back(
        &self,
        way: &Way<'_>,
        key: &str,
        payment: &str,
        payload: &[u8],
    ) -> Result<PaidBack> {
        let reply = self.write(way, Method::POST, &address(payment), key, payload)?;
        match reply.status {
            200..=299 => {
                let seen = refund(content::<RefundRow>(&reply)?).ok_or(RemoteError::Unexpected)?;
                Ok(PaidBack::Told(seen))
            }
            403 => Ok(PaidBack::NoRight),
            400 | 404 | 422 => Ok(PaidBack::Declined),
            // The same refund is under way there, or was made a moment ago: it is looked for.
            409 => Err(RemoteError::Busy.into()),
            status => Err(declined(status).unwrap_or(RemoteError::Unexpected).into()),
        }
    }

    pub(super) fn find_refund(&self, way: &Way<'_>, payment: &str, op: &str) -> Result<Option<Seen>> {
        let page: Page<Refunds> = self.get(way, &address(payment), &[("limit", "250")])?;
        let found = page.embedded.refunds.into_iter().find(|row| row.metadata["op"] == op);
        match found {
            // It is there: not to understand it must never look as if it were not.
            Some(row) => refund(row).map(Some).ok_or_else(|| RemoteError::Unexpected.into()),
            None if page.links.is_some_and(|links| links.next.is_some()) => Err(RemoteError::TooLarge.into()),
            None => Ok(None),
        }
    }
}

fn address(payment: &str) -> String {
    format!("payments/{}/refunds", part(payment))
}
