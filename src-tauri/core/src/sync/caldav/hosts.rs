//! Where to begin to look for the calendars of an address, and how far a server may send us on. Pure.

use url::{Host, Url};

use crate::net::address;

/// Providers whose calendars are not where the part of the address behind the `@` says.
const KNOWN: &[(&[&str], &str)] = &[
    (&["icloud.com", "me.com", "mac.com"], "https://caldav.icloud.com/"),
    (&["fastmail.com", "fastmail.fm", "sent.com", "messagingengine.com"], "https://caldav.fastmail.com/"),
    (&["gmx.net", "gmx.de", "gmx.at", "gmx.ch"], "https://caldav.gmx.net/"),
    (&["web.de"], "https://caldav.web.de/"),
    (&["mailbox.org"], "https://dav.mailbox.org/"),
    (&["posteo.de", "posteo.net", "posteo.org"], "https://posteo.de:8443/"),
];

/// Where a server says what it has for CalDAV (RFC 6764, section 5).
const WELL_KNOWN: &str = "/.well-known/caldav";
/// Where Nextcloud has it, when nobody made the way above.
const NEXTCLOUD: &str = "/remote.php/dav/";

/// Where to look, the likeliest first: a link, a host, or an address for mail. Nothing if it is none of them.
pub(super) fn beginnings(address: &str) -> Vec<Url> {
    let text = address.trim();
    let url = if text.contains("://") {
        address::parse(text)
    } else {
        let host = text.rsplit_once('@').map_or(text, |(_, host)| host);
        address::parse(&format!("https://{host}"))
    };
    let Some(mut url) = url else { return Vec::new() };
    url.set_fragment(None);
    // A name and a password stand elsewhere; nothing of them goes into a list of places.
    if url.set_username("").is_err() || url.set_password(None).is_err() {
        return Vec::new();
    }
    let host = url.host_str().unwrap_or_default().to_ascii_lowercase();
    let owner = |domain: &&str| {
        host == **domain || host.strip_suffix(*domain).is_some_and(|rest| rest.ends_with('.'))
    };
    let known = KNOWN.iter().find(|(domains, _)| domains.iter().any(owner));
    if let Some(start) = known.and_then(|(_, start)| Url::parse(start).ok()) {
        return vec![start];
    }
    let at = |path: &str| {
        let mut url = url.clone();
        url.set_path(path);
        url.set_query(None);
        url
    };
    let mut all = if url.path() == "/" { Vec::new() } else { vec![at(url.path())] };
    all.extend([WELL_KNOWN, NEXTCLOUD, "/"].map(at));
    all
}

/// Whether both are of one owner, so that a password for one may be shown to the other: the same computer, or two
/// names below one that its owner registered.
pub(super) fn of_one_owner(one: &Url, other: &Url) -> bool {
    match (one.host(), other.host()) {
        (Some(Host::Domain(one)), Some(Host::Domain(other))) => {
            let registered = |name| psl::domain_str(name).filter(|domain| domain.contains('.'));
            one == other || registered(one).is_some_and(|domain| registered(other) == Some(domain))
        }
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(address: &str) -> Vec<String> {
        beginnings(address).into_iter().map(String::from).collect()
    }

    #[test]
    fn an_address_leads_to_its_provider() {
        assert_eq!(texts("mara@icloud.com"), ["https://caldav.icloud.com/"]);
        assert_eq!(texts("https://p42-caldav.icloud.com"), ["https://caldav.icloud.com/"]);
        assert_eq!(texts(" mara@Fastmail.com "), ["https://caldav.fastmail.com/"]);
        let own =
            ["/.well-known/caldav", "/remote.php/dav/", "/"].map(|path| format!("https://example.org{path}"));
        assert_eq!(texts("mara@example.org"), own);
        assert_eq!(texts("https://x:secret@example.org/?a=b#c"), own, "nothing of a secret is kept");
        assert_eq!(texts("example.org"), own);
        assert_eq!(
            texts("http://192.168.1.5:5232/mara/")[..2],
            ["http://192.168.1.5:5232/mara/", "http://192.168.1.5:5232/.well-known/caldav"]
        );
        assert!(texts("noticloud.com").len() > 1, "a longer name is somebody else's");
        for nothing in ["", "  ", "file:///etc/passwd", "mara@", "https://"] {
            assert!(texts(nothing).is_empty(), "{nothing:?}");
        }
    }

    #[test]
    fn a_password_stays_with_one_owner() {
        let one = |a: &str, b: &str| {
            let url = |host: &str| Url::parse(&format!("https://{host}/")).unwrap();
            of_one_owner(&url(a), &url(b))
        };
        assert!(one("caldav.icloud.com", "p42-caldav.icloud.com"));
        assert!(one("example.org", "cloud.example.org:8443"));
        assert!(one("nas", "nas"));
        assert!(one("192.168.1.5", "192.168.1.5:5232"));
        for (a, b) in [
            ("a.co.uk", "b.co.uk"),
            ("mara.github.io", "eve.github.io"),
            ("example.org", "example.com"),
            ("icloud.com.evil.example", "icloud.com"),
            ("nas", "other"),
            ("192.168.1.5", "192.168.1.6"),
            ("127.0.0.1", "localhost"),
        ] {
            assert!(!one(a, b), "{a} and {b}");
        }
    }
}
