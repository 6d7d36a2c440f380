//! Calendar files: bytes to events, events to instants.
