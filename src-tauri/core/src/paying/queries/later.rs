//! Reading what happened to payments later: refunds, disputes, payouts.

use super::money;
use crate::basics::ids::{OnlinePaymentId, OnlineRefundId, PayProviderId, PaymentId};
use crate::basics::moments::Instant;
use crate::basics::money::Money;
use crate::error::Result;
use crate::paying::model::{DisputeState, MoveKind, RefundState};
use crate::vault::reader::Reader;

/// A refund as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0033_payment_requests.sql")]
pub struct OnlineRefund {
    pub id: OnlineRefundId,
    pub online_payment_id: OnlinePaymentId,
    pub state: RefundState,
    pub amount: Money,
    pub refunded_at: Instant,
    pub payment_id: Option<PaymentId>,
}

/// A dispute as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0033_payment_requests.sql")]
pub struct OnlineDispute {
    pub online_payment_id: OnlinePaymentId,
    pub state: DisputeState,
    pub amount: Money,
    pub respond_by: Option<Instant>,
}

/// Money that moved at a provider without anything to decide.
#[derive(Debug, Clone)]
pub struct ProviderMove {
    /// What it was.
    pub kind: MoveKind,
    /// When the client paid, or when it arrived at the bank.
    pub moved_at: Instant,
    /// As the provider is called.
    pub provider: String,
    /// As the provider calls the payment or the transfer.
    pub reference: String,
    /// The invoice that was paid; nothing of a transfer, which is of many.
    pub number: Option<String>,
    /// What was kept or sent, in the currency of the coach's account there.
    pub amount: Money,
}

impl Reader<'_> {
    /// Every refund.
    pub fn online_refunds(&self) -> Result<Vec<OnlineRefund>> {
        self.all("reading refunds", include_str!("../sql/online_refunds.sql"), [], |row| {
            Ok(OnlineRefund {
                id: row.get("id")?,
                online_payment_id: row.get("online_payment_id")?,
                state: row.get("state")?,
                amount: money(row)?,
                refunded_at: row.get("refunded_at")?,
                payment_id: row.get("payment_id")?,
            })
        })
    }

    /// Every dispute.
    pub fn online_disputes(&self) -> Result<Vec<OnlineDispute>> {
        self.all(
            "reading disputes",
            "SELECT online_payment_id, state, amount_minor, currency, respond_by FROM online_disputes
             ORDER BY respond_by, rowid",
            [],
            |row| {
                Ok(OnlineDispute {
                    online_payment_id: row.get("online_payment_id")?,
                    state: row.get("state")?,
                    amount: money(row)?,
                    respond_by: row.get("respond_by")?,
                })
            },
        )
    }

    /// What refunds of a provider are called there whose end is not known.
    pub(in crate::paying) fn refunds_under_way(&self, provider: &PayProviderId) -> Result<Vec<String>> {
        self.all(
            "reading refunds that are under way",
            "SELECT f.external_id FROM online_refunds f JOIN online_payments p ON p.id = f.online_payment_id
             JOIN payment_requests q ON q.id = p.request_id WHERE f.state = 'pending' AND q.provider_id = ?1",
            [provider],
            |row| row.get("external_id"),
        )
    }

    /// What disputes of a provider are called there that are not decided.
    pub(in crate::paying) fn disputes_open(&self, provider: &PayProviderId) -> Result<Vec<String>> {
        self.all(
            "reading disputes that are not decided",
            "SELECT d.external_id FROM online_disputes d JOIN online_payments p ON p.id = d.online_payment_id
             JOIN payment_requests q ON q.id = p.request_id WHERE d.state = 'open' AND q.provider_id = ?1",
            [provider],
            |row| row.get("external_id"),
        )
    }

    /// What providers kept and what they sent to the bank, oldest first. Nothing of test keys.
    pub fn provider_moves(&self) -> Result<Vec<ProviderMove>> {
        self.all("reading fees and payouts", include_str!("../sql/provider_moves.sql"), [], |row| {
            Ok(ProviderMove {
                kind: row.get("kind")?,
                moved_at: row.get("moved_at")?,
                provider: row.get("provider")?,
                reference: row.get("reference")?,
                number: row.get("number")?,
                amount: money(row)?,
            })
        })
    }
}
