//! The made-up coach, what she offers and who pays for some of it.

use crate::basics::ids::OfferId;
use crate::basics::moments::{Day, Zone};
use crate::basics::money::{Currency, Money};
use crate::credits::ledger::CreditUnit;
use crate::engagements::model::{HourKind, OfferKind, OfferTerms};
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::engagements::starters;
use crate::error::{Error, Result};
use crate::groups::model::{GroupDetails, GroupKind};
use crate::invoices::home_tax::{HomeRate, RateOf};
use crate::invoices::model::DraftLine;
use crate::people::model::OrganisationDetails;
use crate::practice::model::{BookingLimits, Practice, WorkingDay};
use crate::sessions::model::Medium;
use crate::words::Words;

/// Where in the list an offer stands.
pub const SINGLE: usize = 1;
/// Six sessions.
pub const SIX: usize = 2;
/// Twelve sessions.
pub const TWELVE: usize = 3;
/// Twelve long sessions, paid by an organisation.
pub const EXECUTIVE: usize = 5;
/// Six sessions in pounds.
pub const SIX_IN_POUNDS: usize = 6;
/// Single sessions in francs.
pub const SINGLE_IN_FRANCS: usize = 7;
/// Free, one place at a time.
pub const PRO_BONO: usize = 8;

/// Four evenings in a group.
pub const EVENINGS: usize = 9;

/// The coach.
pub fn practice() -> Result<Practice> {
    Ok(Practice {
        practice_name: "Stillwater Coaching".into(),
        coach_name: "Ines Hallström".into(),
        email: Some("ines@stillwater.example".into()),
        phone: Some("+49 30 5550 1234".into()),
        website: Some("https://stillwater.example".into()),
        address: Some("Lindenstraße 4\n10969 Berlin".into()),
        country: "DE".into(),
        zone: zone("Europe/Berlin")?,
        currency: currency("EUR")?,
        language: "en".into(),
        credential: Some("PCC".into()),
        training_started_on: "2019-09-01".parse().ok(),
        tax_registered: true,
        tax_id: Some("DE123456788".into()),
        tax_rate_bp: 1900,
        tax_note: None,
        account_holder: Some("Ines Hallström".into()),
        iban: Some("DE89370400440532013000".into()),
        bic: Some("COBADEFFXXX".into()),
        upi_address: None,
        accent: "#0F6B66".into(),
        template: crate::documents::Template::Classic,
        policy: Policy::preset(PolicyPreset::Standard),
        working_week: (1..=5)
            .map(|weekday| WorkingDay { weekday, from_minute: 9 * 60, to_minute: 17 * 60 + 30 })
            .collect(),
        session_minutes: 60,
        buffer_minutes: 15,
        sessions_per_day: 4,
        limits: BookingLimits::default(),
        response_promise: "By mail, within two working days.".into(),
        auto_lock_minutes: None,
        backup_folder: None,
    })
}

/// What she offers: the six starters, two in other currencies, one free place, a group.
pub fn offers(words: &dyn Words) -> Result<Vec<OfferTerms>> {
    let euro = currency("EUR")?;
    let mut offers = starters::offers(euro, words);
    // Her longer package is paid at once.
    offers[TWELVE].arrangement = None;
    let abroad = |from: &OfferTerms, name: &str, minor: i64, currency: Currency| OfferTerms {
        name: name.into(),
        price: Money::new(minor, currency),
        ..from.clone()
    };
    let in_pounds = abroad(&offers[SIX], "Six sessions (UK)", 57_000, currency("GBP")?);
    let in_francs = abroad(&offers[SINGLE], "Single session (CH)", 16_000, currency("CHF")?);
    let free = OfferTerms {
        name: "One place at no charge".into(),
        kind: OfferKind::ProBono,
        unit: CreditUnit::Session,
        quantity: 0,
        session_minutes: 60,
        price: Money::zero(euro),
        validity_days: None,
        cadence_days: 14,
        hour_kind: HourKind::ProBono,
        description: "One client at a time who could not come otherwise.".into(),
        arrangement: None,
    };
    let evenings = OfferTerms {
        name: "Four evenings in a group".into(),
        kind: OfferKind::Group,
        unit: CreditUnit::Session,
        quantity: 4,
        session_minutes: 90,
        price: Money::new(28_000, euro),
        validity_days: Some(120),
        cadence_days: 14,
        hour_kind: HourKind::Paid,
        description: "A circle of six who lead from the middle.".into(),
        arrangement: None,
    };
    offers.extend([in_pounds, in_francs, free, evenings]);
    Ok(offers)
}

