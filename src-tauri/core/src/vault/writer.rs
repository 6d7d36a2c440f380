//! Writing: changes are methods of [`Writer`], each in its domain's `writes.rs`; a change outside a transaction
//! and outside a named operation does not compile.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Params, Transaction, TransactionBehavior};

use super::history;
use super::reader::Reader;
use crate::basics::ids::{OperationId, Randomness};
use crate::error::{Doing, Result};

/// The name of a write, as the history and the undo line know it: the command's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The command's name, `sessions.say_outcome`.
    pub name: &'static str,
    /// Whether it can be taken back. What went out of the house (an issued number) cannot.
    pub undoable: bool,
}

impl Change {
    /// A change that can be undone.
    #[must_use]
    pub const fn named(name: &'static str) -> Self {
        Self { name, undoable: true }
    }

    /// A change that stays.
    #[must_use]
    pub const fn for_good(name: &'static str) -> Self {
        Self { name, undoable: false }
    }
}

/// What a write answers: its result, what it touched, and how to take it back.
#[derive(Debug)]
pub struct Changed<T> {
    /// The answer, read inside the transaction.
    pub data: T,
    /// The tables whose rows changed, each once.
    pub tables: Vec<String>,
    /// The operation, if anything changed and it can be undone.
    pub undo: Option<UndoOffer>,
}

impl<T> Changed<T> {
    /// The same change with another answer.
    pub fn map<U>(self, with: impl FnOnce(T) -> U) -> Changed<U> {
        Changed { data: with(self.data), tables: self.tables, undo: self.undo }
    }
}

/// An operation that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoOffer {
    /// The operation.
    pub operation_id: OperationId,
    /// Its name.
    pub name: String,
    /// Whom or what it concerned, in a few words.
    pub subject: String,
}

/// One transaction, one named operation.
pub struct Writer<'c> {
    transaction: Transaction<'c>,
    operation: OperationId,
    now: DateTime<Utc>,
    randomness: &'c Randomness,
    subject: String,
}

impl<'c> Writer<'c> {
    /// Runs `change` in one IMMEDIATE transaction: all of it or nothing.
    pub fn run<T>(
        connection: &'c mut Connection,
        randomness: &'c Randomness,
        now: DateTime<Utc>,
        change: Change,
        body: impl FnOnce(&mut Writer<'c>) -> Result<T>,
    ) -> Result<Changed<T>> {
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing("beginning a change")?;
        let operation = OperationId(randomness.uuid(now));
        history::begin(&transaction, &operation, change, now)?;
        let mut writer = Writer { transaction, operation, now, randomness, subject: String::new() };
        let data = body(&mut writer)?;
        writer.finish(change, data)
    }

    fn finish<T>(self, change: Change, data: T) -> Result<Changed<T>> {
        let tables = history::end(&self.transaction, &self.operation, &self.subject)?;
        self.transaction.commit().doing("keeping a change")?;
        let undo = (change.undoable && !tables.is_empty()).then(|| UndoOffer {
            operation_id: self.operation,
            name: change.name.to_owned(),
            subject: self.subject,
        });
        Ok(Changed { data, tables, undo })
    }

    /// Ends this operation and begins another at another instant, in the same transaction: for filling a
    /// practice with years of history at once.
    pub(crate) fn next_operation(&mut self, change: Change, now: DateTime<Utc>) -> Result<()> {
        history::end(&self.transaction, &self.operation, &self.subject)?;
        self.operation = OperationId(self.randomness.uuid(now));
        self.now = now;
        self.subject.clear();
        history::begin(&self.transaction, &self.operation, change, now)
    }

    /// A look at the practice as it stands within this transaction.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.transaction)
    }

    /// The instant of this operation.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new id text.
    #[must_use]
    pub fn new_id(&self) -> String {
        self.randomness.uuid(self.now)
    }

    /// The operation that this transaction is.
    #[must_use]
    pub fn operation(&self) -> &OperationId {
        &self.operation
    }

    /// Says in a few words whom or what this operation concerns, for the undo line and the history.
    pub fn concerns(&mut self, subject: impl Into<String>) {
        self.subject = subject.into();
    }

    /// Runs one statement; answers how many rows changed.
    pub(crate) fn change(&self, what: &str, sql: &str, params: impl Params) -> Result<usize> {
        self.transaction.prepare_cached(sql).doing(what)?.execute(params).doing(what)
    }

    /// The transaction, for the history only.
    pub(super) fn transaction(&self) -> &Transaction<'c> {
        &self.transaction
    }
}
