//! The receipt: this money came, and for this it was.

mod data;

pub use data::{Method, ReceiptDocument, ReceiptPart};

use super::back_end::{self, About};
use super::display::Display;
use super::flow::{Align, Flow};
use super::letterhead::{Glance, Letterhead};
use super::look::Look;
use super::rendered::{MissingGlyphs, Rendered};
use super::sums::{SumRow, Sums};
use super::table::{Cell, Column, Table, TableLook};
use super::theme::MUTED;
use super::words::{Words, words};
use crate::error::Result;

/// Draws the receipt.
pub fn render(document: &ReceiptDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document)?;
    let about = About {
        title: format!("{}, {}", words(document.locale).receipt, document.buyer.name),
        author: document.seller.name.clone(),
        language: document.locale.tag(),
        dated: Some(document.issued_on.unwrap_or(document.received_on)),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

pub(super) fn lay_out(document: &ReceiptDocument) -> Result<(Display, MissingGlyphs)> {
    let words = words(document.locale);
    let look = Look::of(document.template, document.accent);
    let mut flow = Flow::new(document.paper, &[&document.seller.name]);
    let head = letterhead(document, words);
    head.draw(&mut flow, &look, words)?;
    flow.head_later_pages(head.heading(), document.buyer.name.clone());
    let rows = sum_rows(document, words, &look);
    let sums = Sums::of(&mut flow, &rows, &look);
    if !document.parts.is_empty() {
        table(&mut flow, document, words, &look).draw(&mut flow, sums.height());
    }
    sums.draw(&mut flow);
    flow.gap(3.0 * look.air);
    let (left, width) = (flow.left(), flow.width());
    let thanks = flow.set.paragraph(words.receipt_thanks, look.body, width);
    flow.paragraph(&thanks, left, width, Align::Start);
    Ok(flow.finish(words.page_of))
}

fn letterhead<'a>(document: &'a ReceiptDocument, words: &'static Words) -> Letterhead<'a> {
    let received = document.locale.day(document.received_on);
    let issued = document.issued_on.map(|day| (words.issued, document.locale.day(day)));
    let method = (words.method_name)(document.method).map(|name| (words.method, name.to_owned()));
    let reference = document.reference.clone().map(|reference| (words.reference, reference));
    Letterhead {
        seller: &document.seller,
        buyer: &document.buyer,
        to: words.received_from,
        facts: issued.into_iter().chain(method).chain(reference).collect(),
        title: words.receipt,
        number: document.number.as_deref(),
        remark: None,
        glance: Glance {
            label: words.amount_received,
            amount: document.locale.money(document.amount),
            beside: Some((words.received_on, received)),
        },
        introduction: None,
    }
}

/// The invoices that the money paid, and what is open of each since.
fn table(flow: &mut Flow, document: &ReceiptDocument, words: &Words, look: &Look) -> Table {
    let locale = document.locale;
    let column = |title: &str, align| Column { title: title.to_owned(), align };
    let columns = vec![
        column(words.paid_for, Align::Left),
        column(words.issued, Align::Left),
        column(words.total, Align::Right),
        column(words.this_payment, Align::Right),
        column(words.still_open, Align::Right),
    ];
    let figure = |text: String| -> Cell { vec![(text, look.body.tabular())] };
    let quiet = |text: String| -> Cell { vec![(text, look.body.colour(MUTED))] };
    let rows: Vec<Vec<Cell>> = document
        .parts
        .iter()
        .map(|part| {
            vec![
                vec![(part.number.clone(), look.body)],
                quiet(locale.short_day(part.issued_on)),
                figure(locale.amount(part.total)),
                figure(locale.amount(part.paid)),
                figure(locale.amount(part.open)),
            ]
        })
        .collect();
    Table::looking(TableLook { head: look.head(), padding: look.row }, flow, columns, &rows)
}

fn sum_rows(document: &ReceiptDocument, words: &Words, look: &Look) -> Vec<SumRow> {
    let locale = document.locale;
    let kept = document.kept.map(|kept| SumRow {
        label: words.kept_as_credit.to_owned(),
        amount: locale.money(kept),
        style: look.body,
        ruled: false,
        due: false,
    });
    let received = SumRow {
        label: words.amount_received.to_owned(),
        amount: locale.money(document.amount),
        style: look.due(),
        ruled: kept.is_some(),
        due: true,
    };
    kept.into_iter().chain([received]).collect()
}
