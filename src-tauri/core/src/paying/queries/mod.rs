//! Reading providers, requests and payments; what happened to payments later is in [`later`].

pub mod later;
pub mod refunds;

use std::collections::BTreeSet;

use rusqlite::{Row, named_params};

use super::due::{Health, Situation};
use super::model::{OnlineState, PayKind, RequestPart, RequestState};
use crate::basics::ids::{InvoiceId, OnlinePaymentId, PayProviderId, PaymentId, PaymentRequestId, PersonId};
use crate::basics::moments::{Day, Instant};
use crate::basics::money::{Currency, Money};
use crate::basics::sensitive::Sensitive;
use crate::error::{OrNotFound, Result, What};
use crate::outbox::model::PaymentOperation;
use crate::vault::reader::Reader;

const REQUESTS: &str = include_str!("../sql/requests.sql");
const PAYMENTS: &str = include_str!("../sql/online_payments.sql");
/// A page is young for so long.
const FRESH_MINUTES: i64 = 48 * 60;
/// Around its day, an invoice is looked at more often.
const DAYS_AROUND_DUE: i64 = 3;
/// A fee that was not told for so long is not waited for any more.
const FEE_DAYS: i64 = 14;

/// A provider as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0033_payment_requests.sql")]
pub struct ProviderRow {
    pub id: PayProviderId,
    pub kind: PayKind,
    pub name: String,
    pub test_mode: bool,
    pub template: Option<String>,
    pub books_itself: bool,
    pub paused: bool,
}

/// A request as stored, and its invoice.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0033_payment_requests.sql")]
pub struct RequestRow {
    pub id: PaymentRequestId,
    pub provider_id: PayProviderId,
    pub invoice_id: InvoiceId,
    pub person_id: PersonId,
    pub number: String,
    pub due_on: Option<Day>,
    pub part: RequestPart,
    pub amount: Money,
    pub op: String,
    pub state: RequestState,
    pub external_id: Option<String>,
    pub url: Option<String>,
    pub created_at: Instant,
    pub opened_at: Option<Instant>,
    pub closed_at: Option<Instant>,
    pub left_open: bool,
}

impl RequestRow {
    /// Whether its page is there.
    #[must_use]
    pub fn has_page(&self) -> bool {
        self.external_id.is_some()
    }

    /// Whether somebody may still pay on it, or will soon be able to.
    #[must_use]
    pub fn is_live(&self) -> bool {
        matches!(self.state, RequestState::LinkQueued | RequestState::LinkOpen | RequestState::Processing)
    }
}

/// A payment as stored.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as in migrations/0033_payment_requests.sql")]
pub struct OnlinePayment {
    pub id: OnlinePaymentId,
    pub request_id: PaymentRequestId,
    pub provider_id: PayProviderId,
    pub external_id: String,
    pub intent: Option<String>,
    pub state: OnlineState,
    pub amount: Money,
    pub paid_at: Instant,
    pub fee: Option<Money>,
    pub looked_at: Instant,
    pub decided: bool,
    pub payment_id: Option<PaymentId>,
}

