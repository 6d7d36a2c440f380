//! The word behind a draft or a sample.

use super::super::flow::{Align, Flow};
use super::super::theme::{self, STEP, Style};

pub(super) fn behind(flow: &mut Flow, mark: &str) {
    let line = flow.set.line(mark, theme::DRAFT);
    let (left, width) = (flow.left(), flow.width());
    // A longer word in another language is drawn smaller, to stay on the sheet.
    let line = if line.width > width {
        let size = theme::DRAFT.size * width / line.width;
        flow.set.line(mark, Style { size, tracking: 4.0, ..theme::DRAFT })
    } else {
        line
    };
    let y = flow.bottom() - 34.0 * STEP;
    flow.draw_line(&line, left, width, y, Align::Middle);
}
