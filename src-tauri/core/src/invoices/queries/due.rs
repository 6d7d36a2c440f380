//! What is open, waiting and overdue, as Today and the people's pages ask for it; and the timeline of money.

use rusqlite::named_params;

use crate::basics::ids::{InvoiceId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money, scale};
use crate::error::Result;
use crate::people::model::{TimelineEntry, TimelineKind};
use crate::vault::reader::Reader;
use crate::words::Words;

/// An issued invoice with something left to pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenInvoice {
    /// Which.
    pub id: InvoiceId,
    /// Whose.
    pub person_id: PersonId,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: Day,
    /// When it was or is due.
    pub due_on: Day,
    /// What is left to pay.
    pub open: Money,
}

impl Reader<'_> {
    /// Invoices with something left to pay, first due first: of one person or of everybody, due before a day or
    /// all of them.
    pub fn open_invoices(
        &self,
        person: Option<&PersonId>,
        due_before: Option<Day>,
    ) -> Result<Vec<OpenInvoice>> {
        self.all(
            "reading what is open",
            include_str!("../sql/open_invoices.sql"),
            named_params! { ":person": person, ":due_before": due_before },
            |row| {
                Ok(OpenInvoice {
                    id: row.get("id")?,
                    person_id: row.get("person_id")?,
                    number: row.get("number")?,
                    issued_on: row.get("issued_on")?,
                    due_on: row.get("due_on")?,
                    open: Money::new(row.get("open_minor")?, row.get("currency")?),
                })
            },
        )
    }

    /// Invoices that are not paid, added up for each currency.
    pub fn open_sums(&self, person: &PersonId) -> Result<Vec<Money>> {
        Ok(sums(self.open_invoices(Some(person), None)?.into_iter().map(|invoice| invoice.open)))
    }

    /// The oldest overdue invoice of each person, as when and how much.
    pub fn overdue_by_person(
        &self,
        person: Option<&PersonId>,
        today: Day,
    ) -> Result<Vec<(PersonId, Day, Money)>> {
        let mut found: Vec<(PersonId, Day, Money)> = Vec::new();
        for invoice in self.open_invoices(person, Some(today))? {
            match found.iter_mut().find(|(person, _, _)| *person == invoice.person_id) {
                Some((_, _, sum)) => *sum = sum.checked_add(invoice.open).unwrap_or(*sum),
                None => found.push((invoice.person_id, invoice.due_on, invoice.open)),
            }
        }
        Ok(found)
    }

    /// Invoices past their day, first due first.
    pub fn overdue_invoices(&self, today: Day) -> Result<Vec<OpenInvoice>> {
        self.open_invoices(None, Some(today))
    }

    /// Draft invoices with the sum of their lines before tax: whose, which, how much.
    pub fn draft_invoices(&self) -> Result<Vec<(PersonId, InvoiceId, Money)>> {
        let lines = self.all(
            "reading the drafts",
            "SELECT i.id, i.person_id, i.currency, l.quantity_milli, l.unit_price_minor, l.discount_minor
             FROM invoices i LEFT JOIN invoice_lines l ON l.invoice_id = i.id
             WHERE i.standing = 'draft' ORDER BY i.created_at, i.id",
            [],
            |row| {
                let (quantity, price): (Option<i64>, Option<i64>) =
                    (row.get("quantity_milli")?, row.get("unit_price_minor")?);
                let discount: Option<i64> = row.get("discount_minor")?;
                let amount = scale(price.unwrap_or(0), quantity.unwrap_or(0), 1000).unwrap_or(0);
                let currency: Currency = row.get("currency")?;
                Ok((
                    row.get("person_id")?,
                    row.get("id")?,
                    Money::new(amount - discount.unwrap_or(0), currency),
                ))
            },
        )?;
        let mut drafts: Vec<(PersonId, InvoiceId, Money)> = Vec::new();
        for (person, invoice, amount) in lines {
            match drafts.last_mut().filter(|(_, last, _)| *last == invoice) {
                Some((_, _, sum)) => *sum = sum.checked_add(amount).unwrap_or(*sum),
                None => drafts.push((person, invoice, amount)),
            }
        }
        Ok(drafts)
    }

    /// Charges that wait for an invoice, added up for each currency.
    pub fn waiting_sums(&self, person: &PersonId) -> Result<Vec<Money>> {
        Ok(sums(self.waiting(Some(person))?.into_iter().map(|(_, amount, _)| amount)))
    }

    /// Charges that wait for an invoice: whose, how much, since when. One row for each person and currency.
    pub fn waiting_by_person(&self) -> Result<Vec<(PersonId, Money, Day)>> {
        let mut found: Vec<(PersonId, Money, Day)> = Vec::new();
        for (person, amount, since) in self.waiting(None)? {
            let same =
                found.iter_mut().find(|(other, sum, _)| *other == person && sum.currency == amount.currency);
            match same {
                Some((_, sum, first)) => {
                    *sum = sum.checked_add(amount).unwrap_or(*sum);
                    *first = (*first).min(since);
                }
                None => found.push((person, amount, since)),
            }
        }
        Ok(found)
    }

    fn waiting(&self, person: Option<&PersonId>) -> Result<Vec<(PersonId, Money, Day)>> {
        self.all(
            "reading the charges that wait",
            include_str!("../sql/waiting_charges.sql"),
            named_params! { ":person": person },
            |row| {
                let amount =
                    scale(row.get("unit_price_minor")?, row.get("quantity_milli")?, 1000).unwrap_or(0);
                Ok((row.get("person_id")?, Money::new(amount, row.get("currency")?), row.get("charged_on")?))
            },
        )
    }

    /// Invoices and payments of a person, in words.
    pub fn money_timeline(&self, person: &PersonId, words: &dyn Words) -> Result<Vec<TimelineEntry>> {
        let mut entries = self.all(
            "reading the invoices of a person",
            "SELECT id, kind, number, issued_on, total_minor, currency FROM invoices
             WHERE person_id = ?1 AND number IS NOT NULL ORDER BY issued_on DESC, number DESC",
            [person],
            |row| {
                let (number, kind): (String, String) = (row.get("number")?, row.get("kind")?);
                let total = Money::new(row.get("total_minor")?, row.get("currency")?);
                Ok(TimelineEntry {
                    on: row.get("issued_on")?,
                    kind: TimelineKind::Invoice,
                    sentence: words.timeline_invoice(&number, total, kind == "credit_note"),
                    target: row.get("id")?,
                })
            },
        )?;
        entries.extend(self.all(
            "reading the payments of a person",
            "SELECT id, received_on, amount_minor, currency FROM payments
             WHERE person_id = ?1 ORDER BY received_on DESC, id DESC",
            [person],
            |row| {
                let amount = Money::new(row.get("amount_minor")?, row.get("currency")?);
                Ok(TimelineEntry {
                    on: row.get("received_on")?,
                    kind: TimelineKind::Payment,
                    sentence: words.timeline_payment(amount),
                    target: row.get("id")?,
                })
            },
        )?);
        Ok(entries)
    }
}

/// `amounts` added up for each currency.
pub(crate) fn sums(amounts: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for amount in amounts {
        match sums.iter_mut().find(|sum| sum.currency == amount.currency) {
            Some(sum) => *sum = sum.checked_add(amount).unwrap_or(*sum),
            None => sums.push(amount),
        }
    }
    sums
}
