//! Paying a payment back from here: asked for with its exact bytes, sent once, and looked for before it is ever sent
//! again. What it comes to is told by the provider as any other refund, and noted in the books by the coach's word.
//!
//! Start reading at [`refund`]; `rules` says how much may go back, `sending` what happens on the line.

pub mod model;
pub mod rules;
pub(super) mod sending;
pub(super) mod views;

pub use self::model::{OneRefundRequest, RefundPayment};
use self::model::{RefundRequestState, RefundStanding};
use super::model::{DisputeState, OnlineState, PayKind};
use super::overview::{self, PayOverview};
use super::provider::PayBack;
use super::queries::refunds::RefundRow;
use super::queries::{OnlinePayment, ProviderRow, RequestRow};
use super::requesting::form_of;
use crate::app::App;
use crate::basics::ids::{OnlinePaymentId, RefundRequestId};
use crate::basics::money::Money;
use crate::documents::Locale;
use crate::documents::words::words as document_words;
use crate::error::{Error, OrNotFound, Problem, Refusal, Result, What};
use crate::outbox::model::{NewOperation, OperationState, PaymentOperation};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words;

const MOST_LETTERS: usize = 200;

/// The subject in the outbox under which a refund is asked for.
pub(super) fn subject(request: &str) -> String {
    format!("payment_refund:{request}")
}

/// Pays a payment back, or a part of it. It leaves with the next look at the provider.
///
/// # Errors
/// `Invalid` where the number of the invoice was not typed; `Refused` where less is left, a refund of the payment is on
/// its way, or the client's bank asks for it itself.
pub fn refund(app: &App, request: RefundPayment) -> Result<Changed<PayOverview>> {
    let (words, now) = (words::of(app), app.now());
    let hosts = app.pay_hosts();
    let changed = app.write(Change::for_good("paying.refund"), |w| {
        let (id, op) = (w.new_id(), w.new_id());
        let r = w.reader();
        let known = Known::of(&r, &request)?;
        let reason = checked(&known, &request)?;
        known.may_go_back(&r, request.amount)?;
        let invoice = r.invoice(&known.request.invoice_id)?;
        let locale = Locale::for_reader(&invoice.language, &r.practice()?.country);
        let intent = known.payment.intent.as_deref().ok_or(Refusal::NothingToPayBack)?;
        let wish = PayBack {
            op: op.clone(),
            payment: intent.to_owned(),
            invoice: invoice.id.0,
            title: format!("{} {}", document_words(locale).invoice, known.request.number),
            amount: request.amount,
        };
        let payload = form_of(hosts, known.provider.kind)?
            .compose_refund(&wish)
            .ok_or_else(|| Error::invalid("amount", Problem::NotPossible))?;
        w.concerns(format!("{}, {}", known.request.number, words.money(request.amount)));
        w.insert_refund_request(&RefundRow {
            id: RefundRequestId(id.clone()),
            online_payment_id: known.payment.id.clone(),
            op,
            amount: request.amount,
            reason,
            state: RefundRequestState::Queued,
            external_id: None,
            created_at: now,
            sending: None,
            seen: None,
        })?;
        w.queue(&NewOperation {
            kind: PaymentOperation::Refund,
            subject: &subject(&id),
            holder: known.provider.id.as_str(),
            place: intent,
            payload: &payload,
            condition: None,
        })?;
        overview::of(&w.reader(), words, now)
    })?;
    Ok(touching_refunds(changed))
}

/// Withdraws a refund that was not sent, or puts one away that did not go through.
///
/// # Errors
/// `Refused(RefundSent)` for one that has left this computer: nobody can call it back.
pub fn withdraw(app: &App, request: OneRefundRequest) -> Result<Changed<PayOverview>> {
    let (words, now) = (words::of(app), app.now());
    let changed = app.write(Change::for_good("paying.withdraw_refund"), |w| {
        let r = w.reader();
        let row = r.refund_request(&request.refund_request_id)?;
        let unsent = row.state == RefundRequestState::Queued && row.sending == Some(OperationState::Queued);
        if !unsent && row.standing() != Some(RefundStanding::Failed) {
            return Err(Refusal::RefundSent.into());
        }
        let payment = r.online_payment(&row.online_payment_id)?;
        let asked = r.payment_request(&payment.request_id)?;
        w.concerns(format!("{}, {}", asked.number, words.money(row.amount)));
        w.unqueue(&subject(row.id.as_str()))?;
        w.set_refund_state(&row.id, RefundRequestState::Withdrawn)?;
        overview::of(&w.reader(), words, now)
    })?;
    Ok(touching_refunds(changed))
}

