//! The coach's word on what a provider told: booked, or set aside.

use super::model::{OneOnlinePayment, OneOnlineRefund, OnlineState, RefundState};
use super::overview::{self, PayOverview};
use super::settling::{book as book_in, finding};
use crate::app::App;
use crate::basics::money::Money;
use crate::error::{OrNotFound, Refusal, Result, What};
use crate::invoices::payments::commands::receive;
use crate::invoices::payments::model::{PaymentMethod, RecordPayment};
use crate::vault::writer::{Change, Changed};
use crate::words;

/// Books a payment: for its invoice where something is open there, else as the client's credit.
pub fn book(app: &App, request: OneOnlinePayment) -> Result<Changed<PayOverview>> {
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named("paying.book"), |w| {
        let payment = w.reader().online_payment(&request.online_payment_id)?;
        if payment.state != OnlineState::Paid || payment.decided {
            return Err(Refusal::NothingToBook.into());
        }
        let asked = w.reader().payment_request(&payment.request_id)?;
        w.concerns(format!("{}, {}", asked.number, words.money(payment.amount)));
        let found = finding(&w.reader(), &payment)?;
        book_in(w, &payment, found, words)?;
        overview::of(&w.reader(), words, now)
    })
}

/// Sets a payment aside: it is looked after elsewhere, or was paid back.
pub fn set_aside(app: &App, request: OneOnlinePayment) -> Result<Changed<PayOverview>> {
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named("paying.set_aside"), |w| {
        let payment = w.reader().online_payment(&request.online_payment_id)?;
        if payment.state != OnlineState::Paid || payment.decided {
            return Err(Refusal::NothingToBook.into());
        }
        let asked = w.reader().payment_request(&payment.request_id)?;
        w.concerns(format!("{}, {}", asked.number, words.money(payment.amount)));
        w.decide_online_payment(&payment.id, None)?;
        overview::of(&w.reader(), words, now)
    })
}

/// Notes a refund as money that went back, out of the client's credit.
pub fn book_refund(app: &App, request: OneOnlineRefund) -> Result<Changed<PayOverview>> {
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named("paying.book_refund"), |w| {
        let r = w.reader();
        let refund = r.online_refunds()?.into_iter().find(|refund| refund.id == request.online_refund_id);
        let refund = refund.or_not_found(What::OnlineRefund, request.online_refund_id.as_str())?;
        if refund.state != RefundState::Done || refund.payment_id.is_some() {
            return Err(Refusal::NothingToBook.into());
        }
        let payment = r.online_payment(&refund.online_payment_id)?;
        let asked = r.payment_request(&payment.request_id)?;
        let zone = r.practice()?.zone;
        let invoice = r.invoice(&asked.invoice_id)?;
        let provider = r.pay_provider(&payment.provider_id)?;
        let own = r.refund_reason(&refund.id)?;
        w.concerns(format!("{}, {}", asked.number, words.money(refund.amount)));
        let id = receive(
            w,
            RecordPayment {
                person_id: invoice.person_id,
                payer_id: invoice.payer_id,
                amount: Money::new(-refund.amount.minor, refund.amount.currency),
                received_on: refund.refunded_at.day(zone).min(now.day(zone)),
                method: PaymentMethod::Card,
                reference: Some(super::settling::reference(&provider, &asked, &payment)),
                reason: own.or_else(|| Some(words.online_refund_reason(&provider.name, &asked.number))),
                allocations: None,
            },
        )?;
        w.decide_online_refund(&refund.id, &id)?;
        overview::of(&w.reader(), words, now)
    })
}
