//! Colour, type, paper and rhythm of every document. No colour or size is written anywhere else.

use serde::{Deserialize, Serialize};

/// One step of the vertical rhythm; every leading and gap is a multiple of it, so that lines of neighbouring
/// columns share their baselines.
pub const STEP: f32 = 7.0;

/// Thickness of rules.
pub const RULE: f32 = 0.5;

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// Margin on all four sides.
pub const MARGIN: f32 = 20.0 * MM;

/// The largest logo, in points.
pub const LOGO: (f32, f32) = (62.0 * MM, 18.0 * MM);

/// A colour in sRGB, written `#0F6B66`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(pub u8, pub u8, pub u8);

/// Text.
pub const TEXT: Colour = Colour(0x23, 0x21, 0x1D);
/// What accompanies: labels, footers.
pub const MUTED: Colour = Colour(0x6B, 0x66, 0x5C);
/// Rules.
pub const LINE: Colour = Colour(0xE8, 0xE4, 0xDC);
/// Lines of a chart that were earlier: between what is read and what only accompanies.
pub const EARLIER: Colour = Colour(0x9A, 0x94, 0x88);
/// A band behind a chart: barely darker than the paper.
pub const BAND: Colour = Colour(0xF5, 0xF3, 0xEF);
/// The paper.
pub const WHITE: Colour = Colour(0xFF, 0xFF, 0xFF);
/// The word behind a draft: barely darker than the paper.
pub const WATERMARK: Colour = Colour(0xF5, 0xF3, 0xEF);
/// The accent where the coach chose none.
pub const ACCENT: Colour = Colour(0x0F, 0x6B, 0x66);
/// QR modules: full black, for the scanner.
pub const INK: Colour = Colour(0, 0, 0);

impl Colour {
    /// This colour, darkened until text in it reads on white (contrast 4.5:1, WCAG 2.2 criterion 1.4.3): a
    /// coach's brand may be a pale yellow.
    #[must_use]
    pub fn readable(self) -> Self {
        let mut colour = self;
        while colour.contrast_on_white() < 4.5 {
            let darker = |channel: u8| u8::try_from(u16::from(channel) * 94 / 100).unwrap_or(0);
            colour = Self(darker(colour.0), darker(colour.1), darker(colour.2));
        }
        colour
    }

    /// A breath of this colour on white: behind text.
    #[must_use]
    pub fn tint(self) -> Self {
        let paler = |channel: u8| u8::try_from((u16::from(channel) * 8 + 255 * 92) / 100).unwrap_or(255);
        Self(paler(self.0), paler(self.1), paler(self.2))
    }

    fn contrast_on_white(self) -> f32 {
        let linear = |channel: u8| {
            let share = f32::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = 0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2);
        1.05 / (luminance + 0.05)
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("{text} is not a colour like #0F6B66");
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii()).ok_or_else(wrong)?;
        let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| wrong());
        Ok(Self(channel(0)?, channel(2)?, channel(4)?))
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
    }
}

/// The sheet that a document is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// What is in the printers of a country (ISO 3166, two letters).
    #[must_use]
    pub fn of_country(country: &str) -> Self {
        if matches!(country, "US" | "CA" | "MX" | "PH") { Self::Letter } else { Self::A4 }
    }

    /// Width and height in points.
    #[must_use]
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0 * MM, 297.0 * MM),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// A paper and how it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The paper.
    pub paper: Paper,
    /// Whether its long side is at the top.
    pub landscape: bool,
}

impl From<Paper> for Sheet {
    fn from(paper: Paper) -> Self {
        Self { paper, landscape: false }
    }
}

impl Sheet {
    /// Width and height in points.
    #[must_use]
    pub fn size(self) -> (f32, f32) {
        let (width, height) = self.paper.size();
        if self.landscape { (height, width) } else { (width, height) }
    }
}

/// Who speaks: the practice in the sans, the client's own words in the serif.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// Inter.
    Sans,
    /// Inter `SemiBold`.
    SansStrong,
    /// Source Serif 4.
    Serif,
    /// Source Serif 4 Italic.
    SerifItalic,
}

/// How digits are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figures {
    /// As in running text.
    Running,
    /// All of one width, for columns.
    Tabular,
    /// One width and told apart from letters (slashed zero), for codes that are typed back.
    Code,
}

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The family and weight.
    pub voice: Voice,
    /// Size in points.
    pub size: f32,
    /// Distance of baselines in points.
    pub leading: f32,
    /// Colour.
    pub colour: Colour,
    /// How digits are drawn.
    pub figures: Figures,
    /// Extra space after each glyph, in points.
    pub tracking: f32,
}

