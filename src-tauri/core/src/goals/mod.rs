//! Goals: from the wish in the client's own words to how both will know.
//!
//! That a goal changes is a result, too: its former wording is kept ([`model::GoalWording`]) and the history tells of it.
//! Sessions touch goals; the last line of what moved is what a goal shows first.

pub mod commands;
pub mod history;
pub mod milestones;
pub mod model;
pub mod queries;
pub mod rules;
pub mod writes;

#[cfg(test)]
mod tests;
