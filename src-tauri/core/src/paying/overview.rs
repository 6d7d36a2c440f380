//! What the coach sees of getting paid online: providers, open requests with their age, what came and waits for a word.

use serde::Serialize;
use ts_rs::TS;

use super::model::{
    DisputeState, Finding, OnlineState, PayKind, PayTrouble, RefundState, RequestPart, RequestState,
};
use super::queries::later::OnlineRefund;
use super::queries::{OnlinePayment, ProviderRow, RequestRow};
use super::refunding::model::{PaidOnline, RefundItem};
use super::refunding::views;
use super::rules;
use super::settling::finding;
use super::withdrawing;
use crate::app::App;
use crate::basics::ids::{
    InvoiceId, OnlinePaymentId, OnlineRefundId, PayProviderId, PaymentRequestId, PersonId,
};
use crate::basics::moments::{Day, Instant, LocalTime};
use crate::basics::money::Money;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// Everything about getting paid online.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PayOverview {
    /// Providers that are connected.
    pub providers: Vec<ProviderItem>,
    /// Requests, latest first.
    pub requests: Vec<RequestItem>,
    /// Payments that wait for the coach's word, oldest first.
    pub waiting: Vec<WaitingPayment>,
    /// Refunds that are not noted here, oldest first.
    pub refunds: Vec<WaitingRefund>,
    /// Disputes that are not decided.
    pub disputes: Vec<DisputeItem>,
    /// Payments that came, and how much of each can be paid back.
    pub paid: Vec<PaidOnline>,
    /// Refunds that were asked for here and are not at their end, latest first.
    pub paying_back: Vec<RefundItem>,
}

/// A provider as shown. Its key never is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProviderItem {
    /// Its id.
    pub id: PayProviderId,
    /// Which.
    pub kind: PayKind,
    /// What it is called.
    pub name: String,
    /// Nothing is real that is paid there.
    pub test_mode: bool,
    /// A payment that was expected is booked at once.
    pub books_itself: bool,
    /// It is not asked for now.
    pub paused: bool,
    /// What keeps it from being asked.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trouble: Option<PayTrouble>,
    /// When everything was last known.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<LocalTime>,
    /// The address that is filled in, for a template.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// How it is, in words.
    pub sentence: String,
    /// Which of its pages can no longer be withdrawn from here, in words, where it is disconnected all the same.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaving: Option<String>,
}

/// A request as shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestItem {
    /// Its id.
    pub id: PaymentRequestId,
    /// On whose page.
    pub provider_id: PayProviderId,
    /// For which invoice.
    pub invoice_id: InvoiceId,
    /// Its number.
    pub number: String,
    /// The client.
    pub person_id: PersonId,
    /// The client's name.
    pub person_name: String,
    /// Which part.
    pub part: RequestPart,
    /// How much.
    pub amount: Money,
    /// How far it is.
    pub state: RequestState,
    /// Somebody may still pay on it, or will soon be able to.
    pub live: bool,
    /// It can be withdrawn now.
    pub may_withdraw: bool,
    /// It did not go through: another one can be made.
    pub failed: bool,
    /// It was made with a test key: no money comes of it.
    pub test: bool,
    /// The page, while it can be paid on.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was asked for.
    pub asked_on: Day,
    /// How many days ago that is.
    #[ts(type = "number")]
    pub age_days: i64,
    /// How it stands, in words.
    pub sentence: String,
}

/// A payment that waits for the coach's word.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingPayment {
    /// Its id.
    pub id: OnlinePaymentId,
    /// For which invoice it was asked.
    pub invoice_id: InvoiceId,
    /// The client.
    pub person_id: PersonId,
    /// How much came.
    pub amount: Money,
    /// When.
    pub paid_at: LocalTime,
    /// What it means for the invoice.
    pub finding: Finding,
    /// It was made with a test key: no money has come.
    pub test: bool,
    /// In words, with what booking it does.
    pub sentence: String,
}

/// A refund that is not noted here.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingRefund {
    /// Its id.
    pub id: OnlineRefundId,
    /// Of which invoice.
    pub invoice_id: InvoiceId,
    /// The client.
    pub person_id: PersonId,
    /// How much went back.
    pub amount: Money,
    /// Why, where the coach asked for it here.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// In words, with what is to be done.
    pub sentence: String,
}

/// A dispute that is not decided.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisputeItem {
    /// Of which invoice.
    pub invoice_id: InvoiceId,
    /// The client.
    pub person_id: PersonId,
    /// How much is asked back.
    pub amount: Money,
    /// Until when it is to be answered.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub respond_by: Option<Day>,
    /// In words.
    pub sentence: String,
}

/// Everything, as it is known here. Asks nobody.
pub fn overview(app: &App, (): ()) -> Result<PayOverview> {
    let (words, now) = (words::of(app), app.now());
    app.read(|r| of(r, words, now))
}

