//! The arithmetic of the credit ledger: a balance is the sum of its rows, and nothing else.
//!
//! Pure. Invariants (property-tested in `ledger_properties.rs`): the balance is the sum of all amounts; the
//! batches add up to the balance; one session has at most one net use; what is reversed counts for nothing.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::basics::ids::{CreditEntryId, Meeting};
use crate::basics::moments::{Day, Instant};
use crate::choices;

choices! {
    /// What a row of the ledger is.
    CreditKind {
        /// Credits that came with an agreement.
        Grant = "grant",
        /// A session was held.
        Use = "use",
        /// A credit was used because the policy says so.
        UseByPolicy = "use_by_policy",
        /// A used credit given back.
        Restore = "restore",
        /// A gift.
        Courtesy = "courtesy",
        /// A correction by hand.
        Adjust = "adjust",
        /// Credits whose time ran out, by the coach's word.
        Expire = "expire",
        /// A new end date; the amount is nothing.
        Extend = "extend",
        /// Brought over from the last period.
        RolloverIn = "rollover_in",
        /// Carried to the next period.
        RolloverOut = "rollover_out",
        /// To or from another engagement.
        Transfer = "transfer",
        /// Paid back.
        Refund = "refund",
        /// What was left when the client came to Stillpoint.
        Opening = "opening",
    }
}

choices! {
    /// What is counted.
    CreditUnit {
        /// Whole sessions.
        Session = "session",
        /// Minutes.
        Minute = "minute",
    }
}

/// One row as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditEntry {
    /// Its id.
    pub id: CreditEntryId,
    /// The batch: the id of the grant that it belongs to.
    pub batch_id: String,
    /// What it is.
    pub kind: CreditKind,
    /// Credits, positive for those that come.
    pub amount: i64,
    /// When it was written.
    pub at: Instant,
    /// Why, in words.
    pub reason: String,
    /// Until when the batch is good, where this row says so.
    pub expires_on: Option<Day>,
    /// The session or the date of a group that it is about.
    pub meeting: Option<Meeting>,
    /// The row that it takes back.
    pub reverses_id: Option<CreditEntryId>,
}

/// What is left of one grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Batch {
    /// The grant's id.
    pub id: String,
    /// Credits left in it.
    pub left: i64,
    /// Until when they are good.
    pub expires_on: Option<Day>,
}

/// The sums over the rows of one engagement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    /// Everything that came in.
    pub granted: i64,
    /// Everything used, by sessions and by policy, less what was given back.
    pub used: i64,
    /// Sum of all rows.
    pub balance: i64,
    /// Held for sessions that are booked.
    pub reserved: i64,
    /// The balance less what is reserved. Negative when more is booked than is left.
    pub available: i64,
    /// Grants with something left, first to expire first.
    pub batches: Vec<Batch>,
}

/// Adds up `entries`, in ledger order; `reserved` is what the booked sessions will take.
#[must_use]
pub fn balance(entries: &[CreditEntry], reserved: i64) -> Balance {
    let mut sums = Balance { reserved, ..Balance::default() };
    for entry in entries {
        sums.balance += entry.amount;
        match entry.kind {
            CreditKind::Use | CreditKind::UseByPolicy | CreditKind::Restore => sums.used -= entry.amount,
            CreditKind::Grant | CreditKind::Courtesy | CreditKind::Opening | CreditKind::RolloverIn => {
                sums.granted += entry.amount;
            }
            CreditKind::Transfer if entry.amount > 0 => sums.granted += entry.amount,
            _ => {}
        }
    }
    sums.available = sums.balance - reserved;
    sums.batches = batches(entries);
    sums
}

/// Grants with something left: those that expire first come first, those that never do come last.
#[must_use]
pub fn batches(entries: &[CreditEntry]) -> Vec<Batch> {
    let mut left = all_batches(entries);
    left.retain(|batch| batch.left != 0);
    // Stable: equal dates stay in the order in which they were granted.
    left.sort_by_key(|batch| (batch.expires_on.is_none(), batch.expires_on));
    left
}

/// Every grant, also those that are used up, in the order in which they were granted.
#[must_use]
pub fn all_batches(entries: &[CreditEntry]) -> Vec<Batch> {
    let mut by_id: BTreeMap<&str, Batch> = BTreeMap::new();
    let mut order = Vec::new();
    for entry in entries {
        let batch = by_id.entry(&entry.batch_id).or_insert_with(|| {
            order.push(entry.batch_id.as_str());
            Batch { id: entry.batch_id.clone(), left: 0, expires_on: None }
        });
        batch.left += entry.amount;
        if entry.expires_on.is_some() || entry.kind == CreditKind::Extend {
            batch.expires_on = entry.expires_on;
        }
    }
    order.iter().filter_map(|id| by_id.remove(id)).collect()
}

/// How `amount` credits are taken: from the batch that expires first, then the next. What no batch holds is
/// taken from the last one that there is (an engagement may go below nothing only by the coach's word).
#[must_use]
pub fn draw(batches: &[Batch], amount: i64) -> Vec<(String, i64)> {
    let mut rest = amount;
    let mut taken = Vec::new();
    for batch in batches.iter().filter(|batch| batch.left > 0) {
        if rest == 0 {
            break;
        }
        let part = rest.min(batch.left);
        taken.push((batch.id.clone(), part));
        rest -= part;
    }
    taken
}

/// What `meeting` has used on balance: more than nothing means that its credit is taken.
#[must_use]
pub fn net_use(entries: &[CreditEntry], meeting: &Meeting) -> i64 {
    entries
        .iter()
        .filter(|entry| entry.meeting.as_ref() == Some(meeting))
        .filter(|entry| matches!(entry.kind, CreditKind::Use | CreditKind::UseByPolicy | CreditKind::Restore))
        .map(|entry| -entry.amount)
        .sum()
}

/// The rows that a change of `meeting`'s outcome has to reverse: for each row that still counts, the end of its
/// chain (a row taken back and brought back again is reversed at the last link).
#[must_use]
pub fn standing<'e>(entries: &'e [CreditEntry], meeting: &Meeting) -> Vec<&'e CreditEntry> {
    entries
        .iter()
        .filter(|entry| entry.meeting.as_ref() == Some(meeting) && entry.reverses_id.is_none())
        .filter_map(|entry| {
            let (tip, counts) = chain(entries, entry);
            counts.then_some(tip)
        })
        .collect()
}

/// Whether a row still counts: it was not taken back, or what took it back was taken back itself.
#[must_use]
pub fn counts(entries: &[CreditEntry], entry: &CreditEntry) -> bool {
    chain(entries, entry).1
}

/// The last row of those that take back `entry` and each other, and whether `entry` counts after all of them.
fn chain<'e>(entries: &'e [CreditEntry], entry: &'e CreditEntry) -> (&'e CreditEntry, bool) {
    let (mut tip, mut counts) = (entry, true);
    while let Some(next) = entries.iter().find(|other| other.reverses_id.as_ref() == Some(&tip.id)) {
        (tip, counts) = (next, !counts);
    }
    (tip, counts)
}
