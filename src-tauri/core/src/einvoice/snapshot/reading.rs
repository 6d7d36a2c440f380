//! What both syntaxes ask of a snapshot, and what a page does.

use super::{Category, InvoiceSnapshot, Kind, Line, Payment, Span};
use crate::basics::moments::Day;

impl InvoiceSnapshot {
    /// Whether it corrects.
    #[must_use]
    pub fn is_credit_note(&self) -> bool {
        self.kind == Kind::CreditNote
    }

    /// When the service was given, or else the day of issue: the standard wants one of them (BR-FX-EN-04).
    #[must_use]
    pub fn service_or_issue(&self) -> Span {
        self.service.unwrap_or(Span { from: self.issued_on, to: self.issued_on })
    }

    /// The day of a line, unless it lies outside the document's own days (PEPPOL-EN16931-R110).
    #[must_use]
    pub fn dated(&self, line: &Line) -> Option<Day> {
        let service = self.service_or_issue();
        line.service_on.filter(|day| (service.from..=service.to).contains(day))
    }

    /// Whether tax plays no part in it: such a document names no VAT id (BR-O-02).
    #[must_use]
    pub fn is_outside_scope(&self) -> bool {
        !self.taxes.is_empty() && self.taxes.iter().all(|row| row.category == Category::OutsideScope)
    }

    /// The seller's VAT id as programs compare it.
    #[must_use]
    pub fn seller_vat_id(&self) -> Option<String> {
        self.seller.vat_id.as_deref().filter(|_| !self.is_outside_scope()).map(compact_id)
    }

    /// The buyer's VAT id as programs compare it.
    #[must_use]
    pub fn buyer_vat_id(&self) -> Option<String> {
        self.buyer.vat_id.as_deref().filter(|_| !self.is_outside_scope()).map(compact_id)
    }

    /// What names the seller where nothing else does (BR-CO-26): the tax number, which is no VAT id and may stand
    /// even where no VAT id may.
    #[must_use]
    pub fn seller_identity(&self) -> Option<&str> {
        let known = self.seller_vat_id().is_some() || self.seller.registration.is_some();
        let number = self.seller.tax_number.as_deref().or(self.seller.vat_id.as_deref());
        number.filter(|_| !known)
    }

    /// What the payer writes.
    #[must_use]
    pub fn payment_reference(&self) -> &str {
        self.payment.reference.as_deref().unwrap_or(&self.number)
    }

    /// The sum of the lines without tax (BT-106).
    #[must_use]
    pub fn lines_net(&self) -> i64 {
        self.lines.iter().map(|line| line.net).sum()
    }

    /// The sum of the discounts without tax (BT-107).
    #[must_use]
    pub fn discounts_net(&self) -> i64 {
        self.discounts.iter().map(|discount| discount.net).sum()
    }

    /// What was paid before (BT-113).
    #[must_use]
    pub fn paid_sum(&self) -> i64 {
        self.paid.iter().map(|paid| paid.amount).sum()
    }

    /// What is said in words, in its order (BT-22).
    pub fn said(&self) -> impl Iterator<Item = &str> {
        let reason = self.corrects.as_ref().and_then(|corrected| corrected.reason.as_ref());
        reason.into_iter().chain(&self.notes).chain(&self.closing).map(String::as_str)
    }
}

impl Payment {
    /// The account as programs read it.
    #[must_use]
    pub fn account_id(&self) -> Option<String> {
        let iban = self.iban.as_ref().map(|iban| iban.split_whitespace().collect::<String>().to_uppercase());
        iban.or_else(|| self.account.clone())
    }
}

/// Without blanks and marks: `CHE-123.456.789 MWST` is `CHE123456789MWST`.
fn compact_id(id: &str) -> String {
    id.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}
