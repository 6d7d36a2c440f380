//! The offers that a new practice can start from, and the sentence that says what an offer does.
//! Source: `domain-rules.md`, section 6.

use super::model::{HourKind, OfferKind, OfferTerms};
use crate::basics::money::{Currency, Money};
use crate::credits::ledger::CreditUnit;
use crate::words::Words;

/// Six offers with round prices in `currency`, to tick and change.
#[must_use]
pub fn offers(currency: Currency, words: &dyn Words) -> Vec<OfferTerms> {
    use OfferKind::{Discovery, Package, Retainer, Single};
    // Kind, sessions, minutes, price in major units, validity in days, cadence in days.
    let rows = [
        (Discovery, 0, 30, 0, None, 30),
        (Single, 0, 60, 120, None, 14),
        (Package, 6, 60, 660, Some(120), 14),
        (Package, 12, 50, 1_200, Some(270), 14),
        (Retainer, 2, 60, 220, Some(31), 14),
        (Package, 12, 90, 3_600, Some(180), 14),
    ];
    rows.iter()
        .zip(words.starter_offers())
        .map(
            |(
                &(kind, quantity, session_minutes, price, validity_days, cadence_days),
                (name, description),
            )| {
                OfferTerms {
                    name,
                    kind,
                    unit: CreditUnit::Session,
                    quantity,
                    session_minutes,
                    price: Money::new(price * currency.minor_per_major(), currency),
                    validity_days,
                    cadence_days,
                    hour_kind: if price == 0 { HourKind::ProBono } else { HourKind::Paid },
                    description,
                }
            },
        )
        .collect()
}
