//! What rendering answers: the file, and what could not be drawn.

use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};

/// Grapheme clusters that no shipped font can draw, in the order of the document, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingGlyphs {
    /// The clusters as text.
    pub clusters: Vec<String>,
}

impl MissingGlyphs {
    /// Whether everything can be drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clusters.is_empty()
    }

    /// Notes `cluster`, once.
    pub(super) fn note(&mut self, cluster: &str) {
        if !self.clusters.iter().any(|known| known == cluster) {
            self.clusters.push(cluster.to_owned());
        }
    }
}

/// A finished document.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The PDF file. Where a glyph is missing it shows an empty box, so that a preview is honest.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What could not be drawn.
    pub missing: MissingGlyphs,
}

impl Rendered {
    /// The file, if all of it could be drawn. What goes to a client goes through here.
    pub fn complete(self) -> Result<Vec<u8>> {
        if self.missing.is_empty() { Ok(self.pdf) } else { Err(Refusal::GlyphsMissing.into()) }
    }
}
