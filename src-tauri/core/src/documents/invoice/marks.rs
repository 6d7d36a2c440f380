//! The word behind a draft.

use super::super::flow::{Align, Flow};
use super::super::theme::{self, STEP, Style};
use super::super::words::Words;

pub(super) fn draft(flow: &mut Flow, words: &Words) {
    let line = flow.set.line(words.draft, theme::DRAFT);
    let (left, width) = (flow.left(), flow.width());
    // A longer word in another language is drawn smaller, to stay on the sheet.
    let line = if line.width > width {
        let size = theme::DRAFT.size * width / line.width;
        flow.set.line(words.draft, Style { size, tracking: 4.0, ..theme::DRAFT })
    } else {
        line
    };
    let y = flow.bottom() - 34.0 * STEP;
    flow.draw_line(&line, left, width, y, Align::Middle);
}
