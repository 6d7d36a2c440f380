//! What is added up, kept in one piece at the right below the lines.

use super::super::flow::{Align, Flow};
use super::super::text::{Line, Paragraph};
use super::super::theme::{self, ACCENT, BODY, MUTED, STEP, Style};
use super::super::words::Words;
use super::{InvoiceDocument, Kind};

/// Blank between a label and its amount, however long the label.
const GAP: f32 = 2.0 * STEP;

/// The block of sums, measured.
pub(super) struct Sums {
    rows: Vec<Row>,
    width: f32,
    amounts: f32,
}

struct Row {
    label: Paragraph,
    amount: Line,
    ruled: bool,
}

impl Sums {
    pub(super) fn of(flow: &mut Flow, document: &InvoiceDocument, words: &Words) -> Self {
        let rows = rows(document, words);
        // Below the facts of the opening, so that the eye finds one edge.
        let width = flow.width() / 2.0 - 2.0 * STEP;
        let mut amounts = 0.0_f32;
        let mut lines = Vec::new();
        for row in &rows {
            let line = flow.set.line(&row.amount, row.style.tabular());
            amounts = amounts.max(line.width);
            lines.push(line);
        }
        let set = |(row, amount): (&Text, Line)| Row {
            label: flow.set.paragraph(&row.label, row.style, width - amounts - GAP),
            amount,
            ruled: row.ruled,
        };
        Self { rows: rows.iter().zip(lines).map(set).collect(), width, amounts }
    }

    pub(super) fn height(&self) -> f32 {
        let rows = self.rows.iter().map(|row| row.label.height() + if row.ruled { STEP } else { 0.0 });
        1.5 * STEP + rows.sum::<f32>()
    }

    pub(super) fn draw(&self, flow: &mut Flow) {
        flow.keep(self.height());
        flow.gap(1.5);
        let (right, left) = (flow.right(), flow.right() - self.width);
        for row in &self.rows {
            if row.ruled {
                flow.gap(0.5);
                flow.rule(left, right, flow.y);
                flow.gap(0.5);
            }
            let y = flow.y;
            flow.y = flow.draw(&row.label, left, self.width - self.amounts - GAP, y, Align::Left);
            flow.draw_line(&row.amount, left, self.width, y, Align::Right);
        }
    }
}

/// One row in words.
struct Text {
    label: String,
    amount: String,
    style: Style,
    ruled: bool,
}

fn rows(document: &InvoiceDocument, words: &Words) -> Vec<Text> {
    let (locale, totals) = (document.locale, &document.totals);
    let accent = document.accent.unwrap_or(ACCENT).readable();
    let tax_name = document.tax_name(words);
    let row = |label: &str, amount: String, style: Style, ruled: bool| Text {
        label: label.to_owned(),
        amount,
        style,
        ruled,
    };
    let mut rows = Vec::new();
    // Where nothing is added to the lines and nothing taken off, their sum is the total: said once.
    let taxed_on_top = !totals.tax_included && !totals.taxes.is_empty();
    if taxed_on_top || !totals.discounts.is_empty() || totals.rounding.is_some() {
        rows.push(row(words.subtotal, locale.money(totals.subtotal), BODY, false));
    }
    for discount in &totals.discounts {
        rows.push(row(&discount.label, locale.money(discount.amount.negated()), BODY, false));
    }
    for tax in totals.taxes.iter().filter(|_| !totals.tax_included) {
        let label = (words.tax_on)(&tax_name, &locale.percent(tax.rate), &locale.money(tax.base));
        rows.push(row(&label, locale.money(tax.tax), BODY, false));
    }
    if let Some(rounding) = totals.rounding {
        rows.push(row(words.rounding, locale.money(rounding), BODY, false));
    }
    let ruled = !rows.is_empty();
    let goes_on = !totals.paid.is_empty();
    let credit = matches!(document.kind, Kind::CreditNote { .. });
    let due = if credit { words.amount_credited } else { words.amount_due };
    if goes_on {
        rows.push(row(words.total, locale.money(totals.total), BODY.strong(), ruled));
    } else {
        rows.push(row(due, locale.money(totals.due), strong(accent), ruled));
    }
    for tax in totals.taxes.iter().filter(|_| totals.tax_included) {
        let label = (words.tax_included)(&tax_name, &locale.percent(tax.rate), &locale.money(tax.base));
        rows.push(row(&label, locale.money(tax.tax), BODY.colour(MUTED), false));
    }
    for paid in &totals.paid {
        rows.push(row(&paid.label, locale.money(paid.amount.negated()), BODY, false));
    }
    if goes_on {
        rows.push(row(due, locale.money(totals.due), strong(accent), true));
    }
    rows
}

fn strong(accent: theme::Colour) -> Style {
    Style { size: 11.0, ..BODY.strong().colour(accent) }
}
