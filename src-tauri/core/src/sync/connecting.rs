//! Connecting: the other side is asked first, and only what answered is kept.

use std::cell::RefCell;
use std::rc::Rc;

use url::Url;

use super::accounts::{known_registration, listed, named};
use super::caldav::{self, Caldav};
use super::feeds::Feed;
use super::google::Google;
use super::microsoft::Microsoft;
use super::model::{
    AccountKind, BeginSignIn, CalendarAccounts, ConnectCalendar, FinishSignIn, OneSignIn, SignInBegun,
};
use super::opening::{hosts, limits};
use super::provider::{FoundCalendar, Known, Provider};
use super::queries::Account;
use super::sign_in::session::Session;
use super::sign_in::{self, Issuer, Registration};
use crate::app::App;
use crate::basics::ids::{CalendarAccountId, FileId};
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Issue, Problem, Result};
use crate::net::address;
use crate::net::client::Line;
use crate::net::exchange::Limits;
use crate::net::way::Way;
use crate::vault::writer::{Change, Changed};
use crate::words;

/// Looks whether calendars are there, and keeps the account.
///
/// # Errors
/// `Invalid` names every field that is missing; `Remote` and `File` say why nothing was found. Nothing is kept then.
pub fn connect(app: &App, request: ConnectCalendar) -> Result<Changed<CalendarAccounts>> {
    let issues = issues(&request);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let address = request.address.trim();
    let local_host = request.in_my_network.then(|| host_of(address)).flatten();
    let line = Line::open(hosts(local_host.as_deref()), limits(request.kind))?;
    let way = Way::new(app, &line);
    let mut account = new(app, request.kind, address);
    account.local_host = local_host;
    let calendars = match request.kind {
        AccountKind::Link => {
            let url = address::parse(address).ok_or_else(|| Error::invalid("address", Problem::NotALink))?;
            url.as_str().clone_into(&mut account.address);
            looked_at(&Feed::link(url), &way)?
        }
        AccountKind::File | AccountKind::Folder => {
            let path = app.incoming().path_of(&FileId(address.to_owned()))?;
            account.address = path.to_string_lossy().into_owned();
            let feed =
                if request.kind == AccountKind::File { Feed::file(&path) } else { Feed::folder(&path) };
            looked_at(&feed, &way)?
        }
        AccountKind::Caldav => {
            let username = request.username.as_deref().unwrap_or_default().trim();
            let password = request.password.clone().unwrap_or_else(|| Sensitive::new(String::new()));
            let home = caldav::discover(&way, address, username, &password)?.home;
            account.home = Some(home.to_string());
            account.username = Some(username.to_owned());
            account.address = format!("https://{}/", host_of(address).unwrap_or_default());
            Caldav::new(home, username, &password)?.calendars(&way)?
        }
        AccountKind::Google | AccountKind::Microsoft => {
            return Err(Error::invalid("kind", Problem::NotPossible));
        }
    };
    account.name = named(&account, &calendars);
    way.goes_on()?;
    keep(app, &account, request.password.as_ref(), &calendars)
}

/// Opens the door for a sign-in; the browser is to open the answer's address.
pub fn begin_sign_in(app: &App, request: BeginSignIn) -> Result<Changed<SignInBegun>> {
    let issuer = issuer(request.kind)?;
    let known = match &request.account_id {
        Some(id) => app.read(|r| known_registration(r, &r.calendar_account(id)?))?,
        None => None,
    };
    let registration = registration(issuer, &request, known)?;
    let begun = sign_in::begin(app, &registration, &app.sign_ins().endpoints(issuer)?)?;
    let data = SignInBegun { attempt: begun.attempt, url: begun.url.to_string() };
    Ok(Changed { data, tables: Vec::new(), undo: None })
}

/// What she types counts; what stands with the account is for what she leaves out. A secret belongs to its id.
fn registration(issuer: Issuer, request: &BeginSignIn, known: Option<Registration>) -> Result<Registration> {
    let typed = request.client_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
    let known = known.filter(|known| known.issuer == issuer);
    let secret = request.client_secret.clone().filter(|secret| !secret.expose().is_empty());
    match (typed, known) {
        (None, Some(known)) => Ok(Registration { client_secret: secret.or(known.client_secret), ..known }),
        (Some(id), Some(known)) if known.client_id == id => {
            Ok(Registration { client_secret: secret.or(known.client_secret), ..known })
        }
        (Some(id), _) => Ok(Registration { issuer, client_id: id.to_owned(), client_secret: secret }),
        (None, None) => Err(Error::invalid("clientId", Problem::Missing)),
    }
}

