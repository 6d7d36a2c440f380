//! To which engagement and session something belongs that was agreed, wished or measured in between.

use crate::basics::ids::{EngagementId, PersonId, SessionId};
use crate::basics::moments::Day;
use crate::engagements::states;
use crate::error::{Error, Issue, Problem, Result};
use crate::sessions::model::Session;
use crate::vault::reader::Reader;

/// Where something belongs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Belonging {
    /// The engagement.
    pub engagement_id: Option<EngagementId>,
    /// The session.
    pub session: Option<Session>,
}

/// What is asked for, or else the engagement of the session, or else the one that runs on `on`.
///
/// # Errors
/// When the person, the engagement or the session is not there, or the latter are somebody else's.
pub(crate) fn of(
    r: &Reader<'_>,
    person: &PersonId,
    engagement: Option<&EngagementId>,
    session: Option<&SessionId>,
    on: Day,
) -> Result<Belonging> {
    r.person(person)?;
    let session = session.map(|id| r.session(id)).transpose()?;
    let asked = engagement.map(|id| r.engagement(id)).transpose()?;
    let mut issues = Vec::new();
    if asked.as_ref().is_some_and(|asked| &asked.person_id != person) {
        issues.push(Issue::new("engagementId", Problem::NotPossible));
    }
    if session.as_ref().is_some_and(|session| &session.person_id != person) {
        issues.push(Issue::new("sessionId", Problem::NotPossible));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let of_session = session.as_ref().and_then(|session| session.engagement_id.clone());
    let engagement_id = match asked.map(|asked| asked.id).or(of_session) {
        Some(id) => Some(id),
        None => states::running_on(&r.engagements_of(person)?, on).map(|engagement| engagement.id.clone()),
    };
    Ok(Belonging { engagement_id, session })
}
