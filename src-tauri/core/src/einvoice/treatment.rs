//! How an invoice is taxed: what the coach says, what the two addresses suggest, what each needs. Pure.
//!
//! The core suggests and never decides: whether a service is exempt or where it is taxed takes an adviser.

use super::snapshot::Category;
use crate::choices;
use crate::error::{Issue, Problem};

choices! {
    /// How an invoice is taxed.
    TaxTreatment {
        /// With tax, at the rates of the lines.
        Standard = "standard",
        /// Without tax, because the practice is small (UStG, section 19; CGI, article 293 B).
        SmallBusiness = "small_business",
        /// Without tax: the buyer owes it (Directive 2006/112, articles 44 and 196).
        ReverseCharge = "reverse_charge",
        /// Without tax, by a rule that the coach names (Directive 2006/112, article 132).
        Exempt = "exempt",
        /// No VAT plays a part.
        OutsideScope = "outside_scope",
    }
}

/// The countries of the European Union; Greece writes VAT ids with EL.
const UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl TaxTreatment {
    /// How a line at this rate is taxed.
    #[must_use]
    pub fn category(self, rate_bp: u32) -> Category {
        match self {
            Self::Standard if rate_bp > 0 => Category::Standard,
            Self::Standard => Category::Zero,
            Self::SmallBusiness | Self::Exempt => Category::Exempt,
            Self::ReverseCharge => Category::ReverseCharge,
            Self::OutsideScope => Category::OutsideScope,
        }
    }

    /// Whether its lines carry tax.
    #[must_use]
    pub fn is_taxed(self) -> bool {
        self == Self::Standard
    }
}

/// What matters of the two for how an invoice is taxed.
#[derive(Debug, Clone, Copy)]
pub struct Between<'b> {
    /// ISO 3166 country of the seller.
    pub seller_country: &'b str,
    /// Whether the seller charges tax.
    pub seller_registered: bool,
    /// Whether the seller has a VAT id.
    pub seller_vat_id: bool,
    /// ISO 3166 country of the buyer, where it is known.
    pub buyer_country: Option<&'b str>,
    /// Whether the buyer has a VAT id.
    pub buyer_vat_id: bool,
    /// Whether it was said why there is no tax.
    pub note: bool,
}

/// Whether a country belongs to the European Union.
#[must_use]
pub fn in_the_union(country: &str) -> bool {
    UNION.contains(&country)
}

/// How an invoice is taxed if nobody says otherwise: what the practice does at home.
#[must_use]
pub fn usual(seller_country: &str, seller_registered: bool) -> TaxTreatment {
    if seller_registered {
        TaxTreatment::Standard
    } else if in_the_union(seller_country) {
        TaxTreatment::SmallBusiness
    } else {
        // Who is not registered in Britain or Switzerland must not speak of VAT.
        TaxTreatment::OutsideScope
    }
}

/// What the two addresses suggest. A suggestion to the coach: nothing applies it.
#[must_use]
pub fn suggested(between: Between<'_>) -> TaxTreatment {
    let usual = usual(between.seller_country, between.seller_registered);
    let abroad = between.buyer_country.filter(|country| *country != between.seller_country);
    match abroad {
        Some(country) if usual == TaxTreatment::Standard && in_the_union(between.seller_country) => {
            if in_the_union(country) && between.buyer_vat_id {
                TaxTreatment::ReverseCharge
            } else if !in_the_union(country) && between.buyer_vat_id {
                // A business outside the union: taxed where it is (Directive 2006/112, article 44).
                TaxTreatment::OutsideScope
            } else {
                usual
            }
        }
        _ => usual,
    }
}

/// What `treatment` needs and does not have, by the fields of a snapshot.
#[must_use]
pub fn needs(treatment: TaxTreatment, between: Between<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    match treatment {
        TaxTreatment::Standard => check(!between.seller_registered, "treatment", Problem::NotPossible),
        TaxTreatment::SmallBusiness => check(between.seller_registered, "treatment", Problem::NotPossible),
        TaxTreatment::ReverseCharge => {
            check(!between.seller_vat_id, "seller.vatId", Problem::Missing);
            check(!between.buyer_vat_id, "buyer.vatId", Problem::Missing);
            check(between.buyer_country.is_none(), "buyer.address.country", Problem::Missing);
        }
        TaxTreatment::Exempt => check(!between.note, "taxes.reason", Problem::Missing),
        TaxTreatment::OutsideScope => {}
    }
    issues
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(
        seller: &'static str,
        registered: bool,
        buyer: Option<&'static str>,
        vat_id: bool,
    ) -> Between<'static> {
        Between {
            seller_country: seller,
            seller_registered: registered,
            seller_vat_id: registered,
            buyer_country: buyer,
            buyer_vat_id: vat_id,
            note: false,
        }
    }

    #[test]
    fn the_two_addresses_suggest_how_it_is_taxed() {
        use TaxTreatment::{OutsideScope, ReverseCharge, SmallBusiness, Standard};
        for (seller, registered, buyer, vat_id, expected) in [
            ("DE", true, Some("DE"), true, Standard),
            ("DE", true, None, false, Standard),
            ("DE", true, Some("FR"), true, ReverseCharge),
            ("DE", true, Some("FR"), false, Standard),
            ("DE", true, Some("CH"), true, OutsideScope),
            ("DE", true, Some("CH"), false, Standard),
            ("DE", false, Some("FR"), true, SmallBusiness),
            ("FR", false, Some("FR"), false, SmallBusiness),
            ("GB", false, Some("GB"), false, OutsideScope),
            ("US", false, Some("DE"), true, OutsideScope),
            ("CH", true, Some("DE"), true, Standard),
        ] {
            let case = between(seller, registered, buyer, vat_id);
            assert_eq!(suggested(case), expected, "{case:?}");
        }
    }

    #[test]
    fn each_treatment_names_all_that_it_lacks() {
        let fields = |treatment, case: Between<'_>| {
            needs(treatment, case).into_iter().map(|issue| issue.field).collect::<Vec<_>>()
        };
        let lacking = between("DE", false, None, false);
        assert_eq!(
            fields(TaxTreatment::ReverseCharge, lacking),
            ["seller.vatId", "buyer.vatId", "buyer.address.country"]
        );
        assert_eq!(fields(TaxTreatment::Standard, lacking), ["treatment"]);
        assert_eq!(fields(TaxTreatment::SmallBusiness, between("DE", true, None, false)), ["treatment"]);
        assert_eq!(fields(TaxTreatment::Exempt, lacking), ["taxes.reason"]);
        assert!(fields(TaxTreatment::OutsideScope, lacking).is_empty());
    }
}
