//! The coach's own events on servers of others: created, changed, removed, and never over what somebody else did.

use stillpoint_core::sync::provider::{Condition, OwnEvent, Provider, Put};

use super::account::{Account, BOTH, all, event, session, written};

/// What stands at the place of an event, and its version.
fn there(account: &Account, event: &OwnEvent) -> Option<(Option<String>, Vec<u8>)> {
    let place = account.caldav.place(&account.calendar, &event.uid);
    account.way(|way| account.caldav.read(way, &place)).unwrap().map(|remote| (remote.etag, remote.raw))
}

/// Writes `event` over what stands there.
fn update(account: &Account, event: &OwnEvent, base: &[u8], etag: Option<String>) -> Put {
    let place = account.caldav.place(&account.calendar, &event.uid);
    let payload = account.caldav.compose(event, Some(base));
    account.way(|way| account.caldav.put(way, &place, &payload, &Condition::Unchanged(etag))).unwrap()
}

#[test]
fn an_event_is_created_changed_and_removed() {
    for kind in BOTH {
        let account = Account::on(kind);
        let mut event = session("5f0d-a@stillpoint", "2026-03-20T10:00");
        let etag = written(account.create(&event).unwrap());
        let (read, raw) = there(&account, &event).unwrap();
        assert_eq!(etag, read, "{kind:?}: the answer to the write names the version that stands there");
        let text = String::from_utf8(raw.clone()).unwrap();
        assert!(text.contains("SUMMARY:Anna K.") && text.contains("20260320T090000Z"), "{kind:?}: {text}");

        (event.start, event.sequence) = ("2026-03-21T15:30".parse().unwrap(), 1);
        let etag = written(update(&account, &event, &raw, etag));
        let (_, raw) = there(&account, &event).unwrap();
        let text = String::from_utf8(raw).unwrap();
        assert!(text.contains("20260321T143000Z") && text.contains("20260321T153000Z"), "{kind:?}: {text}");
        assert_eq!(all(&account).len(), 1, "{kind:?}: changed, not doubled");

        let place = account.caldav.place(&account.calendar, &event.uid);
        for _ in 0..2 {
            let removed = account.way(|way| account.caldav.remove(way, &place, etag.as_deref())).unwrap();
            assert!(
                matches!(removed, Put::Written { .. }),
                "{kind:?}: what is gone already is gone: {removed:?}"
            );
        }
        assert_eq!(there(&account, &event), None);
    }
}

#[test]
fn what_somebody_else_changed_is_never_written_over() {
    for kind in BOTH {
        let account = Account::on(kind);
        let mut ours = session("two-clients", "2026-03-20T10:00");
        let etag = written(account.create(&ours).unwrap());
        let place = account.caldav.place(&account.calendar, &ours.uid);
        let (_, base) = there(&account, &ours).unwrap();

        // On the phone: another time, and an alarm.
        let theirs = String::from_utf8(base.clone()).unwrap();
        let alarm =
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Go\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT";
        account
            .server
            .put(&place, &theirs.replace("20260320T09", "20260320T13").replace("END:VEVENT", alarm));

        "Anna Kowalska".clone_into(&mut ours.title);
        assert_eq!(update(&account, &ours, &base, etag.clone()), Put::Overtaken, "{kind:?}");
        let removed = account.way(|way| account.caldav.remove(way, &place, etag.as_deref())).unwrap();
        assert_eq!(removed, Put::Overtaken, "{kind:?}: nor is it removed");

        // Read, and written onto what stands there: both are kept.
        let (etag, base) = there(&account, &ours).unwrap();
        written(update(&account, &ours, &base, etag));
        let text = &all(&account)["two-clients"];
        assert!(
            text.contains("SUMMARY:Anna Kowalska") && text.contains("TRIGGER:-PT15M"),
            "{kind:?}: {text}"
        );
    }
}

#[test]
fn what_was_removed_meanwhile_is_not_brought_back_by_a_change() {
    for kind in BOTH {
        let account = Account::on(kind);
        let mut event = session("gone-meanwhile", "2026-03-20T10:00");
        let etag = written(account.create(&event).unwrap());
        let (_, base) = there(&account, &event).unwrap();
        account.server.delete(&account.caldav.place(&account.calendar, &event.uid));
        event.start = "2026-03-21T10:00".parse().unwrap();
        assert_eq!(update(&account, &event, &base, etag), Put::Overtaken, "{kind:?}");
        assert!(all(&account).is_empty(), "{kind:?}");
    }
}

#[test]
fn nothing_is_created_twice() {
    for kind in BOTH {
        let account = Account::on(kind);
        let ours = session("only-once", "2026-03-20T10:00");
        written(account.create(&ours).unwrap());
        assert_eq!(account.create(&ours).unwrap(), Put::Overtaken, "{kind:?}: at the same place");
        // The same UID somewhere else, as after an import with another program.
        account.server.put(&format!("{}imported.ics", account.calendar), &event("taken", "Imported"));
        let again = account.create(&session("taken", "2026-03-22T10:00")).unwrap();
        assert_eq!(again, Put::Overtaken, "{kind:?}: the UID is taken");
        assert_eq!(all(&account).len(), 2, "{kind:?}");
    }
}

#[test]
fn what_a_server_cannot_read_is_refused_for_good() {
    for kind in BOTH {
        let account = Account::on(kind);
        let place = account.caldav.place(&account.calendar, "broken");
        let put =
            account.way(|way| account.caldav.put(way, &place, b"no calendar", &Condition::New)).unwrap();
        assert_eq!(put, Put::Refused, "{kind:?}");
    }
}

#[test]
fn without_a_known_version_it_is_written_whatever_is_there() {
    for kind in BOTH {
        let account = Account::on(kind);
        let mut event = session("unknown-version", "2026-03-20T10:00");
        written(account.create(&event).unwrap());
        let (_, base) = there(&account, &event).unwrap();
        "Anna".clone_into(&mut event.title);
        written(update(&account, &event, &base, None));
        assert!(all(&account)["unknown-version"].contains("SUMMARY:Anna"), "{kind:?}");
    }
}

#[test]
fn what_others_keep_in_an_event_survives_a_change_byte_for_byte() {
    for kind in BOTH {
        let account = Account::on(kind);
        let mut ours = session("kept", "2026-03-20T10:00");
        let alarm =
            "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT1H\r\nX-APPLE-DEFAULT-ALARM:TRUE\r\nEND:VALARM";
        let more = "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC\r\nDESCRIPTION:My own\\nnote\\, kept\r\n\
                    X-LONG;X=\"a:b\":0123456789012345678901234\r\n 567890";
        let theirs =
            event("kept", "Anna K.").replace("END:VEVENT", &format!("{more}\r\n{alarm}\r\nEND:VEVENT"));
        let place = account.caldav.place(&account.calendar, "kept");
        account.server.put(&place, &theirs);
        // Both put the lines in an order of their own; what stands there then is what has to be kept.
        let (etag, base) = there(&account, &ours).unwrap();
        ours.location = None;
        written(update(&account, &ours, &base, etag));
        let wanted = String::from_utf8(base)
            .unwrap()
            .replace("20260316T090000Z", "20260320T090000Z")
            .replace("20260316T100000Z", "20260320T100000Z")
            .replace("DTSTAMP:20260310T100000Z", "DTSTAMP:20260312T080000Z");
        assert!(wanted.contains("X-APPLE-DEFAULT-ALARM:TRUE") && wanted.contains("My own\\nnote\\, kept"));
        let (_, now) = there(&account, &ours).unwrap();
        assert_eq!(String::from_utf8(now).unwrap(), wanted, "{kind:?}");
    }
}
