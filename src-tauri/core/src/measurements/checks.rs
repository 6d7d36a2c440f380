//! The session check: when an answer is worth asking about. A reason to be curious, never a grade.

/// A sum below this is worth asking about.
const FULL_ENOUGH: i64 = 36;
/// An item below this is worth asking about.
const HIGH_ENOUGH: i64 = 9;
/// A fall by so much since the last one is worth asking about.
const FALL: i64 = 5;

/// Something worth asking about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorthAsking {
    /// The sum, and the most it could be.
    Total {
        /// What it is.
        total: i64,
        /// What it could be.
        of: i64,
    },
    /// One item, by its label.
    Item {
        /// What it is called.
        label: String,
        /// What was answered.
        value: i64,
    },
    /// The sum has fallen since the last time.
    Fell {
        /// What it was.
        from: i64,
        /// What it is.
        to: i64,
    },
}

/// What is worth asking about in a check. `answers` are label, answer and the most it could be, in order; `before` is the
/// sum of the last check that was taken with the same version.
#[must_use]
pub fn worth_asking(answers: &[(&str, i64, i64)], before: Option<i64>) -> Vec<WorthAsking> {
    let total: i64 = answers.iter().map(|(_, value, _)| value).sum();
    let of = answers.iter().map(|(_, _, most)| most).sum();
    let mut found = Vec::new();
    if total < FULL_ENOUGH {
        found.push(WorthAsking::Total { total, of });
    }
    let low = answers.iter().filter(|(_, value, _)| *value < HIGH_ENOUGH);
    found
        .extend(low.map(|(label, value, _)| WorthAsking::Item { label: (*label).to_owned(), value: *value }));
    if let Some(from) = before.filter(|from| from - total >= FALL) {
        found.push(WorthAsking::Fell { from, to: total });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(values: [i64; 4], before: Option<i64>) -> Vec<WorthAsking> {
        let labels = ["heard", "mattered", "suited", "useful"];
        let answers: Vec<_> =
            labels.into_iter().zip(values).map(|(label, value)| (label, value, 10)).collect();
        worth_asking(&answers, before)
    }

    #[test]
    fn a_check_is_worth_asking_about_below_its_marks_and_not_at_them() {
        let item = |label: &str, value| WorthAsking::Item { label: label.into(), value };
        for (values, before, expected) in [
            ([9, 9, 9, 9], None, vec![]),
            ([10, 10, 10, 10], Some(40), vec![]),
            ([10, 10, 10, 8], None, vec![item("useful", 8)]),
            ([9, 9, 9, 8], None, vec![WorthAsking::Total { total: 35, of: 40 }, item("useful", 8)]),
            ([9, 9, 9, 9], Some(40), vec![]),
            ([9, 9, 9, 9], Some(41), vec![WorthAsking::Fell { from: 41, to: 36 }]),
            (
                [9, 9, 10, 7],
                Some(40),
                vec![
                    WorthAsking::Total { total: 35, of: 40 },
                    item("useful", 7),
                    WorthAsking::Fell { from: 40, to: 35 },
                ],
            ),
        ] {
            assert_eq!(asked(values, before), expected, "{values:?} after {before:?}");
        }
    }
}
