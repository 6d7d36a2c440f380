use super::{English, and, count, when};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::invoices::model::InvoiceKind;
use crate::invoices::payments::model::PaymentMethod;
use crate::invoices::standing::Standing;
use crate::invoices::views::MoneyCount;
use crate::words::{InvoiceWords, MoneyWords};

impl InvoiceWords for English {
    fn money_sentence(&self, overdue: &MoneyCount, open: &MoneyCount, drafts: u32, waiting: usize) -> String {
        let mut parts = Vec::new();
        if overdue.count > 0 {
            let invoices = count(i64::from(overdue.count), "invoice", "invoices");
            parts.push(format!("{invoices} overdue, {}", self.amounts(&overdue.sums)));
        } else if open.count > 0 {
            let invoices = count(i64::from(open.count), "invoice", "invoices");
            parts.push(format!("{invoices} open, {}, none overdue", self.amounts(&open.sums)));
        }
        if drafts > 0 {
            parts.push(format!("{} to issue", count(i64::from(drafts), "draft", "drafts")));
        }
        if waiting > 0 {
            let people = i64::try_from(waiting).unwrap_or(i64::MAX);
            parts.push(format!("charges of {} to invoice", count(people, "client", "clients")));
        }
        if parts.is_empty() {
            return "Everything is invoiced and paid.".to_owned();
        }
        format!("{}.", parts.join("; "))
    }

    fn invoice_standing(
        &self,
        kind: InvoiceKind,
        standing: Standing,
        open: Option<Money>,
        due_on: Option<Day>,
        today: Day,
    ) -> String {
        let left = open.map(|open| self.money(open)).unwrap_or_default();
        let due = due_on.map(|due| format!(", due {}", when(due, today))).unwrap_or_default();
        match standing {
            Standing::Draft => "Not issued yet; everything can still be changed.".to_owned(),
            Standing::Issued if kind == InvoiceKind::CreditNote => "Issued.".to_owned(),
            Standing::Issued => format!("{left} open{due}."),
            Standing::PartPaid => format!("Paid in part; {left} open{due}."),
            Standing::Overdue => {
                let days = due_on.map_or(0, |due| today.since(due));
                format!("{left} open, overdue for {}.", count(days, "day", "days"))
            }
            Standing::Paid => match open.filter(|open| open.minor < 0) {
                Some(open) => format!("Paid; {} too much.", self.money(open.negated())),
                None => "Paid.".to_owned(),
            },
            Standing::Void => "Credited in full; nothing is owed.".to_owned(),
            Standing::WrittenOff => format!("Written off; {left} no longer expected."),
        }
    }

    fn why_total(&self, number: &str) -> String {
        format!("Invoice {number}")
    }

    fn why_payment(&self, method: PaymentMethod) -> String {
        match method {
            PaymentMethod::Bank => "Payment by transfer",
            PaymentMethod::Card => "Payment by card",
            PaymentMethod::Cash => "Payment in cash",
            PaymentMethod::Cheque => "Payment by cheque",
            PaymentMethod::Other => "Payment",
        }
        .to_owned()
    }

    fn why_credit_note(&self, number: &str) -> String {
        format!("Credit note {number}")
    }

    fn invoice_file(&self, kind: InvoiceKind, number: Option<&str>, person: &str) -> String {
        match (kind, number) {
            (InvoiceKind::Invoice, Some(number)) => format!("Invoice {number}"),
            (InvoiceKind::Invoice, None) => format!("Draft invoice, {person}"),
            (InvoiceKind::CreditNote, Some(number)) => format!("Credit note {number}"),
            (InvoiceKind::CreditNote, None) => format!("Draft credit note, {person}"),
        }
    }

    fn receipt_file(&self, number: &str, person: &str) -> String {
        format!("Receipt {number}, {person}")
    }

    fn reminder_file(&self, number: &str) -> String {
        format!("Reminder, invoice {number}")
    }

    fn summary_file(&self, person: &str, on: Day) -> String {
        format!("Session summary {on}, {person}")
    }

    fn journey_file(&self, person: &str) -> String {
        format!("Journey summary, {person}")
    }
}

impl English {
    /// "€120.00 and £95.00".
    pub(super) fn amounts(&self, sums: &[Money]) -> String {
        let texts: Vec<String> = sums.iter().map(|sum| self.money(*sum)).collect();
        and(&texts)
    }
}
