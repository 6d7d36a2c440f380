//! The letter about an invoice that is late, in three tones. It is written, never sent, by the program.

mod data;

pub use data::{ReminderDocument, Tone};

use super::back_end::{self, About};
use super::display::Display;
use super::flow::{Align, Flow};
use super::letterhead::{Glance, Letterhead};
use super::look::Look;
use super::paying::{self, Asked};
use super::rendered::{MissingGlyphs, Rendered};
use super::sums::{SumRow, Sums};
use super::theme::STEP;
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
        paying::draw(&mut flow, asked, words, &look);
        flow.gap(2.0 * look.air);
    }
    // What follows is never parted: nobody signs an empty page.
    let crossed = flow.set.reading(words.reminder_crossed, look.body, measure).height();
    flow.keep(crossed + 2.0 * look.body.leading + 3.0 * look.air * STEP);
    say(&mut flow, words.reminder_crossed, 2.0);
    say(&mut flow, words.kind_regards, 1.0);
    let name = document.signed.as_deref().unwrap_or(&document.seller.name);
    let set = flow.set.paragraph(name, look.body.strong(), measure);
    flow.paragraph(&set, left, measure, Align::Start);
    if let Some(asked) = &asked {
        paying::slip(&mut flow, asked);
    }
    Ok(flow.finish(words.page_of))
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

fn letter(document: &ReminderDocument, words: &Words) -> String {
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
    let row = |label: &str, amount: String| SumRow {
        label: label.to_owned(),
        amount,
        style: look.body,
        ruled: false,
        due: false,
    };
    let mut rows = vec![row(words.total, locale.money(document.total))];
    let taken = [(words.already_paid, document.paid), (words.already_credited, document.credited)];
    for (label, amount) in taken.into_iter().filter(|(_, amount)| amount.minor != 0) {
        rows.push(row(label, locale.money(amount.negated())));
    }
    rows.push(SumRow {
        style: look.due(),
        ruled: true,
        due: true,
        ..row(words.still_open, locale.money(document.open))
    });
    rows
}
