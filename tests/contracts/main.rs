//! What must hold for the tree as a whole: generated files are current, SQL fits the schema, layers look down only.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "all of this binary is tests: what goes wrong in a helper fails the test that called it"
)]

mod bindings;
mod dependencies;
mod directions;
mod invoice_schema;
mod migrations;
mod money;
mod shell;
mod sizes;
mod statements;
mod topics;
mod traces;
