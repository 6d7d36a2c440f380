//! The page to pay on, on paper and in letters: the invoice with its link and code, a letter with the link, and a word of
//! thanks.

use super::model::{OneRequest, RequestState};
use super::queries::RequestRow;
use super::template;
use crate::app::App;
use crate::basics::money::Money;
use crate::documents::{PdfFile, invoice};
use crate::error::{Refusal, Result};
use crate::invoices::composing::Composed;
use crate::invoices::document::{Out, drawn, with_page};
use crate::messages::commands::detail;
use crate::messages::letters::{About, Letter, PayOnlineLetter};
use crate::messages::model::{MessageDetail, MessageKind, NewMessage};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// The invoice with the link and a code of it. What was issued stays as it was issued: this is a copy of it that can be
/// paid online, because the page is made after the number.
pub fn invoice_pdf(app: &App, request: OneRequest) -> Result<PdfFile> {
    app.read(|r| {
        let row = open(r, &request)?;
        let composed = Composed::read(r, &row.invoice_id)?;
        let issued_on = composed.invoice.issued_on.ok_or(Refusal::InvoiceIsDraft)?;
        let mut page = drawn(&composed, r.practice_logo()?, Some(Out { number: &row.number, issued_on }));
        page.payment = with_page(page.payment.take(), row.url);
        let pdf = invoice::render(&page)?.complete()?;
        let person = r.person(&row.person_id)?.name();
        Ok(PdfFile::new(
            &words::of(app).invoice_file(composed.invoice.kind, Some(&row.number), &person),
            &pdf,
        ))
    })
}

/// Drafts a letter with the link. It waits among the messages; the coach reads it and sends it.
pub fn draft_letter(app: &App, request: OneRequest) -> Result<Changed<MessageDetail>> {
    let words = words::of(app);
    app.write(Change::named("paying.draft_letter"), |w| {
        let row = open(&w.reader(), &request)?;
        let letter = PayOnlineLetter {
            number: row.number.clone(),
            amount: row.amount,
            due_on: row.due_on,
            url: row.url.clone().unwrap_or_default(),
        };
        w.concerns(row.number.as_str());
        let message = message(&w.reader(), &row, About::PayOnline(letter), words)?;
        let id = w.insert_message(&message)?;
        detail(&w.reader(), &id)
    })
}

/// Drafts a word of thanks for a payment that was booked, to go with its receipt.
pub(super) fn draft_thanks(w: &Writer<'_>, row: &RequestRow, amount: Money, words: &dyn Words) -> Result<()> {
    let about = About::PaymentArrived { number: row.number.clone(), amount };
    let message = message(&w.reader(), row, about, words)?;
    w.insert_message(&message).map(drop)
}

/// The page for an invoice that is about to be issued, where nobody has to be asked for it.
pub(crate) fn page_without_asking(r: &Reader<'_>, number: &str, due: Money) -> Result<Option<String>> {
    let first = r.pay_providers()?.into_iter().find(|provider| !provider.paused);
    let template = first.and_then(|provider| provider.template).filter(|_| due.minor > 0);
    Ok(template.map(|template| template::link(&template, due, number)))
}

fn open(r: &Reader<'_>, request: &OneRequest) -> Result<RequestRow> {
    let row = r.payment_request(&request.request_id)?;
    if row.state != RequestState::LinkOpen || row.url.is_none() {
        return Err(Refusal::NothingToAskFor.into());
    }
    Ok(row)
}

fn message(r: &Reader<'_>, row: &RequestRow, about: About, words: &dyn Words) -> Result<NewMessage> {
    let person = r.person(&row.person_id)?;
    let letter = Letter { to: person.details.given_name, from: r.practice()?.coach_name, about };
    Ok(NewMessage {
        person_id: person.id,
        session_id: None,
        group_id: None,
        group_session_id: None,
        kind: MessageKind::Other,
        text: words.letter(&letter),
    })
}
