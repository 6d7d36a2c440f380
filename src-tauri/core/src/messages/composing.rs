//! A draft about a session, put together from what may be shared. The note that is read here is the shareable one.

use super::letters::{About, Appointment, Cost, Letter, Promise, Summary, Whereabouts};
use super::model::{MessageKind, MessageText, NewMessage};
use super::rules::fitting;
use crate::basics::ids::SessionId;
use crate::basics::moments::{Instant, LocalTime, Zone};
use crate::engagements::model::{EngagementKind, Terms};
use crate::engagements::policy::Consequence;
use crate::error::{Error, Problem, Result};
use crate::notes::shareable::ShareableNote;
use crate::people::model::Person;
use crate::practice::model::Practice;
use crate::sessions::model::{Medium, Session};
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
    let text = room.letter(about, words);
    Ok(NewMessage {
        person_id: session.person_id,
        session_id: Some(session.id),
        group_id: None,
        group_session_id: None,
        kind,
        text,
    })
}

/// What is agreed about what comes after a session while it is being wrapped up, and not written down yet.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// What the client will do, in place of what the note says.
    pub commitments: Vec<Promise>,
    /// When they meet again, before the next session that is booked.
    pub next: Option<Instant>,
}

/// The letter that sums `session` up, as it would read with `plan`.
pub(crate) fn summary_with(
    r: &Reader<'_>,
    session: &Session,
    plan: Plan,
    now: Instant,
    words: &dyn Words,
) -> Result<MessageText> {
    let room = Room { person: r.person(&session.person_id)?, practice: r.practice()? };
    let mut summary = room.summary(r, session, now)?;
    summary.commitments = plan.commitments;
    if let Some(starts_at) = plan.next {
        summary.next = Some(room.appointment(&Session { starts_at, ..session.clone() }));
    }
    Ok(room.letter(About::Summary(summary), words))
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
            MessageKind::Waitlist
            | MessageKind::SlotOffer
            | MessageKind::PaymentReminder
            | MessageKind::Refund
            | MessageKind::Other => {
                return Err(Error::invalid("kind", Problem::NotPossible));
            }
        })
    }

    fn letter(&self, about: About, words: &dyn Words) -> MessageText {
        let (to, from) = (self.person.details.given_name.clone(), self.practice.coach_name.clone());
        words.letter(&Letter { to, from, about })
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
        let next = r.booked_after(session, now)?;
        let held = session.starts_at.local(self.zone());
        Ok(summary_of(&note, held, next.map(|next| self.appointment(&next))))
    }
}

/// Of the note only what may be shared, for that is all there is.
fn summary_of(note: &ShareableNote, held: LocalTime, next: Option<Appointment>) -> Summary {
    let parts = note.parts();
    let commitments = parts.commitments.into_iter();
    Summary {
        held,
        focus: Some(parts.focus.join(" ")).filter(|focus| !focus.is_empty()),
        insights: parts.insights,
        commitments: commitments.map(|commitment| Promise { text: commitment.text, due: None }).collect(),
        next,
        next_step: parts.next_step,
    }
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
