//! One paragraph, shaped: bidi levels, a face for each cluster, glyphs from rustybuzz.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use icu_normalizer::ComposingNormalizerBorrowed;
use rustybuzz::{BufferFlags, Direction, Feature, Script, ShapePlan};
use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_segmentation::UnicodeSegmentation;

use super::super::display::{Glyph, Reading};
use super::super::fonts::{self, FaceId};
use super::super::theme::{Figures, Style, Voice};
use super::Typesetter;

pub(super) type PlanKey = (FaceId, bool, Script, Figures);

/// What shaping depends on: not the size, but for the share of it that tracking is.
pub(super) type ShapeKey = (String, Voice, Figures, u32);

/// A paragraph without line breaks.
pub(super) struct Shaped {
    pub text: String,
    /// Bidi levels for each byte, or nothing where all of it runs left to right.
    pub levels: Option<Bidi>,
    /// In the order of the text.
    pub runs: Vec<ShapedRun>,
    /// Ems before each byte of the text; one more entry than bytes.
    pub before: Vec<f32>,
}

pub(super) struct Bidi {
    pub levels: Vec<Level>,
    pub base: Level,
}

/// Glyphs of one face and direction, as seen from left to right.
pub(super) struct ShapedRun {
    pub range: Range<usize>,
    pub face: FaceId,
    pub glyphs: Vec<(usize, Glyph)>,
}

impl Typesetter {
    /// Shapes `text`, or remembers that it did: cells are measured before they are set, and say the same often.
    pub(super) fn shape(&mut self, text: &str, style: Style) -> Rc<Shaped> {
        let key = (text.to_owned(), style.voice, style.figures, (style.tracking / style.size).to_bits());
        if let Some(known) = self.shaped.get(&key) {
            return Rc::clone(known);
        }
        let shaped = Rc::new(self.shape_anew(text, style));
        self.shaped.insert(key, Rc::clone(&shaped));
        shaped
    }

    fn shape_anew(&mut self, text: &str, style: Style) -> Shaped {
        let text = drawable(text);
        let bidi = ParagraphBidiInfo::new(&text, None);
        let mixed = !bidi.is_pure_ltr;
        let levels = mixed.then_some(Bidi { levels: bidi.levels, base: bidi.paragraph_level });
        let mut runs = Vec::new();
        for (range, face) in self.itemise(&text, style.voice, levels.as_ref()) {
            let right_to_left = levels.as_ref().is_some_and(|bidi| bidi.levels[range.start].is_rtl());
            let glyphs = self.shape_run(&text, &range, face, right_to_left, style);
            runs.push(ShapedRun { range, face, glyphs });
        }
        let mut before = vec![0.0; text.len() + 1];
        for (at, glyph) in runs.iter().flat_map(|run| &run.glyphs) {
            before[at + 1] += glyph.advance;
        }
        let mut sum = 0.0;
        for width in &mut before {
            sum += *width;
            *width = sum;
        }
        Shaped { text, levels, runs, before }
    }

    /// Cuts `text` where the face or the direction changes.
    fn itemise(&mut self, text: &str, voice: Voice, bidi: Option<&Bidi>) -> Vec<(Range<usize>, FaceId)> {
        let mut items: Vec<(Range<usize>, FaceId)> = Vec::new();
        for (start, cluster) in text.grapheme_indices(true) {
            let end = start + cluster.len();
            let same_level =
                bidi.is_none_or(|bidi| start > 0 && bidi.levels[start - 1] == bidi.levels[start]);
            let last = items.last().filter(|_| same_level).map(|(_, face)| *face);
            let face = self.face_for(cluster, voice, last);
            match items.last_mut() {
                Some((range, known)) if *known == face && same_level => range.end = end,
                _ => items.push((start..end, face)),
            }
        }
        items
    }

    fn face_for(&mut self, cluster: &str, voice: Voice, last: Option<FaceId>) -> FaceId {
        // Blanks and invisible marks stay with their neighbours, so that a Hebrew phrase is one run.
        let floats = cluster.chars().all(|c| c == ' ' || c == '\u{a0}' || fonts::draws_nothing(c));
        if let Some(last) = last.filter(|last| floats && fonts::covers(*last, cluster)) {
            return last;
        }
        let chain = fonts::chain(voice);
        chain.iter().copied().find(|face| fonts::covers(*face, cluster)).unwrap_or_else(|| {
            self.missing.note(cluster);
            chain[0]
        })
    }

