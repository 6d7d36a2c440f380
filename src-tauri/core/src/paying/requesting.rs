//! Asking for a payment: what will be sent is shown first, then queued with its exact bytes.

use super::model::{
    AskForPayment, OneRequest, PayKind, RequestPart, RequestPreview, RequestState, SentField,
};
use super::overview::{self, PayOverview};
use super::provider::{Ask, Provider, Shown};
use super::queries::{ProviderRow, RequestRow};
use super::withdrawing::{link_subject, queue_ends, withdraw_in};
use super::{mollie::Mollie, rules, stripe::Stripe, template};
use crate::app::App;
use crate::basics::ids::PaymentRequestId;
use crate::basics::moments::Instant;
use crate::basics::money::Money;
use crate::basics::sensitive::Sensitive;
use crate::documents::Locale;
use crate::documents::words::words as document_words;
use crate::error::{Error, OrNotFound, Problem, Refusal, Result, What};
use crate::invoices::model::{InvoiceKind, Stored};
use crate::outbox::model::{NewOperation, PaymentOperation};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// What would leave this computer. Writes nothing and asks nobody.
pub fn preview(app: &App, request: AskForPayment) -> Result<RequestPreview> {
    let (words, now) = (words::of(app), app.now());
    let hosts = app.pay_hosts();
    app.read(|r| {
        let drawn = drawn_up(r, &request, ("", ""), words, now)?;
        let all = match drawn.provider.kind {
            PayKind::Template => Vec::new(),
            kind => {
                let provider = form_of(hosts, kind)?;
                let payload = provider.compose(&drawn.ask).ok_or(Refusal::AmountNotPayable)?;
                let fields = provider.shown(&payload).into_iter();
                fields.map(|field| sent(field, words)).collect()
            }
        };
        Ok(RequestPreview {
            sentence: words.request_preview(
                &drawn.provider.name,
                drawn.ask.amount,
                &drawn.ask.number,
                all.is_empty(),
            ),
            amount: drawn.ask.amount,
            provider_name: drawn.provider.name,
            sent: all,
        })
    })
}

/// A field as the coach reads it. What is only made up when it is sent, such as our own numbers, is not there yet.
fn sent(field: Shown, words: &dyn Words) -> SentField {
    SentField {
        label: words.sent_part(field.part),
        name: field.name,
        value: if field.value.is_empty() { words.made_when_sent() } else { field.value },
    }
}

/// Asks for a payment. The page is made when payments are looked for next; a template's is there at once.
pub fn ask(app: &App, request: AskForPayment) -> Result<Changed<PayOverview>> {
    let (words, now) = (words::of(app), app.now());
    let hosts = app.pay_hosts();
    let changed = app.write(Change::for_good("paying.ask"), |w| {
        let (id, op) = (w.new_id(), w.new_id());
        let drawn = drawn_up(&w.reader(), &request, (&id, &op), words, now)?;
        w.concerns(format!("{}, {}", drawn.ask.number, words.money(drawn.ask.amount)));
        let link = drawn.provider.template.as_deref();
        let url = link.map(|template| template::link(template, drawn.ask.amount, &drawn.ask.number));
        let row = RequestRow {
            id: PaymentRequestId(id.clone()),
            provider_id: drawn.provider.id.clone(),
            state: if url.is_some() { RequestState::LinkOpen } else { RequestState::LinkQueued },
            external_id: url.as_ref().map(|_| id.clone()),
            opened_at: url.as_ref().map(|_| now),
            url,
            op,
            ..drawn.row
        };
        w.insert_request(&row)?;
        if row.url.is_none() {
            let provider = form_of(hosts, drawn.provider.kind)?;
            let payload = provider.compose(&drawn.ask).ok_or(Refusal::AmountNotPayable)?;
            w.queue(&NewOperation {
                kind: PaymentOperation::Link,
                subject: &link_subject(&id),
                holder: row.provider_id.as_str(),
                place: "",
                payload: &payload,
                condition: None,
            })?;
        }
        overview::of(&w.reader(), words, now)
    })?;
    Ok(touching_requests(changed))
}

