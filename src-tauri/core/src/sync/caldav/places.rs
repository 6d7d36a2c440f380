//! Paths on a server: which of them name the same thing, and where something new goes. Pure.
//!
//! A path is sent as the server spells it and compared decoded, because `a@b` and `a%40b` are one place.

use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};
use url::Url;

/// The path of what `href` names in an answer about `asked`; nothing where it is on another server.
pub(super) fn on(asked: &Url, href: &str) -> Option<String> {
    let href = href.trim();
    let mut url = asked.clone();
    if href.starts_with('/') {
        // Not joined: a path that begins with two slashes would be taken for another host.
        url.set_path(href);
    } else {
        url = asked.join(href).ok()?;
    }
    (url.origin() == asked.origin()).then(|| url.path().to_owned())
}

/// What two paths have in common when they name the same thing.
pub(super) fn key(path: &str) -> Vec<u8> {
    let segments = path.trim_end_matches('/').split('/');
    // A slash inside a segment stays apart from one between segments.
    segments.map(|segment| percent_decode_str(segment).collect::<Vec<u8>>()).collect::<Vec<_>>().join(&0)
}

/// Whether two paths name the same thing.
pub(super) fn same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// Where an event of this UID goes in a calendar: a name of plain characters, so that every server spells it alike.
pub(super) fn of_event(calendar: &str, uid: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let name = if !uid.is_empty() && uid.len() <= 100 && uid.bytes().all(plain) {
        uid.to_owned()
    } else {
        let kept: String = uid.bytes().filter(|byte| plain(*byte)).take(50).map(char::from).collect();
        let finger = data_encoding::HEXLOWER.encode(&Sha256::digest(uid)[..8]);
        format!("{kept}-{finger}")
    };
    format!("{}/{name}.ics", calendar.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_the_same_however_it_is_spelled() {
        assert!(same("/c/a%40b.ics", "/c/a@b.ics"));
        assert!(same("/caf%c3%a9/", "/caf%C3%A9"));
        assert!(!same("/c/a%2Fb", "/c/a/b"), "an encoded slash parts nothing");
        assert!(!same("/c/a", "/c/A"));
    }

    #[test]
    fn only_what_is_on_the_server_has_a_place() {
        let asked: Url = "https://dav.example/c/".parse().unwrap();
        for (href, wanted) in [
            ("/c/%23.ics", Some("/c/%23.ics")),
            ("/c/é.ics", Some("/c/%C3%A9.ics")),
            ("a.ics", Some("/c/a.ics")),
            ("https://dav.example/c/a.ics", Some("/c/a.ics")),
            ("https://dav.example:8443/c/a.ics", None),
            ("http://dav.example/c/a.ics", None),
            ("//elsewhere.example/a.ics", Some("//elsewhere.example/a.ics")),
        ] {
            assert_eq!(on(&asked, href).as_deref(), wanted, "{href}");
        }
    }

    #[test]
    fn every_uid_has_a_plain_name_of_its_own() {
        assert_eq!(of_event("/c/", "0b8d-1"), "/c/0b8d-1.ics");
        let names = ["a@b", "a/b", "ab", "", "../a", &"x".repeat(300)].map(|uid| of_event("/c", uid));
        for name in &names {
            let file = name.strip_prefix("/c/").unwrap().strip_suffix(".ics").unwrap();
            assert!(file.len() < 110 && !file.contains(['.', '/', '@']), "{name}");
        }
        let mut distinct = names.to_vec();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), names.len());
    }
}
