//! The end: how to pay, what the law wants said, a last word.

use super::super::display::Item;
use super::super::flow::{Align, Flow};
use super::super::payment_qr::{Transfer, grouped_iban};
use super::super::qr::Qr;
use super::super::text::Paragraph;
use super::super::theme::{self, ACCENT, BODY, LABEL, MM, MUTED, SMALL, STEP};
use super::super::words::Words;
use super::{Bank, InvoiceDocument, Kind, PaymentWays};

/// The payment code with its quiet zone. EPC069-12 asks for 2 cm at least.
const QR_SIDE: f32 = 30.0 * MM;

pub(super) fn draw(flow: &mut Flow, document: &InvoiceDocument, words: &Words) {
    flow.gap(3.0);
    let wanted = matches!(document.kind, Kind::Invoice) && document.totals.due.minor > 0;
    if let Some(payment) = document.payment.as_ref().filter(|_| wanted) {
        pay(flow, document, payment, words);
        flow.gap(2.0);
    }
    let (left, width) = (flow.left(), flow.width());
    // Long lines tire: notes are set to a measure, not to the page.
    let measure = width * 0.82;
    for note in &document.notes {
        let set = flow.set.paragraph(note, BODY.colour(MUTED), measure);
        flow.paragraph(&set, left, measure, Align::Start);
        flow.gap(1.0);
    }
    if let Some(closing) = &document.closing {
        let set = flow.set.paragraph(closing, BODY, measure);
        flow.paragraph(&set, left, measure, Align::Start);
    }
}

enum Piece {
    Text(Paragraph),
    Pair(String, Paragraph),
    Link(Paragraph, String),
}

fn pay(flow: &mut Flow, document: &InvoiceDocument, payment: &PaymentWays, words: &Words) {
    let reference = payment.reference.clone().or_else(|| document.number.clone()).filter(|_| !document.draft);
    let qr = payment
        .bank
        .as_ref()
        .filter(|_| payment.qr && !document.draft)
        .and_then(|bank| code(document, bank, reference.as_deref().unwrap_or_default()));
    let left = flow.left();
    let column = flow.width() - if qr.is_some() { QR_SIDE + 4.0 * STEP } else { 0.0 };
    let pieces = pieces(flow, document, payment, reference, words, column.min(flow.width() * 0.82));
    let text: f32 = pieces.1.iter().map(height).sum::<f32>() + theme::NAME.leading + STEP;
    let picture = if qr.is_some() { QR_SIDE + SMALL.leading } else { 0.0 };
    flow.keep(text.max(picture));
    let top = flow.y;
    flow.put(words.how_to_pay, theme::NAME, left, column, top, Align::Left);
    flow.y += theme::NAME.leading + STEP / 2.0;
    let (label_width, pieces) = pieces;
    for piece in &pieces {
        let y = flow.y;
        flow.y += height(piece);
        match piece {
            Piece::Text(set) => {
                flow.draw(set, left, column, y, Align::Start);
            }
            Piece::Pair(label, set) => {
                flow.put(label, LABEL, left, label_width, y, Align::Left);
                flow.draw(set, left + label_width, column - label_width, y, Align::Left);
            }
            Piece::Link(set, address) => {
                flow.draw(set, left, column, y, Align::Left);
                let area = [left, y, set.widest(), set.height()];
                flow.page().push(Item::Link { area, address: address.clone() });
            }
        }
    }
    if let Some(qr) = qr {
        // The code itself stands at the margin; its quiet zone is white on white.
        let quiet = qr.quiet_zone(QR_SIDE);
        let item = qr.draw(flow.right() - QR_SIDE + quiet, top, QR_SIDE);
        flow.page().push(item);
        flow.put(words.scan_to_pay, SMALL, left, flow.width(), top + QR_SIDE - STEP / 2.0, Align::Right);
        flow.y = flow.y.max(top + picture);
    }
}

fn height(piece: &Piece) -> f32 {
    match piece {
        Piece::Text(set) => set.height() + STEP / 2.0,
        Piece::Pair(_, set) | Piece::Link(set, _) => set.height(),
    }
}

fn pieces(
    flow: &mut Flow,
    document: &InvoiceDocument,
    payment: &PaymentWays,
    reference: Option<String>,
    words: &Words,
    column: f32,
) -> (f32, Vec<Piece>) {
    let mut pieces = Vec::new();
    let mut label_width = 0.0_f32;
    if let Some(bank) = &payment.bank {
        let amount = document.locale.money(document.totals.due);
        let by = document.due_on.map(|day| document.locale.day(day));
        let sentence = (words.please_pay)(&amount, by.as_deref());
        pieces.push(Piece::Text(flow.set.paragraph(&sentence, BODY, column)));
        let iban = bank.iban.as_deref().map(grouped_iban);
        let pairs = [
            (words.account_holder, Some(bank.holder.clone())),
            (words.iban, iban),
            (words.account_number, bank.account.clone()),
            (words.bic, bank.bic.clone()),
            (words.bank, bank.name.clone()),
            (words.reference, reference),
        ];
        let pairs = pairs.into_iter().filter_map(|(label, text)| Some((label, text?)));
        let pairs: Vec<(&str, String)> = pairs.collect();
        for (label, _) in &pairs {
            label_width = label_width.max(flow.set.width(label, LABEL));
        }
        label_width += 3.0 * STEP;
        for (label, text) in pairs {
            let set = flow.set.paragraph(&text, BODY, column - label_width);
            pieces.push(Piece::Pair(label.to_owned(), set));
        }
    }
    if let Some(link) = &payment.link {
        let accent = document.accent.unwrap_or(ACCENT).readable();
        let set = flow.set.paragraph(&format!("{}: {link}", words.pay_online), BODY.colour(accent), column);
        pieces.push(Piece::Link(set, link.clone()));
    }
    for remark in &payment.remarks {
        pieces.push(Piece::Text(flow.set.paragraph(remark, BODY, column)));
    }
    (label_width, pieces)
}

fn code(document: &InvoiceDocument, bank: &Bank, reference: &str) -> Option<Qr> {
    let transfer = Transfer {
        holder: &bank.holder,
        iban: bank.iban.as_deref()?,
        bic: bank.bic.as_deref(),
        amount: document.totals.due,
        reference,
    };
    Qr::of(&transfer.epc_payload()?)
}
