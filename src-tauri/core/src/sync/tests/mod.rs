//! Both sides in step, whatever goes wrong between them.

mod memory;
mod two_ways;
