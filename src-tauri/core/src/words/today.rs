//! Today.

use crate::basics::moments::{Day, LocalTime, Zone};
use crate::credits::ledger::CreditUnit;
use crate::sessions::clocks::{ClockChange, Shift};
use crate::sync::neglected::Neglect;
use crate::today::model::{Act, Rule};

/// Sentences of the day.
pub trait TodayWords {
    /// What matters today. `ahead` is when and with whom sessions and groups are still to come or to be said.
    fn today(&self, ahead: &[(LocalTime, &str)], overdue: usize, open: usize, now: LocalTime) -> String;
    /// Tomorrow in a few words, by when its sessions and groups begin.
    fn tomorrow(&self, starts: &[LocalTime]) -> String;
    /// A session is over and nothing was said.
    fn needs_outcome(&self, session: LocalTime, today: Day) -> String;
    /// A date of a group is over and nothing was said.
    fn needs_attendance(&self, date: LocalTime, today: Day) -> String;
    /// An invoice is overdue by so many days.
    fn invoice_overdue(&self, number: &str, days: i64) -> String;
    /// A draft invoice waits.
    fn invoice_draft(&self) -> String;
    /// Charges wait since so many days.
    fn charges_waiting(&self, days: i64) -> String;
    /// One credit is left, or none.
    fn credits_low(&self, left: i64) -> String;
    /// Credits end in so many days.
    fn credits_end(&self, unit: CreditUnit, left: i64, days: i64) -> String;
    /// Credits ended so many days ago, or today, and the coach decides; `grace` is how long they may be met halfway.
    fn credits_over(&self, unit: CreditUnit, left: i64, days: i64, grace: i64) -> String;
    /// What a way to decide is called.
    fn ending_choice(&self, act: Act, days: Option<u32>) -> String;
    /// Why a calendar account needs the coach.
    fn calendar_apart(&self, why: Neglect, zone: Zone, today: Day) -> String;
    /// A pause was to end on a day.
    fn pause_over(&self, until: Day, today: Day) -> String;
    /// Times were offered: no answer has come yet, or none came until the offer ended.
    fn offer_unanswered(&self, ends: LocalTime, ended: bool, today: Day) -> String;
    /// Credits are left and nothing is booked.
    fn nothing_booked(&self, left: i64) -> String;
    /// A client's clock and the coach's come to be another time apart: whose, and what that means.
    fn clock_change(&self, theirs: Zone, change: &ClockChange, shift: &Shift) -> String;
    /// A session has no note.
    fn note_missing(&self, session: LocalTime, today: Day) -> String;
    /// Why a rule speaks up.
    fn why(&self, rule: Rule) -> String;
}
