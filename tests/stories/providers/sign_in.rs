//! Signing in, with the coach's browser played by hand and an issuer that nobody here wrote.

use std::thread;

use serde_json::Value;
use stillpoint_core::basics::sensitive::Sensitive;
use stillpoint_core::error::{Error, Refusal, RemoteError};
use stillpoint_core::net::address::LocalHosts;
use stillpoint_core::net::exchange::Request;
use stillpoint_core::net::model::Purpose;
use stillpoint_core::sync::google::Google;
use stillpoint_core::sync::provider::{Condition, Known, Provider, Put};
use stillpoint_core::sync::sign_in::{Begun, Endpoints, Issuer, Registration, begin, finish};

use super::desk::{Desk, own};
use super::http::{Seen, browse};
use super::outsider::Outsider;

/// The hidden fields of the first form of a page.
fn form_of(page: &str) -> Vec<(String, String)> {
    let form = page.split("<form").nth(1).unwrap().split("</form>").next().unwrap();
    let value = |input: &str, name: &str| {
        let text = input.split(&format!("{name}=\"")).nth(1).unwrap_or_default();
        text.split('"').next().unwrap_or_default().replace("&amp;", "&")
    };
    form.split("<input").skip(1).map(|input| (value(input, "name"), value(input, "value"))).collect()
}

fn registration(issuer: Issuer) -> Registration {
    let secret = (issuer == Issuer::Google).then(|| Sensitive::new("not really".into()));
    Registration { issuer, client_id: "coach".into(), client_secret: secret }
}

fn google(outsider: &Outsider) -> Endpoints {
    Endpoints {
        authorize: outsider.url("/o/oauth2/v2/auth"),
        token: outsider.url("/oauth2/token"),
        revoke: Some(outsider.url("/oauth2/revoke")),
        api: outsider.url("/calendar/v3/"),
        local: LocalHosts::none(),
    }
}

fn microsoft(outsider: &Outsider) -> Endpoints {
    Endpoints {
        authorize: outsider.url("/oauth2/v2.0/authorize"),
        token: outsider.url("/oauth2/v2.0/token"),
        revoke: None,
        api: outsider.url("/v1.0/"),
        local: LocalHosts::none(),
    }
}

/// The coach picks the first account that she is shown; answers where the browser is sent.
fn chosen(begun: &Begun, callback: &url::Url) -> String {
    let page = browse(begun.url.as_str(), None);
    assert_eq!(page.status, 200, "{}", page.text);
    let sent = browse(callback.as_str(), Some(&form_of(&page.text)));
    sent.location.unwrap_or_else(|| panic!("{}", sent.text))
}

/// Begins, lets `browser` do what it does, and finishes.
fn signed_in(
    desk: &Desk,
    issuer: Issuer,
    endpoints: &Endpoints,
    browser: impl FnOnce(&Begun) -> Seen + Send,
) -> Result<Sensitive, Error> {
    let begun = begin(&desk.computer.app, &registration(issuer), endpoints).unwrap();
    thread::scope(|scope| {
        let browsing = scope.spawn(|| browser(&begun));
        let kept = finish(&desk.way(), &begun.attempt);
        let page = browsing.join().unwrap();
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("You can close this page"), "{}", page.text);
        kept
    })
}

#[test]
fn the_coach_signs_in_to_google_uses_her_calendar_and_leaves() {
    let (desk, outsider) = (Desk::new(), Outsider::emulated("google"));
    let endpoints = google(&outsider);
    let callback = outsider.url("/o/oauth2/v2/auth/callback");
    let kept = signed_in(&desk, Issuer::Google, &endpoints, |begun| browse(&chosen(begun, &callback), None));
    let kept = kept.unwrap();
    assert!(kept.expose().contains("google_refresh_"), "what is kept opens the account again");

    let google = Google::new(desk.session(&kept, endpoints));
    let way = desk.way();
    let calendars = google.calendars(&way).unwrap();
    assert!(!calendars.is_empty());
    let calendar = &calendars[0].href;
    let payload = google.compose(&own("a-session@stillpoint", "2026-03-16T10:00"), None);
    let place = google.place(calendar, "a-session@stillpoint");
    let Put::Written { href, etag } = google.put(&way, &place, &payload, &Condition::New).unwrap() else {
        panic!("not written")
    };
    let known = Known { href: calendar.clone(), ..Known::default() };
    let listed = || google.changes(&way, &known).unwrap().unwrap().changed;
    let there = listed().into_iter().find(|remote| remote.href == href).unwrap();
    let text = String::from_utf8(google.ics(&there.raw)).unwrap();
    assert!(text.contains("SUMMARY:A. K.") && text.contains("20260316T"), "{text}");
    assert!(matches!(google.remove(&way, &href, etag.as_deref()).unwrap(), Put::Written { .. }));
    assert!(listed().iter().all(|remote| remote.href != href));

    google.session().revoke(&way).unwrap();
    let refused = google.calendars(&way);
    assert!(matches!(refused, Err(Error::Remote(RemoteError::Refused))), "{refused:?}");
}

