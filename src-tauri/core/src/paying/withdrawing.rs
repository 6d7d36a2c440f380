//! Pages for what is no longer owed take no payment any more.

use super::model::{PayKind, RequestState};
use super::queries::{ProviderRow, RequestRow};
use super::rules::{Live, too_much};
use crate::error::Result;
use crate::outbox::model::{NewOperation, PaymentOperation};
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;

/// The subject in the outbox under which a page is asked for.
pub(super) fn link_subject(request: &str) -> String {
    format!("payment_request:{request}")
}

/// The subject under which it is withdrawn.
pub(super) fn end_subject(request: &str) -> String {
    format!("payment_request_end:{request}")
}

/// The request of a subject.
pub(super) fn request_of(subject: &str) -> Option<&str> {
    subject.strip_prefix("payment_request:").or_else(|| subject.strip_prefix("payment_request_end:"))
}

/// The requests of a provider whose invoice was paid another way, changed or credited.
pub(super) fn no_longer_owed(r: &Reader<'_>, provider: &ProviderRow) -> Result<Vec<RequestRow>> {
    let all = r.payment_requests()?;
    let mine = |request: &&RequestRow| request.provider_id == provider.id && request.is_live();
    let mut invoices: Vec<_> = all.iter().filter(mine).map(|request| request.invoice_id.clone()).collect();
    invoices.dedup();
    let mut found: Vec<RequestRow> = Vec::new();
    for invoice in invoices {
        if found.iter().any(|request| request.invoice_id == invoice) {
            continue;
        }
        let facts = r.invoice_row(&invoice)?.facts;
        let live: Vec<&RequestRow> =
            all.iter().filter(|request| request.invoice_id == invoice && request.is_live()).collect();
        let pages = live.iter().map(|request| Live {
            amount: request.amount.minor,
            processing: request.state == RequestState::Processing,
        });
        let goes = too_much(&facts, &pages.collect::<Vec<_>>());
        let over =
            live.into_iter().zip(goes).filter(|(request, goes)| *goes && request.provider_id == provider.id);
        found.extend(over.map(|(request, _)| request.clone()));
    }
    Ok(found)
}

/// Withdraws a request within a transaction: what was not sent never goes out, what is there is ended next.
pub(super) fn withdraw_in(w: &Writer<'_>, request: &RequestRow) -> Result<()> {
    w.set_request_state(&request.id, RequestState::Void)?;
    let subject = link_subject(request.id.as_str());
    w.unqueue(&subject)?;
    let waiting = w.reader().payment_operations_waiting(request.provider_id.as_str())?;
    if request.external_id.is_none() && !waiting.iter().any(|operation| operation.subject == subject) {
        w.close_request(&request.id)?;
    }
    Ok(())
}

/// Queues the end of each page that is there and no longer wanted.
pub(super) fn queue_ends(w: &Writer<'_>, provider: &ProviderRow) -> Result<()> {
    let r = w.reader();
    let mut known = r.payment_operations_waiting(provider.id.as_str())?;
    known.extend(r.payment_operations_failed(provider.id.as_str())?);
    for request in ends_missing(&r, provider)? {
        let subject = end_subject(request.id.as_str());
        let Some(link) = request.external_id.filter(|_| !known.iter().any(|one| one.subject == subject))
        else {
            continue;
        };
        w.queue(&NewOperation {
            kind: PaymentOperation::End,
            subject: &subject,
            holder: provider.id.as_str(),
            place: &link,
            payload: b"",
            condition: None,
        })?;
    }
    Ok(())
}

/// Requests that were withdrawn here and not yet there.
pub(super) fn ends_missing(r: &Reader<'_>, provider: &ProviderRow) -> Result<Vec<RequestRow>> {
    let mut all = r.payment_requests()?;
    all.retain(|request| {
        request.provider_id == provider.id
            && request.state == RequestState::Void
            && request.closed_at.is_none()
    });
    Ok(all)
}

/// The requests on whose pages somebody could pay unseen were the provider disconnected now; nothing where there are none.
pub(super) fn left_behind(r: &Reader<'_>, provider: &ProviderRow) -> Result<Option<Vec<RequestRow>>> {
    if provider.kind == PayKind::Template {
        return Ok(None);
    }
    let mut all = r.payment_requests()?;
    all.retain(|request| {
        let ending = request.state == RequestState::Void && request.closed_at.is_none();
        request.provider_id == provider.id && (ending || request.is_live())
    });
    Ok(Some(all).filter(|all| !all.is_empty()))
}

/// Whether the provider can no longer be told anything with the key that is kept.
pub(super) fn is_out_of_reach(r: &Reader<'_>, provider: &ProviderRow) -> Result<bool> {
    let health = r.pay_health(&provider.id)?;
    let has_key = r.pay_secret(&provider.id)?.is_some();
    Ok(!has_key || health.trouble.is_some() || health.missing_right.is_some())
}
