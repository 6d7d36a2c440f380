//! How to pay: the sentence, the account, the code that a banking app scans.

use chrono::NaiveDate;

use super::display::Item;
use super::flow::{Align, Flow};
use super::invoice::PaymentWays;
use super::look::Look;
use super::payment_qr::{Transfer, grouped_iban};
use super::qr::Qr;
use super::swiss_bill::{self, SwissBill};
use super::text::Paragraph;
use super::theme::STEP;
use super::upi::UpiPayment;
use super::words::Words;
use super::{Locale, Paper};
use crate::basics::money::Money;

/// What is to be paid, and how.
pub struct Asked<'a> {
    /// The ways there are.
    pub ways: &'a PaymentWays,
    /// How much.
    pub amount: Money,
    /// The last day; on receipt if there is none.
    pub by: Option<NaiveDate>,
    /// The number of the invoice. Nothing for a draft, which cannot be paid.
    pub reference: Option<&'a str>,
    /// How numbers and days are written.
    pub locale: Locale,
    /// The sheet.
    pub paper: Paper,
    /// Whether a letter above asks for it already.
    pub asked_above: bool,
}

impl<'a> Asked<'a> {
    /// What the payer writes.
    fn reference(&self) -> Option<&'a str> {
        self.reference.map(|number| self.ways.reference.as_deref().unwrap_or(number))
    }

    /// The Swiss payment slip, where the account takes one. Its sheet is A4: its place is measured from the edges.
    fn swiss(&self) -> Option<SwissBill<'a>> {
        let reference = self.reference().filter(|_| self.ways.qr && self.paper == Paper::A4)?;
        let parties = self.ways.parties.as_ref()?;
        SwissBill::new(
            self.ways.bank.as_ref()?.iban.as_deref()?,
            &parties.creditor,
            parties.debtor.as_ref(),
            self.amount,
            reference,
        )
    }

    /// The code that stands beside the account. Where there is a Swiss slip, the code is on the slip.
    fn code(&self) -> Option<Qr> {
        let reference = self.reference().filter(|_| self.ways.qr && self.swiss().is_none())?;
        let bank = self.ways.bank.as_ref();
        let transfer = bank.and_then(|bank| {
            let (holder, bic) = (bank.holder.as_str(), bank.bic.as_deref());
            let iban = bank.iban.as_deref()?;
            Transfer { holder, iban, bic, amount: self.amount, reference }.epc_payload()
        });
        let upi = || {
            let (address, payee) = (self.ways.upi.as_deref()?, bank.map_or("", |bank| &bank.holder));
            UpiPayment { address, payee, amount: self.amount, reference }.payload()
        };
        Qr::of(&transfer.or_else(upi)?)
    }

    /// The code that leads to the page to pay on.
    fn link_code(&self) -> Option<Qr> {
        self.reference().filter(|_| self.ways.qr)?;
        Qr::of(self.ways.link.as_deref()?)
    }
}

/// Draws the Swiss payment slip at the edge of the sheet, if there is one.
pub fn slip(flow: &mut Flow, asked: &Asked<'_>) {
    if let Some(bill) = asked.swiss() {
        swiss_bill::draw(flow, &bill, asked.locale.language());
    }
}

enum Piece {
    Text(Paragraph),
    Pair(String, Paragraph),
    Link(Paragraph, String),
}

