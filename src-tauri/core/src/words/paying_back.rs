//! Paying back through a provider.

use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::paying::refunding::model::{RefundRequestState, RefundStanding};

/// Sentences about refunds that are asked for here.
pub trait PayingBackWords {
    /// What paying back from here needs. `extra`: a right of its own, which no key has by itself.
    fn right_to_pay_back(&self, right: &str, extra: bool) -> String;
    /// A payment that came by a provider: by whom, when, how much of it went back.
    fn paid_online(&self, provider: &str, on: Day, back: Money) -> String;
    /// How a refund stands, with what is to be done; `by`: the provider, and its name for the right.
    fn paying_back(
        &self,
        standing: RefundStanding,
        state: RefundRequestState,
        number: &str,
        amount: Money,
        by: (&str, &str),
    ) -> String;
    /// The provider has it.
    fn paying_back_under_way(&self, number: &str, amount: Money) -> String;
    /// The provider did not take it.
    fn paying_back_declined(&self, number: &str, amount: Money, provider: &str) -> String;
    /// The key may not.
    fn paying_back_not_allowed(&self, number: &str, amount: Money, provider: &str, right: &str) -> String;
    /// Whether it arrived cannot be looked at with this key.
    fn paying_back_unknown(&self, number: &str, amount: Money, provider: &str, right: &str) -> String;
    /// It did not reach the client.
    fn paying_back_failed(&self, number: &str, amount: Money) -> String;
}
