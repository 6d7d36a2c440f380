//! Writing and removing one thing, and what the answer to that means.

use http::header::IF_NONE_MATCH;
use libdav::dav::{Delete, PutResource};

use super::answers::version;
use super::requests::Server;
use crate::error::{RemoteError, Result};
use crate::net::exchange::{Reply, declined};
use crate::net::way::Way;
use crate::sync::provider::{Condition, Put};

const CALENDAR_TEXT: &str = "text/calendar; charset=utf-8";

/// Writes exactly `payload` to `href`.
pub(super) fn put(
    server: &Server,
    way: &Way<'_>,
    href: &str,
    payload: &[u8],
    condition: &Condition,
) -> Result<Put> {
    // The library takes text only; the bytes are put in afterwards, as they are.
    let question = PutResource::new(href);
    let mut request = match condition {
        Condition::Unchanged(Some(etag)) => {
            server.written(&question.update(String::new(), CALENDAR_TEXT, etag.as_str()))?
        }
        Condition::New | Condition::Unchanged(None) => {
            server.written(&question.create(String::new(), CALENDAR_TEXT))?
        }
    };
    if *condition == Condition::Unchanged(None) {
        // Not `If-Match: *`: some compare it as a version, some take it for its opposite.
        request.headers.remove(IF_NONE_MATCH);
    }
    request.body = payload.to_vec();
    stored(way.send(request)?, href, condition)
}

fn stored(reply: Reply, href: &str, condition: &Condition) -> Result<Put> {
    let written = |etag| Put::Written { href: href.to_owned(), etag };
    Ok(match reply.status {
        200..=206 => {
            // A weak version says that what stands there is not what was sent (RFC 4791, section 5.3.4).
            let strong = reply.header("etag").filter(|etag| !etag.trim_start().starts_with("W/"));
            written(strong.map(version))
        }
        403 | 409 if names(&reply, "no-uid-conflict") => Put::Overtaken,
        412 if OBJECTIONS.iter().any(|objection| names(&reply, objection)) => Put::Refused,
        412 => Put::Overtaken,
        // There was something to be changed, and it is gone.
        404 | 410 if *condition != Condition::New => Put::Overtaken,
        400 | 403 | 405 | 413 | 414 | 415 | 422 => Put::Refused,
        status => return Err(declined(status).unwrap_or(RemoteError::Unexpected).into()),
    })
}

/// What a server has against a content, not against the moment (RFC 4791, section 5.3.2.1).
const OBJECTIONS: [&str; 9] = [
    "supported-calendar-data",
    "valid-calendar-data",
    "valid-calendar-object-resource",
    "supported-calendar-component",
    "max-resource-size",
    "min-date-time",
    "max-date-time",
    "max-instances",
    "max-attendees-per-instance",
];

/// Whether the answer names a condition (RFC 4918, section 16).
fn names(reply: &Reply, condition: &str) -> bool {
    let Ok(text) = std::str::from_utf8(&reply.body) else { return false };
    let Ok(document) = roxmltree::Document::parse(text) else { return false };
    document.descendants().any(|node| node.tag_name().name() == condition)
}

/// Removes what stands at `href`.
pub(super) fn remove(server: &Server, way: &Way<'_>, href: &str, etag: Option<&str>) -> Result<Put> {
    let question = Delete::new(href);
    let reply = match etag {
        Some(etag) => server.ask(way, &question.with_etag(etag))?,
        None => server.ask(way, &question.force())?,
    };
    Ok(match reply.status {
        200 | 202 | 204 | 404 | 410 => Put::Written { href: href.to_owned(), etag: None },
        412 => Put::Overtaken,
        400 | 403 | 405 | 422 => Put::Refused,
        status => return Err(declined(status).unwrap_or(RemoteError::Unexpected).into()),
    })
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::*;
    use crate::error::Error;

    fn reply(status: u16, etag: Option<&str>, body: &str) -> Reply {
        let mut headers = HeaderMap::new();
        if let Some(etag) = etag {
            headers.insert("etag", etag.parse().unwrap());
        }
        Reply { status, headers, body: body.as_bytes().to_vec() }
    }

    fn written(etag: Option<&str>) -> Put {
        Put::Written { href: "/c/a.ics".into(), etag: etag.map(str::to_owned) }
    }

    #[test]
    fn each_answer_to_a_write_has_one_meaning() {
        let conflict =
            r#"<error xmlns="DAV:"><x:no-uid-conflict xmlns:x="urn:ietf:params:xml:ns:caldav"/></error>"#;
        let unread =
            r#"<error xmlns="DAV:"><x:valid-calendar-data xmlns:x="urn:ietf:params:xml:ns:caldav"/></error>"#;
        let (new, old) = (Condition::New, Condition::Unchanged(Some("\"1\"".into())));
        for (condition, reply, wanted) in [
            (&new, reply(201, Some("\"1\""), ""), written(Some("\"1\""))),
            (&new, reply(204, None, ""), written(None)),
            (&old, reply(204, Some("W/\"2\""), ""), written(None)),
            (&new, reply(412, None, ""), Put::Overtaken),
            (&new, reply(412, None, conflict), Put::Overtaken),
            (&new, reply(409, None, conflict), Put::Overtaken),
            (&new, reply(403, None, conflict), Put::Overtaken),
            (&new, reply(412, None, unread), Put::Refused),
            (&old, reply(404, None, ""), Put::Overtaken),
            (&new, reply(403, None, "<html>"), Put::Refused),
            (&new, reply(400, None, ""), Put::Refused),
            (&new, reply(415, None, ""), Put::Refused),
        ] {
            assert_eq!(stored(reply.clone(), "/c/a.ics", condition).unwrap(), wanted, "{reply:?}");
        }
        for (status, wanted) in [
            (401, RemoteError::Refused),
            (404, RemoteError::Nothing),
            (409, RemoteError::Unexpected),
            (301, RemoteError::Unexpected),
            (429, RemoteError::Busy),
            (507, RemoteError::Busy),
        ] {
            let Err(Error::Remote(cause)) = stored(reply(status, None, ""), "/c/a.ics", &new) else {
                panic!("{status} is no answer to go on with")
            };
            assert_eq!(cause, wanted, "{status}");
        }
    }
}
