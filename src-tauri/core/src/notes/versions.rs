//! The versions of a session's notes: kept as they are written, listed, and brought back.

use super::comparing::{self, Words};
use super::locking::{self, Stamp};
use super::model::{NoteVersion, OneVersion};
use super::queries::{PrivateVersion, ShareableVersion};
use super::saving::{self, Kept};
use crate::app::App;
use crate::basics::ids::SessionId;
use crate::basics::moments::Instant;
use crate::error::{OrNotFound, Result, What};
use crate::notes::model::SessionNotes;
use crate::sessions::model::{OneSession, Session};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};

/// Every version of a session's notes, from both tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Versions {
    pub(super) shareable: Vec<ShareableVersion>,
    pub(super) private: Vec<PrivateVersion>,
}

impl Versions {
    /// What is kept of this session.
    pub(super) fn of(r: &Reader<'_>, session: &SessionId) -> Result<Self> {
        Ok(Self { shareable: r.shareable_versions(session)?, private: r.private_versions(session)? })
    }

    /// The stamps of both tables, oldest first; one that wrote both kinds stands once.
    pub(super) fn stamps(&self) -> Vec<Stamp> {
        let both = self.shareable.iter().map(|version| version.stamp);
        let mut stamps: Vec<Stamp> = both.chain(self.private.iter().map(|version| version.stamp)).collect();
        // A sitting in which one kind was written later than the other has two instants of writing.
        stamps.sort_by_key(|stamp| (stamp.number, std::cmp::Reverse(stamp.written_at)));
        stamps.dedup_by_key(|stamp| stamp.number);
        stamps
    }

    /// The notes as version `number` had them.
    pub(super) fn state(&self, number: u32) -> Kept {
        let shareable = self.shareable.iter().rev().find(|version| version.stamp.number <= number);
        let private = self.private.iter().rev().find(|version| version.stamp.number <= number);
        Kept {
            shareable: shareable.map(|version| version.note.clone()).unwrap_or_default(),
            private: private.map(|version| version.note.clone()).unwrap_or_default(),
        }
    }
}

/// The versions of a session's notes, newest first.
pub fn list(app: &App, request: OneSession) -> Result<Vec<NoteVersion>> {
    app.read(|r| {
        let zone = r.practice()?.zone;
        let versions = Versions::of(r, &r.session(&request.session_id)?.id)?;
        let stamps = versions.stamps();
        let current = stamps.last().map(|last| last.number);
        let mut before = Kept::default();
        let mut list = Vec::with_capacity(stamps.len());
        for Stamp { number, written_at, after_lock, .. } in stamps {
            let state = versions.state(number);
            let Words { added, removed } = comparing::words(&before, &state);
            list.push(NoteVersion {
                number,
                at: written_at.local(zone),
                after_lock,
                current: current == Some(number),
                shareable_changed: state.shareable.body() != before.shareable.body(),
                private_changed: !state.private.says_the_same(&before.private),
                words_added: added,
                words_removed: removed,
            });
            before = state;
        }
        list.reverse();
        Ok(list)
    })
}

/// Brings an older version back as a new one. What stands in a draft is saved first, so that nothing is lost.
pub fn restore(app: &App, request: OneVersion) -> Result<Changed<SessionNotes>> {
    // Read before the draft is saved: within one sitting that writes the latest version anew, and what the coach saw
    // and wants back is the one before.
    let state = app.read(|r| state_of(r, &request.session_id, request.number))?;
    super::drafts::take_over_of(app, &request.session_id)?;
    let at = app.now();
    app.write(Change::named("notes.restore_version"), |w| {
        let session = w.reader().session(&request.session_id)?;
        w.concerns(w.reader().person(&session.person_id)?.name());
        saving::keep_in(w, &session, state, at, true)?;
        super::commands::shown(&w.reader(), &session, at)
    })
}

/// The notes as version `number` had them; 0 is the empty page before the first.
pub(super) fn state_of(r: &Reader<'_>, session: &SessionId, number: u32) -> Result<Kept> {
    let versions = Versions::of(r, session)?;
    let known = number == 0 || versions.stamps().iter().any(|stamp| stamp.number == number);
    known.then(|| versions.state(number)).or_not_found(What::NoteVersion, number.to_string())
}

/// Keeps this state as a version: as the latest one within its sitting, as a new one else.
pub(super) fn record(w: &Writer<'_>, session: &Session, state: &Kept, at: Instant, anew: bool) -> Result<()> {
    let versions = Versions::of(&w.reader(), &session.id)?;
    let latest = versions.stamps().pop();
    let stamp = locking::stamp(latest, locking::locks_at(session.ends_at), at, Instant(w.now()), anew);
    let base = versions.state(stamp.number.saturating_sub(1));
    let stands = |number: u32| number == stamp.number;
    if state.shareable != base.shareable {
        let version = ShareableVersion { id: w.new_id(), stamp, note: state.shareable.clone() };
        w.put_shareable_version(&session.id, &version)?;
    } else if versions.shareable.iter().any(|version| stands(version.stamp.number)) {
        w.drop_shareable_version(&session.id, stamp.number)?;
    }
    if state.private != base.private {
        let version = PrivateVersion { id: w.new_id(), stamp, note: state.private.clone() };
        w.put_private_version(&session.id, &version)?;
    } else if versions.private.iter().any(|version| stands(version.stamp.number)) {
        w.drop_private_version(&session.id, stamp.number)?;
    }
    Ok(())
}
