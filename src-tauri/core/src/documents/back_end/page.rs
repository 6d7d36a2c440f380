//! One page as printpdf's operations.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Actions, BorderArray, Codepoint, Color, ColorArray, ExtendedGraphicsState, ExtendedGraphicsStateId, Line,
    LineCapStyle, LineDashPattern, LineJoinStyle, LinePoint, LinkAnnotation, Op, PaintMode, PdfFontHandle,
    Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObjectTransform,
};

use super::super::display::{Display, Glyph, Item, Outline, Step, Stroke};
use super::super::fonts::FaceId;
use super::super::pictures::Picture;
use super::super::theme::Colour;
use super::embed::{Used, picture_resource, resource};

/// What draws `items` on a page of `height`.
pub(super) fn ops(
    items: &[Item],
    height: f32,
    used: &BTreeMap<FaceId, Used>,
    pictures: &[Picture],
) -> Vec<Op> {
    let mut page = Page { height, used, pictures, ops: Vec::new() };
    items.iter().for_each(|item| page.draw(item));
    page.ops
}

/// Every opacity in `display` but full, in hundredths.
pub(super) fn opacities(display: &Display) -> BTreeSet<u8> {
    let items = display.pages.iter().flatten();
    let shares = items.filter_map(|item| match item {
        Item::Path { opacity, .. } => Some(hundredths(*opacity)),
        _ => None,
    });
    shares.filter(|share| *share < 100).collect()
}

pub(super) fn opacity_resource(share: u8) -> ExtendedGraphicsStateId {
    ExtendedGraphicsStateId(format!("O{share}"))
}

pub(super) fn opacity_state(share: u8) -> ExtendedGraphicsState {
    let mut state = ExtendedGraphicsState::default();
    state.set_current_fill_alpha(f32::from(share) / 100.0);
    state.set_current_stroke_alpha(f32::from(share) / 100.0);
    state
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
fn hundredths(opacity: f32) -> u8 {
    (opacity.clamp(0.0, 1.0) * 100.0).round() as u8
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
            Item::Path { outline, fill, stroke, opacity } => {
                self.path(outline, *fill, *stroke, hundredths(*opacity));
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
            let text = used.readings.get(&glyph.id).map(ToString::to_string).unwrap_or_default();
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

    /// Dash, ends and opacity would hold for what is drawn later: they are set aside again.
    fn path(&mut self, outline: &Outline, fill: Option<Colour>, stroke: Option<Stroke>, opacity: u8) {
        if fill.is_none() && stroke.is_none() {
            return;
        }
        self.ops.push(Op::SaveGraphicsState);
        if opacity < 100 {
            self.ops.push(Op::LoadGraphicsState { gs: opacity_resource(opacity) });
        }
        if let Some(colour) = fill {
            self.ops.push(Op::SetFillColor { col: color(colour) });
        }
        if let Some(pen) = stroke {
            self.ops.extend([
                Op::SetOutlineColor { col: color(pen.colour) },
                Op::SetOutlineThickness { pt: Pt(round(pen.thickness)) },
                Op::SetLineCapStyle { cap: LineCapStyle::Round },
                Op::SetLineJoinStyle { join: LineJoinStyle::Round },
            ]);
            if let Some(dash) = pen.dash {
                self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &dash) });
            }
        }
        let points = self.pen(outline);
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            _ => PaintMode::Stroke,
        };
        self.ops.push(if fill.is_some() || outline.closed {
            let rings = vec![PolygonRing { points }];
            Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } }
        } else {
            Op::DrawLine { line: Line { points, is_closed: false } }
        });
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// The points of `outline`, as printpdf wants them: those that pull at a curve are marked.
    fn pen(&self, outline: &Outline) -> Vec<LinePoint> {
        let point = |(x, y): (f32, f32), bezier| LinePoint { p: self.point(x, y), bezier };
        let mut points = vec![point(outline.start, false)];
        for step in &outline.steps {
            match *step {
                Step::Line(to) => points.push(point(to, false)),
                Step::Curve(first, second, to) => {
                    points.extend([point(first, true), point(second, true), point(to, false)]);
                }
            }
        }
        points
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
