//! Everything that happened to money, told as entries that can be added up. Pure.

use std::collections::HashMap;

use super::collecting::{flat, taken_in};
use super::model::RowSource;
use crate::basics::ids::{EngagementId, InvoiceId, OfferId, OrganisationId, PaymentId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::einvoice::TaxTreatment;
use crate::expenses::model::{ExpenseCategory, ExpenseItem};
use crate::invoices::ageing::{Bucket, bucket};
use crate::invoices::model::InvoiceKind;
use crate::invoices::queries::books::{Document, GivenUp, PaidPart, Received};
use crate::invoices::totals::apportion;

/// What an entry is a movement of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the measure that it is named after, or a part of it")]
pub enum Flow {
    Issued,
    Credited,
    NetIssued,
    TaxIssued,
    /// What of it is no income yet, below zero, and what becomes income with the invoice that deducts it.
    PostponedIssued,
    Collected,
    Refunded,
    NetCollected,
    TaxCollected,
    /// The same of what was collected.
    PostponedCollected,
    Held,
    WrittenOff,
    NetWrittenOff,
    Outstanding,
    Open,
    Expense,
    ExpenseTax,
    Cost,
    Owed,
}

/// A movement of money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What moved.
    pub flow: Flow,
    /// When.
    pub on: Day,
    /// How much, in minor units.
    pub amount: i64,
    /// Of which currency.
    pub currency: Currency,
    /// What it can be opened as.
    pub source: RowSource,
    /// The client.
    pub person: Option<PersonId>,
    /// The organisation that pays.
    pub payer: Option<OrganisationId>,
    /// The offer it came from.
    pub offer: Option<OfferId>,
    /// What an expense is for.
    pub category: Option<ExpenseCategory>,
    /// How it is taxed and at which rate.
    pub rate: Option<(TaxTreatment, u32)>,
    /// How long it is overdue.
    pub bucket: Option<Bucket>,
}

impl Entry {
    /// An entry that belongs to nothing yet.
    #[must_use]
    pub fn of(flow: Flow, on: Day, amount: Money, source: RowSource) -> Self {
        Self {
            flow,
            on,
            amount: amount.minor,
            currency: amount.currency,
            source,
            person: None,
            payer: None,
            offer: None,
            category: None,
            rate: None,
            bucket: None,
        }
    }
}

/// What is stored of a period, as read.
#[derive(Debug, Default)]
pub struct Books {
    /// Its documents.
    pub documents: Vec<Document>,
    /// What payments gave to them.
    pub parts: Vec<PaidPart>,
    /// What was given up of them.
    pub given_up: Vec<GivenUp>,
    /// Its payments.
    pub received: Vec<Received>,
    /// Its expenses.
    pub expenses: Vec<ExpenseItem>,
    /// Whether the practice charges tax, so that the tax in expenses costs nothing.
    pub taxable: bool,
}

/// What one engagement owes to its client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owing {
    /// Which.
    pub engagement_id: EngagementId,
    /// The client.
    pub person_id: PersonId,
    /// What it is worth.
    pub worth: Money,
}

