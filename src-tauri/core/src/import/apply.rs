//! Carries a plan out, within one transaction.

use std::collections::{BTreeSet, HashMap};

use super::candidate::Candidate;
use super::matching::{Alias, Faces, title_key};
use super::model::{Decision, GroupDecision, ImportResult};
use super::plan::{Partner, Plan, PlannedGroup};
use super::queries::StoredImport;
use super::steps::{Step, session_link, session_minutes};
use super::suggest::Why;
use crate::basics::ids::{EngagementId, ImportId, PersonId};
use crate::basics::moments::{Day, Instant};
use crate::engagements::model::Engagement;
use crate::error::{Error, Issue, Result};
use crate::import::matching::By;
use crate::people::model::{LeadState, Person, PersonDetails, Source};
use crate::people::rules::check_person;
use crate::sessions::model::SessionKind;
use crate::sessions::writes::NewSession;
use crate::vault::writer::Writer;
use crate::words::Words;

use super::engaging::Engagements;
use super::whereabouts::whereabouts;

/// What is carried out.
pub(super) struct Applying<'a> {
    pub(super) events: &'a [Candidate],
    pub(super) plan: &'a Plan,
    pub(super) decisions: &'a [GroupDecision],
    pub(super) faces: &'a Faces,
    pub(super) file_name: &'a str,
    pub(super) fingerprint: &'a str,
    pub(super) today: Day,
    pub(super) words: &'a dyn Words,
}

/// Carries the plan out; answers what was done. With nothing to do, nothing is written.
pub(super) fn apply(w: &Writer<'_>, applying: &Applying<'_>) -> Result<ImportResult> {
    let mut result = expected(applying.plan);
    if result.sessions + result.busy + result.changed > 0 {
        let import = StoredImport {
            id: ImportId(w.new_id()),
            file_name: applying.file_name.to_owned(),
            at: Instant(w.now()),
            sessions: result.sessions,
            busy: result.busy,
            changed: result.changed,
            skipped: result.skipped,
        };
        w.insert_import(&import, applying.fingerprint)?;
        let mut work = Work { w, applying, import: &import.id, partners: HashMap::new(), newcomers: 0 };
        work.run()?;
        result.people = work.newcomers;
        result.import_id = Some(import.id);
    }
    result.sentence = applying.words.import_done(&result);
    Ok(result)
}

fn expected(plan: &Plan) -> ImportResult {
    let counts = plan.counts();
    let totals = plan.totals();
    ImportResult {
        import_id: None,
        sessions: totals.sessions,
        busy: totals.busy,
        people: 0,
        changed: totals.changed,
        unchanged: counts.unchanged,
        skipped: counts.skipped,
        sentence: String::new(),
    }
}

struct Work<'w, 'a> {
    w: &'w Writer<'w>,
    applying: &'a Applying<'a>,
    import: &'a ImportId,
    partners: HashMap<Partner, Person>,
    newcomers: u32,
}

impl Work<'_, '_> {
    fn run(&mut self) -> Result<()> {
        let mut engagements = Engagements::new(self.w, self.applying.today, self.applying.words);
        for group in &self.applying.plan.groups {
            let person = self.person(group)?;
            let chosen = self.chosen_engagement(group, person.as_ref())?;
            if let Some(person) = &person {
                engagements.expect(&person.id, self.first_day(group));
                self.learn(group, &person.id)?;
            }
            for (index, step) in &group.events {
                let event = &self.applying.events[*index];
                match step {
                    Step::Book(_) => self.book(event, person.as_ref(), chosen.as_ref(), &mut engagements)?,
                    Step::BookInstead(busy, _) => {
                        self.w.delete_busy(busy)?;
                        self.book(event, person.as_ref(), chosen.as_ref(), &mut engagements)?;
                    }
                    Step::Follow(session, _) => {
                        let session = self.w.reader().session(session)?;
                        let minutes = event.minutes().map_or(session.booked_minutes, session_minutes);
                        let link = session_link(event);
                        self.w.follow_calendar(&session.id, event.local_start, event.zone, minutes, link)?;
                    }
                    Step::Block => self.w.save_busy(None, event, self.import)?,
                    Step::BlockAnew(busy, _) => self.w.save_busy(Some(busy), event, self.import)?,
                    Step::Unblock(busy) => self.w.delete_busy(busy)?,
                    Step::Unchanged | Step::Skip(_) => {}
                }
            }
        }
        Ok(())
    }

    /// The person that the group's sessions are booked with; somebody new is added when the first one is.
    fn person(&mut self, group: &PlannedGroup) -> Result<Option<Person>> {
        let books =
            group.events.iter().any(|(_, step)| matches!(step, Step::Book(_) | Step::BookInstead(..)));
        let Some(partner) = Partner::of(&group.decision).filter(|_| books) else { return Ok(None) };
        if let Some(known) = self.partners.get(&partner) {
            return Ok(Some(known.clone()));
        }
        let person = match &group.decision {
            Decision::NewPerson { given_name, family_name, email } => {
                let id = self.add(group, given_name, family_name, email.as_deref())?;
                self.w.reader().person(&id)?
            }
            Decision::Session { person_id, .. } => self.w.reader().person(person_id)?,
            Decision::Busy | Decision::Skip => return Ok(None),
        };
        self.partners.insert(partner, person.clone());
        Ok(Some(person))
    }

