//! The three looks of money documents: one choice, and every size that follows from it. Same data, same words.

use super::theme::{self, ACCENT, BODY, Colour, LABEL, MM, NAME, SMALL, STEP, Style};
use crate::choices;

choices! {
    /// How money documents look.
    #[derive(Default)]
    Template {
        /// Quiet and familiar: the letter of a practice.
        #[default]
        Classic = "classic",
        /// A large title, a rail in the coach's colour, more air.
        Modern = "modern",
        /// Long lists on few pages.
        Compact = "compact",
    }
}

/// What a template decides.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Which it is.
    pub template: Template,
    /// The coach's colour, dark enough to read.
    pub accent: Colour,
    /// Running text.
    pub body: Style,
    /// A label beside a value.
    pub label: Style,
    /// Table heads, details.
    pub small: Style,
    /// The name of the addressee; titles within the page.
    pub name: Style,
    /// Above and below the text of a row.
    pub row: f32,
    /// The side of a payment code with its quiet zone. EPC069-12 asks for 2 cm at least.
    pub code: f32,
    /// How much of the usual blank stands between parts.
    pub air: f32,
}

impl Look {
    /// The look of `template` in the coach's colour.
    #[must_use]
    pub fn of(template: Template, accent: Option<Colour>) -> Self {
        let accent = accent.unwrap_or(ACCENT).readable();
        let classic = Self {
            template,
            accent,
            body: BODY,
            label: LABEL,
            small: SMALL,
            name: NAME,
            row: STEP / 2.0,
            code: 30.0 * MM,
            air: 1.0,
        };
        let tight = 1.5 * STEP;
        match template {
            Template::Classic => classic,
            Template::Modern => Self { row: STEP, air: 1.4, name: Style { size: 12.0, ..NAME }, ..classic },
            Template::Compact => Self {
                body: Style { size: 8.25, leading: tight, ..BODY },
                label: Style { size: 8.0, leading: tight, ..LABEL },
                small: Style { size: 8.0, leading: tight, ..SMALL },
                name: Style { size: 9.0, leading: 1.75 * STEP, ..NAME },
                row: 1.5,
                code: 24.0 * MM,
                air: 0.6,
                ..classic
            },
        }
    }

    /// What is due, where sums end.
    #[must_use]
    pub fn due(&self) -> Style {
        let size = match self.template {
            Template::Compact => 9.5,
            Template::Classic | Template::Modern => 11.0,
        };
        let colour = if self.template == Template::Modern { theme::WHITE } else { self.accent };
        Style { size, ..self.body.strong().colour(colour) }
    }

    /// The head of a table.
    #[must_use]
    pub fn head(&self) -> Style {
        if self.template == Template::Modern { self.small.strong().colour(self.accent) } else { self.small }
    }
}
