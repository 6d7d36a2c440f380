//! Drafts: begun from charges and free lines, edited as a whole, thrown away.

use super::charges::model::ChargeItem;
use super::deposits::queries::DepositsOf;
use super::listing::detail;
use super::model::{DraftInvoice, DraftLine, EditInvoice, Invoice, InvoiceKind, OneInvoice};
use super::rounding;
use super::rules::{self, Setting};
use super::views::InvoiceDetail;
use super::writes::NewDraft;
use crate::app::App;
use crate::basics::ids::{ChargeId, InvoiceId, OrganisationId};
use crate::basics::money::Currency;
use crate::einvoice::TaxTreatment;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::practice::model::Practice;
use crate::practice::second_tax::SecondTax;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// Begins a draft.
pub fn draft(app: &App, request: DraftInvoice) -> Result<Changed<InvoiceDetail>> {
    let now = app.now();
    app.write(Change::named("invoices.draft"), |w| {
        w.concerns(w.reader().person(&request.person_id)?.name());
        let id = begin(w, request)?;
        detail(&w.reader(), &id, now, words::of(app))
    })
}

/// Writes a whole draft anew.
pub fn edit(app: &App, request: EditInvoice) -> Result<Changed<InvoiceDetail>> {
    let now = app.now();
    app.write(Change::named("invoices.edit"), |w| {
        let invoice = open_draft(&w.reader(), &request.invoice_id)?;
        w.concerns(w.reader().person(&invoice.person_id)?.name());
        rewrite(w, &invoice, request)?;
        detail(&w.reader(), &invoice.id, now, words::of(app))
    })
}

/// Throws a draft away; its charges wait again.
pub fn discard(app: &App, request: OneInvoice) -> Result<Changed<()>> {
    app.write(Change::named("invoices.discard"), |w| {
        let invoice = open_draft(&w.reader(), &request.invoice_id)?;
        w.concerns(w.reader().person(&invoice.person_id)?.name());
        w.delete_draft(&invoice.id)
    })
}

/// Begins a draft within a transaction; answers its id.
pub(crate) fn begin(w: &Writer<'_>, request: DraftInvoice) -> Result<InvoiceId> {
    let practice = w.reader().practice()?;
    let person = w.reader().person(&request.person_id)?;
    let charges = charges_for(&w.reader(), &request)?;
    let payer_id = request.payer_id.or_else(|| charges.first().and_then(|charge| charge.payer_id.clone()));
    let payer = payer_id.as_ref().map(|payer| w.reader().organisation(payer)).transpose()?;
    let free = request.lines.unwrap_or_default();
    let currency = one_currency(&charges, &free)?.unwrap_or(practice.currency);
    let second = w.reader().second_tax()?.filter(|_| practice.tax_registered);
    let setting = Setting { currency, taxable: practice.tax_registered, second_tax: second.is_some() };
    let mut issues = Vec::new();
    let free = rules::check_lines(free, setting, &mut issues);
    // A charge comes through `chargeIds`, with its own words and price.
    issues.extend(charge_issues(&free, &[], &[]));
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let mut lines: Vec<DraftLine> =
        charges.iter().map(|charge| line_of(charge, &practice, second.as_ref())).collect();
    lines.extend(free);
    let id = w.insert_draft(&NewDraft {
        kind: InvoiceKind::Invoice,
        person_id: person.id.clone(),
        currency,
        prices_include_tax: false,
        language: person.details.language.clone().unwrap_or(practice.language),
        terms_days: payer.as_ref().map_or(person.details.terms_days, |payer| payer.details.terms_days),
        po_number: payer.and_then(|payer| payer.details.po_number),
        payer_id,
        credits: None,
        reason: None,
        deposit: request.deposit.unwrap_or(false),
        cash_rounding: false,
        home_rate: None,
    })?;
    w.replace_lines(&id, &lines)?;
    for charge in &charges {
        w.set_charge_invoice(&charge.id, Some(&id))?;
    }
    Ok(id)
}

