//! What a person's road tells of their progress: what was done, what was met, what was measured.

use crate::actions::model::ActionStatus;
use crate::basics::ids::PersonId;
use crate::error::Result;
use crate::goals::model::GoalState;
use crate::measurements::shipped::every_session;
use crate::people::model::{TimelineEntry, TimelineKind};
use crate::vault::reader::Reader;
use crate::words::Words;

/// Actions that were done, goals that were met, and measurements other than those of every session.
pub(crate) fn of(r: &Reader<'_>, person: &PersonId, words: &dyn Words) -> Result<Vec<TimelineEntry>> {
    let mut entries = Vec::new();
    for action in r.actions_of(person)? {
        if let (ActionStatus::Done, Some(on)) = (action.status, action.closed_on) {
            entries.push(TimelineEntry {
                on,
                kind: TimelineKind::Action,
                sentence: words.timeline_action(&action.details.title),
                target: Some(action.id.0),
            });
        }
    }
    for goal in r.goals_of(person)? {
        if goal.state != GoalState::Met {
            continue;
        }
        let said = r.goal_states(&goal.id)?.pop();
        entries.push(TimelineEntry {
            on: said.map_or(goal.begun_on, |said| said.said_on),
            kind: TimelineKind::Goal,
            sentence: words.timeline_goal(&goal.wording.wish),
            target: Some(goal.id.0),
        });
    }
    for instrument in r.instruments_of(person)? {
        if every_session(instrument.kind) {
            continue;
        }
        for taken in r.measurements_with(&instrument.id)? {
            entries.push(TimelineEntry {
                on: taken.taken_on,
                kind: TimelineKind::Measurement,
                sentence: words.timeline_measurement(
                    &instrument.title,
                    taken.moment,
                    taken.respondent.as_deref(),
                ),
                target: Some(taken.id.0),
            });
        }
    }
    Ok(entries)
}
