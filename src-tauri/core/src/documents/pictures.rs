//! Logos: PNG decoded and brought down to print resolution, JPEG passed through as it is (PDF reads JPEG).

use std::io::Cursor;

use super::theme;
use crate::error::{Error, FileError, Result};

/// More than a printed logo can use, and a bound on what a small file can blow up to.
const MOST_PIXELS: u64 = 40_000_000;

/// Pixels for each point at 300 dpi.
const PIXELS_PER_POINT: f32 = 300.0 / 72.0;

/// A picture, ready to embed.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// The pixels or the file.
    pub content: Content,
}

/// What is embedded.
#[derive(Debug, Clone)]
pub enum Content {
    /// Red, green, blue, alpha for each pixel.
    Rgba(Vec<u8>),
    /// A JPEG file.
    Jpeg {
        /// The file.
        bytes: Vec<u8>,
        /// Colour channels: 1, 3 or 4.
        channels: u8,
    },
}

impl Picture {
    /// Reads a PNG or JPEG file that will be drawn no larger than `frame` (points).
    pub fn read(bytes: &[u8], frame: (f32, f32)) -> Result<Self> {
        let picture = if bytes.starts_with(&[0xFF, 0xD8]) { jpeg(bytes) } else { png(bytes) };
        let picture = picture.ok_or(FileError::NotAPicture)?;
        Ok(picture.brought_down_to(frame))
    }

    /// The largest width and height in points with the picture's proportions within `frame`.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "pixels of a logo")]
    pub fn fitted(&self, frame: (f32, f32)) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        let scale = (frame.0 / width).min(frame.1 / height);
        (width * scale, height * scale)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    fn brought_down_to(self, frame: (f32, f32)) -> Self {
        let factor = (self.width as f32 / (self.fitted(frame).0 * PIXELS_PER_POINT)).floor() as usize;
        match self.content {
            Content::Rgba(pixels) if factor > 1 => averaged(&pixels, self.width, self.height, factor),
            content => Self { content, ..self },
        }
    }
}

/// A logo as it is kept: no larger than a document can print it. Made once, when the coach chooses it, so that
/// no invoice decodes a photograph. JPEG stays as it is.
pub fn logo_to_keep(bytes: &[u8]) -> Result<Vec<u8>> {
    let picture = Picture::read(bytes, theme::LOGO)?;
    match picture.content {
        Content::Jpeg { bytes, .. } => Ok(bytes),
        Content::Rgba(pixels) => encoded(&pixels, picture.width, picture.height)
            .ok_or_else(|| Error::internal("keeping a logo", "it could not be encoded")),
    }
}

fn encoded(rgba: &[u8], width: usize, height: usize) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width.try_into().ok()?, height.try_into().ok()?);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(rgba).ok()?;
    writer.finish().ok()?;
    Some(file)
}

/// Each pixel the mean of a square of `factor` pixels, weighted by alpha so that clear pixels lend no colour.
fn averaged(pixels: &[u8], width: usize, height: usize, factor: usize) -> Picture {
    let (new_width, new_height) = ((width / factor).max(1), (height / factor).max(1));
    let mut out = Vec::with_capacity(new_width * new_height * 4);
    for y in 0..new_height {
        for x in 0..new_width {
            let (mut colour, mut alpha, mut count) = ([0_u64; 3], 0_u64, 0_u64);
            for row in y * factor..((y + 1) * factor).min(height) {
                for column in x * factor..((x + 1) * factor).min(width) {
                    let at = (row * width + column) * 4;
                    let weight = u64::from(pixels[at + 3]);
                    for (sum, channel) in colour.iter_mut().zip(&pixels[at..at + 3]) {
                        *sum += u64::from(*channel) * weight;
                    }
                    (alpha, count) = (alpha + weight, count + 1);
                }
            }
            let mean =
                |sum: u64, of: u64| sum.checked_div(of).and_then(|mean| u8::try_from(mean).ok()).unwrap_or(0);
            out.extend(colour.map(|sum| mean(sum, alpha)));
            out.push(mean(alpha, count));
        }
    }
    Picture { width: new_width, height: new_height, content: Content::Rgba(out) }
}

