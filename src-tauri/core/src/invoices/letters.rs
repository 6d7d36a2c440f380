//! The letter about money that has not come. Drawn anew each time, from what is stored now; nothing is kept, and nothing
//! is sent. The receipt for money that came is in [`super::receipts`].

use super::composing::Composed;
use super::document::{drawn_buyer, drawn_seller, payment, with_page};
use super::model::RemindOfInvoice;
use crate::app::App;
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::documents::reminder::{self, ReminderDocument, Tone};
use crate::documents::{Colour, Locale, Paper, PdfFile};
use crate::error::{Refusal, Result};
use crate::reminders::model::ReminderStep;
use crate::vault::reader::Reader;
use crate::words;

/// How long a reminder gives, from the day on which it is written.
const DAYS_TO_PAY: i64 = 7;

/// The letter about an invoice that is overdue; the friendly one may go out before that, as the ladder has it.
pub fn reminder(app: &App, request: RemindOfInvoice) -> Result<PdfFile> {
    let now = app.now();
    app.read(|r| {
        let today = now.day(r.practice()?.zone);
        let letter = letter_about(r, &request, today)?;
        let pdf = reminder::render(&letter)?.complete()?;
        Ok(PdfFile::new(&words::of(app).reminder_file(&letter.number), &pdf))
    })
}

fn letter_about(r: &Reader<'_>, request: &RemindOfInvoice, today: Day) -> Result<ReminderDocument> {
    let composed = Composed::read(r, &request.invoice_id)?;
    let row = r.invoice_row(&request.invoice_id)?;
    let (Some(number), Some(issued_on)) = (row.number, row.issued_on) else {
        return Err(Refusal::InvoiceIsDraft.into());
    };
    let open = row.facts.open().unwrap_or(0);
    let due_on = row.facts.due_on.filter(|due| open > 0 && may_be_written(*due, today, request.tone));
    let Some(due_on) = due_on else { return Err(Refusal::NotOverdue.into()) };
    let ahead = due_on >= today;
    let money = |minor| Money::new(minor, row.currency);
    let practice = &composed.practice;
    let (seller, buyer) = (&composed.says.seller, &composed.says.buyer);
    let locale = Locale::for_reader(&composed.invoice.language, &seller.country);
    Ok(ReminderDocument {
        locale,
        paper: Paper::of_country(&seller.country),
        template: practice.template,
        accent: Colour::try_from(practice.accent.clone()).ok(),
        tone: request.tone,
        seller: drawn_seller(seller, locale, r.practice_logo()?),
        signed: Some(practice.coach_name.clone()),
        buyer: drawn_buyer(buyer),
        addressee: buyer.attention.clone().unwrap_or_else(|| buyer.name.clone()),
        written_on: today.0,
        number,
        issued_on: issued_on.0,
        due_on: due_on.0,
        ahead,
        pay_by: if ahead { due_on.0 } else { today.plus(DAYS_TO_PAY).0 },
        total: money(row.facts.total),
        paid: money(row.facts.paid),
        credited: money(row.facts.credited),
        open: money(open),
        payment: with_page(payment(&composed), r.open_pay_page(&request.invoice_id)?),
    })
}

/// A friendly word comes some days before the day, any other only after it.
fn may_be_written(due: Day, today: Day, tone: Tone) -> bool {
    let first =
        if tone == Tone::Friendly { due.plus(ReminderStep::Friendly.days_after()) } else { due.plus(1) };
    today >= first
}