impl Style {
    const fn new(voice: Voice, size: f32, leading: f32, colour: Colour) -> Self {
        Self { voice, size, leading, colour, figures: Figures::Running, tracking: 0.0 }
    }

    /// In another colour.
    #[must_use]
    pub const fn colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// With another distance of baselines.
    #[must_use]
    pub const fn leading(self, leading: f32) -> Self {
        Self { leading, ..self }
    }

    /// In the heavier weight: the one change that this design knows instead of boxes.
    #[must_use]
    pub const fn strong(self) -> Self {
        Self { voice: Voice::SansStrong, ..self }
    }

    /// With digits of one width.
    #[must_use]
    pub const fn tabular(self) -> Self {
        Self { figures: Figures::Tabular, ..self }
    }
}

/// Running text.
pub const BODY: Style = Style::new(Voice::Sans, 9.5, 2.0 * STEP, TEXT);
/// Labels, table heads, footers.
pub const SMALL: Style = Style::new(Voice::Sans, 8.0, 1.5 * STEP, MUTED);
/// A label on the same grid as the body beside it.
pub const LABEL: Style = Style::new(Voice::Sans, 8.5, 2.0 * STEP, MUTED);
/// The name of the addressee.
pub const NAME: Style = Style::new(Voice::SansStrong, 11.0, 2.0 * STEP, TEXT);
/// The title of a document.
pub const TITLE: Style = Style::new(Voice::SansStrong, 20.0, 4.0 * STEP, TEXT);
/// The title of a page that a person keeps.
pub const DISPLAY: Style = Style::new(Voice::SansStrong, 28.0, 5.0 * STEP, TEXT);
/// The title of a document that begins with it, before it is fitted to its place.
pub const LARGE_TITLE: Style = Style::new(Voice::SansStrong, 34.0, 6.0 * STEP, TEXT);
/// The amount due: the one dark spot of an invoice.
pub const AMOUNT: Style = Style::new(Voice::SansStrong, 18.0, 3.0 * STEP, TEXT).tabular();
/// Reading text of the summary.
pub const READING: Style = Style::new(Voice::Sans, 10.5, 2.25 * STEP, TEXT);
/// The client's own words.
pub const QUOTE: Style = Style::new(Voice::Serif, 15.0, 3.0 * STEP, TEXT);
/// What is named in a chart.
pub const CHART: Style = Style::new(Voice::Sans, 8.0, 1.5 * STEP, TEXT);
/// What accompanies a chart: its scale, its days.
pub const SCALE: Style = Style::new(Voice::Sans, 7.0, 1.5 * STEP, MUTED).tabular();
/// The name on a cover.
pub const COVER: Style = Style::new(Voice::Serif, 40.0, 7.0 * STEP, TEXT);
/// The title of a chapter of a gift.
pub const CHAPTER: Style = Style::new(Voice::Serif, 22.0, 4.0 * STEP, TEXT);
/// A sentence that has a page to itself.
pub const LARGE_QUOTE: Style = Style::new(Voice::Serif, 21.0, 4.0 * STEP, TEXT);
/// A letter.
pub const LETTER: Style = Style::new(Voice::Serif, 12.0, 2.5 * STEP, TEXT);
/// The code of the recovery kit. Tracked by less than a tenth of its size: copied text has no blanks in a group.
pub const CODE: Style =
    Style { figures: Figures::Code, tracking: 1.0, ..Style::new(Voice::SansStrong, 15.0, 3.0 * STEP, TEXT) };
/// The word behind a draft.
pub const DRAFT: Style =
    Style { tracking: 10.0, ..Style::new(Voice::SansStrong, 104.0, 15.0 * STEP, WATERMARK) };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_reads_back_as_written_and_nonsense_is_refused() {
        let accent = Colour::try_from("#0f6b66".to_owned()).unwrap();
        assert_eq!(accent, ACCENT);
        assert_eq!(String::from(accent), "#0F6B66");
        for wrong in ["", "#12345", "0F6B66", "#GGGGGG", "#12\u{e9}456"] {
            assert!(Colour::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_pale_brand_colour_is_darkened_until_it_reads() {
        assert_eq!(ACCENT.readable(), ACCENT, "a colour that reads is left alone");
        let yellow = Colour(0xFF, 0xE0, 0x66);
        assert!(yellow.contrast_on_white() < 4.5 && yellow.readable().contrast_on_white() >= 4.5);
        assert!(Colour(255, 255, 255).readable().contrast_on_white() >= 4.5, "white too");
    }
}
