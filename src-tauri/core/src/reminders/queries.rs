//! Reading which steps were taken, and the late fee.

use std::collections::{HashMap, HashSet};

use super::model::{LateFee, ReminderStep, StepTaken};
use super::rules;
use crate::basics::ids::InvoiceId;
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::error::Result;
use crate::invoices::queries::due::OpenInvoice;
use crate::vault::reader::Reader;

/// Steps taken, by invoice, and the invoices for which the late fee was.
#[derive(Debug, Default)]
pub struct Ladder {
    steps: HashMap<InvoiceId, Vec<StepTaken>>,
    charged: HashSet<InvoiceId>,
}

impl Ladder {
    /// The steps taken for an invoice.
    #[must_use]
    pub fn taken(&self, invoice: &InvoiceId) -> &[StepTaken] {
        self.steps.get(invoice).map_or(&[], Vec::as_slice)
    }

    /// Whether the late fee was charged for an invoice.
    #[must_use]
    pub fn is_charged(&self, invoice: &InvoiceId) -> bool {
        self.charged.contains(invoice)
    }
}

impl Reader<'_> {
    /// What was taken of the ladder so far.
    pub fn ladder(&self) -> Result<Ladder> {
        let rows: Vec<(InvoiceId, String, Day)> = self.all(
            "reading which reminders there were",
            "SELECT invoice_id, step, taken_on FROM payment_reminders ORDER BY taken_on, id",
            [],
            |row| Ok((row.get("invoice_id")?, row.get("step")?, row.get("taken_on")?)),
        )?;
        let mut ladder = Ladder::default();
        for (invoice, word, on) in rows {
            match ReminderStep::ALL.iter().find(|step| step.word() == word) {
                Some(step) => ladder.steps.entry(invoice).or_default().push(StepTaken { step: *step, on }),
                None => {
                    ladder.charged.insert(invoice);
                }
            }
        }
        Ok(ladder)
    }

    /// Invoices of which to remind on a day, first due first, each with its step.
    pub fn reminders_due(&self, today: Day) -> Result<Vec<(OpenInvoice, ReminderStep)>> {
        let ladder = self.ladder()?;
        let open = self.open_invoices(None, None)?.into_iter();
        let due = open.filter_map(|invoice| {
            let step = rules::due(invoice.issued_on, invoice.due_on, today, ladder.taken(&invoice.id))?;
            Some((invoice, step))
        });
        Ok(due.collect())
    }

    /// The late fee of the practice.
    pub fn late_fee(&self) -> Result<Option<LateFee>> {
        self.first(
            "reading the late fee",
            "SELECT amount_minor, currency, after_days FROM late_fees WHERE id = 'late_fee'",
            [],
            |row| {
                Ok(LateFee {
                    amount: Money::new(row.get("amount_minor")?, row.get("currency")?),
                    after_days: row.get("after_days")?,
                })
            },
        )
    }
}
