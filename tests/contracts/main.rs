//! What must hold for the tree as a whole: generated files are current, SQL fits the schema, layers look down only.

mod bindings;
mod dependencies;
mod directions;
mod migrations;
mod shell;
mod sizes;
mod statements;
mod topics;
mod traces;
