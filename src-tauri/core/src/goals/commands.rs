//! Wording goals, saying where they stand, noting what moves. Each act has a form for within a larger operation.

use super::model::{Goal, GoalItem, GoalState, ListGoals, NoteMovement, SaveGoal, SetGoalState};
use super::rules;
use crate::app::App;
use crate::basics::ids::{GoalId, PersonId};
use crate::basics::moments::{Day, Instant};
use crate::error::{Error, Problem, Result};
use crate::sessions::belonging;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// A person's goals.
pub fn list(app: &App, request: ListGoals) -> Result<Vec<GoalItem>> {
    app.read(|r| {
        r.person(&request.person_id)?;
        items(r, &request.person_id, app.now(), words::of(app))
    })
}

/// Begins a goal, or words one anew.
pub fn save(app: &App, request: SaveGoal) -> Result<Changed<GoalItem>> {
    one_of(app, "goals.save", |w| save_in(w, request))
}

/// Says where a goal stands now.
pub fn set_state(app: &App, request: SetGoalState) -> Result<Changed<GoalItem>> {
    one_of(app, "goals.set_state", |w| set_state_in(w, &request))
}

/// Notes what moved, or that a session touched a goal.
pub fn note_movement(app: &App, request: NoteMovement) -> Result<Changed<GoalItem>> {
    one_of(app, "goals.note_movement", |w| note_movement_in(w, &request))
}

/// Begins or words it within a transaction; answers its id. Another wording keeps the former one.
pub(crate) fn save_in(w: &Writer<'_>, request: SaveGoal) -> Result<GoalId> {
    let wording = rules::check(&request.wording)?;
    let was = request.goal_id.as_ref().map(|id| w.reader().goal(id)).transpose()?;
    if was.as_ref().is_some_and(|was| was.person_id != request.person_id) {
        return Err(Error::invalid("personId", Problem::NotPossible));
    }
    let today = today(w)?;
    let engagement = request.engagement_id.or_else(|| was.as_ref().and_then(|was| was.engagement_id.clone()));
    let belongs = belonging::of(&w.reader(), &request.person_id, engagement.as_ref(), None, today)?;
    let goal = match was {
        Some(was) => {
            if was.wording != wording {
                w.keep_wording(&was.id, today)?;
            }
            Goal { wording, engagement_id: belongs.engagement_id, ..was }
        }
        None => Goal {
            id: GoalId(w.new_id()),
            person_id: request.person_id,
            engagement_id: belongs.engagement_id,
            wording,
            state: GoalState::Active,
            begun_on: today,
        },
    };
    w.save_goal(&goal)?;
    Ok(goal.id)
}

/// Says it within a transaction; answers its id.
pub(crate) fn set_state_in(w: &Writer<'_>, request: &SetGoalState) -> Result<GoalId> {
    let needed = rules::needs_reason(request.state);
    let reason = rules::check_text("reason", request.reason.as_deref(), needed, 1000)?;
    let was = w.reader().goal(&request.goal_id)?;
    w.insert_goal_state(&was.id, request.state, reason.as_deref(), today(w)?)?;
    w.save_goal(&Goal { state: request.state, ..was })?;
    Ok(request.goal_id.clone())
}

/// Notes it within a transaction; answers the goal's id.
pub(crate) fn note_movement_in(w: &Writer<'_>, request: &NoteMovement) -> Result<GoalId> {
    let needed = request.session_id.is_none();
    let text = rules::check_text("text", request.text.as_deref(), needed, 1000)?;
    let goal = w.reader().goal(&request.goal_id)?;
    let today = today(w)?;
    let belongs = belonging::of(&w.reader(), &goal.person_id, None, request.session_id.as_ref(), today)?;
    let on = belongs.session.map_or(today, |session| session.local_start.day());
    w.save_movement(&goal.id, request.session_id.as_ref(), on, text.as_deref())?;
    Ok(goal.id)
}

/// The goals of a person as lists show them.
pub(crate) fn items(
    r: &Reader<'_>,
    person: &PersonId,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<GoalItem>> {
    let today = now.day(r.practice()?.zone);
    let mut goals = r.goals_of(person)?;
    rules::in_order(&mut goals);
    goals.into_iter().map(|goal| item(r, goal, today, words)).collect()
}

fn item(r: &Reader<'_>, goal: Goal, today: Day, words: &dyn Words) -> Result<GoalItem> {
    let movements = r.movements(&goal.id)?;
    let last_movement = rules::last_movement(&movements).cloned();
    let said = r.goal_states(&goal.id)?.pop();
    let (state_since, state_reason) = said.map_or((goal.begun_on, None), |said| (said.said_on, said.reason));
    let sessions = movements.iter().filter(|movement| movement.session_id.is_some()).count();
    Ok(GoalItem {
        sentence: words.goal(goal.state, state_since, state_reason.as_deref(), last_movement.as_ref(), today),
        milestones: r.milestones(&goal.id)?,
        sessions: u32::try_from(sessions).unwrap_or(u32::MAX),
        reworded: u32::try_from(r.former_wordings(&goal.id)?.len()).unwrap_or(u32::MAX),
        id: goal.id,
        person_id: goal.person_id,
        engagement_id: goal.engagement_id,
        wording: goal.wording,
        state: goal.state,
        state_reason,
        state_since,
        last_movement,
    })
}

/// Runs one act on a goal as an operation of its own; answers the goal as lists show it.
pub(super) fn one_of(
    app: &App,
    name: &'static str,
    act: impl FnOnce(&Writer<'_>) -> Result<GoalId>,
) -> Result<Changed<GoalItem>> {
    let now = app.now();
    app.write(Change::named(name), |w| {
        let goal = act(w).and_then(|id| w.reader().goal(&id))?;
        w.concerns(w.reader().person(&goal.person_id)?.name());
        let r = w.reader();
        item(&r, goal, now.day(r.practice()?.zone), words::of(app))
    })
}

/// The day of the operation on the coach's calendar.
pub(super) fn today(w: &Writer<'_>) -> Result<Day> {
    Ok(Instant(w.now()).day(w.reader().practice()?.zone))
}
