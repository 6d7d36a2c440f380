//! Both sides in step, whatever goes wrong between them.

mod apart;
mod beyond;
mod closing;
mod desk;
mod memory;
mod neglected;
mod repeating;
mod tries;
mod two_ways;
mod unread;
