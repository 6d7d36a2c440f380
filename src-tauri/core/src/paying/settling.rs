//! What a provider told, taken into the practice: requests and payments as they stand there, and what was expected
//! booked at once where the coach chose so. Everything else is a proposal. The same told twice changes nothing.

use super::model::{DisputeState, Finding, OnlineState, RefundState, RequestState};
use super::papers;
use super::provider::{PaymentSeen, Seen};
use super::queries::{OnlinePayment, ProviderRow, RequestRow};
use super::rules;
use crate::basics::ids::PaymentId;
use crate::basics::moments::Instant;
use crate::basics::money::Money;
use crate::error::Result;
use crate::invoices::payments::commands::receive;
use crate::invoices::payments::model::{AllocateTo, PaymentMethod, RecordPayment};
use crate::invoices::standing::Facts;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;
use crate::words::Words;

/// Takes in one thing; what happened is said in `sentences`.
pub(super) fn take_in(
    w: &mut Writer<'_>,
    provider: &ProviderRow,
    seen: &Seen,
    words: &dyn Words,
    sentences: &mut Vec<String>,
) -> Result<()> {
    let intent = match seen {
        Seen::Payment(payment) => return payment_seen(w, provider, payment, words, sentences),
        Seen::Payout { .. } => return w.save_seen(&provider.id, None, seen).map(drop),
        Seen::Refund { intent, .. } | Seen::Dispute { intent, .. } => intent,
    };
    // Of a payment that is none of ours.
    let Some(payment) = w.reader().online_payment_called(intent, &provider.id)? else { return Ok(()) };
    if w.save_seen(&provider.id, Some(&payment.id), seen)? {
        let number = w.reader().payment_request(&payment.request_id)?.number;
        match seen {
            Seen::Refund { state: RefundState::Done, amount, .. } => {
                let said = words.refunded_online(&number, *amount);
                sentences.push(words.marked_test(provider.test_mode, said));
            }
            Seen::Refund { state: RefundState::Failed, amount, .. } => {
                sentences.push(words.paying_back_failed(&number, *amount));
            }
            Seen::Dispute { state: DisputeState::Open, amount, .. } => {
                let said = words.disputed_online(&number, *amount, None);
                sentences.push(words.marked_test(provider.test_mode, said));
            }
            _ => {}
        }
    }
    Ok(())
}

fn payment_seen(
    w: &mut Writer<'_>,
    provider: &ProviderRow,
    seen: &PaymentSeen,
    words: &dyn Words,
    sentences: &mut Vec<String>,
) -> Result<()> {
    let all = w.reader().payment_requests()?.into_iter();
    let mut of_link = all.filter(|request| {
        request.provider_id == provider.id && request.external_id.as_deref() == Some(seen.link.as_str())
    });
    let Some(request) = of_link.next() else { return Ok(()) };
    let before = w.reader().online_payments_for(&request.id)?;
    let known = before.iter().find(|payment| payment.external_id == seen.id);
    let state = rules::after(known.map(|payment| payment.state), seen.state);
    w.save_online_payment(&request.id, seen, state)?;
    let after = w.reader().online_payments_for(&request.id)?;
    let states: Vec<OnlineState> = after.iter().map(|payment| payment.state).collect();
    let now_is = rules::state(request.state, &states);
    w.set_request_state(&request.id, now_is)?;
    if matches!(now_is, RequestState::Paid | RequestState::Failed) {
        w.close_request(&request.id)?;
    }
    if known.is_some_and(|known| known.state == state) {
        return Ok(());
    }
    let Some(payment) = after.into_iter().find(|payment| payment.external_id == seen.id) else {
        return Ok(());
    };
    match state {
        OnlineState::Processing => sentences.push(words.payment_under_way(&request.number, seen.amount)),
        OnlineState::Failed => sentences.push(words.payment_failed(&request.number, seen.amount)),
        OnlineState::Paid => {
            let found = finding(&w.reader(), &payment)?;
            let books = rules::books_itself(found, provider.books_itself, provider.test_mode);
            if books {
                book(w, &payment, found, words)?;
                papers::draft_thanks(w, &request, payment.amount, words)?;
            }
            sentences.push(if provider.test_mode {
                words.test_payment_waits(&request.number, payment.amount)
            } else {
                words.payment_arrived(found, &request.number, payment.amount, books)
            });
        }
    }
    Ok(())
}

/// What a payment means for its invoice now. What was booked of it is left out of the reckoning.
pub(super) fn finding(r: &Reader<'_>, payment: &OnlinePayment) -> Result<Finding> {
    let request = r.payment_request(&payment.request_id)?;
    let row = r.invoice_row(&request.invoice_id)?;
    let others = r.online_payments_for(&request.id)?;
    let first = others.iter().find(|other| other.state == OnlineState::Paid);
    let twice = first.is_some_and(|first| first.id != payment.id);
    let same_currency = payment.amount.currency == request.amount.currency;
    let facts = Facts { ..row.facts };
    Ok(rules::finding(&facts, request.amount.minor, payment.amount.minor, same_currency, twice))
}

/// Books a payment within a transaction: for its invoice as far as something is open there, the rest as the client's
/// credit. One that was made with a test key says so in the books.
pub(super) fn book(
    w: &mut Writer<'_>,
    payment: &OnlinePayment,
    found: Finding,
    words: &dyn Words,
) -> Result<PaymentId> {
    let r = w.reader();
    let request = r.payment_request(&payment.request_id)?;
    let invoice = r.invoice(&request.invoice_id)?;
    let provider = r.pay_provider(&payment.provider_id)?;
    let practice = r.practice()?;
    let today = Instant(w.now()).day(practice.zone);
    let open = r.invoice_row(&invoice.id)?.facts.open().unwrap_or(0).max(0);
    let part = open.min(payment.amount.minor);
    let for_invoice = matches!(found, Finding::Expected | Finding::MoreThanOpen | Finding::OtherAmount)
        && part > 0
        && payment.amount.currency == invoice.currency;
    let allocations = for_invoice.then(|| AllocateTo {
        invoice_id: invoice.id.clone(),
        amount: Some(Money::new(part, invoice.currency)),
    });
    let id = receive(
        w,
        RecordPayment {
            person_id: invoice.person_id,
            payer_id: invoice.payer_id,
            amount: payment.amount,
            // A clock over there that is ahead brings no payment from the future.
            received_on: payment.paid_at.day(practice.zone).min(today),
            method: PaymentMethod::Card,
            reference: Some(reference(&provider, &request, payment)),
            reason: provider.test_mode.then(|| words.booked_to_try_out()),
            allocations: Some(allocations.into_iter().collect()),
        },
    )?;
    w.decide_online_payment(&payment.id, Some(&id))?;
    Ok(id)
}

/// What the coach compares with the provider's own list.
pub(super) fn reference(provider: &ProviderRow, request: &RequestRow, payment: &OnlinePayment) -> String {
    let named = payment.intent.as_deref().unwrap_or(&payment.external_id);
    let text = format!("{}, {}, {named}", provider.name, request.number);
    text.chars().take(140).collect()
}