#[test]
fn the_coach_signs_in_to_microsoft() {
    let (desk, outsider) = (Desk::new(), Outsider::emulated("microsoft"));
    let endpoints = microsoft(&outsider);
    let callback = outsider.url("/oauth2/v2.0/authorize/callback");
    let kept = signed_in(&desk, Issuer::Microsoft, &endpoints, |begun| {
        let back = chosen(begun, &callback);
        assert!(back.starts_with("http://localhost:"), "the one name whose port may vary: {back}");
        browse(&back, None)
    });
    let session = desk.session(&kept.unwrap(), endpoints.clone());
    let me = Request::get(Purpose::MicrosoftCalendar, endpoints.api.join("me").unwrap());
    let reply = session.send(&desk.way(), me).unwrap();
    let me: Value = serde_json::from_slice(&reply.body).unwrap();
    assert_eq!(reply.status, 200);
    assert!(me["userPrincipalName"].is_string(), "{me}");
}

#[test]
fn a_code_that_somebody_else_saw_opens_nothing() {
    let (desk, outsider) = (Desk::new(), Outsider::emulated("google"));
    let endpoints = google(&outsider);
    let callback = outsider.url("/o/oauth2/v2/auth/callback");
    let begun = begin(&desk.computer.app, &registration(Issuer::Google), &endpoints).unwrap();
    let back = url::Url::parse(&chosen(&begun, &callback)).unwrap();
    let code = back.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned();
    let redirect = back.origin().ascii_serialization();
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", "coach"),
        ("client_secret", "not really"),
        ("redirect_uri", &redirect),
        ("code", &code),
        ("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let stolen = browse(endpoints.token.as_str(), Some(&form));
    assert_eq!(stolen.status, 400);
    assert!(stolen.text.contains("invalid_grant"), "{}", stolen.text);
}

#[test]
fn a_sign_in_without_leave_to_the_calendars_connects_nothing() {
    let (desk, outsider) = (Desk::new(), Outsider::issuer());
    let endpoints = Endpoints {
        authorize: outsider.url("/authorize"),
        token: outsider.url("/token"),
        revoke: Some(outsider.url("/revoke")),
        api: outsider.url("/"),
        local: LocalHosts::none(),
    };
    let asked_for = |begun: &Begun| browse(begun.url.as_str(), None).location.unwrap();
    // This issuer gives a scope of its own and not what was asked for, as one does whose boxes were not ticked.
    let kept = signed_in(&desk, Issuer::Google, &endpoints, |begun| browse(&asked_for(begun), None));
    assert!(matches!(kept, Err(Error::Refused(Refusal::CalendarsNotAllowed))), "{kept:?}");

    let kept = signed_in(&desk, Issuer::Google, &endpoints, |begun| {
        let mut back = url::Url::parse(&asked_for(begun)).unwrap();
        let state = back.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
        back.query_pairs_mut().clear().append_pair("error", "access_denied").append_pair("state", &state);
        browse(back.as_str(), None)
    });
    assert!(matches!(kept, Err(Error::Refused(Refusal::NotSignedIn))), "{kept:?}");
}

#[test]
fn what_an_issuer_gives_anew_is_kept() {
    let (desk, outsider) = (Desk::new(), Outsider::issuer());
    let endpoints = Endpoints {
        authorize: outsider.url("/authorize"),
        token: outsider.url("/token"),
        revoke: None,
        api: outsider.url("/"),
        local: LocalHosts::none(),
    };
    let text = r#"{"issuer":"microsoft","clientId":"coach","refreshToken":"the first"}"#;
    let session = desk.session(&Sensitive::new(text.into()), endpoints.clone());
    let about = Request::get(Purpose::MicrosoftCalendar, endpoints.api.join("userinfo").unwrap());
    assert_eq!(session.send(&desk.way(), about.clone()).unwrap().status, 200);
    let way = desk.way();
    session.send(&way, about).unwrap();
    assert_eq!(way.requests(), 1, "the key is used as long as it is taken");
    let kept = desk.kept.borrow();
    assert_eq!(kept.len(), 1);
    assert!(!kept[0].contains("the first") && kept[0].contains("refreshToken"), "{kept:?}");
}
