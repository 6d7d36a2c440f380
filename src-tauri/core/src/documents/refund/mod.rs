//! The letter about a refund: what was credited, what of it goes back, what is no longer owed. It is written, never
//! sent, by the program.

mod data;

pub use data::RefundDocument;

use super::back_end::{self, About};
use super::display::Display;
use super::letter::{Letter, Writing};
use super::letterhead::{Glance, Letterhead};
use super::look::Look;
use super::rendered::{MissingGlyphs, Rendered};
use super::sums::SumRow;
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
    let writing = Writing {
        paper: document.paper,
        template: document.template,
        accent: document.accent,
        seller: &document.seller.name,
        words,
    };
    let head = letterhead(document, words);
    let mut letter = Letter::begin(&writing, &head, &document.addressee, &text(document, words))?;
    letter.add_up(&sum_rows(document, words, &letter.look));
    let name = document.signed.as_deref().unwrap_or(&document.seller.name);
    letter.sign(None, name);
    Ok(letter.flow.finish(words.page_of))
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

fn text(document: &RefundDocument, words: &Words) -> String {
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
    let row = |label: &str, amount| SumRow::plain(label, amount, look);
    let mut rows = vec![row(words.amount_credited, locale.money(document.credited))];
    if document.released.minor > 0 {
        rows.push(row(words.no_longer_owed, locale.money(document.released.negated())));
    }
    rows.push(SumRow::due(words.goes_back, locale.money(document.back), look));
    rows
}
