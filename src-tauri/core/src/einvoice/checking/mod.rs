//! What a snapshot lacks for a form, every field at once, by their paths in the snapshot. Pure.
//!
//! Who asks first hears it in words, from us; the rules in brackets are those that a receiver's program would
//! name instead.

mod sums;

use super::form::Form;
use super::snapshot::{Category, Identifier, InvoiceSnapshot, Kind};
use crate::basics::text::looks_like_email;
use crate::documents::payment_qr::iban_is_valid;
use crate::error::{Issue, Problem};

/// Everything that keeps `snapshot` from going out as `form`.
#[must_use]
pub fn missing(snapshot: &InvoiceSnapshot, form: Form) -> Vec<Issue> {
    let mut found = Found(Vec::new());
    sums::check(snapshot, &mut found);
    if form != Form::None {
        document(snapshot, &mut found);
        parties(snapshot, &mut found);
        taxes(snapshot, &mut found);
        payment(snapshot, form, &mut found);
    }
    if form == Form::Peppol || form.is_xrechnung() {
        addressed(snapshot, form, &mut found);
    }
    if form.is_xrechnung() {
        german(snapshot, &mut found);
    }
    found.0
}

/// The issues found so far.
pub(super) struct Found(Vec<Issue>);

impl Found {
    fn check(&mut self, bad: bool, field: impl Into<String>, problem: Problem) {
        let field = field.into();
        if bad && !self.0.iter().any(|known| known.field == field) {
            self.0.push(Issue::new(field, problem));
        }
    }

    fn needed(&mut self, text: Option<&str>, field: &str) {
        self.check(text.is_none_or(|text| text.trim().is_empty()), field, Problem::Missing);
    }
}

fn document(snapshot: &InvoiceSnapshot, found: &mut Found) {
    // BR-DEC: two decimals are all that there is.
    found.check(snapshot.currency.digits() > 2, "currency", Problem::NotPossible);
    let second = snapshot.taxes.iter().any(|row| row.second_rate_milli > 0);
    found.check(second, "secondTax", Problem::NotPossible);
    let corrects = snapshot.kind == Kind::CreditNote && snapshot.corrects.is_none();
    found.check(corrects, "corrects", Problem::Missing);
    for (place, line) in snapshot.lines.iter().enumerate() {
        found.needed(Some(&line.description), &format!("lines[{place}].description"));
    }
    for (place, discount) in snapshot.discounts.iter().enumerate() {
        found.needed(Some(&discount.reason), &format!("discounts[{place}].reason"));
    }
}

fn parties(snapshot: &InvoiceSnapshot, found: &mut Found) {
    found.needed(Some(&snapshot.seller.name), "seller.name");
    found.needed(Some(&snapshot.buyer.name), "buyer.name");
    found.needed(snapshot.seller.address.country.as_deref(), "seller.address.country");
    found.needed(snapshot.buyer.address.country.as_deref(), "buyer.address.country");
    let nobody = snapshot.seller_vat_id().is_none()
        && snapshot.seller.registration.is_none()
        && snapshot.seller_identity().is_none();
    found.check(nobody, "seller.taxNumber", Problem::Missing);
    let ids = [("seller.vatId", snapshot.seller_vat_id()), ("buyer.vatId", snapshot.buyer_vat_id())];
    for (field, id) in ids {
        // BR-CO-09: a VAT id begins with the letters of its country.
        let lettered = |id: &String| id.len() > 2 && id.bytes().take(2).all(|byte| byte.is_ascii_uppercase());
        found.check(id.as_ref().is_some_and(|id| !lettered(id)), field, Problem::NotPossible);
    }
}

fn taxes(snapshot: &InvoiceSnapshot, found: &mut Found) {
    let outside = snapshot.taxes.iter().any(|row| row.category == Category::OutsideScope);
    found.check(outside && snapshot.taxes.len() > 1, "taxes", Problem::NotPossible);
    for (place, row) in snapshot.taxes.iter().enumerate() {
        if row.category.wants_reason() {
            found.needed(row.reason.as_deref(), &format!("taxes[{place}].reason"));
        }
        match row.category {
            Category::OutsideScope => {}
            Category::ReverseCharge => {
                found.needed(snapshot.seller.vat_id.as_deref(), "seller.vatId");
                found.needed(snapshot.buyer.vat_id.as_deref(), "buyer.vatId");
            }
            _ => {
                let seller = &snapshot.seller;
                let unnamed = seller.vat_id.is_none() && seller.tax_number.is_none();
                found.check(unnamed, "seller.taxNumber", Problem::Missing);
            }
        }
    }
}

fn payment(snapshot: &InvoiceSnapshot, form: Form, found: &mut Found) {
    let payment = &snapshot.payment;
    let means = payment.means(snapshot.currency);
    if means.is_transfer() {
        found.check(payment.account_id().is_none(), "payment.iban", Problem::Missing);
        let wrong = payment.iban.as_deref().is_some_and(|iban| !iban_is_valid(iban));
        found.check(wrong, "payment.iban", Problem::NotAnIban);
    }
    // BR-CO-25. UBL knows no last day to pay on a credit note.
    let dated = snapshot.due_on.is_some() && !(snapshot.is_credit_note() && form != Form::Facturx);
    let silent = snapshot.totals.due > 0 && !dated && payment.terms.is_none();
    found.check(silent, "payment.terms", Problem::Missing);
}

/// Networks that deliver by themselves want to know where to, and what the buyer knows it by.
fn addressed(snapshot: &InvoiceSnapshot, form: Form, found: &mut Found) {
    let ends = [
        ("seller.endpoint", snapshot.seller.electronic_address()),
        ("buyer.endpoint", snapshot.buyer.electronic_address()),
    ];
    for (field, end) in ends {
        let unnamed = |end: &Identifier| end.id.trim().is_empty() || end.scheme.is_none();
        found.check(end.as_ref().is_none_or(unnamed), field, Problem::Missing);
    }
    let by_order = form == Form::Peppol && snapshot.order_number.is_some();
    if !by_order {
        found.needed(snapshot.buyer_reference.as_deref(), "buyerReference");
    }
}

/// What German authorities ask for beside the standard (BR-DE-2 to BR-DE-9, BR-DE-27, BR-DE-28).
fn german(snapshot: &InvoiceSnapshot, found: &mut Found) {
    let seller = &snapshot.seller;
    found.needed(seller.contact.name.as_deref(), "seller.contact.name");
    found.needed(seller.contact.phone.as_deref(), "seller.contact.phone");
    found.needed(seller.contact.email.as_deref(), "seller.contact.email");
    let digits = |phone: &String| phone.chars().filter(char::is_ascii_digit).count();
    found.check(
        seller.contact.phone.as_ref().is_some_and(|phone| digits(phone) < 3),
        "seller.contact.phone",
        Problem::NotPossible,
    );
    let wrong = seller.contact.email.as_deref().is_some_and(|email| !looks_like_email(email));
    found.check(wrong, "seller.contact.email", Problem::NotAnEmail);
    found.needed(seller.address.city.as_deref(), "seller.address.city");
    found.needed(seller.address.postcode.as_deref(), "seller.address.postcode");
    found.needed(snapshot.buyer.address.city.as_deref(), "buyer.address.city");
    found.needed(snapshot.buyer.address.postcode.as_deref(), "buyer.address.postcode");
}
