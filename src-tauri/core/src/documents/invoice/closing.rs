//! The end: how to pay, what the law wants said, a last word.

use super::super::flow::{Align, Flow};
use super::super::look::Look;
use super::super::paying::{self, Asked};
use super::super::theme::MUTED;
use super::super::words::Words;
use super::{InvoiceDocument, Kind};

pub(super) fn draw(flow: &mut Flow, document: &InvoiceDocument, words: &Words, look: &Look) {
    flow.gap(3.0 * look.air);
    let wanted = !matches!(document.kind, Kind::CreditNote { .. }) && document.totals.due.minor > 0;
    let asked = document.payment.as_ref().filter(|_| wanted).map(|ways| Asked {
        ways,
        amount: document.totals.due,
        by: document.due_on,
        // A draft has no number yet, and no code that could be scanned.
        reference: document.number.as_deref().filter(|_| !document.draft),
        locale: document.locale,
        paper: document.paper,
        asked_above: false,
    });
    if let Some(asked) = &asked {
        paying::draw(flow, asked, words, look);
        flow.gap(2.0 * look.air);
    }
    let (left, width) = (flow.left(), flow.width());
    // Long lines tire: notes are set to a measure, not to the page.
    let measure = width * 0.82;
    for note in &document.notes {
        let set = flow.set.paragraph(note, look.body.colour(MUTED), measure);
        flow.paragraph(&set, left, measure, Align::Start);
        flow.gap(look.air);
    }
    if let Some(closing) = &document.closing {
        let set = flow.set.paragraph(closing, look.body, measure);
        flow.paragraph(&set, left, measure, Align::Start);
    }
    if let Some(asked) = &asked {
        paying::slip(flow, asked);
    }
}
