//! The display list as a PDF file. The only file that knows printpdf; lopdf, the same version that printpdf uses,
//! puts right what printpdf leaves wrong: identity, dates, version, needless entries.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;
use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{
    Actions, BorderArray, Codepoint, Color, ColorArray, DictItem, ExternalStream, ExternalXObject, FontId,
    FontMetrics, FontType, Line, LinePoint, LinkAnnotation, Op, PaintMode, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfFontMetricsStub, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Px,
    RawImage, RawImageData, RawImageFormat, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObject,
    XObjectId, XObjectTransform,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::display::{Display, Glyph, Item};
use super::fonts::{self, FaceId};
use super::pictures::{Content, Picture};
use super::theme::Colour;
use crate::error::{Error, Result};

/// What a PDF viewer shows about a file.
#[derive(Debug, Clone)]
pub struct About {
    /// The window's title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// BCP 47 tag of its language.
    pub language: &'static str,
    /// Its date.
    pub dated: Option<NaiveDate>,
}

/// Draws `display`.
pub fn pdf(display: &Display, about: &About) -> Result<Vec<u8>> {
    let used = used_faces(display);
    let mut document = PdfDocument::new(&about.title);
    for (id, face) in &used {
        // Under a name of ours: printpdf would make up one from a counter, and the bytes would differ each time.
        let font = PdfFont::new(face.parsed.clone());
        document.resources.fonts.map.insert(resource(*id), font);
    }
    for (place, picture) in display.pictures.iter().enumerate() {
        document.resources.xobjects.map.insert(picture_resource(place), embedded(picture));
    }
    let (width, height) = display.paper.size();
    for items in &display.pages {
        let mut page = Page { height, used: &used, pictures: &display.pictures, ops: Vec::new() };
        items.iter().for_each(|item| page.draw(item));
        let size = (Pt(round(width)), Pt(round(height)));
        document.pages.push(PdfPage::new(size.0.into(), size.1.into(), page.ops));
    }
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let file = document.to_lopdf_document(&options, &mut warnings);
    if !warnings.is_empty() {
        let said = warnings.iter().fold(String::new(), |mut said, warning| {
            let _ = write!(said, "{}; ", warning.msg);
            said
        });
        return Err(Error::internal("drawing a document", said));
    }
    finish(file, about)
}

/// A face as it is embedded: only the glyphs in use, numbered anew.
struct Used {
    parsed: ParsedFont,
    numbers: GlyphRemapper,
    /// What each glyph reads as. A glyph has one reading in a PDF: the first that is not empty.
    readings: BTreeMap<u16, String>,
    /// Widths as the file states them, in whole thousandths.
    widths: BTreeMap<u16, f32>,
}

fn used_faces(display: &Display) -> BTreeMap<FaceId, Used> {
    let mut glyphs: BTreeMap<FaceId, BTreeMap<u16, String>> = BTreeMap::new();
    for item in display.pages.iter().flatten() {
        if let Item::Glyphs { face, glyphs: drawn, .. } = item {
            let readings = glyphs.entry(*face).or_default();
            for glyph in drawn {
                let reading = readings.entry(glyph.id).or_default();
                if reading.is_empty() {
                    reading.clone_from(&glyph.text);
                }
            }
        }
    }
    glyphs.into_iter().filter_map(|(id, readings)| Some((id, subset(id, readings)?))).collect()
}

fn subset(id: FaceId, readings: BTreeMap<u16, String>) -> Option<Used> {
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

fn resource(id: FaceId) -> FontId {
    FontId(format!("T{}", id as usize))
}

fn picture_resource(place: usize) -> XObjectId {
    XObjectId(format!("P{place}"))
}

fn embedded(picture: &Picture) -> XObject {
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

struct Page<'a> {
    height: f32,
    used: &'a BTreeMap<FaceId, Used>,
    pictures: &'a [Picture],
    ops: Vec<Op>,
}

impl Page<'_> {
    fn draw(&mut self, item: &Item) {
        match item {
            Item::Glyphs { face, size, colour, x, y, glyphs } => {
                if let Some(used) = self.used.get(face) {
                    self.glyphs((*face, used), *size, *colour, (*x, *y), glyphs);
                }
            }
            Item::Boxes { colour, boxes } => self.boxes(*colour, boxes),
            Item::Rule { from, to, thickness, colour } => {
                let points = [from, to].map(|(x, y)| LinePoint { p: self.point(*x, *y), bezier: false });
                self.ops.extend([
                    Op::SetOutlineColor { col: color(*colour) },
                    Op::SetOutlineThickness { pt: Pt(*thickness) },
                    Op::DrawLine { line: Line { points: points.to_vec(), is_closed: false } },
                ]);
            }
            Item::Picture { picture, frame } => self.picture(*picture, *frame),
            Item::Link { area: [x, y, width, height], address } => {
                let corner = self.point(*x, y + height);
                let rect = Rect::from_xywh(corner.x, corner.y, Pt(round(*width)), Pt(round(*height)));
                let action = Actions::uri(address.clone());
                let border = BorderArray::Solid([0.0, 0.0, 0.0]);
                let link =
                    LinkAnnotation::new(rect, action, Some(border), Some(ColorArray::Transparent), None);
                self.ops.push(Op::LinkAnnotation { link });
            }
        }
    }

    /// Shows glyphs where layout put them. The viewer's pen moves by the widths in the file; every difference
    /// to where a glyph belongs is made up for before it is drawn, so that nothing adds up along a line.
    fn glyphs(
        &mut self,
        (id, used): (FaceId, &Used),
        size: f32,
        colour: Colour,
        (x, y): (f32, f32),
        glyphs: &[Glyph],
    ) {
        let font = PdfFontHandle::External(resource(id));
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFont { font, size: Pt(size) },
            Op::SetFillColor { col: color(colour) },
        ]);
        let (mut pen, mut wanted, mut rise) = (0.0_f32, 0.0_f32, f32::NAN);
        let mut items: Vec<TextItem> = Vec::new();
        for glyph in glyphs {
            let target = wanted + glyph.dx * 1000.0;
            #[allow(clippy::float_cmp, reason = "the same number, carried along")]
            if glyph.dy != rise {
                self.show(&mut items);
                let start = self.point(x + target * size / 1000.0, y - glyph.dy * size);
                let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, start.x.0, start.y.0]);
                self.ops.push(Op::SetTextMatrix { matrix });
                (pen, rise) = (target, glyph.dy);
            }
            let shift = (pen - target).round();
            if shift != 0.0 {
                items.push(TextItem::Offset(shift));
                pen -= shift;
            }
            let text = used.readings.get(&glyph.id).cloned().unwrap_or_default();
            let number = used.numbers.get(glyph.id).unwrap_or(0);
            items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(number, 0.0, text)]));
            pen += used.widths.get(&glyph.id).copied().unwrap_or(0.0);
            wanted += glyph.advance * 1000.0;
        }
        self.show(&mut items);
        self.ops.push(Op::EndTextSection);
    }

    fn show(&mut self, items: &mut Vec<TextItem>) {
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(items) });
        }
    }

    fn boxes(&mut self, colour: Colour, boxes: &[[f32; 4]]) {
        let rings = boxes
            .iter()
            .map(|[x, y, width, height]| {
                let corners = [(*x, *y), (x + width, *y), (x + width, y + height), (*x, y + height)];
                let points = corners.map(|(x, y)| LinePoint { p: self.point(x, y), bezier: false });
                PolygonRing { points: points.to_vec() }
            })
            .collect();
        let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
        self.ops.extend([Op::SetFillColor { col: color(colour) }, Op::DrawPolygon { polygon }]);
    }

    #[allow(clippy::cast_precision_loss, reason = "pixels of a logo")]
    fn picture(&mut self, place: usize, [x, y, width, height]: [f32; 4]) {
        let Some(picture) = self.pictures.get(place) else { return };
        let corner = self.point(x, y + height);
        let transform = XObjectTransform {
            translate_x: Some(corner.x),
            translate_y: Some(corner.y),
            scale_x: Some(width / picture.width as f32),
            scale_y: Some(height / picture.height as f32),
            // Without it printpdf takes 300 pixels for an inch.
            dpi: Some(72.0),
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: picture_resource(place), transform });
    }

    /// From the top left, as we count, to the bottom left, as PDF does.
    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: Pt(round(x)), y: Pt(round(self.height - y)) }
    }
}

