//! Lines cut out of a shaped paragraph: where to break (UAX 14), and in which order to draw (UAX 9).

use std::ops::Range;
use std::sync::Arc;

use unicode_bidi::{Level, LevelRun, ParagraphBidiInfo};
use unicode_linebreak::BreakOpportunity;
use unicode_segmentation::UnicodeSegmentation;

use super::super::theme::Style;
use super::shape::{Shaped, ShapedRun};
use super::{Line, Run};

impl Shaped {
    pub(super) fn wrap(&self, width: f32, style: Style, lines: &mut Vec<Line>) {
        for range in self.breaks(width / style.size) {
            lines.push(self.line(&range, style));
        }
    }

    /// The narrowest width, to a point or so, that needs no more lines than `width` does.
    pub(super) fn narrowest(&self, width: f32, style: Style) -> f32 {
        let count = self.breaks(width / style.size).len();
        if count < 2 {
            return width;
        }
        // Narrower than its longest word a line would cut that word.
        let longest = self.longest_word() * style.size;
        let (mut too_narrow, mut enough) = (longest.min(width), width);
        while enough - too_narrow > 1.0 {
            let middle = f32::midpoint(too_narrow, enough);
            if self.breaks(middle / style.size).len() > count {
                too_narrow = middle;
            } else {
                enough = middle;
            }
        }
        enough
    }

    /// The ranges of the lines, without the blanks at their ends. `width` is in ems.
    fn breaks(&self, width: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut fits) = (0, 0);
        for (end, opportunity) in unicode_linebreak::linebreaks(&self.text) {
            while self.ems(&(start..end)) > width {
                let cut = if fits > start { fits } else { self.cut_inside_word(start, end, width) };
                if cut >= end {
                    break;
                }
                lines.push(self.trimmed(start..cut));
                (start, fits) = (cut, cut);
            }
            fits = end;
            if opportunity == BreakOpportunity::Mandatory && end > start {
                lines.push(self.trimmed(start..end));
                (start, fits) = (end, end);
            }
        }
        if lines.is_empty() {
            lines.push(0..0);
        }
        lines
    }

    /// The width in ems of what must not be parted, at its widest.
    fn longest_word(&self) -> f32 {
        let mut start = 0;
        let words = unicode_linebreak::linebreaks(&self.text).map(|(end, _)| {
            let word = self.ems(&(start..end));
            start = end;
            word
        });
        words.fold(0.0, f32::max)
    }

    /// A word wider than the line is cut where it still fits, between clusters, after one cluster at least.
    fn cut_inside_word(&self, start: usize, end: usize, width: f32) -> usize {
        let mut cut = start;
        for (at, cluster) in self.text[start..end].grapheme_indices(true) {
            let after = start + at + cluster.len();
            if cut > start && self.ems(&(start..after)) > width {
                break;
            }
            cut = after;
        }
        cut
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text = &self.text[range.clone()];
        range.start..range.start + text.trim_end().len()
    }

    /// The width of `range` in ems, without blanks at its end.
    fn ems(&self, range: &Range<usize>) -> f32 {
        let range = self.trimmed(range.clone());
        self.before[range.end] - self.before[range.start]
    }

    fn line(&self, range: &Range<usize>, style: Style) -> Line {
        let mut line = Line {
            runs: Vec::new(),
            width: 0.0,
            right_to_left: self.levels.as_ref().is_some_and(|bidi| bidi.base.is_rtl()),
            style,
        };
        match &self.levels {
            None => self.runs.iter().for_each(|run| place(run, range, &mut line)),
            Some(bidi) => {
                for (part, level) in visual_runs(&self.text, bidi.base, range) {
                    if level.is_rtl() {
                        self.runs.iter().rev().for_each(|run| place(run, &part, &mut line));
                    } else {
                        self.runs.iter().for_each(|run| place(run, &part, &mut line));
                    }
                }
            }
        }
        // The space that tracking adds after the last letter is not seen.
        if line.width > 0.0 {
            line.width -= style.tracking;
        }
        line
    }
}

/// Adds what of `run` lies within `range` to the end of `line`.
fn place(run: &ShapedRun, range: &Range<usize>, line: &mut Line) {
    if run.range.end <= range.start || run.range.start >= range.end {
        return;
    }
    let glyphs: Arc<[_]> =
        run.glyphs.iter().filter(|(at, _)| range.contains(at)).map(|(_, glyph)| glyph.clone()).collect();
    let width: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
    if !glyphs.is_empty() {
        line.runs.push(Run { face: run.face, x: line.width, glyphs });
    }
    line.width += width * line.style.size;
}

fn visual_runs(text: &str, base: Level, range: &Range<usize>) -> Vec<(LevelRun, Level)> {
    if range.is_empty() {
        return Vec::new();
    }
    // Made again rather than kept: it borrows the text, and lines that mix directions are rare.
    let (levels, runs) = ParagraphBidiInfo::new(text, Some(base)).visual_runs(range.clone());
    runs.into_iter().map(|run| (run.clone(), levels[run.start])).collect()
}