fn png(bytes: &[u8]) -> Option<Picture> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = (reader.info().width, reader.info().height);
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let mut raw = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut raw).ok()?;
    raw.truncate(frame.buffer_size());
    let rgba: Vec<u8> = match frame.color_type {
        png::ColorType::Rgba => raw,
        png::ColorType::Rgb => raw.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], 255]).collect(),
        png::ColorType::Grayscale => raw.iter().flat_map(|g| [*g, *g, *g, 255]).collect(),
        png::ColorType::GrayscaleAlpha => {
            raw.chunks_exact(2).flat_map(|p| [p[0], p[0], p[0], p[1]]).collect()
        }
        png::ColorType::Indexed => return None,
    };
    Some(Picture { width: width as usize, height: height as usize, content: Content::Rgba(rgba) })
}

/// Reads the frame header (ITU T.81, annex B.2.2) only; the viewer decodes the rest.
fn jpeg(bytes: &[u8]) -> Option<Picture> {
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1).filter(|_| bytes.get(at) == Some(&0xFF))?;
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        // Start of frame: C0 to CF, but for C4 (tables), C8 (reserved) and CC (arithmetic coding).
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let frame = bytes.get(at + 4..at + 10)?;
            let height = usize::from(u16::from_be_bytes([frame[1], frame[2]]));
            let width = usize::from(u16::from_be_bytes([frame[3], frame[4]]));
            let channels = frame[5];
            let usable = width > 0 && height > 0 && frame[0] == 8 && matches!(channels, 1 | 3 | 4);
            return usable.then(|| Picture {
                width,
                height,
                content: Content::Jpeg { bytes: bytes.to_vec(), channels },
            });
        }
        at += 2 + length.max(2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_of(width: u32, height: u32, pixel: impl Fn(u32, u32) -> [u8; 4]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(png::ColorType::Rgba);
        let pixels: Vec<u8> = (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .flat_map(|(x, y)| pixel(x, y))
            .collect();
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
        file
    }

    #[test]
    fn a_large_logo_is_brought_down_to_print_resolution() {
        let file = png_of(2000, 1000, |x, _| if x < 1000 { [255, 0, 0, 255] } else { [0, 0, 0, 0] });
        let picture = Picture::read(&file, (72.0, 72.0)).unwrap();
        assert_eq!((picture.width, picture.height), (333, 166), "72 points are 300 pixels, in whole steps");
        let Content::Rgba(pixels) = picture.content else { panic!("PNG is decoded") };
        assert_eq!(pixels[..4], [255, 0, 0, 255]);
        assert_eq!(pixels[pixels.len() - 4..], [0, 0, 0, 0], "what was clear stays clear");
    }

    #[test]
    fn a_kept_logo_prints_the_same_and_is_small() {
        let file = png_of(2400, 2400, |x, y| [(x / 10) as u8, (y / 10) as u8, 90, 255]);
        let kept = logo_to_keep(&file).unwrap();
        let (first, again) =
            (Picture::read(&file, theme::LOGO).unwrap(), Picture::read(&kept, theme::LOGO).unwrap());
        assert!(again.width < 320 && kept.len() < file.len());
        assert_eq!((first.width, first.height), (again.width, again.height));
        assert!(matches!((first.content, again.content), (Content::Rgba(a), Content::Rgba(b)) if a == b));
    }

    #[test]
    fn a_jpeg_is_measured_and_passed_through() {
        let file = [
            &[0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8][..],
            &[0, 20, 0, 50, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        ]
        .concat();
        let picture = Picture::read(&file, (100.0, 100.0)).unwrap();
        assert_eq!((picture.width, picture.height), (50, 20));
        assert_eq!(picture.fitted((100.0, 100.0)), (100.0, 40.0));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let cut = &png_of(20, 20, |_, _| [1, 2, 3, 4])[..60];
        for wrong in [&b""[..], b"GIF89a", b"\xFF\xD8\xFF", b"\xFF\xD8\xFF\xE0\0\0", cut] {
            assert!(Picture::read(wrong, (10.0, 10.0)).is_err(), "{wrong:?}");
        }
    }
}
