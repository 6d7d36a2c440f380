//! The list of groups, one group, and changing what is known about it.

use super::model::{Group, GroupSessionStatus, Participant, ParticipantState};
use super::places;
use super::queries::{Attendance, Dates};
use super::registering;
use super::requests::{ArchiveGroup, ListGroups, OneGroup, SaveGroup};
use super::rules::check;
use super::views::{GroupChange, GroupItem, GroupPage, GroupSessionItem, ParticipantItem};
use crate::app::App;
use crate::basics::ids::GroupId;
use crate::basics::moments::{Instant, Zone};
use crate::error::{Error, Problem, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// Groups, latest first.
pub fn list(app: &App, request: ListGroups) -> Result<Vec<GroupItem>> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| {
        let zone = r.practice()?.zone;
        let groups = r.groups()?.into_iter().filter(|group| request.archived || !group.archived);
        groups
            .map(|group| {
                let dates = r.group_items(&of_group(&group.id), zone, now, words)?;
                Ok(item(&group, &r.participants(&group.id)?, &dates, words))
            })
            .collect()
    })
}

/// One group with its dates and who takes part.
pub fn open(app: &App, request: OneGroup) -> Result<GroupPage> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| page(r, &request.group_id, now, words))
}

/// Notes a new group, or other words about one. More places bring up those who wait.
pub fn save(app: &App, request: SaveGroup) -> Result<Changed<GroupChange>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.save"), |w| {
        let zone = w.reader().practice()?.zone;
        let participants = match &request.group_id {
            Some(id) => w.reader().participants(&w.reader().group(id)?.id)?,
            None => Vec::new(),
        };
        let details = check(request.details.clone(), &participants)?;
        if details.offer_id.as_ref().is_some_and(|offer| w.reader().offer(offer).is_err()) {
            return Err(Error::invalid("details.offerId", Problem::NotPossible));
        }
        w.concerns(details.title.as_str());
        let id = w.save_group(request.group_id.as_ref(), &details, zone)?;
        let group = w.reader().group(&id)?;
        let news = registering::settle_in(w, &group, words)?;
        news.change(&w.reader(), &id, now, words)
    })
}

/// Puts a group away, or takes it out again. Nothing is deleted.
pub fn archive(app: &App, request: ArchiveGroup) -> Result<Changed<()>> {
    app.write(Change::named("groups.archive"), |w| {
        let group = w.reader().group(&request.group_id)?;
        w.concerns(group.details.title);
        w.set_group_archived(&group.id, request.archived)
    })
}

/// Everything about one group.
pub(super) fn page(r: &Reader<'_>, id: &GroupId, now: Instant, words: &dyn Words) -> Result<GroupPage> {
    let zone = r.practice()?.zone;
    let group = r.group(id)?;
    let everybody = r.participants(id)?;
    let sessions = r.group_items(&of_group(id), zone, now, words)?;
    let in_state = |state: ParticipantState| -> Result<Vec<ParticipantItem>> {
        let found = everybody.iter().filter(|one| one.state == state);
        found.map(|one| participant(r, one, zone)).collect()
    };
    let mut waiting = in_state(ParticipantState::Waiting)?;
    waiting.sort_by_key(|one| one.position);
    Ok(GroupPage {
        item: item(&group, &everybody, &sessions, words),
        registered: in_state(ParticipantState::Registered)?,
        waiting,
        withdrawn: in_state(ParticipantState::Withdrawn)?,
        details: group.details,
        zone: group.zone,
        sessions,
    })
}

fn of_group(id: &GroupId) -> Dates<'_> {
    Dates { group: Some(id), ..Dates::default() }
}

fn item(
    group: &Group,
    everybody: &[Participant],
    dates: &[GroupSessionItem],
    words: &dyn Words,
) -> GroupItem {
    let (registered, waiting) = (places::registered(everybody), places::waiting(everybody));
    let capacity = group.details.capacity;
    let open = dates.iter().filter(|date| date.needs_outcome).count();
    let next = dates.iter().find(|date| date.status == GroupSessionStatus::Scheduled && !date.needs_outcome);
    let next = next.map(|date| date.start);
    GroupItem {
        id: group.id.clone(),
        title: group.details.title.clone(),
        kind: group.details.kind,
        archived: group.archived,
        seats: words.seats(registered, capacity),
        sentence: words.group_sentence(registered, capacity, waiting, next, open),
        registered,
        waiting,
        capacity,
        next,
    }
}

fn participant(r: &Reader<'_>, one: &Participant, zone: Zone) -> Result<ParticipantItem> {
    let engagement = one.engagement_id.as_ref().map(|id| r.engagement(id)).transpose()?;
    let Attendance { present, held } = r.attendance_of(&one.id)?;
    Ok(ParticipantItem {
        id: one.id.clone(),
        person_id: one.person_id.clone(),
        person_name: one.person_name.clone(),
        state: one.state,
        position: one.position,
        engagement_id: one.engagement_id.clone(),
        engagement_title: engagement.map(|engagement| engagement.title),
        registered_on: one.registered_at.day(zone),
        answer: one.answer.clone(),
        present,
        held,
    })
}