/// The charges of a new draft: those asked for, or all of the person that wait for the same payer.
fn charges_for(r: &Reader<'_>, request: &DraftInvoice) -> Result<Vec<ChargeItem>> {
    let waiting = r.charges(Some(&request.person_id), false)?;
    let Some(wanted) = &request.charge_ids else {
        // A deposit asks for money before anything is charged.
        if request.lines.is_some() || request.deposit == Some(true) {
            return Ok(Vec::new());
        }
        return Ok(match &request.payer_id {
            // A payer who is named takes over what nobody else was to pay.
            Some(payer) => {
                let theirs =
                    |charge: &ChargeItem| charge.payer_id.as_ref().is_none_or(|known| known == payer);
                waiting.into_iter().filter(theirs).collect()
            }
            None => {
                let first = waiting.first().and_then(|charge| charge.payer_id.clone());
                waiting.into_iter().filter(|charge| charge.payer_id == first).collect()
            }
        });
    };
    let mut found = Vec::with_capacity(wanted.len());
    for id in wanted {
        match waiting.iter().find(|charge| &charge.id == id) {
            Some(charge) if !found.contains(charge) => found.push(charge.clone()),
            Some(_) => {}
            None if r.charge(id)?.invoice_id.is_some() => return Err(Refusal::ChargeAlreadyInvoiced.into()),
            None => return Err(Error::invalid("chargeIds", Problem::NotPossible)),
        }
    }
    Ok(found)
}

fn one_currency(charges: &[ChargeItem], lines: &[DraftLine]) -> Result<Option<Currency>> {
    let charged = charges.iter().map(|charge| charge.unit_price.currency);
    let mut all = charged.chain(lines.iter().map(|line| line.unit_price.currency));
    let Some(first) = all.next() else { return Ok(None) };
    if all.all(|currency| currency == first) {
        Ok(Some(first))
    } else {
        Err(Refusal::CurrenciesDiffer.into())
    }
}

fn line_of(charge: &ChargeItem, practice: &Practice, second: Option<&SecondTax>) -> DraftLine {
    // What is taxed as usual bears the second tax, too.
    let usual = practice.tax_registered && charge.tax_rate_bp == practice.tax_rate_bp;
    DraftLine {
        description: charge.description.clone(),
        service_on: (charge.session_id.is_some() || charge.group_session_id.is_some())
            .then_some(charge.charged_on),
        quantity_milli: charge.quantity_milli,
        unit_price: charge.unit_price,
        discount: None,
        discount_bp: None,
        // Agreed while tax was charged; who is not registered must not show any.
        tax_rate_bp: if practice.tax_registered { charge.tax_rate_bp } else { 0 },
        second_rate_milli: second.filter(|_| usual).map(|tax| tax.rate_milli),
        charge_id: Some(charge.id.clone()),
    }
}

/// A draft, or the refusal that it is one no more.
pub(super) fn open_draft(r: &Reader<'_>, id: &InvoiceId) -> Result<Invoice> {
    let invoice = r.invoice(id)?;
    if invoice.number.is_some() { Err(Refusal::InvoiceAlreadyIssued.into()) } else { Ok(invoice) }
}

