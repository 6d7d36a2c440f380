//! What to remind of, the drafts of it, and the late fee.

use super::model::{ChargeLateFee, DraftReminder, LateFeeSetting, ReminderItem, ReminderStep};
use super::rules;
use crate::app::App;
use crate::basics::ids::InvoiceId;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::invoices::charges::model::ChargeItem;
use crate::invoices::queries::due::OpenInvoice;
use crate::invoices::writes::NewCharge;
use crate::messages::commands::detail;
use crate::messages::letters::{About, Letter, PaymentLetter};
use crate::messages::model::{MessageDetail, MessageKind, NewMessage};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// Invoices of which to remind now, first due first.
pub fn due(app: &App, (): ()) -> Result<Vec<ReminderItem>> {
    let words = words::of(app);
    app.read(|r| {
        let today = app.now().day(r.practice()?.zone);
        let (ladder, fee, names) = (r.ladder()?, r.late_fee()?, r.names()?);
        let due = r.reminders_due(today)?.into_iter().map(|(invoice, step)| {
            let days_late = today.since(invoice.due_on);
            ReminderItem {
                sentence: words.reminder_due(step, &invoice.number, days_late),
                taken: ladder.taken(&invoice.id).to_vec(),
                late_fee: rules::late_fee(fee, invoice.open, days_late, ladder.is_charged(&invoice.id)),
                person_name: names.get(&invoice.person_id).cloned().unwrap_or_default(),
                invoice_id: invoice.id,
                number: invoice.number,
                person_id: invoice.person_id,
                due_on: invoice.due_on,
                open: invoice.open,
                days_late,
                step,
            }
        });
        Ok(due.collect())
    })
}

/// Drafts a reminder. It waits among the messages; the coach reads it and sends it.
pub fn draft(app: &App, request: DraftReminder) -> Result<Changed<MessageDetail>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("reminders.draft"), |w| {
        let r = w.reader();
        let today = now.day(r.practice()?.zone);
        let invoice = open(&r, &request.invoice_id)?;
        let ladder = r.ladder()?;
        let taken = ladder.taken(&invoice.id);
        let due = rules::due(invoice.issued_on, invoice.due_on, today, taken);
        let step = request.step.or(due).ok_or(Refusal::NothingToRemind)?;
        if taken.iter().any(|taken| taken.step == step) {
            return Err(Refusal::AlreadyReminded.into());
        }
        let message = composed(&r, &invoice, step, words)?;
        w.concerns(format!("{}, {}", r.person(&invoice.person_id)?.name(), invoice.number));
        let id = w.insert_message(&message)?;
        w.note_reminder(&invoice.id, step, today, &id)?;
        detail(&w.reader(), &id)
    })
}

/// Charges the late fee for an invoice: it waits for the next invoice like any charge.
pub fn charge_late_fee(app: &App, request: ChargeLateFee) -> Result<Changed<ChargeItem>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("reminders.charge_late_fee"), |w| {
        let r = w.reader();
        let practice = r.practice()?;
        let today = now.day(practice.zone);
        let invoice = open(&r, &request.invoice_id)?;
        let (fee, charged) = (r.late_fee()?, r.ladder()?.is_charged(&invoice.id));
        let fee = rules::late_fee(fee, invoice.open, today.since(invoice.due_on), charged);
        let unit_price = fee.ok_or(Refusal::NothingToRemind)?;
        let payer_id = r.invoice(&invoice.id)?.payer_id;
        w.concerns(format!("{}, {}", r.person(&invoice.person_id)?.name(), words.money(unit_price)));
        let charge = w.insert_charge(&NewCharge {
            person_id: invoice.person_id,
            payer_id,
            engagement_id: None,
            meeting: None,
            charged_on: today,
            description: words.late_fee_charge(&invoice.number),
            quantity_milli: 1000,
            unit_price,
            // A fee for paying late is compensation, no service: no tax on it (CJEU C-222/81).
            tax_rate_bp: 0,
        })?;
        w.note_late_fee(&invoice.id, today, &charge)?;
        w.reader().charge(&charge)
    })
}

/// The late fee of the practice; none at the beginning.
pub fn late_fee(app: &App, (): ()) -> Result<LateFeeSetting> {
    app.read(|r| Ok(LateFeeSetting { late_fee: r.late_fee()? }))
}

/// Sets the late fee, or takes it away. What was charged stays.
pub fn save_late_fee(app: &App, request: LateFeeSetting) -> Result<Changed<LateFeeSetting>> {
    let mut issues = Vec::new();
    if let Some(fee) = &request.late_fee {
        let mut check = |bad: bool, field: &str, problem| {
            if bad {
                issues.push(Issue::new(format!("lateFee.{field}"), problem));
            }
        };
        check(fee.amount.minor <= 0, "amount", Problem::TooSmall);
        check(fee.amount.minor > 100_000_000, "amount", Problem::TooLarge);
        check(fee.after_days == 0, "afterDays", Problem::TooSmall);
        check(fee.after_days > 365, "afterDays", Problem::TooLarge);
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    app.write(Change::named("reminders.save_late_fee"), |w| {
        w.save_late_fee(request.late_fee.as_ref())?;
        Ok(LateFeeSetting { late_fee: w.reader().late_fee()? })
    })
}

/// The invoice, if something is left to pay of it.
fn open(r: &Reader<'_>, id: &InvoiceId) -> Result<OpenInvoice> {
    let person = r.invoice(id)?.person_id;
    let found = r.open_invoices(Some(&person), None)?.into_iter().find(|invoice| invoice.id == *id);
    found.ok_or_else(|| Refusal::NothingToRemind.into())
}

fn composed(
    r: &Reader<'_>,
    invoice: &OpenInvoice,
    step: ReminderStep,
    words: &dyn Words,
) -> Result<NewMessage> {
    let (person, practice) = (r.person(&invoice.person_id)?, r.practice()?);
    let about = PaymentLetter {
        step,
        number: invoice.number.clone(),
        issued_on: invoice.issued_on,
        due_on: invoice.due_on,
        open: invoice.open,
        account: practice
            .iban
            .map(|iban| (practice.account_holder.unwrap_or(practice.coach_name.clone()), iban)),
        link: r.open_pay_page(&invoice.id)?,
    };
    let letter =
        Letter { to: person.details.given_name, from: practice.coach_name, about: About::PaymentOpen(about) };
    Ok(NewMessage {
        person_id: person.id,
        session_id: None,
        group_id: None,
        group_session_id: None,
        kind: MessageKind::PaymentReminder,
        text: words.letter(&letter),
    })
}
