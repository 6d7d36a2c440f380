//! What leaves this computer.

use crate::net::model::{Became, Purpose};

/// Sentences about connections to other computers.
pub trait ConnectionWords {
    /// What was asked of `host`, what for, and what became of it.
    fn connection(&self, purpose: Purpose, became: Became, host: &str) -> String;
}
