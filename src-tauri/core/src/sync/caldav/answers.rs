//! What a server answers about many things at once (RFC 4918, section 13). Pure.
//!
//! Read here and not by `libdav`, which gives up a whole answer when one member has no version, drops the notice that
//! the answer was cut short (507), and does not tell what may be written.

use libdav::xmlutils::{normalise_newlines, parse_statusline};
use libdav::{PropertyName, names};
use roxmltree::{Document, Node};
use url::Url;

use super::places;
use crate::error::{RemoteError, Result};

/// The version of a whole collection, as Apple's calendar server began it.
pub(super) const GETCTAG: PropertyName<'static, 'static> =
    PropertyName::new(names::CALENDAR_SERVER, "getctag");
/// What the one who asks may do (RFC 3744, section 5.4).
pub(super) const PRIVILEGES: PropertyName<'static, 'static> =
    PropertyName::new(names::DAV, "current-user-privilege-set");

/// An answer about many things.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// One for each thing.
    pub(super) members: Vec<Member>,
    /// Where the collection stands now (RFC 6578).
    pub(super) token: Option<String>,
    /// There is more that was not said (RFC 6578, section 3.6).
    pub(super) cut_short: bool,
}

/// What is said of one thing.
#[derive(Debug, Default)]
pub(super) struct Member {
    /// Its path, as the server spells it.
    pub(super) place: String,
    /// Of the thing as a whole, where one is said.
    pub(super) status: Option<u16>,
    pub(super) etag: Option<String>,
    pub(super) ctag: Option<String>,
    pub(super) token: Option<String>,
    pub(super) name: Option<String>,
    pub(super) colour: Option<String>,
    /// The calendar text.
    pub(super) data: Option<String>,
    /// It holds others.
    pub(super) collection: bool,
    pub(super) calendar: bool,
    /// It takes no events, only tasks or the like.
    pub(super) no_events: bool,
    /// Nothing can be written there.
    pub(super) read_only: bool,
    /// Of the one who asks.
    pub(super) principal: Option<String>,
    /// Where the calendars are.
    pub(super) home: Option<String>,
}

impl Answer {
    /// Reads the answer to a question about `asked`. Members on other servers are left out.
    ///
    /// # Errors
    /// `Unexpected` where it is something else.
    pub(super) fn read(body: &[u8], asked: &Url) -> Result<Self> {
        let text = std::str::from_utf8(body).map_err(|_| RemoteError::Unexpected)?;
        // The library refuses definitions of entities, so nothing can grow while it is read.
        let document = Document::parse(text).map_err(|_| RemoteError::Unexpected)?;
        let root = document.root_element();
        if root.tag_name().name() != "multistatus" {
            return Err(RemoteError::Unexpected.into());
        }
        let mut answer = Self { token: text_of(root, &names::SYNC_TOKEN), ..Self::default() };
        for response in root.children().filter(|node| node.tag_name() == names::RESPONSE) {
            let status = child(response, &names::STATUS).and_then(status_of);
            for href in response.children().filter(|node| node.tag_name() == names::HREF) {
                let Some(place) = href.text().and_then(|href| places::on(asked, href)) else { continue };
                answer.cut_short |= status == Some(507);
                let mut member = Member { place, status, ..Member::default() };
                for found in response.children().filter(|node| node.tag_name() == names::PROPSTAT) {
                    member.take(found);
                }
                answer.members.push(member);
            }
        }
        Ok(answer)
    }

    /// What is said of the thing at `place` itself.
    pub(super) fn about(&self, place: &str) -> Option<&Member> {
        self.members.iter().find(|member| places::same(&member.place, place))
    }
}

impl Member {
    fn take(&mut self, found: Node<'_, '_>) {
        let status = child(found, &names::STATUS).and_then(status_of);
        if status.is_some_and(|status| !(200..300).contains(&status)) {
            return;
        }
        for property in child(found, &names::PROP).into_iter().flat_map(|node| node.children()) {
            self.take_property(property);
        }
    }

    fn take_property(&mut self, property: Node<'_, '_>) {
        let name = property.tag_name();
        let text = || trimmed(property.text());
        let holds =
            |wanted: &PropertyName<'_, '_>| property.descendants().any(|node| node.tag_name() == *wanted);
        if name == names::GETETAG {
            self.etag = text().map(|etag| version(&etag));
        } else if name == GETCTAG {
            self.ctag = text();
        } else if name == names::SYNC_TOKEN {
            self.token = text();
        } else if name == names::DISPLAY_NAME {
            self.name = text();
        } else if name == names::CALENDAR_COLOUR {
            self.colour = text().as_deref().and_then(colour);
        } else if name == names::CALENDAR_DATA {
            // XML turns each line end into a line feed; calendars have both characters (RFC 5545, section 3.1).
            self.data = property.text().map(normalise_newlines);
        } else if name == names::RESOURCETYPE {
            (self.collection, self.calendar) = (holds(&names::COLLECTION), holds(&names::CALENDAR));
        } else if name == names::SUPPORTED_CALENDAR_COMPONENT_SET {
            let kinds: Vec<_> = property.children().filter_map(|node| node.attribute("name")).collect();
            self.no_events =
                !kinds.is_empty() && !kinds.iter().any(|kind| kind.eq_ignore_ascii_case("VEVENT"));
        } else if name == PRIVILEGES {
            const WRITES: [&str; 3] = ["all", "write", "write-content"];
            self.read_only = !property.descendants().any(|node| WRITES.contains(&node.tag_name().name()));
        } else if name == names::CURRENT_USER_PRINCIPAL {
            self.principal = child(property, &names::HREF).and_then(|href| trimmed(href.text()));
        } else if name == names::CALENDAR_HOME_SET {
            self.home = child(property, &names::HREF).and_then(|href| trimmed(href.text()));
        }
    }
}

