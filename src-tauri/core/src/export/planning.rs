//! What a run writes, worked out before it begins: which documents, and what is told of them.

use super::model::{ExportForm, ExportItem, ExportKind, ExportPreview, ExportRequest, Issued, Period};
use super::naming::plain;
use crate::basics::moments::{Day, Instant};
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::reader::Reader;
use crate::words::Words;

/// What a run writes.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// What.
    pub kind: ExportKind,
    /// As what.
    pub form: ExportForm,
    /// Of which days.
    pub period: Period,
    /// The documents that go out.
    pub documents: Vec<Issued>,
    /// What the file or the folder is called, without an ending.
    pub name: String,
}

impl Plan {
    /// Works it out, or says every field that does not do.
    pub fn read(r: &Reader<'_>, request: &ExportRequest, now: Instant, words: &dyn Words) -> Result<Self> {
        let practice = r.practice()?;
        let period = period_of(request, now.day(practice.zone));
        check(request, period)?;
        let mut documents = r.issued_documents(Some(period))?;
        if let Some(chosen) = &request.invoice_ids {
            let of_period = documents.len();
            documents.retain(|document| chosen.contains(&document.id));
            if documents.len() != chosen.len().min(of_period) {
                // A draft, or one of another day.
                return Err(Error::invalid("invoiceIds", Problem::NotPossible));
            }
        }
        if request.kind == ExportKind::Documents && documents.is_empty() {
            return Err(Error::invalid("invoiceIds", Problem::Missing));
        }
        let name = plain(&words.export_name(request.kind, &practice.practice_name, period));
        Ok(Self { kind: request.kind, form: request.form, period, documents, name })
    }
}

/// What would go out, in words. Days in which nothing was issued are told, so that the coach can choose others.
pub(super) fn preview(
    r: &Reader<'_>,
    request: &ExportRequest,
    now: Instant,
    words: &dyn Words,
) -> Result<ExportPreview> {
    let practice = r.practice()?;
    let period = period_of(request, now.day(practice.zone));
    check(request, period)?;
    let documents = r.issued_documents(Some(period))?;
    let chosen = request.invoice_ids.as_ref();
    let goes = |document: &&Issued| chosen.is_none_or(|chosen| chosen.contains(&document.id));
    let count = u32::try_from(documents.iter().filter(goes).count()).unwrap_or(u32::MAX);
    Ok(ExportPreview {
        sentence: words.export_sentence(request.kind, count),
        contents: words.export_contents(request.kind),
        name: plain(&words.export_name(request.kind, &practice.practice_name, period)),
        first: period.first,
        last: period.last,
        count,
        documents: documents.into_iter().map(item).collect(),
    })
}

fn item(issued: Issued) -> ExportItem {
    ExportItem {
        invoice_id: issued.id,
        number: issued.number,
        kind: issued.kind,
        person_name: issued.person_name,
        issued_on: issued.issued_on,
        total: issued.total,
    }
}

fn period_of(request: &ExportRequest, today: Day) -> Period {
    let usual = Period::usual(request.kind, today);
    Period { first: request.first.unwrap_or(usual.first), last: request.last.unwrap_or(usual.last) }
}

fn check(request: &ExportRequest, period: Period) -> Result<()> {
    let mut issues = Vec::new();
    if period.last < period.first {
        issues.push(Issue::new("last", Problem::EndsBeforeStart));
    }
    if request.kind == ExportKind::AccountantPack && request.form == ExportForm::Folder {
        issues.push(Issue::new("form", Problem::NotPossible));
    }
    if request.kind == ExportKind::AccountantPack && request.invoice_ids.is_some() {
        issues.push(Issue::new("invoiceIds", Problem::NotPossible));
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}