fn rewrite(w: &Writer<'_>, invoice: &Invoice, request: EditInvoice) -> Result<()> {
    let practice = w.reader().practice()?;
    let is_credit = invoice.kind == InvoiceKind::CreditNote;
    // A credit note mirrors its invoice, which may be from a time when tax was charged.
    let taxed = invoice.treatment.map_or(practice.tax_registered, TaxTreatment::is_taxed);
    let second = is_credit || w.reader().second_tax()?.is_some();
    let setting = Setting { currency: invoice.currency, taxable: taxed || is_credit, second_tax: second };
    let (mut edit, mut issues) = match rules::check_edit(request.clone(), setting) {
        Ok(tidied) => (tidied, Vec::new()),
        Err(issues) => (request, issues),
    };
    if is_credit {
        // It follows its invoice.
        edit.cash_rounding = Some(invoice.cash_rounding);
        edit.home_rate.clone_from(&invoice.home_rate);
    }
    if is_credit && edit.discount.is_some() {
        issues.push(Issue::new("discount", Problem::NotPossible));
    }
    if edit.cash_rounding == Some(true) && rounding::coin(invoice.currency, &practice.country).is_none() {
        issues.push(Issue::new("cashRounding", Problem::NotPossible));
    }
    if is_credit && edit.payer_id != invoice.payer_id {
        issues.push(Issue::new("payerId", Problem::NotPossible));
    }
    if is_credit && edit.prices_include_tax != invoice.prices_include_tax {
        issues.push(Issue::new("pricesIncludeTax", Problem::NotPossible));
    }
    if !is_credit && edit.reason.is_some() {
        issues.push(Issue::new("reason", Problem::NotPossible));
    }
    if let Some(payer) = edit.payer_id.as_ref().filter(|_| !is_credit) {
        w.reader().organisation(payer)?;
    }
    let deposits = edit.deposits.clone().unwrap_or_default();
    issues.extend(deposit_issues(&w.reader(), invoice, edit.payer_id.as_ref(), &deposits)?);
    let (kept, free) = charges_of(&w.reader(), invoice)?;
    issues.extend(charge_issues(&edit.lines, &kept, &free));
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    w.save_draft(&edit)?;
    w.replace_lines(&invoice.id, &edit.lines)?;
    w.choose_deposits(&invoice.id, &deposits)?;
    if is_credit {
        return Ok(());
    }
    let used = |charge: &ChargeId| edit.lines.iter().any(|line| line.charge_id.as_ref() == Some(charge));
    for charge in kept.iter().filter(|charge| !used(charge)) {
        w.set_charge_invoice(charge, None)?;
    }
    for charge in free.iter().filter(|charge| used(charge)) {
        w.set_charge_invoice(charge, Some(&invoice.id))?;
    }
    Ok(())
}

/// Only an invoice deducts deposits, each once, and only those of the same client, payer and currency.
fn deposit_issues(
    r: &Reader<'_>,
    invoice: &Invoice,
    payer: Option<&OrganisationId>,
    chosen: &[InvoiceId],
) -> Result<Vec<Issue>> {
    let possible = invoice.kind == InvoiceKind::Invoice && !invoice.deposit;
    let found = r.deposits(DepositsOf { payer, ..DepositsOf::beside(invoice) })?;
    let known = |id: &InvoiceId| found.iter().any(|deposit| &deposit.whole.invoice_id == id);
    let issue = |(place, id): (usize, &InvoiceId)| {
        let problem = if chosen[..place].contains(id) {
            Problem::AlreadyUsed
        } else if !possible || !known(id) {
            Problem::NotPossible
        } else {
            return None;
        };
        Some(Issue::new("deposits", problem))
    };
    Ok(chosen.iter().enumerate().find_map(issue).into_iter().collect())
}

/// The charges that stand on a draft, and those that may be put on it.
fn charges_of(r: &Reader<'_>, invoice: &Invoice) -> Result<(Vec<ChargeId>, Vec<ChargeId>)> {
    let lines = r.invoice_lines(&invoice.id)?;
    let kept = lines.into_iter().filter_map(|line| line.charge_id).collect();
    let free = match invoice.kind {
        InvoiceKind::Invoice => r.charges(Some(&invoice.person_id), false)?,
        InvoiceKind::CreditNote => Vec::new(),
    };
    Ok((kept, free.into_iter().map(|charge| charge.id).collect()))
}

fn charge_issues(lines: &[DraftLine], kept: &[ChargeId], free: &[ChargeId]) -> Vec<Issue> {
    let mut seen: Vec<&ChargeId> = Vec::new();
    let mut issues = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let Some(charge) = &line.charge_id else { continue };
        let problem = if seen.contains(&charge) {
            Some(Problem::AlreadyUsed)
        } else if kept.contains(charge) || free.contains(charge) {
            None
        } else {
            Some(Problem::NotPossible)
        };
        issues.extend(problem.map(|problem| Issue::new(format!("lines[{place}].chargeId"), problem)));
        seen.push(charge);
    }
    issues
}
