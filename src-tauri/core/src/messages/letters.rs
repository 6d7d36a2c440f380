//! What a letter says, in values: whom, what about, when and where. The sentences are in `words/`.
//!
//! Every field here may be read by the client.

use crate::basics::moments::{Day, LocalTime};
use crate::basics::money::Money;
use crate::reminders::model::ReminderStep;

/// A letter to be put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The client's given name.
    pub to: String,
    /// The coach's name.
    pub from: String,
    /// What it is about.
    pub about: About,
}

/// What a letter is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A time that is booked.
    Booked {
        /// When and where.
        at: Appointment,
        /// Until when it can be changed for free, on the client's clock.
        free_until: Option<LocalTime>,
    },
    /// A time that comes near.
    ComesNear(Appointment),
    /// A time that has changed.
    Changed(Appointment),
    /// Cancelled in time.
    CancelledInTime(Appointment),
    /// Cancelled late.
    CancelledLate(Appointment, Cost),
    /// Cancelled late or missed, and forgiven.
    Forgiven(Appointment),
    /// Missed.
    Missed(Appointment, Cost),
    /// The coach cancelled.
    CoachCancelled(Appointment),
    /// What a session was about.
    Summary(Summary),
    /// A group.
    Group(GroupLetter),
    /// Times to choose from.
    TimesOffered(OfferLetter),
    /// A time that was offered is gone; others follow.
    TimeGone,
    /// An invoice that is open.
    PaymentOpen(PaymentLetter),
    /// Money goes back, or is no longer owed.
    Refund(RefundLetter),
    /// An invoice, and a page on which it can be paid.
    PayOnline(PayOnlineLetter),
    /// A payment has arrived; the receipt comes with it.
    PaymentArrived {
        /// The invoice's number.
        number: String,
        /// How much came.
        amount: Money,
    },
}

/// When and where, as the client sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// On the client's clock.
    pub start: LocalTime,
    /// The client's city, where their clock differs from the coach's.
    pub city: Option<String>,
    /// How long.
    pub minutes: u32,
    /// Where.
    pub place: Whereabouts,
}

/// Where two people meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whereabouts {
    /// By a video link.
    Link(String),
    /// In a place.
    Place(String),
    /// By telephone.
    Phone,
    /// Nothing is known yet.
    Open,
}

/// What a late cancellation or a missed session costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Nothing.
    Nothing,
    /// It counts as one of the agreed sessions.
    OneSession,
    /// Percent of the fee.
    Percent(u8),
}

/// What a session was about, from the note that may be shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// When it was, on the client's clock.
    pub held: LocalTime,
    /// What the client came with.
    pub focus: Option<String>,
    /// What became clear, in the client's own words.
    pub insights: Vec<String>,
    /// What the client will do.
    pub commitments: Vec<Promise>,
    /// When they meet again.
    pub next: Option<Appointment>,
    /// What comes next, in the coach's words.
    pub next_step: Vec<String>,
}

/// Something the client will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// What.
    pub text: String,
    /// By when; nothing means until the next session.
    pub due: Option<Day>,
}

/// What a letter about a refund tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundLetter {
    /// What ends early.
    pub title: String,
    /// The numbers of the invoices that are corrected; none where it was invoiced before Stillpoint.
    pub invoices: Vec<String>,
    /// What goes back.
    pub back: Money,
    /// What was not paid yet and is no longer owed.
    pub released: Money,
}

/// An invoice that is open, as far as its client is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentLetter {
    /// How far the ladder has been climbed.
    pub step: ReminderStep,
    /// The invoice's number.
    pub number: String,
    /// Its day.
    pub issued_on: Day,
    /// When it was or is due.
    pub due_on: Day,
    /// What is left to pay.
    pub open: Money,
    /// In whose name the account is, and its number.
    pub account: Option<(String, String)>,
    /// The page on which it can be paid.
    pub link: Option<String>,
}

/// A page on which an invoice can be paid, as far as its client is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayOnlineLetter {
    /// The invoice's number.
    pub number: String,
    /// How much is asked for.
    pub amount: Money,
    /// The last day to pay.
    pub due_on: Option<Day>,
    /// The page.
    pub url: String,
}

/// Times to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferLetter {
    /// How long each is.
    pub minutes: u32,
    /// Where.
    pub place: Whereabouts,
    /// The times, by start.
    pub times: Vec<OfferedTime>,
    /// How to answer that none of them fits.
    pub none_fits: String,
    /// Until when they are held, on the client's clock.
    pub until: LocalTime,
    /// The client's city and the coach's, where their clocks differ.
    pub cities: Option<(String, String)>,
    /// Whether the answers are links; codes to write otherwise.
    pub by_link: bool,
}

/// A time to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedTime {
    /// On the client's clock.
    pub start: LocalTime,
    /// On the coach's, where it differs.
    pub coach: Option<LocalTime>,
    /// How to answer: a link, or a code.
    pub answer: String,
}

/// A group, as far as a participant is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLetter {
    /// What it is called.
    pub title: String,
    /// What there is to tell.
    pub news: GroupNews,
    /// The date that it is about, or all that are to come.
    pub dates: Vec<Appointment>,
}

/// What a participant is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupNews {
    /// They have a place.
    Place,
    /// They had to wait and have a place now.
    PlaceFree,
    /// Every place is taken.
    Waiting {
        /// Where on the waiting list they are.
        position: u32,
    },
    /// A date comes near.
    ComesNear,
    /// A date has a new time.
    Moved,
    /// A date does not take place.
    Cancelled,
}
