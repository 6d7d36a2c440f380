//! Listing charges, adding one by hand, taking one back.

use super::model::{AddCharge, ChargeItem, ListCharges, OneCharge};
use crate::app::App;
use crate::basics::text::tidy;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::invoices::model::DraftLine;
use crate::invoices::rules::{self, Setting};
use crate::invoices::writes::NewCharge;
use crate::vault::writer::{Change, Changed};

/// Charges, oldest first.
pub fn list(app: &App, request: ListCharges) -> Result<Vec<ChargeItem>> {
    app.read(|r| r.charges(request.person_id.as_ref(), request.all))
}

/// Notes a charge by hand.
pub fn add(app: &App, request: AddCharge) -> Result<Changed<ChargeItem>> {
    let now = app.now();
    app.write(Change::named("charges.add"), |w| {
        let practice = w.reader().practice()?;
        w.concerns(w.reader().person(&request.person_id)?.name());
        if let Some(payer) = &request.payer_id {
            w.reader().organisation(payer)?;
        }
        let mut issues = Vec::new();
        if let Some(engagement) = &request.engagement_id
            && w.reader().engagement(engagement)?.person_id != request.person_id
        {
            issues.push(Issue::new("engagementId", Problem::NotPossible));
        }
        let line = DraftLine {
            description: tidy(&request.description),
            service_on: None,
            quantity_milli: request.quantity_milli.unwrap_or(1000),
            unit_price: request.unit_price,
            discount: None,
            discount_bp: None,
            second_rate_milli: None,
            tax_rate_bp: request.tax_rate_bp.unwrap_or(practice.tax_rate_bp),
            charge_id: None,
        };
        let setting = Setting {
            currency: request.unit_price.currency,
            taxable: practice.tax_registered,
            second_tax: false,
        };
        rules::line_issues(&line, setting, "", &mut issues);
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let id = w.insert_charge(&NewCharge {
            person_id: request.person_id.clone(),
            payer_id: request.payer_id.clone(),
            engagement_id: request.engagement_id.clone(),
            meeting: None,
            charged_on: request.charged_on.unwrap_or_else(|| now.day(practice.zone)),
            description: line.description,
            quantity_milli: line.quantity_milli,
            unit_price: line.unit_price,
            tax_rate_bp: line.tax_rate_bp,
        })?;
        w.reader().charge(&id)
    })
}

/// Takes back a charge that waits.
pub fn remove(app: &App, request: OneCharge) -> Result<Changed<()>> {
    app.write(Change::named("charges.remove"), |w| {
        let charge = w.reader().charge(&request.charge_id)?;
        if charge.invoice_id.is_some() {
            return Err(Refusal::ChargeAlreadyInvoiced.into());
        }
        w.concerns(charge.person_name);
        w.delete_charge(&charge.id)
    })
}
