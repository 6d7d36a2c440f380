//! When a group meets: planning dates, moving one, cancelling one.

use super::commands::page;
use super::model::{GroupSession, GroupSessionStatus};
use super::registering::News;
use super::reminding;
use super::requests::{CancelGroupSession, MoveGroupSession, ScheduleGroup};
use super::views::{GroupChange, GroupPage};
use super::writes::NewGroupSession;
use crate::app::App;
use crate::basics::moments::LocalTime;
use crate::basics::text::tidy_option;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::messages::letters::GroupNews;
use crate::sessions::fitting::Where;
use crate::sessions::foreseeing::{self, BookingPreview, Planned};
use crate::sessions::rules::{anchored, length_issue, link_issue, repeat_issues, starts};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// What planning these dates would mean. Writes nothing.
pub fn preview(app: &App, request: ScheduleGroup) -> Result<BookingPreview> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let (new, starts) = check_dates(r, &request)?;
        let medium = r.group(&request.group_id)?.details.medium;
        let place = Where::of(medium, new.place.as_deref());
        let planned = Planned { zone: new.zone, minutes: new.minutes, place, starts: &starts };
        foreseeing::preview_of_times(r, &planned, now, words)
    })
}

/// Plans one more date or a series of them.
pub fn schedule(app: &App, request: ScheduleGroup) -> Result<Changed<GroupPage>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.schedule"), |w| {
        schedule_in(w, &request)?;
        page(&w.reader(), &request.group_id, now, words)
    })
}

/// Plans within a transaction.
pub(crate) fn schedule_in(w: &mut Writer<'_>, request: &ScheduleGroup) -> Result<()> {
    let (new, starts) = check_dates(&w.reader(), request)?;
    w.concerns(w.reader().group(&new.group_id)?.details.title);
    for start in starts {
        w.insert_group_session(&NewGroupSession { local_start: start, ..new.clone() })?;
    }
    Ok(())
}

/// The first date and the start of each; or every field that needs another value.
fn check_dates(r: &Reader<'_>, request: &ScheduleGroup) -> Result<(NewGroupSession, Vec<LocalTime>)> {
    let group = r.group(&request.group_id)?;
    let minutes = request.minutes.unwrap_or(group.details.session_minutes);
    let mut issues: Vec<Issue> = length_issue(minutes).into_iter().collect();
    issues.extend(repeat_issues(request.series));
    issues.extend(link_issue(request.link.as_deref()));
    let place = tidy_option(request.place.as_deref());
    if place.as_ref().is_some_and(|place| place.chars().count() > 500) {
        issues.push(Issue::new("place", Problem::TooLong));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    if group.archived {
        return Err(Refusal::GroupPutAway.into());
    }
    let all = request
        .series
        .map_or_else(|| vec![request.local_start], |repeat| starts(request.local_start, repeat));
    let new = NewGroupSession {
        group_id: group.id,
        local_start: request.local_start,
        zone: group.zone,
        minutes,
        link: tidy_option(request.link.as_deref()),
        place,
    };
    Ok((new, all))
}

/// Gives a planned date another time; what participants are told is drafted if that is wished.
pub fn move_session(app: &App, request: MoveGroupSession) -> Result<Changed<GroupChange>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.move_session"), |w| {
        let date = planned(w, &request.group_session_id)?;
        let minutes = request.minutes.unwrap_or(date.booked_minutes);
        if let Some(issue) = length_issue(minutes) {
            return Err(Error::Invalid(vec![issue]));
        }
        let zone = w.reader().practice()?.zone;
        let (start, zone) = anchored(request.local_start, None, zone, date.zone);
        w.set_group_session_time(&date.id, start, zone, minutes)?;
        let moved = w.reader().group_session(&date.id)?;
        let news = tell(w, &moved, request.tell_participants.then_some(GroupNews::Moved), words)?;
        news.change(&w.reader(), &date.group_id, now, words)
    })
}

/// A planned date does not take place. Nothing is used and nothing charged.
pub fn cancel_session(app: &App, request: CancelGroupSession) -> Result<Changed<GroupChange>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.cancel_session"), |w| {
        let date = planned(w, &request.group_session_id)?;
        let reason = tidy_option(request.reason.as_deref());
        if reason.as_ref().is_some_and(|reason| reason.chars().count() > 500) {
            return Err(Error::invalid("reason", Problem::TooLong));
        }
        w.set_group_session_status(&date.id, GroupSessionStatus::Cancelled, None, reason.as_deref())?;
        let news = tell(w, &date, request.tell_participants.then_some(GroupNews::Cancelled), words)?;
        news.change(&w.reader(), &date.group_id, now, words)
    })
}

/// The date, if nothing has been said of it.
fn planned(w: &mut Writer<'_>, id: &crate::basics::ids::GroupSessionId) -> Result<GroupSession> {
    let date = w.reader().group_session(id)?;
    if date.status != GroupSessionStatus::Scheduled {
        return Err(Refusal::SessionHasOutcome.into());
    }
    w.concerns(w.reader().group(&date.group_id)?.details.title);
    Ok(date)
}

fn tell(w: &Writer<'_>, date: &GroupSession, news: Option<GroupNews>, words: &dyn Words) -> Result<News> {
    let Some(news) = news else { return Ok(News::default()) };
    let everybody = reminding::with_place(&w.reader(), date)?;
    let drafts = reminding::tell(w, date, &everybody, news, words)?;
    Ok(News { effects: everybody.iter().map(|one| words.is_drafted(&one.person_name)).collect(), drafts })
}
