//! Both sides in step, whatever goes wrong between them.

mod apart;
mod desk;
mod memory;
mod two_ways;
