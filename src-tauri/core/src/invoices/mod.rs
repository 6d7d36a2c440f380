//! Money: charges that wait, draft and issued invoices, credit notes, payments.

pub mod charges;
pub mod queries;
pub mod writes;
