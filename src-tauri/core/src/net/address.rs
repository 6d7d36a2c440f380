//! Which addresses may be opened: public ones, over https. Pure.
//!
//! A link that somebody else wrote must not make this computer talk to the router, to other machines of the house or
//! to a cloud's metadata service. Ranges: IANA's special-purpose registries (RFC 6890 and its updates).

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::error::RemoteError;

/// Hosts that may be inside the local network and may speak plain http, each named by the caller. Nobody else's.
#[derive(Debug, Clone, Default)]
pub struct LocalHosts(BTreeSet<String>);

impl LocalHosts {
    /// None.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// These and `host` (a name or an address, without a port).
    #[must_use]
    pub fn and(mut self, host: &str) -> Self {
        self.0.insert(host.to_ascii_lowercase());
        self
    }

    pub(crate) fn allows(&self, host: &str) -> bool {
        self.0.contains(&host.to_ascii_lowercase())
    }
}

/// The pasted text as an address: `webcal` means https. Nothing if it is no address of a host.
#[must_use]
pub fn parse(text: &str) -> Option<Url> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let url = match scheme.to_ascii_lowercase().as_str() {
        "webcal" | "webcals" => Url::parse(&format!("https://{rest}")),
        "http" | "https" => Url::parse(text),
        _ => return None,
    };
    url.ok().filter(Url::has_host)
}

/// Whether `url` may be opened, as far as it can be told before its name is resolved.
pub(crate) fn check(url: &Url, local: &LocalHosts) -> Result<(), RemoteError> {
    let allowed = url.host_str().is_some_and(|host| local.allows(host));
    let public = match url.host() {
        Some(Host::Domain(_)) => true,
        Some(Host::Ipv4(address)) => is_public(address.into()),
        Some(Host::Ipv6(address)) => is_public(address.into()),
        None => false,
    };
    let fine = match url.scheme() {
        "https" => public || allowed,
        "http" => allowed,
        _ => false,
    };
    if fine { Ok(()) } else { Err(RemoteError::AddressNotAllowed) }
}

/// Whether an address is one of the public internet.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = match (a, b, c) {
        (0 | 10 | 127 | 224..=255, _, _)
        | (100, 64..=127, _)
        | (169, 254, _)
        | (172, 16..=31, _)
        | (192, 168, _)
        | (192, 0, 0 | 2)
        | (192, 88, 99)
        | (198, 18 | 19, _)
        | (198, 51, 100)
        | (203, 0, 113) => true,
        // Azure's metadata lies in public space.
        _ => address == Ipv4Addr::new(168, 63, 129, 16),
    };
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let words = address.segments();
    let embedded = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match words {
        // Mapped (RFC 4291) and translated (RFC 6052) addresses are the IPv4 address inside.
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => embedded(high, low),
        // 6to4 (RFC 3056) carries one, too.
        [0x2002, high, low, ..] => embedded(high, low),
        // Protocol assignments and tunnels (2001::/23), documentation.
        [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => false,
        // Global unicast is 2000::/3; all else is local, multicast or not given out.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_public() {
        for inside in [
            "127.0.0.1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.178.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.100.100.200",
            "192.0.0.192",
            "168.63.129.16",
            "198.18.0.1",
            "224.0.0.251",
            "255.255.255.255",
            "::",
            "::1",
            "fd00:ec2::254",
            "fc00::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:192.168.0.1",
            "::127.0.0.1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside} is not of the public internet");
        }
        for outside in [
            "1.1.1.1",
            "172.32.0.1",
            "100.128.0.1",
            "192.0.1.1",
            "2606:4700::1111",
            "::ffff:8.8.8.8",
            "64:ff9b::808:808",
            "2002:808:808::",
        ] {
            assert!(is_public(outside.parse().unwrap()), "{outside} is public");
        }
    }

    #[test]
    fn only_https_is_opened_and_webcal_means_https() {
        let url = |text| parse(text).unwrap();
        assert_eq!(url(" webcal://calendar.example/a.ics ").as_str(), "https://calendar.example/a.ics");
        assert!(check(&url("https://calendar.example/a.ics"), &LocalHosts::none()).is_ok());
        for text in [
            "http://calendar.example/a.ics",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
        ] {
            let refused = check(&url(text), &LocalHosts::none());
            assert_eq!(refused, Err(RemoteError::AddressNotAllowed), "{text}");
        }
        for text in ["", "calendar.example/a.ics", "file:///etc/passwd", "javascript:alert(1)", "https://"] {
            assert!(parse(text).is_none(), "{text:?} is no link to a calendar");
        }
    }

    #[test]
    fn a_host_of_the_house_must_be_named() {
        let local = LocalHosts::none().and("192.168.1.5");
        assert!(check(&parse("http://192.168.1.5:5232/a.ics").unwrap(), &local).is_ok());
        assert!(check(&parse("http://192.168.1.6:5232/a.ics").unwrap(), &local).is_err());
    }
}
