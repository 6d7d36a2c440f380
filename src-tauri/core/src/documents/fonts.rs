//! The fonts that ship with the program, and which of them draws a given cluster.
//!
//! The choice is made for each grapheme cluster, never for a whole document: one Hebrew name must not turn an
//! invoice into boxes. System fonts are never asked, so that a document looks the same on every machine.

use std::sync::OnceLock;

use super::theme::Voice;

/// One font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the font it names")]
pub enum FaceId {
    Inter,
    InterSemiBold,
    SourceSerif,
    SourceSerifItalic,
    Hebrew,
    HebrewSemiBold,
    Arabic,
    ArabicSemiBold,
    Math,
    Symbols,
    Symbols2,
    Emoji,
}

/// Every face there is, in the order of [`FaceId`].
pub const FACES: [FaceId; 12] = [
    FaceId::Inter,
    FaceId::InterSemiBold,
    FaceId::SourceSerif,
    FaceId::SourceSerifItalic,
    FaceId::Hebrew,
    FaceId::HebrewSemiBold,
    FaceId::Arabic,
    FaceId::ArabicSemiBold,
    FaceId::Math,
    FaceId::Symbols,
    FaceId::Symbols2,
    FaceId::Emoji,
];

impl FaceId {
    /// The `PostScript` name, as PDF viewers list it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Inter => "Inter-Regular",
            Self::InterSemiBold => "Inter-SemiBold",
            Self::SourceSerif => "SourceSerif4-Regular",
            Self::SourceSerifItalic => "SourceSerif4-Italic",
            Self::Hebrew => "NotoSansHebrew-Regular",
            Self::HebrewSemiBold => "NotoSansHebrew-SemiBold",
            Self::Arabic => "NotoSansArabic-Regular",
            Self::ArabicSemiBold => "NotoSansArabic-SemiBold",
            Self::Math => "NotoSansMath-Regular",
            Self::Symbols => "NotoSansSymbols-Regular",
            Self::Symbols2 => "NotoSansSymbols2-Regular",
            Self::Emoji => "NotoEmoji-Regular",
        }
    }

    /// The font file.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Inter => include_bytes!("../../fonts/Inter-Regular.ttf"),
            Self::InterSemiBold => include_bytes!("../../fonts/Inter-SemiBold.ttf"),
            Self::SourceSerif => include_bytes!("../../fonts/SourceSerif4-Regular.ttf"),
            Self::SourceSerifItalic => include_bytes!("../../fonts/SourceSerif4-Italic.ttf"),
            Self::Hebrew => include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf"),
            Self::HebrewSemiBold => include_bytes!("../../fonts/NotoSansHebrew-SemiBold.ttf"),
            Self::Arabic => include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
            Self::ArabicSemiBold => include_bytes!("../../fonts/NotoSansArabic-SemiBold.ttf"),
            Self::Math => include_bytes!("../../fonts/NotoSansMath-Subset.ttf"),
            Self::Symbols => include_bytes!("../../fonts/NotoSansSymbols-Subset.ttf"),
            Self::Symbols2 => include_bytes!("../../fonts/NotoSansSymbols2-Subset.ttf"),
            Self::Emoji => include_bytes!("../../fonts/NotoEmoji-Regular.ttf"),
        }
    }
}

/// A face, read once and kept: shaping tables are parsed on first use only, so a document in Latin script never
/// pays for the others.
pub fn face(id: FaceId) -> Option<&'static rustybuzz::Face<'static>> {
    static READ: [OnceLock<Option<rustybuzz::Face<'static>>>; FACES.len()] =
        [const { OnceLock::new() }; FACES.len()];
    READ[id as usize].get_or_init(|| rustybuzz::Face::from_slice(id.bytes(), 0)).as_ref()
}

/// The faces to try for `voice`, best first.
pub fn chain(voice: Voice) -> &'static [FaceId] {
    use FaceId::{
        Arabic, ArabicSemiBold, Emoji, Hebrew, HebrewSemiBold, Inter, InterSemiBold, Math, SourceSerif,
        SourceSerifItalic, Symbols, Symbols2,
    };
    match voice {
        Voice::Sans => &[Inter, Hebrew, Arabic, Math, Symbols2, Symbols, Emoji],
        Voice::SansStrong => &[InterSemiBold, HebrewSemiBold, ArabicSemiBold, Math, Symbols2, Symbols, Emoji],
        Voice::Serif => &[SourceSerif, Inter, Hebrew, Arabic, Math, Symbols2, Symbols, Emoji],
        Voice::SerifItalic => {
            &[SourceSerifItalic, SourceSerif, Inter, Hebrew, Arabic, Math, Symbols2, Symbols, Emoji]
        }
    }
}

/// Whether `id` can draw all of `cluster`.
pub fn covers(id: FaceId, cluster: &str) -> bool {
    face(id).is_some_and(|face| {
        cluster.chars().all(|c| draws_nothing(c) || face.glyph_index(c).is_some_and(|glyph| glyph.0 != 0))
    })
}

/// Characters that steer and are never seen: joiners, direction marks and isolates, variation selectors, soft
/// hyphens (Unicode `Default_Ignorable_Code_Point`, as far as people's text has them).
pub fn draws_nothing(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_font_can_be_read_and_stands_at_its_place() {
        for (place, id) in FACES.into_iter().enumerate() {
            assert_eq!(id as usize, place);
            assert!(face(id).is_some(), "{id:?} does not parse");
        }
    }

    #[test]
    fn every_shipped_font_has_its_licence_beside_it() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
        for family in
            ["Inter", "SourceSerif4", "NotoSansHebrew", "NotoSansArabic", "NotoSansMath", "NotoEmoji"]
        {
            let text = std::fs::read_to_string(folder.join(format!("OFL-{family}.txt"))).unwrap();
            assert!(text.contains("SIL OPEN FONT LICENSE Version 1.1"), "{family}");
        }
    }

    #[test]
    fn the_scripts_and_signs_of_our_coaches_are_covered() {
        let drawn = |text: &str| {
            unicode_segmentation::UnicodeSegmentation::graphemes(text, true)
                .all(|cluster| chain(Voice::SansStrong).iter().any(|id| covers(*id, cluster)))
        };
        for text in [
            "Łukasz Żółć",
            "Ελένη Παπαδοπούλου",
            "Ольга Іванівна",
            "שרה כהן",
            "مريم",
            "€ £ ¥ ₹ ₺ ₽",
            "→ ✓ ★ ☎ ≈ ☐ ①",
            "🎉 🙏🏽 👩‍💻 ❤️",
            "\u{202f}\u{2212}\u{2066}1\u{2069}",
            "Ắ ặ ũ ő ș ț",
        ] {
            assert!(drawn(text), "{text}");
        }
        assert!(!drawn("中"), "Chinese is not shipped and must be reported");
    }
}
