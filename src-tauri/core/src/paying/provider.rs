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

/// A payment that is to go back, or a part of it. It has no place for the reason, which is the coach's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayBack {
    /// By which it is found again over there.
    pub op: String,
    /// The payment's name in refunds.
    pub payment: String,
    /// Of which invoice.
    pub invoice: String,
    /// What the client may read on a statement: "Invoice 2026-0014".
    pub title: String,
    /// How much.
    pub amount: Money,
}

/// What became of a refund that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaidBack {
    /// It is there, and this is how it stands.
    Told(Seen),
    /// The provider does not take it, now or ever.
    Declined,
    /// The key may not pay back; nothing was done.
    NoRight,
    /// The provider repeats an old failure for this key: whether the refund is there has to be looked at, and then it is
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

/// What a field that is sent is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SentPart {
    /// How much.
    Amount,
    /// In which currency.
    Currency,
    /// How many of it.
    Quantity,
    /// What the client reads.
    Title,
    /// What the coach reads over there.
    Description,
    /// How often it can be paid.
    PaidOnce,
    /// Which program asked.
    Program,
    /// Our own number of the invoice.
    OurInvoice,
    /// Our own number of this request.
    OurRequest,
    /// By which it is found again.
    OurMark,
    /// What the client sees after paying.
    AfterPaying,
    /// What stands there.
    Thanks,
    /// What stands on the page once it takes no payment.
    PageIsOver,
    /// Whether the client is asked for an address.
    AsksAddress,
    /// Whether codes for discounts are taken.
    TakesDiscounts,
    /// Anything else.
    Other,
}

/// A field as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it is about.
    pub part: SentPart,
    /// Its name over there.
    pub name: String,
    /// What it says; nothing where it is only made when it is sent.
    pub value: String,
}

/// A payment provider. Every request goes through the [`Way`] into the ledger of connections.
pub trait Provider {
    /// Asks for each right that the key should have; reads only, changes nothing there.
    fn rights(&self, way: &Way<'_>) -> Result<Vec<Right>>;

    /// Exactly what will be sent; nothing where the amount cannot be said over there.
    fn compose(&self, ask: &Ask) -> Option<Vec<u8>>;

    /// What is sent, field by field, for the coach to look at.
    fn shown(&self, payload: &[u8]) -> Vec<Shown>;

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

    /// Exactly what will be sent for a refund; nothing where the amount cannot be said over there.
    fn compose_refund(&self, wish: &PayBack) -> Option<Vec<u8>>;

    /// Pays back a payment by its name in refunds. The same key with the same bytes pays back once while the provider
    /// remembers the key.
    ///
    /// # Errors
    /// As [`Provider::make`].
    fn refund(&self, way: &Way<'_>, key: &str, payment: &str, payload: &[u8]) -> Result<PaidBack>;

    /// Looks for the refund of a payment that was asked for under `op`.
    ///
    /// # Errors
    /// `Forbidden` where the key may not see refunds: nobody can say then that it is not there.
    fn look_for_refund(&self, way: &Way<'_>, payment: &str, op: &str) -> Result<Option<Seen>>;

    /// What the right to refund is called on the provider's own page.
    fn refund_right(&self) -> &'static str;

    /// What happened since `cursor`; without one, only where to begin next time.
    fn news(&self, way: &Way<'_>, cursor: Option<i64>) -> Result<News>;

    /// How a subject stands. What the key may not see is left out.
    fn read(&self, way: &Way<'_>, subject: &Subject) -> Result<Vec<Seen>>;
}
