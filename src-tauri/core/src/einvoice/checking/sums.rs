//! Whether the figures of a snapshot agree. One made by the program always does; one from a file may not.

use super::super::snapshot::{Category, InvoiceSnapshot};
use super::Found;
use crate::basics::money::scale;
use crate::error::Problem;

/// Far above any invoice; below it no sum can leave the range.
const MOST: i64 = 1_000_000_000_000;
const MOST_LINES: usize = 10_000;

pub(super) fn check(snapshot: &InvoiceSnapshot, found: &mut Found) {
    found.needed(Some(&snapshot.number), "number");
    found.check(snapshot.lines.is_empty(), "lines", Problem::Missing);
    found.check(snapshot.lines.len() > MOST_LINES, "lines", Problem::TooLarge);
    found.check(
        snapshot.due_on.is_some_and(|due| due < snapshot.issued_on),
        "dueOn",
        Problem::EndsBeforeStart,
    );
    found.check(
        snapshot.service.is_some_and(|span| span.to < span.from),
        "service.to",
        Problem::EndsBeforeStart,
    );
    if !within_range(snapshot) {
        found.check(true, "totals", Problem::TooLarge);
        return;
    }
    lines(snapshot, found);
    rows(snapshot, found);
    totals(snapshot, found);
}

fn within_range(snapshot: &InvoiceSnapshot) -> bool {
    let totals = &snapshot.totals;
    let sums = [totals.net, totals.tax, totals.total, totals.rounding, totals.due];
    let lines =
        snapshot.lines.iter().flat_map(|l| [l.quantity_milli, l.unit_price, l.discount, l.amount, l.net]);
    let discounts = snapshot.discounts.iter().flat_map(|discount| [discount.amount, discount.net]);
    let rows = snapshot.taxes.iter().flat_map(|row| [row.net, row.tax, row.second_tax]);
    let paid = snapshot.paid.iter().map(|paid| paid.amount);
    let mut all = sums.into_iter().chain(lines).chain(discounts).chain(rows).chain(paid);
    let few = snapshot.discounts.len().max(snapshot.paid.len()).max(snapshot.taxes.len()) <= MOST_LINES;
    few && snapshot.lines.len() <= MOST_LINES && all.all(|value| (-MOST..=MOST).contains(&value))
}

fn lines(snapshot: &InvoiceSnapshot, found: &mut Found) {
    for (place, line) in snapshot.lines.iter().enumerate() {
        let field = |name: &str| format!("lines[{place}].{name}");
        found.check(line.quantity_milli == 0, field("quantityMilli"), Problem::TooSmall);
        found.check(line.unit_price < 0, field("unitPrice"), Problem::TooSmall);
        found.check(line.discount < 0, field("discount"), Problem::TooSmall);
        let amount = scale(line.unit_price, line.quantity_milli, 1000).map(|amount| amount - line.discount);
        found.check(amount != Some(line.amount), field("amount"), Problem::DoesNotAddUp);
        let own = snapshot.prices_include_tax || line.net == line.amount;
        found.check(!own, field("net"), Problem::DoesNotAddUp);
        found.check(!rate_fits(line.category, line.rate_bp), field("rateBp"), Problem::NotPossible);
    }
    for (place, discount) in snapshot.discounts.iter().enumerate() {
        let field = |name: &str| format!("discounts[{place}].{name}");
        found.check(discount.net < 0, field("net"), Problem::TooSmall);
        let own = snapshot.prices_include_tax || discount.net == discount.amount;
        found.check(!own, field("net"), Problem::DoesNotAddUp);
        found.check(!rate_fits(discount.category, discount.rate_bp), field("rateBp"), Problem::NotPossible);
    }
}

/// Only what is taxed has a rate (BR-S-05, BR-Z-05, BR-E-05, BR-AE-05).
fn rate_fits(category: Category, rate_bp: u32) -> bool {
    rate_bp <= 10_000 && (category == Category::Standard) == (rate_bp > 0)
}

/// One row for each category and rate that lines and discounts have (BR-S-08 and its like).
fn rows(snapshot: &InvoiceSnapshot, found: &mut Found) {
    let lines =
        snapshot.lines.iter().map(|line| ((line.category, line.rate_bp, line.second_rate_milli), line.net));
    let discounts =
        snapshot.discounts.iter().map(|off| ((off.category, off.rate_bp, off.second_rate_milli), -off.net));
    let mut left: Vec<((Category, u32, u32), i64)> = Vec::new();
    for (taxed, net) in lines.chain(discounts) {
        match left.iter_mut().find(|known| known.0 == taxed) {
            Some(known) => known.1 += net,
            None => left.push((taxed, net)),
        }
    }
    for (place, row) in snapshot.taxes.iter().enumerate() {
        let taxed = (row.category, row.rate_bp, row.second_rate_milli);
        let of_lines = left.iter().position(|known| known.0 == taxed);
        let net = of_lines.map(|at| left.swap_remove(at).1);
        found.check(net != Some(row.net), format!("taxes[{place}].net"), Problem::DoesNotAddUp);
        // Where prices include the tax, and on the last of several credit notes, it is not the rate's share to
        // the cent. The standard allows one whole unit (BR-CO-17), and so do we.
        let off = |tax: i64, rate: i64| {
            let exact = scale(row.net, rate, 100_000).unwrap_or(i64::MAX);
            let most = snapshot.currency.minor_per_major().unsigned_abs();
            exact.abs_diff(tax) > most || (rate == 0 && tax != 0)
        };
        let first = off(row.tax, i64::from(row.rate_bp) * 10);
        found.check(first, format!("taxes[{place}].tax"), Problem::DoesNotAddUp);
        let second = off(row.second_tax, i64::from(row.second_rate_milli));
        found.check(second, format!("taxes[{place}].secondTax"), Problem::DoesNotAddUp);
    }
    found.check(!left.is_empty(), "taxes", Problem::Missing);
}

fn totals(snapshot: &InvoiceSnapshot, found: &mut Found) {
    let totals = &snapshot.totals;
    let net: i64 = snapshot.taxes.iter().map(|row| row.net).sum();
    let tax: i64 = snapshot.taxes.iter().map(|row| row.tax + row.second_tax).sum();
    found.check(totals.net != net, "totals.net", Problem::DoesNotAddUp);
    found.check(totals.tax != tax, "totals.tax", Problem::DoesNotAddUp);
    found.check(totals.total != totals.net + totals.tax, "totals.total", Problem::DoesNotAddUp);
    let due = totals.total + totals.rounding - snapshot.paid_sum();
    found.check(totals.due != due, "totals.due", Problem::DoesNotAddUp);
    if snapshot.prices_include_tax {
        let lines: i64 = snapshot.lines.iter().map(|line| line.amount).sum();
        let off: i64 = snapshot.discounts.iter().map(|discount| discount.amount).sum();
        found.check(lines - off != totals.total, "totals.total", Problem::DoesNotAddUp);
    }
}
