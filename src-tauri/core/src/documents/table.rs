//! Tables for money: figures at the right, a head on every page, rows kept whole, the last row never parted from
//! what is added up below it.

use super::flow::{Align, Flow};
use super::text::Line;
use super::theme::{self, STEP, Style};

/// Blank between columns.
const GUTTER: f32 = 2.0 * STEP;

/// How a table is drawn.
#[derive(Debug, Clone, Copy)]
pub struct TableLook {
    /// Its head.
    pub head: Style,
    /// Above and below the text of a row.
    pub padding: f32,
}

impl Default for TableLook {
    fn default() -> Self {
        Self { head: theme::SMALL, padding: STEP / 2.0 }
    }
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// Where its text stands.
    pub align: Align,
}

/// What stands in one cell: pieces of text below each other, each in its own style.
pub type Cell = Vec<(String, Style)>;

/// A table; the first column takes the width that the others leave.
pub struct Table {
    look: TableLook,
    columns: Vec<Column>,
    widths: Vec<f32>,
    rows: Vec<Vec<Vec<Line>>>,
}

impl Table {
    /// Measures `rows`. Columns after the first are as wide as their widest cell.
    pub fn new(flow: &mut Flow, columns: Vec<Column>, rows: &[Vec<Cell>]) -> Self {
        Self::looking(TableLook::default(), flow, columns, rows)
    }

    /// Like [`Self::new`], in another look.
    pub fn looking(look: TableLook, flow: &mut Flow, columns: Vec<Column>, rows: &[Vec<Cell>]) -> Self {
        let mut widths: Vec<f32> = columns
            .iter()
            .enumerate()
            .map(|(place, column)| {
                if place == 0 {
                    return 0.0; // It takes what is left, however long its text is.
                }
                let head = flow.set.width(&column.title, look.head);
                let cells = rows.iter().filter_map(|row| row.get(place)).flatten();
                cells.fold(head, |widest, (text, style)| widest.max(flow.set.width(text, *style)))
            })
            .collect();
        let total = flow.width();
        // A column of words may not starve the first: it wraps at a fifth of the page.
        for width in widths.iter_mut().skip(1) {
            *width = width.min(total / 5.0);
        }
        #[allow(clippy::cast_precision_loss, reason = "a table has few columns")]
        let gutters = GUTTER * widths.len().saturating_sub(1) as f32;
        let others: f32 = widths.iter().skip(1).sum();
        if let Some(first) = widths.first_mut() {
            *first = (total - others - gutters).max(total / 4.0);
        }
        let rows = rows
            .iter()
            .map(|row| {
                let cells = row.iter().zip(&widths);
                cells.map(|(cell, width)| set_cell(flow, cell, *width)).collect()
            })
            .collect();
        Self { look, columns, widths, rows }
    }

    /// Draws the table at the cursor. The last row is kept with `after` points of what follows.
    pub fn draw(&self, flow: &mut Flow, after: f32) {
        let first_row = self.rows.first().map_or(0.0, |row| self.height(row));
        flow.keep(self.head_height() + first_row.min(6.0 * STEP));
        self.head(flow);
        for (place, row) in self.rows.iter().enumerate() {
            let last = place + 1 == self.rows.len();
            let needed = self.height(row) + if last { after } else { 0.0 };
            let whole = flow.bottom() - 12.0 * STEP - self.head_height();
            if needed > flow.room() && self.height(row) < whole / 3.0 {
                flow.break_page();
                self.head(flow);
            }
            self.row(flow, row);
        }
    }

    fn head_height(&self) -> f32 {
        self.look.head.leading + self.look.padding + STEP / 2.0
    }

    fn head(&self, flow: &mut Flow) {
        let y = flow.y;
        for (column, (x, width)) in self.columns.iter().zip(self.places(flow)) {
            flow.put(&column.title, self.look.head, x, width, y, column.align);
        }
        flow.y += self.head_height();
        let (from, to, y) = (flow.left(), flow.right(), flow.y);
        flow.coloured_rule(from, to, y, theme::RULE, theme::MUTED);
    }

    /// Draws one row; a row that is taller than what is left goes on over the page, line by line.
    fn row(&self, flow: &mut Flow, row: &[Vec<Line>]) {
        flow.y += self.look.padding;
        let mut from = vec![0; row.len()];
        loop {
            let (top, bottom) = (flow.y, flow.bottom());
            let mut lowest = top;
            for ((cell, start), (place, (x, width))) in
                row.iter().zip(&mut from).zip(self.places(flow).into_iter().enumerate())
            {
                let mut y = top;
                while let Some(line) = cell.get(*start) {
                    if y + line.style().leading > bottom + 0.1 {
                        break;
                    }
                    flow.draw_line(line, x, width, y, self.columns[place].align);
                    y += line.style().leading;
                    *start += 1;
                }
                lowest = lowest.max(y);
            }
            flow.y = lowest;
            if row.iter().zip(&from).all(|(cell, start)| *start >= cell.len()) {
                break;
            }
            flow.break_page();
            self.head(flow);
            flow.y += self.look.padding;
        }
        flow.y += self.look.padding;
        let (left, right, y) = (flow.left(), flow.right(), flow.y);
        flow.rule(left, right, y);
    }

    fn height(&self, row: &[Vec<Line>]) -> f32 {
        let cells = row.iter().map(|cell| cell.iter().map(|line| line.style().leading).sum::<f32>());
        cells.fold(0.0, f32::max) + 2.0 * self.look.padding
    }

    fn places(&self, flow: &Flow) -> Vec<(f32, f32)> {
        let mut x = flow.left();
        self.widths
            .iter()
            .map(|width| {
                let place = (x, *width);
                x += width + GUTTER;
                place
            })
            .collect()
    }
}

fn set_cell(flow: &mut Flow, cell: &Cell, width: f32) -> Vec<Line> {
    cell.iter().flat_map(|(text, style)| flow.set.paragraph(text, *style, width).lines).collect()
}
