//! What the interface may have to read again after a change.

use serde::Serialize;
use ts_rs::TS;

/// A part of what is shown. Queries declare theirs; a change drops the ones it touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Topic {
    /// Whether a practice is open, and which.
    Vault,
    /// The practice's own data and defaults.
    Practice,
    /// Offers.
    Offers,
    /// People and organisations.
    People,
    /// Engagements.
    Engagements,
    /// Sessions, series, hours, times that are offered.
    Sessions,
    /// Busy times, imports and calendar files.
    /// Busy times, days off and imports.
    Calendar,
    /// The credit ledger.
    Credits,
    /// Notes, their versions and templates, quotes.
    Notes,
    /// Actions, goals, instruments and measurements.
    Progress,
    /// Messages, drafted and sent.
    Messages,
    /// Groups, their dates and who takes part.
    Groups,
    /// Summaries of journeys.
    Journeys,
    /// Charges, invoices, payments, expenses.
    Money,
    /// Operations done and undone.
    History,
}

/// The topic that a table's rows belong to. Nothing for a table that no screen shows.
#[must_use]
pub fn of_table(table: &str) -> Option<Topic> {
    Some(match table {
        "backups" => Topic::Vault,
        "practice" | "practice_logos" | "second_taxes" | "setup" => Topic::Practice,
        "offers" => Topic::Offers,
        "organisations" | "people" | "person_aliases" => Topic::People,
        "series" | "sessions" | "session_moves" | "hour_entries" | "starting_questions" | "prep_reads"
        | "calendar_versions" | "slot_offers" | "slots" => Topic::Sessions,
        "imports"
        | "busy_times"
        | "days_off"
        | "calendar_file_settings"
        | "second_clock"
        | "calendar_accounts"
        | "calendars"
        | "calendar_busy"
        | "calendar_proposals"
        | "calendar_health"
        | "calendar_troubles"
        | "calendar_unread"
        | "outbox" => Topic::Calendar,
        "credit_entries" => Topic::Credits,
        "shareable_notes"
        | "private_notes"
        | "shareable_note_versions"
        | "private_note_versions"
        | "note_drafts"
        | "quotes"
        | "note_templates" => Topic::Notes,
        "engagements" | "engagement_pauses" => Topic::Engagements,
        "actions"
        | "goals"
        | "goal_versions"
        | "goal_states"
        | "goal_milestones"
        | "goal_movements"
        | "instruments"
        | "instrument_versions"
        | "measurements" => Topic::Progress,
        "messages" => Topic::Messages,
        "groups" | "group_sessions" | "group_participants" | "group_attendance" | "group_hour_entries" => {
            Topic::Groups
        }
        "journey_summaries" => Topic::Journeys,
        "invoice_series"
        | "invoices"
        | "invoice_lines"
        | "invoice_deposits"
        | "invoice_files"
        | "invoice_parties"
        | "invoice_snapshots"
        | "charges"
        | "payments"
        | "payment_allocations"
        | "instalments"
        | "retainer_periods"
        | "statement_imports"
        | "payment_reminders"
        | "late_fees"
        | "write_offs"
        | "payment_releases"
        | "expenses"
        | "receipts"
        | "posting_settings"
        | "payment_receipts"
        | "payment_receipt_files"
        | "refund_notes"
        | "pay_providers"
        | "pay_provider_health"
        | "payment_requests"
        | "online_payments"
        | "online_bookings"
        | "online_refunds"
        | "online_refund_bookings"
        | "online_disputes"
        | "refund_requests"
        | "online_payouts" => Topic::Money,
        // What left this computer is history, too.
        "connections" => Topic::History,
        _ => return None,
    })
}

/// The topics of these tables, each once; any change also touches the history.
#[must_use]
pub fn of_tables(tables: &[String]) -> Vec<Topic> {
    let mut topics: Vec<Topic> = tables.iter().filter_map(|table| of_table(table)).collect();
    if !tables.is_empty() {
        topics.push(Topic::History);
    }
    topics.sort_unstable();
    topics.dedup();
    topics
}
