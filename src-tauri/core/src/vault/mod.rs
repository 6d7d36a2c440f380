//! The encrypted file.
