//! Offers of times.

use crate::basics::moments::{Day, LocalTime};
use crate::slots::model::OfferStanding;

/// Sentences about times that are offered.
pub trait SlotWords {
    /// How many times were found.
    fn slots_found(&self, count: usize) -> String;
    /// Where an offer stands; `waits`: its message has not been sent.
    fn offer_standing(&self, standing: OfferStanding, ends: LocalTime, today: Day, waits: bool) -> String;
    /// How many offers wait for an answer, and when the first of them ends.
    fn offers_wait(&self, count: usize, next_end: LocalTime, today: Day) -> String;
    /// Which of the times was taken.
    fn slot_taken(&self, at: &str) -> String;
    /// What a time that is held is called.
    fn held_for(&self, name: &str) -> String;
    /// The name of the file with times that are held.
    fn held_times_file(&self, name: &str) -> String;
    /// Behind the code in the subject of an answer: the time, on the client's clock.
    fn answer_subject(&self, at: LocalTime) -> String;
    /// The same for an answer that takes none of them.
    fn none_fits_subject(&self) -> String;
    /// The session is booked.
    fn answer_booked(&self, name: &str, at: &str) -> String;
    /// None of the times fits.
    fn answer_declined(&self, name: &str) -> String;
    /// Something else takes the time.
    fn answer_occupied(&self, at: &str, by: &str) -> String;
    /// The offer is over; the time that was taken, if one was.
    fn answer_over(&self, standing: OfferStanding, name: &str, booked: Option<&str>) -> String;
    /// Which time is meant is not said.
    fn answer_unclear(&self, name: &str) -> String;
    /// It answers somebody else's offer.
    fn answer_another(&self, name: &str) -> String;
    /// It answers no offer.
    fn answer_unknown(&self) -> String;
}
