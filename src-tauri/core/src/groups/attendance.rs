//! One sheet for a date: who was there. Saying it writes credits, charges and hours of all participants in one
//! operation; taking it back or changing it writes compensating rows, as with sessions.

use std::collections::HashSet;

use super::attending::{self, DateFacts, GroupHours};
use super::model::{
    AttendanceRow, Attended, Group, GroupSession, GroupSessionStatus, Participant, ParticipantState,
};
use super::reminding::without_reminder;
use super::requests::{Attends, OneGroupSession, SayAttendance};
use super::views::{AttendanceEffects, AttendancePreview, GroupSessionDetail, SheetRow};
use crate::app::App;
use crate::basics::ids::{GroupSessionId, Meeting, ParticipantId};
use crate::basics::moments::Instant;
use crate::engagements::model::{Engagement, HourKind};
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::sessions::effecting::{self, Texts};
use crate::sessions::outcomes::Effects;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// One date with its sheet.
pub fn open(app: &App, request: OneGroupSession) -> Result<GroupSessionDetail> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| detail(r, &request.group_session_id, now, words))
}

/// What saying it would bring about. Changes nothing.
pub fn preview(app: &App, request: SayAttendance) -> Result<AttendancePreview> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let plan = plan(r, &request, now)?;
        Ok(plan.preview(words))
    })
}

/// Says that a date was held and who was there. What was said before is taken back first, in the same transaction.
pub fn say(app: &App, request: SayAttendance) -> Result<Changed<GroupSessionDetail>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.say_attendance"), |w| {
        say_in(w, &request, words)?;
        detail(&w.reader(), &request.group_session_id, now, words)
    })
}

/// Says it within a transaction.
pub(crate) fn say_in(w: &mut Writer<'_>, request: &SayAttendance, words: &dyn Words) -> Result<()> {
    let date = w.reader().group_session(&request.group_session_id)?;
    w.concerns(w.reader().group(&date.group_id)?.details.title);
    // Checked against the sheet as it stands, before that is taken back.
    let now = Instant(w.now());
    plan(&w.reader(), request, now)?;
    take_back(w, &date)?;
    let plan = plan(&w.reader(), request, now)?;
    if plan.needs_choice() {
        return Err(Refusal::NoCreditLeft.into());
    }
    plan.write(w, words)
}

/// Opens a date again: it is planned, as if nothing had been said.
pub fn reopen(app: &App, request: OneGroupSession) -> Result<Changed<GroupSessionDetail>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.reopen_session"), |w| {
        let date = w.reader().group_session(&request.group_session_id)?;
        w.concerns(w.reader().group(&date.group_id)?.details.title);
        take_back(w, &date)?;
        w.set_group_session_status(&date.id, GroupSessionStatus::Scheduled, None, None)?;
        detail(&w.reader(), &date.id, now, words)
    })
}

/// A date worked out: for each participant what follows, and the hours of all.
struct Plan {
    group: Group,
    date: GroupSession,
    minutes: u32,
    lines: Vec<Line>,
    hours: Option<GroupHours>,
}

struct Line {
    who: Participant,
    attends: Attends,
    engagement: Option<Engagement>,
    credits_left: i64,
    effects: Effects,
}

