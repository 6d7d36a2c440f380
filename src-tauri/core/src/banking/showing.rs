//! Lines and proposals as a screen shows them.

use super::matching::books::Books;
use super::matching::{Matched, Proposal};
use super::model::{LineCounts, LineState, ProposedPart, StatementLine, StatementProblem};
use super::statement::LineProblem;
use crate::basics::ids::{InvoiceId, PersonId};
use crate::basics::money::Money;
use crate::words::Words;

pub(super) fn lines(lines: &[Matched], books: &Books, words: &dyn Words) -> Vec<StatementLine> {
    (0..).zip(lines).map(|(position, matched)| line(position, matched, books, words)).collect()
}

pub(super) fn problems(problems: &[LineProblem], words: &dyn Words) -> Vec<StatementProblem> {
    let shown = problems
        .iter()
        .map(|problem| StatementProblem { line: problem.line, sentence: words.line_problem(problem.reason) });
    shown.collect()
}

pub(super) fn counts(lines: &[Matched]) -> LineCounts {
    let mut counts = LineCounts::default();
    for line in lines {
        let came = line.line.amount.minor > 0;
        counts.incoming += u32::from(came);
        match state(line) {
            _ if line.proposal.is_ticked() => counts.ticked += 1,
            LineState::Known => counts.known += 1,
            LineState::WentOut => counts.went_out += 1,
            LineState::Payment | LineState::Refund | LineState::Open => counts.asked += 1,
        }
    }
    counts
}

fn state(line: &Matched) -> LineState {
    match &line.proposal {
        Proposal::Payment(_) => LineState::Payment,
        Proposal::Refund { .. } => LineState::Refund,
        Proposal::Known { .. } => LineState::Known,
        Proposal::Nothing(_) if line.line.amount.minor > 0 => LineState::Open,
        Proposal::Nothing(_) => LineState::WentOut,
    }
}

fn line(position: u32, matched: &Matched, books: &Books, words: &dyn Words) -> StatementLine {
    let line = &matched.line;
    let money = |minor| Money::new(minor, line.amount.currency);
    let (person_id, parts, payment_id) = match &matched.proposal {
        Proposal::Payment(payment) => (Some(payment.person_id.clone()), payment.parts.as_slice(), None),
        Proposal::Refund { person_id, .. } => (Some(person_id.clone()), &[][..], None),
        Proposal::Known { payment_id, .. } => (None, &[][..], Some(payment_id.clone())),
        Proposal::Nothing(_) => (None, &[][..], None),
    };
    let given: i64 = parts.iter().map(|part| part.open).sum();
    let left = Some(line.amount.minor - given).filter(|left| *left > 0);
    let credit = left.filter(|_| matches!(matched.proposal, Proposal::Payment(_)));
    StatementLine {
        position,
        line: line.line,
        booked_on: line.booked_on,
        amount: line.amount,
        name: line.name.clone(),
        text: line.text.clone(),
        state: state(matched),
        confidence: matched.proposal.confidence(),
        ticked: matched.proposal.is_ticked(),
        why: words.line_why(matched.proposal.why()),
        person_name: person_id.as_ref().map(|person: &PersonId| books.name_of(person)),
        person_id,
        parts: parts
            .iter()
            .map(|part| ProposedPart {
                invoice_id: part.invoice_id.clone(),
                number: number(books, &part.invoice_id),
                amount: money(part.open),
            })
            .collect(),
        credit: credit.map(money),
        payment_id,
    }
}

fn number(books: &Books, invoice: &InvoiceId) -> String {
    books.bills.iter().find(|bill| bill.id == *invoice).map(|bill| bill.number.clone()).unwrap_or_default()
}
