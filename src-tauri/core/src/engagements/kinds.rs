//! What each kind of offer has: which questions its form asks, and what may be agreed. Pure.

use serde::Serialize;
use ts_rs::TS;

use super::model::OfferKind;
use crate::app::App;
use crate::choices;
use crate::error::Result;

choices! {
    /// What the price of an offer is the price of.
    PriceOf {
        /// All of it.
        Whole = "whole",
        /// One session.
        Session = "session",
        /// A month.
        Month = "month",
    }
}

/// What an offer of a kind has. What a kind does not have is neither asked for nor kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct OfferKindItem {
    /// Which kind.
    pub kind: OfferKind,
    /// A number of credits, and days for which they are good: paid ahead.
    pub credits: bool,
    /// A day on which the credits end, and what has to happen before it.
    pub ending: bool,
    /// Periods, with a rule for what is left of each, and a notice.
    pub renewal: bool,
    /// A price that may be paid in parts.
    pub instalments: bool,
    /// It may cost nothing: a price left empty is zero.
    pub free: bool,
    /// What its price is the price of.
    pub price_of: PriceOf,
}

impl OfferKind {
    /// What offers of this kind have.
    #[must_use]
    pub fn has(self) -> OfferKindItem {
        let plain = OfferKindItem {
            kind: self,
            credits: false,
            ending: false,
            renewal: false,
            instalments: false,
            free: false,
            price_of: PriceOf::Session,
        };
        match self {
            Self::Discovery | Self::ProBono => OfferKindItem { free: true, ..plain },
            Self::Single | Self::Usage => plain,
            Self::Package | Self::Group => OfferKindItem {
                credits: true,
                ending: true,
                instalments: true,
                price_of: PriceOf::Whole,
                ..plain
            },
            Self::Retainer => {
                OfferKindItem { credits: true, renewal: true, price_of: PriceOf::Month, ..plain }
            }
        }
    }
}

/// What each kind of offer has, in the order in which they are offered.
pub fn list(_app: &App, (): ()) -> Result<Vec<OfferKindItem>> {
    Ok(OfferKind::ALL.iter().map(|kind| kind.has()).collect())
}
