use super::English;
use crate::invoices::model::InvoiceKind;
use crate::words::SearchWords;

impl SearchWords for English {
    fn found_note(&self) -> String {
        "Session note".into()
    }

    fn found_private_note(&self) -> String {
        "Private note".into()
    }

    fn found_session(&self) -> String {
        "Session".into()
    }

    fn found_invoice(&self, kind: Option<InvoiceKind>, number: &str) -> String {
        match (kind, number) {
            (Some(InvoiceKind::CreditNote), "") => "Draft credit note".into(),
            (Some(InvoiceKind::CreditNote), number) => format!("Credit note {number}"),
            (_, "") => "Draft invoice".into(),
            (_, number) => format!("Invoice {number}"),
        }
    }
}
