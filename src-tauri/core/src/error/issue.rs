//! Fields of a request that need another value.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One field that needs another value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Issue {
    /// The field's name in the request, camelCase; nested as `lines[2].quantity`.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl Issue {
    /// An issue of `field`.
    #[must_use]
    pub fn new(field: impl Into<String>, problem: Problem) -> Self {
        Self { field: field.into(), problem }
    }

    /// The same issue of a field that stands below `place` in a larger request: `commitments[2]`.
    #[must_use]
    pub fn below(self, place: &str) -> Self {
        Self { field: format!("{place}.{}", self.field), problem: self.problem }
    }
}

/// Why a field's value cannot be taken. The sentence stands in the message catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Problem {
    /// Nothing was given and something is needed.
    Missing,
    /// Longer than the field holds.
    TooLong,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a zone of the IANA list.
    NotAZone,
    /// Not an ISO 4217 code.
    NotACurrency,
    /// Not a day of the calendar.
    NotADay,
    /// Below what the field allows.
    TooSmall,
    /// Above what the field allows.
    TooLarge,
    /// The end lies before the start.
    EndsBeforeStart,
    /// Must not lie in the future.
    InTheFuture,
    /// Must not lie in the past.
    InThePast,
    /// It meets another stretch of the same day.
    Overlaps,
    /// The same value stands elsewhere.
    AlreadyUsed,
    /// The passphrase is too easy to guess.
    TooEasyToGuess,
    /// The typed groups differ from the recovery kit.
    DoesNotMatch,
    /// Not an IBAN: its check digits differ (ISO 13616).
    NotAnIban,
    /// Not one of the values that are possible here.
    NotPossible,
    /// Not a link that can be opened (https is needed).
    NotALink,
    /// The figures beside it give another sum.
    DoesNotAddUp,
    /// What was given out before it leaves nothing for it.
    NothingLeft,
}
