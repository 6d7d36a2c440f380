//! Found, listed, and asked for only what has changed.

use stillpoint_core::error::RemoteError;
use stillpoint_core::sync::provider::{FoundCalendar, Known, Provider};
use stillpoint_core::{Error, Result};
use stillpoint_tests::servers::faults::Faults;
use stillpoint_tests::servers::{CalendarServer, Kind, PASSWORD};

use super::account::{Account, BOTH, all, event};

#[test]
fn the_calendars_of_an_address_are_found() {
    for kind in BOTH {
        let account = Account::on(kind);
        let server = account.server.address;
        let wanted = format!("http://{server}{}", account.server.home());
        // By the way that both keep for it, which sends on; by the root; by the home itself.
        for path in ["", "/", account.server.home()] {
            let found = account.discovered(&format!("http://{server}{path}"), PASSWORD).unwrap();
            assert_eq!(found, wanted, "{kind:?} from {path:?}");
        }
    }
}

#[test]
fn a_wrong_password_is_tried_once() {
    let account = Account::on(Kind::Radicale);
    let before = account.between.passed().len();
    let address = format!("http://{}/coach/", account.between.address);
    let refused = account.discovered(&address, "guess");
    assert!(matches!(refused, Err(Error::Remote(RemoteError::Refused))), "{refused:?}");
    assert_eq!(account.between.passed().len() - before, 1, "a second try may lock her account");
    assert!(account.discovered(&address, PASSWORD).is_ok());
}

#[test]
fn where_there_is_no_calendar_server_nothing_is_found() {
    let account = Account::on(Kind::Xandikos);
    let nobody = Faults::before(account.server.address);
    for method in ["PROPFIND"; 4] {
        nobody.next(method, stillpoint_tests::servers::faults::Fault::Says(404, ""));
    }
    let address = format!("http://{}/here", nobody.address);
    let nothing = account.discovered(&address, PASSWORD);
    assert!(matches!(nothing, Err(Error::Remote(RemoteError::Nothing))), "{nothing:?}");
    let tried: Vec<_> = nobody.passed().into_iter().map(|passed| passed.path).collect();
    assert_eq!(tried, ["/here", "/.well-known/caldav", "/remote.php/dav/", "/"]);
}

fn names(found: &[FoundCalendar]) -> Vec<(&str, &str)> {
    found.iter().map(|calendar| (calendar.href.as_str(), calendar.name.as_str())).collect()
}

#[test]
fn calendars_are_listed_also_those_with_odd_names() {
    for kind in BOTH {
        let account = Account::on(kind);
        // Xandikos loses what comes after a # in the name of a calendar, not in that of an event.
        let odd =
            account.server.calendar(if kind == Kind::Radicale { "caf%C3%A9%20%231" } else { "caf%C3%A9" });
        let found = account.way(|way| account.caldav.calendars(way)).unwrap();
        let listed = names(&found);
        assert!(listed.iter().any(|(href, _)| *href == account.calendar), "{kind:?}: {listed:?}");
        assert!(found.iter().all(|calendar| !calendar.read_only), "{kind:?}: {found:?}");
        let (href, name) = *listed.iter().find(|(href, _)| href.contains("caf")).unwrap();
        assert!(name.contains("caf\u{e9}"), "{kind:?}: {name}");
        // What is in it comes, and goes where it belongs.
        account.server.put(&format!("{odd}a%20%23%C3%A9.ics"), &event("odd-1", "Odd"));
        let mut known = Known { href: href.to_owned(), ..Known::default() };
        let changes = account.fetch(&mut known).unwrap().unwrap();
        assert_eq!(changes.changed.len(), 1, "{kind:?}: {changes:?}");
        assert_eq!(changes.changed[0].uid, "odd-1");
        let again = account.way(|way| account.caldav.read(way, &changes.changed[0].href)).unwrap().unwrap();
        assert_eq!(again.etag, changes.changed[0].etag, "{kind:?}");
        account.server.delete(&format!("{odd}a%20%23%C3%A9.ics"));
        assert_eq!(account.fetch(&mut known).unwrap().unwrap().gone, [changes.changed[0].href.clone()]);
    }
}

/// The UIDs that came, and how many went.
fn came(account: &Account, known: &mut Known) -> Result<Option<(Vec<String>, usize)>> {
    let changes = account.fetch(known)?;
    Ok(changes.map(|changes| {
        let mut uids: Vec<_> = changes.changed.into_iter().map(|remote| remote.uid).collect();
        uids.sort();
        (uids, changes.gone.len())
    }))
}

