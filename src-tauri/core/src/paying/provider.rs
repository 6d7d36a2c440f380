//! What a payment provider must be able to do. Each is one implementation; the run knows only this.

use crate::basics::moments::Instant;
use crate::basics::money::Money;
use crate::error::Result;
use crate::net::way::Way;

use super::model::{DisputeState, OnlineState, PayoutState, RefundState};

/// What a client is to be asked for. It has no place for a client's name, address or notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// By which it is found again over there.
    pub op: String,
    /// Which request of ours.
    pub request: String,
    /// Which invoice.
    pub invoice: String,
    /// What the client reads: "Invoice 2026-0014".
    pub title: String,
    /// The invoice's number.
    pub number: String,
    /// How much.
    pub amount: Money,
    /// Said after paying.
    pub thanks: String,
    /// Said on a page that takes no payment any more.
    pub over: String,
}

/// A page on which somebody can pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The provider's id of it.
    pub id: String,
    /// Where it is.
    pub url: String,
}

/// What became of asking for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// It is there.
    Link(Link),
    /// The provider does not take it, now or ever.
    Declined,
    /// The provider repeats an old failure for this key: whether the page is there has to be looked at, and then it is
    /// asked under a new key.
    Replayed,
}

/// Something that the provider has to tell of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Everything paid on one page.
    Link(String),
    /// One payment.
    Payment(String),
    /// One refund.
    Refund(String),
    /// Every refund of a payment, by its name in refunds.
    RefundsOf(String),
    /// A dispute.
    Dispute(String),
    /// Money on its way to the coach's bank.
    Payout(String),
}

/// A hint that something happened. What it says is never believed: its subject is read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The provider's id of it.
    pub id: String,
    /// On the provider's clock, in seconds.
    pub created: i64,
    /// What to read again.
    pub subject: Subject,
    /// The page, or the payment's name in refunds, that it belongs to, where it says so.
    pub of: Option<String>,
}

/// What is new.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    /// Oldest first.
    pub events: Vec<Event>,
    /// Up to where it was read.
    pub cursor: Option<i64>,
}

/// A payment as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentSeen {
    /// The provider's id.
    pub id: String,
    /// The page it was made on.
    pub link: String,
    /// Its name in refunds and disputes.
    pub intent: Option<String>,
    /// How far it is.
    pub state: OnlineState,
    /// How much, as we asked for it.
    pub amount: Money,
    /// When.
    pub at: Instant,
    /// What the provider keeps, once it says so.
    pub fee: Option<Money>,
}

/// Something as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the provider's own id, the payment's name there, and what it says")]
pub enum Seen {
    /// A payment.
    Payment(PaymentSeen),
    /// Money that went back.
    Refund { id: String, intent: String, state: RefundState, amount: Money, at: Instant },
    /// A client's bank wants it back.
    Dispute { id: String, intent: String, state: DisputeState, amount: Money, respond_by: Option<Instant> },
    /// Money for the coach's bank.
    Payout { id: String, state: PayoutState, amount: Money, arrives: Instant },
}

/// Whether the key may do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Right {
    /// As the provider's own page names it.
    pub name: &'static str,
    /// Without it nothing works; the others only tell more.
    pub needed: bool,
    /// Whether it is there.
    pub there: bool,
}

/// A payment provider. Every request goes through the [`Way`] into the ledger of connections.
pub trait Provider {
    /// Asks for each right that the key should have; reads only, changes nothing there.
    fn rights(&self, way: &Way<'_>) -> Result<Vec<Right>>;

    /// Exactly what will be sent; nothing where the amount cannot be said over there.
    fn compose(&self, ask: &Ask) -> Option<Vec<u8>>;

    /// What is sent, field by field, for the coach to look at.
    fn shown(&self, payload: &[u8]) -> Vec<(String, String)>;

    /// Asks for a page. The same key with the same bytes makes no second one while the provider remembers the key.
    ///
    /// # Errors
    /// After `Offline`, `AddressNotAllowed` and `Refused` it is certain that nothing was made.
    fn make(&self, way: &Way<'_>, key: &str, payload: &[u8]) -> Result<Made>;

    /// For how many minutes a key is remembered for certain.
    fn remembers_for(&self) -> i64;

    /// Looks for the page that `payload` asked for under `op`; `taken` are pages that belong to other requests.
    fn look(&self, way: &Way<'_>, op: &str, payload: &[u8], taken: &[String]) -> Result<Option<Link>>;

    /// From now on the page takes no payment. Twice is as good as once; one that is gone is withdrawn.
    fn withdraw(&self, way: &Way<'_>, key: &str, link: &str) -> Result<()>;

    /// What happened since `cursor`; without one, only where to begin next time.
    fn news(&self, way: &Way<'_>, cursor: Option<i64>) -> Result<News>;

    /// How a subject stands. What the key may not see is left out.
    fn read(&self, way: &Way<'_>, subject: &Subject) -> Result<Vec<Seen>>;
}
