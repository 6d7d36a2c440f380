//! The letter about an invoice that is late, in three tones. It is written, never sent, by the program.

mod data;

pub use data::{ReminderDocument, Tone};

use super::back_end::{self, About};
use super::display::Display;
use super::letter::{Letter, Writing};
use super::letterhead::{Glance, Letterhead};
use super::look::Look;
use super::paying::{self, Asked};
use super::rendered::{MissingGlyphs, Rendered};
use super::sums::SumRow;
use super::words::{Words, words};
use crate::error::Result;

/// What the letter names.
pub struct Reminded<'a> {
    /// The invoice.
    pub number: &'a str,
    /// Its day.
    pub issued: &'a str,
    /// Its last day to pay.
    pub due: &'a str,
    /// What is open.
    pub open: &'a str,
    /// The new last day.
    pub pay_by: &'a str,
}

/// Draws the letter.
pub fn render(document: &ReminderDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document)?;
    let words = words(document.locale);
    let about = About {
        title: format!("{}, {}", title(document, words), (words.reminder_of)(&document.number)),
        author: document.seller.name.clone(),
        language: document.locale.tag(),
        dated: Some(document.written_on),
    };
    Ok(Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about)?, missing })
}

pub(super) fn lay_out(document: &ReminderDocument) -> Result<(Display, MissingGlyphs)> {
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
    let asked = document.payment.as_ref().map(|ways| Asked {
        ways,
        amount: document.open,
        by: Some(document.pay_by),
        reference: Some(&document.number),
        locale: document.locale,
        paper: document.paper,
        asked_above: true,
    });
    if let Some(asked) = &asked {
        paying::draw(&mut letter.flow, asked, words, &letter.look);
        letter.flow.gap(2.0 * letter.look.air);
    }
    let name = document.signed.as_deref().unwrap_or(&document.seller.name);
    letter.sign(Some(words.reminder_crossed), name);
    if let Some(asked) = &asked {
        paying::slip(&mut letter.flow, asked);
    }
    Ok(letter.flow.finish(words.page_of))
}

fn title(document: &ReminderDocument, words: &Words) -> &'static str {
    if document.ahead { words.reminder_ahead } else { (words.reminder)(document.tone) }
}

fn letterhead<'a>(document: &'a ReminderDocument, words: &'static Words) -> Letterhead<'a> {
    let locale = document.locale;
    Letterhead {
        seller: &document.seller,
        buyer: &document.buyer,
        to: words.billed_to,
        facts: vec![
            (words.day, locale.day(document.written_on)),
            (words.invoice, document.number.clone()),
            (words.issued, locale.day(document.issued_on)),
        ],
        title: title(document, words),
        number: None,
        remark: Some((words.reminder_of)(&document.number)),
        glance: Glance {
            label: words.still_open,
            amount: locale.money(document.open),
            beside: Some((words.due_by, locale.day(document.pay_by))),
        },
        introduction: None,
    }
}

fn text(document: &ReminderDocument, words: &Words) -> String {
    let locale = document.locale;
    let about = Reminded {
        number: &document.number,
        issued: &locale.day(document.issued_on),
        due: &locale.day(document.due_on),
        open: &locale.money(document.open),
        pay_by: &locale.day(document.pay_by),
    };
    if document.ahead {
        (words.reminder_ahead_letter)(&about)
    } else {
        (words.reminder_letter)(document.tone, &about)
    }
}

fn sum_rows(document: &ReminderDocument, words: &Words, look: &Look) -> Vec<SumRow> {
    let locale = document.locale;
    let row = |label: &str, amount| SumRow::plain(label, amount, look);
    let mut rows = vec![row(words.total, locale.money(document.total))];
    let taken = [(words.already_paid, document.paid), (words.already_credited, document.credited)];
    for (label, amount) in taken.into_iter().filter(|(_, amount)| amount.minor != 0) {
        rows.push(row(label, locale.money(amount.negated())));
    }
    rows.push(SumRow::due(words.still_open, locale.money(document.open), look));
    rows
}
