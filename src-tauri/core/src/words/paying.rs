//! Getting paid through a provider.

use crate::basics::moments::{Day, LocalTime};
use crate::basics::money::{Currency, Money};
use crate::paying::model::{Finding, PayKind, PayTrouble, RequestState};
use crate::paying::provider::SentPart;

/// Sentences about payment providers, requests, and what came of them.
pub trait PayingWords {
    /// What the client reads after paying.
    fn thanks_for_payment(&self) -> String;
    /// What the client reads on a page that takes no payment any more.
    fn page_is_over(&self) -> String;
    /// How a key is made, step by step.
    fn key_steps(&self, kind: PayKind) -> Vec<String>;
    /// What a key is and may do; names what is missing.
    fn key_checked(&self, usable: bool, test_mode: bool, missing: &[&str]) -> String;
    /// What will be sent, to whom; `nothing`: nobody is asked.
    fn request_preview(&self, provider: &str, amount: Money, number: &str, nothing: bool) -> String;
    /// What a field that is sent is about.
    fn sent_part(&self, part: SentPart) -> String;
    /// In place of what is only made up when it is sent.
    fn made_when_sent(&self) -> String;
    /// For what an example of a link is.
    fn example_link(&self, amount: Money, number: &str) -> String;
    /// The provider did not take a request.
    fn link_declined(&self, provider: &str, number: &str) -> String;
    /// The provider did not withdraw a page.
    fn withdrawal_declined(&self, provider: &str, number: &str) -> String;
    /// The key lacks the right to make and withdraw links; its name where it is known.
    fn right_missing(&self, provider: &str, right: Option<&str>) -> String;
    /// Of a request that was withdrawn here and not there.
    fn left_open(&self) -> String;
    /// Whose pages stay open when a provider is disconnected that can no longer be told anything.
    fn pages_left_open(&self, provider: &str, numbers: &[String]) -> String;
    /// How a request stands; `had_page`: its page was there.
    fn request_state(&self, state: RequestState, had_page: bool, age_days: i64) -> String;
    /// A debit has begun.
    fn payment_under_way(&self, number: &str, amount: Money) -> String;
    /// A debit was refused.
    fn payment_failed(&self, number: &str, amount: Money) -> String;
    /// A payment came; `booked`: it is in the books already.
    fn payment_arrived(&self, finding: Finding, number: &str, amount: Money, booked: bool) -> String;
    /// A payment waits for a word: what it means, and what booking it does.
    fn payment_waits(&self, finding: Finding, number: &str, amount: Money) -> String;
    /// The same of one that was made with a test key: no money has come, and what booking it is good for.
    fn test_payment_waits(&self, number: &str, amount: Money) -> String;
    /// Why a payment is in the books that no money came with.
    fn booked_to_try_out(&self) -> String;
    /// What is said, and that it was only tried out where `test` is true.
    fn marked_test(&self, test: bool, said: String) -> String;
    /// Money went back over there.
    fn refunded_online(&self, number: &str, amount: Money) -> String;
    /// The same, with what is to be done.
    ///
    /// `credited`: the client has a credit out of which it can be noted.
    fn refund_waits(&self, number: &str, amount: Money, credited: bool) -> String;
    /// Why money went back, for the books.
    fn online_refund_reason(&self, provider: &str, number: &str) -> String;
    /// A client's bank wants money back.
    fn disputed_online(&self, number: &str, amount: Money, respond_by: Option<Day>) -> String;
    /// A client's bank has taken money back.
    fn charged_back(&self, number: &str, amount: Money) -> String;
    /// What keeps a provider from being asked, for a report.
    fn provider_in_trouble(&self, provider: &str, trouble: PayTrouble) -> String;
    /// How a provider is.
    fn provider_state(
        &self,
        kind: PayKind,
        paused: bool,
        test_mode: bool,
        trouble: Option<PayTrouble>,
        as_of: Option<LocalTime>,
        now: LocalTime,
    ) -> String;
    /// Why a month cost so much; `left_out`: so many payments were made with a test key and do not count.
    fn fees_of_month(&self, paid: Money, fees: Money, payments: u32, unknown: u32, left_out: u32) -> String;
    /// Why so much came to the bank in a month; `transfers`: in so many parts.
    fn payouts_of_month(&self, payouts: Money, transfers: u32) -> String;
    /// What the chart of fees is called.
    fn fees_chart(&self, currency: Currency) -> String;
    /// What it says.
    fn fees_chart_sentence(&self, fees: Money, months: usize) -> String;
    /// What the chart of payouts is called.
    fn payouts_chart(&self, currency: Currency) -> String;
    /// What it says.
    fn payouts_chart_sentence(&self, payouts: Money, months: usize) -> String;
    /// "You can pay it here: https://…", for a letter.
    fn pay_here(&self, url: &str) -> String;
}
