//! The display list: what stands where, in points from the top left corner of the sheet. Layout writes it, a back
//! end draws it; neither knows the other.

use std::fmt;
use std::sync::Arc;

use super::fonts::FaceId;
use super::pictures::Picture;
use super::theme::{Colour, Sheet};

/// A document, laid out.
#[derive(Debug)]
pub struct Display {
    /// The sheet.
    pub sheet: Sheet,
    /// Pages in order.
    pub pages: Vec<Vec<Item>>,
    /// Pictures that items refer to by place.
    pub pictures: Vec<Picture>,
}

/// One thing on a page.
#[derive(Debug, Clone)]
pub enum Item {
    /// Glyphs of one face on one baseline.
    Glyphs {
        /// The face.
        face: FaceId,
        /// Size in points.
        size: f32,
        /// Colour.
        colour: Colour,
        /// Where the first glyph's pen starts.
        x: f32,
        /// The baseline.
        y: f32,
        /// The glyphs, left to right as seen.
        glyphs: Arc<[Glyph]>,
    },
    /// Filled rectangles, drawn as one shape so that neighbours show no seam.
    Boxes {
        /// Colour.
        colour: Colour,
        /// Left, top, width, height.
        boxes: Vec<[f32; 4]>,
    },
    /// A straight line.
    Rule {
        /// Start, left and down.
        from: (f32, f32),
        /// End, left and down.
        to: (f32, f32),
        /// Thickness.
        thickness: f32,
        /// Colour.
        colour: Colour,
    },
    /// A drawn shape: a line of a chart, a dot, a ring.
    Path {
        /// How the pen goes.
        outline: Outline,
        /// What is inside it.
        fill: Option<Colour>,
        /// What the pen leaves.
        stroke: Option<Stroke>,
        /// How much of what lies below it covers: 1 is all.
        opacity: f32,
    },
    /// A picture.
    Picture {
        /// Its place in [`Display::pictures`].
        picture: usize,
        /// Left, top, width, height.
        frame: [f32; 4],
    },
    /// An area that opens an address.
    Link {
        /// Left, top, width, height.
        area: [f32; 4],
        /// The address.
        address: String,
    },
}

/// The way of a pen.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Where it is put down.
    pub start: (f32, f32),
    /// Where it goes.
    pub steps: Vec<Step>,
    /// Whether it comes back to where it began.
    pub closed: bool,
}

/// A stretch of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Straight to this point.
    Line((f32, f32)),
    /// A cubic curve: the two points that pull at it, and where it ends.
    Curve((f32, f32), (f32, f32), (f32, f32)),
}

/// A pen. Its ends and corners are round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub colour: Colour,
    /// Thickness.
    pub thickness: f32,
    /// On and off, in points; nothing for an unbroken line.
    pub dash: Option<[f32; 2]>,
}

/// One glyph. Measures are in ems.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: f32,
    /// How far right of the pen it is drawn.
    pub dx: f32,
    /// How far above the baseline it is drawn.
    pub dy: f32,
    /// The text it stands for, for copying and searching.
    pub text: Reading,
}

/// The text of a glyph. Nearly always one character, so nothing is allocated for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Reading {
    /// An earlier glyph of the cluster has it.
    #[default]
    Nothing,
    /// One character.
    Char(char),
    /// A ligature or a letter with its marks.
    Text(Arc<str>),
}

impl FromIterator<char> for Reading {
    fn from_iter<I: IntoIterator<Item = char>>(chars: I) -> Self {
        let mut chars = chars.into_iter();
        match (chars.next(), chars.next()) {
            (None, _) => Self::Nothing,
            (Some(only), None) => Self::Char(only),
            (Some(first), Some(second)) => {
                Self::Text([first, second].into_iter().chain(chars).collect::<String>().into())
            }
        }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Char(c) => write!(out, "{c}"),
            Self::Text(text) => out.write_str(text),
        }
    }
}