fn uids(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn only_what_has_changed_comes() {
    for kind in BOTH {
        let mut account = Account::on(kind);
        let place = |name: &str| format!("{}{name}.ics", account.calendar);
        let (one, two, three) = (place("one"), place("two"), place("three"));
        account.server.put(&one, &event("u1", "One"));
        account.server.put(&two, &event("u2", "Two"));
        let mut known = account.nothing();
        assert_eq!(came(&account, &mut known).unwrap(), Some((uids(&["u1", "u2"]), 0)), "{kind:?}");
        assert!(known.mark.sync_token.is_some(), "{kind:?} hands out tokens");
        assert!(!account.stirred(&known).unwrap(), "{kind:?}");
        assert_eq!(came(&account, &mut known).unwrap(), None, "{kind:?}: nothing new");

        account.server.put(&two, &event("u2", "Two later"));
        account.server.put(&three, &event("u3", "Three"));
        account.server.delete(&one);
        assert!(account.stirred(&known).unwrap(), "{kind:?}");
        assert_eq!(came(&account, &mut known).unwrap(), Some((uids(&["u2", "u3"]), 1)), "{kind:?}");
        assert!(!account.stirred(&known).unwrap(), "{kind:?}");

        account.server.restart();
        assert!(!account.stirred(&known).unwrap(), "{kind:?} started again");
        account.server.put(&place("one"), &event("u1", "One again"));
        assert_eq!(came(&account, &mut known).unwrap(), Some((uids(&["u1"]), 0)), "{kind:?}");
    }
}

#[test]
fn a_token_that_is_not_taken_leads_to_a_full_comparison() {
    for kind in BOTH {
        let account = Account::on(kind);
        let place = |name: &str| format!("{}{name}.ics", account.calendar);
        for name in ["one", "two", "three"] {
            account.server.put(&place(name), &event(name, name));
        }
        let mut known = account.nothing();
        account.fetch(&mut known).unwrap();
        account.server.put(&place("two"), &event("two", "Moved"));
        account.server.delete(&place("three"));
        known.mark.sync_token = Some("http://example.org/ns/sync/forgotten".to_owned());
        let _ = account.between.passed();
        assert_eq!(came(&account, &mut known).unwrap(), Some((uids(&["two"]), 1)), "{kind:?}");
        let asked = account.between.passed();
        assert_eq!(asked.len(), 4, "{kind:?}: the token, the state, the list, the content of one: {asked:?}");
        assert_eq!(known.etags.len(), 2);
        assert!(!account.stirred(&known).unwrap(), "{kind:?}: in step again");
    }
}

#[test]
fn contents_come_fifty_at_a_time() {
    let account = Account::on(Kind::Xandikos);
    for number in 0..120 {
        account
            .server
            .put(&format!("{}{number}.ics", account.calendar), &event(&format!("u{number}"), "Many"));
    }
    let _ = account.between.passed();
    assert_eq!(all(&account).len(), 120);
    let reports = account.between.passed().iter().filter(|passed| passed.method == "REPORT").count();
    assert_eq!(reports, 3);
}

#[test]
fn nothing_new_costs_one_small_request_and_writes_nothing() {
    for kind in BOTH {
        let account = Account::on(kind);
        for number in 0..30 {
            account
                .server
                .put(&format!("{}{number}.ics", account.calendar), &event(&format!("u{number}"), "Busy"));
        }
        let mut known = account.nothing();
        account.fetch(&mut known).unwrap();
        let _ = account.between.passed();
        let stirred = account.way(|way| {
            let stirred = account.caldav.stirred(way, std::slice::from_ref(&known))?;
            assert_eq!(way.requests(), 1);
            Ok(stirred)
        });
        assert_eq!(stirred.unwrap(), [false], "{kind:?}");
        let asked = account.between.passed();
        let methods: Vec<_> = asked.iter().map(|passed| passed.method.as_str()).collect();
        assert_eq!(methods, ["PROPFIND"], "{kind:?}");
        assert!(asked[0].bytes < 2048, "{kind:?}: {} bytes, heads included", asked[0].bytes);
    }
}

#[test]
fn a_calendar_that_was_taken_away_is_gone() {
    for kind in BOTH {
        let account = Account::on(kind);
        let mut known = account.nothing();
        account.server.put(&format!("{}one.ics", account.calendar), &event("u1", "One"));
        account.fetch(&mut known).unwrap();
        account.server.delete(&account.calendar);
        assert!(account.stirred(&known).unwrap(), "{kind:?}");
        let gone = account.fetch(&mut known);
        assert!(matches!(gone, Err(Error::Remote(RemoteError::Nothing))), "{kind:?}: {gone:?}");
        assert_eq!(known.etags.len(), 1, "{kind:?}: nothing that was in it is said to be gone");
    }
}

#[test]
fn a_server_that_is_down_is_out_of_reach() {
    let mut server = CalendarServer::start(Kind::Xandikos);
    let account = Account::on(Kind::Radicale);
    let address = format!("http://{}/", server.address);
    assert!(account.discovered(&address, PASSWORD).is_ok());
    server.stop();
    let down = account.discovered(&address, PASSWORD);
    assert!(matches!(down, Err(Error::Remote(RemoteError::Offline))), "{down:?}");
}
