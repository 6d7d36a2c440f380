//! Goal attainment scaling: levels described in advance, weighed, and summed up as the score T.
//!
//! The levels are what counts; T is a detail beside them. Kiresuk and Sherman (1968), with the usual correlation of 0.3
//! between the items.

/// How far the items are thought to go together.
const CORRELATION: f64 = 0.3;

/// T in hundredths, of weights (1 to 4) and levels (-2 to +2); nothing without items.
#[must_use]
pub fn t_hundredths(weighed: &[(i64, i64)]) -> Option<i64> {
    if weighed.is_empty() {
        return None;
    }
    let sum = |of: fn(&(i64, i64)) -> i64| weighed.iter().map(of).sum::<i64>();
    // Whole numbers this small are exact.
    #[allow(clippy::cast_precision_loss, reason = "at most ten items of weight four")]
    let [levels, squares, weights] =
        [sum(|(w, x)| w * x), sum(|(w, _)| w * w), sum(|(w, _)| *w)].map(|sum| sum as f64);
    let spread = ((1.0 - CORRELATION) * squares + CORRELATION * weights * weights).sqrt();
    let t = 50.0 + 10.0 * levels / spread;
    #[allow(clippy::cast_possible_truncation, reason = "between a few thousand below and above nothing")]
    Some((t * 100.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t_is_as_the_formula_says() {
        for (weights, levels, expected) in [
            (vec![1, 1, 1], vec![0, 0, 0], 5000),
            (vec![1, 1], vec![1, 1], 6240),
            (vec![1, 2, 3], vec![0, 1, -1], 4780),
            (vec![1], vec![2], 7000),
            (vec![1, 1, 1], vec![-1, -1, -1], 3631),
            (vec![2, 1, 1], vec![2, 0, -1], 6000),
        ] {
            let weighed: Vec<(i64, i64)> = weights.into_iter().zip(levels).collect();
            assert_eq!(t_hundredths(&weighed), Some(expected), "{weighed:?}");
        }
        assert_eq!(t_hundredths(&[]), None);
    }

    proptest::proptest! {
        #[test]
        fn what_was_expected_is_fifty_and_the_mirror_image_lies_as_far_on_the_other_side(
            weighed in proptest::collection::vec((1..=4_i64, -2..=2_i64), 1..10)
        ) {
            let t = t_hundredths(&weighed).unwrap();
            let mirrored: Vec<_> = weighed.iter().map(|(w, x)| (*w, -x)).collect();
            let sum: i64 = weighed.iter().map(|(w, x)| w * x).sum();
            proptest::prop_assert_eq!(t + t_hundredths(&mirrored).unwrap(), 10_000);
            proptest::prop_assert_eq!((t - 5000).signum(), sum.signum());
        }
    }
}