/// Everything within a transaction.
pub(super) fn of(r: &Reader<'_>, words: &dyn Words, now: Instant) -> Result<PayOverview> {
    let zone = r.practice()?.zone;
    let names = r.names()?;
    let providers = r.pay_providers()?;
    let requests = r.payment_requests()?;
    let payments = r.online_payments()?;
    // Of those that were disconnected, too.
    let in_test = r.providers_in_test()?;
    let is_test = |request: &RequestRow| in_test.contains(&request.provider_id);
    let item = |request: &RequestRow| RequestItem {
        live: request.is_live(),
        may_withdraw: rules::may_withdraw(request.state),
        failed: request.state == RequestState::Failed,
        test: is_test(request),
        sentence: if request.left_open && request.state == RequestState::Void {
            words.left_open()
        } else {
            let age = now.day(zone).since(request.created_at.day(zone));
            words.request_state(request.state, request.opened_at.is_some(), age)
        },
        url: request.url.clone().filter(|_| request.state == RequestState::LinkOpen),
        asked_on: request.created_at.day(zone),
        age_days: now.day(zone).since(request.created_at.day(zone)),
        person_name: names.get(&request.person_id).cloned().unwrap_or_default(),
        id: request.id.clone(),
        provider_id: request.provider_id.clone(),
        invoice_id: request.invoice_id.clone(),
        number: request.number.clone(),
        person_id: request.person_id.clone(),
        part: request.part,
        amount: request.amount,
        state: request.state,
    };
    let request_of =
        |payment: &OnlinePayment| requests.iter().find(|request| request.id == payment.request_id);
    let mut waiting = Vec::new();
    for payment in payments.iter().filter(|payment| payment.state == OnlineState::Paid && !payment.decided) {
        let Some(request) = request_of(payment) else { continue };
        let found = finding(r, payment)?;
        waiting.push(WaitingPayment {
            id: payment.id.clone(),
            invoice_id: request.invoice_id.clone(),
            person_id: request.person_id.clone(),
            amount: payment.amount,
            paid_at: payment.paid_at.local(zone),
            finding: found,
            test: is_test(request),
            sentence: if is_test(request) {
                words.test_payment_waits(&request.number, payment.amount)
            } else {
                words.payment_waits(found, &request.number, payment.amount)
            },
        });
    }
    let whose = |id: &OnlinePaymentId| payments.iter().find(|payment| payment.id == *id).and_then(request_of);
    let undecided = |state: RefundState, booked: bool| state == RefundState::Done && !booked;
    let refunds =
        r.online_refunds()?.into_iter().filter(|one| undecided(one.state, one.payment_id.is_some()));
    let refunds = refunds.filter_map(|refund| {
        let request = whose(&refund.online_payment_id)?;
        Some(refund_waits(r, words, (request, is_test(request)), refund))
    });
    let disputes = r.online_disputes()?.into_iter().filter(|dispute| dispute.state == DisputeState::Open);
    let disputes = disputes.filter_map(|dispute| {
        let request = whose(&dispute.online_payment_id)?;
        let respond_by = dispute.respond_by.map(|by| by.day(zone));
        Some(DisputeItem {
            invoice_id: request.invoice_id.clone(),
            person_id: request.person_id.clone(),
            amount: dispute.amount,
            respond_by,
            sentence: words.marked_test(
                is_test(request),
                words.disputed_online(&request.number, dispute.amount, respond_by),
            ),
        })
    });
    let (paid, paying_back) = views::of(r, words, &providers, &requests, &payments)?;
    Ok(PayOverview {
        paid,
        paying_back,
        requests: requests.iter().rev().map(item).collect(),
        waiting,
        refunds: refunds.collect::<Result<_>>()?,
        disputes: disputes.collect(),
        providers: providers.iter().map(|row| shown(r, row, words, now)).collect::<Result<_>>()?,
    })
}

fn refund_waits(
    r: &Reader<'_>,
    words: &dyn Words,
    (request, test): (&RequestRow, bool),
    refund: OnlineRefund,
) -> Result<WaitingRefund> {
    // It is noted out of the client's credit, which a credit note gives, or what was paid twice.
    let credits = r.client_credit(Some(&request.person_id))?;
    let credited = credits.iter().any(|credit| {
        credit.amount.currency == refund.amount.currency && credit.amount.minor >= refund.amount.minor
    });
    let sentence = words.refund_waits(&request.number, refund.amount, credited);
    Ok(WaitingRefund {
        sentence: words.marked_test(test, sentence),
        reason: r.refund_reason(&refund.id)?,
        id: refund.id,
        invoice_id: request.invoice_id.clone(),
        person_id: request.person_id.clone(),
        amount: refund.amount,
    })
}

fn shown(r: &Reader<'_>, row: &ProviderRow, words: &dyn Words, now: Instant) -> Result<ProviderItem> {
    let zone = r.practice()?.zone;
    let health = r.pay_health(&row.id)?;
    let as_of = health.ok_at.map(|at| at.local(zone));
    let has_key = row.kind == PayKind::Template || r.pay_secret(&row.id)?.is_some();
    let trouble = if has_key { health.trouble } else { Some(PayTrouble::Key) };
    let sentence = match (&health.missing_right, trouble) {
        (Some(right), None) => {
            let named = Some(right.as_str()).filter(|right| !right.is_empty());
            words.marked_test(row.test_mode, words.right_missing(&row.name, named))
        }
        _ => words.provider_state(row.kind, row.paused, row.test_mode, trouble, as_of, now.local(zone)),
    };
    let trouble = trouble.or(health.missing_right.as_ref().map(|_| PayTrouble::Key));
    let leaving = withdrawing::left_behind(r, row)?.filter(|_| trouble.is_some()).map(|pages| {
        let numbers = pages.into_iter().filter(RequestRow::has_page).map(|page| page.number);
        words.pages_left_open(&row.name, &numbers.collect::<Vec<_>>())
    });
    Ok(ProviderItem {
        id: row.id.clone(),
        kind: row.kind,
        name: row.name.clone(),
        test_mode: row.test_mode,
        books_itself: row.books_itself,
        paused: row.paused,
        sentence,
        leaving,
        trouble,
        as_of,
        template: row.template.clone(),
    })
}
