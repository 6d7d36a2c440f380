//! The road of an engagement: from which state to which. Source: `domain-rules.md`, section 3.

use super::model::EngagementState;
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

#[cfg(test)]
mod tests {
    use super::*;

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