/// A version as it is compared and sent: in quotes, also where the server forgot them, and without the mark for a
/// weak one, which `If-Match` would never find equal (RFC 9110, section 8.8.3).
pub(super) fn version(etag: &str) -> String {
    let strong = etag.trim().trim_start_matches("W/");
    if strong.starts_with('"') { strong.to_owned() } else { format!("\"{strong}\"") }
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &PropertyName<'_, '_>) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.tag_name() == *name)
}

fn text_of(node: Node<'_, '_>, name: &PropertyName<'_, '_>) -> Option<String> {
    child(node, name).and_then(|child| trimmed(child.text()))
}

fn trimmed(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn status_of(node: Node<'_, '_>) -> Option<u16> {
    parse_statusline(node.text()?.trim()).ok().map(|status| status.as_u16())
}

/// `#rrggbb` of `#rrggbb` or `#rrggbbaa`.
fn colour(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#')?;
    let fine = matches!(digits.len(), 6 | 8) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    fine.then(|| format!("#{}", digits[..6].to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Answer {
        Answer::read(body.as_bytes(), &"https://dav.example/c/".parse().unwrap()).unwrap()
    }

    #[test]
    fn members_without_a_version_and_a_cut_are_told() {
        let answer = read(
            r#"<?xml version="1.0"?><multistatus xmlns="DAV:">
            <response><href>/c/</href><status>HTTP/1.1 507 Insufficient Storage</status></response>
            <response><href>/c/a.ics</href><propstat><prop><getetag/></prop><status>HTTP/1.1 200 OK</status></propstat></response>
            <response><href>https://dav.example/c/b%20b.ics</href><propstat><prop><getetag>1</getetag></prop></propstat></response>
            <response><href>https://elsewhere.example/c/b.ics</href></response>
            <response><href>/c/d.ics</href><href>/c/e.ics</href><status>HTTP/1.1 404 Not Found</status></response>
            <sync-token> urn:2 </sync-token></multistatus>"#,
        );
        assert!(answer.cut_short);
        assert_eq!(answer.token.as_deref(), Some("urn:2"));
        let said: Vec<_> =
            answer.members.iter().map(|m| (m.place.as_str(), m.status, m.etag.as_deref())).collect();
        assert_eq!(
            said,
            [
                ("/c/", Some(507), None),
                ("/c/a.ics", None, None),
                ("/c/b%20b.ics", None, Some("\"1\"")),
                ("/c/d.ics", Some(404), None),
                ("/c/e.ics", Some(404), None),
            ]
        );
    }

    #[test]
    fn what_is_refused_of_a_member_is_not_taken() {
        let answer = read(
            r#"<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:a="http://apple.com/ns/ical/">
            <d:response><d:href>/c/</d:href>
            <d:propstat><d:prop><d:resourcetype><d:collection/><c:calendar/></d:resourcetype>
            <a:calendar-color>#0F6B66FF</a:calendar-color>
            <c:supported-calendar-component-set><c:comp name="VTODO"/></c:supported-calendar-component-set>
            <d:current-user-privilege-set><d:privilege><d:read/></d:privilege></d:current-user-privilege-set>
            </d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>
            <d:propstat><d:prop><d:displayname>secret</d:displayname></d:prop><d:status>HTTP/1.1 403 No</d:status></d:propstat>
            </d:response></d:multistatus>"#,
        );
        let member = answer.about("/c").unwrap();
        assert!(member.collection && member.calendar && member.no_events && member.read_only);
        assert_eq!((member.colour.as_deref(), member.name.as_deref()), (Some("#0f6b66"), None));
    }

    #[test]
    fn anything_else_is_unexpected() {
        let asked: Url = "https://dav.example/".parse().unwrap();
        for body in [
            "",
            "<html><body>Sign in</body></html>",
            "<!DOCTYPE x [<!ENTITY a \"aa\">]><multistatus xmlns=\"DAV:\">&a;</multistatus>",
            "<multistatus xmlns=\"DAV:\"><response>",
        ] {
            assert!(Answer::read(body.as_bytes(), &asked).is_err(), "{body}");
        }
        assert!(Answer::read(b"\xff", &asked).is_err());
    }
}
