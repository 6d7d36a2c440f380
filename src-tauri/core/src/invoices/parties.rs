//! Seller and buyer as a document shows them. Pure.

use super::views::{Buyer, Seller};
use crate::people::model::{OrganisationDetails, Person};
use crate::practice::model::Practice;

impl Seller {
    /// The practice as it is now.
    #[must_use]
    pub fn of(practice: &Practice) -> Self {
        // One person answers for the practice and is named, whatever it is called (UStG, section 14; in Britain
        // the sole trader's own name).
        let coach =
            (!practice.practice_name.contains(&practice.coach_name)).then(|| practice.coach_name.clone());
        Self {
            name: practice.practice_name.clone(),
            address: coach.into_iter().chain(lines(practice.address.as_deref())).collect(),
            country: practice.country.clone(),
            email: practice.email.clone(),
            phone: practice.phone.clone(),
            website: practice.website.clone(),
            tax_id: practice.tax_id.clone(),
            tax_registered: practice.tax_registered,
            tax_note: practice.tax_note.clone(),
            second_tax: None,
            account_holder: practice.account_holder.clone().unwrap_or_else(|| practice.coach_name.clone()),
            iban: practice.iban.clone(),
            bic: practice.bic.clone(),
        }
    }
}

impl Buyer {
    /// The client; or the organisation that pays, to the attention of the client.
    #[must_use]
    pub fn of(person: &Person, payer: Option<&OrganisationDetails>) -> Self {
        match payer {
            Some(payer) => Self {
                name: payer.name.clone(),
                attention: Some(person.name()),
                address: lines(payer.address.as_deref()),
                country: payer.country.clone(),
                tax_id: payer.tax_id.clone(),
            },
            None => Self {
                name: person.name(),
                attention: None,
                address: lines(person.details.address.as_deref()),
                country: person.details.country.clone(),
                tax_id: None,
            },
        }
    }
}

fn lines(address: Option<&str>) -> Vec<String> {
    let lines = address.unwrap_or_default().lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
