//! The letter about a refund: what was credited, what of it goes back, what is no longer owed. It is written, never
//! sent, by the program.

mod data;

pub use data::RefundDocument;

use super::back_end::{self, About};
use super::display::Display;
use super::flow::{Align, Flow};
use super::letterhead::{Glance, Letterhead};
use super::look::Look;
use super::rendered::{MissingGlyphs, Rendered};
use super::sums::{SumRow, Sums};
use super::theme::STEP;
use super::words::{Words, words};
use crate::error::Result;

/// What the letter names.
pub struct Refunded<'a> {
    /// The credit note.
    pub note: &'a str,
    /// The invoice.
    pub invoice: &'a str,
    /// Its day.
    pub issued: &'a str,
    /// What goes back, if anything does.
    pub back: Option<&'a str>,
    /// What was not paid yet and is no longer owed, if there was any.
    pub released: Option<&'a str>,
}

/// Draws the letter.
pub fn render(document: &RefundDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document)?;
    let about = About {
        title: format!("{}, {}", words(document.locale).refund, document.credit_note),
        author: document.seller.name.clone(),
        language: document.locale.tag(),
        dated: Some(document.written_on),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

pub(super) fn lay_out(document: &RefundDocument) -> Result<(Display, MissingGlyphs)> {
    let words = words(document.locale);
    // A letter is one page, whatever the air of the look.
    let look = Look { air: 0.7, ..Look::of(document.template, document.accent) };
    let mut flow = Flow::new(document.paper, &[&document.seller.name]);
    let head = letterhead(document, words);
    head.draw(&mut flow, &look, words)?;
    flow.head_later_pages(head.heading(), document.buyer.name.clone());
    let (left, measure) = (flow.left(), flow.width() * 0.82);
    let say = |flow: &mut Flow, text: &str, after: f32| {
        let set = flow.set.reading(text, look.body, measure);
        flow.paragraph(&set, left, measure, Align::Start);
        flow.gap(after * look.air);
    };
    say(&mut flow, &(words.dear)(&document.addressee), 1.0);
    for part in letter(document, words).split("\n\n") {
        say(&mut flow, part, 1.0);
    }
    Sums::of(&mut flow, &sum_rows(document, words, &look), &look).draw(&mut flow);
    flow.gap(3.0 * look.air);
    // What follows is never parted: nobody signs an empty page.
    flow.keep(3.0 * look.body.leading + 3.0 * look.air * STEP);
    say(&mut flow, words.kind_regards, 1.0);
    let name = document.signed.as_deref().unwrap_or(&document.seller.name);
    let set = flow.set.paragraph(name, look.body.strong(), measure);
    flow.paragraph(&set, left, measure, Align::Start);
    Ok(flow.finish(words.page_of))
}

fn letterhead<'a>(document: &'a RefundDocument, words: &'static Words) -> Letterhead<'a> {
    let locale = document.locale;
    Letterhead {
        seller: &document.seller,
        buyer: &document.buyer,
        to: words.billed_to,
        facts: vec![
            (words.day, locale.day(document.written_on)),
            (words.credit_note, document.credit_note.clone()),
            (words.invoice, document.invoice.clone()),
        ],
        title: words.refund,
        number: None,
        remark: Some((words.reminder_of)(&document.invoice)),
        glance: Glance { label: words.goes_back, amount: locale.money(document.back), beside: None },
        introduction: None,
    }
}

fn letter(document: &RefundDocument, words: &Words) -> String {
    let locale = document.locale;
    let (back, released) = (locale.money(document.back), locale.money(document.released));
    (words.refund_letter)(&Refunded {
        note: &document.credit_note,
        invoice: &document.invoice,
        issued: &locale.day(document.invoiced_on),
        back: (document.back.minor > 0).then_some(back.as_str()),
        released: (document.released.minor > 0).then_some(released.as_str()),
    })
}

fn sum_rows(document: &RefundDocument, words: &Words, look: &Look) -> Vec<SumRow> {
    let locale = document.locale;
    let row = |label: &str, amount: String| SumRow {
        label: label.to_owned(),
        amount,
        style: look.body,
        ruled: false,
        due: false,
    };
    let mut rows = vec![row(words.amount_credited, locale.money(document.credited))];
    if document.released.minor > 0 {
        rows.push(row(words.no_longer_owed, locale.money(document.released.negated())));
    }
    rows.push(SumRow {
        style: look.due(),
        ruled: true,
        due: true,
        ..row(words.goes_back, locale.money(document.back))
    });
    rows
}
