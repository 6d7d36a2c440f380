//! Agreeing actions, saying what became of them, carrying them on. Each act has a form for within a larger operation.

use super::listing;
use super::model::{
    Action, ActionItem, ActionList, ActionStatus, CarryAction, ListActions, OneAction, SaveAction, SayAction,
};
use super::rules;
use crate::app::App;
use crate::basics::ids::ActionId;
use crate::basics::moments::{Day, Instant};
use crate::error::{Error, Problem, Refusal, Result};
use crate::sessions::belonging;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// A person's actions.
pub fn list(app: &App, request: ListActions) -> Result<ActionList> {
    app.read(|r| {
        r.person(&request.person_id)?;
        listing::list(r, &request.person_id, app.now(), words::of(app))
    })
}

/// Agrees an action, or changes one.
pub fn save(app: &App, request: SaveAction) -> Result<Changed<ActionItem>> {
    one_of(app, "actions.save", |w| save_in(w, request))
}

/// Says what became of an action, or opens it again.
pub fn say(app: &App, request: SayAction) -> Result<Changed<ActionItem>> {
    one_of(app, "actions.say", |w| say_in(w, request))
}

/// Carries an action on.
pub fn carry(app: &App, request: CarryAction) -> Result<Changed<ActionItem>> {
    one_of(app, "actions.carry", |w| carry_in(w, &request))
}

/// Removes an action that was written by mistake.
pub fn remove(app: &App, request: OneAction) -> Result<Changed<()>> {
    app.write(Change::named("actions.remove"), |w| {
        concerns(w, &request.action_id)?;
        remove_in(w, &request.action_id)
    })
}

/// Agrees or changes one within a transaction; answers its id.
pub(crate) fn save_in(w: &Writer<'_>, request: SaveAction) -> Result<ActionId> {
    let details = rules::check(request.details)?;
    let was = request.action_id.as_ref().map(|id| w.reader().action(id)).transpose()?;
    if was.as_ref().is_some_and(|was| was.person_id != request.person_id) {
        return Err(Error::invalid("personId", Problem::NotPossible));
    }
    let (now, today) = (Instant(w.now()), today(w)?);
    let session = request.session_id.or_else(|| was.as_ref().and_then(|was| was.session_id.clone()));
    let engagement = request.engagement_id.or_else(|| was.as_ref().and_then(|was| was.engagement_id.clone()));
    let belongs =
        belonging::of(&w.reader(), &request.person_id, engagement.as_ref(), session.as_ref(), today)?;
    // What is agreed in a session is due by the one after it.
    let due_from = belongs.session.as_ref().map_or(now, |session| session.starts_at.max(now));
    let action = match was {
        Some(was) => Action {
            due_from: if was.details.due == details.due { was.due_from } else { due_from },
            engagement_id: belongs.engagement_id,
            session_id: session,
            details,
            ..was
        },
        None => Action {
            id: ActionId(w.new_id()),
            person_id: request.person_id,
            engagement_id: belongs.engagement_id,
            session_id: session,
            details,
            due_from,
            status: ActionStatus::Open,
            carried: 0,
            remark: None,
            agreed_on: belongs.session.map_or(today, |session| session.local_start.day().min(today)),
            closed_on: None,
        },
    };
    w.save_action(&action)?;
    Ok(action.id)
}

/// Says it within a transaction; answers its id.
pub(crate) fn say_in(w: &Writer<'_>, request: SayAction) -> Result<ActionId> {
    let remark = rules::check_remark(request.remark.as_deref())?;
    let was = w.reader().action(&request.action_id)?;
    let closed_on = match request.status {
        ActionStatus::Open => None,
        status if status == was.status => was.closed_on,
        _ => Some(today(w)?),
    };
    w.save_action(&Action { status: request.status, remark, closed_on, ..was })?;
    Ok(request.action_id)
}

/// Carries it on within a transaction; answers its id.
pub(crate) fn carry_in(w: &Writer<'_>, request: &CarryAction) -> Result<ActionId> {
    let was = w.reader().action(&request.action_id)?;
    if !rules::can_carry(was.status) {
        return Err(Refusal::ActionClosed.into());
    }
    let details = super::model::ActionDetails { due: request.due, ..was.details };
    w.save_action(&Action {
        details,
        due_from: Instant(w.now()),
        status: ActionStatus::Open,
        carried: was.carried + 1,
        closed_on: None,
        ..was
    })?;
    Ok(request.action_id.clone())
}

/// Removes it within a transaction.
pub(crate) fn remove_in(w: &Writer<'_>, id: &ActionId) -> Result<()> {
    w.reader().action(id)?;
    w.delete_action(id)
}

fn one_of(
    app: &App,
    name: &'static str,
    act: impl FnOnce(&Writer<'_>) -> Result<ActionId>,
) -> Result<Changed<ActionItem>> {
    let now = app.now();
    app.write(Change::named(name), |w| {
        let id = act(w)?;
        concerns(w, &id)?;
        listing::one(&w.reader(), w.reader().action(&id)?, now, words::of(app))
    })
}

fn concerns(w: &mut Writer<'_>, id: &ActionId) -> Result<()> {
    let action = w.reader().action(id)?;
    w.concerns(w.reader().person(&action.person_id)?.name());
    Ok(())
}

fn today(w: &Writer<'_>) -> Result<Day> {
    Ok(Instant(w.now()).day(w.reader().practice()?.zone))
}
