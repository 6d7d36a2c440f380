//! Invoices, credit notes and payments.

use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::invoices::model::InvoiceKind;
use crate::invoices::payments::model::PaymentMethod;
use crate::invoices::standing::Standing;
use crate::invoices::views::MoneyCount;

/// Sentences about invoices and what is owed.
pub trait InvoiceWords {
    /// What matters of the practice's money now.
    fn money_sentence(&self, overdue: &MoneyCount, open: &MoneyCount, drafts: u32, waiting: usize) -> String;
    /// Where a document stands.
    fn invoice_standing(
        &self,
        kind: InvoiceKind,
        standing: Standing,
        open: Option<Money>,
        due_on: Option<Day>,
        today: Day,
    ) -> String;
    /// Behind a balance: the document's total.
    fn why_total(&self, number: &str) -> String;
    /// Behind a balance: money came.
    fn why_payment(&self, method: PaymentMethod) -> String;
    /// Behind a balance: a credit note.
    fn why_credit_note(&self, number: &str) -> String;
    /// The name of the file of a document, without its ending.
    fn invoice_file(&self, kind: InvoiceKind, number: Option<&str>, person: &str) -> String;
    /// The name of the file of a receipt.
    fn receipt_file(&self, number: &str, person: &str) -> String;
    /// The name of the file of a letter about an overdue invoice.
    fn reminder_file(&self, number: &str) -> String;
    /// The name of the file of a summary, without its ending.
    fn summary_file(&self, person: &str, on: Day) -> String;
    /// The name of the file of a journey summary.
    fn journey_file(&self, person: &str) -> String;
}
