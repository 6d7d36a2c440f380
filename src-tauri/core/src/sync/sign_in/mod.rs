//! Signing in to an account of Google or Microsoft, as RFC 8252 wants it of a program on a desktop: in the coach's own
//! browser, which comes back to a door on this computer that opens once; with PKCE (RFC 7636).
//!
//! Start reading at [`begin`] and [`finish`]; `door` waits for the browser, `tokens` asks the other side, and
//! [`session::Session`] is what a calendar uses afterwards. What opens the account again is one text for the caller to
//! keep with the account; what opens it for an hour is kept in memory only.

mod attempts;
mod door;
mod landing;
mod model;
pub mod session;
#[cfg(test)]
mod tests;
mod tokens;

pub use attempts::{Begun, SignIns, begin, cancel, finish};
pub use landing::Landing;
pub use model::{Access, Endpoints, Issuer, Registration};
