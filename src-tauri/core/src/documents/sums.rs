//! What is added up, kept in one piece at the right below the lines.

use super::display::Item;
use super::flow::{Align, Flow};
use super::look::{Look, Template};
use super::text::{Line, Paragraph};
use super::theme::{STEP, Style};

/// Blank between a label and its amount, however long the label.
const GAP: f32 = 2.0 * STEP;

/// One row in words.
pub struct SumRow {
    /// What it is.
    pub label: String,
    /// How much, with its currency.
    pub amount: String,
    /// How it is set.
    pub style: Style,
    /// Under a rule.
    pub ruled: bool,
    /// What is due in the end: a template may set it off.
    pub due: bool,
}

impl SumRow {
    /// A row among others.
    #[must_use]
    pub fn plain(label: &str, amount: String, look: &Look) -> Self {
        Self { label: label.to_owned(), amount, style: look.body, ruled: false, due: false }
    }

    /// What it comes to in the end.
    #[must_use]
    pub fn due(label: &str, amount: String, look: &Look) -> Self {
        Self { style: look.due(), ruled: true, due: true, ..Self::plain(label, amount, look) }
    }
}

/// The block of sums, measured.
pub struct Sums {
    rows: Vec<Row>,
    width: f32,
    amounts: f32,
    look: Look,
}

struct Row {
    label: Paragraph,
    amount: Line,
    ruled: bool,
    due: bool,
}

impl Sums {
    /// Measures `rows`.
    pub fn of(flow: &mut Flow, rows: &[SumRow], look: &Look) -> Self {
        // Below the facts of the opening, so that the eye finds one edge.
        let width = flow.width() / 2.0 - 2.0 * STEP;
        let mut amounts = 0.0_f32;
        let mut lines = Vec::new();
        for row in rows {
            let line = flow.set.line(&row.amount, row.style.tabular());
            amounts = amounts.max(line.width);
            lines.push(line);
        }
        let set = |(row, amount): (&SumRow, Line)| Row {
            label: flow.set.paragraph(&row.label, row.style, width - amounts - GAP),
            amount,
            ruled: row.ruled,
            due: row.due,
        };
        Self { rows: rows.iter().zip(lines).map(set).collect(), width, amounts, look: *look }
    }

    /// Its height with the blank above it.
    #[must_use]
    pub fn height(&self) -> f32 {
        let rows = self.rows.iter().map(|row| row.label.height() + 2.0 * self.above(row) + self.below(row));
        1.5 * STEP + rows.sum::<f32>()
    }

    /// Draws it at the cursor.
    pub fn draw(&self, flow: &mut Flow) {
        flow.keep(self.height());
        flow.gap(1.5);
        let (right, left) = (flow.right(), flow.right() - self.width);
        for row in &self.rows {
            let above = self.above(row);
            if self.filled(row) {
                // Figures keep the edge that they share with the lines: the panel reaches beyond it.
                let boxes =
                    vec![[left - STEP, flow.y, self.width + 2.0 * STEP, row.label.height() + 2.0 * above]];
                flow.page().push(Item::Boxes { colour: self.look.accent, boxes });
            } else if row.ruled {
                let y = flow.y + above;
                flow.rule(left, right, y);
            }
            flow.y += if self.filled(row) { above } else { 2.0 * above };
            let y = flow.y;
            flow.y = flow.draw(&row.label, left, self.width - self.amounts - GAP, y, Align::Left);
            flow.draw_line(&row.amount, left, self.width, y, Align::Right);
            if self.filled(row) {
                flow.y += above + self.below(row);
            }
        }
    }

    fn filled(&self, row: &Row) -> bool {
        row.due && self.look.template == Template::Modern
    }

    /// What follows a panel keeps away from it.
    fn below(&self, row: &Row) -> f32 {
        if self.filled(row) { STEP / 2.0 } else { 0.0 }
    }

    fn above(&self, row: &Row) -> f32 {
        if row.ruled || self.filled(row) { STEP / 2.0 } else { 0.0 }
    }
}