/// Draws how to pay, in one piece.
pub fn draw(flow: &mut Flow, asked: &Asked<'_>, words: &Words, look: &Look) {
    // From the margin inwards: the code of the account, the code of the page.
    let codes: Vec<(Qr, &str)> = [(asked.code(), words.scan_to_pay), (asked.link_code(), words.pay_online)]
        .into_iter()
        .filter_map(|(code, caption)| Some((code?, caption)))
        .collect();
    let left = flow.left();
    let side = look.code;
    let column = codes.iter().fold(flow.width(), |width, _| width - side - 4.0 * STEP);
    let (label_width, pieces) = pieces(flow, asked, words, look, column.min(flow.width() * 0.82));
    let text: f32 = pieces.iter().map(height).sum::<f32>() + look.name.leading + STEP;
    // The sentence under the code may be wider than the code, and then has two lines.
    let captions: Vec<Paragraph> =
        codes.iter().map(|(_, caption)| flow.set.balanced(caption, look.small, side + 3.0 * STEP)).collect();
    let picture = captions.iter().map(|caption| side + caption.height()).fold(0.0, f32::max);
    flow.keep(text.max(picture));
    let top = flow.y;
    flow.put(words.how_to_pay, look.name, left, column, top, Align::Left);
    flow.y += look.name.leading + STEP / 2.0;
    for piece in &pieces {
        let y = flow.y;
        flow.y += height(piece);
        match piece {
            Piece::Text(set) => {
                flow.draw(set, left, column, y, Align::Start);
            }
            Piece::Pair(label, set) => {
                flow.put(label, look.label, left, label_width, y, Align::Left);
                flow.draw(set, left + label_width, column - label_width, y, Align::Left);
            }
            Piece::Link(set, address) => {
                flow.draw(set, left, column, y, Align::Left);
                let area = [left, y, set.widest(), set.height()];
                flow.page().push(Item::Link { area, address: address.clone() });
            }
        }
    }
    let mut right = flow.right();
    for ((code, _), caption) in codes.iter().zip(&captions) {
        // The code itself stands at the margin; its quiet zone is white on white.
        let quiet = code.quiet_zone(side);
        let item = code.draw(right - side + quiet, top, side);
        flow.page().push(item);
        flow.draw(caption, left, right - left, top + side - STEP / 2.0, Align::Right);
        flow.y = flow.y.max(top + picture);
        right -= side + 4.0 * STEP;
    }
}

fn height(piece: &Piece) -> f32 {
    match piece {
        Piece::Text(set) => set.height() + STEP / 2.0,
        Piece::Pair(_, set) | Piece::Link(set, _) => set.height(),
    }
}

fn pieces(flow: &mut Flow, asked: &Asked<'_>, words: &Words, look: &Look, column: f32) -> (f32, Vec<Piece>) {
    let mut pieces = Vec::new();
    let mut label_width = 0.0_f32;
    let ways = asked.ways;
    if ways.bank.is_some() || ways.upi.is_some() {
        if !asked.asked_above {
            let amount = asked.locale.money(asked.amount);
            let by = asked.by.map(|day| asked.locale.day(day));
            let sentence = (words.please_pay)(&amount, by.as_deref());
            pieces.push(Piece::Text(flow.set.paragraph(&sentence, look.body, column)));
        }
        let bank = ways.bank.as_ref();
        let pairs = [
            (words.account_holder, bank.map(|bank| bank.holder.clone())),
            (words.iban, bank.and_then(|bank| bank.iban.as_deref()).map(grouped_iban)),
            (words.account_number, bank.and_then(|bank| bank.account.clone())),
            (words.bic, bank.and_then(|bank| bank.bic.clone())),
            (words.bank, bank.and_then(|bank| bank.name.clone())),
            ("UPI", ways.upi.clone()),
            (words.reference, asked.reference().map(str::to_owned)),
        ];
        let pairs = pairs.into_iter().filter_map(|(label, text)| Some((label, text?)));
        let pairs: Vec<(&str, String)> = pairs.collect();
        for (label, _) in &pairs {
            label_width = label_width.max(flow.set.width(label, look.label));
        }
        label_width += 3.0 * STEP;
        for (label, text) in pairs {
            let set = flow.set.paragraph(&text, look.body, column - label_width);
            pieces.push(Piece::Pair(label.to_owned(), set));
        }
    }
    if let Some(link) = &ways.link {
        let set = flow.set.paragraph(
            &format!("{}: {link}", words.pay_online),
            look.body.colour(look.accent),
            column,
        );
        pieces.push(Piece::Link(set, link.clone()));
    }
    for remark in &ways.remarks {
        pieces.push(Piece::Text(flow.set.paragraph(remark, look.body, column)));
    }
    (label_width, pieces)
}
