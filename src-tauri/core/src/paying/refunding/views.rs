//! What the coach sees: payments that came by a provider, with what of each is left, and refunds that are not at their
//! end.

use super::model::{PaidOnline, RefundItem, RefundRequestState, RefundStanding};
use super::rules;
use crate::basics::ids::OnlinePaymentId;
use crate::basics::money::Money;
use crate::error::Result;
use crate::outbox::model::OperationState;
use crate::paying::model::{OnlineState, PayKind, RefundState};
use crate::paying::queries::refunds::RefundRow;
use crate::paying::queries::{OnlinePayment, ProviderRow, RequestRow};
use crate::vault::reader::Reader;
use crate::words::Words;

impl RefundRow {
    /// What the coach has to know of it; nothing where it is done, or was withdrawn.
    pub(in crate::paying) fn standing(&self) -> Option<RefundStanding> {
        match (self.state, self.sending, self.seen) {
            (RefundRequestState::Queued, Some(OperationState::Queued), _) => Some(RefundStanding::Queued),
            (RefundRequestState::Queued, _, _)
            | (RefundRequestState::Told, _, Some(RefundState::Pending) | None) => {
                Some(RefundStanding::UnderWay)
            }
            (RefundRequestState::Unknown, _, _) => Some(RefundStanding::Unknown),
            (RefundRequestState::Declined | RefundRequestState::NoRight, _, _)
            | (RefundRequestState::Told, _, Some(RefundState::Failed)) => Some(RefundStanding::Failed),
            (RefundRequestState::Told, _, Some(RefundState::Done))
            | (RefundRequestState::Withdrawn, _, _) => None,
        }
    }

    /// Whether nobody knows yet if the provider has it.
    pub(super) fn is_unsettled(&self) -> bool {
        matches!(self.state, RefundRequestState::Queued | RefundRequestState::Unknown)
    }

    pub(super) fn asked(&self) -> rules::Asked {
        (self.state, self.seen.is_some(), self.amount.minor)
    }
}

/// Everything about paying back, for the overview.
pub(in crate::paying) fn of(
    r: &Reader<'_>,
    words: &dyn Words,
    providers: &[ProviderRow],
    requests: &[RequestRow],
    payments: &[OnlinePayment],
) -> Result<(Vec<PaidOnline>, Vec<RefundItem>)> {
    let zone = r.practice()?.zone;
    let asked = r.refund_requests()?;
    let told = r.online_refunds()?;
    let request_of = |payment: &OnlinePayment| requests.iter().find(|row| row.id == payment.request_id);
    let of = |id: &OnlinePaymentId| payments.iter().find(|payment| payment.id == *id);
    let name_of = |payment: &OnlinePayment| -> Result<ProviderRow> {
        let connected = providers.iter().find(|row| row.id == payment.provider_id).cloned();
        connected.map_or_else(|| r.pay_provider(&payment.provider_id), Ok)
    };
    let mut paid = Vec::new();
    for payment in payments.iter().filter(|payment| payment.state == OnlineState::Paid) {
        let Some(request) = request_of(payment) else { continue };
        let provider = name_of(payment)?;
        let mine: Vec<_> = asked.iter().filter(|row| row.online_payment_id == payment.id).collect();
        let back = told.iter().filter(|row| row.online_payment_id == payment.id);
        let back: Vec<_> = back.map(|row| (row.state, row.amount.minor)).collect();
        let wished: Vec<_> = mine.iter().map(|row| row.asked()).collect();
        let left = rules::left(payment.amount.minor, &back, &wished);
        let reachable = providers.iter().any(|row| row.id == provider.id && row.kind != PayKind::Template);
        let done = back.iter().filter(|(state, _)| *state == RefundState::Done).map(|(_, amount)| amount);
        let money = |minor| Money::new(minor, payment.amount.currency);
        let paid_on = payment.paid_at.day(zone);
        paid.push(PaidOnline {
            id: payment.id.clone(),
            invoice_id: request.invoice_id.clone(),
            number: request.number.clone(),
            sentence: words.paid_online(&provider.name, paid_on, money(done.sum())),
            provider_name: provider.name,
            test_mode: provider.test_mode,
            amount: payment.amount,
            paid_on,
            left: money(if reachable && payment.intent.is_some() { left } else { 0 }),
        });
    }
    let mut items = Vec::new();
    for row in asked.iter().rev() {
        let (Some(standing), Some(payment)) = (row.standing(), of(&row.online_payment_id)) else { continue };
        let (Some(request), Some(provider)) =
            (request_of(payment), providers.iter().find(|provider| provider.id == payment.provider_id))
        else {
            continue;
        };
        items.push(RefundItem {
            id: row.id.clone(),
            online_payment_id: payment.id.clone(),
            invoice_id: request.invoice_id.clone(),
            number: request.number.clone(),
            amount: row.amount,
            reason: row.reason.clone(),
            standing,
            sentence: words.paying_back(
                standing,
                row.state,
                &request.number,
                row.amount,
                (provider.name.as_str(), right_of(provider.kind)),
            ),
        });
    }
    Ok((paid, items))
}

/// What the right is called on the provider's own page.
pub(in crate::paying) fn right_of(kind: PayKind) -> &'static str {
    match kind {
        PayKind::Stripe => crate::paying::stripe::REFUND_RIGHT,
        PayKind::Mollie | PayKind::Template => crate::paying::mollie::REFUND_RIGHT,
    }
}
