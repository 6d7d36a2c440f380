//! A sample invoice with the practice's look as it is being chosen: drawn by what draws every invoice, and marked as
//! what it is. Nothing of it is stored.

use super::composing::{Composed, numbered};
use super::document::{Out, drawn};
use super::model::{Invoice, InvoiceKind, Line, Stored};
use super::summing::line_sums;
use super::totals::{Totals, rates};
use super::views::{Buyer, Frozen, Seller};
use crate::app::App;
use crate::basics::ids::{InvoiceId, PersonId};
use crate::basics::moments::Day;
use crate::documents::words::specimen::{Specimen, specimen};
use crate::documents::{self, Locale, PdfFile};
use crate::error::{Error, Problem, Result};
use crate::practice::form::EditPractice;
use crate::practice::form_rules;
use crate::practice::model::Practice;
use crate::vault::reader::Reader;
use crate::words;

/// Days until a sample is due.
const TERMS: u32 = 14;

/// What a session costs, in whole units of the currency.
const PRICE: i64 = 120;

/// The sample for a practice as typed; an error that names every field that keeps it from being drawn.
pub fn preview(app: &App, request: EditPractice) -> Result<PdfFile> {
    let practice = form_rules::check(request.practice, "practice")?;
    let now = app.now();
    app.read(|r| {
        let today = now.day(practice.zone);
        let number = r.series(InvoiceKind::Invoice)?.number_on(today);
        let said = specimen(Locale::for_reader(&practice.language, &practice.country));
        let composed = composed(r, practice, said, today)?;
        let out = Out { number: &number, issued_on: today };
        let document = drawn(&composed, r.practice_logo()?, Some(out));
        let pdf = documents::invoice::render_marked(&document, said.mark)?.pdf;
        Ok(PdfFile::new(&words::of(app).invoice_file(InvoiceKind::Invoice, Some(&number), said.client), &pdf))
    })
}

fn composed(r: &Reader<'_>, practice: Practice, said: &Specimen, today: Day) -> Result<Composed> {
    let invoice = invoice(&practice, said, today);
    let lines = [14, 7].map(|ago| line(&practice, said, today.plus(-ago))).to_vec();
    let sums = line_sums(&lines).and_then(|sums| rates(&sums, invoice.prices_include_tax));
    let totals = sums.and_then(|sums| Totals::of(&sums, practice.currency, invoice.prices_include_tax));
    let totals = totals.ok_or_else(|| Error::invalid("practice.taxRateBp", Problem::TooLarge))?;
    let mut seller = Seller::of(&practice);
    let mut buyer = Buyer {
        name: said.client.to_owned(),
        attention: None,
        address: said.address.map(str::to_owned).to_vec(),
        country: Some(practice.country.clone()),
        tax_id: None,
    };
    numbered(r, &invoice, &mut seller, &mut buyer)?;
    Ok(Composed {
        invoice,
        lines,
        says: Frozen { seller, buyer, totals },
        corrects: None,
        obstacle: None,
        practice,
    })
}

fn invoice(practice: &Practice, said: &Specimen, today: Day) -> Invoice {
    Invoice {
        id: InvoiceId("specimen".to_owned()),
        kind: InvoiceKind::Invoice,
        stored: Stored::Draft,
        number: None,
        person_id: PersonId("specimen".to_owned()),
        payer_id: None,
        credits: None,
        currency: practice.currency,
        prices_include_tax: false,
        language: practice.language.clone(),
        issued_on: Some(today),
        due_on: None,
        terms_days: TERMS,
        service_from: None,
        service_to: None,
        po_number: None,
        note: Some(said.closing.to_owned()),
        reason: None,
        treatment: None,
        deposit: false,
        discount: None,
        cash_rounding: false,
        home_rate: None,
        frozen: None,
    }
}

fn line(practice: &Practice, said: &Specimen, on: Day) -> Line {
    Line {
        id: on.to_string(),
        description: said.session.to_owned(),
        service_on: Some(on),
        quantity_milli: 1000,
        unit_price: PRICE * practice.currency.minor_per_major(),
        discount: 0,
        discount_bp: None,
        tax_rate_bp: if practice.tax_registered { practice.tax_rate_bp } else { 0 },
        second_rate_milli: 0,
        charge_id: None,
    }
}
