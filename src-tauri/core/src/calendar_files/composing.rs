//! Sessions put into a file for a client. Everything in it may be read by the client.

use super::model::{CalendarFile, CalendarFileSettings};
use super::series::{OnRule, Place, Planned, identity, takes_place};
use crate::basics::ids::SeriesId;
use crate::basics::moments::{Instant, Zone};
use crate::error::Result;
use crate::ics::Status;
use crate::ics::writing::{Method, NewCalendar, NewEvent, Timing, write};
use crate::practice::model::Practice;
use crate::sessions::model::{Medium, Session};
use crate::vault::reader::Reader;
use crate::words::Words;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What every event of a file has in common.
pub struct Desk<'d> {
    practice: Practice,
    settings: CalendarFileSettings,
    now: Instant,
    words: &'d dyn Words,
}

impl<'d> Desk<'d> {
    /// As the practice is set up.
    pub fn of(r: &Reader<'_>, now: Instant, words: &'d dyn Words) -> Result<Self> {
        Ok(Self { practice: r.practice()?, settings: r.calendar_file_settings()?, now, words })
    }

    /// The coach's zone.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.practice.zone
    }

    /// What clients read as the title of a session.
    #[must_use]
    pub fn title(&self) -> String {
        let said = self.settings.client_title.clone();
        said.unwrap_or_else(|| self.words.client_title(&self.practice.coach_name))
    }

    /// One session: as it stands, or to be taken out if it does not take place.
    pub fn session(&self, r: &Reader<'_>, session: &Session) -> Result<NewCalendar> {
        let event = self.event(r, session)?;
        let method = if event.status == Status::Cancelled { Method::Cancel } else { Method::Publish };
        Ok(self.calendar(method, vec![event]))
    }

    /// A whole series.
    pub fn series(&self, r: &Reader<'_>, series: &SeriesId) -> Result<NewCalendar> {
        let series = r.session_series(series)?;
        let mut sessions = r.sessions_of(&series.engagement_id)?;
        sessions.retain(|session| session.series_id.as_ref() == Some(&series.id));
        let events = self.events_of_series(r, &series.id, &sessions)?;
        let cancelled = events.iter().all(|event| event.status == Status::Cancelled);
        Ok(self.calendar(if cancelled { Method::Cancel } else { Method::Publish }, events))
    }

    /// Some sessions, each series of them whole.
    pub fn sessions(&self, r: &Reader<'_>, sessions: &[Session]) -> Result<NewCalendar> {
        let mut events = Vec::new();
        let mut known: Vec<&SeriesId> = Vec::new();
        for session in sessions {
            match &session.series_id {
                None => events.push(self.event(r, session)?),
                Some(series) if known.contains(&series) => {}
                Some(series) => {
                    known.push(series);
                    events.extend(self.series(r, series)?.events);
                }
            }
        }
        Ok(self.calendar(Method::Publish, events))
    }

    /// The file of a calendar.
    #[must_use]
    pub fn file(name: String, calendar: &NewCalendar) -> CalendarFile {
        CalendarFile { name, base64: STANDARD.encode(write(calendar)) }
    }

    fn calendar(&self, method: Method, events: Vec<NewEvent>) -> NewCalendar {
        let organizer =
            self.practice.email.clone().map(|address| (self.practice.coach_name.clone(), address));
        NewCalendar { method, name: None, organizer, stamp: self.now, events }
    }

    fn events_of_series(
        &self,
        r: &Reader<'_>,
        series: &SeriesId,
        sessions: &[Session],
    ) -> Result<Vec<NewEvent>> {
        let (stored, first_times) = (r.session_series(series)?, r.first_times(series)?);
        let on_rule = OnRule::of(&stored, sessions, &first_times);
        let Some(planned) = on_rule.as_ref().and_then(OnRule::planned) else {
            return sessions.iter().map(|session| self.event(r, session)).collect();
        };
        let Planned { uid, rule, like, otherwise } = planned;
        let sequence = r.calendar_version(series.as_str())?;
        let zone = rule.zone;
        let of_series = |event: NewEvent, timing| NewEvent { uid: uid.clone(), sequence, timing, ..event };
        let mut events = vec![of_series(self.described(r, &like)?, Timing::Series(rule))];
        for (original, session) in &otherwise {
            let timing = Timing::Instance { original: *original, zone, starts: session.starts_at };
            events.push(of_series(self.described(r, session)?, timing));
        }
        // What takes the place of one that was cancelled late stands beside the rule.
        for session in sessions.iter().filter(|session| takes_place(session.status)) {
            if on_rule.as_ref().is_some_and(|rule| rule.place(&session.id).is_none()) {
                events.push(self.described(r, session)?);
            }
        }
        Ok(events)
    }

    /// One session, by itself or as an instance of its series.
    fn event(&self, r: &Reader<'_>, session: &Session) -> Result<NewEvent> {
        let event = self.described(r, session)?;
        let Some(place) = place_of(r, session)? else { return Ok(event) };
        let sequence = session.series_id.as_ref().map(|series| r.calendar_version(series.as_str()));
        let (uid, timing) = identity(session, Some(place));
        Ok(NewEvent { uid, timing, sequence: sequence.transpose()?.unwrap_or(event.sequence), ..event })
    }

    fn described(&self, r: &Reader<'_>, session: &Session) -> Result<NewEvent> {
        let (uid, timing) = identity(session, None);
        let usual = || -> Result<Option<String>> { Ok(r.person(&session.person_id)?.details.meeting_link) };
        let link = match session.medium {
            Medium::Video => session.link.clone().map_or_else(usual, |link| Ok(Some(link)))?,
            _ => None,
        };
        Ok(NewEvent {
            uid,
            sequence: r.calendar_version(session.id.as_str())?,
            timing,
            minutes: session.booked_minutes,
            status: if takes_place(session.status) { Status::Confirmed } else { Status::Cancelled },
            title: self.title(),
            place: match session.medium {
                Medium::Video => link.clone(),
                Medium::Phone => Some(self.words.by_telephone()),
                Medium::InPerson | Medium::Walk => session.place.clone(),
            },
            link,
            alarms: if takes_place(session.status) { self.settings.alarms.clone() } else { Vec::new() },
        })
    }
}

/// Where in its series a session stands, if it does.
fn place_of(r: &Reader<'_>, session: &Session) -> Result<Option<Place>> {
    let Some(id) = &session.series_id else { return Ok(None) };
    let (series, first_times) = (r.session_series(id)?, r.first_times(id)?);
    let mut sessions = r.sessions_of(&series.engagement_id)?;
    sessions.retain(|session| session.series_id.as_ref() == Some(id));
    let on_rule = OnRule::of(&series, &sessions, &first_times);
    Ok(on_rule.and_then(|rule| rule.place(&session.id)))
}
