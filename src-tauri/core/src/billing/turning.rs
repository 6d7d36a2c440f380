//! What becomes of a retainer's credits when a period turns. Pure.
//!
//! Nothing is lost and nothing made: what was left at the turn is what goes over and what ends. Whatever was used since
//! the turn counts towards the new period, also where the coach looks only days later. A session that the coach
//! cancelled always goes over, whatever the rule says.

use crate::engagements::arrangement::Rollover;

/// What the ledger has of a batch that ends with the old period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// The batch.
    pub batch: String,
    /// Credits in it now.
    pub left: i64,
    /// Credits that sessions of the new period have taken from it already.
    pub used_since: i64,
    /// It has been brought over once.
    pub brought_over: bool,
}

/// What was agreed on leftovers.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// What becomes of them.
    pub rollover: Rollover,
    /// The most that goes over.
    pub cap: Option<i64>,
    /// Credits of sessions that the coach cancelled in the old period.
    pub coach_missed: i64,
    /// What the new period brings.
    pub granted: i64,
}

/// How the ledger is brought over the turn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turn {
    /// Of what was left at the turn: what goes over.
    pub carried: i64,
    /// Of what was left at the turn: what ends.
    pub ended: i64,
    /// Rows that take credits out of old batches, to be brought into the new period.
    pub out: Vec<(String, i64)>,
    /// Rows that end credits in old batches.
    pub end: Vec<(String, i64)>,
    /// What ends had been used since: it comes out of the new grant instead.
    pub from_grant: i64,
}

/// The turn of a period, as `rule` wants it.
#[must_use]
pub fn turn(leftovers: &[Leftover], rule: Rule) -> Turn {
    let at_turn = |brought_over: bool| -> i64 {
        let of_kind = leftovers.iter().filter(|batch| batch.brought_over == brought_over);
        of_kind.map(|batch| batch.left + batch.used_since).sum()
    };
    let (old, fresh) = (at_turn(true), at_turn(false));
    let owed = rule.coach_missed.clamp(0, old + fresh);
    // Those that would end anyway are the first to be kept for the coach's sake.
    let (old, fresh) = (old - owed.min(old), fresh - (owed - owed.min(old)));
    let by_rule = match rule.rollover {
        Rollover::Nothing => 0,
        Rollover::NextPeriod => rule.cap.map_or(fresh, |cap| fresh.min(cap.max(0))),
        Rollover::Unlimited => old + fresh,
    };
    let mut turn = Turn { carried: owed + by_rule, ended: old + fresh - by_rule, ..Turn::default() };
    let mut to_end = turn.ended;
    let (first, then): (Vec<_>, Vec<_>) = leftovers.iter().partition(|batch| batch.brought_over);
    for batch in first.into_iter().chain(then) {
        let ends = to_end.min(batch.left);
        to_end -= ends;
        if ends > 0 {
            turn.end.push((batch.batch.clone(), ends));
        }
        if batch.left > ends {
            turn.out.push((batch.batch.clone(), batch.left - ends));
        }
    }
    turn.from_grant = to_end.min(rule.granted);
    turn
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn batch(left: i64, used_since: i64, brought_over: bool) -> Leftover {
        Leftover { batch: format!("{left} {used_since} {brought_over}"), left, used_since, brought_over }
    }

    fn rule(rollover: Rollover, cap: Option<i64>, coach_missed: i64) -> Rule {
        Rule { rollover, cap, coach_missed, granted: 4 }
    }

    #[test]
    fn what_goes_over_follows_the_rule_and_what_the_coach_caused() {
        use Rollover::{NextPeriod, Nothing, Unlimited};
        let (fresh, old) = (batch(3, 0, false), batch(1, 0, true));
        for (name, leftovers, rule, carried, ended) in [
            ("nothing goes over", vec![fresh.clone()], rule(Nothing, None, 0), 0, 3),
            ("all for one period", vec![fresh.clone()], rule(NextPeriod, None, 0), 3, 0),
            ("at most two", vec![fresh.clone()], rule(NextPeriod, Some(2), 0), 2, 1),
            ("never twice", vec![old.clone(), fresh.clone()], rule(NextPeriod, Some(2), 0), 2, 2),
            ("everything stays", vec![old.clone(), fresh.clone()], rule(Unlimited, None, 0), 4, 0),
            ("the coach cancelled one", vec![fresh.clone()], rule(Nothing, None, 1), 1, 2),
            ("and the cap is on top", vec![fresh.clone()], rule(NextPeriod, Some(1), 1), 2, 1),
            ("what ends anyway is kept first", vec![old, fresh.clone()], rule(NextPeriod, Some(2), 1), 3, 1),
            ("more missed than left", vec![fresh], rule(Nothing, None, 9), 3, 0),
        ] {
            let turn = turn(&leftovers, rule);
            assert_eq!((turn.carried, turn.ended), (carried, ended), "{name}");
        }
    }

    #[test]
    fn a_session_held_after_the_turn_counts_towards_the_new_period() {
        // Two were left on the 31st; one was held on the 2nd, before the coach looked on the 5th.
        let turn = turn(&[batch(1, 1, false)], rule(Rollover::Nothing, None, 0));
        assert_eq!((turn.ended, turn.from_grant), (2, 1));
    }

    fn leftovers() -> impl Strategy<Value = Vec<Leftover>> {
        let one = (0_i64..6, 0_i64..3, any::<bool>()).prop_map(|(left, used, old)| batch(left, used, old));
        proptest::collection::vec(one, 0..5)
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_made(
            leftovers in leftovers(),
            rollover in prop::sample::select(Rollover::ALL),
            cap in prop::option::of(0_i64..8), coach_missed in 0_i64..4, granted in 20_i64..40,
        ) {
            let rule = Rule { rollover, cap, coach_missed, granted };
            let turn = turn(&leftovers, rule);
            let left: i64 = leftovers.iter().map(|batch| batch.left).sum();
            let used: i64 = leftovers.iter().map(|batch| batch.used_since).sum();
            let sum = |rows: &[(String, i64)]| rows.iter().map(|(_, amount)| amount).sum::<i64>();
            prop_assert_eq!(turn.carried + turn.ended, left + used, "what was left goes over or ends");
            prop_assert_eq!(sum(&turn.out) + sum(&turn.end), left, "the old batches are emptied");
            prop_assert_eq!(sum(&turn.end) + turn.from_grant, turn.ended);
            // After the turn: the grant and what was carried, less what sessions have used since.
            let after = granted + sum(&turn.out) - turn.from_grant;
            prop_assert_eq!(after, granted + turn.carried - used);
            prop_assert!(turn.carried >= coach_missed.min(left + used), "the coach's own miss always goes over");
            if let (Rollover::NextPeriod, Some(cap)) = (rollover, cap) {
                prop_assert!(turn.carried <= cap + coach_missed);
            }
            prop_assert!(turn.out.iter().chain(&turn.end).all(|(_, amount)| *amount > 0));
        }
    }
}
