//! Resting and going on. While an engagement rests its credits do not age: their end moves by as many days. What is
//! owed runs on.

use super::commands::detail;
use super::model::{Engagement, EngagementDetail, EngagementState, PauseEngagement};
use super::states;
use crate::app::App;
use crate::basics::moments::{Day, Instant};
use crate::basics::text::tidy_option;
use crate::credits::deciding::shift;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// Lets an engagement rest, from today or an earlier day on, until a day that may be known.
pub fn pause(app: &App, request: PauseEngagement) -> Result<Changed<EngagementDetail>> {
    app.write(Change::named("engagements.pause"), |w| {
        let engagement = w.reader().engagement(&request.engagement_id)?;
        if !states::next(engagement.state).contains(&EngagementState::Paused) {
            return Err(Refusal::NotANextState.into());
        }
        w.concerns(w.reader().person(&engagement.person_id)?.name());
        let today = Instant(w.now()).day(w.reader().practice()?.zone);
        let from = request.from.unwrap_or(today);
        let mut issues = Vec::new();
        if from > today {
            issues.push(Issue::new("from", Problem::InTheFuture));
        }
        if from < engagement.started_on {
            issues.push(Issue::new("from", Problem::EndsBeforeStart));
        }
        if request.until.is_some_and(|until| until <= from) {
            issues.push(Issue::new("until", Problem::EndsBeforeStart));
        }
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let reason = tidy_option(request.reason.as_deref());
        w.set_engagement_state(&engagement.id, EngagementState::Paused, reason.as_deref())?;
        begin(w, &engagement, from, request.until)?;
        detail(&w.reader(), &w.reader().engagement(&engagement.id)?, today)
    })
}

/// Notes a pause; where its end is known, the end of the credits moves at once.
pub(super) fn begin(w: &Writer<'_>, engagement: &Engagement, from: Day, until: Option<Day>) -> Result<()> {
    let moved = until.map_or(0, |until| until.since(from));
    w.begin_pause(&engagement.id, from, until, moved)?;
    let words = words::in_language(&w.reader().practice()?.language);
    shift(w, &engagement.id, from, moved, words)
}

/// Ends a pause on `on`: the end of the credits moves by the days that it really lasted. One that began before pauses
/// were noted has nothing to end.
pub(super) fn end(w: &Writer<'_>, engagement: &Engagement, on: Day) -> Result<()> {
    let Some((pause, from, moved)) = w.reader().last_pause(&engagement.id)? else { return Ok(()) };
    let lasted = on.since(from).max(0);
    w.end_pause(&pause, on, lasted)?;
    let words = words::in_language(&w.reader().practice()?.language);
    shift(w, &engagement.id, from, lasted - moved, words)
}
