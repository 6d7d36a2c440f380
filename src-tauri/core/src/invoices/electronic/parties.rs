//! How each client wants invoices, and what electronic ones need to know of everybody.

use super::composing::address;
use super::model::{PartyDetails, PartyView, PostalView, SaveParty, WhichParty};
use crate::app::App;
use crate::basics::text::tidy_option;
use crate::einvoice::Form;
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};

/// Somebody's details.
pub fn open(app: &App, whose: WhichParty) -> Result<PartyView> {
    app.read(|r| view(r, whose))
}

/// Writes somebody's details anew.
pub fn save(app: &App, request: SaveParty) -> Result<Changed<PartyView>> {
    let details = check(&request)?;
    app.write(Change::named("invoices.save_party"), |w| {
        let name = Page::of(&w.reader(), &request.whose)?.name;
        w.concerns(name);
        w.save_invoice_party(&SaveParty { details, ..request.clone() })?;
        view(&w.reader(), request.whose)
    })
}

fn check(request: &SaveParty) -> Result<PartyDetails> {
    let typed = &request.details;
    let tidied = |text: &Option<String>| tidy_option(text.as_deref());
    let details = PartyDetails {
        buyer_reference: tidied(&typed.buyer_reference),
        vat_id: tidied(&typed.vat_id),
        tax_number: tidied(&typed.tax_number),
        registration: tidied(&typed.registration),
        registration_scheme: tidied(&typed.registration_scheme),
        endpoint: tidied(&typed.endpoint),
        endpoint_scheme: tidied(&typed.endpoint_scheme),
        street: tidied(&typed.street),
        postcode: tidied(&typed.postcode),
        city: tidied(&typed.city),
    };
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem| {
        if bad {
            issues.push(Issue::new(field, problem));
        }
    };
    let WhichParty { person_id, organisation_id } = &request.whose;
    check(person_id.is_some() && organisation_id.is_some(), "whose", Problem::NotPossible);
    let of_practice = person_id.is_none() && organisation_id.is_none();
    check(of_practice && request.form != Form::None, "form", Problem::NotPossible);
    let lettered = |id: &String| id.len() > 3 && id.bytes().take(2).all(|byte| byte.is_ascii_alphabetic());
    check(details.vat_id.as_ref().is_some_and(|id| !lettered(id)), "details.vatId", Problem::NotPossible);
    let lonely = details.endpoint.is_some() && details.endpoint_scheme.is_none();
    check(lonely, "details.endpointScheme", Problem::Missing);
    let code = |text: &Option<String>| {
        text.as_ref().is_some_and(|text| !(2..=4).contains(&text.len()) || !text.is_ascii())
    };
    check(code(&details.endpoint_scheme), "details.endpointScheme", Problem::NotPossible);
    check(code(&details.registration_scheme), "details.registrationScheme", Problem::NotPossible);
    for (field, text) in [
        ("details.buyerReference", &details.buyer_reference),
        ("details.vatId", &details.vat_id),
        ("details.taxNumber", &details.tax_number),
        ("details.registration", &details.registration),
        ("details.endpoint", &details.endpoint),
        ("details.street", &details.street),
        ("details.postcode", &details.postcode),
        ("details.city", &details.city),
    ] {
        check(text.as_ref().is_some_and(|text| text.chars().count() > 200), field, Problem::TooLong);
    }
    if issues.is_empty() { Ok(details) } else { Err(Error::Invalid(issues)) }
}

/// What stands on the page about somebody.
struct Page {
    name: String,
    address: Option<String>,
    country: Option<String>,
}

impl Page {
    fn of(r: &Reader<'_>, whose: &WhichParty) -> Result<Self> {
        if let Some(id) = &whose.organisation_id {
            let found = r.organisation(id)?.details;
            return Ok(Self { name: found.name, address: found.address, country: found.country });
        }
        if let Some(id) = &whose.person_id {
            let found = r.person(id)?;
            let (name, details) = (found.name(), found.details);
            return Ok(Self { name, address: details.address, country: details.country });
        }
        let found = r.practice()?;
        Ok(Self { name: found.practice_name, address: found.address, country: Some(found.country) })
    }
}

fn view(r: &Reader<'_>, whose: WhichParty) -> Result<PartyView> {
    let party = r.invoice_party(&whose)?.unwrap_or_default();
    let page = Page::of(r, &whose)?;
    let lines: Vec<String> = page
        .address
        .unwrap_or_default()
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    let address = address(&lines, page.country.as_deref(), &party.details);
    Ok(PartyView {
        whose,
        form: party.form,
        details: party.details,
        address: PostalView {
            lines: address.lines,
            postcode: address.postcode,
            city: address.city,
            country: address.country,
        },
    })
}