impl Reader<'_> {
    /// Providers that are connected, oldest first.
    pub fn pay_providers(&self) -> Result<Vec<ProviderRow>> {
        self.all(
            "reading payment providers",
            "SELECT id, kind, name, test_mode, template, books_itself, paused FROM pay_providers
             WHERE ended_at IS NULL ORDER BY created_at, rowid",
            [],
            provider,
        )
    }

    /// One provider, connected or ended.
    pub fn pay_provider(&self, id: &PayProviderId) -> Result<ProviderRow> {
        self.first(
            "reading a payment provider",
            "SELECT id, kind, name, test_mode, template, books_itself, paused FROM pay_providers WHERE id = ?1",
            [id],
            provider,
        )?
        .or_not_found(What::PayProvider, id.as_str())
    }

    /// Providers that were connected with a test key, whether they still are or not.
    pub(super) fn providers_in_test(&self) -> Result<BTreeSet<PayProviderId>> {
        let all = self.all(
            "reading payment providers in test mode",
            "SELECT id FROM pay_providers WHERE test_mode = 1",
            [],
            |row| row.get("id"),
        )?;
        Ok(all.into_iter().collect())
    }

    /// The key of a provider.
    pub(super) fn pay_secret(&self, id: &PayProviderId) -> Result<Option<Sensitive>> {
        self.first(
            "reading a key",
            "SELECT secret FROM pay_provider_secrets WHERE provider_id = ?1",
            [id],
            |row| row.get("secret").map(Sensitive::new),
        )
    }

    /// How the last attempts went.
    pub(super) fn pay_health(&self, id: &PayProviderId) -> Result<Health> {
        let found = self.first(
            "reading how a provider is",
            "SELECT tried_at, ok_at, failures, trouble, retry_at, requests, cursor, missing_right
             FROM pay_provider_health
             WHERE provider_id = ?1",
            [id],
            |row| {
                Ok(Health {
                    tried_at: row.get("tried_at")?,
                    ok_at: row.get("ok_at")?,
                    failures: row.get("failures")?,
                    trouble: row.get("trouble")?,
                    retry_at: row.get("retry_at")?,
                    requests: row.get("requests")?,
                    cursor: row.get("cursor")?,
                    missing_right: row.get("missing_right")?,
                })
            },
        )?;
        Ok(found.unwrap_or_default())
    }

    /// What there is to know and to say with a provider.
    pub(super) fn pay_situation(&self, id: &PayProviderId, at: Instant, today: Day) -> Result<Situation> {
        let requests = self.requests_since(id, Instant(chrono::DateTime::UNIX_EPOCH))?;
        let is_fresh = |request: &RequestRow| {
            let young = request.opened_at.is_some_and(|opened| at.minutes_since(opened) < FRESH_MINUTES);
            young || request.due_on.is_some_and(|due| due.since(today).abs() <= DAYS_AROUND_DUE)
        };
        let open: Vec<&RequestRow> =
            requests.iter().filter(|request| request.state == RequestState::LinkOpen).collect();
        let processing = requests.iter().filter(|request| request.state == RequestState::Processing).count();
        let disputes: u32 = self.one(
            "counting disputes",
            "SELECT count(*) AS number FROM online_disputes d JOIN online_payments p ON p.id = d.online_payment_id
             JOIN payment_requests q ON q.id = p.request_id WHERE d.state = 'open' AND q.provider_id = ?1",
            [id],
            |row| row.get("number"),
        )?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let outbox = self.payment_operations_waiting(id.as_str())?;
        Ok(Situation {
            open: count(open.len()),
            fresh: open.iter().any(|request| is_fresh(request)),
            slow: count(processing)
                .saturating_add(count(self.without_fee(id, at)?.len()))
                .saturating_add(self.refunds_pending(id, at)?),
            disputes,
            ever: !requests.is_empty(),
            waiting: !outbox.is_empty(),
            refund_waiting: outbox.iter().any(|operation| operation.kind == PaymentOperation::Refund),
        })
    }

    /// Payments whose fee Stripe has not told yet, and may still tell.
    pub(super) fn without_fee(&self, id: &PayProviderId, at: Instant) -> Result<Vec<OnlinePayment>> {
        if self.pay_provider(id)?.kind != PayKind::Stripe {
            return Ok(Vec::new());
        }
        let mut all = self.online_payments_of(id)?;
        let since = at.plus_minutes(-FEE_DAYS * 24 * 60);
        all.retain(|payment| {
            payment.state == OnlineState::Paid && payment.fee.is_none() && payment.paid_at >= since
        });
        Ok(all)
    }

    /// One request.
    pub fn payment_request(&self, id: &PaymentRequestId) -> Result<RequestRow> {
        let which = named_params! {
            ":id": id, ":invoice": None::<String>, ":provider": None::<String>, ":closed_since": 0, ":all": 0,
        };
        self.first("reading a payment request", REQUESTS, which, request)?
            .or_not_found(What::PaymentRequest, id.as_str())
    }

    /// Every request for an invoice, oldest first.
    pub fn payment_requests_for(&self, invoice: &InvoiceId) -> Result<Vec<RequestRow>> {
        let which = named_params! {
            ":id": None::<String>, ":invoice": invoice, ":provider": None::<String>, ":closed_since": 0, ":all": 0,
        };
        self.all("reading payment requests", REQUESTS, which, request)
    }

    /// The page on which an invoice can be paid now; that of the whole before that of a part. None that was made with a
    /// test key: whoever paid there would believe to have paid.
    pub fn open_pay_page(&self, invoice: &InvoiceId) -> Result<Option<String>> {
        let in_test = self.providers_in_test()?;
        let mut open = self.payment_requests_for(invoice)?;
        open.retain(|request| {
            request.state == RequestState::LinkOpen && !in_test.contains(&request.provider_id)
        });
        open.sort_by_key(|request| request.part != RequestPart::Whole);
        Ok(open.into_iter().find_map(|request| request.url))
    }

    /// Every request, oldest first.
    pub fn payment_requests(&self) -> Result<Vec<RequestRow>> {
        let which = named_params! {
            ":id": None::<String>, ":invoice": None::<String>, ":provider": None::<String>, ":closed_since": 0,
            ":all": 1,
        };
        self.all("reading payment requests", REQUESTS, which, request)
    }

    /// The requests of a provider that are not over, or were not at `since`.
    pub(super) fn requests_since(&self, provider: &PayProviderId, since: Instant) -> Result<Vec<RequestRow>> {
        let which = named_params! {
            ":id": None::<String>, ":invoice": None::<String>, ":provider": provider, ":closed_since": since, ":all": 0,
        };
        self.all("reading payment requests", REQUESTS, which, request)
    }

    /// One payment of a provider.
    pub fn online_payment(&self, id: &OnlinePaymentId) -> Result<OnlinePayment> {
        let which = named_params! {
            ":id": id, ":request": None::<String>, ":intent": None::<String>, ":provider": None::<String>, ":all": 0,
        };
        self.first("reading a payment of a provider", PAYMENTS, which, payment)?
            .or_not_found(What::OnlinePayment, id.as_str())
    }

    /// The payments of a request.
    pub fn online_payments_for(&self, request: &PaymentRequestId) -> Result<Vec<OnlinePayment>> {
        let which = named_params! {
            ":id": None::<String>, ":request": request, ":intent": None::<String>, ":provider": None::<String>,
            ":all": 0,
        };
        self.all("reading the payments of a request", PAYMENTS, which, payment)
    }

    /// The payment that refunds and disputes call `intent`.
    pub(super) fn online_payment_called(
        &self,
        intent: &str,
        provider: &PayProviderId,
    ) -> Result<Option<OnlinePayment>> {
        let which = named_params! {
            ":id": None::<String>, ":request": None::<String>, ":intent": intent, ":provider": None::<String>,
            ":all": 0,
        };
        let all = self.all("reading a payment of a provider", PAYMENTS, which, payment)?;
        Ok(all.into_iter().find(|payment| payment.provider_id == *provider))
    }

    /// The payments of a provider.
    pub(super) fn online_payments_of(&self, provider: &PayProviderId) -> Result<Vec<OnlinePayment>> {
        let which = named_params! {
            ":id": None::<String>, ":request": None::<String>, ":intent": None::<String>, ":provider": provider,
            ":all": 0,
        };
        self.all("reading the payments of a provider", PAYMENTS, which, payment)
    }

    /// Every payment of every provider.
    pub fn online_payments(&self) -> Result<Vec<OnlinePayment>> {
        let which = named_params! {
            ":id": None::<String>, ":request": None::<String>, ":intent": None::<String>, ":provider": None::<String>,
            ":all": 1,
        };
        self.all("reading the payments of providers", PAYMENTS, which, payment)
    }

    /// Events that were taken in.
    pub(super) fn pay_events(&self, provider: &PayProviderId) -> Result<BTreeSet<String>> {
        let all = self.all(
            "reading events that were taken in",
            "SELECT external_id FROM pay_provider_events WHERE provider_id = ?1",
            [provider],
            |row| row.get("external_id"),
        )?;
        Ok(all.into_iter().collect())
    }
}

