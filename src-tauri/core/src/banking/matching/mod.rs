//! Which line of a file pays what, and why. Pure.
//!
//! A line is first looked for among the payments that are there. One that came in is then looked for by the numbers it
//! names, then by who sent it, then by its amount; one that went out only among what is to be paid back. Lines are taken
//! in their order, and what a line that is ticked pays is open no longer for the next.

pub mod books;
mod incoming;
pub mod known;
pub mod names;
pub mod numbers;
mod outgoing;

use self::books::Books;
use super::statement::BankLine;
use crate::basics::ids::{OrganisationId, PaymentId, PersonId};
use crate::basics::money::Money;
use crate::choices;
use crate::invoices::payments::allocation::OpenSum;

choices! {
    /// How sure a proposal is. The first two are ticked beforehand.
    Confidence {
        /// Number and amount agree.
        Sure = "sure",
        /// Amount and name agree.
        Likely = "likely",
        /// Something agrees: the coach decides.
        Possible = "possible",
    }
}

/// What becomes of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposal {
    /// Money that came.
    Payment(PaymentProposal),
    /// Money that went back.
    Refund {
        /// To whom.
        person_id: PersonId,
        /// How sure.
        confidence: Confidence,
        /// Why.
        why: Why,
    },
    /// It is recorded already.
    Known {
        /// As this payment.
        payment_id: PaymentId,
        /// Why.
        why: Why,
    },
    /// Nothing is proposed.
    Nothing(Why),
}

/// Money that came, and what it pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentProposal {
    /// Of which client.
    pub person_id: PersonId,
    /// The organisation that paid.
    pub payer_id: Option<OrganisationId>,
    /// What it pays; the rest is the client's credit.
    pub parts: Vec<OpenSum>,
    /// How sure.
    pub confidence: Confidence,
    /// Why.
    pub why: Why,
}

/// Why something is proposed, or nothing. Numbers are those of the documents, names those of the payers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The line names these invoices and pays them exactly.
    NumbersAndAmount(Vec<String>),
    /// It names them and is less than what is open.
    NumbersAndPart(Vec<String>),
    /// It names them and is more than what is open.
    NumbersAndMore(Vec<String>, Money),
    /// It names an invoice on which nothing is open.
    NumberPaid(String),
    /// It names invoices of several clients whom nobody pays for together.
    SeveralClients(Vec<String>),
    /// It comes from this payer and is what is open on these.
    NameAndAmount(String, Vec<String>),
    /// It comes from this payer and is another amount.
    NameOnly(String, Vec<String>),
    /// It comes from this payer, who owes nothing.
    NameNothingOpen(String),
    /// Several people could be meant.
    SeveralNames(Vec<String>),
    /// Only the amount agrees, with this invoice.
    AmountOnly(String),
    /// Nothing agrees.
    NothingFits,
    /// The bank's own number is that of a payment.
    SameBankLine,
    /// Day, amount and text are those of a payment.
    SameDayAmountText,
    /// Day and amount are those of a payment of this client.
    SameDayAmount(String),
    /// Amount and client are those of a payment of another day.
    NearDay(String, crate::basics::moments::Day),
    /// It went out and names this document; the money is the client's credit.
    PaidBack(String),
    /// It went out to this client, who had paid just that too much.
    PaidBackByName(String),
    /// It went out and is no refund.
    WentOut,
}

/// A line with what is proposed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// The line.
    pub line: BankLine,
    /// What the bank calls it, as it is kept with a payment; the same in every file that holds the line.
    pub bank_line: Option<String>,
    /// What becomes of it.
    pub proposal: Proposal,
}

impl Proposal {
    /// How sure it is; nothing where there is nothing to take.
    #[must_use]
    pub fn confidence(&self) -> Option<Confidence> {
        match self {
            Self::Payment(payment) => Some(payment.confidence),
            Self::Refund { confidence, .. } => Some(*confidence),
            Self::Known { .. } | Self::Nothing(_) => None,
        }
    }

    /// Why.
    #[must_use]
    pub fn why(&self) -> &Why {
        match self {
            Self::Payment(payment) => &payment.why,
            Self::Refund { why, .. } | Self::Known { why, .. } | Self::Nothing(why) => why,
        }
    }

    /// Whether it is ticked before the coach has looked.
    #[must_use]
    pub fn is_ticked(&self) -> bool {
        matches!(self.confidence(), Some(Confidence::Sure | Confidence::Likely))
    }
}

/// What each line of a file is about.
#[must_use]
pub fn matched(lines: &[BankLine], books: &Books) -> Vec<Matched> {
    let mut known = known::Known::new(lines, &books.recorded);
    let mut incoming = incoming::Incoming::new(books);
    let mut outgoing = outgoing::Outgoing::new(books);
    // A line that is recorded for certain is set aside first: an earlier line that merely resembles it is another.
    let certain: Vec<Option<Proposal>> =
        lines.iter().enumerate().map(|(place, line)| known.certain(place, line)).collect();
    let proposals = lines.iter().zip(certain).map(|(line, certain)| {
        let proposal = certain.unwrap_or_else(|| match line.amount.minor {
            ..0 => outgoing.proposal(line),
            _ => incoming.proposal(line),
        });
        known.doubted(line, proposal, books)
    });
    let proposals: Vec<Proposal> = proposals.collect();
    let ids = known.into_bank_lines();
    let all = lines.iter().cloned().zip(ids).zip(proposals);
    all.map(|((line, bank_line), proposal)| Matched { line, bank_line, proposal }).collect()
}
