//! Who writes and who reads a statement, and on which sheet.

use crate::documents::statement::Party;
use crate::documents::{Colour, Locale, Paper};
use crate::invoices::views::{Buyer, Seller};
use crate::people::model::{OrganisationDetails, Person};
use crate::practice::model::Practice;

/// The practice with its address, as on an invoice.
pub(crate) fn practice(practice: &Practice) -> Party {
    let seller = Seller::of(practice);
    let mut lines = seller.address;
    lines.extend([seller.email, seller.phone, seller.website].into_iter().flatten());
    Party { name: seller.name, lines }
}

/// The client, or the organisation to the attention of the client.
pub(crate) fn reader(person: &Person, payer: Option<&OrganisationDetails>) -> Party {
    let buyer = Buyer::of(person, payer);
    Party { name: buyer.name, lines: buyer.attention.into_iter().chain(buyer.address).collect() }
}

/// How days and amounts are written for a reader, on which paper, in the coach's colour.
pub(crate) fn sheet(practice: &Practice, language: Option<&str>) -> (Locale, Paper, Option<Colour>) {
    (
        Locale::for_reader(language.unwrap_or(&practice.language), &practice.country),
        Paper::of_country(&practice.country),
        Colour::try_from(practice.accent.clone()).ok(),
    )
}
