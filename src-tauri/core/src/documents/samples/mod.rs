//! Sample documents for the tests and for the eye.
//!
//! `STILLPOINT_SAMPLES=/tmp/doc-look cargo nextest run -p stillpoint-core every_sample` writes them as files.

mod attendance;
mod invoices;
mod journeys;
mod money;
mod pages;
mod plots;
mod prep;
mod statements;

pub use attendance::{circle, programme, workshop};
pub use invoices::{credit_note, draft, full, logo, long, simple, strange, typical};
pub use journeys::{german_journey, journey, short_journey};
pub use money::{SPOKEN, drawn, in_language, indian, receipt_in, reminder_in, swiss, swiss_blank};
pub use pages::{kit, period_summary, session_summary};
pub use plots::{lines, scales, sheet, spark, wheel};
pub use prep::{first_prep, full_prep, prep};
pub use statements::{
    account_statement, credit_statement, german_account_statement, german_credit_statement,
};

use super::plots::SparkLine;
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
        ("prep", super::prep::render(&prep()).unwrap()),
        ("prep-full-de", super::prep::render(&full_prep()).unwrap()),
        ("prep-first", super::prep::render(&first_prep()).unwrap()),
        ("journey", super::journey::render(&journey()).unwrap()),
        ("journey-short-de", super::journey::render(&short_journey()).unwrap()),
        ("journey-letter-de", super::journey::render(&german_journey()).unwrap()),
        ("attendance-workshop", super::attendance::render(&workshop()).unwrap()),
        ("attendance-circle", super::attendance::render(&circle()).unwrap()),
        ("attendance-programme-de", super::attendance::render(&programme()).unwrap()),
        ("statement-credits", super::statement::render(&credit_statement()).unwrap()),
        ("statement-credits-de", super::statement::render(&german_credit_statement()).unwrap()),
        ("statement-account", super::statement::render(&account_statement()).unwrap()),
        ("statement-account-de", super::statement::render(&german_account_statement()).unwrap()),
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
