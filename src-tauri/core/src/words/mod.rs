//! Every sentence that the core says, in typed catalogues: one trait for each subject, one implementation for
//! each language. A language that misses a sentence does not compile.
//!
//! Sentences are calm, brief, in the present tense; errors say what happened, what it means for the data and
//! what to do. Words that only stand on the screen are the interface's own catalogue.

mod actions;
mod availability;
mod banking;
mod booking;
mod calendar_files;
mod connections;
mod credits;
mod einvoice;
mod english;
mod errors;
mod expenses;
mod exports;
mod goals;
mod groups;
mod import;
mod invoices;
mod measurements;
mod messages;
mod money;
mod notes;
mod operations;
mod paying;
mod paying_back;
mod people;
mod practice;
mod prep;
mod privacy;
mod refunds;
mod reminders;
mod reports;
mod search;
mod sessions;
mod sign_in;
mod slots;
mod supervision;
mod sync;
mod today;
mod wrapup;

pub use actions::ActionWords;
pub use availability::AvailabilityWords;
pub use banking::BankingWords;
pub use booking::BookingWords;
pub use calendar_files::CalendarFileWords;
pub use connections::ConnectionWords;
pub use credits::CreditWords;
pub use einvoice::EInvoiceWords;
pub use errors::ErrorWords;
pub use expenses::ExpenseWords;
pub use exports::ExportWords;
pub use goals::GoalWords;
pub use groups::GroupWords;
pub use import::ImportWords;
pub use invoices::InvoiceWords;
pub use measurements::{InstrumentText, MeasurementWords};
pub use messages::MessageWords;
pub use money::MoneyWords;
pub use notes::{NOTE_TEMPLATES, NoteWords};
pub use operations::OperationWords;
pub use paying::PayingWords;
pub use paying_back::PayingBackWords;
pub use people::PeopleWords;
pub use practice::PracticeWords;
pub use prep::PrepWords;
pub use privacy::PrivacyWords;
pub use refunds::RefundWords;
pub use reminders::ReminderWords;
pub use reports::ReportWords;
pub use search::SearchWords;
pub use sessions::SessionWords;
pub use sign_in::SignInWords;
pub use slots::SlotWords;
pub use supervision::SupervisionWords;
pub use sync::SyncWords;
pub use today::TodayWords;
pub use wrapup::WrapUpWords;

use crate::app::App;

/// All sentences of one language.
pub trait Words:
    ActionWords
    + AvailabilityWords
    + BankingWords
    + BookingWords
    + CalendarFileWords
    + ConnectionWords
    + CreditWords
    + EInvoiceWords
    + ErrorWords
    + ExportWords
    + ExpenseWords
    + GoalWords
    + GroupWords
    + ImportWords
    + InvoiceWords
    + MeasurementWords
    + MessageWords
    + MoneyWords
    + NoteWords
    + OperationWords
    + PayingBackWords
    + PayingWords
    + PeopleWords
    + PracticeWords
    + PrepWords
    + PrivacyWords
    + RefundWords
    + ReminderWords
    + ReportWords
    + SearchWords
    + SessionWords
    + SlotWords
    + SignInWords
    + SupervisionWords
    + SyncWords
    + TodayWords
    + WrapUpWords
    + Send
    + Sync
{
    /// BCP 47 tag of the language.
    fn language(&self) -> &'static str;
}

/// The sentences in `language` (BCP 47); English where there are none yet.
#[must_use]
pub fn in_language(language: &str) -> &'static dyn Words {
    // German follows as its own module; until then every language reads English.
    let _ = language;
    &english::English
}

/// The sentences of the open practice; English while none is open.
#[must_use]
pub fn of(app: &App) -> &'static dyn Words {
    in_language(&app.language())
}
