//! Printing an account.

use std::collections::HashMap;

use chrono::Datelike;

use super::model::AccountStatement;
use super::parties::{practice, reader, sheet};
use super::rules::{self, Movement};
use crate::app::App;
use crate::basics::ids::InvoiceId;
use crate::basics::moments::{Day, Instant};
use crate::basics::money::{Currency, Money};
use crate::documents::PdfFile;
use crate::documents::statement::{self, AccountContent, AccountRow, Content, Entry, StatementDocument};
use crate::error::{Error, Problem, Result};
use crate::invoices::model::{InvoiceKind, Stored};
use crate::invoices::payments::model::PaymentItem;
use crate::invoices::queries::{InvoiceRow, Which};
use crate::people::model::OrganisationDetails;
use crate::vault::reader::Reader;
use crate::words;

/// The account of a client over some days.
pub fn statement(app: &App, request: AccountStatement) -> Result<PdfFile> {
    let words = words::of(app);
    app.read(|r| {
        let (document, until) = document(r, &request, app.now())?;
        let pdf = statement::render(&document)?.complete()?;
        Ok(PdfFile::new(&words.account_statement_file(&document.reader.name, until), &pdf))
    })
}

/// The page, without drawing it.
pub(super) fn document(
    r: &Reader<'_>,
    request: &AccountStatement,
    now: Instant,
) -> Result<(StatementDocument, Day)> {
    let known = r.practice()?;
    let person = r.person(&request.person_id)?;
    let payer = request.payer_id.as_ref().map(|id| r.organisation(id)).transpose()?;
    let payer = payer.map(|payer| payer.details);
    let until = request.until.unwrap_or_else(|| now.day(known.zone));
    let from = request.from.unwrap_or_else(|| first_of_year(until));
    if from > until {
        return Err(Error::invalid("until", Problem::EndsBeforeStart));
    }
    let book = Book::read(r, request, payer.as_ref())?;
    let currency = request.currency.or_else(|| book.latest_currency()).unwrap_or(known.currency);
    let account = rules::account(book.movements(currency), from, until);
    let money = |minor| Money::new(minor, currency);
    let rows = account.rows.into_iter().map(|(movement, balance)| AccountRow {
        on: movement.on.0,
        entry: movement.entry,
        amount: money(movement.amount),
        balance: money(balance),
    });
    let content = AccountContent {
        from: from.0,
        until: until.0,
        opening: money(account.opening),
        rows: rows.collect(),
        closing: money(account.closing),
    };
    let (locale, paper, accent) = sheet(&known, person.details.language.as_deref());
    let document = StatementDocument {
        locale,
        paper,
        accent,
        practice: practice(&known),
        reader: reader(&person, payer.as_ref()),
        content: Content::Account(content),
    };
    Ok((document, until))
}

fn first_of_year(day: Day) -> Day {
    Day(chrono::NaiveDate::from_ymd_opt(day.0.year(), 1, 1).unwrap_or(day.0))
}

/// The issued documents and the payments of one side: the client's own, or those of an organisation.
struct Book {
    documents: Vec<InvoiceRow>,
    payments: Vec<PaymentItem>,
    given_up: HashMap<InvoiceId, Day>,
}

impl Book {
    fn read(r: &Reader<'_>, request: &AccountStatement, payer: Option<&OrganisationDetails>) -> Result<Self> {
        let whose = payer.map(|payer| payer.name.as_str());
        let all = r.invoice_rows(Which { person: Some(&request.person_id), ..Which::default() })?;
        let (documents, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|row| row.payer_name.as_deref() == whose);
        let others: Vec<InvoiceId> = others.into_iter().map(|row| row.id).collect();
        let ours = |payment: &PaymentItem| {
            // What a payment pays says more than who is noted beside it.
            match payment.allocations.first() {
                Some(first) => !others.contains(&first.invoice_id),
                None => payment.payer_name.as_deref() == whose,
            }
        };
        let payments = r.payments(Some(&request.person_id))?.into_iter().filter(ours).collect();
        let documents = documents.into_iter().filter(|row| row.number.is_some()).collect();
        Ok(Self { documents, payments, given_up: r.days_given_up(&request.person_id)? })
    }

    fn latest_currency(&self) -> Option<Currency> {
        let latest = self.documents.iter().max_by_key(|row| row.issued_on).map(|row| row.currency);
        latest.or_else(|| self.payments.first().map(|payment| payment.amount.currency))
    }

    fn movements(&self, currency: Currency) -> Vec<Movement<Entry>> {
        let mut found = Vec::new();
        for row in self.documents.iter().filter(|row| row.currency == currency) {
            let (Some(number), Some(on)) = (&row.number, row.issued_on) else { continue };
            let (entry, amount) = match row.facts.kind {
                InvoiceKind::Invoice => (Entry::Invoice(number.clone()), row.facts.total),
                InvoiceKind::CreditNote => (Entry::CreditNote(number.clone()), -row.facts.total),
            };
            found.push(Movement { on, amount, entry });
            if row.facts.stored == Stored::WrittenOff {
                let on = self.given_up.get(&row.id).copied().unwrap_or(on);
                let open = row.facts.open().unwrap_or(0);
                found.push(Movement { on, amount: -open, entry: Entry::WrittenOff(number.clone()) });
            }
        }
        for payment in self.payments.iter().filter(|payment| payment.amount.currency == currency) {
            let entry = if payment.amount.minor < 0 {
                Entry::PaidBack
            } else {
                Entry::Payment(payment.reference.clone())
            };
            found.push(Movement { on: payment.received_on, amount: -payment.amount.minor, entry });
        }
        found
    }
}
