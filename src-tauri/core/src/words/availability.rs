//! When sessions may be, and what the clocks do.

use crate::availability::model::DaysOff;
use crate::basics::moments::{Day, Zone};
use crate::sessions::clocks::{ClockChange, Shift};

/// Sentences about days off and about clocks that change.
pub trait AvailabilityWords {
    /// One day or several.
    fn days(&self, first: Day, last: Day) -> String;
    /// Days off with what is booked in them.
    fn days_off(&self, days: &DaysOff, booked: u32) -> String;
    /// Whose clocks change, and whose do not.
    fn clocks_change(&self, theirs: Zone, change: &ClockChange) -> String;
    /// The clock of a zone, with the clients who live by it.
    fn clock_of(&self, zone: Zone, names: &[String]) -> String;
    /// What that means for the next session with a client.
    fn clock_shift(&self, shift: &Shift) -> String;
}