/// To a hundredth of a point: finer than any printer, and half the digits.
fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn color(Colour(r, g, b): Colour) -> Color {
    let share = |channel: u8| (f32::from(channel) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: share(r), g: share(g), b: share(b), icc_profile: None })
}

fn finish(mut file: lopdf::Document, about: &About) -> Result<Vec<u8>> {
    let broken = |cause: lopdf::Error| Error::internal("finishing a document", cause);
    // OpenType fonts and soft masks are newer than the 1.3 that printpdf writes.
    file.version = "1.7".to_owned();
    let info = file.add_object(information(about));
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&old);
    }
    file.trailer.set("Info", info);
    for object in file.objects.values_mut() {
        if let Object::Dictionary(dictionary) = object
            && dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == b"Page")
        {
            tidy_links(dictionary);
        }
    }
    let catalog = file.catalog_mut().map_err(broken)?;
    catalog.set("Lang", Object::string_literal(about.language));
    let mut viewer = Dictionary::new();
    viewer.set("DisplayDocTitle", true);
    catalog.set("ViewerPreferences", viewer);
    file.compress();
    identify(&mut file);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|cause| Error::internal("finishing a document", cause))?;
    Ok(bytes)
}

fn information(about: &About) -> Dictionary {
    let text = |text: &str| {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
    };
    let mut info = Dictionary::new();
    info.set("Title", text(&about.title));
    info.set("Author", text(&about.author));
    info.set("Creator", Object::string_literal("Stillpoint"));
    info.set("Producer", Object::string_literal("Stillpoint"));
    if let Some(day) = about.dated {
        let at = day.format("D:%Y%m%d000000Z").to_string();
        info.set("CreationDate", Object::string_literal(at.clone()));
        info.set("ModDate", Object::string_literal(at));
    }
    info
}

/// An empty list of links goes; links print (PDF/A asks for flag 4).
fn tidy_links(page: &mut Dictionary) {
    let Ok(links) = page.get_mut(b"Annots").and_then(Object::as_array_mut) else { return };
    if links.is_empty() {
        page.remove(b"Annots");
        return;
    }
    for link in links {
        if let Ok(link) = link.as_dict_mut() {
            link.set("F", 4);
        }
    }
}

/// The file's identity is its content. printpdf's own comes from a counter: two invoices would share it.
fn identify(file: &mut lopdf::Document) {
    let mut hash = Sha256::new();
    for (number, object) in &file.objects {
        hash.update(format!("{number:?} {object:?}"));
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    let identity = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![identity.clone(), identity]));
}
