//! The offers that a new practice can start from, and the sentence that says what an offer does.
//! Source: `domain-rules.md`, section 6.

use super::arrangement::{Arrangement, Instalments, Rollover};
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
        (Retainer, 2, 60, 220, None, 14),
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
                    arrangement: arrangement(kind, session_minutes, quantity),
                }
            },
        )
        .collect()
}

/// A retainer carries one session over and is ended with a month's notice; the longer package is paid in three parts;
/// for an executive the organisation pays.
fn arrangement(kind: OfferKind, session_minutes: u32, quantity: u32) -> Option<Arrangement> {
    let plain = Arrangement::default();
    match (kind, quantity, session_minutes) {
        (OfferKind::Retainer, ..) => Some(Arrangement {
            rollover: Rollover::NextPeriod,
            rollover_cap: Some(1),
            notice_days: Some(30),
            ..plain
        }),
        (OfferKind::Package, 12, 90) => Some(Arrangement { sponsor_pays: true, ..plain }),
        (OfferKind::Package, 12, _) => {
            Some(Arrangement { instalments: Some(Instalments { parts: 3, every_days: None }), ..plain })
        }
        _ => None,
    }
}