fn plan(r: &Reader<'_>, request: &SayAttendance, now: Instant) -> Result<Plan> {
    let date = r.group_session(&request.group_session_id)?;
    let group = r.group(&date.group_id)?;
    if date.status == GroupSessionStatus::Cancelled {
        return Err(Refusal::DateCancelled.into());
    }
    if date.starts_at > now {
        return Err(Refusal::SessionNotYet.into());
    }
    let everybody = check(r, &date, request)?;
    let facts = DateFacts {
        starts_at: date.starts_at,
        booked_minutes: date.booked_minutes,
        actual_minutes: request.actual_minutes,
    };
    let meeting = Meeting::Group(date.id.clone());
    let mut lines = Vec::new();
    for (who, attends) in everybody {
        let engagement = who.engagement_id.as_ref().map(|id| r.engagement(id)).transpose()?;
        let left = engagement.as_ref().map(|engagement| effecting::credits_left(r, &engagement.id, &meeting));
        let credits_left = left.transpose()?.unwrap_or(0);
        let terms = engagement.as_ref().map(|engagement| &engagement.terms);
        let effects = attending::of_participant(facts, &attends, credits_left, terms, now)?;
        lines.push(Line { who, attends, engagement, credits_left, effects });
    }
    let minutes = request.actual_minutes.unwrap_or(date.booked_minutes);
    let kinds: Vec<HourKind> =
        lines.iter().filter(|line| line.is_present()).map(|line| line.hour_kind(&group)).collect();
    let hours = attending::hours(group.details.counts_hours, minutes, &kinds);
    Ok(Plan { group, date, minutes, lines, hours })
}

