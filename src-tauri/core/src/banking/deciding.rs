//! The coach's decisions, line by line: checked against what was proposed, then carried out.

use std::collections::HashMap;

use super::matching::known::reference;
use super::matching::{Matched, Proposal, Why};
use super::model::{LineDecision, Taken};
use crate::basics::ids::{OrganisationId, PersonId, StatementImportId};
use crate::basics::money::Money;
use crate::error::{Error, Issue, Problem, Result};
use crate::invoices::payments::commands::receive;
use crate::invoices::payments::model::{AllocateTo, PaymentMethod, RecordPayment};
use crate::invoices::queries::due::sums;
use crate::vault::writer::Writer;
use crate::words::Words;

/// The lines that are taken, each with its decision.
pub(super) struct Sorted<'l> {
    lines: &'l [Matched],
    taken: Vec<(usize, &'l Matched, &'l Taken)>,
}

impl<'l> Sorted<'l> {
    /// `decisions` for `lines`, or every decision that cannot be.
    pub(super) fn of(lines: &'l [Matched], decisions: &'l [LineDecision]) -> Result<Self> {
        let mut issues = Vec::new();
        let mut first: HashMap<u32, usize> = HashMap::new();
        let mut taken = Vec::new();
        for (place, decision) in decisions.iter().enumerate() {
            let mut issue = |field: &str, problem| {
                issues.push(Issue::new(format!("decisions[{place}].{field}"), problem))
            };
            let line = usize::try_from(decision.position).ok().and_then(|position| lines.get(position));
            let Some(line) = line else {
                issue("position", Problem::NotPossible);
                continue;
            };
            if first.insert(decision.position, place).is_some() {
                issue("position", Problem::AlreadyUsed);
            } else if !is_possible(line, &decision.taken) {
                issue("taken", Problem::NotPossible);
            }
            if decision.taken != Taken::Ignored {
                taken.push((place, line, &decision.taken));
            }
        }
        if issues.is_empty() { Ok(Self { lines, taken }) } else { Err(Error::Invalid(issues)) }
    }

    /// Payments and refunds.
    pub(super) fn counts(&self) -> (u32, u32) {
        let refunds = self.taken.iter().filter(|(_, line, _)| line.line.amount.minor < 0).count();
        (small(self.taken.len() - refunds), small(refunds))
    }

    /// Money that came and was left out, without what is recorded already.
    pub(super) fn left_out(&self) -> u32 {
        let came =
            |line: &&Matched| line.line.amount.minor > 0 && !matches!(line.proposal, Proposal::Known { .. });
        small(self.lines.iter().filter(came).count())
            .saturating_sub(small(self.taken.iter().filter(|(_, line, _)| came(line)).count()))
    }

    /// What is taken, added up for each currency.
    pub(super) fn sums(&self) -> Vec<Money> {
        sums(self.taken.iter().map(|(_, line, _)| line.line.amount))
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What is recorded already is not taken twice; money that went out pays no invoice.
fn is_possible(line: &Matched, taken: &Taken) -> bool {
    match (taken, &line.proposal) {
        (Taken::Ignored, _) => true,
        (_, Proposal::Known { .. }) => false,
        (Taken::Proposed, proposal) => proposal.confidence().is_some(),
        (Taken::Invoices { allocations }, _) => line.line.amount.minor > 0 && !allocations.is_empty(),
        (Taken::Credit { .. }, _) => true,
    }
}

/// Carries the decisions out.
pub(super) fn take(
    w: &Writer<'_>,
    import: &StatementImportId,
    sorted: &Sorted<'_>,
    words: &dyn Words,
) -> Result<()> {
    for (place, line, taken) in &sorted.taken {
        let request = request(w, line, taken, words)?;
        let payment = receive(w, request).map_err(|error| below(error, &format!("decisions[{place}]")))?;
        let holder = Some(line.line.name.as_str()).filter(|name| !name.is_empty());
        w.note_bank_line(&payment, import, line.bank_line.as_deref(), holder)?;
    }
    Ok(())
}

fn below(error: Error, place: &str) -> Error {
    match error {
        Error::Invalid(issues) => {
            Error::Invalid(issues.into_iter().map(|issue| issue.below(place)).collect())
        }
        other => other,
    }
}

fn request(w: &Writer<'_>, line: &Matched, taken: &Taken, words: &dyn Words) -> Result<RecordPayment> {
    let of = |person_id: PersonId, payer_id: Option<OrganisationId>, allocations: Vec<AllocateTo>| {
        let back = line.line.amount.minor < 0;
        RecordPayment {
            person_id,
            payer_id,
            amount: line.line.amount,
            received_on: line.line.booked_on,
            method: PaymentMethod::Bank,
            reference: reference(&line.line),
            reason: back.then(|| words.bank_refund_reason(document_of(line))),
            // Nothing named is credit, and not the oldest first: that is for payments by hand.
            allocations: (!back).then_some(allocations),
        }
    };
    Ok(match (taken, &line.proposal) {
        (Taken::Invoices { allocations }, _) => {
            let Some(first) = allocations.first() else {
                return Err(Error::invalid("allocations", Problem::Missing));
            };
            let invoice = w.reader().invoice(&first.invoice_id)?;
            of(invoice.person_id, invoice.payer_id, allocations.clone())
        }
        (Taken::Credit { person_id }, _) => {
            w.reader().person(person_id)?;
            of(person_id.clone(), None, Vec::new())
        }
        (_, Proposal::Payment(payment)) => {
            let money = |minor| Money::new(minor, line.line.amount.currency);
            let parts = payment.parts.iter();
            let parts = parts.map(|part| AllocateTo {
                invoice_id: part.invoice_id.clone(),
                amount: Some(money(part.open)),
            });
            of(payment.person_id.clone(), payment.payer_id.clone(), parts.collect())
        }
        (_, Proposal::Refund { person_id, .. }) => of(person_id.clone(), None, Vec::new()),
        (_, Proposal::Known { .. } | Proposal::Nothing(_)) => {
            return Err(Error::invalid("taken", Problem::NotPossible));
        }
    })
}

/// The document that a refund names.
fn document_of(line: &Matched) -> Option<&str> {
    match line.proposal.why() {
        Why::PaidBack(number) => Some(number),
        _ => None,
    }
}
