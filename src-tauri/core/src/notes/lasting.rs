//! Once a note has locked, no version of it is lost or changed: not even by taking an operation back. The note
//! itself goes back to what it was, and that is a version, too.

use super::locking;
use super::saving;
use super::versions::{self, Versions};
use crate::basics::ids::OperationId;
use crate::basics::moments::Instant;
use crate::error::{Error, Result};
use crate::sessions::model::Session;
use crate::vault::writer::Writer;

/// The versions of locked notes that taking an operation back would touch.
pub struct Lasting(Vec<(Session, Versions)>);

impl Lasting {
    /// Before `operation` is taken back: what has to stand afterwards.
    pub fn before_undo(w: &Writer<'_>, operation: &OperationId) -> Result<Self> {
        let r = w.reader();
        let mut lasting = Vec::new();
        for id in r.sessions_with_versions_of(operation)? {
            let session = r.session(&id)?;
            if Instant(w.now()) >= locking::locks_at(session.ends_at) {
                let versions = Versions::of(&r, &id)?;
                lasting.push((session, versions));
            }
        }
        Ok(Self(lasting))
    }

    /// After it was taken back: the versions stand again, and what the note says now is one of them.
    pub fn stand(self, w: &Writer<'_>) -> Result<()> {
        for (session, before) in self.0 {
            let now = match w.reader().session(&session.id) {
                // The session itself was taken back, and everything with it.
                Err(Error::NotFound { .. }) => continue,
                _ => Versions::of(&w.reader(), &session.id)?,
            };
            for version in before.shareable.iter().filter(|version| !now.shareable.contains(version)) {
                w.put_shareable_version(&session.id, version)?;
            }
            for version in before.private.iter().filter(|version| !now.private.contains(version)) {
                w.put_private_version(&session.id, version)?;
            }
            let state = saving::kept(&w.reader(), &session.id)?;
            versions::record(w, &session, &state, Instant(w.now()), true)?;
        }
        Ok(())
    }
}
