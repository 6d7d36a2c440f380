//! How a draft is taxed: shown with what the addresses suggest, changed by the coach only.

use super::composing::{as_if_issued, reason_of, snapshot, treatment_of};
use super::keeping::{between, known, lacking};
use super::model::{Lacking, SetTreatment, TreatmentView};
use crate::app::App;
use crate::einvoice::{TaxTreatment, treatment};
use crate::error::{Issue, Result};
use crate::invoices::composing::Composed;
use crate::invoices::drafting::open_draft;
use crate::invoices::model::OneInvoice;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// How a document is taxed, what the addresses suggest and what is missing for the client's form.
pub fn open(app: &App, request: OneInvoice) -> Result<TreatmentView> {
    let today = app.now();
    app.read(|r| {
        let composed = Composed::read(r, &request.invoice_id)?;
        let known = known(r, &composed)?;
        let day = composed.invoice.issued_on.unwrap_or_else(|| today.day(composed.practice.zone));
        let snapshot = snapshot(&composed, &known, as_if_issued(day));
        let treatment = treatment_of(&composed);
        let missing = match composed.invoice.number {
            None => lacking(&composed, &snapshot, known.buyer.form),
            Some(_) => Vec::new(),
        };
        let words = words::of(app);
        Ok(TreatmentView {
            treatment,
            chosen: composed.invoice.treatment.is_some(),
            suggested: treatment::suggested(between(&composed, &snapshot)),
            note: reason_of(&composed, treatment),
            form: known.buyer.form,
            missing: missing.into_iter().map(|issue| lacks(issue, words)).collect(),
        })
    })
}

fn lacks(issue: Issue, words: &dyn Words) -> Lacking {
    Lacking { sentence: words.issue(&issue.field, issue.problem), field: issue.field, problem: issue.problem }
}

/// Says how a draft is taxed. Its lines follow: no rate where there is no tax, the usual one where there is again.
pub fn set(app: &App, request: SetTreatment) -> Result<Changed<TreatmentView>> {
    let invoice_id = request.invoice_id.clone();
    let changed = app.write(Change::named("invoices.set_treatment"), |w| {
        let invoice = open_draft(&w.reader(), &request.invoice_id)?;
        let practice = w.reader().practice()?;
        w.concerns(w.reader().person(&invoice.person_id)?.name());
        let taxed = |said: Option<TaxTreatment>| said.map_or(practice.tax_registered, TaxTreatment::is_taxed);
        let (before, after) = (taxed(invoice.treatment), taxed(request.treatment));
        w.set_tax_treatment(&invoice.id, request.treatment)?;
        if before != after {
            let second = w.reader().second_tax()?.map_or(0, |tax| tax.rate_milli);
            let (first, second) = if after { (practice.tax_rate_bp, second) } else { (0, 0) };
            w.set_line_rates(&invoice.id, first, second)?;
        }
        Ok(())
    })?;
    let view = open(app, OneInvoice { invoice_id })?;
    Ok(changed.map(|()| view))
}
