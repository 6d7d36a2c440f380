//! A made-up practice: two years of a coach's work that end now, the same every time for one seed.
//!
//! [`plan`] invents, pure: who comes, what they agree, when they meet, what becomes of it. [`acting`] carries
//! it out through the same writes as every command, each step its own operation with its own undo, all of it in
//! one transaction. Benchmarks use a larger [`Scale`]. Must not write a table by itself.

mod acting;
mod cast;
mod dice;
mod gathering;
mod many;
mod notes;
mod plan;
mod practice;
mod spending;
mod wishes;

pub use many::write_notes;

use crate::app::App;
use crate::error::Result;
use crate::slots::tokens;
use crate::vault::writer::Change;

/// How much is made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// People who come to coaching; a few more only ask.
    pub clients: u32,
    /// Years until now.
    pub years: u32,
}

impl Scale {
    /// One coach, two years.
    pub const SAMPLE: Self = Self { clients: 36, years: 2 };
    /// Ten times as much.
    pub const TENFOLD: Self = Self { clients: 360, years: 2 };
}

/// Fills the open practice, which is empty. Ends at the app's present instant, with something to do today.
///
/// # Errors
/// When no practice is open or it cannot be written; then nothing has been.
pub fn fill(app: &App, scale: Scale) -> Result<()> {
    let practice = practice::practice()?;
    let plan = plan::plan(scale, app.now(), practice.zone);
    let codes = [tokens::new(app.randomness()), tokens::new(app.randomness())];
    app.write(Change::for_good("practice.set_up"), |w| acting::act(w, &practice, plan, codes))?;
    app.read_language()
}

#[cfg(test)]
mod tests;
