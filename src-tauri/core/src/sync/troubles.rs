//! A calendar that cannot be asked while its account can: noted by itself, and left in peace for a while.

use super::due::holds_back;
use super::model::{AccountKind, Trouble};
use crate::app::App;
use crate::basics::moments::Instant;
use crate::error::{Error, RemoteError};
use crate::net::retry;

/// What is wrong with one calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarTrouble {
    /// Why.
    pub trouble: Trouble,
    /// Since when.
    pub since: Instant,
    /// How many attempts failed since.
    pub failures: u32,
    /// Not to be asked again before.
    pub retry_at: Instant,
}

impl CalendarTrouble {
    /// Another attempt has failed, after `before`.
    pub(super) fn again(before: Option<Self>, trouble: Trouble, app: &App) -> Self {
        let (now, mut chance) = (app.now(), [0; 8]);
        app.randomness().fill(&mut chance);
        let failures = before.as_ref().map_or(0, |before| before.failures).saturating_add(1);
        let retry_at = retry::own(failures, u64::from_le_bytes(chance), now);
        Self { trouble, since: before.map_or(now, |before| before.since), failures, retry_at }
    }

    /// Whether it is too early to ask it again.
    pub(super) fn holds_back(&self, now: Instant) -> bool {
        holds_back(self.retry_at, now)
    }
}

/// What `cause` says of one calendar alone; nothing where it concerns the account: it does not know us, wants peace, or
/// there is no way to it. An account that is a link, a file or a folder is one calendar.
pub(super) fn of_one(kind: AccountKind, cause: &Error) -> Option<Trouble> {
    if matches!(kind, AccountKind::Link | AccountKind::File | AccountKind::Folder) {
        return None;
    }
    let Error::Remote(remote) = cause else { return None };
    match remote {
        RemoteError::Nothing => Some(Trouble::Gone),
        RemoteError::Forbidden => Some(Trouble::Forbidden),
        RemoteError::TooLarge | RemoteError::Unexpected => Some(Trouble::Unusable),
        RemoteError::Offline
        | RemoteError::TimedOut
        | RemoteError::Refused
        | RemoteError::Busy
        | RemoteError::AddressNotAllowed => None,
    }
}
