//! Labels that stand beside what they name and never on each other.

use super::super::text::{Line, Paragraph};
use super::super::theme::Style;
use super::Canvas;

/// A label that wants to stand around a height.
pub struct Wanting {
    /// The middle that it wants.
    pub middle: f32,
    /// How high it is.
    pub height: f32,
}

/// The top of each label, in the order given (which is from top to bottom): as near to where each wants to be as
/// the others and the edges allow. Where all of them are higher than there is room, they end at the bottom.
pub fn spread(labels: &[Wanting], top: f32, bottom: f32) -> Vec<f32> {
    let mut tops: Vec<f32> = labels.iter().map(|label| label.middle - label.height / 2.0).collect();
    let mut free = top;
    for (at, label) in tops.iter_mut().zip(labels) {
        *at = at.max(free);
        free = *at + label.height;
    }
    let mut limit = bottom;
    for (at, label) in tops.iter_mut().zip(labels).rev() {
        *at = at.min(limit - label.height);
        limit = *at;
    }
    tops
}

/// Where a line of text stands from a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It ends there.
    Before,
    /// Its middle is there.
    Around,
    /// It begins there.
    After,
}

impl Canvas<'_> {
    /// Writes `line` at `x`, in a line box that begins at `top`.
    pub fn write(&mut self, line: &Line, x: f32, top: f32, side: Side) {
        let shift = match side {
            Side::Before => line.width,
            Side::Around => line.width / 2.0,
            Side::After => 0.0,
        };
        line.draw(x - shift, top + line.style().leading * 0.75, &mut self.items);
    }

    /// Writes `text` on one line; answers its width.
    pub fn put(&mut self, text: &str, style: Style, x: f32, top: f32, side: Side) -> f32 {
        let line = self.set.line(text, style);
        self.write(&line, x, top, side);
        line.width
    }

    /// Writes `paragraph` with its top at `top`; answers where it ends.
    pub fn write_all(&mut self, paragraph: &Paragraph, x: f32, top: f32, side: Side) -> f32 {
        let mut y = top;
        for line in &paragraph.lines {
            self.write(line, x, y, side);
            y += paragraph.style.leading;
        }
        y
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn labels_never_overlap_and_stay_between_the_edges(
            mut middles in prop::collection::vec(0.0_f32..300.0, 0..9),
            heights in prop::collection::vec(8.0_f32..30.0, 9),
        ) {
            middles.sort_by(f32::total_cmp);
            let labels: Vec<Wanting> = middles
                .iter()
                .zip(heights)
                .map(|(middle, height)| Wanting { middle: *middle, height })
                .collect();
            let tops = spread(&labels, 0.0, 300.0);
            for (at, label) in tops.iter().zip(&labels) {
                prop_assert!(*at >= -0.01 && at + label.height <= 300.01);
            }
            for (pair, label) in tops.windows(2).zip(&labels) {
                prop_assert!(pair[0] + label.height <= pair[1] + 0.01);
            }
        }
    }

    #[test]
    fn a_label_with_room_stands_where_it_wants() {
        let labels = [Wanting { middle: 20.0, height: 10.0 }, Wanting { middle: 80.0, height: 10.0 }];
        assert_eq!(spread(&labels, 0.0, 100.0), [15.0, 75.0]);
    }
}
