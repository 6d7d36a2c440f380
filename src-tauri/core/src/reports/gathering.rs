//! Reading what reports are made of.

use std::collections::HashMap;

use super::cells::Table;
use super::entries::{self, Books, Owing};
use super::model::{CellKey, Measure};
use super::owed;
use super::periods::Span;
use crate::basics::ids::{ExpenseId, InvoiceId, OfferId, OrganisationId, PersonId};
use crate::basics::moments::Day;
use crate::error::Result;
use crate::expenses::model::ExpenseItem;
use crate::invoices::model::InvoiceKind;
use crate::invoices::queries::books::Document;
use crate::vault::reader::Reader;
use crate::words::Words;

/// What rows are called.
#[derive(Debug, Default)]
pub struct Names {
    /// What everybody is called.
    pub people: HashMap<PersonId, String>,
    /// What organisations are called.
    pub organisations: HashMap<OrganisationId, String>,
    /// What offers are called.
    pub offers: HashMap<OfferId, String>,
    /// Documents by their number.
    pub documents: HashMap<InvoiceId, (InvoiceKind, String)>,
    /// Expenses by their supplier.
    pub expenses: HashMap<ExpenseId, ExpenseItem>,
    /// What engagements are called.
    pub engagements: HashMap<String, String>,
}

impl Names {
    fn read(r: &Reader<'_>) -> Result<Self> {
        Ok(Self {
            people: r.names()?,
            organisations: r.organisation_names()?,
            offers: r.offer_names()?,
            ..Self::default()
        })
    }

    fn know(&mut self, documents: &[Document]) {
        let known =
            documents.iter().map(|document| (document.id.clone(), (document.kind, document.number.clone())));
        self.documents.extend(known);
    }
}

/// Everything of a period, told as entries, with what it is called.
pub fn of_period(r: &Reader<'_>, span: Span, words: &dyn Words) -> Result<(Table, Names)> {
    let mut names = Names::read(r)?;
    let documents = r.documents_of_days(span.first, span.last)?;
    names.know(&documents);
    let expenses = r.expenses(span.first, span.last, words)?;
    names.expenses = expenses.iter().map(|expense| (expense.id.clone(), expense.clone())).collect();
    let books = Books {
        parts: r.paid_parts(&documents)?,
        given_up: r.given_up(&documents)?,
        received: r.received(span.first, span.last)?,
        documents,
        expenses,
        taxable: r.practice()?.tax_registered,
    };
    Ok((Table::new(books.entries(), span), names))
}

/// What is open today.
pub fn open(r: &Reader<'_>, today: Day) -> Result<(Table, Names)> {
    let mut names = Names::read(r)?;
    let documents = r.open_documents()?;
    names.know(&documents);
    let span = Span { first: today, last: today };
    Ok((Table::new(entries::open(&documents, today), span), names))
}

/// What is owed to clients today.
pub fn owing(r: &Reader<'_>, today: Day) -> Result<(Table, Names)> {
    let mut names = Names::read(r)?;
    let credits = r.engagements_with_credits()?;
    names.engagements =
        credits.iter().map(|left| (left.engagement_id.0.clone(), left.title.clone())).collect();
    let owing: Vec<Owing> = credits.iter().map(owed::owing).collect();
    let span = Span { first: today, last: today };
    Ok((Table::new(entries::owed(&owing, today), span), names))
}

/// What the number of `key` is made of.
pub fn of_key(r: &Reader<'_>, key: &CellKey, today: Day, words: &dyn Words) -> Result<(Table, Names)> {
    match key.measure {
        Measure::Open => open(r, today),
        Measure::Owed => owing(r, today),
        _ => of_period(r, Span { first: key.first, last: key.last }, words),
    }
}
