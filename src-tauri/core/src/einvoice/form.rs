//! How a client wants the invoice.

use crate::choices;

choices! {
    /// The form in which a client gets invoices.
    Form {
        /// As a PDF for people.
        None = "none",
        /// A PDF for people with the data inside (Factur-X, ZUGFeRD), profile EN 16931.
        Facturx = "facturx",
        /// XML for the Peppol network (BIS Billing 3, UBL), beside the PDF.
        Peppol = "peppol",
        /// XML for German authorities (XRechnung 3.0, UBL), beside the PDF.
        Xrechnung = "xrechnung",
        /// The same in the other syntax (CII).
        XrechnungCii = "xrechnung_cii",
    }
}

/// The two syntaxes of EN 16931.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// UN/CEFACT Cross Industry Invoice.
    Cii,
    /// OASIS Universal Business Language 2.1.
    Ubl,
}

const EN16931: &str = "urn:cen.eu:en16931:2017";
const XRECHNUNG: &str = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
const PEPPOL: &str = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
const BILLING: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

impl Form {
    /// The syntax of its XML; none where there is no XML.
    #[must_use]
    pub fn syntax(self) -> Option<Syntax> {
        match self {
            Self::None => None,
            Self::Facturx | Self::XrechnungCii => Some(Syntax::Cii),
            Self::Peppol | Self::Xrechnung => Some(Syntax::Ubl),
        }
    }

    /// Whether it follows the German rules for authorities.
    #[must_use]
    pub fn is_xrechnung(self) -> bool {
        matches!(self, Self::Xrechnung | Self::XrechnungCii)
    }

    /// The rules that its XML follows (BT-24).
    #[must_use]
    pub fn customization(self) -> &'static str {
        match self {
            Self::None | Self::Facturx => EN16931,
            Self::Peppol => PEPPOL,
            Self::Xrechnung | Self::XrechnungCii => XRECHNUNG,
        }
    }

    /// The process that its XML belongs to (BT-23).
    #[must_use]
    pub fn process(self) -> Option<&'static str> {
        (!matches!(self, Self::None | Self::Facturx)).then_some(BILLING)
    }
}
