//! What is said of a booking before it is made.

use crate::basics::moments::Zone;
use crate::sessions::fitting::Taken;
use crate::sessions::foreseeing::Remark;

/// Sentences about a session that is about to be booked or moved.
pub trait BookingWords {
    /// A remark; times of the calendar are on the clock of `zone`, the coach's.
    fn booking_remark(&self, remark: &Remark, zone: Zone) -> String;
    /// Something else that is in the calendar then.
    fn conflict(&self, taken: &Taken, zone: Zone) -> String;
}