impl Books {
    /// All entries that follow from what is stored. Those of days outside the period are not complete.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let by_id: HashMap<&InvoiceId, &Document> =
            self.documents.iter().map(|document| (&document.id, document)).collect();
        let mut entries = Vec::new();
        for document in &self.documents {
            issued(document, &mut entries);
        }
        self.collected(&by_id, &mut entries);
        self.taken_in(&mut entries);
        for given_up in &self.given_up {
            if let Some(document) = by_id.get(&given_up.invoice_id) {
                written_off(document, given_up, &mut entries);
            }
        }
        for expense in &self.expenses {
            self.spent(expense, &mut entries);
        }
        entries
    }

    /// Each payment by its day, parted among the invoices that it pays; the rest belongs to none.
    fn collected(&self, by_id: &HashMap<&InvoiceId, &Document>, entries: &mut Vec<Entry>) {
        let mut given: HashMap<&PaymentId, Vec<(&InvoiceId, i64)>> = HashMap::new();
        for part in &self.parts {
            let known = given.entry(&part.payment_id).or_default();
            match known.iter_mut().find(|(invoice, _)| *invoice == &part.invoice_id) {
                Some((_, amount)) => *amount += part.amount,
                None => known.push((&part.invoice_id, part.amount)),
            }
        }
        for payment in &self.received {
            let (id, currency) = (&payment.id, payment.amount.currency);
            let source =
                |invoice_id: Option<InvoiceId>| RowSource::Payment { payment_id: id.clone(), invoice_id };
            let bare = |flow, minor| Entry {
                person: Some(payment.person_id.clone()),
                payer: payment.payer_id.clone(),
                ..Entry::of(flow, payment.on, Money::new(minor, currency), source(None))
            };
            entries.push(bare(Flow::Held, payment.amount.minor));
            if payment.amount.minor < 0 {
                entries.push(bare(Flow::Refunded, -payment.amount.minor));
                continue;
            }
            let mut left = payment.amount.minor;
            for (invoice, amount) in given.get(id).into_iter().flatten() {
                let Some(document) = by_id.get(*invoice).filter(|_| *amount != 0) else { continue };
                left -= amount;
                by_offer(
                    document,
                    Flow::Collected,
                    payment.on,
                    *amount,
                    &source(Some(document.id.clone())),
                    entries,
                );
            }
            if left != 0 {
                entries.push(bare(Flow::Collected, left));
            }
        }
    }

    /// What came for invoices, with its tax; and that it no longer belongs to none.
    fn taken_in(&self, entries: &mut Vec<Entry>) {
        let mut parts: HashMap<&InvoiceId, Vec<&PaidPart>> = HashMap::new();
        for part in &self.parts {
            parts.entry(&part.invoice_id).or_default().push(part);
        }
        let mut notes: HashMap<&InvoiceId, Vec<&Document>> = HashMap::new();
        for note in &self.documents {
            if let Some(invoice) = &note.credits {
                notes.entry(invoice).or_default().push(note);
            }
        }
        for document in self.documents.iter().filter(|document| document.credits.is_none()) {
            let of = |id| {
                (notes.get(id).map_or(&[][..], Vec::as_slice), parts.get(id).map_or(&[][..], Vec::as_slice))
            };
            let (notes, parts) = of(&document.id);
            taken_in(document, notes, parts, entries);
        }
    }

    fn spent(&self, expense: &ExpenseItem, entries: &mut Vec<Entry>) {
        let details = &expense.details;
        let source = RowSource::Expense { expense_id: expense.id.clone() };
        let tax = details.tax.map_or(0, |tax| tax.minor);
        let entry = |flow, minor| Entry {
            category: Some(details.category),
            ..Entry::of(flow, details.paid_on, Money::new(minor, details.amount.currency), source.clone())
        };
        entries.push(entry(Flow::Expense, details.amount.minor));
        entries.push(entry(Flow::ExpenseTax, tax));
        entries.push(entry(Flow::Cost, details.amount.minor - if self.taxable { tax } else { 0 }));
    }
}

/// What is open today, by how long it is overdue. An entry's day is the last day to pay.
#[must_use]
pub fn open(documents: &[Document], today: Day) -> Vec<Entry> {
    let entry = |document: &Document| {
        let amount = Money::new(document.open, document.currency);
        let on = document.due_on.unwrap_or(document.issued_on);
        Entry { bucket: Some(bucket(document.due_on, today)), ..plain(document, Flow::Open, on, amount) }
    };
    documents.iter().map(entry).collect()
}

/// What is owed to clients in sessions.
#[must_use]
pub fn owed(owing: &[Owing], today: Day) -> Vec<Entry> {
    let entry = |owing: &Owing| {
        let source = RowSource::Engagement { engagement_id: owing.engagement_id.clone() };
        Entry { person: Some(owing.person_id.clone()), ..Entry::of(Flow::Owed, today, owing.worth, source) }
    };
    owing.iter().map(entry).collect()
}

