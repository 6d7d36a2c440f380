//! The pages of the interface, each in the words of the person who uses it.

pub mod bank;
pub mod calendar;
pub mod calendars;
pub mod door;
pub mod first_run;
pub mod focus;
pub mod group;
pub mod import;
pub mod library;
pub mod measures;
pub mod money;
pub mod notes;
pub mod payments;
pub mod person;
pub mod rail;
pub mod session;
pub mod settings;
pub mod slots;
pub mod today;
