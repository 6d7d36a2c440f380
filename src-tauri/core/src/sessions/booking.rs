//! Booking sessions, one or a series, and changing where they take place.

use super::model::{BookSession, EditSession, Medium, OneSession, SessionDetail, SessionKind, SessionStatus};
use super::rules;
use super::writes::NewSession;
use crate::app::App;
use crate::basics::ids::SessionId;
use crate::basics::moments::LocalTime;
use crate::basics::text::tidy_option;
use crate::engagements::states;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};

/// Books a session or a series; answers the first.
pub fn book(app: &App, request: BookSession) -> Result<Changed<SessionDetail>> {
    let now = app.now();
    app.write(Change::named("sessions.book"), |w| {
        let first = book_in(w, &request)?;
        super::commands::detail(&w.reader(), &first, now)
    })
}

/// Books within a transaction; answers the first session.
pub(crate) fn book_in(w: &mut Writer<'_>, request: &BookSession) -> Result<SessionId> {
    let (new, repeat_starts) = check(&w.reader(), request)?;
    let person = w.reader().person(&new.person_id)?;
    w.concerns(person.name());
    insert(w, new, request, &repeat_starts)
}

/// Changes a booked session's length or place; its time is changed by moving it.
pub fn edit(app: &App, request: EditSession) -> Result<Changed<SessionDetail>> {
    let now = app.now();
    app.write(Change::named("sessions.edit"), |w| {
        let session = w.reader().session(&request.session_id)?;
        if session.status != SessionStatus::Scheduled {
            return Err(Refusal::SessionHasOutcome.into());
        }
        let mut issues: Vec<Issue> = rules::length_issue(request.minutes).into_iter().collect();
        issues.extend(rules::link_issue(request.link.as_deref()));
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        w.concerns(w.reader().person(&session.person_id)?.name());
        let link = tidy_option(request.link.as_deref());
        let place = tidy_option(request.place.as_deref());
        w.set_session_place(&session.id, request.medium, link.as_deref(), place.as_deref())?;
        if request.minutes != session.booked_minutes {
            w.set_session_time(&session.id, session.local_start, session.zone, request.minutes)?;
        }
        super::commands::detail(&w.reader(), &session.id, now)
    })
}

/// Removes a booked session from the calendar as if it had never been booked. Not a cancellation: that is an
/// outcome and may have effects.
pub fn remove(app: &App, request: OneSession) -> Result<Changed<()>> {
    app.write(Change::named("sessions.remove"), |w| {
        let session = w.reader().session(&request.session_id)?;
        if session.status != SessionStatus::Scheduled {
            return Err(Refusal::SessionHasOutcome.into());
        }
        w.concerns(w.reader().person(&session.person_id)?.name());
        w.delete_notes_of(&session.id)?;
        w.delete_session(&session.id)
    })
}

/// The first session and the start of each; or every field that needs another value.
pub(crate) fn check(r: &Reader<'_>, request: &BookSession) -> Result<(NewSession, Vec<LocalTime>)> {
    let practice = r.practice()?;
    let person = r.person(&request.person_id)?;
    let engagement = request.engagement_id.as_ref().map(|id| r.engagement(id)).transpose()?;
    let default_minutes = engagement.as_ref().map_or(practice.session_minutes, |e| e.session_minutes);
    let minutes = request.minutes.unwrap_or(default_minutes);
    let mut issues: Vec<Issue> = rules::length_issue(minutes).into_iter().collect();
    issues.extend(rules::repeat_issues(request.series));
    issues.extend(rules::link_issue(request.link.as_deref()));
    if engagement.as_ref().is_some_and(|engagement| engagement.person_id != request.person_id) {
        issues.push(Issue::new("engagementId", Problem::NotPossible));
    }
    if engagement.is_none() && request.series.is_some() {
        issues.push(Issue::new("series", Problem::NotPossible));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    if engagement.as_ref().is_some_and(|engagement| !states::can_book(engagement.state)) {
        return Err(Refusal::EngagementClosed.into());
    }
    let link = tidy_option(request.link.as_deref()).or(person.details.meeting_link);
    let starts = request
        .series
        .map_or_else(|| vec![request.local_start], |repeat| rules::starts(request.local_start, repeat));
    let new = NewSession {
        person_id: request.person_id.clone(),
        kind: if engagement.is_some() { SessionKind::Coaching } else { SessionKind::Discovery },
        engagement_id: engagement.map(|engagement| engagement.id),
        local_start: request.local_start,
        zone: request.zone.unwrap_or(practice.zone),
        minutes,
        medium: request.medium.unwrap_or(Medium::Video),
        link,
        place: tidy_option(request.place.as_deref()),
        series_id: None,
        moved_from_id: None,
        from_calendar: None,
    };
    Ok((new, starts))
}

fn insert(
    w: &Writer<'_>,
    mut new: NewSession,
    request: &BookSession,
    starts: &[LocalTime],
) -> Result<SessionId> {
    if let (Some(repeat), Some(engagement)) = (request.series, &new.engagement_id) {
        new.series_id = Some(w.insert_series(engagement, repeat.every_weeks, new.local_start, new.zone)?);
    }
    let first = w.insert_session(&new)?;
    for start in starts.iter().skip(1) {
        w.insert_session(&NewSession { local_start: *start, ..new.clone() })?;
    }
    Ok(first)
}
