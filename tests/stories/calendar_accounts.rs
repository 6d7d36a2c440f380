//! Calendar accounts against servers that are not ours: Radicale and Xandikos, started by each test for itself.

mod account;
mod apart;
mod clocks;
mod closing;
mod faults;
mod practice;
mod reading;
mod runs;
mod writing;
