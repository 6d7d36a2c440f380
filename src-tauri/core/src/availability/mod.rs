//! When sessions may be: days off, and how soon, how far ahead and how far away. The hours of the week are the practice's
//! own; how a time fits all of it is judged in `sessions::fitting`. Nothing here forbids anything.

pub mod commands;
pub mod model;
pub mod queries;
pub mod writes;
