//! The practice of one coach: every rule, the encrypted file and the documents.
//!
//! Direction rule: `basics` knows nothing; `vault` knows `basics`; a domain folder knows both and may call
//! another domain's functions, never read its tables; `rpc` knows all of them; nothing here knows a window.
//!
//! Start reading at [`rpc`]: its list of commands is the whole public surface.

pub mod basics;
pub mod documents;
pub mod error;
pub mod ics;
pub mod vault;

pub use error::{Error, Result};