/// Withdraws a page: nobody can pay on it any more once the provider knows.
pub fn withdraw(app: &App, request: OneRequest) -> Result<Changed<PayOverview>> {
    let (words, now) = (words::of(app), app.now());
    let changed = app.write(Change::for_good("paying.withdraw"), |w| {
        let row = w.reader().payment_request(&request.request_id)?;
        if !rules::may_withdraw(row.state) {
            return Err(Refusal::NothingToAskFor.into());
        }
        w.concerns(row.number.as_str());
        withdraw_in(w, &row)?;
        let provider = w.reader().pay_provider(&row.provider_id)?;
        match provider.kind {
            // Nobody is asked; the address goes on working, which the coach is told.
            PayKind::Template => w.close_request(&row.id)?,
            PayKind::Stripe | PayKind::Mollie => queue_ends(w, &provider)?,
        }
        overview::of(&w.reader(), words, now)
    })?;
    Ok(touching_requests(changed))
}

/// Requests are in no history, because what went out cannot be taken back; who shows them reads them again.
fn touching_requests<T>(changed: Changed<T>) -> Changed<T> {
    Changed { tables: vec!["payment_requests".to_owned()], ..changed }
}

/// A request as it would be.
struct Drawn {
    provider: ProviderRow,
    ask: Ask,
    row: RequestRow,
}

fn drawn_up(
    r: &Reader<'_>,
    request: &AskForPayment,
    (id, op): (&str, &str),
    words: &dyn Words,
    now: Instant,
) -> Result<Drawn> {
    let invoice = r.invoice(&request.invoice_id)?;
    let row = r.invoice_row(&request.invoice_id)?;
    let open = row.facts.open().unwrap_or(0);
    let Some(number) = invoice
        .number
        .clone()
        .filter(|_| open > 0 && invoice.kind == InvoiceKind::Invoice && invoice.stored == Stored::Issued)
    else {
        return Err(Refusal::NothingToAskFor.into());
    };
    let live = r.payment_requests_for(&invoice.id)?.into_iter().filter(RequestRow::is_live);
    let asked: i64 = live.map(|request| request.amount.minor).sum();
    let amount = request.amount.unwrap_or(Money::new(open, invoice.currency));
    if amount.currency != invoice.currency {
        return Err(Error::invalid("amount", Problem::NotACurrency));
    } else if amount.minor <= 0 {
        return Err(Error::invalid("amount", Problem::TooSmall));
    } else if amount.minor > open {
        return Err(Refusal::MoreThanOpen.into());
    } else if amount.minor > open - asked {
        return Err(Refusal::AlreadyAskedFor.into());
    } else if request.part == RequestPart::Whole && amount.minor != open {
        return Err(Error::invalid("part", Problem::NotPossible));
    }
    let locale = Locale::for_reader(&invoice.language, &r.practice()?.country);
    let ask = Ask {
        op: op.to_owned(),
        request: id.to_owned(),
        invoice: if id.is_empty() { String::new() } else { invoice.id.0.clone() },
        title: format!("{} {number}", document_words(locale).invoice),
        number: number.clone(),
        amount,
        thanks: words.thanks_for_payment(),
        over: words.page_is_over(),
    };
    let provider = provider_for(r, request)?;
    let row = RequestRow {
        id: PaymentRequestId(id.to_owned()),
        provider_id: provider.id.clone(),
        invoice_id: invoice.id,
        person_id: invoice.person_id,
        number,
        due_on: invoice.due_on,
        part: request.part,
        amount,
        op: op.to_owned(),
        state: RequestState::LinkQueued,
        external_id: None,
        url: None,
        created_at: now,
        opened_at: None,
        closed_at: None,
    };
    Ok(Drawn { provider, ask, row })
}

fn provider_for(r: &Reader<'_>, request: &AskForPayment) -> Result<ProviderRow> {
    let mut all = r.pay_providers()?.into_iter();
    let wanted = |row: &ProviderRow| match &request.provider_id {
        Some(id) => row.id == *id,
        None => !row.paused,
    };
    let asked = request.provider_id.as_ref().map_or("", |id| id.as_str());
    all.find(wanted).or_not_found(What::PayProvider, asked)
}

/// A provider for what it writes only: without a key, so that nothing can be sent.
pub(super) fn form_of(hosts: &super::hosts::Hosts, kind: PayKind) -> Result<Box<dyn Provider>> {
    let (api, none) = (hosts.of(kind)?.api, Sensitive::new(String::new()));
    Ok(match kind {
        PayKind::Stripe => Box::new(Stripe::new(api, none)),
        PayKind::Mollie | PayKind::Template => Box::new(Mollie::new(api, none)),
    })
}