/// Who pays for some of it.
pub fn organisations() -> Vec<OrganisationDetails> {
    let rows = [
        ("Nordbank AG", "Personalentwicklung\nAm Sandtorkai 38\n20457 Hamburg", "DE", "PO-2291-77"),
        ("Biuro Architektów Żuraw sp. z o.o.", "ul. Długa 17\n80-827 Gdańsk", "PL", "ZAM/2024/118"),
        ("Hafenklinik gGmbH", "Kaistraße 12\n24103 Kiel", "DE", "HK-5512"),
        ("Lakeside Trust", "14 Harbour Lane\nBristol BS1 4QA", "GB", "LT-0907"),
    ];
    let details = |&(name, address, country, po): &(&str, &str, &str, &str)| OrganisationDetails {
        name: name.into(),
        address: Some(address.into()),
        country: Some(country.into()),
        email: Some(format!("invoices@{}.example", name.split(' ').next().unwrap_or(name).to_lowercase())),
        tax_id: None,
        po_number: Some(po.into()),
        terms_days: 30,
    };
    rows.iter().map(details).collect()
}

/// Half a day with a team, as a line of an invoice.
pub fn workshop(held_on: Day) -> Result<DraftLine> {
    Ok(DraftLine {
        description: "Team workshop, half a day: how we disagree well".into(),
        service_on: Some(held_on),
        quantity_milli: 1000,
        unit_price: Money::new(96_000, currency("EUR")?),
        discount: None,
        discount_bp: None,
        tax_rate_bp: 1900,
        second_rate_milli: None,
        charge_id: None,
    })
}

/// The groups, by number: a programme that uses the offer, and a workshop that is paid on its own.
pub fn group(number: usize, offers: &[OfferId]) -> Result<GroupDetails> {
    let programme = GroupDetails {
        title: "Leading from the middle".into(),
        description: "Four evenings for people who lead and are led.".into(),
        kind: GroupKind::Programme,
        capacity: 8,
        session_minutes: 90,
        medium: Medium::Video,
        link: Some("https://meet.stillwater.example/circle".into()),
        place: None,
        zone: None,
        price: None,
        offer_id: offers.get(EVENINGS).cloned(),
        counts_hours: true,
    };
    if number == 0 {
        return Ok(programme);
    }
    Ok(GroupDetails {
        title: "Saying no, kindly".into(),
        description: "A Saturday morning, with room to practise.".into(),
        kind: GroupKind::Workshop,
        capacity: 5,
        session_minutes: 180,
        medium: Medium::InPerson,
        link: None,
        place: Some("Lindenstraße 4, Berlin".into()),
        price: Some(Money::new(9_500, currency("EUR")?)),
        offer_id: None,
        counts_hours: false,
        ..programme
    })
}

/// The zone of that name.
pub fn zone(name: &str) -> Result<Zone> {
    name.parse().map_err(|cause| Error::internal("making up a practice", cause))
}

/// What a euro costs in another currency: near enough for a sample.
pub fn rate_of(currency: Currency, on: Day) -> HomeRate {
    let micro = if currency.code() == "GBP" { 856_300 } else { 948_100 };
    HomeRate { micro, of: RateOf::Home, source: "ECB".into(), on }
}

fn currency(code: &str) -> Result<Currency> {
    Currency::from_code(code).ok_or_else(|| Error::internal("making up a practice", code))
}
