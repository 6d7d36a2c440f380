//! What is to go out, as asked for and as told.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::InvoiceId;
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::choices;
use crate::invoices::model::InvoiceKind;

choices! {
    /// What goes out.
    ExportKind {
        /// Documents as they were issued.
        Documents = "documents",
        /// All that an accountant needs of a period.
        AccountantPack = "accountant_pack",
    }
}

choices! {
    /// As what it goes out.
    ExportForm {
        /// A folder of files.
        Folder = "folder",
        /// One zip.
        Archive = "archive",
    }
}

/// What is to go out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportRequest {
    /// What.
    pub kind: ExportKind,
    /// As what; an accountant pack is always one zip.
    pub form: ExportForm,
    /// First day of issue; as is usual if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub first: Option<Day>,
    /// Last day of issue; as is usual if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub last: Option<Day>,
    /// Only these of the period; an accountant pack takes them all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub invoice_ids: Option<Vec<InvoiceId>>,
}

/// The days from one to another, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first.
    pub first: Day,
    /// The last.
    pub last: Day,
}

impl Period {
    /// The days that are usually wanted: for an accountant the quarter that is over, else the year so far.
    #[must_use]
    pub fn usual(kind: ExportKind, today: Day) -> Self {
        let first_of = |year, month| NaiveDate::from_ymd_opt(year, month, 1).map_or(today, Day);
        let year = today.0.year();
        match (kind, (today.0.month() - 1) / 3) {
            (ExportKind::Documents, _) => Self { first: first_of(year, 1), last: today },
            (ExportKind::AccountantPack, 0) => {
                Self { first: first_of(year - 1, 10), last: first_of(year, 1).plus(-1) }
            }
            (ExportKind::AccountantPack, quarter) => Self {
                first: first_of(year, quarter * 3 - 2),
                last: first_of(year, quarter * 3 + 1).plus(-1),
            },
        }
    }
}

/// What would go out, told before anything is written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportPreview {
    /// How much it is, and that it is readable for everybody who has it.
    pub sentence: String,
    /// What is in it, in words.
    pub contents: Vec<String>,
    /// A name for the file or the folder.
    pub name: String,
    /// First day of issue.
    pub first: Day,
    /// Last day of issue.
    pub last: Day,
    /// How many documents go out.
    pub count: u32,
    /// The documents of the period, those among them that were not chosen, too.
    pub documents: Vec<ExportItem>,
}

/// A document that can go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportItem {
    /// Which.
    pub invoice_id: InvoiceId,
    /// Its number.
    pub number: String,
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// The client's name.
    pub person_name: String,
    /// Its day.
    pub issued_on: Day,
    /// Its total.
    pub total: Money,
}

/// A document that was issued, without its file.
#[derive(Debug, Clone)]
pub struct Issued {
    /// Which.
    pub id: InvoiceId,
    /// Its number.
    pub number: String,
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// Its day.
    pub issued_on: Day,
    /// The client's name.
    pub person_name: String,
    /// Its total.
    pub total: Money,
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Documents and receipts that are written.
    pub done: u32,
    /// Documents and receipts there are to write.
    pub of: u32,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "camelCase")]
pub enum Ended {
    /// Everything is there.
    Done {
        /// Its name, without the folder it lies in.
        name: String,
        /// How many documents are in it.
        documents: u32,
    },
    /// It was cancelled; nothing of it is left.
    Cancelled,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accountant_gets_the_quarter_that_is_over() {
        for (today, first, last) in [
            ("2026-01-01", "2025-10-01", "2025-12-31"),
            ("2026-03-31", "2025-10-01", "2025-12-31"),
            ("2026-04-01", "2026-01-01", "2026-03-31"),
            ("2026-12-31", "2026-07-01", "2026-09-30"),
        ] {
            let period = Period::usual(ExportKind::AccountantPack, today.parse().unwrap());
            assert_eq!(
                (period.first.to_string(), period.last.to_string()),
                (first.into(), last.into()),
                "{today}"
            );
        }
        let year = Period::usual(ExportKind::Documents, "2026-03-02".parse().unwrap());
        assert_eq!(
            (year.first.to_string(), year.last.to_string()),
            ("2026-01-01".into(), "2026-03-02".into())
        );
    }
}