    fn shape_run(
        &mut self,
        text: &str,
        range: &Range<usize>,
        id: FaceId,
        right_to_left: bool,
        style: Style,
    ) -> Vec<(usize, Glyph)> {
        let Some(face) = fonts::face(id) else { return Vec::new() };
        let direction = if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(&text[range.clone()]);
        buffer.set_direction(direction);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.guess_segment_properties();
        let script = buffer.script();
        let plan = self.plans.entry((id, right_to_left, script, style.figures)).or_insert_with(|| {
            ShapePlan::new(face, direction, Some(script), None, &features(id, style.figures))
        });
        let shaped = rustybuzz::shape_with_plan(face, plan, buffer);
        #[allow(clippy::cast_precision_loss, reason = "an em has few thousand units")]
        let em = face.units_per_em() as f32;
        let glyphs = collect(&shaped, &text[range.clone()], range.start, em, style.tracking / style.size);
        self.buffer = Some(shaped.clear());
        glyphs
    }
}

fn features(id: FaceId, figures: Figures) -> Vec<Feature> {
    let on = |tag: &[u8; 4]| Feature::new(rustybuzz::ttf_parser::Tag::from_bytes(tag), 1, ..);
    let mut features = Vec::new();
    if matches!(id, FaceId::Inter | FaceId::InterSemiBold) {
        // Inter's contextual alternates turn `->` into an arrow and `10x20` into a product: a document shows
        // what was typed. Arabic needs its own.
        features.push(Feature::new(rustybuzz::ttf_parser::Tag::from_bytes(b"calt"), 0, ..));
    }
    match figures {
        Figures::Running => {}
        Figures::Tabular => features.push(on(b"tnum")),
        Figures::Code => features.extend([on(b"tnum"), on(b"zero"), on(b"ss02")]),
    }
    features
}

#[allow(clippy::cast_precision_loss, reason = "glyph measures are 16-bit numbers")]
fn collect(
    shaped: &rustybuzz::GlyphBuffer,
    text: &str,
    offset: usize,
    em: f32,
    tracking: f32,
) -> Vec<(usize, Glyph)> {
    let infos = shaped.glyph_infos();
    let starts = cluster_starts(infos);
    let texts = cluster_texts(infos, &starts, text);
    let mut glyphs = Vec::with_capacity(infos.len());
    for ((info, position), text) in infos.iter().zip(shaped.glyph_positions()).zip(texts) {
        let last_of_cluster = position.x_advance != 0;
        let glyph = Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: position.x_advance as f32 / em + if last_of_cluster { tracking } else { 0.0 },
            dx: position.x_offset as f32 / em,
            dy: position.y_offset as f32 / em,
            text,
        };
        glyphs.push((offset + info.cluster as usize, glyph));
    }
    glyphs
}

fn cluster_starts(infos: &[rustybuzz::GlyphInfo]) -> Vec<usize> {
    let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The text of each glyph: of a cluster with as many glyphs as characters, one each; otherwise all of it with
/// the first glyph.
fn cluster_texts(infos: &[rustybuzz::GlyphInfo], starts: &[usize], text: &str) -> Vec<Reading> {
    let mut texts = vec![Reading::Nothing; infos.len()];
    let mut at = 0;
    while at < infos.len() {
        let start = infos[at].cluster as usize;
        let count = infos[at..].iter().take_while(|info| info.cluster as usize == start).count();
        let next = starts.partition_point(|known| *known <= start);
        let cluster = &text[start..starts.get(next).copied().unwrap_or(text.len())];
        let visible = cluster.chars().filter(|c| !fonts::draws_nothing(*c));
        if count > 1 && visible.clone().count() == count {
            for (place, c) in visible.enumerate() {
                texts[at + place] = Reading::Char(searchable(c));
            }
        } else {
            texts[at] = visible.map(searchable).collect();
        }
        at += count;
    }
    texts
}

/// What a reader would type to find it: every blank is a blank.
fn searchable(c: char) -> char {
    if c.is_whitespace() { ' ' } else { c }
}

/// `text` in NFC, as fonts want it, without control characters, tabs as blanks.
fn drawable(text: &str) -> String {
    let clean: Cow<'_, str> = if text.chars().any(char::is_control) {
        let cleaned = text.chars().filter_map(|c| match c {
            '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        });
        cleaned.collect::<String>().trim_end().to_owned().into()
    } else {
        text.trim_end().into()
    };
    ComposingNormalizerBorrowed::new_nfc().normalize(&clean).into_owned()
}
