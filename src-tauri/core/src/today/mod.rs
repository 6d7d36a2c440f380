//! Today: what the day holds and what needs the coach, and the sentence that opens every person's page.
//!
//! [`attention`], [`free`] and [`next`] are pure functions of facts and now; `queries` gathers the facts.

pub mod attention;
pub mod commands;
pub mod free;
pub mod model;
pub mod next;
pub mod queries;
