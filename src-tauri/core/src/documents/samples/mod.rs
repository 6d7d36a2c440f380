//! Sample documents for the tests and for the eye.
//!
//! `STILLPOINT_SAMPLES=/tmp/doc-look cargo nextest run -p stillpoint-core every_sample` writes them as files.

mod invoices;
mod pages;
mod plots;

pub use invoices::{credit_note, draft, full, long, simple, strange, typical};
pub use pages::{kit, period_summary, session_summary};
pub use plots::{lines, scales, spark, wheel};

use super::recovery_kit::RecoveryKitDocument;
use super::{Locale, Paper, Rendered, invoice, recovery_kit, summary};
use crate::basics::money::{Currency, Money};

pub fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

pub fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, Currency::from_code(code).unwrap())
}

/// Every sample, drawn.
pub fn all() -> Vec<(&'static str, Rendered)> {
    vec![
        ("invoice-simple", invoice::render(&simple()).unwrap()),
        ("invoice-typical", invoice::render(&typical()).unwrap()),
        ("invoice-full", invoice::render(&full()).unwrap()),
        ("invoice-long", invoice::render(&long()).unwrap()),
        ("invoice-strange", invoice::render(&strange()).unwrap()),
        ("invoice-draft", invoice::render(&draft()).unwrap()),
        ("credit-note", invoice::render(&credit_note()).unwrap()),
        ("summary-session", summary::render(&session_summary()).unwrap()),
        ("summary-period", summary::render(&period_summary()).unwrap()),
        ("plots", plots::sheet()),
        ("recovery-kit", recovery_kit::render(&kit()).unwrap()),
        (
            "recovery-kit-letter-de",
            recovery_kit::render(&RecoveryKitDocument {
                paper: Paper::Letter,
                locale: Locale::DeDe,
                ..kit()
            })
            .unwrap(),
        ),
    ]
}
