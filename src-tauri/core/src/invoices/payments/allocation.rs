//! Which invoices a payment pays. Pure.

use crate::basics::ids::InvoiceId;

/// An invoice and what is left to pay of it, above zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSum {
    /// Which.
    pub invoice_id: InvoiceId,
    /// How much is left to pay.
    pub open: i64,
}

/// A part of a payment as the coach wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Which invoice.
    pub invoice_id: InvoiceId,
    /// How much is left to pay.
    pub open: i64,
    /// How much it gets; as much as fits where nothing is said.
    pub named: Option<i64>,
}

/// How much each part gets of `amount`: what is named, and the others what is open or what the parts before leave.
/// Nothing where more is named than there is.
#[must_use]
pub fn fitted(amount: i64, parts: &[Wanted]) -> Option<Vec<OpenSum>> {
    let named =
        parts.iter().filter_map(|part| part.named).try_fold(0_i64, |sum, part| sum.checked_add(part))?;
    let mut left = amount.max(0).checked_sub(named).filter(|left| *left >= 0)?;
    let fit = |part: &Wanted| {
        let open = part.named.unwrap_or_else(|| {
            let fits = part.open.clamp(0, left);
            left -= fits;
            fits
        });
        OpenSum { invoice_id: part.invoice_id.clone(), open }
    };
    Some(parts.iter().map(fit).collect())
}

/// Gives `amount` to `open`, first come first served. What is left over is nobody's part.
#[must_use]
pub fn in_order(amount: i64, open: &[OpenSum]) -> Vec<OpenSum> {
    let mut left = amount.max(0);
    let mut parts = Vec::new();
    for invoice in open {
        let part = left.min(invoice.open);
        if part > 0 {
            parts.push(OpenSum { invoice_id: invoice.invoice_id.clone(), open: part });
            left -= part;
        }
    }
    parts
}

/// How far each allocation shrinks, so that `excess` is free again: the last ones first.
#[must_use]
pub fn released(allocated: &[i64], excess: i64) -> Vec<i64> {
    let mut left = excess.max(0);
    let mut shrunk = allocated.to_vec();
    for part in shrunk.iter_mut().rev() {
        let take = left.min((*part).max(0));
        *part -= take;
        left -= take;
    }
    shrunk
}

/// What is still there of the payments of a client, latest first, that had so much left `over`: what went back was taken
/// from the oldest.
#[must_use]
pub fn still_there(over: &[i64], credit: i64) -> Vec<i64> {
    let mut left = credit.max(0);
    let mut there = Vec::with_capacity(over.len());
    for over in over {
        let part = left.min((*over).max(0));
        there.push(part);
        left -= part;
    }
    there
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn open(sums: &[i64]) -> Vec<OpenSum> {
        let sum =
            |(place, open): (usize, &i64)| OpenSum { invoice_id: InvoiceId(place.to_string()), open: *open };
        sums.iter().enumerate().map(sum).collect()
    }

    fn parts(amount: i64, sums: &[i64]) -> Vec<i64> {
        in_order(amount, &open(sums)).iter().map(|part| part.open).collect()
    }

    #[test]
    fn the_oldest_is_paid_first_and_the_rest_is_left_over() {
        assert_eq!(parts(50_000, &[290_693]), [50_000], "a part payment");
        assert_eq!(parts(300_000, &[290_693]), [290_693], "93.07 are left over");
        assert_eq!(parts(150, &[100, 100, 100]), [100, 50]);
        assert_eq!(parts(-5, &[100]), [] as [i64; 0]);
    }

    fn fitting(amount: i64, wanted: &[(i64, Option<i64>)]) -> Option<Vec<i64>> {
        let part = |(place, (open, named)): (usize, &(i64, Option<i64>))| Wanted {
            invoice_id: InvoiceId(place.to_string()),
            open: *open,
            named: *named,
        };
        let parts: Vec<Wanted> = wanted.iter().enumerate().map(part).collect();
        Some(fitted(amount, &parts)?.iter().map(|part| part.open).collect())
    }

    #[test]
    fn what_is_not_named_gets_as_much_as_fits_after_what_is() {
        assert_eq!(fitting(150, &[(100, None), (100, None)]), Some(vec![100, 50]));
        assert_eq!(fitting(150, &[(100, None), (100, Some(80))]), Some(vec![70, 80]), "wherever it stands");
        assert_eq!(fitting(100, &[(100, None), (100, None)]), Some(vec![100, 0]), "nothing is left for it");
        assert_eq!(fitting(100, &[(100, Some(60)), (100, Some(41))]), None, "more than came");
        assert_eq!(fitting(i64::MAX, &[(1, Some(i64::MAX)), (1, Some(1))]), None, "out of range");
    }

    #[test]
    fn what_was_paid_too_much_is_freed_from_the_last_payment_on() {
        assert_eq!(released(&[100, 50, 20], 60), [100, 10, 0]);
        assert_eq!(released(&[100], 0), [100]);
    }

    #[test]
    fn what_went_back_was_taken_from_the_oldest() {
        assert_eq!(still_there(&[28_000, 20_000], 48_000), [28_000, 20_000], "nothing went back");
        assert_eq!(still_there(&[-36_000, 28_000, 20_000], 12_000), [0, 12_000, 0], "360 went back");
    }

    proptest! {
        #[test]
        fn nobody_gets_more_than_is_open_and_nothing_is_lost(
            amount in 0_i64..1_000_000, sums in prop::collection::vec(1_i64..100_000, 0..20),
        ) {
            let given = in_order(amount, &open(&sums));
            for part in &given {
                let place: usize = part.invoice_id.as_str().parse().unwrap();
                prop_assert!((1..=sums[place]).contains(&part.open));
            }
            let total: i64 = given.iter().map(|part| part.open).sum();
            prop_assert_eq!(total, amount.min(sums.iter().sum()));
        }
    }
}
