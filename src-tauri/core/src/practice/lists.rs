//! What there is to pick from: policies, starter offers, zones, currencies, countries.

use iso_currency::{Country, IntoEnumIterator};

use super::requests::{CountryChoice, CurrencyChoice, InCurrency, PolicyChoice, StarterOffer, ZoneChoice};
use crate::app::App;
use crate::basics::moments::Zone;
use crate::basics::money::Currency;
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::engagements::starters;
use crate::error::{Error, Problem, Result};
use crate::words;

/// The named policies, each with the sentence that the client will read.
pub fn policy_presets(app: &App, (): ()) -> Result<Vec<PolicyChoice>> {
    let words = words::of(app);
    let choice = |id: &PolicyPreset| {
        let policy = Policy::preset(*id);
        PolicyChoice {
            id: *id,
            name: words.preset(*id),
            client_sentence: words.policy(&policy),
            policy,
            suggested: *id == PolicyPreset::Standard,
        }
    };
    Ok(PolicyPreset::ALL.iter().map(choice).collect())
}

/// The starter offers with round prices.
pub fn starter_offers(app: &App, request: InCurrency) -> Result<Vec<StarterOffer>> {
    let currency = Currency::from_code(request.currency.trim())
        .ok_or_else(|| Error::invalid("currency", Problem::NotACurrency))?;
    let words = words::of(app);
    let offers = starters::offers(currency, words).into_iter();
    Ok(offers.map(|terms| StarterOffer { effect_sentence: words.offer_effect(&terms), terms }).collect())
}

/// Every zone that is named after a place, by name.
pub fn zones(app: &App, (): ()) -> Result<Vec<ZoneChoice>> {
    let now = app.now().0;
    let places = chrono_tz::TZ_VARIANTS.iter().filter(|zone| is_a_place(zone.name()));
    let mut zones: Vec<_> = places
        .map(|zone| {
            let name = zone.name();
            ZoneChoice {
                name: name.to_owned(),
                city: Zone(*zone).city(),
                offset: now.with_timezone(zone).format("UTC%:z").to_string(),
            }
        })
        .collect();
    zones.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(zones)
}

/// Every currency of ISO 4217 that people pay with, by code.
pub fn currencies(_app: &App, (): ()) -> Result<Vec<CurrencyChoice>> {
    let mut all: Vec<_> = iso_currency::Currency::iter()
        // Metals, test codes and accounting units have no country.
        .filter(|currency| !currency.used_by().is_empty())
        .filter_map(|currency| {
            let digits = Currency::from_code(currency.code())?.digits();
            let name = currency.name().to_owned();
            Some(CurrencyChoice { code: currency.code().to_owned(), name, digits })
        })
        .collect();
    all.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(all)
}

/// Every country of ISO 3166, by name.
pub fn countries(_app: &App, (): ()) -> Result<Vec<CountryChoice>> {
    let letters = || ('A'..='Z').map(String::from);
    let codes = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")));
    let mut all: Vec<_> = codes
        .filter_map(|code| {
            let name = code.parse::<Country>().ok()?.name().to_owned();
            Some(CountryChoice { code, name })
        })
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// "Europe/Berlin" and not "Etc/GMT+1", "US/Eastern" or "EST5EDT", which are old names of others.
fn is_a_place(name: &str) -> bool {
    const PARTS_OF_THE_WORLD: [&str; 10] = [
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    ];
    name == "UTC" || name.split_once('/').is_some_and(|(part, _)| PARTS_OF_THE_WORLD.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_is_to_pick_is_what_the_practice_takes() {
        let app = crate::testing::open().app;
        let zones = zones(&app, ()).unwrap();
        let berlin = zones.iter().find(|zone| zone.name == "Europe/Berlin").unwrap();
        assert_eq!((berlin.city.as_str(), berlin.offset.as_str()), ("Berlin", "UTC+01:00"));
        assert!(zones.iter().all(|zone| zone.name.parse::<crate::basics::moments::Zone>().is_ok()));
        assert!(zones.iter().all(|zone| !zone.name.starts_with("Etc/")));
        let currencies = currencies(&app, ()).unwrap();
        assert!(currencies.iter().any(|currency| currency.code == "JPY" && currency.digits == 0));
        assert!(currencies.iter().all(|currency| currency.code != "XAU"), "nobody pays a coach in gold");
        let countries = countries(&app, ()).unwrap();
        assert!(countries.len() > 200 && countries.iter().any(|country| country.code == "PL"));
    }

    #[test]
    fn a_policy_is_shown_as_the_client_reads_it_and_standard_is_suggested() {
        let choices = policy_presets(&crate::testing::open().app, ()).unwrap();
        assert_eq!(choices.len(), 4);
        let suggested: Vec<_> = choices.iter().filter(|choice| choice.suggested).collect();
        assert!(matches!(suggested[..], [only] if only.id == PolicyPreset::Standard));
        assert!(suggested[0].client_sentence.contains("24 hours"));
    }

    #[test]
    fn starter_offers_have_prices_of_the_currency() {
        let app = crate::testing::open().app;
        let yen = starter_offers(&app, InCurrency { currency: "JPY".into() }).unwrap();
        assert_eq!(yen.len(), 6);
        assert!(yen.iter().all(|offer| offer.terms.price.currency.code() == "JPY"));
        assert!(starter_offers(&app, InCurrency { currency: "EURO".into() }).is_err());
    }
}
