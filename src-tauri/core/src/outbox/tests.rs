//! A later wish replaces an earlier one; what was under way is looked at.

use super::model::{NewOperation, OperationKind, OperationState};
use crate::testing::{Open, open};
use crate::vault::writer::{Change, Writer};

fn write(open: &Open, body: impl FnOnce(&mut Writer<'_>) -> crate::Result<()>) {
    open.app.write(Change::for_good("test.outbox"), body).unwrap();
}

fn put(payload: &[u8]) -> NewOperation<'_> {
    NewOperation {
        kind: OperationKind::CalendarPut,
        subject: "session:1",
        holder: "calendar:1",
        place: "/1.ics",
        payload,
        condition: None,
    }
}

fn waiting(open: &Open) -> Vec<(Vec<u8>, OperationState)> {
    let all = open.app.read(|r| r.operations_waiting("calendar:1")).unwrap();
    all.into_iter().map(|found| (found.payload, found.state)).collect()
}

#[test]
fn a_later_wish_takes_the_place_of_one_that_was_not_sent() {
    let open = open();
    write(&open, |w| w.queue(&put(b"one")));
    write(&open, |w| w.queue(&put(b"two")));
    assert_eq!(waiting(&open), [(b"two".to_vec(), OperationState::Queued)]);
    write(&open, |w| w.unqueue("session:1"));
    assert!(waiting(&open).is_empty());
}

#[test]
fn what_is_under_way_stays_as_it_was_sent_and_is_looked_at_after_a_crash() {
    let open = open();
    write(&open, |w| w.queue(&put(b"one")));
    let id = open.app.read(|r| r.operations_waiting("calendar:1")).unwrap()[0].id.clone();
    write(&open, |w| w.operation_begins(&id));
    write(&open, |w| w.queue(&put(b"two")));
    write(&open, |w| w.unqueue("session:1"));
    assert_eq!(waiting(&open), [(b"one".to_vec(), OperationState::Inflight)]);
    write(&open, |w| w.look_again("calendar:1"));
    assert_eq!(waiting(&open), [(b"one".to_vec(), OperationState::NeedsLook)]);
    write(&open, |w| w.operation_ends(&id));
    assert!(waiting(&open).is_empty());
}

#[test]
fn what_is_not_taken_waits_for_the_coach_and_gives_way_to_a_new_wish() {
    let open = open();
    write(&open, |w| w.queue(&put(b"one")));
    let id = open.app.read(|r| r.operations_waiting("calendar:1")).unwrap()[0].id.clone();
    write(&open, |w| w.operation_fails(&id, "refused"));
    assert!(waiting(&open).is_empty());
    assert_eq!(open.app.read(|r| r.operations_failed("calendar:1")).unwrap().len(), 1);
    write(&open, |w| w.queue(&put(b"two")));
    assert_eq!(waiting(&open), [(b"two".to_vec(), OperationState::Queued)]);
    assert!(open.app.read(|r| r.operations_failed("calendar:1")).unwrap().is_empty());
}
