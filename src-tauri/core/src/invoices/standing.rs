//! Where a document stands: worked out from what is stored, paid, credited and the day. Pure.

use super::model::{InvoiceKind, Stored};
use crate::basics::moments::Day;
use crate::choices;

choices! {
    /// Where a document stands.
    Standing {
        /// Being written.
        Draft = "draft",
        /// Out, nothing paid yet; for a credit note the end of its road.
        Issued = "issued",
        /// Some of it is paid.
        PartPaid = "part_paid",
        /// Paid.
        Paid = "paid",
        /// Something is left to pay and its day is over.
        Overdue = "overdue",
        /// Credited in full, so nothing is owed.
        Void = "void",
        /// The coach no longer expects the money.
        WrittenOff = "written_off",
    }
}

/// What the standing follows from.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Which document.
    pub kind: InvoiceKind,
    /// What is stored.
    pub stored: Stored,
    /// The document's total.
    pub total: i64,
    /// Payments allocated to it.
    pub paid: i64,
    /// Issued credit notes.
    pub credited: i64,
    /// The last day to pay.
    pub due_on: Option<Day>,
}

impl Facts {
    /// What is left to pay; negative is owed to the client. Nothing for drafts and credit notes.
    #[must_use]
    pub fn open(&self) -> Option<i64> {
        let owed = self.kind == InvoiceKind::Invoice && self.stored != Stored::Draft;
        owed.then(|| self.total - self.paid - self.credited)
    }

    /// Where the document stands on `today`. An invoice due today is not overdue.
    #[must_use]
    pub fn standing(&self, today: Day) -> Standing {
        match self.stored {
            Stored::Draft => return Standing::Draft,
            Stored::Void => return Standing::Void,
            Stored::WrittenOff => return Standing::WrittenOff,
            Stored::Issued => {}
        }
        let Some(open) = self.open() else { return Standing::Issued };
        if self.credited > 0 && self.credited >= self.total {
            Standing::Void
        } else if open <= 0 {
            Standing::Paid
        } else if self.due_on.is_some_and(|due| due < today) {
            Standing::Overdue
        } else if self.paid > 0 {
            Standing::PartPaid
        } else {
            Standing::Issued
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        Facts {
            kind: InvoiceKind::Invoice,
            stored: Stored::Issued,
            total: 10_000,
            paid: 0,
            credited: 0,
            due_on: Some("2026-03-10".parse().unwrap()),
        }
    }

    #[test]
    fn where_an_invoice_stands_follows_from_its_money_and_the_day() {
        let (before, on, after) = ("2026-03-02", "2026-03-10", "2026-03-11");
        let cases = [
            (Facts { ..facts() }, before, Standing::Issued, Some(10_000)),
            (Facts { ..facts() }, on, Standing::Issued, Some(10_000)),
            (Facts { ..facts() }, after, Standing::Overdue, Some(10_000)),
            (Facts { paid: 1, ..facts() }, on, Standing::PartPaid, Some(9999)),
            (Facts { paid: 1, ..facts() }, after, Standing::Overdue, Some(9999)),
            (Facts { paid: 10_000, ..facts() }, after, Standing::Paid, Some(0)),
            (Facts { paid: 6000, credited: 4000, ..facts() }, after, Standing::Paid, Some(0)),
            (Facts { credited: 10_000, ..facts() }, after, Standing::Void, Some(0)),
            (Facts { stored: Stored::WrittenOff, ..facts() }, after, Standing::WrittenOff, Some(10_000)),
            (Facts { stored: Stored::Draft, ..facts() }, after, Standing::Draft, None),
            (Facts { kind: InvoiceKind::CreditNote, due_on: None, ..facts() }, after, Standing::Issued, None),
            (Facts { total: 0, ..facts() }, on, Standing::Paid, Some(0)),
        ];
        for (facts, today, standing, open) in cases {
            let today = today.parse().unwrap();
            assert_eq!((facts.standing(today), facts.open()), (standing, open), "{facts:?} on {today}");
        }
    }
}
