//! QR codes as shapes: crisp at every size, and a tenth of the bytes of a picture.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::display::Item;
use super::theme;

/// Modules of white around the code (ISO 18004, section 6.3.8).
const QUIET: i32 = 4;

/// A QR code.
pub struct Qr(QrCode);

impl Qr {
    /// `text` in bytes with error correction M and at most version 13, as EPC069-12 asks for; nothing if it is
    /// too long for that.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        Self::up_to(text, 13)
    }

    /// Like [`Self::of`], with at most `version`: the Swiss code may have 25.
    #[must_use]
    pub fn up_to(text: &str, version: u8) -> Option<Self> {
        let segments = [QrSegment::make_bytes(text.as_bytes())];
        QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Medium,
            Version::MIN,
            Version::new(version),
            None,
            false,
        )
        .ok()
        .map(Self)
    }

    /// How wide the quiet zone is on each side of a square of `side` points.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a code has fewer than 120 modules")]
    pub fn quiet_zone(&self, side: f32) -> f32 {
        side * QUIET as f32 / (self.0.size() + 2 * QUIET) as f32
    }

    /// The code without its quiet zone in a square of `side` points: where blank is left around it anyway.
    #[must_use]
    pub fn draw_bare(&self, x: f32, y: f32, side: f32) -> Item {
        self.modules(x, y, side, 0)
    }

    /// The code with its quiet zone in a square of `side` points.
    #[must_use]
    pub fn draw(&self, x: f32, y: f32, side: f32) -> Item {
        self.modules(x, y, side, QUIET)
    }

    #[allow(clippy::cast_precision_loss, reason = "a code has fewer than 120 modules")]
    fn modules(&self, x: f32, y: f32, side: f32, quiet: i32) -> Item {
        let modules = self.0.size();
        let module = side / (modules + 2 * quiet) as f32;
        let mut boxes = Vec::new();
        for row in 0..modules {
            let mut column = 0;
            while column < modules {
                let start = column;
                while column < modules && self.0.get_module(column, row) {
                    column += 1;
                }
                if column > start {
                    let left = x + (start + quiet) as f32 * module;
                    let top = y + (row + quiet) as f32 * module;
                    boxes.push([left, top, (column - start) as f32 * module, module]);
                }
                column += 1;
            }
        }
        Item::Boxes { colour: theme::INK, boxes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_fills_its_square_less_the_quiet_zone() {
        let Item::Boxes { boxes, .. } = Qr::of("hello").unwrap().draw(10.0, 20.0, 29.0) else {
            panic!("a code is made of boxes")
        };
        // Version 1 has 21 modules and 4 of quiet on each side: one point each here.
        assert_eq!(boxes[0], [14.0, 24.0, 7.0, 1.0], "the finder pattern begins at the corner");
        assert!(boxes.iter().all(|[x, y, w, h]| x + w <= 35.01 && y + h <= 45.01));
    }

    #[test]
    fn what_is_too_long_for_a_payment_app_is_no_code() {
        assert!(Qr::of(&"x".repeat(331)).is_some());
        assert!(Qr::of(&"x".repeat(400)).is_none());
    }
}
