//! The list of people, a person's page, and changing what is known about them.

use std::collections::HashMap;

use super::model::{
    AddPerson, ArchivePerson, EditPerson, LeadState, ListPeople, OnePerson, PersonItem, PersonPage,
    PersonStatus,
};
use super::{rules, timeline};
use crate::app::App;
use crate::basics::ids::PersonId;
use crate::basics::moments::{Instant, Zone};
use crate::engagements::commands::detail as engagement_detail;
use crate::engagements::model::EngagementState;
use crate::error::{Error, Problem, Result};
use crate::groups::model::GroupSessionStatus;
use crate::groups::queries::Dates;
use crate::sessions::queries::Which;
use crate::today::next;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words;

/// People, by family name, each with what happens next.
pub fn list(app: &App, request: ListPeople) -> Result<Vec<PersonItem>> {
    let now = app.now();
    app.read(|r| {
        let practice = r.practice()?;
        let words = words::in_language(&practice.language);
        let mut engagements: HashMap<PersonId, Vec<(EngagementState, String)>> = HashMap::new();
        for (person, state, title) in r.engagement_outlines()? {
            engagements.entry(person).or_default().push((state, title));
        }
        let facts = r.next_facts(None, now)?;
        let mut items = Vec::new();
        for person in r.people_listed()? {
            let mine = engagements.get(&person.id).map_or(&[][..], Vec::as_slice);
            let status = status_of(person.lead_state, person.archived, mine.iter().map(|(state, _)| *state));
            let wanted = request.status.map_or(request.archived || !person.archived, |only| only == status);
            if !wanted {
                continue;
            }
            let about = facts.get(&person.id).cloned().unwrap_or_default();
            items.push(PersonItem {
                name: person.name,
                next: next::sentence(&about, status, practice.zone, now, words),
                engagement: mine.first().map(|(_, title)| title.clone()),
                overdue: about.overdue,
                email: person.email,
                id: person.id,
                status,
            });
        }
        Ok(items)
    })
}

/// A person's page.
pub fn page(app: &App, request: OnePerson) -> Result<PersonPage> {
    app.read(|r| page_of(r, &request.person_id, app.now()))
}

/// Notes a new person.
pub fn add(app: &App, request: AddPerson) -> Result<Changed<PersonPage>> {
    let details = rules::check_person(request.details)?;
    let now = app.now();
    app.write(Change::named("people.add"), |w| {
        let zone = check_links(&w.reader(), &details)?;
        let lead = if request.as_lead { LeadState::New } else { LeadState::Won };
        let id = w.save_person(None, &details, zone, lead)?;
        w.concerns(w.reader().person(&id)?.name());
        page_of(&w.reader(), &id, now)
    })
}

/// Changes what is known about a person.
pub fn edit(app: &App, request: EditPerson) -> Result<Changed<PersonPage>> {
    let details = rules::check_person(request.details)?;
    let now = app.now();
    app.write(Change::named("people.edit"), |w| {
        let zone = check_links(&w.reader(), &details)?;
        let person = w.reader().person(&request.person_id)?;
        w.save_person(Some(&person.id), &details, zone, person.lead_state)?;
        w.concerns(w.reader().person(&person.id)?.name());
        page_of(&w.reader(), &person.id, now)
    })
}

/// Puts a person away, or takes them out again. Nothing is deleted.
pub fn archive(app: &App, request: ArchivePerson) -> Result<Changed<()>> {
    app.write(Change::named("people.archive"), |w| {
        let person = w.reader().person(&request.person_id)?;
        w.concerns(person.name());
        w.set_archived(&person.id, request.archived)
    })
}

/// The zone that stands in where none is given; the organisation must exist.
fn check_links(r: &Reader<'_>, details: &super::model::PersonDetails) -> Result<Zone> {
    if let Some(organisation) = &details.organisation_id
        && r.organisation(organisation).is_err()
    {
        return Err(Error::invalid("details.organisationId", Problem::NotPossible));
    }
    Ok(r.practice()?.zone)
}

fn status_of(lead: LeadState, archived: bool, states: impl Iterator<Item = EngagementState>) -> PersonStatus {
    let states: Vec<_> = states.collect();
    rules::status(lead, &states, archived)
}

fn page_of(r: &Reader<'_>, id: &PersonId, now: Instant) -> Result<PersonPage> {
    let practice = r.practice()?;
    let words = words::in_language(&practice.language);
    let person = r.person(id)?;
    let engagements = r.engagements_of(id)?;
    let status =
        status_of(person.lead_state, person.archived, engagements.iter().map(|engagement| engagement.state));
    let zone = person.details.zone.unwrap_or(practice.zone);
    let sessions = r.session_items(&Which { person: Some(id), ..Which::default() }, practice.zone, now)?;
    let here = now.local(practice.zone);
    let (mut past, upcoming): (Vec<_>, Vec<_>) =
        sessions.into_iter().partition(|session| session.end <= here);
    past.reverse();
    let facts = r.next_facts(Some(id), now)?.remove(id).unwrap_or_default();
    let dates = Dates { person: Some(id), ..Dates::default() };
    let mut groups = r.group_items(&dates, practice.zone, now, words)?;
    groups.retain(|date| date.status == GroupSessionStatus::Scheduled && !date.needs_outcome);
    let organisation = person.details.organisation_id.as_ref().map(|id| r.organisation(id)).transpose()?;
    Ok(PersonPage {
        name: person.name(),
        organisation_name: organisation.map(|organisation| organisation.details.name),
        local_time: now.local(zone),
        next: next::sentence(&facts, status, practice.zone, now, words),
        engagements: engagements
            .iter()
            .map(|engagement| engagement_detail(r, engagement, here.day()))
            .collect::<Result<_>>()?,
        timeline: timeline::of(r, &person, &engagements, &past, words)?,
        waiting: r.waiting_sums(id)?,
        open: r.open_sums(id)?,
        id: person.id,
        details: person.details,
        archived: person.archived,
        status,
        zone,
        upcoming,
        groups,
        past,
    })
}
