//! How much of a payment may still go back. Pure.

use super::model::RefundRequestState;
use crate::paying::model::RefundState;

/// A refund that was asked for here: how far it is, whether the provider tells of it by itself, and how much.
pub type Asked = (RefundRequestState, bool, i64);

/// What is left of a payment of `paid`. What went back counts, what is on its way counts, and so does what was only asked
/// for: a refund that failed or was never sent does not. One that was asked for here counts once, as asked until the
/// provider tells of it.
#[must_use]
pub fn left(paid: i64, told: &[(RefundState, i64)], asked: &[Asked]) -> i64 {
    let gone = told.iter().filter(|(state, _)| *state != RefundState::Failed).map(|(_, amount)| amount);
    let wanted = asked.iter().filter(|(state, is_told, _)| counts(*state) && !is_told);
    let gone = gone.chain(wanted.map(|(_, _, amount)| amount));
    gone.fold(paid, |left, amount| left.saturating_sub(*amount)).max(0)
}

fn counts(state: RefundRequestState) -> bool {
    match state {
        RefundRequestState::Queued | RefundRequestState::Told | RefundRequestState::Unknown => true,
        RefundRequestState::Declined | RefundRequestState::NoRight | RefundRequestState::Withdrawn => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use RefundRequestState as Wish;
    use RefundState::{Done, Failed, Pending};

    #[test]
    fn what_is_asked_for_counts_as_gone_until_it_is_known_not_to_be() {
        for (told, asked, wanted) in [
            (vec![], vec![], 150),
            (vec![(Done, 50)], vec![], 100),
            (vec![(Pending, 50)], vec![], 100),
            (vec![(Failed, 50)], vec![], 150),
            (vec![], vec![(Wish::Queued, false, 150)], 0),
            (vec![], vec![(Wish::Unknown, false, 40)], 110),
            (vec![], vec![(Wish::Declined, false, 150)], 150),
            (vec![], vec![(Wish::NoRight, false, 150)], 150),
            (vec![], vec![(Wish::Withdrawn, false, 150)], 150),
            (vec![(Done, 50)], vec![(Wish::Told, true, 50)], 100),
            (vec![(Failed, 50)], vec![(Wish::Told, true, 50)], 150),
            (vec![(Done, 50)], vec![(Wish::Told, true, 50), (Wish::Queued, false, 60)], 40),
            (vec![(Done, 150)], vec![(Wish::Queued, false, 50)], 0),
        ] {
            assert_eq!(left(150, &told, &asked), wanted, "{told:?} {asked:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn never_more_is_left_than_was_paid_and_never_less_than_nothing(
            paid in 0i64..1_000_000,
            told in proptest::collection::vec((proptest::sample::select(RefundState::ALL), 1i64..500_000), 0..5),
            asked in proptest::collection::vec(
                (proptest::sample::select(Wish::ALL), proptest::bool::ANY, 1i64..500_000),
                0..5,
            ),
        ) {
            let left = left(paid, &told, &asked);
            proptest::prop_assert!((0..=paid).contains(&left));
        }
    }
}
