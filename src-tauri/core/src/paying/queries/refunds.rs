//! Reading and writing refunds that were asked for here.

use rusqlite::named_params;

use super::money;
use crate::basics::ids::{OnlinePaymentId, OnlineRefundId, PayProviderId, RefundRequestId};
use crate::basics::moments::Instant;
use crate::basics::money::Money;
use crate::error::Result;
use crate::outbox::model::OperationState;
use crate::paying::model::RefundState;
use crate::paying::refunding::model::RefundRequestState;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;

/// What a provider has not finished after so many days is no longer asked for each day.
const PENDING_DAYS: i64 = 60;

/// A refund that was asked for here, how far it is in the outbox, and what the provider tells of it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0034_refund_requests.sql")]
pub struct RefundRow {
    pub id: RefundRequestId,
    pub online_payment_id: OnlinePaymentId,
    pub op: String,
    pub amount: Money,
    pub reason: String,
    pub state: RefundRequestState,
    pub external_id: Option<String>,
    pub created_at: Instant,
    pub sending: Option<OperationState>,
    pub seen: Option<RefundState>,
}

impl Reader<'_> {
    /// Every refund that was asked for here, oldest first.
    pub(in crate::paying) fn refund_requests(&self) -> Result<Vec<RefundRow>> {
        self.all(
            "reading refunds that were asked for",
            include_str!("../sql/refund_requests.sql"),
            [],
            |row| {
                Ok(RefundRow {
                    id: row.get("id")?,
                    online_payment_id: row.get("online_payment_id")?,
                    op: row.get("op")?,
                    amount: money(row)?,
                    reason: row.get("reason")?,
                    state: row.get("state")?,
                    external_id: row.get("external_id")?,
                    created_at: row.get("created_at")?,
                    sending: row.get("sending")?,
                    seen: row.get("seen")?,
                })
            },
        )
    }

    /// Why a refund was made, where it was made here.
    pub(in crate::paying) fn refund_reason(&self, refund: &OnlineRefundId) -> Result<Option<String>> {
        self.first(
            "reading why money went back",
            "SELECT q.reason FROM refund_requests q JOIN online_refunds f
               ON f.online_payment_id = q.online_payment_id AND f.external_id = q.external_id
             WHERE f.id = ?1",
            [refund],
            |row| row.get("reason"),
        )
    }

    /// How many refunds a provider has not finished.
    pub(in crate::paying) fn refunds_pending(&self, provider: &PayProviderId, at: Instant) -> Result<u32> {
        self.one(
            "counting refunds that are under way",
            "SELECT count(*) AS number FROM online_refunds f JOIN online_payments p ON p.id = f.online_payment_id
             JOIN payment_requests q ON q.id = p.request_id
             WHERE f.state = 'pending' AND q.provider_id = ?1 AND f.refunded_at >= ?2",
            rusqlite::params![provider, at.plus_minutes(-PENDING_DAYS * 24 * 60)],
            |row| row.get("number"),
        )
    }
}

impl Writer<'_> {
    /// Writes down a refund.
    pub(in crate::paying) fn insert_refund_request(&self, row: &RefundRow) -> Result<()> {
        self.change(
            "asking for a refund",
            "INSERT INTO refund_requests
               (id, online_payment_id, op, amount_minor, currency, reason, state, external_id, created_at)
             VALUES (:id, :payment, :op, :amount, :currency, :reason, :state, :external, :now)",
            named_params! {
                ":id": row.id, ":payment": row.online_payment_id, ":op": row.op, ":amount": row.amount.minor,
                ":currency": row.amount.currency, ":reason": row.reason, ":state": row.state,
                ":external": row.external_id, ":now": row.created_at,
            },
        )?;
        Ok(())
    }

    /// How far a refund is.
    pub(in crate::paying) fn set_refund_state(
        &self,
        id: &RefundRequestId,
        state: RefundRequestState,
    ) -> Result<()> {
        self.change(
            "noting how far a refund is",
            "UPDATE refund_requests SET state = ?2 WHERE id = ?1",
            rusqlite::params![id, state],
        )?;
        Ok(())
    }

    /// The provider has a refund, under an id of its own.
    pub(in crate::paying) fn refund_is_told(&self, id: &RefundRequestId, external: &str) -> Result<()> {
        self.change(
            "noting that a refund was made",
            "UPDATE refund_requests SET state = 'told', external_id = ?2 WHERE id = ?1",
            rusqlite::params![id, external],
        )?;
        Ok(())
    }

    /// With another key, what could not be looked for is looked for again.
    pub(in crate::paying) fn look_for_refunds_again(&self, provider: &PayProviderId) -> Result<()> {
        self.change(
            "looking for refunds again",
            "UPDATE refund_requests SET state = 'queued' WHERE state = 'unknown' AND id IN (
               SELECT substr(subject, length('payment_refund:') + 1) FROM outbox
               WHERE holder = ?1 AND kind = 'payment_refund' AND state = 'failed')",
            [provider],
        )?;
        self.change(
            "looking for refunds again",
            "UPDATE outbox SET state = 'needs_look', trouble = NULL
             WHERE holder = ?1 AND kind = 'payment_refund' AND state = 'failed'",
            [provider],
        )?;
        Ok(())
    }
}
