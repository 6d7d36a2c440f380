//! A draft about a session, put together from what may be shared. The note that is read here is the shareable one.

use super::letters::{About, Appointment, Cost, Letter, Summary, Whereabouts};
use super::model::{MessageKind, NewMessage};
use super::rules::fitting;
use crate::basics::ids::SessionId;
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::engagements::model::{EngagementKind, Terms};
use crate::engagements::policy::Consequence;
use crate::error::{Error, Problem, Result};
use crate::notes::model::ShareableNote;
use crate::people::model::Person;
use crate::practice::model::Practice;
use crate::sessions::model::{Medium, Session, SessionStatus};
use crate::sessions::queries::Which;
use crate::vault::reader::Reader;
use crate::words::Words;

/// A draft about a session: of `kind`, or what fits where the session stands.
///
/// # Errors
/// `Invalid` where no letter of this kind can be about a session.
pub fn about_session(
    r: &Reader<'_>,
    id: &SessionId,
    kind: Option<MessageKind>,
    now: Instant,
    words: &dyn Words,
) -> Result<NewMessage> {
    let session = r.session(id)?;
    let room = Room { person: r.person(&session.person_id)?, practice: r.practice()? };
    let kind = kind.unwrap_or_else(|| fitting(session.status, session.waived));
    let about = room.about(r, &session, kind, now)?;
    let letter =
        Letter { to: room.person.details.given_name.clone(), from: room.practice.coach_name.clone(), about };
    let text = words.letter(&letter);
    Ok(NewMessage {
        person_id: session.person_id,
        session_id: Some(session.id),
        group_id: None,
        group_session_id: None,
        kind,
        text,
    })
}

/// Who writes to whom.
struct Room {
    person: Person,
    practice: Practice,
}

impl Room {
    fn about(&self, r: &Reader<'_>, session: &Session, kind: MessageKind, now: Instant) -> Result<About> {
        let engagement = session.engagement_id.as_ref().map(|id| r.engagement(id)).transpose()?;
        let terms = engagement.as_ref().map(|engagement| &engagement.terms);
        let at = self.appointment(session);
        Ok(match kind {
            MessageKind::Confirmation => {
                let deadline =
                    terms.map(|terms| session.starts_at.plus_minutes(-terms.policy.window_minutes()));
                let ahead = deadline.filter(|deadline| *deadline > now);
                About::Booked { at, free_until: ahead.map(|deadline| deadline.local(self.zone())) }
            }
            MessageKind::Reminder => About::ComesNear(at),
            MessageKind::Change => About::Changed(at),
            MessageKind::Rebook => About::CancelledInTime(at),
            MessageKind::LateCancel => {
                About::CancelledLate(at, cost(terms, |terms| terms.policy.late_cancel))
            }
            MessageKind::NoShow => About::Missed(at, cost(terms, |terms| terms.policy.no_show)),
            MessageKind::Waiver => About::Forgiven(at),
            MessageKind::CoachCancelled => About::CoachCancelled(at),
            MessageKind::Summary => About::Summary(self.summary(r, session, now)?),
            MessageKind::Waitlist | MessageKind::Other => {
                return Err(Error::invalid("kind", Problem::NotPossible));
            }
        })
    }

    fn zone(&self) -> Zone {
        self.person.details.zone.unwrap_or(self.practice.zone)
    }

    fn appointment(&self, session: &Session) -> Appointment {
        let zone = self.zone();
        let start = session.starts_at.local(zone);
        let elsewhere = start != session.starts_at.local(self.practice.zone);
        let link = session.link.as_ref().or(self.person.details.meeting_link.as_ref());
        Appointment {
            start,
            city: elsewhere.then(|| zone.city()),
            minutes: session.booked_minutes,
            place: whereabouts(session.medium, link, session.place.as_ref()),
        }
    }

    fn summary(&self, r: &Reader<'_>, session: &Session, now: Instant) -> Result<Summary> {
        let note = r.shareable_note(&session.id)?.map(|(note, _)| note).unwrap_or_default();
        let which = Which { person: Some(&session.person_id), ..Which::default() };
        let after = session.starts_at.max(now).local(self.practice.zone);
        let items = r.session_items(&which, self.practice.zone, now)?;
        let later = items.iter().find(|other| {
            other.status == SessionStatus::Scheduled && other.start > after && other.id != session.id
        });
        let next = later.map(|other| r.session(&other.id)).transpose()?;
        let held = session.starts_at.local(self.zone());
        Ok(summary_of(&note, held, next.map(|next| self.appointment(&next))))
    }
}

/// Of the note only what may be shared, for that is all there is.
fn summary_of(note: &ShareableNote, held: LocalTime, next: Option<Appointment>) -> Summary {
    Summary {
        held,
        focus: Some(note.focus.trim().to_owned()).filter(|focus| !focus.is_empty()),
        insights: lines(&note.insights),
        commitments: lines(&note.commitments),
        next,
    }
}

/// One entry for each line that says something, without the mark before it.
fn lines(text: &str) -> Vec<String> {
    let bare =
        |line: &str| line.trim().trim_start_matches(['-', '*', '\u{2022}', '\u{2013}']).trim().to_owned();
    text.lines().map(bare).filter(|line| !line.is_empty()).collect()
}

/// Where two people meet, as far as it is known.
pub(crate) fn whereabouts(medium: Medium, link: Option<&String>, place: Option<&String>) -> Whereabouts {
    match medium {
        Medium::Video => link.cloned().map_or(Whereabouts::Open, Whereabouts::Link),
        Medium::Phone => Whereabouts::Phone,
        Medium::InPerson | Medium::Walk => place.cloned().map_or(Whereabouts::Open, Whereabouts::Place),
    }
}

fn cost(terms: Option<&Terms>, rule: impl Fn(&Terms) -> Consequence) -> Cost {
    let Some(terms) = terms else { return Cost::Nothing };
    let rule = rule(terms);
    match (terms.uses_credits(), rule.uses_credit, rule.percent) {
        (true, true, _) => Cost::OneSession,
        (true, false, _) | (false, _, 0) => Cost::Nothing,
        (false, ..) if terms.kind == EngagementKind::ProBono => Cost::Nothing,
        (false, _, percent) => Cost::Percent(percent),
    }
}
