//! Bringing a calendar file into the practice: look at it, decide, import, take back.
//!
//! [`files`] holds what was handed in; `ics` reads it; `matching` says whom an event is about; [`plan`] says what
//! an import would do (pure); [`commands`] shows that and does it, in one operation. Nothing is written before the
//! coach has decided, a session with an outcome is never touched, and no outcome is ever assumed.

pub mod commands;
pub mod model;
