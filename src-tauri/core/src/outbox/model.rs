//! An operation that waits for another computer.

use crate::basics::moments::Instant;
use crate::choices;

choices! {
    /// What is to be done.
    OperationKind {
        /// An event is written to a calendar.
        CalendarPut = "calendar_put",
        /// An event is taken out of a calendar.
        CalendarDelete = "calendar_delete",
    }
}

choices! {
    /// What is to be done with a payment provider.
    PaymentOperation {
        /// A page is made on which a client can pay.
        Link = "payment_link",
        /// Such a page takes no payment any more.
        End = "payment_link_end",
        /// A payment goes back, or a part of it.
        Refund = "payment_refund",
    }
}

choices! {
    /// How far an operation is.
    OperationState {
        /// It waits.
        Queued = "queued",
        /// It is under way.
        Inflight = "inflight",
        /// It was under way, and nobody knows what became of it.
        NeedsLook = "needs_look",
        /// The other side does not take it.
        Failed = "failed",
    }
}

/// An operation to be queued. Each kind of holder has its own closed list of what can be done there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOperation<'o, K = OperationKind> {
    /// What is to be done.
    pub kind: K,
    /// To what of ours: one operation of a holder waits for each.
    pub subject: &'o str,
    /// With whom: a calendar, a mailbox, a payment account.
    pub holder: &'o str,
    /// Where there.
    pub place: &'o str,
    /// Exactly what is sent.
    pub payload: &'o [u8],
    /// Only if the other side is still at this version; nothing where nothing must be there.
    pub condition: Option<&'o str>,
}

/// An operation as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in migrations, where each is explained")]
pub struct Operation<K = OperationKind> {
    pub id: String,
    pub kind: K,
    pub subject: String,
    pub holder: String,
    pub place: String,
    pub payload: Vec<u8>,
    pub condition: Option<String>,
    pub created_at: Instant,
    pub first_sent_at: Option<Instant>,
    pub attempts: u32,
    pub state: OperationState,
}
