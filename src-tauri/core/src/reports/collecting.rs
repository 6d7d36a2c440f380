//! What was collected of an invoice, with the tax in it: cash accounting. Pure.
//!
//! At every moment the money that an invoice has got is parted among its rates as the invoice itself is, less its
//! credit notes until then. Each event (money came, a credit note was issued, it freed money) counts what it changed of
//! that, so that cents never drift and a period that was reported once stays as it was.

use super::entries::{Entry, Flow, plain};
use super::model::RowSource;
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::invoices::queries::books::{Document, PaidPart};
use crate::invoices::totals::{TaxedPart, apportion};

/// The day on which money for an invoice is income: when it came, yet never before the invoice is there; until then it
/// is the client's.
fn counts_on(document: &Document, came: Day) -> Day {
    came.max(document.issued_on)
}

enum Event<'e> {
    Came(&'e PaidPart),
    Credited(&'e Document),
}

impl Event<'_> {
    /// On one day money comes before it is freed, and is freed before what it was for is credited: so there is never
    /// more of it than the invoice is for.
    fn order(&self, document: &Document) -> (Day, u8) {
        match self {
            Self::Came(part) if part.credit_note_id.is_none() => (counts_on(document, part.on), 0),
            Self::Came(part) => (counts_on(document, part.on), 1),
            Self::Credited(note) => (note.issued_on, 2),
        }
    }
}

/// The entries of what came for `document`, which `notes` credited and `parts` paid.
pub(super) fn taken_in(
    document: &Document,
    notes: &[&Document],
    parts: &[&PaidPart],
    entries: &mut Vec<Entry>,
) {
    let came = parts.iter().map(|part| Event::Came(part));
    let mut events: Vec<Event<'_>> = came.chain(notes.iter().map(|note| Event::Credited(note))).collect();
    events.sort_by_key(|event| event.order(document));
    let (mut rates, mut got) = (document.rates.clone(), 0);
    let mut before = vec![0; rates.len() * 2];
    for event in events {
        let (on, _) = event.order(document);
        let source = match event {
            Event::Came(part) => {
                got += part.amount;
                let source =
                    |invoice_id| RowSource::Payment { payment_id: part.payment_id.clone(), invoice_id };
                let left = Money::new(-part.amount, document.currency);
                entries.push(Entry { source: source(None), ..plain(document, Flow::Held, on, left) });
                source(Some(part.invoice_id.clone()))
            }
            Event::Credited(note) => {
                lessen(&mut rates, &note.rates);
                RowSource::Invoice { invoice_id: note.id.clone() }
            }
        };
        let after = shares(&rates, got);
        for (place, rate) in document.rates.iter().enumerate() {
            for (flow, at) in [(Flow::NetCollected, place * 2), (Flow::TaxCollected, place * 2 + 1)] {
                let changed = Money::new(after[at] - before[at], document.currency);
                if changed.minor != 0 {
                    entries.push(Entry {
                        source: source.clone(),
                        rate: Some((document.treatment, rate.rate_milli)),
                        ..plain(document, flow, on, changed)
                    });
                }
            }
        }
        if document.deposit {
            let net = |parts: &[i64]| parts.iter().step_by(2).sum::<i64>();
            let waits = Money::new(net(&before) - net(&after), document.currency);
            entries.push(Entry { source, ..plain(document, Flow::PostponedCollected, on, waits) });
        }
        before = after;
    }
}

/// Net and tax of each rate, one after the other.
pub(super) fn flat(rates: &[TaxedPart]) -> Vec<i64> {
    rates.iter().flat_map(|rate| [rate.net, rate.tax]).collect()
}

/// `got`, parted as the rates are. They add up to `got`, whatever was credited.
fn shares(rates: &[TaxedPart], got: i64) -> Vec<i64> {
    let parts = flat(rates);
    let whole = parts.iter().sum();
    apportion(&parts, got, whole, got).unwrap_or_else(|| {
        // Credited in full: what is left of the money, if any, is without tax.
        let mut all = vec![0; parts.len()];
        if let Some(first) = all.first_mut() {
            *first = got;
        }
        all
    })
}

/// Takes a credit note off the rates of its invoice. A rate that the invoice does not have is never credited.
fn lessen(rates: &mut [TaxedPart], credited: &[TaxedPart]) {
    for rate in rates {
        for less in credited.iter().filter(|less| less.rate_milli == rate.rate_milli) {
            rate.net -= less.net;
            rate.tax -= less.tax;
        }
    }
}
