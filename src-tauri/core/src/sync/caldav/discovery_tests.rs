//! How far a server may send us on, and what it learns on the way.

use std::net::SocketAddr;

use super::discovery::{Home, discover};
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, RemoteError, Result};
use crate::net::address::LocalHosts;
use crate::net::client::Line;
use crate::net::exchange::Limits;
use crate::net::tests::{Server, answer};
use crate::net::way::Way;
use crate::testing::open;

/// An answer about `place` with one property that holds a place.
fn says(place: &str, property: &str, href: &str) -> Vec<u8> {
    let body = format!(
        r#"<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>{place}</d:href>
        <d:propstat><d:prop><{property}><d:href>{href}</d:href></{property}></d:prop>
        <d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"#
    );
    answer("207 Multi-Status", "", body.as_bytes())
}

fn script(head: &str, address: SocketAddr) -> Vec<u8> {
    let to = |status: &str, place: &str| answer(status, &format!("Location: {place}\r\n"), b"");
    let port = address.port();
    match head.split(' ').nth(1).unwrap_or_default() {
        "/kept/" => to("302 Found", "/kept/2/"),
        "/kept/2/" => to("301 Moved Permanently", "/kept/3/"),
        "/kept/3/" => to("307 Temporary Redirect", "/kept/4/"),
        "/kept/4/" => to("308 Permanent Redirect", &format!("http://127.0.0.1:{port}/kept/5/")),
        "/kept/5/" => to("302 Found", "/found/"),
        "/found/" => says("/found/", "d:current-user-principal", "/people/mara"),
        "/people/mara" => says("/people/mara", "c:calendar-home-set", "/homes/mara%40example.org"),
        "/round/" => to("302 Found", "/round/"),
        "/away/" => to("301 Moved Permanently", &format!("http://localhost:{port}/stolen/")),
        "/elsewhere/" => {
            says("/elsewhere/", "c:calendar-home-set", &format!("http://localhost:{port}/stolen/"))
        }
        "/file/" => to("301 Moved Permanently", "file:///etc/passwd"),
        "/slow/" => answer("503 Service Unavailable", "Retry-After: 60\r\n", b""),
        "/web/" => answer("200 OK", "", b"<html>Welcome</html>"),
        _ => answer("404 Not Found", "", b""),
    }
}

fn find(path: &str) -> (Result<Home>, Vec<String>, Server) {
    let (open, server) = (open(), Server::hearing(script));
    let line = Line::open(LocalHosts::none().and("127.0.0.1").and("localhost"), Limits::CALENDAR).unwrap();
    let password = Sensitive::new("secret".to_owned());
    let found = discover(&Way::new(&open.app, &line), &server.url(path), "mara", &password);
    let asked = server.asked();
    (found, asked, server)
}

#[test]
fn a_server_may_send_us_on_five_times_and_is_asked_the_same_each_time() {
    let (found, asked, server) = find("/kept/");
    let found = found.unwrap();
    assert_eq!(found.home.as_str(), server.url("/homes/mara%40example.org/"), "a collection ends in a slash");
    assert_eq!(found.principal.unwrap().as_str(), server.url("/people/mara"));
    assert_eq!(asked.len(), 7);
    for head in asked {
        let lower = head.to_lowercase();
        assert!(
            head.starts_with("PROPFIND ")
                && lower.contains("depth: 0")
                && lower.contains("content-type: application/xml"),
            "{head}"
        );
        assert!(lower.contains("authorization: basic bwfyytpzzwnyzxq="), "{head}");
    }
}

#[test]
fn nobody_else_learns_the_password() {
    for path in ["/away/", "/elsewhere/", "/file/", "/round/", "/web/"] {
        let (found, asked, _server) = find(path);
        assert!(matches!(found, Err(Error::Remote(RemoteError::Unexpected))), "{path}: {found:?}");
        assert!(asked.iter().all(|head| !head.contains("/stolen/")), "{path}: {asked:?}");
    }
    let (slow, asked, _server) = find("/slow/");
    assert!(matches!(slow, Err(Error::Remote(RemoteError::Busy))), "{slow:?}");
    assert_eq!(asked.len(), 1, "who is busy is not asked at four places");
}

#[test]
fn what_is_no_address_is_said_so() {
    let open = open();
    let line = Line::open(LocalHosts::none(), Limits::CALENDAR).unwrap();
    let password = Sensitive::new("secret".to_owned());
    for (address, wanted) in [("", true), ("file:///etc/passwd", true), ("http://calendar.example/", false)] {
        let way = Way::new(&open.app, &line);
        let found = discover(&way, address, "mara", &password);
        match found {
            Err(Error::Invalid(_)) => assert!(wanted, "{address}"),
            Err(Error::Remote(RemoteError::AddressNotAllowed)) => assert!(!wanted, "{address}"),
            other => panic!("{address}: {other:?}"),
        }
    }
}