fn provider(row: &Row<'_>) -> rusqlite::Result<ProviderRow> {
    Ok(ProviderRow {
        id: row.get("id")?,
        kind: row.get("kind")?,
        name: row.get("name")?,
        test_mode: row.get("test_mode")?,
        template: row.get("template")?,
        books_itself: row.get("books_itself")?,
        paused: row.get("paused")?,
    })
}

fn request(row: &Row<'_>) -> rusqlite::Result<RequestRow> {
    Ok(RequestRow {
        id: row.get("id")?,
        provider_id: row.get("provider_id")?,
        invoice_id: row.get("invoice_id")?,
        person_id: row.get("person_id")?,
        number: row.get("number")?,
        due_on: row.get("due_on")?,
        part: row.get("part")?,
        amount: money(row)?,
        op: row.get("op")?,
        state: row.get("state")?,
        external_id: row.get("external_id")?,
        url: row.get("url")?,
        created_at: row.get("created_at")?,
        opened_at: row.get("opened_at")?,
        closed_at: row.get("closed_at")?,
        left_open: row.get("left_open")?,
    })
}

fn payment(row: &Row<'_>) -> rusqlite::Result<OnlinePayment> {
    let fee: Option<i64> = row.get("fee_minor")?;
    let currency: Option<Currency> = row.get("fee_currency")?;
    Ok(OnlinePayment {
        id: row.get("id")?,
        request_id: row.get("request_id")?,
        provider_id: row.get("provider_id")?,
        external_id: row.get("external_id")?,
        intent: row.get("intent")?,
        state: row.get("state")?,
        amount: money(row)?,
        paid_at: row.get("paid_at")?,
        fee: fee.zip(currency).map(|(minor, currency)| Money::new(minor, currency)),
        looked_at: row.get("looked_at")?,
        decided: row.get("decided")?,
        payment_id: row.get("payment_id")?,
    })
}

fn money(row: &Row<'_>) -> rusqlite::Result<Money> {
    Ok(Money::new(row.get("amount_minor")?, row.get("currency")?))
}