/// Waits for the coach to come back from her browser, and keeps the account, or what opens it again.
pub fn finish_sign_in(app: &App, request: FinishSignIn) -> Result<Changed<CalendarAccounts>> {
    let issuer = issuer(request.kind)?;
    let endpoints = app.sign_ins().endpoints(issuer)?;
    let line = Line::open(endpoints.local, Limits::CALENDAR)?;
    let way = Way::new(app, &line);
    let secret = sign_in::finish(&way, &request.attempt)?;
    way.goes_on()?;
    if let Some(known) = &request.account_id {
        let (words, now) = (words::of(app), app.now());
        return app.write(Change::for_good("calendars.signed_in"), |w| {
            w.reader().calendar_account(known)?;
            w.save_calendar_secret(known, &secret)?;
            w.forget_calendar_health(known)?;
            listed(&w.reader(), words, now)
        });
    }
    let mut account = new(app, request.kind, endpoints.api.as_str());
    // Asking for the calendars may give something new to keep, and there is no account yet to keep it with.
    let latest = Rc::new(RefCell::new(secret.clone()));
    let newer = Rc::clone(&latest);
    let keep_newer = Box::new(move |_: &App, secret: &Sensitive| {
        *newer.borrow_mut() = secret.clone();
        Ok(())
    });
    let access = app.sign_ins().access(account.id.as_str());
    let session = Session::resume(&secret, app.sign_ins().endpoints(issuer)?, access, keep_newer)?;
    let calendars = match issuer {
        Issuer::Google => Google::new(session).calendars(&way)?,
        Issuer::Microsoft => Microsoft::new(session).calendars(&way)?,
    };
    account.name = named(&account, &calendars);
    let secret = latest.borrow().clone();
    way.goes_on()?;
    keep(app, &account, Some(&secret), &calendars)
}

/// The coach does not come back.
pub fn cancel_sign_in(app: &App, request: OneSignIn) -> Result<()> {
    sign_in::cancel(app, &request.attempt);
    Ok(())
}

fn issues(request: &ConnectCalendar) -> Vec<Issue> {
    let mut issues = Vec::new();
    let missing = |field: &str| Issue::new(field, Problem::Missing);
    if request.address.trim().is_empty() {
        issues.push(missing("address"));
    }
    if request.kind == AccountKind::Caldav {
        if request.username.as_deref().unwrap_or_default().trim().is_empty() {
            issues.push(missing("username"));
        }
        if request.password.as_ref().is_none_or(|password| password.expose().is_empty()) {
            issues.push(missing("password"));
        }
    }
    issues
}

/// A link that gives no calendar, or a folder without one, is not worth keeping.
fn looked_at(feed: &Feed, way: &Way<'_>) -> Result<Vec<FoundCalendar>> {
    let calendars = feed.calendars(way)?;
    for calendar in &calendars {
        feed.changes(way, &Known { href: calendar.href.clone(), ..Known::default() })?;
    }
    Ok(calendars)
}

fn new(app: &App, kind: AccountKind, address: &str) -> Account {
    Account {
        id: CalendarAccountId(app.randomness().uuid(app.now().0)),
        kind,
        name: String::new(),
        address: address.to_owned(),
        username: None,
        home: None,
        local_host: None,
        paused: false,
    }
}

fn keep(
    app: &App,
    account: &Account,
    secret: Option<&Sensitive>,
    calendars: &[FoundCalendar],
) -> Result<Changed<CalendarAccounts>> {
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named("calendars.connect"), |w| {
        w.concerns(account.name.as_str());
        w.insert_calendar_account(account)?;
        if let Some(secret) = secret {
            w.save_calendar_secret(&account.id, secret)?;
        }
        for calendar in calendars {
            w.save_found_calendar(&account.id, calendar)?;
        }
        listed(&w.reader(), words, now)
    })
}

fn host_of(address: &str) -> Option<String> {
    let typed = if address.contains("://") {
        address::parse(address)
    } else {
        let host = address.rsplit_once('@').map_or(address, |(_, host)| host);
        Url::parse(&format!("https://{host}")).ok()
    };
    typed?.host_str().map(str::to_owned)
}

fn issuer(kind: AccountKind) -> Result<Issuer> {
    kind.issuer().ok_or_else(|| Error::invalid("kind", Problem::NotPossible))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_registered_need_not_be_typed_again() {
        let known = || Registration {
            issuer: Issuer::Google,
            client_id: "coach".into(),
            client_secret: Some(Sensitive::new("kept".into())),
        };
        let asked = |id: Option<&str>, secret: Option<&str>, known: Option<Registration>| {
            let request = BeginSignIn {
                kind: AccountKind::Google,
                client_id: id.map(str::to_owned),
                client_secret: secret.map(|secret| Sensitive::new(secret.to_owned())),
                account_id: None,
            };
            let told = registration(Issuer::Google, &request, known).ok()?;
            Some((told.client_id, told.client_secret.map(|secret| secret.expose().to_owned())))
        };
        let pair = |id: &str, secret: Option<&str>| Some((id.to_owned(), secret.map(str::to_owned)));
        assert_eq!(asked(None, None, Some(known())), pair("coach", Some("kept")));
        assert_eq!(asked(Some(" coach "), None, Some(known())), pair("coach", Some("kept")));
        assert_eq!(asked(Some("coach"), Some("new"), Some(known())), pair("coach", Some("new")));
        assert_eq!(
            asked(Some("other"), None, Some(known())),
            pair("other", None),
            "a secret belongs to its id"
        );
        assert_eq!(asked(Some("coach"), None, None), pair("coach", None));
        assert_eq!(asked(None, None, None), None);
        let of_other = Registration { issuer: Issuer::Microsoft, ..known() };
        assert_eq!(asked(None, None, Some(of_other)), None);
    }
}
