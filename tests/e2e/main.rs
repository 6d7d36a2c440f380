//! The real window. Run by name, on a display: `make window`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "all of this binary is tests: what goes wrong in a helper fails the test that called it"
)]

mod bad_input;
mod calendar_file;
mod desk;
mod first_run;
mod group_day;
mod main_job;
mod money_day;
mod money_month;
mod money_papers;
mod other_calendars;
mod practice_at_home;
mod quiet;
mod sample;
mod saved_file;
mod session_day;
mod session_papers;
mod times_to_offer;
