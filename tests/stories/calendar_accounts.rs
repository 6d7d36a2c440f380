//! Calendar accounts against servers that are not ours: Radicale and Xandikos, started by each test for itself.

mod account;
mod apart;
mod carrying;
mod clocks;
mod closing;
mod crashes;
mod faults;
mod lasting;
mod practice;
mod reading;
mod runs;
mod typed;
mod writing;
