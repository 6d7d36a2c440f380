//! What came of paying online and waits for the coach's word, for Today.

use super::overview;
use crate::basics::ids::PersonId;
use crate::basics::moments::Instant;
use crate::basics::money::Money;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words::Words;

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// A client's bank wants the money back, which has to be answered in time.
    pub disputed: bool,
    /// The client.
    pub person_id: PersonId,
    /// The invoice's, payment's or refund's id.
    pub id: String,
    /// How much it is about.
    pub amount: Money,
    /// What is the matter.
    pub sentence: String,
}

/// Everything that waits: what has a deadline first.
///
/// # Errors
/// When the practice cannot be read.
pub fn all(r: &Reader<'_>, words: &dyn Words, now: Instant) -> Result<Vec<Waiting>> {
    // Most practices have never asked anybody.
    if r.payment_requests()?.is_empty() {
        return Ok(Vec::new());
    }
    let known = overview::of(r, words, now)?;
    let disputes = known.disputes.into_iter().map(|dispute| Waiting {
        disputed: true,
        person_id: dispute.person_id,
        id: dispute.invoice_id.0,
        amount: dispute.amount,
        sentence: dispute.sentence,
    });
    let payments = known.waiting.into_iter().map(|payment| Waiting {
        disputed: false,
        person_id: payment.person_id,
        id: payment.id.0,
        amount: payment.amount,
        sentence: payment.sentence,
    });
    let refunds = known.refunds.into_iter().map(|refund| Waiting {
        disputed: false,
        person_id: refund.person_id,
        id: refund.id.0,
        amount: refund.amount,
        sentence: refund.sentence,
    });
    Ok(disputes.chain(payments).chain(refunds).collect())
}
