//! Payments noted by hand, and which invoices they pay. What is left of a payment is the client's credit.

pub mod allocation;
pub mod commands;
pub mod model;
pub mod queries;
pub mod writes;
