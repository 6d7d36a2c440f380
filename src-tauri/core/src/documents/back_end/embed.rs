//! What is embedded: of each face the glyphs in use, and pictures.

use std::collections::BTreeMap;

use printpdf::{
    DictItem, ExternalStream, ExternalXObject, FontId, FontMetrics, FontType, ParsedFont, PdfFontMetricsStub,
    Px, RawImage, RawImageData, RawImageFormat, XObject, XObjectId,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::super::display::{Display, Item, Reading};
use super::super::fonts::{self, FaceId};
use super::super::pictures::{Content, Picture};

/// A face as it is embedded: only the glyphs in use, numbered anew.
pub(super) struct Used {
    pub parsed: ParsedFont,
    pub numbers: GlyphRemapper,
    /// What each glyph reads as. A glyph has one reading in a PDF: the first that is not empty.
    pub readings: BTreeMap<u16, Reading>,
    /// Widths as the file states them, in whole thousandths.
    pub widths: BTreeMap<u16, f32>,
}

pub(super) fn used_faces(display: &Display) -> BTreeMap<FaceId, Used> {
    let mut glyphs: BTreeMap<FaceId, BTreeMap<u16, Reading>> = BTreeMap::new();
    for item in display.pages.iter().flatten() {
        if let Item::Glyphs { face, glyphs: drawn, .. } = item {
            let readings = glyphs.entry(*face).or_default();
            for glyph in drawn.iter() {
                let reading = readings.entry(glyph.id).or_default();
                if *reading == Reading::Nothing {
                    reading.clone_from(&glyph.text);
                }
            }
        }
    }
    glyphs.into_iter().filter_map(|(id, readings)| Some((id, subset(id, readings)?))).collect()
}

fn subset(id: FaceId, readings: BTreeMap<u16, Reading>) -> Option<Used> {
    let mut numbers = GlyphRemapper::new();
    for glyph in readings.keys() {
        numbers.remap(*glyph);
    }
    let bytes = subsetter::subset(id.bytes(), 0, &numbers).ok()?;
    let face = fonts::face(id)?;
    let em = u32::from(ttf(face).units_per_em());
    let (mut advances, mut widths) = (BTreeMap::new(), BTreeMap::new());
    for glyph in readings.keys() {
        let advance = ttf(face).glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(*glyph)).unwrap_or(0);
        advances.insert(numbers.get(*glyph)?, advance);
        // printpdf cuts widths off, it does not round; viewers move the pen by what the file says.
        #[allow(clippy::cast_precision_loss, reason = "a few thousand at most")]
        widths.insert(*glyph, (u32::from(advance) * 1000 / em) as f32);
    }
    let parsed = parsed_font(id, bytes, advances);
    Some(Used { parsed, numbers, readings, widths })
}

fn ttf<'a>(face: &'a rustybuzz::Face<'static>) -> &'a rustybuzz::ttf_parser::Face<'static> {
    face
}

/// Built by hand rather than parsed again: the subset has no `cmap` on purpose, and the name must carry the tag
/// that marks a subset (ISO 32000-1, section 9.6.4), which printpdf does not write without its own subsetter.
fn parsed_font(id: FaceId, bytes: Vec<u8>, advances: BTreeMap<u16, u16>) -> ParsedFont {
    let metrics = fonts::face(id).map(|face| {
        let face = ttf(face);
        let bounds = face.global_bounding_box();
        let (ascent, descent) = (face.ascender(), face.descender());
        let slope = face.italic_angle().to_radians().tan();
        #[allow(clippy::cast_possible_truncation, reason = "a caret slope is a small number")]
        let stub = PdfFontMetricsStub {
            units_per_em: face.units_per_em(),
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            caret_slope_rise: 1000,
            caret_slope_run: (-slope * 1000.0).round() as i16,
            us_weight_class: face.weight().to_number(),
        };
        (stub, FontMetrics { ascent, descent })
    });
    let (stub, font_metrics) = metrics
        .unwrap_or_else(|| (PdfFontMetricsStub::default(), FontMetrics { ascent: 800, descent: -200 }));
    ParsedFont {
        font_name: Some(format!("{}+{}", subset_tag(&bytes), id.name())),
        original_bytes: bytes,
        font_index: 0,
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: advances,
        units_per_em: stub.units_per_em,
        font_metrics,
        font_type: FontType::TrueType,
        pdf_font_metrics: stub,
    }
}

/// Six capital letters that differ where the subsets differ.
fn subset_tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

pub(super) fn resource(id: FaceId) -> FontId {
    FontId(format!("T{}", id as usize))
}

pub(super) fn picture_resource(place: usize) -> XObjectId {
    XObjectId(format!("P{place}"))
}

pub(super) fn picture(picture: &Picture) -> XObject {
    match &picture.content {
        Content::Rgba(pixels) => {
            let opaque = pixels.chunks_exact(4).all(|pixel| pixel[3] == 255);
            let (pixels, data_format) = if opaque {
                let rgb = pixels.chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
                (rgb, RawImageFormat::RGB8)
            } else {
                (pixels.clone(), RawImageFormat::RGBA8)
            };
            XObject::Image(RawImage {
                pixels: RawImageData::U8(pixels),
                width: picture.width,
                height: picture.height,
                data_format,
                tag: Vec::new(),
            })
        }
        Content::Jpeg { bytes, channels } => {
            let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
            let int = |number: usize| DictItem::Int(i64::try_from(number).unwrap_or(0));
            let space = match channels {
                1 => "DeviceGray",
                3 => "DeviceRGB",
                _ => "DeviceCMYK",
            };
            let mut dict = BTreeMap::from([
                ("Type".to_owned(), name("XObject")),
                ("Subtype".to_owned(), name("Image")),
                ("Width".to_owned(), int(picture.width)),
                ("Height".to_owned(), int(picture.height)),
                ("ColorSpace".to_owned(), name(space)),
                ("BitsPerComponent".to_owned(), DictItem::Int(8)),
                ("Filter".to_owned(), name("DCTDecode")),
            ]);
            if *channels == 4 {
                // Programs that write CMYK JPEG write it inverted (Adobe technical note 5116).
                let inverted = [1, 0, 1, 0, 1, 0, 1, 0].map(DictItem::Int).to_vec();
                dict.insert("Decode".to_owned(), DictItem::Array(inverted));
            }
            XObject::External(ExternalXObject {
                stream: ExternalStream { dict, content: bytes.clone(), compress: false },
                width: Some(Px(picture.width)),
                height: Some(Px(picture.height)),
                dpi: Some(72.0),
            })
        }
    }
}
