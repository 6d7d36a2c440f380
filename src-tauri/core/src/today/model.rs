//! What Today shows.

use serde::Serialize;
use ts_rs::TS;

use crate::basics::ids::{EngagementId, PersonId, SessionId};
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::basics::money::Money;
use crate::choices;
use crate::groups::views::GroupSessionItem;
use crate::sessions::model::{BusyItem, SessionItem};

/// The day at a glance.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The day on the coach's calendar.
    pub day: Day,
    /// The time on the coach's clock.
    pub now: LocalTime,
    /// The coach's zone.
    pub zone: Zone,
    /// What matters today, in one sentence.
    pub sentence: String,
    /// The day's sessions, by start.
    pub sessions: Vec<SessionItem>,
    /// The day's session that comes next or is under way: whose prep is wanted now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub coming: Option<SessionId>,
    /// The day's dates of groups, by start.
    pub groups: Vec<GroupSessionItem>,
    /// What else the calendar holds today, by start.
    pub busy: Vec<BusyItem>,
    /// Stretches of the working hours that nothing takes, by start.
    pub free: Vec<Stretch>,
    /// What needs the coach, most pressing first.
    pub attention: Vec<AttentionItem>,
    /// How many of these are enough until the coach asks for the others.
    pub at_first: u32,
    /// Tomorrow in a few words.
    pub tomorrow: String,
}

/// Time from one clock reading to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Stretch {
    /// Its start on the coach's clock.
    pub start: LocalTime,
    /// Its end on the coach's clock.
    pub end: LocalTime,
}

choices! {
    /// Which rule found an item (`domain-rules.md`, section 12).
    Rule {
        /// A session begins within a day and its prep has not been read.
        PrepUnread = "A01",
        /// A session is over and nothing was said.
        NeedsOutcome = "A02",
        /// A session was held a day ago and has no note.
        NoteMissing = "A03",
        /// Agreed, and nothing is booked for three days.
        NothingBooked = "A10",
        /// A draft invoice waits.
        InvoiceDraft = "A11",
        /// An invoice is overdue.
        InvoiceOverdue = "A12",
        /// An invoice is due in a few days.
        InvoiceDueSoon = "due_soon",
        /// One credit left, or none.
        CreditsLow = "A14",
        /// Credits end soon.
        CreditsEnd = "A15",
        /// A client's clock and the coach's come to be another time apart.
        ClockShift = "A22",
        /// Times were offered and no answer has come yet.
        OfferWaits = "offer_waits",
        /// An offer of times ended without an answer.
        OfferEnded = "offer_ended",
        /// A payment or refund that a provider told of waits for a word.
        PaidOnline = "paid_online",
        /// A client's bank wants a payment back.
        PaymentDisputed = "payment_disputed",
        /// A calendar of others is out of step for long, or waits for the coach.
        CalendarApart = "calendar",
        /// A message waits to be sent.
        MessageWaits = "A25",
        /// Charges wait for an invoice.
        ChargesWaiting = "charges",
        /// A part of a price, a period or usage is due.
        BillingDue = "billing",
        /// A pause was to end.
        PauseOver = "pause",
    }
}

choices! {
    /// What a click does.
    Act {
        /// Read the page before the session.
        OpenPrep = "open_prep",
        /// Say what became of the session.
        SayOutcome = "say_outcome",
        /// Say who was at the date of a group.
        SayAttendance = "say_attendance",
        /// Write its note.
        WriteNote = "write_note",
        /// Book a session with the person.
        Book = "book",
        /// Open the invoice.
        OpenInvoice = "open_invoice",
        /// Make an invoice for the person.
        MakeInvoice = "make_invoice",
        /// Open the offer of times.
        OpenSlotOffer = "open_slot_offer",
        /// Look at what was paid online.
        OpenPaidOnline = "open_paid_online",
        /// Open where calendars of others are set up.
        OpenCalendars = "open_calendars",
        /// Open the message.
        OpenMessage = "open_message",
        /// Open the person's page.
        OpenPerson = "open_person",
        /// Look at what is due by itself.
        OpenBilling = "open_billing",
        /// Give credits more days.
        ExtendCredits = "extend_credits",
        /// Let credits end.
        LetExpire = "let_expire",
        /// Open the worksheet of a refund.
        OfferRefund = "offer_refund",
    }
}

/// One thing that needs the coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttentionItem {
    /// Which rule found it.
    pub rule: Rule,
    /// Whom it is about; nothing for a group and a calendar account.
    pub person_id: Option<PersonId>,
    /// Their name, or what the group or the account is called.
    pub person_name: String,
    /// What is the matter.
    pub sentence: String,
    /// Why it is here.
    pub why: String,
    /// What a click does.
    pub act: Act,
    /// What it does it to: the id of a session, a date of a group, an invoice, a message, an offer of times, an
    /// online payment or refund, a calendar account, an engagement or a person; of credits where there are choices.
    pub target: String,
    /// Money that it is about.
    pub amount: Option<Money>,
    /// Shown in red: money overdue, nothing else.
    pub overdue: bool,
    /// Where the coach has to decide: the ways there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub choices: Option<Vec<Choice>>,
}

/// One way to decide about credits whose day has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// What it does.
    pub act: Act,
    /// What it is called.
    pub label: String,
    /// The engagement.
    pub engagement_id: EngagementId,
    /// The credits.
    pub batch_id: String,
    /// For more days: how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub days: Option<u32>,
}
