//! Instruments and measurements.

use crate::basics::moments::Day;
use crate::measurements::checks::WorthAsking;
use crate::measurements::model::{MeasuringMoment, Shipped};

/// The words of an instrument that ships with Stillpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstrumentText {
    /// What it is called.
    pub title: &'static str,
    /// What it is good for.
    pub about: &'static str,
    /// The question over all items.
    pub question: Option<&'static str>,
    /// The labels, in the order of its keys.
    pub labels: Vec<&'static str>,
}

/// Sentences about measuring. Change is told as movement, never as better or worse.
pub trait MeasurementWords {
    /// An instrument as it ships. All wording is our own.
    fn shipped_instrument(&self, shipped: Shipped) -> InstrumentText;
    /// A number that was answered.
    fn answered(&self, label: &str, number: i64) -> String;
    /// Words that were answered.
    fn answered_in_words(&self, label: &str, said: &str) -> String;
    /// A level that was described in advance and has been reached.
    fn level_reached(&self, label: &str, level: i64, text: &str) -> String;
    /// What is worth asking about after a session check.
    fn worth_asking(&self, about: &WorthAsking) -> String;
    /// How an item moved.
    fn moved_on_scale(&self, label: &str, from: i64, to: i64) -> String;
    /// A measurement in the legend of a chart.
    fn shape(&self, moment: MeasuringMoment, on: Day, respondent: Option<&str>) -> String;
    /// When an engagement rested.
    fn pause(&self, from: Day, until: Option<Day>) -> String;
    /// A small line beside other things: where it stands and since when.
    fn sparkline(&self, label: &str, first: (Day, i64), last: (Day, i64)) -> String;
    /// In the timeline: something was measured.
    fn timeline_measurement(&self, title: &str, moment: MeasuringMoment, respondent: Option<&str>) -> String;
}
