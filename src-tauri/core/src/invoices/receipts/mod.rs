//! Receipts: what a client gets for money that came. Each is numbered when it is first made, in a series of its own,
//! and kept as it was made; asked for again it is the very same file.

pub mod commands;
mod drawing;
mod queries;
mod writes;
