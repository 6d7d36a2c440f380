//! Groups and messages of the made-up practice, through the same writes as every command.

use super::acting::{Acting, known};
use super::practice;
use crate::basics::moments::{Instant, LocalTime};
use crate::error::Result;
use crate::groups::model::{Attended, ParticipantState};
use crate::groups::requests::{Attends, Register, SayAttendance, ScheduleGroup};
use crate::groups::rules::check;
use crate::groups::{attendance, dates, queries, registering};
use crate::messages::composing::about_session;
use crate::messages::model::{MessageKind, SentBy};
use crate::sessions::model::{Session, SessionStatus};
use crate::vault::writer::Change;

impl Acting<'_, '_> {
    pub(super) fn gather(&mut self, group: usize, starts: &[LocalTime]) -> Result<()> {
        let details = check(practice::group(group, &self.offers)?, &[])?;
        self.w.concerns(details.title.as_str());
        let id = self.w.save_group(None, &details, self.practice.zone)?;
        self.groups.push(id.clone());
        let at = self.w.now();
        self.w.next_operation(Change::named("groups.schedule"), at)?;
        for start in starts {
            let request = ScheduleGroup {
                group_id: id.clone(),
                local_start: *start,
                minutes: None,
                series: None,
                link: None,
                place: None,
            };
            dates::schedule_in(self.w, &request)?;
        }
        Ok(())
    }

    pub(super) fn enrol(&mut self, group: usize, person: usize, told: bool) -> Result<()> {
        let person_id = known(&self.people, person)?;
        let group = self.w.reader().group(&self.groups[group])?;
        let by_offer = group.details.offer_id.is_some();
        let request = Register {
            group_id: group.id,
            person_id: person_id.clone(),
            engagement_id: None,
            begin_from_offer: by_offer,
            charge: by_offer,
            answer: None,
        };
        let news = registering::register_in(self.w, &request, self.words)?;
        if told {
            let (at, name) = (self.w.now(), self.w.reader().person(&person_id)?.name());
            self.w.next_operation(Change::named("messages.mark_sent"), at)?;
            self.w.concerns(name);
            for draft in &news.drafts {
                self.w.set_message_sent(draft, SentBy::MailProgram)?;
            }
        }
        Ok(())
    }

    pub(super) fn fill_sheet(&mut self, group: usize, date: usize, excused: Option<usize>) -> Result<()> {
        let (id, now) = (self.groups[group].clone(), Instant(self.w.now()));
        let which = queries::Dates { group: Some(&id), ..queries::Dates::default() };
        let planned = self.w.reader().group_items(&which, self.practice.zone, now, self.words)?;
        let Some(date) = planned.get(date).map(|date| date.id.clone()) else { return Ok(()) };
        let mut everybody = self.w.reader().participants(&id)?;
        everybody.retain(|one| one.state == ParticipantState::Registered);
        let attendance = everybody.into_iter().enumerate().map(|(turn, one)| Attends {
            participant_id: one.id,
            attended: if excused == Some(turn) { Attended::AbsentExcused } else { Attended::Present },
            waive: false,
            without_credit: None,
        });
        let request = SayAttendance {
            group_session_id: date,
            actual_minutes: Some(92),
            attendance: attendance.collect(),
        };
        attendance::say_in(self.w, &request, self.words)
    }

    /// Two letters wait for the coach: what the last session was about, and when the next one is.
    pub(super) fn leave_messages(&mut self) -> Result<()> {
        let now = Instant(self.w.now());
        let sessions = self.w.reader().sessions_between(now.plus_minutes(-WEEK), now.plus_minutes(WEEK))?;
        let noted = |session: &&Session| {
            session.status == SessionStatus::Held
                && self.w.reader().shareable_note(&session.id).is_ok_and(|note| note.is_some())
        };
        let ahead =
            |session: &&Session| session.status == SessionStatus::Scheduled && session.starts_at > now;
        let last = sessions.iter().rev().find(noted).map(|session| (session, MessageKind::Summary));
        let next = sessions.iter().find(ahead).map(|session| (session, MessageKind::Reminder));
        for (session, kind) in last.into_iter().chain(next) {
            self.w.next_operation(Change::named("messages.draft_about_session"), now.0)?;
            let draft = about_session(&self.w.reader(), &session.id, Some(kind), now, self.words)?;
            self.w.concerns(self.w.reader().person(&draft.person_id)?.name());
            self.w.insert_message(&draft)?;
        }
        Ok(())
    }
}

const WEEK: i64 = 7 * 24 * 60;
