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
mod online_payments;
mod other_calendars;
#[allow(dead_code, reason = "the stories use the rest")]
mod paying;
mod practice_at_home;
#[allow(dead_code, reason = "the stories use the rest")]
mod providers;
mod quiet;
mod sample;
mod saved_file;
mod session_day;
mod session_papers;
mod times_to_offer;
