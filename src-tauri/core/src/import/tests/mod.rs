//! Real exports through the whole way: preview, decide, import, see, take back, again.

mod deciding;
mod exports;
mod files;
mod large;
mod support;
