//! Writing providers, requests and what came of them.

use rusqlite::named_params;

use super::due::Health;
use super::model::{OnlineState, RequestState};
use super::provider::{Link, PaymentSeen, Seen};
use super::queries::{ProviderRow, RequestRow};
use crate::basics::ids::{OnlinePaymentId, OnlineRefundId, PayProviderId, PaymentId, PaymentRequestId};
use crate::basics::sensitive::Sensitive;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Adds a provider.
    pub(super) fn insert_pay_provider(&self, row: &ProviderRow) -> Result<()> {
        self.change(
            "adding a payment provider",
            "INSERT INTO pay_providers (id, kind, name, test_mode, template, books_itself, paused, created_at)
             VALUES (:id, :kind, :name, :test_mode, :template, :books_itself, :paused, :now)",
            named_params! {
                ":id": row.id, ":kind": row.kind, ":name": row.name, ":test_mode": row.test_mode,
                ":template": row.template, ":books_itself": row.books_itself, ":paused": row.paused,
                ":now": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// What a provider is called, whether it is asked, and whether it books by itself.
    pub(super) fn set_pay_provider(&self, row: &ProviderRow) -> Result<()> {
        self.change(
            "changing a payment provider",
            "UPDATE pay_providers SET name = :name, books_itself = :books_itself, paused = :paused WHERE id = :id",
            named_params! {
                ":id": row.id, ":name": row.name, ":books_itself": row.books_itself, ":paused": row.paused,
            },
        )?;
        Ok(())
    }

    /// A provider is asked no more, and its key is forgotten. What came through it stays.
    pub(super) fn end_pay_provider(&self, id: &PayProviderId) -> Result<()> {
        self.empty_outbox_of(id.as_str())?;
        self.change("forgetting a key", "DELETE FROM pay_provider_secrets WHERE provider_id = ?1", [id])?;
        self.change(
            "ending a payment provider",
            "UPDATE pay_providers SET ended_at = ?2 WHERE id = ?1",
            rusqlite::params![id, self.now().timestamp_millis()],
        )?;
        Ok(())
    }

    /// Keeps a key.
    pub(super) fn save_pay_secret(&self, id: &PayProviderId, secret: &Sensitive) -> Result<()> {
        self.change(
            "keeping a key",
            "INSERT INTO pay_provider_secrets (provider_id, secret) VALUES (?1, ?2)
             ON CONFLICT (provider_id) DO UPDATE SET secret = excluded.secret",
            rusqlite::params![id, secret.expose()],
        )?;
        Ok(())
    }

    /// Notes how an attempt went.
    pub(super) fn save_pay_health(&self, id: &PayProviderId, health: &Health) -> Result<()> {
        self.change(
            "noting how a provider is",
            "INSERT OR REPLACE INTO pay_provider_health
               (provider_id, tried_at, ok_at, failures, trouble, retry_at, requests, cursor)
             VALUES (:id, :tried_at, :ok_at, :failures, :trouble, :retry_at, :requests, :cursor)",
            named_params! {
                ":id": id, ":tried_at": health.tried_at, ":ok_at": health.ok_at, ":failures": health.failures,
                ":trouble": health.trouble, ":retry_at": health.retry_at, ":requests": health.requests,
                ":cursor": health.cursor,
            },
        )?;
        Ok(())
    }

    /// Notes an event that was taken in.
    pub(super) fn note_pay_event(&self, provider: &PayProviderId, event: &str, created: i64) -> Result<()> {
        self.change(
            "noting an event",
            "INSERT OR IGNORE INTO pay_provider_events (provider_id, external_id, created) VALUES (?1, ?2, ?3)",
            rusqlite::params![provider, event, created],
        )?;
        Ok(())
    }

    /// Forgets events that no look brings again.
    pub(super) fn forget_pay_events(&self, provider: &PayProviderId, before: i64) -> Result<()> {
        self.change(
            "forgetting old events",
            "DELETE FROM pay_provider_events WHERE provider_id = ?1 AND created < ?2",
            rusqlite::params![provider, before],
        )?;
        Ok(())
    }

    /// Adds a request.
    pub(super) fn insert_request(&self, row: &RequestRow) -> Result<()> {
        self.change(
            "asking for a payment",
            include_str!("sql/insert_request.sql"),
            named_params! {
                ":id": row.id, ":provider": row.provider_id, ":invoice": row.invoice_id, ":part": row.part,
                ":amount": row.amount.minor, ":currency": row.amount.currency, ":op": row.op, ":state": row.state,
                ":external": row.external_id, ":url": row.url, ":now": row.created_at, ":opened": row.opened_at,
            },
        )?;
        Ok(())
    }

    /// The page of a request is there. One that was withdrawn meanwhile stays so, and its page is ended next.
    pub(super) fn request_has_link(&self, id: &PaymentRequestId, link: &Link) -> Result<()> {
        self.change(
            "noting a payment link",
            "UPDATE payment_requests SET external_id = :external, url = :url, opened_at = coalesce(opened_at, :now),
               state = CASE state WHEN 'link_queued' THEN 'link_open' ELSE state END
             WHERE id = :id",
            named_params! {
                ":id": id, ":external": link.id, ":url": link.url, ":now": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// How far a request is.
    pub(super) fn set_request_state(&self, id: &PaymentRequestId, state: RequestState) -> Result<()> {
        self.change(
            "noting how far a request is",
            "UPDATE payment_requests SET state = ?2 WHERE id = ?1 AND state <> ?2",
            rusqlite::params![id, state],
        )?;
        Ok(())
    }

    /// Nobody can pay on its page any more.
    pub(super) fn close_request(&self, id: &PaymentRequestId) -> Result<()> {
        self.change(
            "closing a request",
            "UPDATE payment_requests SET closed_at = ?2 WHERE id = ?1 AND closed_at IS NULL",
            rusqlite::params![id, self.now().timestamp_millis()],
        )?;
        Ok(())
    }

    /// Keeps a payment as it stands over there.
    pub(super) fn save_online_payment(
        &self,
        request: &PaymentRequestId,
        seen: &PaymentSeen,
        state: OnlineState,
    ) -> Result<()> {
        self.change(
            "keeping a payment of a provider",
            include_str!("sql/save_online_payment.sql"),
            named_params! {
                ":id": self.new_id(), ":request": request, ":external": seen.id, ":intent": seen.intent,
                ":state": state, ":amount": seen.amount.minor, ":currency": seen.amount.currency,
                ":paid_at": seen.at, ":fee": seen.fee.map(|fee| fee.minor),
                ":fee_currency": seen.fee.map(|fee| fee.currency), ":now": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Keeps a refund, a dispute or a payout as it stands over there; answers whether anything is new.
    pub(super) fn save_seen(
        &self,
        provider: &PayProviderId,
        payment: Option<&OnlinePaymentId>,
        seen: &Seen,
    ) -> Result<bool> {
        let new_id = self.new_id();
        let changed = match seen {
            Seen::Payment(_) => 0,
            Seen::Refund { id, state, amount, at, .. } => self.change(
                "keeping a refund",
                "INSERT INTO online_refunds (id, online_payment_id, external_id, state, amount_minor, currency, refunded_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (online_payment_id, external_id) DO UPDATE SET state = excluded.state
                 WHERE state <> excluded.state",
                rusqlite::params![new_id, payment, id, state, amount.minor, amount.currency, at],
            )?,
            Seen::Dispute { id, state, amount, respond_by, .. } => self.change(
                "keeping a dispute",
                "INSERT INTO online_disputes (id, online_payment_id, external_id, state, amount_minor, currency, respond_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (online_payment_id, external_id) DO UPDATE SET
                   state = excluded.state, respond_by = excluded.respond_by
                 WHERE state <> excluded.state OR respond_by IS NOT excluded.respond_by",
                rusqlite::params![new_id, payment, id, state, amount.minor, amount.currency, respond_by],
            )?,
            Seen::Payout { id, state, amount, arrives } => self.change(
                "keeping a payout",
                "INSERT INTO online_payouts (id, provider_id, external_id, state, amount_minor, currency, arrives_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (provider_id, external_id) DO UPDATE SET
                   state = excluded.state, arrives_at = excluded.arrives_at
                 WHERE state <> excluded.state",
                rusqlite::params![new_id, provider, id, state, amount.minor, amount.currency, arrives],
            )?,
        };
        Ok(changed > 0)
    }

    /// Notes what was done with a payment: booked as one of ours, or set aside.
    pub(super) fn decide_online_payment(
        &self,
        id: &OnlinePaymentId,
        payment: Option<&PaymentId>,
    ) -> Result<()> {
        self.change(
            "deciding on a payment of a provider",
            "INSERT INTO online_bookings (id, online_payment_id, payment_id) VALUES (?1, ?2, ?3)",
            rusqlite::params![self.new_id(), id, payment],
        )?;
        Ok(())
    }

    /// Notes as what a refund was booked.
    pub(super) fn decide_online_refund(&self, id: &OnlineRefundId, payment: &PaymentId) -> Result<()> {
        self.change(
            "deciding on a refund of a provider",
            "INSERT INTO online_refund_bookings (id, online_refund_id, payment_id) VALUES (?1, ?2, ?3)",
            rusqlite::params![self.new_id(), id, payment],
        )?;
        Ok(())
    }

    /// Lets go of a payment that is about to be removed: what a provider told of it waits for a word again.
    pub(crate) fn part_with_online_payment(&self, payment: &PaymentId) -> Result<()> {
        let what = "parting a payment from its provider";
        self.change(what, "DELETE FROM online_bookings WHERE payment_id = ?1", [payment])?;
        self.change(what, "DELETE FROM online_refund_bookings WHERE payment_id = ?1", [payment])?;
        Ok(())
    }
}
