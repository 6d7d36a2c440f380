use super::{English, and, long_day, when};
use crate::basics::moments::Day;
use crate::goals::model::{GoalMovement, GoalState};
use crate::goals::rules::Part;
use crate::words::GoalWords;

impl GoalWords for English {
    fn goal(
        &self,
        state: GoalState,
        since: Day,
        reason: Option<&str>,
        last: Option<&GoalMovement>,
        today: Day,
    ) -> String {
        let day = when(since, today);
        let ended = match state {
            GoalState::Active => return moving(last, today),
            GoalState::Met => format!("Met {day}"),
            GoalState::Changed => format!("Changed for another {day}"),
            GoalState::Released => format!("Let go {day}"),
        };
        because(&ended, reason)
    }

    fn goal_begun(&self, wish: &str) -> String {
        format!("Begun: {wish}")
    }

    fn goal_moved(&self, text: Option<&str>) -> String {
        text.map_or_else(|| "Touched in a session.".to_owned(), |text| format!("Moved: {text}"))
    }

    fn milestone_reached(&self, title: &str) -> String {
        format!("Milestone reached: {title}")
    }

    fn goal_reworded(&self, parts: &[Part]) -> String {
        let parts: Vec<String> = parts.iter().map(|part| name(*part).to_owned()).collect();
        format!("Worded anew: {}.", and(&parts))
    }

    fn goal_part_was(&self, part: Part, was: Option<&str>, by: Option<Day>) -> String {
        let name = super::capital(name(part));
        match (was, by) {
            (Some(_), Some(day)) if part == Part::By => format!("{name} was {}.", long_day(day)),
            (Some(was), _) => format!("{name} was: {was}"),
            (None, _) => format!("{name} was not given yet."),
        }
    }

    fn goal_went(&self, state: GoalState, reason: Option<&str>) -> String {
        let went = match state {
            GoalState::Active => "Taken up again",
            GoalState::Met => "Met",
            GoalState::Changed => "Changed for another",
            GoalState::Released => "Let go",
        };
        because(went, reason)
    }

    fn timeline_goal(&self, wish: &str) -> String {
        format!("Goal met: {wish}")
    }
}

fn moving(last: Option<&GoalMovement>, today: Day) -> String {
    match last {
        None => "Nothing has been noted yet.".to_owned(),
        Some(GoalMovement { on, text: Some(text), .. }) => format!("Last moved {}: {text}", when(*on, today)),
        Some(GoalMovement { on, .. }) => format!("Last touched {}.", when(*on, today)),
    }
}

fn because(what: &str, reason: Option<&str>) -> String {
    reason.map_or_else(|| format!("{what}."), |reason| format!("{what}: {reason}"))
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Wish => "the wish",
        Part::Outcome => "the outcome",
        Part::Evidence => "how both will know",
        Part::Baseline => "the beginning",
        Part::Target => "the target",
        Part::By => "the day",
    }
}
