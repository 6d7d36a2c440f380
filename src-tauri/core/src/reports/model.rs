//! Reports as asked for and as shown: periods, cells and what a cell is made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{EngagementId, ExpenseId, InvoiceId, OfferId, OrganisationId, PaymentId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::choices;
use crate::einvoice::TaxTreatment;
use crate::expenses::model::ExpenseCategory;
use crate::invoices::ageing::Bucket;

choices! {
    /// What a number counts.
    Measure {
        /// Invoices, by their day.
        Issued = "issued",
        /// Credit notes, by their day.
        Credited = "credited",
        /// Payments that came, by the day they came.
        Collected = "collected",
        /// Payments that went back, by the day they went; above zero.
        Refunded = "refunded",
        /// What was given up, by the day it was; less what was taken up again, by that day.
        WrittenOff = "written_off",
        /// What is left to pay today, by the day of the invoice.
        Outstanding = "outstanding",
        /// Without tax: invoices less credit notes, by their day.
        NetIssued = "net_issued",
        /// The tax of it.
        TaxIssued = "tax_issued",
        /// Both.
        GrossIssued = "gross_issued",
        /// Without tax: what came for invoices, by the day it came, less what credit notes took back.
        NetCollected = "net_collected",
        /// The tax in it.
        TaxCollected = "tax_collected",
        /// Both.
        GrossCollected = "gross_collected",
        /// What came and belongs to no invoice yet; what belonged to none and went to one or back counts against it.
        Held = "held",
        /// Expenses, with the tax in them.
        Expenses = "expenses",
        /// The tax in expenses.
        ExpenseTax = "expense_tax",
        /// What expenses cost: without their tax where the practice charges tax, with it elsewhere.
        Costs = "costs",
        /// Income by payments: what came for invoices, without tax.
        IncomeCollected = "income_collected",
        /// Income by invoices: invoices less credit notes and what was given up, without tax.
        IncomeIssued = "income_issued",
        /// Income by payments less costs.
        ResultCollected = "result_collected",
        /// Income by invoices less costs.
        ResultIssued = "result_issued",
        /// What is left to pay today, by how long it is overdue.
        Open = "open",
        /// What sessions that are paid for or agreed and not held yet are worth.
        Owed = "owed",
    }
}

choices! {
    /// How the money of a period is parted.
    MoneyBy {
        /// By month.
        Month = "month",
        /// By client.
        Client = "client",
        /// By who pays: each organisation, and all clients who pay for themselves.
        Payer = "payer",
        /// By offer, as far as lines of invoices came from one.
        Offer = "offer",
    }
}

choices! {
    /// When money counts.
    Basis {
        /// On the day of the invoice (accrual).
        Issued = "issued",
        /// On the day it came (cash accounting).
        Collected = "collected",
    }
}

/// Which part of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Group {
    /// All of it.
    All,
    /// Of one month.
    Month {
        /// Its first day.
        month: Day,
    },
    /// Of one client.
    Client {
        /// Who.
        person_id: PersonId,
    },
    /// Paid by one organisation.
    Payer {
        /// Which.
        organisation_id: OrganisationId,
    },
    /// Paid by clients for themselves.
    OwnPayers,
    /// Of one offer.
    Offer {
        /// Which.
        offer_id: OfferId,
    },
    /// Of no offer.
    NoOffer,
    /// Expenses of one category.
    Category {
        /// Which.
        category: ExpenseCategory,
    },
    /// At one rate of tax.
    Rate {
        /// How it is taxed.
        treatment: TaxTreatment,
        /// In thousandths of a percent: 19000 is 19 %.
        rate_milli: u32,
    },
    /// Overdue for so long.
    Bucket {
        /// How long.
        bucket: Bucket,
    },
}

/// Names one number of a report, so that its rows can be asked for. Made by the core; a screen sends it back as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CellKey {
    /// First day of the period; for what is open or owed, today.
    pub first: Day,
    /// Last day of the period; for what is open or owed, today.
    pub last: Day,
    /// In which currency. Currencies are never added up.
    pub currency: Currency,
    /// What is counted.
    pub measure: Measure,
    /// Which part of it.
    pub group: Group,
}

/// One number of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// How much.
    pub amount: Money,
    /// How many rows it is made of; nothing is to be opened where there are none.
    pub count: u32,
    /// What `reports.rows` is asked with.
    pub key: CellKey,
}

/// What a number is made of.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellRows {
    /// What the number is, in words.
    pub title: String,
    /// The number.
    pub amount: Money,
    /// Its rows, latest first; they add up to it.
    pub rows: Vec<ReportRow>,
}

/// A row behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportRow {
    /// What it is, to be opened.
    pub source: RowSource,
    /// When.
    pub on: Day,
    /// What it is, in words.
    pub label: String,
    /// The client's or the supplier's name.
    pub name: String,
    /// The client.
    pub person_id: Option<PersonId>,
    /// How much of the number.
    pub amount: Money,
}

/// What a row can be opened as.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RowSource {
    /// An invoice or credit note.
    Invoice {
        /// Which.
        invoice_id: InvoiceId,
    },
    /// A payment, and the invoice that it pays here.
    Payment {
        /// Which.
        payment_id: PaymentId,
        /// What it pays; nothing for what belongs to no invoice.
        invoice_id: Option<InvoiceId>,
    },
    /// An expense.
    Expense {
        /// Which.
        expense_id: ExpenseId,
    },
    /// An engagement.
    Engagement {
        /// Which.
        engagement_id: EngagementId,
    },
}

/// A period to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Period {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
    /// What it is called.
    pub label: String,
}

/// A period as asked for. The present year if neither day is given.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedPeriod {
    /// First day; that of the year of the last day if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub first: Option<Day>,
    /// Last day; that of the year of the first day if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub last: Option<Day>,
}

/// The money of a period.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskMoney {
    /// Which days.
    #[serde(default)]
    #[ts(optional, as = "Option<AskedPeriod>")]
    pub period: AskedPeriod,
    /// How it is parted.
    pub by: MoneyBy,
}

/// A report that depends on when money counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskByBasis {
    /// Which days.
    #[serde(default)]
    #[ts(optional, as = "Option<AskedPeriod>")]
    pub period: AskedPeriod,
    /// When money counts.
    pub basis: Basis,
}

/// One number to open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenCell {
    /// The number's key, as the report gave it.
    pub key: CellKey,
}
