//! Who has a place and who waits. Pure: from how a group stands and what happens follows who moves.
//!
//! Invariants (property-tested): never more registered than places; the waiting list counts from 1 without a gap;
//! nobody waits while a place is free, and nobody overtakes.

use super::model::{Participant, ParticipantState};
use crate::basics::ids::ParticipantId;

/// A new standing for one participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Who.
    pub id: ParticipantId,
    /// Where they stand now.
    pub state: ParticipantState,
    /// Their place on the waiting list, if they wait.
    pub position: Option<u32>,
}

/// How many have a place.
#[must_use]
pub fn registered(participants: &[Participant]) -> u32 {
    count(participants, ParticipantState::Registered)
}

/// How many wait.
#[must_use]
pub fn waiting(participants: &[Participant]) -> u32 {
    count(participants, ParticipantState::Waiting)
}

fn count(participants: &[Participant], state: ParticipantState) -> u32 {
    let found = participants.iter().filter(|participant| participant.state == state).count();
    u32::try_from(found).unwrap_or(u32::MAX)
}

/// Where someone new comes to stand: a place if one is free, else the end of the waiting list.
#[must_use]
pub fn next(participants: &[Participant], capacity: u32) -> (ParticipantState, Option<u32>) {
    if registered(participants) < capacity {
        (ParticipantState::Registered, None)
    } else {
        (ParticipantState::Waiting, Some(waiting(participants) + 1))
    }
}

/// Who stands elsewhere once every free place is given to the next who waits, in the order in which it is to be
/// written: those who move up first, then those who come nearer.
#[must_use]
pub fn settle(participants: &[Participant], capacity: u32) -> Vec<Shift> {
    let mut free = capacity.saturating_sub(registered(participants));
    let mut line: Vec<&Participant> =
        participants.iter().filter(|participant| participant.state == ParticipantState::Waiting).collect();
    line.sort_by_key(|participant| participant.position);
    let mut position = 0;
    let mut shifts = Vec::new();
    for participant in line {
        let (state, place) = if free > 0 {
            free -= 1;
            (ParticipantState::Registered, None)
        } else {
            position += 1;
            (ParticipantState::Waiting, Some(position))
        };
        if (participant.state, participant.position) != (state, place) {
            shifts.push(Shift { id: participant.id.clone(), state, position: place });
        }
    }
    shifts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::ids::{GroupId, PersonId};
    use crate::basics::moments::Instant;
    use proptest::prelude::*;

    fn participant(id: usize, state: ParticipantState, position: Option<u32>) -> Participant {
        Participant {
            id: ParticipantId(id.to_string()),
            group_id: GroupId("g".into()),
            person_id: PersonId(id.to_string()),
            person_name: String::new(),
            engagement_id: None,
            state,
            position,
            answer: None,
            registered_at: Instant(chrono::DateTime::UNIX_EPOCH),
        }
    }

    /// What may happen to a group, as `registering` and `commands` do it.
    #[derive(Debug, Clone)]
    enum Step {
        Register,
        Withdraw(usize),
        Capacity(u32),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            4 => Just(Step::Register),
            2 => (0..30_usize).prop_map(Step::Withdraw),
            1 => (1..8_u32).prop_map(Step::Capacity),
        ];
        proptest::collection::vec(step, 0..50)
    }

    fn apply(people: &mut [Participant], shifts: &[Shift]) {
        for shift in shifts {
            let one = people.iter_mut().find(|one| one.id == shift.id).unwrap();
            (one.state, one.position) = (shift.state, shift.position);
        }
    }

    proptest! {
        #[test]
        fn places_are_never_overrun_and_the_list_has_no_gap(steps in steps()) {
            let (mut people, mut capacity) = (Vec::new(), 3);
            for step in steps {
                match step {
                    Step::Register => {
                        let (state, position) = next(&people, capacity);
                        people.push(participant(people.len(), state, position));
                    }
                    Step::Withdraw(at) if at < people.len() => {
                        people[at].state = ParticipantState::Withdrawn;
                        people[at].position = None;
                    }
                    Step::Withdraw(_) => {}
                    // A group cannot be made smaller than it is: `rules` says so.
                    Step::Capacity(places) => capacity = places.max(registered(&people)).max(1),
                }
                let order: Vec<String> = line(&people).iter().map(|one| one.id.0.clone()).collect();
                let shifts = settle(&people, capacity);
                apply(&mut people, &shifts);
                prop_assert!(registered(&people) <= capacity, "more than there are places");
                let positions: Vec<u32> = line(&people).iter().filter_map(|one| one.position).collect();
                prop_assert_eq!(&positions, &(1..=waiting(&people)).collect::<Vec<_>>());
                prop_assert!(waiting(&people) == 0 || registered(&people) >= capacity, "a place is free");
                let still: Vec<String> = line(&people).iter().map(|one| one.id.0.clone()).collect();
                prop_assert!(order.ends_with(&still), "nobody overtakes: {order:?} {still:?}");
            }
        }
    }

    fn line(people: &[Participant]) -> Vec<Participant> {
        let mut line: Vec<Participant> =
            people.iter().filter(|one| one.state == ParticipantState::Waiting).cloned().collect();
        line.sort_by_key(|one| one.position);
        line
    }

    #[test]
    fn a_free_place_goes_to_the_first_in_line_and_the_others_come_nearer() {
        use ParticipantState::{Registered, Waiting, Withdrawn};
        let people = [
            participant(0, Withdrawn, None),
            participant(1, Waiting, Some(2)),
            participant(2, Waiting, Some(1)),
            participant(3, Waiting, Some(3)),
        ];
        let shift = |id: &str, state, position| Shift { id: ParticipantId(id.into()), state, position };
        assert_eq!(
            settle(&people, 1),
            [shift("2", Registered, None), shift("1", Waiting, Some(1)), shift("3", Waiting, Some(2))]
        );
        assert_eq!(settle(&people, 0), [], "no place is free: nobody moves");
        assert_eq!(next(&people, 1), (Registered, None));
        assert_eq!(next(&people[1..], 0), (Waiting, Some(4)));
    }
}