/// Refunds are in no history, because what went out cannot be taken back; who shows them reads them again.
fn touching_refunds<T>(changed: Changed<T>) -> Changed<T> {
    Changed { tables: vec!["refund_requests".to_owned()], ..changed }
}

/// What is known of the payment that is to go back.
struct Known {
    payment: OnlinePayment,
    request: RequestRow,
    provider: ProviderRow,
}

impl Known {
    fn of(r: &Reader<'_>, wish: &RefundPayment) -> Result<Self> {
        let payment = r.online_payment(&wish.online_payment_id)?;
        let request = r.payment_request(&payment.request_id)?;
        let provider = r.pay_providers()?.into_iter().find(|row| row.id == payment.provider_id);
        let provider = provider.filter(|row| row.kind != PayKind::Template).ok_or(Refusal::ProviderGone)?;
        Ok(Self { payment, request, provider })
    }

    fn may_go_back(&self, r: &Reader<'_>, amount: Money) -> Result<()> {
        if self.payment.state != OnlineState::Paid {
            return Err(Refusal::NothingToPayBack.into());
        }
        let disputed = r.online_disputes()?.into_iter().any(|dispute| {
            dispute.online_payment_id == self.payment.id && dispute.state != DisputeState::Won
        });
        if disputed {
            return Err(Refusal::PaymentDisputed.into());
        }
        let mine = |id: &OnlinePaymentId| *id == self.payment.id;
        let asked: Vec<RefundRow> =
            r.refund_requests()?.into_iter().filter(|row| mine(&row.online_payment_id)).collect();
        // One after the other: pressed twice, the button counts once.
        if asked.iter().any(|row| row.is_unsettled()) {
            return Err(Refusal::RefundUnderWay.into());
        }
        let told = r.online_refunds()?.into_iter().filter(|row| mine(&row.online_payment_id));
        let told: Vec<_> = told.map(|row| (row.state, row.amount.minor)).collect();
        let asked: Vec<_> = asked.iter().map(RefundRow::asked).collect();
        match rules::left(self.payment.amount.minor, &told, &asked) {
            ..=0 => Err(Refusal::NothingToPayBack.into()),
            left if amount.minor > left => Err(Refusal::MoreThanLeft.into()),
            _ => Ok(()),
        }
    }
}

/// What was typed; answers the reason.
fn checked(known: &Known, wish: &RefundPayment) -> Result<String> {
    let reason = wish.reason.trim();
    if wish.amount.currency != known.payment.amount.currency {
        Err(Error::invalid("amount", Problem::NotACurrency))
    } else if wish.amount.minor <= 0 {
        Err(Error::invalid("amount", Problem::TooSmall))
    } else if reason.is_empty() {
        Err(Error::invalid("reason", Problem::Missing))
    } else if reason.chars().count() > MOST_LETTERS {
        Err(Error::invalid("reason", Problem::TooLong))
    } else if wish.confirm.trim().is_empty() {
        Err(Error::invalid("confirm", Problem::Missing))
    } else if wish.confirm.trim() != known.request.number {
        Err(Error::invalid("confirm", Problem::NotPossible))
    } else {
        Ok(reason.to_owned())
    }
}

impl Reader<'_> {
    /// One refund that was asked for here.
    pub(super) fn refund_request(&self, id: &RefundRequestId) -> Result<RefundRow> {
        let all = self.refund_requests()?.into_iter();
        all.into_iter().find(|row| row.id == *id).or_not_found(What::RefundRequest, id.as_str())
    }
}
