//! One sign-in from the address that the browser opens to the text that is kept.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use tokio::sync::Notify;
use url::Url;

use super::door::{Door, Return, Waiting};
use super::landing::{Landing, Pages};
use super::model::{Access, Endpoints, Issuer, Kept, Registration};
use super::tokens::{self, Granted};
use crate::app::App;
use crate::basics::sensitive::Sensitive;
use crate::error::{Refusal, RemoteError, Result};
use crate::net::way::Way;
use crate::words;

/// How long the coach has in her browser.
pub(super) const PATIENCE: Duration = Duration::from_secs(5 * 60);

/// What is remembered of sign-ins while Stillpoint runs, and forgotten when the practice is closed.
#[derive(Default)]
pub struct SignIns {
    attempts: Mutex<BTreeMap<String, Pending>>,
    access: Mutex<BTreeMap<String, Access>>,
    elsewhere: Vec<(Issuer, Endpoints)>,
}

struct Pending {
    /// Gone as soon as somebody waits for it.
    attempt: Option<Attempt>,
    stop: Arc<Notify>,
}

struct Attempt {
    registration: Registration,
    endpoints: Endpoints,
    door: Door,
    redirect: String,
    state: Sensitive,
    verifier: Sensitive,
}

/// A sign-in that has begun.
#[derive(Debug, Clone)]
pub struct Begun {
    /// What the browser opens.
    pub url: Url,
    /// Its name, for [`finish`] and [`cancel`].
    pub attempt: String,
}

impl SignIns {
    /// What opens the account called `account` for now, shared by all who ask.
    #[must_use]
    pub fn access(&self, account: &str) -> Access {
        let mut all = self.access.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(account.to_owned()).or_default().clone()
    }

    /// Where an issuer is spoken to.
    ///
    /// # Errors
    /// As [`Endpoints::of`].
    pub fn endpoints(&self, issuer: Issuer) -> Result<Endpoints> {
        let stand_in = self.elsewhere.iter().find(|(of, _)| *of == issuer);
        stand_in.map_or_else(|| Endpoints::of(issuer), |(_, endpoints)| Ok(endpoints.clone()))
    }

    /// From now on an issuer is spoken to somewhere else: for tests.
    pub(crate) fn stand_in(&mut self, issuer: Issuer, endpoints: Endpoints) {
        self.elsewhere.push((issuer, endpoints));
    }

    /// Ends all that waits and forgets every key.
    pub(crate) fn end(&self) {
        let attempts = std::mem::take(&mut *self.attempts());
        for pending in attempts.into_values() {
            pending.stop.notify_one();
        }
        for access in
            std::mem::take(&mut *self.access.lock().unwrap_or_else(PoisonError::into_inner)).values()
        {
            access.set(None);
        }
    }

    fn attempts(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Pending>> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the door to come back to, and answers the address that the browser is to open. Ends whatever sign-in waited:
/// there is one browser window at a time that counts.
///
/// # Errors
/// When this computer gives no door.
pub fn begin(app: &App, registration: &Registration, endpoints: &Endpoints) -> Result<Begun> {
    let (state, verifier) = (random(app), random(app));
    let door = Door::open(registration.issuer)?;
    let redirect = door.address();
    let url = tokens::address(registration, endpoints, &redirect, &state, &verifier)?;
    let name = app.randomness().uuid(app.now().0);
    let attempt = Attempt {
        registration: registration.clone(),
        endpoints: endpoints.clone(),
        door,
        redirect,
        state,
        verifier,
    };
    let pending = Pending { attempt: Some(attempt), stop: Arc::default() };
    let mut attempts = app.sign_ins().attempts();
    for before in std::mem::take(&mut *attempts).into_values() {
        before.stop.notify_one();
    }
    attempts.insert(name.clone(), pending);
    Ok(Begun { url, attempt: name })
}

/// Waits until the browser comes back, at most five minutes, and answers the text to keep with the account.
///
/// # Errors
/// `Refused(NotSignedIn)` when the coach said no, took too long or the attempt was cancelled;
/// `Refused(CalendarsNotAllowed)` when she left out what it is for; `Remote` when the other side could not be asked.
pub fn finish(way: &Way<'_>, attempt: &str) -> Result<Sensitive> {
    finish_within(way, attempt, PATIENCE)
}

pub(super) fn finish_within(way: &Way<'_>, name: &str, patience: Duration) -> Result<Sensitive> {
    let app = way.app();
    let (attempt, stop) = {
        let mut attempts = app.sign_ins().attempts();
        let pending = attempts.get_mut(name).ok_or(Refusal::NotSignedIn)?;
        (pending.attempt.take().ok_or(Refusal::NotSignedIn)?, Arc::clone(&pending.stop))
    };
    let kept = attempt.finish(way, stop, patience);
    app.sign_ins().attempts().remove(name);
    kept
}

/// Closes the door of an attempt; whoever waits for it is answered `NotSignedIn`.
pub fn cancel(app: &App, attempt: &str) {
    if let Some(pending) = app.sign_ins().attempts().remove(attempt) {
        pending.stop.notify_one();
    }
}

impl Attempt {
    fn finish(self, way: &Way<'_>, stop: Arc<Notify>, patience: Duration) -> Result<Sensitive> {
        let words = words::of(way.app());
        let pages = Pages::of(|landing: Landing| words.landing(landing));
        let waiting = Waiting { door: self.door, state: self.state, pages, stop, patience };
        let code = match way.app().network().run(waiting.for_the_browser())?.flatten() {
            Some(Return::Code(code)) => code,
            Some(Return::Declined) | None => return Err(Refusal::NotSignedIn.into()),
        };
        let granted = tokens::exchange(
            way,
            &self.registration,
            &self.endpoints,
            &self.redirect,
            &code,
            &self.verifier,
        )?;
        if !granted.allows(self.registration.issuer) {
            return Err(Refusal::CalendarsNotAllowed.into());
        }
        // Without it every start of the program would ask for a sign-in.
        let Granted { refresh: Some(refresh), .. } = granted else {
            return Err(RemoteError::Unexpected.into());
        };
        Kept {
            issuer: self.registration.issuer,
            client_id: self.registration.client_id.clone(),
            client_secret: self.registration.client_secret.as_ref().map(|secret| secret.expose().to_owned()),
            refresh_token: refresh.expose().to_owned(),
        }
        .text()
    }
}

/// 256 bits as 43 letters: long enough for a verifier (RFC 7636, section 4.1).
fn random(app: &App) -> Sensitive {
    let mut bytes = zeroize::Zeroizing::new([0_u8; 32]);
    app.randomness().fill(bytes.as_mut());
    Sensitive::new(URL_SAFE_NO_PAD.encode(bytes.as_ref()))
}