/// An entry of a document as a whole.
pub(super) fn plain(document: &Document, flow: Flow, on: Day, amount: Money) -> Entry {
    let source = RowSource::Invoice { invoice_id: document.id.clone() };
    Entry {
        person: Some(document.person_id.clone()),
        payer: document.payer_id.clone(),
        ..Entry::of(flow, on, amount, source)
    }
}

fn issued(document: &Document, entries: &mut Vec<Entry>) {
    let is_invoice = document.kind != InvoiceKind::CreditNote;
    let source = RowSource::Invoice { invoice_id: document.id.clone() };
    let flow = if is_invoice { Flow::Issued } else { Flow::Credited };
    by_offer(document, flow, document.issued_on, document.total, &source, entries);
    if document.open > 0 {
        by_offer(document, Flow::Outstanding, document.issued_on, document.open, &source, entries);
    }
    let sign = if is_invoice { 1 } else { -1 };
    for rate in &document.rates {
        for (flow, minor) in [(Flow::NetIssued, rate.net), (Flow::TaxIssued, rate.tax)] {
            let amount = Money::new(sign * minor, document.currency);
            let entry = plain(document, flow, document.issued_on, amount);
            entries.push(Entry { rate: Some((document.treatment, rate.rate_milli)), ..entry });
        }
    }
    postponed(document, sign, entries);
}

/// Tax counts when a deposit is asked for or comes, income not before the invoice that deducts it (`domain-rules.md` 7).
fn postponed(document: &Document, sign: i64, entries: &mut Vec<Entry>) {
    let mut push = |flow, minor| {
        if minor != 0 {
            let amount = Money::new(sign * minor, document.currency);
            entries.push(plain(document, flow, document.issued_on, amount));
        }
    };
    if document.deposit {
        push(Flow::PostponedIssued, -document.rates.iter().map(|rate| rate.net).sum::<i64>());
    }
    push(Flow::PostponedIssued, document.deposits_net);
    push(Flow::PostponedCollected, document.deposits_net);
}

/// What was given up counts on its day, and against it on the day on which a payment took it up again.
fn written_off(document: &Document, given_up: &GivenUp, entries: &mut Vec<Entry>) {
    let source = RowSource::Invoice { invoice_id: document.id.clone() };
    let days = [(Some(given_up.on), 1), (given_up.taken_up_on, -1)];
    for (on, sign) in days.into_iter().filter_map(|(on, sign)| Some((on?, sign))) {
        by_offer(document, Flow::WrittenOff, on, sign * given_up.amount, &source, entries);
        let parts = flat(&document.rates);
        let shares = apportion(&parts, given_up.amount, document.total, given_up.amount);
        let shares = shares.unwrap_or_else(|| vec![given_up.amount]);
        // `flat` puts the net of each rate before its tax.
        let net: i64 = shares.iter().step_by(2).sum();
        entries.push(plain(document, Flow::NetWrittenOff, on, Money::new(sign * net, document.currency)));
    }
}

/// An amount of a document, parted among the offers that its lines came from.
fn by_offer(
    document: &Document,
    flow: Flow,
    on: Day,
    amount: i64,
    source: &RowSource,
    entries: &mut Vec<Entry>,
) {
    let weights: Vec<i64> = document.offers.iter().map(|(_, weight)| *weight).collect();
    let whole = weights.iter().sum();
    let shares = apportion(&weights, amount, whole, amount);
    let parts: Vec<(Option<OfferId>, i64)> = match shares {
        Some(shares) => document.offers.iter().map(|(offer, _)| offer.clone()).zip(shares).collect(),
        None => vec![(None, amount)],
    };
    entries.extend(parts.into_iter().map(|(offer, minor)| Entry {
        offer,
        source: source.clone(),
        ..plain(document, flow, on, Money::new(minor, document.currency))
    }));
}
