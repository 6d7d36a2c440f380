//! Reading payments and what they pay.

use rusqlite::{Row, named_params};

use super::allocation::still_there;
use super::model::{AllocationItem, PaymentItem};
use crate::basics::ids::{InvoiceId, PaymentId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("../sql/payments.sql");
const ALLOCATIONS: &str = include_str!("../sql/allocations.sql");

/// An allocation as stored.
#[derive(Debug, Clone)]
pub struct Allocation {
    /// Its id.
    pub id: String,
    /// As shown.
    pub item: AllocationItem,
}

/// A payment as files of banks are compared with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Which.
    pub id: PaymentId,
    /// Of which client.
    pub person_id: PersonId,
    /// When it came.
    pub received_on: Day,
    /// How much.
    pub amount: Money,
    /// What the statement said.
    pub reference: Option<String>,
    /// What the bank calls it, where it came from a file.
    pub bank_line: Option<String>,
    /// In whose name the account is that it came from.
    pub account_holder: Option<String>,
}

impl Reader<'_> {
    /// Every payment as files of banks are compared with it, oldest first.
    pub fn recorded_payments(&self) -> Result<Vec<Recorded>> {
        self.all(
            "reading what is recorded",
            "SELECT id, person_id, received_on, amount_minor, currency, reference, bank_line, account_holder
             FROM payments ORDER BY received_on, created_at, id",
            [],
            |row| {
                Ok(Recorded {
                    id: row.get("id")?,
                    person_id: row.get("person_id")?,
                    received_on: row.get("received_on")?,
                    amount: Money::new(row.get("amount_minor")?, row.get("currency")?),
                    reference: row.get("reference")?,
                    bank_line: row.get("bank_line")?,
                    account_holder: row.get("account_holder")?,
                })
            },
        )
    }

    /// Payments with what they pay, latest first: of one person or of everybody.
    pub fn payments(&self, person: Option<&PersonId>) -> Result<Vec<PaymentItem>> {
        let which = named_params! { ":id": None::<String>, ":person": person };
        let mut payments = self.all("reading payments", ROWS, which, payment)?;
        let which =
            named_params! { ":payment": None::<String>, ":invoice": None::<String>, ":person": person };
        let mut all: std::collections::HashMap<PaymentId, Vec<AllocationItem>> =
            std::collections::HashMap::new();
        for allocation in self.all("reading what payments pay", ALLOCATIONS, which, allocation)? {
            all.entry(allocation.item.payment_id.clone()).or_default().push(allocation.item);
        }
        for payment in &mut payments {
            give(payment, all.remove(&payment.id).unwrap_or_default());
        }
        for credit in self.client_credit(person)? {
            let mut theirs: Vec<&mut PaymentItem> = payments
                .iter_mut()
                .filter(|payment| {
                    payment.person_id == credit.person_id && payment.amount.currency == credit.amount.currency
                })
                .collect();
            let over: Vec<i64> = theirs.iter().map(|payment| payment.unallocated.minor).collect();
            for (payment, left) in theirs.iter_mut().zip(still_there(&over, credit.amount.minor)) {
                payment.available = Money::new(left, credit.amount.currency);
            }
        }
        Ok(payments)
    }

    /// One payment with what it pays.
    pub fn payment(&self, id: &PaymentId) -> Result<PaymentItem> {
        let which = named_params! { ":id": id, ":person": None::<String> };
        let found = self.first("reading a payment", ROWS, which, payment)?;
        let found = found.or_not_found(What::Payment, id.as_str())?;
        let theirs = self.payments(Some(&found.person_id))?;
        theirs.into_iter().find(|payment| payment.id == *id).or_not_found(What::Payment, id.as_str())
    }

    /// What a payment pays.
    pub fn allocations_of(&self, payment: &PaymentId) -> Result<Vec<Allocation>> {
        let which =
            named_params! { ":payment": payment, ":invoice": None::<String>, ":person": None::<String> };
        self.all("reading what a payment pays", ALLOCATIONS, which, allocation)
    }

    /// What was paid of an invoice, by when the money came.
    pub fn allocations_to(&self, invoice: &InvoiceId) -> Result<Vec<Allocation>> {
        let which =
            named_params! { ":payment": None::<String>, ":invoice": invoice, ":person": None::<String> };
        self.all("reading what was paid", ALLOCATIONS, which, allocation)
    }
}

fn give(payment: &mut PaymentItem, allocations: Vec<AllocationItem>) {
    let given: i64 = allocations.iter().map(|allocation| allocation.amount.minor).sum();
    payment.unallocated = Money::new(payment.amount.minor - given, payment.amount.currency);
    payment.allocations = allocations;
}

fn payment(row: &Row<'_>) -> rusqlite::Result<PaymentItem> {
    let amount = Money::new(row.get("amount_minor")?, row.get("currency")?);
    Ok(PaymentItem {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        person_name: row.get("person_name")?,
        payer_name: row.get("payer_name")?,
        received_on: row.get("received_on")?,
        method: row.get("method")?,
        reference: row.get("reference")?,
        reason: row.get("reason")?,
        amount,
        allocations: Vec::new(),
        unallocated: amount,
        available: Money::zero(amount.currency),
    })
}

fn allocation(row: &Row<'_>) -> rusqlite::Result<Allocation> {
    Ok(Allocation {
        id: row.get("id")?,
        item: AllocationItem {
            payment_id: row.get("payment_id")?,
            invoice_id: row.get("invoice_id")?,
            number: row.get("number")?,
            received_on: row.get("received_on")?,
            method: row.get("method")?,
            amount: Money::new(row.get("amount_minor")?, row.get("currency")?),
        },
    })
}
