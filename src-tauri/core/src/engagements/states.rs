//! The road of an engagement: from which state to which. Source: `domain-rules.md`, section 3.

use super::model::{Engagement, EngagementState};
use crate::basics::moments::Day;
use EngagementState::{
    Active, Closing, Completed, Declined, Draft, Expired, Onboarding, Paused, Proposed, Terminated,
};

/// Where an engagement can go from `state`.
#[must_use]
pub fn next(state: EngagementState) -> &'static [EngagementState] {
    match state {
        Draft => &[Proposed, Onboarding, Active],
        Proposed => &[Onboarding, Declined, Expired],
        Onboarding => &[Active, Terminated],
        Active => &[Paused, Closing, Terminated],
        Paused => &[Active, Terminated],
        Closing => &[Completed, Active, Terminated],
        Completed | Declined | Expired | Terminated => &[],
    }
}

/// Whether sessions can be booked on it.
#[must_use]
pub fn can_book(state: EngagementState) -> bool {
    matches!(state, Draft | Proposed | Onboarding | Active | Paused | Closing)
}

/// Whether it is what the client and the coach are busy with now.
#[must_use]
pub fn is_current(state: EngagementState) -> bool {
    matches!(state, Onboarding | Active | Paused | Closing)
}

/// The state after a first session was held: coaching never waits for paperwork.
#[must_use]
pub fn after_held(state: EngagementState) -> EngagementState {
    if matches!(state, Draft | Proposed | Onboarding) { Active } else { state }
}

/// The engagement that something of `on` belongs to: of those that came about, the latest that had begun by then.
/// `engagements` stand latest first.
#[must_use]
pub fn running_on(engagements: &[Engagement], on: Day) -> Option<&Engagement> {
    engagements.iter().find(|engagement| {
        let came_about = is_current(engagement.state) || matches!(engagement.state, Completed | Terminated);
        came_about && engagement.started_on <= on
    })
}

/// What a change of state means for the record of pauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resting {
    /// A pause begins.
    Begins,
    /// A pause ends.
    Ends,
}

/// Whether a pause begins or ends between two states.
#[must_use]
pub fn resting(from: EngagementState, to: EngagementState) -> Option<Resting> {
    match (from == Paused, to == Paused) {
        (false, true) => Some(Resting::Begins),
        (true, false) => Some(Resting::Ends),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_begins_when_it_is_entered_and_ends_wherever_it_goes_from_there() {
        assert_eq!(resting(Active, Paused), Some(Resting::Begins));
        assert_eq!(resting(Paused, Active), Some(Resting::Ends));
        assert_eq!(resting(Paused, Terminated), Some(Resting::Ends));
        assert_eq!(resting(Active, Closing), None);
        assert_eq!(resting(Paused, Paused), None);
    }

    #[test]
    fn every_state_but_the_ends_has_a_way_on() {
        for state in EngagementState::ALL {
            let over = matches!(state, Completed | Declined | Expired | Terminated);
            assert_eq!(next(*state).is_empty(), over, "{state:?}");
            assert_eq!(can_book(*state), !over, "{state:?}");
        }
    }

    #[test]
    fn a_session_held_activates_whatever_is_still_open() {
        assert_eq!(after_held(Onboarding), Active);
        assert_eq!(after_held(Closing), Closing, "an engagement on its way out stays there");
    }
}
