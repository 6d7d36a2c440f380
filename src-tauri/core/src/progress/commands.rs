//! The progress page of a person.

use super::chapters;
use super::model::{EngagementChoice, EngagementPause, InstrumentProgress, ProgressOf, ProgressPage};
use crate::actions::listing;
use crate::actions::model::ActionStatus;
use crate::app::App;
use crate::basics::ids::EngagementId;
use crate::basics::moments::Instant;
use crate::engagements::model::Engagement;
use crate::error::{Error, Problem, Result};
use crate::goals::commands as goals;
use crate::measurements::model::Measurement;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// Everything that has moved with a person.
pub fn of_person(app: &App, request: ProgressOf) -> Result<ProgressPage> {
    app.read(|r| page(r, request, app.now(), words::of(app)))
}

fn page(r: &Reader<'_>, request: ProgressOf, now: Instant, words: &dyn Words) -> Result<ProgressPage> {
    let person = r.person(&request.person_id)?;
    let engagements = r.engagements_of(&person.id)?;
    let asked = request.engagement_id;
    if asked.as_ref().is_some_and(|asked| engagements.iter().all(|engagement| &engagement.id != asked)) {
        return Err(Error::invalid("engagementId", Problem::NotPossible));
    }
    let belongs = |to: Option<&EngagementId>| asked.is_none() || to.is_none() || to == asked.as_ref();
    let mut actions = r.actions_of(&person.id)?;
    actions.retain(|action| belongs(action.engagement_id.as_ref()));
    let mut list = listing::list_of(r, &person.id, actions, now, words)?;
    list.items.retain(|action| action.status == ActionStatus::Open);
    let mut goals = goals::items(r, &person.id, now, words)?;
    goals.retain(|goal| belongs(goal.engagement_id.as_ref()));
    let taken = r.measurements_of(&person.id)?;
    let taken: Vec<Measurement> =
        taken.into_iter().filter(|taken| belongs(taken.engagement_id.as_ref())).collect();
    let mut instruments = Vec::new();
    for instrument in r.instruments_of(&person.id)? {
        let progress = instrument_progress(r, instrument, &taken, words)?;
        let measured = progress.chapters.iter().any(|chapter| !chapter.measurements.is_empty());
        // What was put away and never measured with here has nothing to show.
        if measured || progress.retired_on.is_none() {
            instruments.push(progress);
        }
    }
    Ok(ProgressPage {
        person_name: person.name(),
        pauses: pauses(r, &engagements, asked.as_ref(), words)?,
        engagements: engagements.iter().map(choice).collect(),
        person_id: person.id,
        engagement_id: asked,
        goals,
        open_actions: list.items,
        actions: list.summary,
        instruments,
    })
}

fn instrument_progress(
    r: &Reader<'_>,
    instrument: crate::measurements::model::Instrument,
    taken: &[Measurement],
    words: &dyn Words,
) -> Result<InstrumentProgress> {
    let versions = r.versions_of(&instrument.id)?;
    let with = taken.iter().filter(|taken| versions.iter().any(|version| version.id == taken.version_id));
    let with: Vec<Measurement> = with.cloned().collect();
    Ok(chapters::of(instrument, &versions, &with, words))
}

fn pauses(
    r: &Reader<'_>,
    engagements: &[Engagement],
    asked: Option<&EngagementId>,
    words: &dyn Words,
) -> Result<Vec<EngagementPause>> {
    let Some(person) = engagements.first().map(|engagement| &engagement.person_id) else {
        return Ok(Vec::new());
    };
    let rested = r.pauses_of(person)?.into_iter();
    let here = rested.filter(|(engagement, _, _)| asked.is_none_or(|asked| asked == engagement));
    let pause = |(engagement_id, from, until)| EngagementPause {
        engagement_id,
        from,
        until,
        sentence: words.pause(from, until),
    };
    Ok(here.map(pause).collect())
}

fn choice(engagement: &Engagement) -> EngagementChoice {
    EngagementChoice {
        id: engagement.id.clone(),
        title: engagement.title.clone(),
        started_on: engagement.started_on,
    }
}
