//! The practice is locked while a run is under way.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;

use serde_json::{Value, json};

use super::desk::{Desk, TEN};
use super::memory::Fault;
use crate::error::{Error, VaultError};
use crate::outbox::model::OperationState;
use crate::rpc::dispatch;

#[test]
fn whoever_locks_waits_for_the_write_under_way_and_nothing_else_begins() {
    let desk = Desk::new();
    desk.book(TEN);
    desk.book("2026-03-06T10:00");
    desk.there.fails(Fault::Locked);
    let (app, under_way) = (&desk.house.open.app, Arc::clone(&desk.there.under_way));
    let ended = thread::scope(|threads| {
        let locking = threads.spawn(move || {
            while !under_way.load(Ordering::SeqCst) {
                thread::yield_now();
            }
            dispatch(app, "practice.lock", Value::Null).unwrap();
        });
        let ended = desk.try_run();
        locking.join().unwrap();
        ended
    });
    assert!(matches!(ended, Err(Error::Vault(VaultError::Locked))), "{ended:?}");
    assert!(matches!(app.read(|r| r.practice()), Err(Error::Vault(VaultError::Locked))));
    assert_eq!(desk.there.texts().len(), 1, "the second one did not go out any more");

    desk.house.call("practice.unlock", json!({ "passphrase": "correct horse battery staple" }));
    let calendar = desk.calendar();
    let (copies, waiting) =
        app.read(|r| Ok((r.calendar_copies(&calendar)?, r.operations_waiting(calendar.as_str())?))).unwrap();
    let states: Vec<_> = waiting.iter().map(|waiting| waiting.state).collect();
    assert_eq!((copies.len(), states), (1, vec![OperationState::Queued]), "what was done is known");
    assert_eq!(desk.run().len(), 1, "only the other one");
    assert_eq!(desk.there.texts().len(), 2);
    assert!(desk.run().is_empty());
}
