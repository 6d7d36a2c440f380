//! The twenty-five cases of the calendar design, each with the value that the RFC gives: libraries disagree on most.

mod bombs;
mod bytes;
mod changes;
mod clocks;
mod copies;
mod dates;
mod days;
mod ends;
mod rules;
mod zones;