/// Everybody who is to stand on the sheet, once, with what was said of them; or every field that cannot be.
fn check(
    r: &Reader<'_>,
    date: &GroupSession,
    request: &SayAttendance,
) -> Result<Vec<(Participant, Attends)>> {
    let on_it: HashSet<ParticipantId> =
        r.attendance(&date.id)?.into_iter().map(|row| row.participant_id).collect();
    let everybody = r.participants(&date.group_id)?;
    let may = |one: &Participant| on_it.contains(&one.id) || one.state == ParticipantState::Registered;
    let must = |one: &Participant| if on_it.is_empty() { may(one) } else { on_it.contains(&one.id) };
    let mut issues = Vec::new();
    let mut seen = HashSet::new();
    for (at, attends) in request.attendance.iter().enumerate() {
        let known = everybody.iter().any(|one| one.id == attends.participant_id && may(one));
        if !known || !seen.insert(&attends.participant_id) {
            issues.push(Issue::new(format!("attendance[{at}].participantId"), Problem::NotPossible));
        }
    }
    if everybody.iter().any(|one| must(one) && !seen.contains(&one.id)) {
        issues.push(Issue::new("attendance", Problem::Missing));
    }
    if request.actual_minutes.is_some_and(|minutes| !(1..=600).contains(&minutes)) {
        issues.push(Issue::new("actualMinutes", Problem::NotPossible));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let said = |one: Participant| {
        let attends = request.attendance.iter().find(|attends| attends.participant_id == one.id)?;
        Some((one, attends.clone()))
    };
    Ok(everybody.into_iter().filter_map(said).collect())
}

impl Plan {
    fn needs_choice(&self) -> bool {
        self.lines.iter().any(|line| line.effects.needs_choice)
    }

    fn count(&self, attended: Attended) -> usize {
        self.lines.iter().filter(|line| line.attends.attended == attended).count()
    }

    fn preview(&self, words: &dyn Words) -> AttendancePreview {
        let [present, excused, absent] = [Attended::Present, Attended::AbsentExcused, Attended::Absent]
            .map(|attended| self.count(attended));
        AttendancePreview {
            participants: self.lines.iter().map(|line| line.said(words)).collect(),
            hours_minutes: self.hours.map(|hours| hours.minutes),
            needs_choice: self.needs_choice(),
            sentences: vec![
                words.who_came(present, excused, absent),
                words.group_hours(self.group.details.counts_hours, present, self.hours),
            ],
        }
    }

    fn write(&self, w: &Writer<'_>, words: &dyn Words) -> Result<()> {
        let date = &self.date;
        w.set_group_session_status(&date.id, GroupSessionStatus::Held, Some(self.minutes), None)?;
        let meeting = Meeting::Group(date.id.clone());
        for line in &self.lines {
            w.insert_attendance(
                &date.id,
                &AttendanceRow {
                    participant_id: line.who.id.clone(),
                    engagement_id: line.engagement.as_ref().map(|engagement| engagement.id.clone()),
                    attended: line.attends.attended,
                    waived: line.effects.waived,
                },
            )?;
            if let Some(engagement) = &line.engagement {
                let texts = self.texts(line, words);
                effecting::write(w, &meeting, engagement, &line.effects, date.local_start.day(), texts)?;
            }
        }
        self.hours.map_or(Ok(()), |hours| w.insert_group_hours(date, hours))
    }

    fn texts(&self, line: &Line, words: &dyn Words) -> Texts {
        let (title, start) = (&self.group.details.title, self.date.local_start);
        let came = line.is_present();
        Texts {
            credit: words.group_credit_reason(title, came, start),
            charge: line.effects.charge.map_or_else(String::new, |charge| {
                words.group_line(title, came, start, self.date.booked_minutes, charge.percent)
            }),
        }
    }
}

impl Line {
    fn is_present(&self) -> bool {
        self.attends.attended == Attended::Present
    }

    /// What the hours with them are: as agreed, or by whether a place in the group is paid.
    fn hour_kind(&self, group: &Group) -> HourKind {
        let paid = group.details.price.is_some_and(|price| price.minor > 0);
        let otherwise = if paid { HourKind::Paid } else { HourKind::ProBono };
        self.engagement.as_ref().map_or(otherwise, |engagement| engagement.terms.hour_kind)
    }

    fn said(&self, words: &dyn Words) -> AttendanceEffects {
        let terms = self.engagement.as_ref().map(|engagement| &engagement.terms);
        AttendanceEffects {
            participant_id: self.who.id.clone(),
            person_name: self.who.person_name.clone(),
            sentences: words.uses_and_charges(&self.effects, self.credits_left, terms),
            effects: self.effects.clone(),
        }
    }
}

/// Takes back all effects of the sheet that was said before; nothing if none was.
fn take_back(w: &Writer<'_>, date: &GroupSession) -> Result<()> {
    if date.status != GroupSessionStatus::Held {
        return Ok(());
    }
    let rows = w.reader().attendance(&date.id)?;
    let engagements: Vec<_> = rows.into_iter().filter_map(|row| row.engagement_id).collect();
    effecting::take_back(w, &Meeting::Group(date.id.clone()), &engagements)?;
    w.delete_attendance(&date.id)
}

fn detail(
    r: &Reader<'_>,
    id: &GroupSessionId,
    now: Instant,
    words: &dyn Words,
) -> Result<GroupSessionDetail> {
    let zone = r.practice()?.zone;
    let date = r.group_session(id)?;
    let item = r.group_item(id, zone, now, words)?;
    let rows = r.attendance(id)?;
    let row_of = |one: &Participant| rows.iter().find(|row| row.participant_id == one.id);
    let mut sheet: Vec<SheetRow> = r
        .participants(&date.group_id)?
        .into_iter()
        .filter(|one| match rows.is_empty() {
            true => one.state == ParticipantState::Registered,
            false => row_of(one).is_some(),
        })
        .map(|one| SheetRow {
            attended: row_of(&one).map(|row| row.attended),
            waived: row_of(&one).is_some_and(|row| row.waived),
            participant_id: one.id,
            person_id: one.person_id,
            person_name: one.person_name,
        })
        .collect();
    sheet.sort_by(|one, other| one.person_name.cmp(&other.person_name));
    let count = |attended: Attended| rows.iter().filter(|row| row.attended == attended).count();
    let outcome_sentence = match date.status {
        GroupSessionStatus::Scheduled => None,
        GroupSessionStatus::Cancelled => Some(words.date_cancelled()),
        GroupSessionStatus::Held => Some(words.who_came(
            count(Attended::Present),
            count(Attended::AbsentExcused),
            count(Attended::Absent),
        )),
    };
    let planned = date.status == GroupSessionStatus::Scheduled;
    let unreminded = if planned { without_reminder(r, &date)?.len() } else { 0 };
    Ok(GroupSessionDetail {
        item,
        sheet,
        reason: date.reason,
        outcome_sentence,
        without_reminder: u32::try_from(unreminded).unwrap_or(u32::MAX),
    })
}
