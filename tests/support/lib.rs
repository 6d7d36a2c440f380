//! Shared builders for the test binaries.
