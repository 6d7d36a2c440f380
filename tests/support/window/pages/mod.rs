//! The pages of the interface, each in the words of the person who uses it.

pub mod door;
pub mod first_run;
pub mod rail;