    fn add(
        &mut self,
        group: &PlannedGroup,
        given: &str,
        family: &str,
        email: Option<&str>,
    ) -> Result<PersonId> {
        let details = PersonDetails {
            given_name: given.to_owned(),
            family_name: family.to_owned(),
            pronouns: None,
            pronunciation: None,
            email: email.map(str::to_owned),
            phone: None,
            address: None,
            country: None,
            zone: None,
            language: None,
            organisation_id: None,
            source: Source::Other,
            wish: None,
            meeting_link: None,
            terms_days: 0,
        };
        let place = self.place(group);
        let details = check_person(details).map_err(|error| match error {
            Error::Invalid(issues) => {
                Error::Invalid(issues.into_iter().map(|issue| renamed(issue, &place)).collect())
            }
            other => other,
        })?;
        let zone = self.w.reader().practice()?.zone;
        self.newcomers += 1;
        self.w.save_person(None, &details, zone, LeadState::Won)
    }

    fn place(&self, group: &PlannedGroup) -> String {
        let index = self.applying.decisions.iter().position(|decided| decided.group_key == group.key);
        format!("decisions[{}].decision", index.unwrap_or_default())
    }

    fn chosen_engagement(&self, group: &PlannedGroup, person: Option<&Person>) -> Result<Option<Engagement>> {
        let (Decision::Session { engagement_id: Some(id), .. }, Some(person)) = (&group.decision, person)
        else {
            return Ok(None);
        };
        super::engaging::chosen(&self.w.reader(), id, &person.id, &self.place(group)).map(Some)
    }

    fn first_day(&self, group: &PlannedGroup) -> Option<Day> {
        let booked =
            group.events.iter().filter(|(_, step)| matches!(step, Step::Book(_) | Step::BookInstead(..)));
        booked.map(|(index, _)| self.applying.events[*index].local_start.day()).min()
    }

    fn book(
        &self,
        event: &Candidate,
        person: Option<&Person>,
        chosen: Option<&Engagement>,
        engagements: &mut Engagements<'_>,
    ) -> Result<()> {
        let Some(person) = person else {
            return Err(Error::internal("importing a session", "nobody to book it with"));
        };
        let (engagement_id, usual): (EngagementId, u32) = match chosen {
            Some(engagement) => (engagement.id.clone(), engagement.session_minutes),
            None => engagements.on(&person.id, event.local_start.day())?,
        };
        let place = whereabouts(event, person.details.meeting_link.as_deref());
        self.w.insert_session(&NewSession {
            person_id: person.id.clone(),
            engagement_id: Some(engagement_id),
            kind: SessionKind::Coaching,
            local_start: event.local_start,
            zone: event.zone,
            minutes: event.minutes().map_or(usual, session_minutes),
            medium: place.medium,
            link: place.link,
            place: place.place,
            series_id: None,
            moved_from_id: None,
            from_calendar: Some((event.key.0.clone(), event.key.1.clone(), self.import.clone())),
        })?;
        Ok(())
    }

    /// Learns how the calendar names a person, so that the next import knows them.
    fn learn(&self, group: &PlannedGroup, person: &PersonId) -> Result<()> {
        let events = || group.events.iter().map(|(index, _)| &self.applying.events[*index]);
        let addresses: BTreeSet<&str> = events()
            .flat_map(|event| &event.about.others)
            .filter_map(|other| other.email.as_deref())
            .collect();
        let named = matches!(&group.why, Why::About(_, By::FullName));
        let alias = match (addresses.len(), addresses.first(), events().next()) {
            (1, Some(address), _) => Alias::Email((*address).to_owned()),
            (0, _, Some(event)) if !named && event.about.others.is_empty() => {
                Alias::Title(title_key(&event.about.series_title))
            }
            _ => return Ok(()),
        };
        let untitled = Alias::Title(title_key(&self.applying.words.untitled_event()));
        if alias == untitled || self.applying.faces.has(person, &alias) || self.is_own(person, &alias)? {
            return Ok(());
        }
        match &alias {
            Alias::Email(address) => self.w.learn_alias(person, "email", address),
            Alias::Title(title) => self.w.learn_alias(person, "title", title),
        }
    }

    /// Whether an address is the one that somebody was just added with.
    fn is_own(&self, person: &PersonId, alias: &Alias) -> Result<bool> {
        let own = self.w.reader().person(person)?.details.email;
        Ok(
            matches!((alias, own), (Alias::Email(new), Some(own)) if crate::basics::text::folded(&own) == *new),
        )
    }
}

fn renamed(issue: Issue, place: &str) -> Issue {
    let field = issue.field.strip_prefix("details").unwrap_or(&issue.field);
    Issue::new(format!("{place}{field}"), issue.problem)
}
